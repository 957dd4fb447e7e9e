// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/reading.h>

#include "journal_table.h"
#include "record_table.h"
#include "schema.h"
#include "state_codec.h"

#include <model/description.h>
#include <model/records.h>
#include <store/history.h>

namespace waymark::store {

using namespace Qt::StringLiterals;
using journal::Head;
using journal::RecordState;

namespace {

struct Row
{
    qint64 r = 0;
    int gone = 0;
    RecordState state;
};

Result<std::optional<Row>> rowOf(Database &database, const QString &kind, const RecordId &id)
{
    std::optional<Row> found;
    const auto read = database.each(u"SELECT r, gone, state FROM record WHERE id=? AND kind=?"_s, {id.bytes(), kind},
                                    [&](const QSqlQuery &row) -> Outcome {
                                        const auto state = decodeState(row.value(2).toByteArray());
                                        if (!state)
                                            return tl::unexpected(state.error());
                                        found = Row{row.value(0).toLongLong(), row.value(1).toInt(), *state};
                                        return {};
                                    });
    return read ? Result<std::optional<Row>>(found) : tl::unexpected(read.error());
}

Result<QStringList> fieldsIn(Database &database, const QString &table, qint64 r)
{
    QStringList fields;
    const auto read = database.each(u"SELECT DISTINCT field FROM %1 WHERE record=? ORDER BY field"_s.arg(table), {r},
                                    [&fields](const QSqlQuery &row) {
                                        fields << row.value(0).toString();
                                        return Outcome();
                                    });
    return read ? Result<QStringList>(fields) : tl::unexpected(read.error());
}

/// The records of a kind that are not deleted, by order of first mention. Each kind's own table leads to its records;
/// `record` holds all kinds and would be read whole.
Outcome eachOf(Database &database, const QString &columns, const QString &kindName, const RecordId &parent,
               const std::function<Outcome(const QSqlQuery &)> &take)
{
    const Kind *known = kind(kindName);
    if (!parent.isNull())
        return database.each(u"SELECT %1 FROM record WHERE parent=? AND kind=? AND gone<>1 ORDER BY r"_s.arg(columns),
                             {parent.bytes(), kindName}, take);
    if (!known)
        return database.each(u"SELECT %1 FROM record WHERE kind=? AND gone<>1 ORDER BY r"_s.arg(columns), {kindName},
                             take);
    return database.each(u"SELECT %1 FROM %2 AS shown CROSS JOIN record ON record.r=shown.r ORDER BY shown.r"_s.arg(
                             columns, tableOf(*known)),
                         {}, take);
}

RecordValues shownValues(const QString &kind, const RecordId &id, const RecordState &state)
{
    RecordValues values{kind, id, {}};
    for (auto it = state.fields.cbegin(); it != state.fields.cend(); ++it)
        if (it.key() != journal::kExists && !it->shown().isNull())
            values.fields.insert(it.key(), it->shown());
    return values;
}

} // namespace

Result<std::optional<StoredRecord>> record(const Store &store, const QString &kind, const RecordId &id)
{
    Database &database = store.database();
    const auto row = rowOf(database, kind, id);
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return std::nullopt;
    const RecordState &state = (*row)->state;
    StoredRecord stored;
    stored.values = shownValues(kind, id, state);
    stored.isDeleted = (*row)->gone == RecordTable::Deleted;
    const JournalTable journal(database);
    QHash<qint64, EditId> ids;
    for (auto it = state.fields.cbegin(); it != state.fields.cend(); ++it)
        for (const Head &head : it->heads) {
            if (!ids.contains(head.edit)) {
                const auto edit = journal.idOf(head.edit);
                if (!edit)
                    return tl::unexpected(edit.error());
                ids.insert(head.edit, *edit);
            }
            stored.heads[it.key()] << ids.value(head.edit);
        }
    stored.seen = ids.values();
    auto conflicts = fieldsIn(database, u"conflict"_s, (*row)->r);
    auto pending = fieldsIn(database, u"pending"_s, (*row)->r);
    if (!conflicts || !pending)
        return tl::unexpected(conflicts ? pending.error() : conflicts.error());
    stored.conflicts = *conflicts;
    stored.pending = *pending;
    return stored;
}

Result<QString> kindOfRecord(const Store &store, const RecordId &id)
{
    return store.database()
        .value(u"SELECT kind FROM record WHERE id=? ORDER BY gone, r"_s, {id.bytes()})
        .map([](const QVariant &kind) { return kind.toString(); });
}

Result<QList<RecordId>> idsOf(const Store &store, const QString &kind, const RecordId &parent)
{
    QList<RecordId> ids;
    const auto take = [&ids](const QSqlQuery &row) {
        ids << RecordId::fromBytes(row.value(0).toByteArray());
        return Outcome();
    };
    const auto read = eachOf(store.database(), u"record.id"_s, kind, parent, take);
    return read ? Result<QList<RecordId>>(ids) : tl::unexpected(read.error());
}

Result<QList<std::pair<QString, RecordId>>> childrenOf(const Store &store, const RecordId &parent)
{
    QList<std::pair<QString, RecordId>> children;
    const auto read = store.database().each(u"SELECT kind, id FROM record WHERE parent=? AND gone<>1 ORDER BY r"_s,
                                            {parent.bytes()}, [&children](const QSqlQuery &row) {
                                                children << std::pair(row.value(0).toString(),
                                                                      RecordId::fromBytes(row.value(1).toByteArray()));
                                                return Outcome();
                                            });
    return read ? Result<QList<std::pair<QString, RecordId>>>(children) : tl::unexpected(read.error());
}

namespace {

Result<Version> versionOf(const Store &store, const QString &kind, const RecordId &record, const QString &field,
                          const Head &head)
{
    const JournalTable journal(store.database());
    const auto id = journal.idOf(head.edit);
    auto said = journal.readEdit(head.edit);
    if (!id || !said)
        return tl::unexpected(id ? said.error() : id.error());
    if (!said->undoes.isNull()) {
        const auto entries = history(store, kind, record, field);
        if (!entries)
            return tl::unexpected(entries.error());
        const auto first = editAt(store, originOf(*entries, *id, field));
        if (!first)
            return tl::unexpected(first.error());
        *said = first->edit;
    }
    return Version{*id, said->author, said->at, said->day, head.value, said->noteText(journal::note::kReason)};
}

/// The value that all versions replaced, where they replaced the same one.
Result<Value> baseOf(const JournalTable &journal, const QString &kind, const RecordId &id, const QString &field,
                     const QList<Head> &heads)
{
    std::optional<QSet<EditId>> common;
    for (const Head &head : heads) {
        const auto edit = journal.readEdit(head.edit);
        if (!edit)
            return tl::unexpected(edit.error());
        for (const journal::RecordChanges &changes : edit->records)
            for (const journal::Change &change : changes.changes)
                if (changes.id == id && changes.kind == kind && change.field == field) {
                    const QSet<EditId> replaced(change.replaces.cbegin(), change.replaces.cend());
                    common = common ? common->intersect(replaced) : replaced;
                }
    }
    if (!common || common->isEmpty())
        return Value();
    const auto known = journal.find(*common->cbegin());
    if (!known || !*known)
        return known ? Result<Value>(Value()) : tl::unexpected(known.error());
    const auto edit = journal.readEdit((*known)->n);
    if (!edit)
        return tl::unexpected(edit.error());
    for (const journal::RecordChanges &changes : edit->records)
        for (const journal::Change &change : changes.changes)
            if (changes.id == id && changes.kind == kind && change.field == field)
                return change.value;
    return Value();
}

struct Place
{
    QString kind;
    RecordId record;
    QString field;
    RecordState state;
};

/// The rows of one of the finding tables, with the state of their records.
Result<QList<Place>> places(Database &database, const QString &table)
{
    QList<Place> list;
    const auto read = database.each(
        u"SELECT DISTINCT record.kind, record.id, %1.field, record.state FROM %1 JOIN record ON record.r=%1.record ORDER BY record.r, %1.field"_s
            .arg(table),
        {}, [&list](const QSqlQuery &row) -> Outcome {
            const auto state = decodeState(row.value(3).toByteArray());
            if (!state)
                return tl::unexpected(state.error());
            list << Place{row.value(0).toString(), RecordId::fromBytes(row.value(1).toByteArray()),
                          row.value(2).toString(), *state};
            return {};
        });
    return read ? Result<QList<Place>>(list) : tl::unexpected(read.error());
}

} // namespace

Result<QList<Conflict>> conflicts(const Store &store)
{
    const auto found = places(store.database(), u"conflict"_s);
    if (!found)
        return tl::unexpected(found.error());
    const JournalTable journal(store.database());
    QList<Conflict> list;
    for (const Place &place : *found) {
        QList<Head> heads = place.state.fields.value(place.field).heads;
        auto base = baseOf(journal, place.kind, place.record, place.field, heads);
        if (!base)
            return tl::unexpected(base.error());
        Conflict conflict{place.kind, place.record, place.field, *base, {}};
        for (const Head &head : std::as_const(heads)) {
            const auto version = versionOf(store, place.kind, place.record, place.field, head);
            if (!version)
                return tl::unexpected(version.error());
            conflict.versions << *version;
        }
        list << conflict;
    }
    return list;
}

Result<qint64> conflictCount(const Store &store)
{
    return store.database().number(u"SELECT count(*) FROM conflict"_s);
}

Result<QList<Pending>> pendingChanges(const Store &store, qint64 first)
{
    const auto found = places(store.database(), u"pending"_s);
    if (!found)
        return tl::unexpected(found.error());
    QList<Pending> list;
    for (const Place &place : *found)
        for (const Head &head : place.state.fields.value(place.field).pending) {
            if (head.edit < first)
                continue;
            const auto version = versionOf(store, place.kind, place.record, place.field, head);
            if (!version)
                return tl::unexpected(version.error());
            list << Pending{place.kind, place.record, place.field, place.state.value(place.field), *version};
        }
    return list;
}

Result<qint64> pendingCount(const Store &store)
{
    return store.database().number(u"SELECT count(*) FROM pending"_s);
}

Result<QList<Misfit>> misfits(const Store &store)
{
    const auto found = places(store.database(), u"misfit"_s);
    if (!found)
        return tl::unexpected(found.error());
    QList<Misfit> list;
    for (const Place &place : *found)
        list << Misfit{place.kind, place.record, place.field, place.state.value(place.field)};
    return list;
}

template <class T>
Result<T> read(const Store &store, const Id<T> &id)
{
    const Kind &kind = kindOf<T>();
    const auto row = rowOf(store.database(), kind.name, id.record());
    if (!row)
        return tl::unexpected(row.error());
    if (!*row || (*row)->gone == RecordTable::Deleted)
        return failure(ErrorCode::NotFound,
                       u"That %1 is not in the plan; it may have been deleted."_s.arg(kind.label.toLower()),
                       id.record().text());
    return recordAs<T>(shownValues(kind.name, id.record(), (*row)->state));
}

template <class T>
Result<QList<T>> readAll(const Store &store, const RecordId &parent)
{
    const Kind &kind = kindOf<T>();
    QList<T> list;
    const auto take = [&](const QSqlQuery &row) -> Outcome {
        const auto state = decodeState(row.value(1).toByteArray());
        if (!state)
            return tl::unexpected(state.error());
        list << recordAs<T>(shownValues(kind.name, RecordId::fromBytes(row.value(0).toByteArray()), *state));
        return {};
    };
    const auto read = eachOf(store.database(), u"record.id, record.state"_s, kind.name, parent, take);
    return read ? Result<QList<T>>(list) : tl::unexpected(read.error());
}

#define WAYMARK_READ(T)                                                                                                \
    template Result<T> read<T>(const Store &, const Id<T> &);                                                          \
    template Result<QList<T>> readAll<T>(const Store &, const RecordId &);

WAYMARK_READ(Plan)
WAYMARK_READ(Cadence)
WAYMARK_READ(Commitment)
WAYMARK_READ(Milestone)
WAYMARK_READ(Organisation)
WAYMARK_READ(Succession)
WAYMARK_READ(Person)
WAYMARK_READ(Role)
WAYMARK_READ(Round)
WAYMARK_READ(Update)
WAYMARK_READ(MilestoneReport)
WAYMARK_READ(Assessment)
WAYMARK_READ(Draft)
WAYMARK_READ(Note)
WAYMARK_READ(Evidence)
WAYMARK_READ(Point)
WAYMARK_READ(Mark)
} // namespace waymark::store
