// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <rules/standing.h>

namespace waymark::rules {

/// A commitment's completion as its milestones make it: Complete only when every one that is not closed is; Not started
/// when all are reported so; No evidence available when nothing was ever reported; otherwise Under way. Stands beside
/// the reported one and never replaces it. A commitment all of whose milestones are closed has nothing left to complete
/// and gives NoEvidence.
[[nodiscard]] Completion computedCompletion(const QList<MilestoneStanding> &milestones);

/// The status words of published tables and what they mean on our scales. Nothing is guessed: an unknown word gives
/// nothing.
struct AsSaid
{
    Completion completion = Completion::NotReported;
    Pace pace = Pace::NothingSaid;
};
[[nodiscard]] std::optional<AsSaid> meaningOf(const QString &statusWord);

} // namespace waymark::rules
