// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/erasure.h>

#include "erasure_table.h"

#include <journal/entitlement.h>
#include <model/description.h>
#include <signing/signed_text.h>

#include <QCryptographicHash>

namespace waymark::store {

using namespace Qt::StringLiterals;
using journal::Edit;

QString toText(const QList<NamedWords> &words)
{
    QStringList order;
    QHash<QString, QStringList> edits;
    for (const NamedWords &each : words) {
        const QString place =
            each.kind.isEmpty() ? each.field : u"%1 %2 %3"_s.arg(each.kind, each.record.text(), each.field);
        if (!edits.contains(place))
            order << place;
        edits[place] << QString::fromLatin1(each.edit.token());
    }
    for (QString &line : order)
        line += u' ' + edits.value(line).join(u',');
    return order.join(u'\n');
}

QList<NamedWords> namedWordsFromText(const QString &text)
{
    QList<NamedWords> words;
    for (const QString &line : text.split(u'\n')) {
        const QStringList parts = line.split(u' ');
        const auto record = parts.size() == 4 ? RecordId::fromText(parts[1]) : std::nullopt;
        if (parts.size() != 2 && !record)
            continue;
        for (const QString &token : parts.last().split(u','))
            if (const auto edit = EditId::fromToken(token.toLatin1()))
                words << (record ? NamedWords{*edit, parts[0], *record, parts[2]}
                                 : NamedWords{*edit, {}, {}, parts[0]});
    }
    return words;
}

Result<QByteArray> textToSign(const EditId &journal, const Id<Person> &person, const QString &words)
{
    return signing::signedText(
        signing::SignedErasure{journal, person, QCryptographicHash::hash(words.toUtf8(), QCryptographicHash::Sha256)});
}

bool mayBeErased(const QString &kindName, const QString &fieldName)
{
    if (kindName == u"erasure" || fieldName == journal::kExists || journal::isFact(kindName, fieldName))
        return false;
    // Of an answer to an exact wording only the words around it may go: what was answered is what others rely on.
    if (kindName == u"agreement" && fieldName != u"statement" && fieldName != u"message")
        return false;
    const Kind *known = kind(kindName);
    const Field *field = known ? fieldOf(*known, fieldName) : nullptr;
    return !field || (field->type != FieldType::Reference && !field->isCode);
}

bool mayBeErased(const Edit &edit, const NamedWords &words)
{
    bool isThere = words.kind.isEmpty() && edit.notes.contains(words.field);
    for (const journal::RecordChanges &changes : edit.records) {
        if (changes.kind == u"erasure")
            return false;
        for (const journal::Change &change : changes.changes)
            isThere =
                isThere || (changes.kind == words.kind && changes.id == words.record && change.field == words.field);
    }
    return isThere && (words.kind.isEmpty() || mayBeErased(words.kind, words.field));
}

Result<QList<NamedWords>> erasedWords(const Store &store)
{
    return ErasureTable(store.database()).all();
}

Result<QList<std::pair<QString, RecordId>>> recordsUnder(const Store &store, const RecordId &id)
{
    QList<std::pair<QString, RecordId>> records;
    const auto read = store.database().each(
        u"SELECT kind, id FROM record WHERE id=? UNION ALL SELECT kind, id FROM record WHERE parent=?"_s,
        {id.bytes(), id.bytes()}, [&records](const Row &row) {
            records << std::pair(row.value(0).toString(), RecordId::fromBytes(row.value(1).toByteArray()));
            return Outcome();
        });
    return read ? Result<QList<std::pair<QString, RecordId>>>(records) : tl::unexpected(read.error());
}

Result<bool> isRewriteDue(const Store &store)
{
    return store.database().number(u"SELECT count(*) FROM meta WHERE key='rewrite'"_s).map([](qint64 marks) {
        return marks > 0;
    });
}

} // namespace waymark::store
