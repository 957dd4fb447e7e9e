// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "projector.h"

#include "entitlement_table.h"

#include <model/description.h>
#include <model/natural_id.h>

namespace waymark::store {

using namespace Qt::StringLiterals;
using journal::Change;
using journal::Edit;
using journal::RecordChanges;

namespace {

constexpr qsizetype kMostHeldRows = 20'000;

/// True when an edit may give somebody a say, or needs one.
bool bearsOnEntitlement(const Edit &edit)
{
    return std::any_of(edit.records.cbegin(), edit.records.cend(), [](const RecordChanges &changes) {
        const Kind *known = kind(changes.kind);
        return journal::isWide(changes.kind) || changes.kind == u"person" || (known && known->hasEntitledFields());
    });
}

/// Updates, their milestone reports, agreements and keys prove by their natural id what they belong to, when one edit
/// names it; nobody can give them to another. True when these changes were the first to do so.
bool findSubject(RecordRow &row, const RecordChanges &changes)
{
    if (!row.state.subject.isNull() || !hasNaturalId(row.kind))
        return false;
    QMap<QString, Value> named;
    for (const Change &change : changes.changes)
        named.insert(change.field, change.value);
    const auto belongsTo = [&](const QString &field) {
        if (naturalId(row.kind, named) == row.id)
            row.state.subject = RecordId::fromText(named.value(field).text()).value_or(RecordId());
        return !row.state.subject.isNull();
    };
    if (row.kind == u"agreement")
        for (const PartySide side : {PartySide::Government, PartySide::CivilSociety}) {
            named.insert(u"side"_s, Value(nameOf(side)));
            if (belongsTo(u"update"_s)) {
                row.state.side = nameOf(side);
                return true;
            }
        }
    return (row.kind == u"key" && belongsTo(u"person"_s)) || (row.kind == u"update" && belongsTo(u"commitment"_s)) ||
           (row.kind == u"milestoneReport" && belongsTo(u"update"_s));
}

} // namespace

Outcome Projector::apply(qint64 n, const Edit &edit)
{
    if (m_records.heldRows() > kMostHeldRows)
        if (const auto flushed = flush(); !flushed)
            return flushed;
    if (const auto noted = m_database.run(u"INSERT INTO authored VALUES(?,?)"_s, {edit.author.bytes(), n}); !noted)
        return noted;
    if (const auto moved = moveTips(n, edit); !moved)
        return moved;
    if (bearsOnEntitlement(edit)) {
        // Before this edit's own roles are noted, so that what they change can be told from what stood before.
        if (const auto loaded = loadEntitlement(); !loaded)
            return loaded;
        if (m_factsChanged && !m_entitlement.isCoordinator(edit.author))
            if (const auto refreshed = refreshEntitlement(); !refreshed)
                return refreshed;
    }
    for (const RecordChanges &changes : edit.records)
        if (const auto applied = applyRecord(n, edit, changes); !applied)
            return applied;
    return {};
}

Outcome Projector::moveTips(qint64 n, const Edit &edit)
{
    for (const EditId &named : journal::needs(edit)) {
        const auto moved =
            m_database.run(u"DELETE FROM tip WHERE edit=(SELECT n FROM edit WHERE id=?)"_s, {named.bytes()});
        if (!moved)
            return moved;
    }
    return m_database.run(u"INSERT INTO tip VALUES(?)"_s, {n});
}

Outcome Projector::applyRecord(qint64 n, const Edit &edit, const RecordChanges &changes)
{
    if (const auto noted = noteFacts(edit, changes); !noted)
        return noted;
    const auto row = m_records.open(changes.kind, changes.id);
    if (!row)
        return tl::unexpected(row.error());
    const bool isNew = (*row)->state.fields.isEmpty();
    const bool isPlaced = findSubject(**row, changes);
    if (const auto touched = m_database.run(u"INSERT INTO touch VALUES(?,?)"_s, {(*row)->r, n}); !touched)
        return touched;
    // What was said before it was known whose the record is may count now.
    if (const auto taken = isPlaced && !isNew ? refold(**row) : take(**row, n, edit, changes); !taken)
        return taken;
    if (isPlaced && changes.kind == u"update")
        if (const auto refolded = refoldUnplaced(changes.id); !refolded)
            return refolded;
    return {};
}

Outcome Projector::applyRoles(const Edit &edit)
{
    for (const RecordChanges &changes : edit.records)
        if (const auto noted = noteFacts(edit, changes); !noted)
            return noted;
    return {};
}

Outcome Projector::noteFacts(const Edit &edit, const RecordChanges &changes)
{
    const auto note = [&](const QString &field, const QString &value) {
        m_factsChanged = true;
        return m_database.run(u"INSERT INTO fact(author, kind, record, field, value) VALUES(?,?,?,?,?)"_s,
                              {edit.author.bytes(), changes.kind, changes.id.bytes(), field, value});
    };
    if (journal::isWide(changes.kind))
        return note(u""_s, u""_s);
    for (const Change &change : changes.changes)
        if (journal::isFact(changes.kind, change.field) && (change.value.isText() || change.value == Value(true)))
            if (const auto noted = note(change.field, change.value.isText() ? change.value.text() : u""_s); !noted)
                return noted;
    return {};
}

Outcome Projector::take(RecordRow &row, qint64 n, const Edit &edit, const RecordChanges &changes)
{
    row.isChanged = true;
    const auto seen = numbersOf(changes.seen);
    if (!seen)
        return tl::unexpected(seen.error());
    Outcome lookedUp;
    const auto idOf = [this, &lookedUp](qint64 number) {
        const auto id = m_journal.idOf(number);
        if (!id)
            lookedUp = tl::unexpected(id.error());
        return id.value_or(EditId());
    };
    for (const Change &change : changes.changes) {
        const auto replaces = numbersOf(change.replaces);
        if (!replaces)
            return tl::unexpected(replaces.error());
        const auto isGood = isEntitled(row, edit, change);
        if (!isGood)
            return tl::unexpected(isGood.error());
        if (row.kind == u"erasure" && change.field == journal::kExists && !*isGood) {
            if (const auto withdrawn = withdraw(row, edit.author, *seen); !withdrawn)
                return withdrawn;
            continue;
        }
        const journal::Head head{n, edit.lamport, change.value,
                                 change.field == journal::kExists ? *seen : QList<qint64>()};
        row.state.fields[change.field].take(head, *replaces, *isGood, idOf);
        if (row.kind == u"erasure" && change.field == u"words" && *isGood)
            if (const auto noted = noteErasure(n, edit, changes); !noted)
                return noted;
    }
    return lookedUp;
}

Result<QList<qint64>> Projector::numbersOf(const QList<EditId> &ids)
{
    QList<qint64> numbers;
    for (const EditId &id : ids) {
        const auto known = m_journal.find(id);
        if (!known)
            return tl::unexpected(known.error());
        if (*known)
            numbers << (*known)->n;
    }
    return numbers;
}

Outcome Projector::refoldUnplaced(const RecordId &update)
{
    QList<std::pair<QString, RecordId>> waiting;
    const auto read = m_database.each(
        u"SELECT kind, record FROM unplaced WHERE subject=?"_s, {update.bytes()}, [&waiting](const Row &row) {
            waiting << std::pair(row.value(0).toString(), RecordId::fromBytes(row.value(1).toByteArray()));
            return Outcome();
        });
    if (!read)
        return read;
    for (const auto &[recordKind, id] : std::as_const(waiting))
        if (const auto refolded = refold(recordKind, id); !refolded)
            return refolded;
    return m_database.run(u"DELETE FROM unplaced WHERE subject=?"_s, {update.bytes()});
}

Result<RecordId> Projector::commitmentOf(const RecordRow &row)
{
    if (row.kind == u"update" || row.state.subject.isNull())
        return row.state.subject;
    const auto update = m_records.find(u"update"_s, row.state.subject);
    if (!update)
        return tl::unexpected(update.error());
    if (*update && !(*update)->state.subject.isNull())
        return (*update)->state.subject;
    const auto noted = m_database.run(u"INSERT OR IGNORE INTO unplaced VALUES(?,?,?)"_s,
                                      {row.state.subject.bytes(), row.kind, row.id.bytes()});
    return noted ? Result<RecordId>(RecordId()) : tl::unexpected(noted.error());
}

Result<bool> Projector::isEntitled(const RecordRow &row, const Edit &edit, const Change &change)
{
    auto needed = neededFor(row.kind, change.field, row.state);
    if (!needed || needed->what == Entitled::Anyone)
        return needed.has_value();
    const auto commitment = needed->isOfSide() ? commitmentOf(row) : Result<RecordId>(RecordId());
    if (!commitment)
        return tl::unexpected(commitment.error());
    needed->commitment = *commitment;
    if (needed->isMetBy(edit.author, m_entitlement))
        return true;
    if (!needed->isOfSide() || !m_entitlement.mayRecord(edit.author))
        return false;
    return sideWroteItself(row, change, *needed).map([](bool wrote) { return !wrote; });
}

Result<const journal::Entitlement *> Projector::entitlement()
{
    const auto loaded = loadEntitlement();
    return loaded ? Result<const journal::Entitlement *>(&m_entitlement) : tl::unexpected(loaded.error());
}

Result<bool> Projector::counts(const Edit &edit, const QString &recordKind, const RecordId &id, const QString &field)
{
    if (const auto loaded = loadEntitlement(); !loaded)
        return tl::unexpected(loaded.error());
    const auto row = m_records.find(recordKind, id);
    if (!row || !*row)
        return row ? Result<bool>(false) : tl::unexpected(row.error());
    for (const RecordChanges &changes : edit.records)
        for (const Change &change : changes.changes)
            if (changes.kind == recordKind && changes.id == id && change.field == field)
                return isEntitled(**row, edit, change);
    return false;
}

Result<bool> Projector::sideWroteItself(const RecordRow &row, const Change &written, const Needed &needed)
{
    const auto isTheirs = [&](const RecordId &author) {
        return needed.isOfPlan ? m_entitlement.speaksAnywhere(author, needed.what)
                               : m_entitlement.speaksFor(author, needed.what, needed.commitment);
    };
    QList<EditId> queue = written.replaces;
    QSet<EditId> visited;
    while (!queue.isEmpty()) {
        const EditId id = queue.takeLast();
        if (visited.contains(id))
            continue;
        visited.insert(id);
        const auto known = m_journal.find(id);
        if (!known)
            return tl::unexpected(known.error());
        if (!*known)
            continue;
        const auto edit = m_journal.readEdit((*known)->n);
        if (!edit)
            return tl::unexpected(edit.error());
        for (const RecordChanges &changes : edit->records)
            for (const Change &change : changes.changes)
                if (changes.id == row.id && changes.kind == row.kind && change.field == written.field) {
                    if (isTheirs(edit->author))
                        return true;
                    queue << change.replaces;
                }
    }
    return false;
}

Outcome Projector::loadEntitlement()
{
    const auto facts = m_database.number(u"SELECT max(n) FROM fact"_s);
    if (!facts)
        return tl::unexpected(facts.error());
    const auto version = m_database.number(u"PRAGMA data_version"_s);
    if (!version)
        return tl::unexpected(version.error());
    if (m_factsLoaded >= 0 && (m_factsChanged || (m_factsLoaded == *facts && m_versionLoaded == *version)))
        return {};
    // Another connection may have added roles: they are settled in the file, so they are read without refolding.
    const auto roles = readRoles(m_database);
    if (!roles)
        return tl::unexpected(roles.error());
    m_entitlement = roles->entitlement;
    m_factsLoaded = roles->facts;
    m_versionLoaded = *version;
    return {};
}

Outcome Projector::refreshEntitlement()
{
    while (m_factsChanged) {
        const journal::Entitlement before = m_entitlement;
        m_factsChanged = false;
        m_factsLoaded = -1;
        if (const auto loaded = loadEntitlement(); !loaded)
            return loaded;
        for (const RecordId &person : m_entitlement.peopleWhoseGrantsDiffer(before))
            if (const auto refolded = refoldRecordsBy(person); !refolded)
                return refolded;
    }
    return {};
}

Outcome Projector::refoldRecordsBy(const RecordId &author)
{
    QList<qint64> edits;
    const auto read = m_database.each(u"SELECT edit FROM authored WHERE author=? ORDER BY edit"_s, {author.bytes()},
                                      [&edits](const Row &row) {
                                          edits << row.value(0).toLongLong();
                                          return Outcome();
                                      });
    if (!read)
        return read;
    QSet<std::pair<QString, RecordId>> records;
    for (const qint64 n : std::as_const(edits)) {
        const auto edit = m_journal.readEdit(n);
        if (!edit)
            return tl::unexpected(edit.error());
        for (const RecordChanges &changes : edit->records) {
            const Kind *known = kind(changes.kind);
            if (known && known->hasEntitledFields())
                records.insert({changes.kind, changes.id});
        }
    }
    for (const auto &[recordKind, id] : std::as_const(records))
        if (const auto refolded = refold(recordKind, id); !refolded)
            return refolded;
    return {};
}

Outcome Projector::refold(const QString &recordKind, const RecordId &id)
{
    const auto row = m_records.find(recordKind, id);
    if (!row || !*row)
        return row ? Outcome() : tl::unexpected(row.error());
    return refold(**row);
}

Outcome Projector::refold(RecordRow &row)
{
    QList<qint64> edits;
    const auto read =
        m_database.each(u"SELECT edit FROM touch WHERE record=? ORDER BY edit"_s, {row.r}, [&edits](const Row &touch) {
            edits << touch.value(0).toLongLong();
            return Outcome();
        });
    if (!read)
        return read;
    row.state.fields.clear();
    for (const qint64 n : std::as_const(edits)) {
        const auto edit = m_journal.readEdit(n);
        if (!edit)
            return tl::unexpected(edit.error());
        for (const RecordChanges &changes : edit->records)
            if (changes.id == row.id && changes.kind == row.kind)
                if (const auto taken = take(row, n, *edit, changes); !taken)
                    return taken;
    }
    return {};
}

Outcome Projector::flush()
{
    if (m_factsChanged)
        if (const auto settled = refreshEntitlement(); !settled)
            return settled;
    const auto erased = eraseNamed();
    if (!erased)
        return tl::unexpected(erased.error());
    const auto written = m_records.flush();
    return written && *erased ? markForRewriting(m_database) : written;
}

} // namespace waymark::store
