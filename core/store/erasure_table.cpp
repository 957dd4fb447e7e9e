// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "erasure_table.h"

#include "journal_table.h"

namespace waymark::store {

using namespace Qt::StringLiterals;
using journal::Edit;
using journal::SealedEdit;

namespace {

// In the table of what only this file knows: this, and an edit's number.
const QString kMadeHere = u"erasure made here "_s;

/// Where the words stand, as journal::withoutValue() counts; nothing when the edit has no such value.
std::optional<int> positionOf(const Edit &edit, const NamedWords &words)
{
    int position = 0;
    for (auto note = edit.notes.cbegin(); note != edit.notes.cend(); ++note, ++position)
        if (words.kind.isEmpty() && note.key() == words.field)
            return position;
    for (const journal::RecordChanges &changes : edit.records)
        for (const journal::Change &change : changes.changes) {
            if (changes.kind == words.kind && changes.id == words.record && change.field == words.field)
                return position;
            ++position;
        }
    return {};
}

Result<QList<NamedWords>> rows(Database &database, const QString &condition, const QVariantList &values)
{
    QList<NamedWords> words;
    const auto read =
        database.each(u"SELECT edit, kind, record, field FROM erased "_s + condition, values, [&words](const Row &row) {
            words << NamedWords{EditId::fromBytes(row.value(0).toByteArray()), row.value(1).toString(),
                                RecordId::fromBytes(row.value(2).toByteArray()), row.value(3).toString()};
            return Outcome();
        });
    return read ? Result<QList<NamedWords>>(words) : tl::unexpected(read.error());
}

} // namespace

Result<QSet<EditId>> ErasureTable::name(const QList<NamedWords> &words)
{
    QSet<EditId> edits;
    for (const NamedWords &each : words) {
        // Null is not empty: a note has neither kind nor record.
        const QVariantList row{each.edit.bytes(), each.kind.isEmpty() ? u""_s : each.kind,
                               each.record.isNull() ? QByteArray("") : each.record.bytes(), each.field};
        const auto known =
            m_database.number(u"SELECT count(*) FROM erased WHERE edit=? AND kind=? AND record=? AND field=?"_s, row);
        if (!known)
            return tl::unexpected(known.error());
        if (*known > 0)
            continue;
        if (const auto noted = m_database.run(u"INSERT INTO erased VALUES(?,?,?,?)"_s, row); !noted)
            return tl::unexpected(noted.error());
        edits.insert(each.edit);
    }
    return edits;
}

Result<SealedEdit> ErasureTable::stripped(const SealedEdit &sealed, const Edit &edit)
{
    const auto words = named(sealed.id);
    return words ? without(sealed, edit, *words) : tl::unexpected(words.error());
}

Result<QList<NamedWords>> ErasureTable::all() const
{
    return rows(m_database, u"ORDER BY edit, kind, record, field"_s, {});
}

Result<QList<NamedWords>> ErasureTable::everNamed() const
{
    QList<NamedWords> words;
    const JournalTable journal(m_database);
    const auto read = m_database.each(
        u"SELECT DISTINCT edit FROM touch WHERE record IN (SELECT r FROM record WHERE kind='erasure')"_s, {},
        [&](const Row &row) -> Outcome {
            const auto edit = journal.readEdit(row.value(0).toLongLong());
            if (!edit)
                return tl::unexpected(edit.error());
            for (const journal::RecordChanges &changes : edit->records)
                for (const journal::Change &change : changes.changes)
                    if (changes.kind == u"erasure" && change.field == u"words")
                        words << namedWordsFromText(change.value.text());
            return {};
        });
    return read ? Result<QList<NamedWords>>(words) : tl::unexpected(read.error());
}

Outcome ErasureTable::markMadeHere(qint64 edit)
{
    return m_database.run(u"INSERT OR REPLACE INTO meta VALUES(?, '')"_s, {kMadeHere + QString::number(edit)});
}

Outcome ErasureTable::forgetMadeHere(qint64 edit)
{
    return m_database.run(u"DELETE FROM meta WHERE key=?"_s, {kMadeHere + QString::number(edit)});
}

Result<bool> ErasureTable::isMadeHere(qint64 edit) const
{
    return m_database.number(u"SELECT count(*) FROM meta WHERE key=?"_s, {kMadeHere + QString::number(edit)})
        .map([](qint64 marks) { return marks > 0; });
}

Outcome ErasureTable::copyMadeHere(Database &from)
{
    return from.each(u"SELECT key FROM meta WHERE key GLOB ?"_s, {QString(kMadeHere + u'*')}, [this](const Row &row) {
        return m_database.run(u"INSERT OR REPLACE INTO meta VALUES(?, '')"_s, {row.value(0).toString()});
    });
}

Result<QList<NamedWords>> ErasureTable::named(const EditId &edit) const
{
    return rows(m_database, u"WHERE edit=?"_s, {edit.bytes()});
}

QList<NamedWords> lostWords(const EditId &id, const Edit &edit)
{
    QList<NamedWords> words;
    for (auto note = edit.notes.cbegin(); note != edit.notes.cend(); ++note)
        if (note->isEmpty())
            words << NamedWords{id, {}, {}, note.key()};
    for (const journal::RecordChanges &changes : edit.records)
        for (const journal::Change &change : changes.changes)
            if (change.value.isErased())
                words << NamedWords{id, changes.kind, changes.id, change.field};
    return words;
}

Result<SealedEdit> without(const SealedEdit &sealed, const Edit &edit, const QList<NamedWords> &words)
{
    SealedEdit left = sealed;
    for (const NamedWords &each : words) {
        const auto position = each.edit == sealed.id ? positionOf(edit, each) : std::nullopt;
        if (!position || !mayBeErased(edit, each))
            continue;
        const auto without = journal::withoutValue(left, *position);
        if (!without)
            return without;
        left = *without;
    }
    return left;
}

Outcome markForRewriting(Database &database)
{
    if (const auto merged = database.run(u"INSERT INTO search(search) VALUES('optimize')"_s); !merged)
        return merged;
    return database.run(u"INSERT OR REPLACE INTO meta VALUES('rewrite', '1')"_s);
}

Outcome rewriteIfMarked(Database &database)
{
    const auto marked = database.number(u"SELECT count(*) FROM meta WHERE key='rewrite'"_s);
    if (!marked || *marked == 0)
        return marked ? Outcome() : tl::unexpected(marked.error());
    if (const auto rewritten = database.run(u"VACUUM"_s); !rewritten)
        return rewritten;
    return database.run(u"DELETE FROM meta WHERE key='rewrite'"_s);
}

} // namespace waymark::store
