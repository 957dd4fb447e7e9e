// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <model/record_plan.h>
#include <store/past.h>

namespace waymark::store {

/// The plan as it stood at the end of a day: a scratch store, read-only, projected from the edits whose day is not
/// later by the same code that projects everything. Exact for what is known now; a later merge may add to the day's
/// past. Cost: replaying those edits.
[[nodiscard]] Result<std::unique_ptr<Store>> asItStoodOn(const Store &store, QDate day, Job &job);

/// The plan as at a mark: the same over the mark's tips and everything before them; exact. NotFound when a tip is not
/// known here.
[[nodiscard]] Result<std::unique_ptr<Store>> asAtTips(const Store &store, const QList<EditId> &tips, Job &job);

/// At a moment: as at its tips where it has any, else as it stood on its day.
[[nodiscard]] Result<std::unique_ptr<Store>> asItStood(const Store &store, const Moment &moment, Job &job);

/// The mark of the plan's adoption, the first where there are several; of one plan where it is named. Nothing while
/// the plan is not adopted.
[[nodiscard]] Result<std::optional<Mark>> adoption(const Store &store, const RecordId &plan = {});

} // namespace waymark::store
