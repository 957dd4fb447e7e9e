// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/id.h>
#include <store/store.h>

namespace waymark::report {

/// A record and its kind.
struct Found
{
    QString kind;
    RecordId id;
};

/// The record people mean by "3" or "commitment 3", "1.02" or "milestone 1.02", "UK0067", "round February 2017",
/// "Cabinet Office", "person Amina Khan", "update 5, August 2018" ("update 5" in the round opened last), or its id.
/// Commitments come before milestones where only a number is given. NotFound with what may be written, Conflict when
/// several bear that name.
[[nodiscard]] Result<Found> find(const store::Store &store, const QString &text);

/// The commitment that a record belongs to, found by what it names; null when it belongs to none.
[[nodiscard]] Result<RecordId> commitmentOf(const store::Store &store, const QString &kind, const RecordId &id);

} // namespace waymark::report
