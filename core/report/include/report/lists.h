// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/id.h>
#include <report/document.h>
#include <report/titles.h>
#include <rules/findings.h>
#include <store/store.h>

#include <QDate>

namespace waymark::report {

/// Milestones whose date has passed on that day, longest first.
[[nodiscard]] Result<Document> overdueList(const store::Store &store, QDate day);
/// The rounds of updates: how many commitments were asked, how many answered, and which have not yet.
[[nodiscard]] Result<Document> roundList(const store::Store &store);
/// One change as people read it.
struct Told
{
    EditId edit;
    QDate day;
    QString by;
    QString field; ///< its label
    QString before;
    QString after;
    QString reason;
    QString source;
};
/// Every change to a record, or to one field of it, oldest first. For people an act is one row, for programs a change
/// is one object.
struct History
{
    QString of;
    QList<Told> changes;
};
[[nodiscard]] Document documentOf(const History &history);
[[nodiscard]] QJsonObject jsonOf(const History &history);
[[nodiscard]] Result<History> historyOf(const store::Store &store, const QString &kind, const RecordId &id,
                                        const QString &field = {}, const Wider &wider = {});
/// One record with all its fields as people read them.
[[nodiscard]] Result<Document> recordSheet(const store::Store &store, const QString &kind, const RecordId &id,
                                           const Wider &wider = {});
/// All commitments with both sides' ratings.
[[nodiscard]] Result<Document> commitmentList(const store::Store &store, QDate day);
/// Everything worth checking in the plan on that day.
[[nodiscard]] Result<QList<rules::Finding>> findings(const store::Store &store, QDate day);

} // namespace waymark::report
