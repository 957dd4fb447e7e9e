// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plans.h"

namespace waymark::test {

/// The busy plan with a committee of five and four, who met on 10 November 2016 and will meet on 28 March 2017; with
/// what they settled, points that reached them, an occasion, a consultation and a story.
[[nodiscard]] std::unique_ptr<ui::OpenPlan> committeePlan();
/// The same after twenty meetings, with long names and many decisions.
[[nodiscard]] std::unique_ptr<ui::OpenPlan> longCommitteePlan();

/// The meeting of that plan that was, or the one that comes.
[[nodiscard]] Id<Meeting> lastMeeting(const store::Store &store);
[[nodiscard]] Id<Meeting> comingMeeting(const store::Store &store);

} // namespace waymark::test
