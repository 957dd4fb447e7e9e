// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <model/record_progress.h>
#include <rules/standing.h>
#include <store/store.h>

#include <QHash>

#include <optional>

/// What the pages and tables about progress need, read in a few queries rather than record by record.
namespace waymark::store {

/// All commitments that are shown, in natural order of their numbers, each with its latest ratings and its milestones
/// (natural order; parts of a milestone follow it). The latest rating of a side is that of the round that opened last
/// among those where the side said something. Of the records as much as a list shows: no long texts, no sets, no other
/// languages.
[[nodiscard]] Result<QList<rules::CommitmentStanding>> commitmentStandings(const Store &store);
/// The same of some commitments, in the order in which they are named; without those that are not there. Nobody who
/// writes waits long for it.
[[nodiscard]] Result<QList<rules::CommitmentStanding>> commitmentStandings(const Store &store,
                                                                           const QList<RecordId> &commitments);
/// All commitments that are shown, in natural order of their numbers.
[[nodiscard]] Result<QList<RecordId>> commitmentsInOrder(const Store &store);
/// One commitment's, whole; NotFound when it is not there.
[[nodiscard]] Result<rules::CommitmentStanding> commitmentStanding(const Store &store, const RecordId &commitment);
/// Milestones of the plan itself.
[[nodiscard]] Result<QList<rules::MilestoneStanding>> planMilestones(const Store &store);

/// A commitment's milestone whose date has passed.
struct Passed
{
    Id<Milestone> milestone;
    RecordId commitment;
    QDate due;
};
/// All that the rules call overdue, the longest first. Cost: dates, and those reports that said "complete".
[[nodiscard]] Result<QList<Passed>> datesPassed(const Store &store, QDate today);

/// A round of updates with what came of it.
struct RoundStanding
{
    Round round;
    QSet<RecordId> answered; ///< of the asked commitments those that have an update in this round
    [[nodiscard]] QSet<RecordId> silent() const { return round.asked - answered; }
};
/// All rounds, the one that opened first in front.
[[nodiscard]] Result<QList<RoundStanding>> roundStandings(const Store &store);

/// Commitments whose update in a round somebody has agreed to, or refused to. Cost: one query over all answers.
[[nodiscard]] Result<QSet<RecordId>> commitmentsAnswered(const Store &store, const Id<Round> &round);
/// The one that opened last; nothing while there is none. Cost: what was asked in it.
[[nodiscard]] Result<std::optional<RoundStanding>> latestRound(const Store &store);

} // namespace waymark::store
