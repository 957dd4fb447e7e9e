// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"

#include <journal/entitlement.h>
#include <journal/heads.h>

namespace waymark::store {

/// What it takes to write a field.
struct Needed
{
    Entitled what = Entitled::Anyone;
    RecordId person;       ///< for Self and Member
    RecordId commitment;   ///< for the sides; null while it is not known
    bool isOfPlan = false; ///< for the sides: about the plan as a whole, so no commitment is looked for

    /// One of the two sides, or both together: it depends on the commitment, and a coordinator may record.
    [[nodiscard]] bool isOfSide() const
    {
        return what == Entitled::Government || what == Entitled::CivilSociety || what == Entitled::EitherSide;
    }
    [[nodiscard]] bool isMetBy(const RecordId &author, const journal::Entitlement &entitlement) const;
};

/// All facts about roles in the file, and what follows from them.
struct KnownRoles
{
    journal::Entitlement entitlement;
    qint64 facts = 0; ///< number of the last fact taken in
};
[[nodiscard]] Result<KnownRoles> readRoles(Database &database);

/// What it takes to write a field of a record; "exists" goes with the kind's other fields when none of them, but for
/// the parent, is open to anyone. The side of an agreement and the person of a key come from the record: nothing when
/// they are not proven yet, and nobody can write then. The commitment is for the caller to find.
[[nodiscard]] std::optional<Needed> neededFor(const QString &kind, const QString &field,
                                              const journal::RecordState &state);

} // namespace waymark::store
