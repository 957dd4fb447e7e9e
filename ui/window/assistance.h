// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnostics.h"

#include <QObject>

namespace waymark::ui {

class Commands;
class Help;
class MainWindow;

/// What stands by whoever works: help on the page she is on, the list of keys, a link to copy, the steps to undo, and
/// facts for whoever helps her.
class Assistance : public QObject
{
    Q_OBJECT
public:
    /// All three outlive it; the window owns it.
    Assistance(const Commands &commands, QSettings &settings, MainWindow *window);

    /// Something did not work: kept for the diagnostics.
    void note(const Error &error);
    /// Says it when the program did not end as it should the last time, until a plan is shown.
    void sayHowItEnded();

signals:
    void told(const QString &sentence);
    void failed(const waymark::Error &error);

private:
    void help(const QString &topic);
    void copyLink();
    void copyDiagnostics();

    MainWindow *m_window;
    Diagnostics m_diagnostics;
    bool m_isToldOverPlan = false;
    Help *m_help = nullptr; ///< made when it is first asked for
};

} // namespace waymark::ui
