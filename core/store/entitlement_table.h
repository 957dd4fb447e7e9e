// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"

#include <journal/entitlement.h>
#include <journal/heads.h>

namespace waymark::store {

/// All facts about roles in the file, and what follows from them.
struct KnownRoles
{
    journal::Entitlement entitlement;
    qint64 facts = 0; ///< number of the last fact taken in
};
[[nodiscard]] Result<KnownRoles> readRoles(Database &database);

/// Whose a field of a record is; "exists" goes with the kind's other fields when none of them, but for the parent, is
/// open to anyone. For agreements the side comes from the record; nothing when it is not proven yet.
[[nodiscard]] std::optional<Entitled> entitledFor(const QString &kind, const QString &field,
                                                  const journal::RecordState &state);

} // namespace waymark::store
