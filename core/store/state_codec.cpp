// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "state_codec.h"

#include <QtEndian>

namespace waymark::store {

using namespace Qt::StringLiterals;
using journal::FieldState;
using journal::Head;
using journal::RecordState;

namespace {

// The first byte of a state says how the rest is held. Texts make most of a file; what is short gains nothing.
constexpr char kPlain = 0;
constexpr char kDeflated = 1;
constexpr qsizetype kWorthDeflating = 1024;
constexpr quint32 kLargestState = 256 * 1024 * 1024;

void putNumber(QByteArray &out, qint64 number)
{
    auto rest = quint64(number);
    for (; rest >= 0x80; rest >>= 7)
        out += char(uchar(rest) | 0x80);
    out += char(uchar(rest));
}

void putText(QByteArray &out, const QByteArray &text)
{
    putNumber(out, text.size());
    out += text;
}

void putValue(QByteArray &out, const Value &value)
{
    if (value.isErased()) {
        out += 'x';
    } else if (const auto flag = value.flag()) {
        out += *flag ? 't' : 'f';
    } else if (const auto number = value.number()) {
        out += 'i';
        putText(out, QByteArray::number(*number));
    } else if (value.isText()) {
        out += 's';
        putText(out, value.text().toUtf8());
    } else {
        out += 'n';
    }
}

void putHeads(QByteArray &out, const QList<Head> &heads)
{
    putNumber(out, heads.size());
    for (const Head &head : heads) {
        putNumber(out, head.edit);
        putNumber(out, head.lamport);
        putValue(out, head.value);
        putNumber(out, head.seen.size());
        for (const qint64 edit : head.seen)
            putNumber(out, edit);
    }
}

/// Reads what the functions above wrote; after anything unexpected `ok` is false and all further reads give nothing.
struct Source
{
    const QByteArray &bytes;
    qsizetype at = 0;
    bool ok = true;

    char letter()
    {
        ok = ok && at < bytes.size();
        return ok ? bytes[at++] : '\0';
    }
    qint64 number()
    {
        quint64 number = 0;
        for (int shift = 0; shift < 63; shift += 7) {
            const auto byte = uchar(letter());
            number |= quint64(byte & 0x7f) << shift;
            if (!(byte & 0x80))
                return ok ? qint64(number) : 0;
        }
        ok = false;
        return 0;
    }
    QByteArray text()
    {
        const qint64 size = number();
        ok = ok && size <= bytes.size() - at;
        if (!ok)
            return {};
        at += size;
        return bytes.mid(at - size, size);
    }
    Value value()
    {
        switch (letter()) {
        case 'x':
            return Value::erased();
        case 't':
            return Value(true);
        case 'f':
            return Value(false);
        case 'i':
            return Value(text().toLongLong());
        case 's':
            return Value(QString::fromUtf8(text()));
        default:
            return {};
        }
    }
    QList<Head> heads()
    {
        QList<Head> list;
        for (qint64 count = number(); ok && count > 0; --count) {
            Head head{number(), number(), value(), {}};
            for (qint64 seen = number(); ok && seen > 0; --seen)
                head.seen << number();
            list << head;
        }
        return list;
    }
};

} // namespace

QByteArray encodeState(const RecordState &state)
{
    QByteArray out;
    putText(out, state.subject.isNull() ? QByteArray() : state.subject.bytes());
    putText(out, state.side.toUtf8());
    putNumber(out, state.fields.size());
    for (auto it = state.fields.cbegin(); it != state.fields.cend(); ++it) {
        putText(out, it.key().toUtf8());
        putHeads(out, it->heads);
        putHeads(out, it->pending);
    }
    return out.size() < kWorthDeflating ? kPlain + out : kDeflated + qCompress(out, 1);
}

QByteArray inflatedState(const QByteArray &bytes)
{
    const QByteArray rest = bytes.mid(1);
    if (bytes.startsWith(kPlain))
        return rest;
    // qUncompress() believes the length that stands in front.
    constexpr qsizetype kLength = 4;
    const bool isDeflated = bytes.startsWith(kDeflated) && rest.size() > kLength &&
                            qFromBigEndian<quint32>(rest.constData()) <= kLargestState;
    return isDeflated ? qUncompress(rest) : QByteArray();
}

Result<RecordState> decodeState(const QByteArray &bytes)
{
    const QByteArray inflated = inflatedState(bytes);
    Source source{inflated, 0, !inflated.isEmpty()};
    RecordState state;
    state.subject = RecordId::fromBytes(source.text());
    state.side = QString::fromUtf8(source.text());
    for (qint64 count = source.number(); source.ok && count > 0; --count) {
        const QString name = QString::fromUtf8(source.text());
        FieldState field;
        field.heads = source.heads();
        field.pending = source.heads();
        state.fields.insert(name, field);
    }
    if (!source.ok)
        return failure(ErrorCode::Corrupt,
                       u"The plan's tables are damaged; they can be rebuilt with \"waymark-cli verify --repair\"."_s,
                       u"state of %1 bytes"_s.arg(bytes.size()));
    return state;
}

} // namespace waymark::store
