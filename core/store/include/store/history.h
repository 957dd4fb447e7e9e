// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <model/description.h>
#include <store/store.h>

#include <optional>

namespace waymark::store {

/// An edit as it stands in the journal.
struct StoredEdit
{
    qint64 n = 0;
    EditId id;
    journal::Edit edit;
};

/// One change of one field, with what it replaced.
struct HistoryEntry
{
    StoredEdit by;
    QString kind;
    RecordId record;
    QString field;
    Value before; ///< the value it replaced; of several the one last shown; null when there was none
    Value after;
    QList<EditId> replaces;
};

/// All changes to a record, or to one field of it, oldest first. Cost: the edits that touched the record.
[[nodiscard]] Result<QList<HistoryEntry>> history(const Store &store, const QString &kind, const RecordId &record,
                                                  const QString &field = {});

/// The records of a kind, not deleted, that more than one edit touched: only they can once have been otherwise. Cost:
/// one look at each record of the kind.
[[nodiscard]] Result<QList<RecordId>> touchedAgain(const Store &store, const Kind &kind);

/// What a field of any record of a kind was ever said to be, oldest first: of deleted records, and what was replaced,
/// too; erased words are gone. Cost: the edits that touched records of the kind.
struct EverSaid
{
    RecordId record;
    Value value;
};
[[nodiscard]] Result<QList<EverSaid>> everSaid(const Store &store, const QString &kind, const QString &field);

/// The edit that first gave a field the value that this one, an undo or redo, put back; otherwise the edit itself.
/// `entries` are the record's history, or that field's.
[[nodiscard]] EditId originOf(const QList<HistoryEntry> &entries, const EditId &edit, const QString &field);

/// The nearest change that all of these edits' own come from, by what each replaced, directly or further back; one of
/// them when the others come from it. Of several equally near the last by (lamport, id), everywhere the same. Nothing
/// where they began apart. `entries` are the history of that field.
[[nodiscard]] std::optional<HistoryEntry> commonAncestor(const QList<HistoryEntry> &entries,
                                                         const QList<EditId> &edits);

/// The newest edits by one person, or by anyone when null, newest first.
[[nodiscard]] Result<QList<StoredEdit>> latestEdits(const Store &store, const RecordId &author, int most);
[[nodiscard]] Result<StoredEdit> editAt(const Store &store, const EditId &id);
/// The edits of a group, in order; just the edit itself when it is not part of one.
[[nodiscard]] Result<QList<StoredEdit>> groupOf(const Store &store, const StoredEdit &edit);

using EditVisit = std::function<Outcome(const StoredEdit &)>;
/// Every edit in order of arrival, from number `first` on.
[[nodiscard]] Outcome eachEdit(const Store &store, qint64 first, const EditVisit &visit);
using SealedVisit = std::function<Outcome(qint64 n, const journal::SealedEdit &)>;
[[nodiscard]] Outcome eachSealed(const Store &store, qint64 first, const SealedVisit &visit);

/// The journal's edits with those numbers, for a pack.
[[nodiscard]] Result<journal::SealedEdit> sealedAt(const Store &store, qint64 n);

} // namespace waymark::store
