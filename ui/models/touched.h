// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/overview.h>

namespace waymark::ui {

/// What a change to the plan means for its lists: little of a big plan is read again after it.
struct Touched
{
    QSet<RecordId> records;
    QSet<RecordId> commitments; ///< whose standing, or whose milestones', may be another
    bool hasUpdates = false;
};

/// Nothing where the records are many, or may concern all commitments as a role or a round does.
[[nodiscard]] Result<std::optional<Touched>> touchedBy(const store::Store &store, const QSet<RecordId> &records);

/// What outlineOf() and the overview would be after a change, of what they were before it. Cost: what was touched, and
/// a copy.
[[nodiscard]] Result<Outline> outlineAfter(const store::Store &store, const Outline &before, const Touched &touched);
[[nodiscard]] Result<QList<rules::CommitmentStanding>>
standingsAfter(const store::Store &store, const QList<rules::CommitmentStanding> &before, const Touched &touched);

} // namespace waymark::ui
