// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/reading.h>

#include "database.h"
#include "journal_table.h"
#include "state_codec.h"

#include <store/history.h>

#include <algorithm>
#include <map>

namespace waymark::store {

using namespace Qt::StringLiterals;
using journal::Head;
using journal::RecordState;

namespace {

struct Place
{
    QString kind;
    RecordId record;
    QString field;
    RecordState state;
};

/// The rows of one of the finding tables that meet a condition, with the state of their records.
Result<QList<Place>> places(Database &database, const QString &table, const QString &condition = u"1"_s)
{
    QList<Place> list;
    const auto read = database.each(
        u"SELECT kind, id, field, state FROM (SELECT DISTINCT record, field FROM %1 WHERE %2) JOIN record ON r=record ORDER BY r, field"_s
            .arg(table, condition),
        {}, [&list](const Row &row) -> Outcome {
            const auto state = decodeState(row.value(3).toByteArray());
            if (!state)
                return tl::unexpected(state.error());
            list << Place{row.value(0).toString(), RecordId::fromBytes(row.value(1).toByteArray()),
                          row.value(2).toString(), *state};
            return {};
        });
    return read ? Result<QList<Place>>(list) : tl::unexpected(read.error());
}

Result<Version> versionOf(const Store &store, const Place &place, const Head &head)
{
    const JournalTable journal(store.database());
    const auto id = journal.idOf(head.edit);
    auto said = journal.readEdit(head.edit);
    if (!id || !said)
        return tl::unexpected(id ? said.error() : id.error());
    if (!said->undoes.isNull()) {
        const auto entries = history(store, place.kind, place.record, place.field);
        const auto first =
            entries ? editAt(store, originOf(*entries, *id, place.field)) : tl::unexpected(entries.error());
        if (!first)
            return tl::unexpected(first.error());
        *said = first->edit;
    }
    return Version{*id, said->author, said->at, said->day, head.value, said->noteText(journal::note::kReason)};
}

Result<Conflict> conflictAt(const Store &store, const Place &place)
{
    const auto entries = history(store, place.kind, place.record, place.field);
    if (!entries)
        return tl::unexpected(entries.error());
    Conflict conflict{place.kind, place.record, place.field, {}, {}};
    QList<EditId> origins;
    // In the order in which they were first said: undoing a choice must not swap them.
    std::multimap<qint64, Version> inOrder;
    const QList<Head> heads = place.state.fields.value(place.field).heads;
    for (const Head &head : heads) {
        const auto version = versionOf(store, place, head);
        if (!version)
            return tl::unexpected(version.error());
        origins << originOf(*entries, version->edit, place.field);
        const auto first = std::find_if(entries->cbegin(), entries->cend(), [&origins](const HistoryEntry &entry) {
            return entry.by.id == origins.last();
        });
        inOrder.emplace(first == entries->cend() ? head.edit : first->by.n, *version);
    }
    for (const auto &[n, version] : inOrder)
        conflict.versions << version;
    if (heads.size() > 1)
        if (const auto base = commonAncestor(*entries, origins))
            conflict.base = base->after;
    return conflict;
}

} // namespace

Result<QList<Conflict>> conflicts(const Store &store)
{
    const auto found = places(store.database(), u"conflict"_s);
    if (!found)
        return tl::unexpected(found.error());
    QList<Conflict> list;
    for (const Place &place : *found) {
        const auto conflict = conflictAt(store, place);
        if (!conflict)
            return tl::unexpected(conflict.error());
        list << *conflict;
    }
    return list;
}

Result<qint64> conflictCount(const Store &store)
{
    return store.database().number(u"SELECT count(*) FROM conflict"_s);
}

Result<QList<Pending>> pendingChanges(const Store &store, qint64 first)
{
    const auto found = places(store.database(), u"pending"_s, u"edit>=%1"_s.arg(first));
    if (!found)
        return tl::unexpected(found.error());
    QList<Pending> list;
    for (const Place &place : *found) {
        for (const Head &head : place.state.fields.value(place.field).pending) {
            if (head.edit < first)
                continue;
            const auto version = versionOf(store, place, head);
            if (!version)
                return tl::unexpected(version.error());
            list << Pending{place.kind, place.record, place.field, place.state.value(place.field), *version};
        }
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

} // namespace waymark::store
