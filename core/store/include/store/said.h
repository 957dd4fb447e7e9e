// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <rules/standing.h>
#include <store/store.h>

namespace waymark::store {

/// What the sides said in one round about one commitment or milestone; nothing of either side when an update came and
/// rates nothing.
struct Said
{
    RecordId of;
    RecordId round;
    rules::Ratings ratings;
};

/// What every update says about its commitment, in no order. Cost: one query.
[[nodiscard]] Result<QList<Said>> saidOfCommitments(const Store &store);
/// What every update says about the milestones it reports on, in no order. Cost: one query.
[[nodiscard]] Result<QList<Said>> saidOfMilestones(const Store &store);

} // namespace waymark::store
