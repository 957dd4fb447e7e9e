// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <model/record_progress.h>
#include <rules/standing.h>
#include <store/store.h>

/// What the pages and tables about progress need, read in a few queries rather than record by record.
namespace waymark::store {

/// All commitments that are shown, in natural order of their numbers, each with its latest ratings and its milestones
/// (natural order; parts of a milestone follow it). The latest rating of a side is that of the round that opened last
/// among those where the side said something.
[[nodiscard]] Result<QList<rules::CommitmentStanding>> commitmentStandings(const Store &store);
/// One commitment's; NotFound when it is not there.
[[nodiscard]] Result<rules::CommitmentStanding> commitmentStanding(const Store &store, const RecordId &commitment);
/// Milestones of the plan itself.
[[nodiscard]] Result<QList<rules::MilestoneStanding>> planMilestones(const Store &store);

/// A round of updates with what came of it.
struct RoundStanding
{
    Round round;
    QSet<RecordId> answered; ///< of the asked commitments those that have an update in this round
    [[nodiscard]] QSet<RecordId> silent() const { return round.asked - answered; }
};
/// All rounds, the one that opened first in front.
[[nodiscard]] Result<QList<RoundStanding>> roundStandings(const Store &store);

} // namespace waymark::store
