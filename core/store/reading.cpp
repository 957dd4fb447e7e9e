// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/reading.h>

#include "journal_table.h"
#include "record_table.h"
#include "schema.h"
#include "state_codec.h"

#include <model/description.h>
#include <model/record_narrative.h>
#include <model/records.h>

namespace waymark::store {

using namespace Qt::StringLiterals;
using journal::Head;
using journal::RecordState;

namespace {

struct StoredRow
{
    qint64 r = 0;
    int gone = 0;
    RecordState state;
};

Result<std::optional<StoredRow>> rowOf(Database &database, const QString &kind, const RecordId &id)
{
    std::optional<StoredRow> found;
    const auto read = database.each(u"SELECT r, gone, state FROM record WHERE id=? AND kind=?"_s, {id.bytes(), kind},
                                    [&](const Row &row) -> Outcome {
                                        const auto state = decodeState(row.value(2).toByteArray());
                                        if (!state)
                                            return tl::unexpected(state.error());
                                        found = StoredRow{row.value(0).toLongLong(), row.value(1).toInt(), *state};
                                        return {};
                                    });
    return read ? Result<std::optional<StoredRow>>(found) : tl::unexpected(read.error());
}

Result<QStringList> fieldsIn(Database &database, const QString &table, qint64 r)
{
    QStringList fields;
    const auto read = database.each(u"SELECT DISTINCT field FROM %1 WHERE record=? ORDER BY field"_s.arg(table), {r},
                                    [&fields](const Row &row) {
                                        fields << row.value(0).toString();
                                        return Outcome();
                                    });
    return read ? Result<QStringList>(fields) : tl::unexpected(read.error());
}

/// The records of a kind that are not deleted, by order of first mention. Each kind's own table leads to its records;
/// `record` holds all kinds and would be read whole.
Outcome eachOf(Database &database, const QString &columns, const QString &kindName, const RecordId &parent,
               const Database::TakeRow &take)
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
    const auto take = [&ids](const Row &row) {
        ids << RecordId::fromBytes(row.value(0).toByteArray());
        return Outcome();
    };
    const Kind *known = waymark::kind(kind);
    const auto read = known && parent.isNull()
                          ? store.database().each(u"SELECT id FROM %1 ORDER BY r"_s.arg(tableOf(*known)), {}, take)
                          : eachOf(store.database(), u"record.id"_s, kind, parent, take);
    return read ? Result<QList<RecordId>>(ids) : tl::unexpected(read.error());
}

Result<QList<std::pair<QString, RecordId>>> childrenOf(const Store &store, const RecordId &parent)
{
    QList<std::pair<QString, RecordId>> children;
    const auto read = store.database().each(u"SELECT kind, id FROM record WHERE parent=? AND gone<>1 ORDER BY r"_s,
                                            {parent.bytes()}, [&children](const Row &row) {
                                                children << std::pair(row.value(0).toString(),
                                                                      RecordId::fromBytes(row.value(1).toByteArray()));
                                                return Outcome();
                                            });
    return read ? Result<QList<std::pair<QString, RecordId>>>(children) : tl::unexpected(read.error());
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
    const auto take = [&](const Row &row) -> Outcome {
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
WAYMARK_READ(Section)
WAYMARK_READ(Commitment)
WAYMARK_READ(Milestone)
WAYMARK_READ(Dependency)
WAYMARK_READ(Organisation)
WAYMARK_READ(Succession)
WAYMARK_READ(Person)
WAYMARK_READ(ContactDetails)
WAYMARK_READ(Role)
WAYMARK_READ(Round)
WAYMARK_READ(Request)
WAYMARK_READ(Update)
WAYMARK_READ(MilestoneReport)
WAYMARK_READ(Assessment)
WAYMARK_READ(Narrative)
WAYMARK_READ(Draft)
WAYMARK_READ(Note)
WAYMARK_READ(Evidence)
WAYMARK_READ(Opportunity)
WAYMARK_READ(Attendance)
WAYMARK_READ(Consultation)
WAYMARK_READ(Point)
WAYMARK_READ(Contact)
WAYMARK_READ(Mark)
WAYMARK_READ(Agreement)
WAYMARK_READ(Story)
WAYMARK_READ(Meeting)
WAYMARK_READ(Action)
WAYMARK_READ(Decision)

} // namespace waymark::store
