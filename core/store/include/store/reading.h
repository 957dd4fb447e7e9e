// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <model/record.h>
#include <store/store.h>

/// Reading a plan: single records as they are shown, with everything an editor must know about them. All functions cost
/// what is asked for, not what is stored, and fail with Corrupt or Io only.
namespace waymark::store {

/// A record as shown.
struct StoredRecord
{
    RecordValues values;                ///< shown values; nulls left out
    QMap<QString, QList<EditId>> heads; ///< by field: what a change made now replaces
    QList<EditId> seen;                 ///< all edits with a living change here: what a deletion made now has seen
    QStringList conflicts;              ///< fields with two versions; "exists" for a contested deletion
    QStringList pending;                ///< fields with a change outside role, waiting
    bool isDeleted = false;
};

[[nodiscard]] Result<std::optional<StoredRecord>> record(const Store &store, const QString &kind, const RecordId &id);
/// The kind of a record; empty when nobody has mentioned it.
[[nodiscard]] Result<QString> kindOfRecord(const Store &store, const RecordId &id);
/// Ids of the records of a kind that are shown, in the order of their first mention. `parent` narrows to those
/// belonging to it.
[[nodiscard]] Result<QList<RecordId>> idsOf(const Store &store, const QString &kind, const RecordId &parent = {});
/// All records that belong to one, of any kind, deleted ones left out.
[[nodiscard]] Result<QList<std::pair<QString, RecordId>>> childrenOf(const Store &store, const RecordId &parent);
/// The shown record as its struct; NotFound with a sentence when it is not there or deleted.
template <class T>
[[nodiscard]] Result<T> read(const Store &store, const Id<T> &id);
template <class T>
[[nodiscard]] Result<QList<T>> readAll(const Store &store, const RecordId &parent = {});

/// One version of a value: the edit that stands, and who said it first; an undo that puts a version back says nothing
/// of its own.
struct Version
{
    EditId edit;
    RecordId author;
    QDateTime at;
    QDate day;
    Value value;
    QString reason;
};

/// A field that holds two versions to choose from, the one shown last.
struct Conflict
{
    QString kind;
    RecordId record;
    QString field;
    Value base; ///< what the nearest change that all versions come from says; null when they began apart
    QList<Version> versions;
};
[[nodiscard]] Result<QList<Conflict>> conflicts(const Store &store);
[[nodiscard]] Result<qint64> conflictCount(const Store &store);

/// A change by somebody not entitled, waiting for somebody who is.
struct Pending
{
    QString kind;
    RecordId record;
    QString field;
    Value shown; ///< what stands meanwhile
    Version proposed;
};
/// All that wait; those made by edits from number `first` on.
[[nodiscard]] Result<QList<Pending>> pendingChanges(const Store &store, qint64 first = 1);
[[nodiscard]] Result<qint64> pendingCount(const Store &store);

/// Values that are not of their field's type, as (kind, record, field).
struct Misfit
{
    QString kind;
    RecordId record;
    QString field;
    Value value;
};
[[nodiscard]] Result<QList<Misfit>> misfits(const Store &store);

/// May this person write that field of this record, going by the roles in the plan? (Recording for the other side
/// counts as yes.)
[[nodiscard]] Result<bool> mayWrite(const Store &store, const RecordId &person, const QString &kind,
                                    const RecordId &record, const QString &field);

/// The people who may write that field there, coordinators among them where they may.
[[nodiscard]] Result<QList<RecordId>> whoMayWrite(const Store &store, const QString &kind, const RecordId &record,
                                                  const QString &field);

/// For whom somebody may speak on a commitment, by the roles in the plan.
struct Hats
{
    bool government = false;
    bool civilSociety = false;
    bool coordinator = false;
};
[[nodiscard]] Result<Hats> hatsOf(const Store &store, const RecordId &person, const RecordId &commitment);

/// One record found by its words.
struct Hit
{
    QString kind;
    RecordId record;
};
/// Records whose words begin with each word of `text`, any order, newest first, at most `most`. Any text is allowed;
/// one without a word finds nothing.
[[nodiscard]] Result<QList<Hit>> search(const Store &store, const QString &text, int most);
/// The text around the first place in a record where the first word of what was searched for stands.
[[nodiscard]] Result<QString> wordsAround(const Store &store, const Hit &hit, const QString &text);

} // namespace waymark::store
