// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draft.h"

#include <actions/erasure.h>
#include <base/text.h>
#include <model/description.h>
#include <rules/spans.h>

namespace waymark::actions {

using namespace Qt::StringLiterals;
using journal::Edit;
using journal::RecordChanges;

Outcome checkDates(const RecordValues &values)
{
    const Kind *known = kind(values.kind);
    for (const auto &[start, end] : rules::spansOf(values.kind)) {
        const Value from = values.fields.value(start);
        const Value to = values.fields.value(end);
        if (known && rules::endsBeforeStart(from, to))
            return failure(
                ErrorCode::Invalid,
                u"The %1 would end (%2) before it starts (%3); correct one of the dates."_s.arg(
                    known->label.toLower(), shownValue(known->field(end), to), shownValue(known->field(start), from)));
    }
    return {};
}

Draft::Draft(const Desk &desk, QString verb, const Why &why)
    : m_desk(desk)
{
    m_base.author = desk.author();
    m_base.at = desk.clock().now();
    m_base.verb = std::move(verb);
    m_base.day = why.day;
    if (const QString reason = cleanText(why.reason); !reason.isEmpty())
        m_base.notes.insert(journal::note::kReason, reason);
    if (const QString source = cleanText(why.source); !source.isEmpty())
        m_base.notes.insert(journal::note::kSource, source);
    if (!nameOf(why.consent).isEmpty())
        m_base.notes.insert(journal::note::kConsent, nameOf(why.consent));
}

Result<store::StoredRecord> Draft::stored(const QString &kind, const RecordId &id)
{
    const std::pair key(kind, id);
    if (const auto held = m_stored.constFind(key); held != m_stored.cend())
        return *held;
    const auto found = store::record(m_desk.store(), kind, id);
    if (!found)
        return tl::unexpected(found.error());
    return m_stored.insert(key, found->value_or(store::StoredRecord{{kind, id, {}}, {}, {}, {}, {}, false})).value();
}

RecordChanges &Draft::changesOf(const QString &kind, const RecordId &id)
{
    const std::pair key(kind, id);
    if (!m_places.contains(key)) {
        m_places.insert(key, m_records.size());
        m_records << RecordChanges{kind, id, {}, {}};
    }
    return m_records[m_places.value(key)];
}

Outcome Draft::set(const QString &kindName, const RecordId &id, const QString &field, const Value &given,
                   const std::optional<QList<EditId>> &replaces)
{
    const Value value = given.isText() ? Value(cleanText(given.text())) : given;
    const Kind *known = kind(kindName);
    const Field *described = known ? fieldOf(*known, field) : nullptr;
    if (!described && (!known || !field.startsWith(u"x/")))
        return failure(ErrorCode::Invalid,
                       u"No %2 has a field \"%1\"."_s.arg(field, known ? known->label.toLower() : kindName));
    if (described && !fits(*described, FieldName::split(field), value))
        return failure(ErrorCode::Invalid, whatFits(*described));
    const auto now = stored(kindName, id);
    if (!now)
        return tl::unexpected(now.error());
    const QList<EditId> heads = replaces.value_or(now->heads.value(field));
    const bool isShownStill = heads == now->heads.value(field);
    if (isShownStill && !now->conflicts.contains(field) && now->values.value(field) == value)
        return {};
    return insist(kindName, id, field, value, heads);
}

Outcome Draft::set(const RecordValues &values)
{
    for (auto it = values.fields.cbegin(); it != values.fields.cend(); ++it)
        if (const auto taken = set(values.kind, values.id, it.key(), it.value()); !taken)
            return taken;
    return {};
}

Outcome Draft::insist(const QString &kind, const RecordId &id, const QString &field, const Value &value,
                      const QList<EditId> &replaces)
{
    if (kind == u"erasure" && field == u"words" && !value.isNull())
        if (const auto may = checkMayErase(); !may)
            return may;
    RecordChanges &changes = changesOf(kind, id);
    for (journal::Change &change : changes.changes)
        if (change.field == field) {
            change.value = value;
            return {};
        }
    changes.changes << journal::Change{field, value, replaces};
    return {};
}

Outcome Draft::checkMayErase() const
{
    if (m_base.noteText(journal::note::kReason).trimmed().isEmpty())
        return failure(ErrorCode::Invalid, u"Say why the words are to be erased; the reason is kept."_s);
    return checkNoHold(m_desk.store());
}

Outcome Draft::remove(const QString &kind, const RecordId &id)
{
    // No recursion: by merging, records may come to lie thousands deep, or each below the other.
    QList<std::pair<QString, RecordId>> going{{kind, id}};
    QSet<std::pair<QString, RecordId>> known(going.cbegin(), going.cend());
    for (qsizetype i = 0; i < going.size(); ++i) {
        const auto now = stored(going[i].first, going[i].second);
        const auto children = store::childrenOf(m_desk.store(), going[i].second);
        if (!now || !children)
            return tl::unexpected(now ? children.error() : now.error());
        if (now->isDeleted)
            continue;
        for (const auto &child : *children)
            if (!known.contains(child)) {
                known.insert(child);
                going << child;
            }
    }
    for (auto record = going.crbegin(); record != going.crend(); ++record) {
        const auto now = stored(record->first, record->second);
        if (!now)
            return tl::unexpected(now.error());
        if (now->isDeleted)
            continue;
        const auto gone =
            insist(record->first, record->second, journal::kExists, Value(false), now->heads.value(journal::kExists));
        if (!gone)
            return gone;
        changesOf(record->first, record->second).seen = now->seen;
    }
    return {};
}

QList<Edit> Draft::edits() const
{
    constexpr qsizetype kRoom = journal::kLargestEdit / 2; // bodies and salts take the rest
    QList<Edit> edits;
    qsizetype changes = 0;
    qsizetype bytes = 0;
    for (const RecordChanges &record : m_records) {
        qsizetype size = 0;
        for (const journal::Change &change : record.changes)
            size += change.value.text().size() * 2 + 80;
        if (edits.isEmpty() || changes + record.changes.size() > journal::kMostChanges || bytes + size > kRoom) {
            edits << m_base;
            changes = bytes = 0;
        }
        edits.last().records << record;
        changes += record.changes.size();
        bytes += size;
    }
    if (edits.size() > 1) {
        const RecordId group = RecordId::random();
        for (Edit &edit : edits)
            edit.group = group;
    }
    return edits;
}

} // namespace waymark::actions
