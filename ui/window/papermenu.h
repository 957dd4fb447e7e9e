// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace waymark::report {
struct Document;
}

namespace waymark::ui {

class Commands;
class OpenPlan;
class PlanView;
class Printing;
struct Printed;

/// A document as it goes on paper.
[[nodiscard]] Printed printedOf(const report::Document &document, const OpenPlan &plan);

/// Connects what takes the page that is shown out of the window: print, preview, picture to a file or the clipboard.
void connectPaper(const Commands &commands, Printing &printing, const std::function<PlanView *()> &view);

} // namespace waymark::ui
