// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <model/records.h>
#include <report/document.h>
#include <rules/standing.h>
#include <store/store.h>

#include <QDate>

/// What several documents say of a commitment, said in one way.
namespace waymark::report {

/// "5.1 Publish the data".
[[nodiscard]] QString numberedTitle(const QString &number, const Texts &title);
/// Adds a row for each side with the organisations that lead the commitment on a day.
[[nodiscard]] Outcome addLeads(const store::Store &store, const Commitment &commitment, QDate day, Table &table);
/// Dates first promised and now, and what each side says.
[[nodiscard]] Table milestoneTable(const QString &heading, const QList<rules::MilestoneStanding> &milestones,
                                   int level);

} // namespace waymark::report
