// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pages/page.h>

namespace waymark::ui {

/// Where one was, to go back to and forward again.
class Navigation
{
public:
    /// One goes from `from` to somewhere new: what lay ahead is forgotten.
    void leave(const Where &from);
    [[nodiscard]] bool hasBack() const { return !m_past.isEmpty(); }
    [[nodiscard]] bool hasForward() const { return !m_ahead.isEmpty(); }
    [[nodiscard]] Where back(const Where &from);
    [[nodiscard]] Where forward(const Where &from);
    void clear();

private:
    QList<Where> m_past;
    QList<Where> m_ahead;
};

} // namespace waymark::ui
