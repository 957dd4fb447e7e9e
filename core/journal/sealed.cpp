// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <journal/sealed.h>

#include "body.h"
#include "value_codec.h"

#include <model/description.h>

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>

namespace waymark::journal {

using namespace Qt::StringLiterals;

namespace {

EditId hashOf(const QByteArray &bytes)
{
    return EditId::fromBytes(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
}

tl::unexpected<Error> tooLarge(const QString &detail)
{
    return failure(ErrorCode::Refused, u"The text is longer than 256 KiB; shorten it or attach it as a document."_s,
                   detail);
}

/// Records unique, fields in the body's order.
Outcome putInOrder(Edit &edit)
{
    QSet<std::pair<QString, RecordId>> seen;
    for (RecordChanges &record : edit.records) {
        std::sort(record.changes.begin(), record.changes.end(),
                  [](const Change &a, const Change &b) { return a.field < b.field; });
        const auto same = std::adjacent_find(record.changes.cbegin(), record.changes.cend(),
                                             [](const Change &a, const Change &b) { return a.field == b.field; });
        if (seen.contains({record.kind, record.id}) || same != record.changes.cend())
            return failure(ErrorCode::Invalid, u"One act changes the same field twice; enter it as two acts."_s,
                           record.kind);
        seen.insert({record.kind, record.id});
        for (const Change &change : record.changes)
            if (!FieldName::isValid(change.field))
                return failure(ErrorCode::Invalid, u"\"%1\" cannot be the name of a field."_s.arg(change.field));
    }
    return {};
}

/// Puts the values of a line into the edit's notes and changes; returns the hash over their digests, empty when not
/// `digested`.
Result<QByteArray> fillValues(Edit &edit, const QByteArray &values, bool digested)
{
    const QByteArrayList parts = values.split('\t');
    QCryptographicHash hash(QCryptographicHash::Sha256);
    qsizetype next = 0;
    const auto take = [&]() -> Result<Value> {
        if (next >= parts.size())
            return damaged(u"fewer values than changes"_s);
        const auto value = SaltedValue::decoded(parts[next++], digested);
        if (!value)
            return tl::unexpected(value.error());
        if (digested)
            hash.addData(value->digest);
        return value->value;
    };
    for (QString &text : edit.notes) {
        const auto value = take();
        if (!value)
            return tl::unexpected(value.error());
        text = value->text();
    }
    for (RecordChanges &record : edit.records)
        for (Change &change : record.changes) {
            const auto value = take();
            if (!value)
                return tl::unexpected(value.error());
            change.value = *value;
        }
    if (next != parts.size())
        return damaged(u"more values than changes"_s);
    return digested ? hash.result() : QByteArray();
}

} // namespace

Result<SealedEdit> seal(const Edit &draft)
{
    Edit edit = draft;
    if (edit.day.isValid() && (edit.day.year() < 1 || edit.day.year() > 9999))
        return failure(ErrorCode::Invalid, u"A day must lie in the years 1 to 9999; correct it."_s);
    if (const auto ordered = putInOrder(edit); !ordered)
        return tl::unexpected(ordered.error());
    QByteArrayList values;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    bool isText = true;
    const auto add = [&](const Value &value) {
        isText = isText && value.text().isValidUtf16(); // a lone surrogate would become a question mark
        const SaltedValue salted = SaltedValue::salted(value);
        hash.addData(salted.digest);
        values << salted.encoded();
    };
    for (const QString &text : std::as_const(edit.notes))
        add(Value(text));
    for (const RecordChanges &record : std::as_const(edit.records))
        for (const Change &change : record.changes) {
            if (change.value.text().size() * 3 > kLargestValue && change.value.text().toUtf8().size() > kLargestValue)
                return tooLarge(change.field);
            add(change.value);
        }
    SealedEdit sealed;
    sealed.body = writeBody(edit, hash.result());
    sealed.values = values.join('\t');
    sealed.id = hashOf(sealed.body);
    if (sealed.body.size() + sealed.values.size() > kLargestEdit)
        return tooLarge(u"edit of %1 bytes"_s.arg(sealed.body.size() + sealed.values.size()));
    if (const auto checked = unseal(sealed); !checked || !isText)
        return failure(ErrorCode::Invalid, u"The text holds characters that cannot be kept; type it again."_s,
                       checked ? u"not UTF-16"_s : checked.error().detail);
    return sealed;
}

Result<Edit> unseal(const SealedEdit &sealed)
{
    if (sealed.body.size() + sealed.values.size() > kLargestEdit)
        return damaged(u"edit over the limit"_s);
    if (hashOf(sealed.body) != sealed.id)
        return damaged(u"id is not the body's hash"_s);
    auto read = readBody(sealed.body);
    if (!read)
        return tl::unexpected(read.error());
    if (writeBody(read->edit, read->valuesHash) != sealed.body)
        return damaged(u"not the writer's own bytes"_s);
    QSet<std::pair<QString, RecordId>> records;
    for (const RecordChanges &record : std::as_const(read->edit.records)) {
        if (records.contains({record.kind, record.id}))
            return damaged(u"record twice in one edit"_s);
        records.insert({record.kind, record.id});
    }
    const auto hash = fillValues(read->edit, sealed.values, true);
    if (!hash)
        return tl::unexpected(hash.error());
    if (*hash != read->valuesHash)
        return damaged(u"values do not match their hash"_s);
    return read->edit;
}

Result<Edit> unsealTrusted(const QByteArray &body, const QByteArray &values)
{
    auto read = readBody(body);
    if (!read)
        return tl::unexpected(read.error());
    if (const auto filled = fillValues(read->edit, values, false); !filled)
        return tl::unexpected(filled.error());
    return read->edit;
}

Result<SealedEdit> withoutValue(const SealedEdit &sealed, int index)
{
    QByteArrayList values = sealed.values.split('\t');
    if (index < 0 || index >= values.size())
        return failure(ErrorCode::NotFound, u"The change has no such value."_s);
    auto value = SaltedValue::decoded(values[index], true);
    if (!value)
        return tl::unexpected(value.error());
    value->value = Value::erased();
    values[index] = value->encoded();
    return SealedEdit{sealed.id, sealed.body, values.join('\t')};
}

QList<EditId> needs(const Edit &edit)
{
    QSet<EditId> all(edit.after.cbegin(), edit.after.cend());
    if (!edit.undoes.isNull())
        all.insert(edit.undoes);
    for (const RecordChanges &record : edit.records) {
        for (const EditId &id : record.seen)
            all.insert(id);
        for (const Change &change : record.changes)
            for (const EditId &id : change.replaces)
                all.insert(id);
    }
    return {all.cbegin(), all.cend()};
}

QByteArray toLine(const SealedEdit &sealed)
{
    return sealed.body + '\t' + sealed.values;
}

Result<SealedEdit> fromLine(const QByteArray &line)
{
    const qsizetype tab = line.indexOf('\t');
    if (tab < 0)
        return damaged(u"no values"_s);
    SealedEdit sealed{{}, line.left(tab), line.mid(tab + 1)};
    sealed.id = hashOf(sealed.body);
    return sealed;
}

} // namespace waymark::journal
