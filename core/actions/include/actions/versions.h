// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/editing.h>
#include <store/reading.h>

namespace waymark::actions {

/// Settles a field that holds two versions: the value given takes the place of all of them, and all stay in the
/// history. For a contested deletion the field is "exists": true keeps the record, false deletes it as it now stands.
[[nodiscard]] Acted settle(Desk &desk, const QString &kind, const RecordId &record, const QString &field,
                           const Value &value, const Why &why = {});

/// Accepts or declines what somebody changed outside his role. Takes effect only when the author is entitled to the
/// field.
enum class Review { Accept, Decline };
[[nodiscard]] Acted review(Desk &desk, const store::Pending &pending, Review decision, const Why &why = {});

} // namespace waymark::actions
