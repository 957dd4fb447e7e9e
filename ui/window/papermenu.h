// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace waymark::ui {

class Commands;
class PlanView;
class Printing;

/// Connects what takes the page that is shown out of the window: print, preview, picture to a file or the clipboard.
void connectPaper(const Commands &commands, Printing &printing, const std::function<PlanView *()> &view);

} // namespace waymark::ui
