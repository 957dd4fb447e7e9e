// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/circles.h>
#include <model/records.h>

namespace waymark::actions {

/// Keeps what somebody wrote on the papers as a contact of our side: who told us, about which commitment, on that day.
/// False where it is kept already, word by word from the same person.
[[nodiscard]] Result<bool> keepComment(Circles &circles, const Id<Commitment> &commitment, const QString &text,
                                       const RecordId &from, const FuzzyDate &on);

} // namespace waymark::actions
