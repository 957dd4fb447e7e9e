// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/clock.h>
#include <window/mainwindow.h>

#include <memory>
#include <vector>

/// The windows of one person at one machine, one plan each.
class Windows
{
public:
    /// All three outlive it.
    Windows(waymark::ui::Prompts &prompts, const waymark::Clock &clock, QSettings &settings);
    ~Windows();

    /// What the program was started with. A plan that is open already comes to the front; another one takes a window
    /// without a plan, or one more. A copy or a link goes to the window in front. Nothing: the window comes to the
    /// front, or the last plan is opened again where there was none.
    void open(const QStringList &arguments);

private:
    [[nodiscard]] waymark::ui::MainWindow *inFront() const;
    [[nodiscard]] waymark::ui::MainWindow *windowFor(const QString &plan);
    waymark::ui::MainWindow *add();
    void openOne(const QString &argument);
    static void raise(waymark::ui::MainWindow &window);

    waymark::ui::Prompts &m_prompts;
    const waymark::Clock &m_clock;
    QSettings &m_settings;
    std::vector<std::unique_ptr<waymark::ui::MainWindow>> m_windows;
};
