// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "projector.h"

#include <signing/signature.h>

namespace waymark::store {

using namespace Qt::StringLiterals;
using journal::Change;
using journal::Edit;
using journal::RecordChanges;

namespace {

Value said(const RecordChanges &changes, const QString &field)
{
    for (const Change &change : changes.changes)
        if (change.field == field)
            return change.value;
    return {};
}

} // namespace

Result<bool> Projector::isErasureInForce(qint64 n, const Edit &edit, const RecordChanges &erasure)
{
    const auto isMadeHere = m_erasures.isMadeHere(n);
    if (!isMadeHere || *isMadeHere)
        return isMadeHere;
    const auto signature = signing::Signature::fromLine(said(erasure, u"signature"_s).text());
    if (!signature || !m_entitlement.isConfirmed({edit.author, signature->key.text()}))
        return false;
    const auto journal = m_journal.idOf(1);
    if (!journal)
        return tl::unexpected(journal.error());
    const auto text = textToSign(*journal, Id<Person>(edit.author), said(erasure, u"words"_s).text());
    return text && signing::verify(signature->key, *text, *signature);
}

Outcome Projector::withdraw(RecordRow &row, const RecordId &author, const QList<qint64> &seen)
{
    QSet<qint64> own;
    for (const qint64 n : seen) {
        const auto asked = m_journal.readEdit(n);
        if (!asked)
            return tl::unexpected(asked.error());
        if (asked->author != author)
            continue;
        own.insert(n);
        // What was taken back must not come true once its author is a coordinator.
        if (const auto forgotten = m_erasures.forgetMadeHere(n); !forgotten)
            return forgotten;
    }
    for (journal::FieldState &field : row.state.fields)
        field.pending.removeIf([&own](const journal::Head &head) { return own.contains(head.edit); });
    row.state.fields.removeIf([](const auto &field) { return field->heads.isEmpty() && field->pending.isEmpty(); });
    return {};
}

Outcome Projector::noteErasure(qint64 n, const Edit &edit, const RecordChanges &erasure)
{
    const auto isInForce = isErasureInForce(n, edit, erasure);
    if (!isInForce || !*isInForce)
        return isInForce ? Outcome() : tl::unexpected(isInForce.error());
    const auto fresh = m_erasures.name(namedWordsFromText(said(erasure, u"words"_s).text()));
    if (fresh)
        m_toErase.unite(*fresh);
    return fresh ? Outcome() : tl::unexpected(fresh.error());
}

Result<bool> Projector::eraseNamed()
{
    bool hasErased = false;
    while (!m_toErase.isEmpty()) {
        QSet<std::pair<QString, RecordId>> records;
        const QSet<EditId> edits = std::exchange(m_toErase, {});
        for (const EditId &id : edits)
            if (const auto erased = erase(id, records); !erased)
                return tl::unexpected(erased.error());
        for (const auto &[recordKind, id] : std::as_const(records)) {
            m_erasedRecords.insert(id);
            if (const auto refolded = refold(recordKind, id); !refolded)
                return tl::unexpected(refolded.error());
        }
        hasErased = hasErased || !records.isEmpty();
    }
    return hasErased;
}

Outcome Projector::erase(const EditId &id, QSet<std::pair<QString, RecordId>> &records)
{
    const auto known = m_journal.find(id);
    if (!known || !*known) // one that comes later is stripped on arrival
        return known ? Outcome() : tl::unexpected(known.error());
    const auto sealed = m_journal.read((*known)->n);
    const auto edit = sealed ? journal::unsealTrusted(sealed->body, sealed->values) : tl::unexpected(sealed.error());
    const auto left = edit ? m_erasures.stripped(*sealed, *edit) : tl::unexpected(edit.error());
    if (!left)
        return tl::unexpected(left.error());
    if (left->values == sealed->values)
        return {};
    for (const RecordChanges &changes : edit->records)
        records.insert({changes.kind, changes.id});
    return m_journal.replaceValues((*known)->n, left->values);
}

} // namespace waymark::store
