// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <model/records.h>
#include <report/document.h>
#include <store/held.h>

namespace waymark::report {

/// Everything about a person, for whoever asks what is kept about them: their own record, then where the plan names
/// them, then what is kept beside it. `store` is where their own record is; `records` are those that are about them, as
/// actions::recordsAbout() finds them.
[[nodiscard]] Result<Document> personSheet(const store::Store &store, const Id<Person> &person,
                                           const QList<store::HeldRecord> &records);

} // namespace waymark::report
