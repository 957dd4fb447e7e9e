// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/history.h>

#include "columns.h"
#include "journal_table.h"
#include "schema.h"

#include <QSet>

namespace waymark::store {

using namespace Qt::StringLiterals;
using journal::Change;
using journal::RecordChanges;
using journal::SealedEdit;

namespace {

Result<StoredEdit> storedEdit(qint64 n, const SealedEdit &sealed)
{
    return journal::unsealTrusted(sealed.body, sealed.values).map([&](const journal::Edit &edit) {
        return StoredEdit{n, sealed.id, edit};
    });
}

Result<QList<qint64>> numbers(Database &database, const QString &sql, const QVariantList &values)
{
    QList<qint64> list;
    const auto read = database.each(sql, values, [&list](const Row &row) {
        list << row.value(0).toLongLong();
        return Outcome();
    });
    return read ? Result<QList<qint64>>(list) : tl::unexpected(read.error());
}

Result<QList<StoredEdit>> editsAt(Database &database, const QList<qint64> &all)
{
    const JournalTable journal(database);
    QList<StoredEdit> edits;
    for (const qint64 n : all) {
        const auto sealed = journal.read(n);
        const auto edit = sealed ? storedEdit(n, *sealed) : tl::unexpected(sealed.error());
        if (!edit)
            return tl::unexpected(edit.error());
        edits << *edit;
    }
    return edits;
}

} // namespace

Result<QList<HistoryEntry>> history(const Store &store, const QString &kind, const RecordId &record,
                                    const QString &field)
{
    Database &database = store.database();
    const auto touching = numbers(
        database, u"SELECT edit FROM touch WHERE record=(SELECT r FROM record WHERE id=? AND kind=?) ORDER BY edit"_s,
        {record.bytes(), kind});
    const auto edits = touching ? editsAt(database, *touching) : tl::unexpected(touching.error());
    if (!edits)
        return tl::unexpected(edits.error());
    QHash<std::pair<EditId, QString>, Value> said;
    QList<HistoryEntry> entries;
    for (const StoredEdit &edit : *edits)
        for (const RecordChanges &changes : edit.edit.records) {
            if (changes.id != record || changes.kind != kind)
                continue;
            for (const Change &change : changes.changes) {
                said.insert({edit.id, change.field}, change.value);
                if (!field.isEmpty() && change.field != field)
                    continue;
                const Value before =
                    change.replaces.isEmpty() ? Value() : said.value({change.replaces.last(), change.field});
                entries << HistoryEntry{edit, kind, record, change.field, before, change.value, change.replaces};
            }
        }
    return entries;
}

Result<QList<RecordId>> touchedAgain(const Store &store, const Kind &kind)
{
    QList<RecordId> ids;
    const auto read = store.database().each(
        u"SELECT id FROM %1 AS shown WHERE (SELECT count(*) FROM touch WHERE record=shown.r)>1"_s.arg(tableOf(kind)),
        {}, [&ids](const Row &row) {
            ids << idIn(row.value(0));
            return Outcome();
        });
    return read ? Result<QList<RecordId>>(ids) : tl::unexpected(read.error());
}

Result<QList<EverSaid>> everSaid(const Store &store, const QString &kind, const QString &field)
{
    Database &database = store.database();
    const auto found = numbers(
        database,
        u"SELECT DISTINCT touch.edit FROM record JOIN touch ON touch.record=record.r WHERE record.kind=? ORDER BY 1"_s,
        {kind});
    const auto edits = found ? editsAt(database, *found) : tl::unexpected(found.error());
    if (!edits)
        return tl::unexpected(edits.error());
    QList<EverSaid> said;
    for (const StoredEdit &each : *edits)
        for (const journal::RecordChanges &changes : each.edit.records)
            for (const journal::Change &change : changes.changes)
                if (changes.kind == kind && change.field == field && change.value.isText())
                    said << EverSaid{changes.id, change.value};
    return said;
}

Result<QList<StoredEdit>> latestEdits(const Store &store, const RecordId &author, int most)
{
    Database &database = store.database();
    const auto found = author.isNull()
                           ? numbers(database, u"SELECT n FROM edit ORDER BY n DESC LIMIT ?"_s, {most})
                           : numbers(database, u"SELECT edit FROM authored WHERE author=? ORDER BY edit DESC LIMIT ?"_s,
                                     {author.bytes(), most});
    return found ? editsAt(database, *found) : tl::unexpected(found.error());
}

Result<StoredEdit> editAt(const Store &store, const EditId &id)
{
    const JournalTable journal(store.database());
    const auto known = journal.find(id);
    if (!known)
        return tl::unexpected(known.error());
    if (!*known)
        return failure(ErrorCode::NotFound, u"That change is not in this plan."_s);
    const auto sealed = journal.read((*known)->n);
    return sealed ? storedEdit((*known)->n, *sealed) : tl::unexpected(sealed.error());
}

Result<QList<StoredEdit>> groupOf(const Store &store, const StoredEdit &edit)
{
    if (edit.edit.group.isNull())
        return QList<StoredEdit>{edit};
    // A group is one author's and was committed at once, so its edits stand together among the author's own.
    Database &database = store.database();
    QList<StoredEdit> group{edit};
    for (const bool forward : {false, true}) {
        const QString sql = forward
                                ? u"SELECT edit FROM authored WHERE author=? AND edit>? ORDER BY edit LIMIT 1"_s
                                : u"SELECT edit FROM authored WHERE author=? AND edit<? ORDER BY edit DESC LIMIT 1"_s;
        for (;;) {
            const auto next =
                numbers(database, sql, {edit.edit.author.bytes(), (forward ? group.last() : group.first()).n});
            const auto found = next ? editsAt(database, *next) : tl::unexpected(next.error());
            if (!found)
                return found;
            if (found->isEmpty() || found->first().edit.group != edit.edit.group)
                break;
            forward ? group.append(found->first()) : group.prepend(found->first());
        }
    }
    return group;
}

EditId originOf(const QList<HistoryEntry> &entries, const EditId &edit, const QString &field)
{
    const auto entryOf = [&](const EditId &id) {
        return std::find_if(entries.cbegin(), entries.cend(),
                            [&](const HistoryEntry &entry) { return entry.by.id == id && entry.field == field; });
    };
    const auto restoring = entryOf(edit);
    if (restoring == entries.cend() || restoring->by.edit.undoes.isNull())
        return edit;
    const EditId &undone = restoring->by.edit.undoes;
    const auto named = std::find_if(entries.cbegin(), entries.cend(),
                                    [&undone](const HistoryEntry &entry) { return entry.by.id == undone; });
    const RecordId group = named != entries.cend() ? named->by.edit.group : RecordId();
    for (const HistoryEntry &reversed : entries) {
        const bool isOfThatAct = reversed.by.id == undone || (!group.isNull() && reversed.by.edit.group == group);
        if (reversed.field != field || !isOfThatAct)
            continue;
        for (const EditId &restored : reversed.replaces)
            if (const auto first = entryOf(restored); first != entries.cend() && first->after == restoring->after)
                return originOf(entries, restored, field);
    }
    return edit;
}

std::optional<HistoryEntry> commonAncestor(const QList<HistoryEntry> &entries, const QList<EditId> &edits)
{
    QHash<EditId, const HistoryEntry *> known;
    for (const HistoryEntry &entry : entries)
        known.insert(entry.by.id, &entry);
    QHash<EditId, qsizetype> reached; // by how many of the edits
    for (const EditId &edit : edits) {
        QList<EditId> queue{edit};
        QSet<EditId> visited;
        while (!queue.isEmpty()) {
            const EditId id = queue.takeLast();
            if (!known.contains(id) || visited.contains(id))
                continue;
            visited.insert(id);
            ++reached[id];
            queue << known.value(id)->replaces;
        }
    }
    const auto isCommon = [&](const EditId &id) { return reached.value(id) == edits.size(); };
    QSet<EditId> further;
    for (const HistoryEntry &entry : entries)
        if (isCommon(entry.by.id))
            further.unite({entry.replaces.cbegin(), entry.replaces.cend()});
    const HistoryEntry *nearest = nullptr;
    for (const HistoryEntry &entry : entries)
        if (isCommon(entry.by.id) && !further.contains(entry.by.id) &&
            (!nearest ||
             std::pair(nearest->by.edit.lamport, nearest->by.id) < std::pair(entry.by.edit.lamport, entry.by.id)))
            nearest = &entry;
    return nearest ? std::optional(*nearest) : std::nullopt;
}

Outcome eachSealed(const Store &store, qint64 first, const SealedVisit &visit)
{
    return JournalTable(store.database()).each(first, visit);
}

Outcome eachEdit(const Store &store, qint64 first, const EditVisit &visit)
{
    return eachSealed(store, first, [&visit](qint64 n, const SealedEdit &sealed) -> Outcome {
        const auto edit = storedEdit(n, sealed);
        return edit ? visit(*edit) : tl::unexpected(edit.error());
    });
}

Result<SealedEdit> sealedAt(const Store &store, qint64 n)
{
    return JournalTable(store.database()).read(n);
}

} // namespace waymark::store
