// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "body.h"
#include "value_codec.h"

#include <model/description.h>

#include <QSet>

#include <algorithm>

namespace waymark::journal {

using namespace Qt::StringLiterals;

namespace {

/// Walks over the tokens of a body; each read says whether it found what the grammar allows there.
class Reader
{
public:
    explicit Reader(const QByteArray &body)
        : m_tokens(body.split(' '))
    {
    }

    [[nodiscard]] bool atEnd() const { return m_next >= m_tokens.size(); }
    /// The text after "k:" when the next token has that key; null (not empty) otherwise.
    QByteArray take(const char *key)
    {
        if (atEnd() || !m_tokens[m_next].startsWith(key))
            return {};
        const QByteArray text = m_tokens[m_next++].mid(2);
        return text.isNull() ? QByteArray("") : text;
    }
    QByteArray takeBare() { return atEnd() ? QByteArray() : m_tokens[m_next++]; }

private:
    QByteArrayList m_tokens;
    qsizetype m_next = 0;
};

bool isWord(const QByteArray &text)
{
    return !text.isEmpty() && text.size() <= 40 && std::all_of(text.cbegin(), text.cend(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    });
}

bool readNumber(const QByteArray &text, qint64 &to, qint64 most)
{
    bool isNumber = false;
    to = text.toLongLong(&isNumber);
    return isNumber && to >= 0 && to <= most;
}

bool readRecordId(const QByteArray &text, RecordId &to)
{
    const auto id = text.size() == 22 ? RecordId::fromText(QString::fromLatin1(text)) : std::nullopt;
    return id && (to = *id, true);
}

bool readEditIds(const QByteArray &text, QList<EditId> &to)
{
    QSet<EditId> seen;
    for (const QByteArray &token : text.split(',')) {
        const auto id = EditId::fromToken(token);
        if (!id || seen.contains(*id))
            return false;
        seen.insert(*id);
        to << *id;
    }
    return true;
}

bool readPositions(const QByteArray &text, const QList<EditId> &referred, QList<EditId> &to)
{
    qint64 last = -1;
    for (const QByteArray &token : text.split(',')) {
        qint64 position = 0;
        if (!readNumber(token, position, referred.size() - 1) || position <= last)
            return false;
        last = position;
        to << referred[position];
    }
    return true;
}

bool readChange(const QByteArray &text, const QList<EditId> &referred, Change &change)
{
    const qsizetype equals = text.indexOf('=');
    change.field = QString::fromLatin1(equals < 0 ? text : text.left(equals));
    return FieldName::isValid(change.field) &&
           (equals < 0 || readPositions(text.mid(equals + 1), referred, change.replaces));
}

bool readRecord(const QByteArray &text, const QList<EditId> &referred, RecordChanges &record)
{
    const qsizetype mark = text.indexOf('!');
    if (mark >= 0 && !readPositions(text.mid(mark + 1), referred, record.seen))
        return false;
    const QByteArrayList parts = (mark < 0 ? text : text.left(mark)).split(';');
    const QByteArrayList head = parts.first().split(':');
    if (head.size() != 2 || parts.size() < 2 || !isWord(head[0]) || !readRecordId(head[1], record.id))
        return false;
    record.kind = QString::fromLatin1(head[0]);
    for (const QByteArray &part : parts.sliced(1)) {
        Change change;
        if (!readChange(part, referred, change) ||
            (!record.changes.isEmpty() && change.field <= record.changes.last().field))
            return false;
        record.changes << change;
    }
    return true;
}

bool readHeader(Reader &reader, Edit &edit, QList<EditId> &referred)
{
    qint64 time = 0;
    if (const QByteArray text = reader.take("j:"); !text.isNull()) {
        const auto id = EditId::fromToken(text);
        if (!id)
            return false;
        edit.journal = *id;
    }
    if (const QByteArray text = reader.take("a:");
        !text.isNull() && (!readEditIds(text, edit.after) || edit.after.size() > kMostAfter))
        return false;
    if (!readNumber(reader.take("l:"), edit.lamport, kLargestLamport) ||
        !readNumber(reader.take("t:"), time, 253402300799999))
        return false;
    edit.at = QDateTime::fromMSecsSinceEpoch(time, Qt::UTC);
    if (const QByteArray text = reader.take("d:"); !text.isNull()) {
        edit.day = QDate::fromString(QString::fromLatin1(text), Qt::ISODate);
        if (!edit.day.isValid())
            return false;
    }
    const QByteArray author = reader.take("w:");
    const QByteArray verb = reader.take("v:");
    if (!readRecordId(author, edit.author) || !isWord(verb))
        return false;
    edit.verb = QString::fromLatin1(verb);
    if (const QByteArray text = reader.take("g:"); !text.isNull() && !readRecordId(text, edit.group))
        return false;
    if (const QByteArray text = reader.take("u:"); !text.isNull()) {
        const auto id = EditId::fromToken(text);
        if (!id)
            return false;
        edit.undoes = *id;
    }
    if (const QByteArray text = reader.take("n:"); !text.isNull())
        for (const QByteArray &name : text.split(',')) {
            if (!isWord(name))
                return false;
            edit.notes.insert(QString::fromLatin1(name), QString());
        }
    const QByteArray text = reader.take("p:");
    return text.isNull() || readEditIds(text, referred);
}

} // namespace

Result<ReadBody> readBody(const QByteArray &body)
{
    Reader reader(body);
    const QByteArray format = reader.takeBare();
    if (format != kFormat) {
        bool isNumber = false;
        if (format.toInt(&isNumber) > 1 && isNumber)
            return failure(ErrorCode::TooNew,
                           u"This was written by a newer version of Waymark; update Waymark to read it."_s,
                           u"edit format %1"_s.arg(QString::fromLatin1(format)));
        return damaged(u"no edit format"_s);
    }
    ReadBody read;
    QList<EditId> referred;
    if (!readHeader(reader, read.edit, referred))
        return damaged(u"header of an edit"_s);
    int changes = 0;
    for (QByteArray text = reader.take("r:"); !text.isNull(); text = reader.take("r:")) {
        RecordChanges record;
        if (!readRecord(text, referred, record))
            return damaged(u"record of an edit"_s);
        changes += int(record.changes.size());
        read.edit.records << record;
    }
    if (changes == 0 || changes > kMostChanges)
        return damaged(u"%1 changes in one edit"_s.arg(changes));
    const auto hash = EditId::fromToken(reader.take("h:"));
    if (!hash || !reader.atEnd())
        return damaged(u"end of an edit"_s);
    read.valuesHash = hash->bytes();
    return read;
}

} // namespace waymark::journal
