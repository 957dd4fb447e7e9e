// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/job.h>
#include <report/document.h>
#include <rules/timeliness.h>
#include <store/store.h>

#include <QDate>

namespace waymark::report {

/// A milestone that is due later than first promised.
struct Later
{
    Commitment commitment; ///< without an id for a milestone of the plan itself
    Milestone milestone;
    rules::Slippage by;
    bool isDone = false; ///< complete or closed
};

/// How a milestone's date came to be what it is.
struct Moves
{
    int times = 0; ///< corrections of a typing mistake, and what was undone, are none
    QString why;   ///< the reason given last; of what was undone none
};

/// Those of the commitments and of the plan itself, the latest in front. Cost: none, all is in the standings.
[[nodiscard]] QList<Later> laterOf(const QList<rules::CommitmentStanding> &commitments,
                                   const QList<rules::MilestoneStanding> &ofPlan);
/// Cost: the history of that milestone's date.
[[nodiscard]] Result<Moves> movesOf(const store::Store &store, const RecordId &milestone);
/// Both together.
[[nodiscard]] Result<Document> laterThanPromised(const store::Store &store);

/// How far the milestones were at the end of a day.
struct OpenOn
{
    QDate day;
    int milestones = 0;
    int open = 0;         ///< neither complete nor closed
    int promised = 0;     ///< whose date, as it was first promised, had passed
    int promisedOpen = 0; ///< of them those still open
};

/// Cost: one projection of the plan's past per day.
[[nodiscard]] Result<QList<OpenOn>> openOn(const store::Store &store, const QList<QDate> &days, Job &job);
[[nodiscard]] Result<Document> stillOpen(const store::Store &store, const QList<QDate> &days, Job &job);

} // namespace waymark::report
