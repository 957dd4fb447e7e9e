// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace waymark::ui {

class Commands;
class Page;
class PlanView;

/// The pages of the committee's work, connected to the view that shows them.
[[nodiscard]] Page *makeMeetings(PlanView &view);
[[nodiscard]] Page *makePapers(PlanView &view);

/// Connects what is done about meetings from anywhere: a new one, a decision, an action, the review.
void connectCommittee(const Commands &commands, const std::function<PlanView *()> &view);

} // namespace waymark::ui
