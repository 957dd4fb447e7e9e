// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <report/document.h>
#include <rules/standing.h>
#include <store/store.h>

#include <QDate>

namespace waymark::report {

/// Milestones due and opportunities from one day to another, both counted, by their days.
[[nodiscard]] Result<Table> aheadOf(const store::Store &store, const QList<rules::CommitmentStanding> &standings,
                                    QDate from, QDate until);
/// "Department A; Organisation B": the names of several records, in order.
[[nodiscard]] Result<QString> namesOf(const store::Store &store, const QSet<RecordId> &ids);

} // namespace waymark::report
