// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "value_codec.h"

#include <journal/edit.h>

#include <QCryptographicHash>
#include <QRandomGenerator>

namespace waymark::journal {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kBase64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr qsizetype kSaltBytes = 16;
constexpr qsizetype kSaltCharacters = 22;

char typeLetter(const Value &value)
{
    if (const auto flag = value.flag())
        return *flag ? 't' : 'f';
    if (value.isNumber())
        return 'i';
    return value.isNull() ? 'n' : 's';
}

QByteArray payload(const Value &value)
{
    if (const auto number = value.number())
        return QByteArray::number(*number);
    return value.text().toUtf8();
}

QByteArray digestOf(const QByteArray &salt, char type, const QByteArray &text)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(salt);
    hash.addData(QByteArrayView(&type, 1));
    hash.addData(text);
    return hash.result();
}

QByteArray escaped(const QByteArray &text)
{
    if (!text.contains('\\') && !text.contains('\n') && !text.contains('\t'))
        return text;
    QByteArray out = text;
    return out.replace('\\', "\\\\").replace('\n', "\\n").replace('\t', "\\t");
}

std::optional<QByteArray> unescaped(const QByteArray &text)
{
    if (!text.contains('\\'))
        return text;
    QByteArray out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '\\') {
            out += text[i];
            continue;
        }
        const char next = ++i < text.size() ? text[i] : '\0';
        if (next != '\\' && next != 'n' && next != 't')
            return std::nullopt;
        out += next == 'n' ? '\n' : next == 't' ? '\t' : '\\';
    }
    return out;
}

/// A fixed rule, independent of the Unicode version, so that every store draws the same line for ever.
bool isStorable(const QString &text)
{
    for (const QChar c : text)
        if ((c < u' ' && c != u'\n' && c != u'\t') || c == QChar(0x7f) || c == QChar(0xfeff) || c >= QChar(0xfffe))
            return false;
    return text.isValidUtf16();
}

Result<Value> valueOf(char type, const QByteArray &text)
{
    switch (type) {
    case 't':
    case 'f':
        return text.isEmpty() ? Result<Value>(Value(type == 't')) : damaged(u"flag with text"_s);
    case 'n':
        return text.isEmpty() ? Result<Value>(Value()) : damaged(u"null with text"_s);
    case 'i': {
        bool isNumber = false;
        const qint64 number = text.toLongLong(&isNumber);
        if (!isNumber || QByteArray::number(number) != text || qAbs(number) > Value::kLargestNumber)
            return damaged(u"not a number within 2^53"_s);
        return Value(number);
    }
    case 's': {
        const QString words = QString::fromUtf8(text);
        if (words.toUtf8() != text || !isStorable(words))
            return damaged(u"not clean UTF-8"_s);
        return Value(words.isNull() ? u""_s : words);
    }
    default:
        return damaged(u"unknown value type"_s);
    }
}

} // namespace

tl::unexpected<Error> damaged(const QString &detail)
{
    return failure(ErrorCode::Corrupt, u"The change is damaged or was not written by Waymark; ask for a new copy."_s,
                   detail);
}

SaltedValue SaltedValue::salted(const Value &value)
{
    SaltedValue result{value, QByteArray(kSaltBytes, Qt::Uninitialized), {}};
    QRandomGenerator::system()->generate(reinterpret_cast<quint32 *>(result.salt.data()),
                                         reinterpret_cast<quint32 *>(result.salt.data() + kSaltBytes));
    result.digest = digestOf(result.salt, typeLetter(value), payload(value));
    return result;
}

QByteArray SaltedValue::encoded() const
{
    if (value.isErased())
        return 'x' + digest.toBase64(kBase64);
    return typeLetter(value) + salt.toBase64(kBase64) + escaped(payload(value));
}

Result<SaltedValue> SaltedValue::decoded(const QByteArray &bytes, bool digested)
{
    if (bytes.size() > 0 && bytes[0] == 'x') {
        const auto id = EditId::fromToken(QByteArrayView(bytes).sliced(1)); // a digest has an edit id's form
        return id ? Result<SaltedValue>(SaltedValue{Value::erased(), {}, id->bytes()})
                  : damaged(u"erased value without digest"_s);
    }
    if (bytes.size() < 1 + kSaltCharacters)
        return damaged(u"value without salt"_s);
    const QByteArray saltText = bytes.mid(1, kSaltCharacters);
    const QByteArray salt = QByteArray::fromBase64(saltText, kBase64);
    const auto text = unescaped(bytes.mid(1 + kSaltCharacters));
    if (salt.size() != kSaltBytes || salt.toBase64(kBase64) != saltText || !text)
        return damaged(u"salt or escape"_s);
    if (text->size() > kLargestValue)
        return damaged(u"value over the limit"_s);
    const auto value = valueOf(bytes[0], *text);
    if (!value)
        return tl::unexpected(value.error());
    return SaltedValue{*value, salt, digested ? digestOf(salt, bytes[0], *text) : QByteArray()};
}

} // namespace waymark::journal
