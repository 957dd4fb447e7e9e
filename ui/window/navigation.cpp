// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <window/navigation.h>

namespace waymark::ui {

namespace {

constexpr qsizetype kMostRemembered = 100;

} // namespace

void Navigation::leave(const Where &from)
{
    m_past << from;
    if (m_past.size() > kMostRemembered)
        m_past.removeFirst();
    m_ahead.clear();
}

Where Navigation::back(const Where &from)
{
    m_ahead << from;
    return m_past.takeLast();
}

Where Navigation::forward(const Where &from)
{
    m_past << from;
    return m_ahead.takeLast();
}

void Navigation::clear()
{
    m_past.clear();
    m_ahead.clear();
}

} // namespace waymark::ui
