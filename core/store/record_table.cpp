// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record_table.h"

#include "schema.h"
#include "state_codec.h"

#include <journal/edit.h>
#include <model/description.h>

namespace waymark::store {

using namespace Qt::StringLiterals;
using journal::FieldState;
using journal::RecordState;

namespace {

/// A text for reading: not an id, not a word of a list, not the journal's own bookkeeping.
bool isWords(const Field *field, const Value &value)
{
    if (!value.isText() || (field && field->isCode))
        return false;
    return !field || field->type == FieldType::Text || field->type == FieldType::Line ||
           field->type == FieldType::Closure;
}

} // namespace

RecordId parentOf(const QString &kindName, const RecordState &state)
{
    const Kind *known = kind(kindName);
    if (!known)
        return {};
    for (const QString &field : known->parents)
        if (const auto id = RecordId::fromText(state.value(field).text()))
            return *id;
    return {};
}

QString searchWords(const QString &kindName, const RecordState &state)
{
    const Kind *known = kind(kindName);
    QStringList words;
    for (auto it = state.fields.cbegin(); it != state.fields.cend(); ++it)
        if (isWords(known ? fieldOf(*known, it.key()) : nullptr, it->shown()))
            words << it->shown().text();
    return words.join(u'\n');
}

Result<RecordRow *> RecordTable::find(const QString &kind, const RecordId &id)
{
    const Key key(id, kind);
    if (const auto held = m_rows.find(key); held != m_rows.end())
        return &held->second;
    RecordRow *found = nullptr;
    const auto read = m_database.each(
        u"SELECT r, gone, parent, state FROM record WHERE id=? AND kind=?"_s, {id.bytes(), kind},
        [&](const Row &row) -> Outcome {
            auto state = decodeState(row.value(3).toByteArray());
            if (!state)
                return tl::unexpected(state.error());
            RecordRow loaded{
                row.value(0).toLongLong(), kind, id, *state, {}, RecordId::fromBytes(row.value(2).toByteArray()),
                row.value(1).toInt(),      false};
            if (loaded.gone != Deleted)
                loaded.words = searchWords(kind, loaded.state);
            found = &m_rows.insert_or_assign(key, loaded).first->second;
            return {};
        });
    return read ? Result<RecordRow *>(found) : tl::unexpected(read.error());
}

Result<RecordRow *> RecordTable::open(const QString &kind, const RecordId &id)
{
    const auto found = find(kind, id);
    if (!found || *found)
        return found;
    if (m_nextRow == 0) {
        const auto last = m_database.number(u"SELECT max(r) FROM record"_s);
        if (!last)
            return tl::unexpected(last.error());
        m_nextRow = *last + 1;
    }
    RecordRow fresh;
    fresh.r = m_nextRow++;
    fresh.kind = kind;
    fresh.id = id;
    fresh.gone = Deleted; // not shown until written
    return &m_rows.insert_or_assign(Key(id, kind), fresh).first->second;
}

Outcome RecordTable::flush()
{
    QSet<RecordId> parents;
    for (auto &[key, row] : m_rows) {
        if (!row.isChanged)
            continue;
        const RecordId before = row.parent;
        row.parent = parentOf(row.kind, row.state);
        parents << before << row.parent << row.id;
        if (const auto written = write(row); !written)
            return written;
    }
    parents.remove(RecordId());
    if (const auto settled = settleParents(parents); !settled)
        return settled;
    m_rows.clear();
    m_nextRow = 0;
    return {};
}

Outcome RecordTable::write(RecordRow &row)
{
    row.gone = row.state.isDeleted() ? Deleted : Here;
    const auto written = m_database.run(
        u"INSERT INTO record(r, id, kind, gone, parent, state) VALUES(?,?,?,?,?,?) "
        "ON CONFLICT(r) DO UPDATE SET gone=excluded.gone, parent=excluded.parent, state=excluded.state"_s,
        {row.r, row.id.bytes(), row.kind, row.gone,
         row.parent.isNull() ? QVariant(QMetaType(QMetaType::QByteArray)) : row.parent.bytes(),
         encodeState(row.state)});
    if (!written)
        return written;
    if (const auto done = writeSearch(row, row.gone == Here); !done)
        return done;
    if (const auto done = writeColumns(row, row.gone == Here); !done)
        return done;
    return writeFindings(row);
}

Outcome RecordTable::writeSearch(RecordRow &row, bool isShown)
{
    const QString words = isShown ? searchWords(row.kind, row.state) : QString();
    if (words == row.words)
        return {};
    if (!row.words.isEmpty()) {
        const auto taken =
            m_database.run(u"INSERT INTO search(search, rowid, words) VALUES('delete', ?, ?)"_s, {row.r, row.words});
        if (!taken)
            return taken;
    }
    row.words = words;
    return words.isEmpty() ? Outcome()
                           : m_database.run(u"INSERT INTO search(rowid, words) VALUES(?, ?)"_s, {row.r, words});
}

Outcome RecordTable::writeColumns(const RecordRow &row, bool isShown)
{
    const Kind *known = kind(row.kind);
    if (!known)
        return {};
    if (!isShown)
        return m_database.run(u"DELETE FROM %1 WHERE r=?"_s.arg(tableOf(*known)), {row.r});
    const QVariantList values = QVariantList{row.r, row.id.bytes()} +
                                columnValues(*known, [&row](const QString &field) { return row.state.value(field); });
    const QString marks = QStringList(values.size(), u"?"_s).join(u',');
    return m_database.run(u"INSERT OR REPLACE INTO %1 VALUES(%2)"_s.arg(tableOf(*known), marks), values);
}

Outcome RecordTable::writeFindings(const RecordRow &row)
{
    for (const QString &table : {u"conflict"_s, u"pending"_s, u"misfit"_s})
        if (const auto cleared = m_database.run(u"DELETE FROM %1 WHERE record=?"_s.arg(table), {row.r}); !cleared)
            return cleared;
    const Kind *known = kind(row.kind);
    Outcome done;
    for (auto it = row.state.fields.cbegin(); done && it != row.state.fields.cend(); ++it) {
        const QString &field = it.key();
        const bool isContested = field == journal::kExists && row.state.isDeletionContested();
        if (isContested || (field != journal::kExists && it->isConflict()))
            done = m_database.run(u"INSERT INTO conflict VALUES(?,?)"_s, {row.r, field});
        for (const journal::Head &head : it->pending)
            if (done)
                done = m_database.run(u"INSERT OR IGNORE INTO pending VALUES(?,?,?)"_s, {row.r, field, head.edit});
        const Field *described = known ? fieldOf(*known, field) : nullptr;
        if (done && described && !fits(*described, FieldName::split(field), it->shown()))
            done = m_database.run(u"INSERT INTO misfit VALUES(?,?)"_s, {row.r, field});
    }
    return done;
}

/// Looks below deleted children too. Nothing limits how deep records nest, or keeps them from nesting in a circle:
/// hence no recursion, and `known` keeps what one flush has found out.
Result<bool> RecordTable::hasLivingChild(const RecordId &id, QHash<RecordId, bool> &known)
{
    if (const auto found = known.constFind(id); found != known.cend())
        return *found;
    QHash<RecordId, RecordId> reachedFrom{{id, {}}};
    QList<RecordId> stack{id};
    while (!stack.isEmpty()) {
        const RecordId at = stack.takeLast();
        bool isLiving = false;
        const auto read =
            m_database.each(u"SELECT id, gone FROM record WHERE parent=?"_s, {at.bytes()}, [&](const Row &row) {
                const RecordId child = RecordId::fromBytes(row.value(0).toByteArray());
                isLiving = isLiving || row.value(1).toInt() == Here || known.value(child);
                if (!known.contains(child) && !reachedFrom.contains(child)) {
                    reachedFrom.insert(child, at);
                    stack << child;
                }
                return Outcome();
            });
        if (!read)
            return tl::unexpected(read.error());
        if (isLiving) {
            for (RecordId above = at; above != id; above = reachedFrom.value(above))
                known.insert(above, true);
            known.insert(id, true);
            return true;
        }
    }
    for (auto reached = reachedFrom.cbegin(); reached != reachedFrom.cend(); ++reached)
        known.insert(reached.key(), false);
    return false;
}

/// A deleted record with a living child stays shown, among the conflicts, until someone decides.
Outcome RecordTable::settleParents(const QSet<RecordId> &parents)
{
    QList<RecordId> queue(parents.cbegin(), parents.cend());
    QSet<RecordId> done;
    QHash<RecordId, bool> known;
    while (!queue.isEmpty()) {
        const RecordId id = queue.takeFirst();
        if (done.contains(id))
            continue;
        done.insert(id);
        struct Found
        {
            QString kind;
            int gone;
            RecordId parent;
        };
        QList<Found> deleted;
        const auto read = m_database.each(u"SELECT kind, gone, parent FROM record WHERE id=? AND gone<>0"_s,
                                          {id.bytes()}, [&](const Row &row) {
                                              deleted << Found{row.value(0).toString(), row.value(1).toInt(),
                                                               RecordId::fromBytes(row.value(2).toByteArray())};
                                              return Outcome();
                                          });
        if (!read)
            return read;
        for (const Found &found : std::as_const(deleted)) {
            const auto isLiving = hasLivingChild(id, known);
            if (!isLiving)
                return tl::unexpected(isLiving.error());
            const auto row = find(found.kind, id);
            if (!row)
                return tl::unexpected(row.error());
            (*row)->gone = *isLiving ? KeptForChildren : Deleted;
            if (!found.parent.isNull())
                queue << found.parent;
            auto written = m_database.run(u"UPDATE record SET gone=? WHERE r=?"_s, {(*row)->gone, (*row)->r});
            if (written)
                written = writeSearch(**row, *isLiving);
            if (written)
                written = writeColumns(**row, *isLiving);
            if (written && *isLiving)
                written =
                    m_database.run(u"INSERT OR IGNORE INTO conflict VALUES(?,?)"_s, {(*row)->r, journal::kExists});
            if (written && !*isLiving)
                written =
                    m_database.run(u"DELETE FROM conflict WHERE record=? AND field=?"_s, {(*row)->r, journal::kExists});
            if (!written)
                return written;
        }
    }
    return {};
}

} // namespace waymark::store
