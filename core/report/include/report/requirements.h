// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <report/document.h>
#include <rules/standing.h>
#include <store/store.h>

#include <QDate>

namespace waymark::report {

/// Where the plan stands against what the Open Government Partnership asks at least (rules::requirements()). Meetings
/// are those of the steering committee, publications the rounds and marks that say so.
[[nodiscard]] Result<Document> requirementsMet(const store::Store &store, QDate day);
/// The same, of commitments that were read already.
[[nodiscard]] Result<Table> requirementsTable(const store::Store &store,
                                              const QList<rules::CommitmentStanding> &standings, QDate day);

} // namespace waymark::report
