// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/editing.h>

namespace waymark::actions {

/// The least a plan needs.
struct NewPlan
{
    QString title;
    QString organisation; ///< of the first user; empty: the one her desk was told, if any
    QString timeZone = QStringLiteral("Europe/London");
};

/// Writes the founding edit into an empty store: the plan, the first user and her organisation, and her role as
/// coordinator. Returns the plan's id.
[[nodiscard]] Result<Id<Plan>> found(Desk &desk, const NewPlan &plan);

/// The plan has been adopted: freezes the date first promised of every milestone that has none yet, and sets a mark.
/// Conflict when it was adopted before.
[[nodiscard]] Acted adopt(Desk &desk, const Id<Plan> &plan, const FuzzyDate &on, const Why &why = {});

/// The plan has been published as it stands: sets a mark.
[[nodiscard]] Acted recordPublication(Desk &desk, QDate on, const Why &why = {});

/// Opens a round of updates. `asked` empty: all commitments that are not closed. Returns its id through `round`.
/// Conflict when a round with that first day is there already.
[[nodiscard]] Acted openRound(Desk &desk, Round details, Id<Round> &round);

/// Somebody else takes over a role from a day: the old role ends the day before, a new one begins. Both stay in the
/// record.
[[nodiscard]] Acted handOver(Desk &desk, const Id<Role> &role, const QString &successor, QDate from,
                             const Why &why = {});

/// The plan's record; NotFound in an empty store, Refused in what is kept beside a plan. Of several plans in one
/// journal the one entered last.
[[nodiscard]] Result<Plan> currentPlan(const store::Store &store);

} // namespace waymark::actions
