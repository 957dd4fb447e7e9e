// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "received.h"

#include <actions/copies.h>
#include <models/openplan.h>
#include <prompts/prompts.h>
#include <tasks/background.h>

namespace waymark::ui {

/// Copies and plan files that were sent: what comes is said in words before anything happens.
class Receiving : public QObject
{
    Q_OBJECT
public:
    Receiving(Prompts &prompts, Background &background, QWidget *window);

    /// Asks for the file and then does as receive(). `plan` is null while none is open.
    void choose(OpenPlan *plan);
    /// Shows what is in a file: brings it in where it belongs to the plan, offers it as a new plan where it is whole.
    void receive(OpenPlan *plan, const QString &path);
    /// Receives a file that is another one of the same plan; false when it is not, and is to be opened by itself.
    bool takes(OpenPlan &plan, const QString &path);

signals:
    void failed(const waymark::Error &error);
    void told(const QString &sentence);
    /// A whole plan that was sent is to become a plan of its own.
    void newPlanWanted(const std::shared_ptr<waymark::ui::Received> &received, const QString &path);

private:
    void read(OpenPlan *plan, const QString &path);
    void lookInto(OpenPlan *plan, const Received &received);
    void offer(OpenPlan &plan, const actions::Incoming &incoming);
    void lookFirst(OpenPlan &plan, const actions::Incoming &incoming, const RecordId &from);
    void bringIn(OpenPlan &plan, const actions::Incoming &incoming, const RecordId &from);
    void offerAsPlan(const Received &received);

    Prompts &m_prompts;
    Background &m_background;
    QWidget *m_window;
};

} // namespace waymark::ui
