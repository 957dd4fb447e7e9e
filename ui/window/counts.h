// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>

namespace waymark::ui {

class CommitmentsPage;
class NeedsPage;
class OpenPlan;
class Sidebar;

/// Puts into the sidebar how much waits behind each place. The first fault is returned; what could be counted is told.
/// Without the page of commitments nothing is counted for views that were saved.
[[nodiscard]] Outcome tellCounts(Sidebar &sidebar, OpenPlan &plan, NeedsPage &needs, CommitmentsPage *commitments);

} // namespace waymark::ui
