// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exchange/pack.h>
#include <models/openplan.h>
#include <prompts/prompts.h>

class QSettings;

namespace waymark::ui {

/// Copies to send, and copies that were sent: what goes and what comes is said in words before anything happens.
class Sharing : public QObject
{
    Q_OBJECT
public:
    Sharing(Prompts &prompts, QSettings &settings, QWidget *window);

    /// Writes a copy of the plan that is open, after saying what goes with it.
    void share(OpenPlan &plan);
    /// Asks for the file and then does as receive(). `plan` is null while none is open.
    void chooseAndReceive(OpenPlan *plan);
    /// Shows what is in a copy: brings it in where it belongs to the plan, offers it as a new plan where it is whole.
    void receive(OpenPlan *plan, const QString &path);

signals:
    void failed(const waymark::Error &error);
    void told(const QString &sentence);
    /// A whole copy is to become a plan of its own.
    void newPlanWanted(const QString &copy, const QString &path);
    void shared();

private:
    void offer(OpenPlan &plan, const exchange::Pack &pack);
    void offerAsPlan(const exchange::Pack &pack);
    void bringIn(OpenPlan &plan, const exchange::Pack &pack);
    void writeTo(OpenPlan &plan, const QString &path);

    Prompts &m_prompts;
    QSettings &m_settings;
    QWidget *m_window;
};

} // namespace waymark::ui
