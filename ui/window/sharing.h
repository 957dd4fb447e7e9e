// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/openplan.h>
#include <prompts/prompts.h>
#include <tasks/background.h>

class QSettings;

namespace waymark::ui {

/// Copies that leave this plan: one to send, after saying in words what goes with it; a backup; the whole file
/// elsewhere.
class Sharing : public QObject
{
    Q_OBJECT
public:
    Sharing(Prompts &prompts, QSettings &settings, Background &background, QWidget *window);

    void share(OpenPlan &plan);
    void backUp(const OpenPlan &plan);
    void saveElsewhere(const OpenPlan &plan);

signals:
    void failed(const waymark::Error &error);
    void told(const QString &sentence);
    void shared();

private:
    void writeTo(OpenPlan &plan, const QString &path);

    Prompts &m_prompts;
    QSettings &m_settings;
    Background &m_background;
    QWidget *m_window;
};

} // namespace waymark::ui
