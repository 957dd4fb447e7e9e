// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windows.h"

#include <window/planview.h>

#include <QApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using waymark::ui::MainWindow;

Windows::Windows(waymark::ui::Prompts &prompts, const waymark::Clock &clock, QSettings &settings)
    : m_prompts(prompts)
    , m_clock(clock)
    , m_settings(settings)
{
}

Windows::~Windows() = default;

MainWindow *Windows::add()
{
    m_windows.push_back(std::make_unique<MainWindow>(m_prompts, m_clock, m_settings));
    return m_windows.back().get();
}

MainWindow *Windows::inFront() const
{
    for (const auto &window : m_windows)
        if (window->isActiveWindow())
            return window.get();
    for (const auto &window : m_windows)
        if (window->isVisible())
            return window.get();
    return nullptr;
}

MainWindow *Windows::windowFor(const QString &plan)
{
    const QString wanted = QFileInfo(plan).canonicalFilePath();
    for (const auto &window : m_windows)
        if (window->view() && !wanted.isEmpty() && window->isVisible() &&
            QFileInfo(window->view()->plan().store().path()).canonicalFilePath() == wanted)
            return window.get();
    for (const auto &window : m_windows)
        if (!window->view() && window->isVisible())
            return window.get();
    return add();
}

void Windows::raise(MainWindow &window)
{
    window.show(); // not before it has a plan: what is hidden is laid out once only
    window.setWindowState((window.windowState() & ~Qt::WindowMinimized) | Qt::WindowActive);
    window.raise();
    window.activateWindow();
}

void Windows::openOne(const QString &argument)
{
    const bool isPlan = argument.endsWith(u".waymark"_s, Qt::CaseInsensitive);
    MainWindow *window = argument == u"--sample" || isPlan ? windowFor(argument) : inFront();
    if (!window) {
        window = add();
        window->show();
    }
    const bool isOpen = isPlan && window->view();
    if (argument == u"--sample")
        window->openSample();
    else if (!isOpen) // it is this very plan
        window->openFile(argument);
    raise(*window);
}

void Windows::open(const QStringList &arguments)
{
    // Windows that were closed are kept until now: a signal of theirs may have led here.
    std::erase_if(m_windows, [](const auto &window) { return !window->isVisible(); });
    if (arguments.isEmpty()) {
        MainWindow *window = inFront();
        if (!window) {
            window = add();
            window->reopen();
        }
        raise(*window);
        return;
    }
    for (const QString &argument : arguments)
        openOne(argument);
}
