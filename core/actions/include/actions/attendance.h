// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/editing.h>

namespace waymark::actions {

/// Enters that somebody, a person or an organisation, was at a meeting for a side, or takes it back. Entered twice, by
/// two people who each keep the list, it is one record. Writes nothing where it stands already.
[[nodiscard]] Outcome setAttended(Desk &desk, const Id<Meeting> &meeting, const RecordId &who, PartySide side,
                                  bool attended);

} // namespace waymark::actions
