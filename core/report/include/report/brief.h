// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/id.h>
#include <report/document.h>
#include <store/store.h>

#include <QDate>

namespace waymark::report {

/// One page for whoever takes something over, or comes new to it: the commitments of a person or an organisation by
/// the roles they hold that day, of a plan-wide role and for the null id all, or the one commitment of that id; where
/// each stands, the dates that come and those that have passed, and the points to raise. With the journal that our
/// side keeps also what was last said with whom. NotFound for the id of anything else.
[[nodiscard]] Result<Document> briefOn(const store::Store &store, const RecordId &about, QDate day,
                                       const store::Store *ourSide = nullptr);

} // namespace waymark::report
