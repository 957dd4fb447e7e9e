// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/past.h>

#include "projector.h"

#include <store/ancestry.h>
#include <store/history.h>

namespace waymark::store {

using journal::RecordChanges;

namespace {

/// The numbers of those that are among the record's own edits; nothing else is replaced there.
QList<qint64> numbersOf(const QList<EditId> &ids, const QHash<EditId, qint64> &known)
{
    QList<qint64> numbers;
    for (const EditId &id : ids)
        if (const auto found = known.constFind(id); found != known.cend())
            numbers << *found;
    return numbers;
}

QList<EditId> seenIn(const HistoryEntry &entry)
{
    for (const RecordChanges &changes : entry.by.edit.records)
        if (changes.id == entry.record && changes.kind == entry.kind)
            return changes.seen;
    return {};
}

} // namespace

Result<Past> Past::at(const Store &store, const Moment &moment)
{
    Past past(store, moment.day);
    if (moment.tips.isEmpty())
        return past;
    const auto later = unseenBy(store, moment.tips);
    if (!later)
        return tl::unexpected(later.error());
    past.m_later = QSet<qint64>(later->cbegin(), later->cend());
    return past;
}

Result<std::optional<RecordValues>> Past::record(const QString &kind, const RecordId &id) const
{
    return stored(kind, id).map(
        [](const std::optional<StoredRecord> &found) { return found ? std::optional(found->values) : std::nullopt; });
}

Result<std::optional<StoredRecord>> Past::stored(const QString &kind, const RecordId &id) const
{
    const auto entries = history(m_store, kind, id);
    if (!entries)
        return tl::unexpected(entries.error());
    QHash<EditId, qint64> numbers;
    QHash<qint64, EditId> ids;
    journal::RecordState state;
    for (const HistoryEntry &entry : *entries) {
        const StoredEdit &by = entry.by;
        if (m_later ? m_later->contains(by.n) : by.edit.effectiveDay() > m_day)
            continue;
        const auto counts = m_store.projector().counts(by.edit, kind, id, entry.field);
        if (!counts)
            return tl::unexpected(counts.error());
        numbers.insert(by.id, by.n);
        ids.insert(by.n, by.id);
        const bool isExists = entry.field == journal::kExists;
        const journal::Head head{by.n, by.edit.lamport, entry.after,
                                 isExists ? numbersOf(seenIn(entry), numbers) : QList<qint64>()};
        state.fields[entry.field].take(head, numbersOf(entry.replaces, numbers), *counts,
                                       [&ids](qint64 n) { return ids.value(n); });
    }
    if (state.fields.isEmpty() || state.isDeleted())
        return std::optional<StoredRecord>();
    StoredRecord record;
    record.values = {kind, id, {}};
    for (auto field = state.fields.cbegin(); field != state.fields.cend(); ++field) {
        if (const Value shown = field->shown(); field.key() != journal::kExists && !shown.isNull())
            record.values.fields.insert(field.key(), shown);
        for (const journal::Head &head : field->heads)
            record.heads[field.key()] << ids.value(head.edit);
    }
    return std::optional(record);
}

} // namespace waymark::store
