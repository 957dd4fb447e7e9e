// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <base/id.h>

#include <algorithm>

namespace waymark {

namespace {

/// The project's own UUID namespace. Ids derived under it are in journals everywhere: it never changes.
constexpr QUuid kNamespace(0x1f72012e, 0x38b1, 0x4d71, 0x8b, 0x7a, 0xd0, 0x58, 0x28, 0x49, 0xad, 0x44);

constexpr auto kBase64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

/// The bytes that `token` stands for, or nothing unless it is exactly what encoding them gives.
std::optional<QByteArray> decoded(const QByteArray &token, qsizetype size)
{
    const auto result = QByteArray::fromBase64Encoding(token, kBase64 | QByteArray::AbortOnBase64DecodingErrors);
    if (!result || result.decoded.size() != size || result.decoded.toBase64(kBase64) != token)
        return std::nullopt;
    return result.decoded;
}

} // namespace

RecordId RecordId::fromBytes(const QByteArray &bytes)
{
    return bytes.size() == 16 ? RecordId(QUuid::fromRfc4122(bytes)) : RecordId();
}

std::optional<RecordId> RecordId::fromText(QStringView text)
{
    if (text.size() == 22) {
        const auto bytes = decoded(text.toLatin1(), 16);
        return bytes ? std::optional(fromBytes(*bytes)) : std::nullopt;
    }
    if (text.startsWith(u'{') && text.endsWith(u'}'))
        text = text.sliced(1, text.size() - 2);
    // QUuid reads the beginning of a text and forgives what follows; only a text that it would write itself counts.
    const RecordId id(QUuid::fromString(text));
    return id.text().compare(text, Qt::CaseInsensitive) == 0 ? std::optional(id) : std::nullopt;
}

QByteArray RecordId::token() const
{
    return bytes().toBase64(kBase64);
}

RecordId derivedId(QLatin1StringView what, std::initializer_list<RecordId> of, const QString &key)
{
    QByteArray name(what.data(), what.size());
    name += '\0';
    for (const RecordId &id : of)
        name += id.bytes();
    name += key.toUtf8();
    return RecordId(QUuid::createUuidV5(kNamespace, name));
}

EditId EditId::fromBytes(const QByteArray &bytes)
{
    EditId id;
    if (bytes.size() == qsizetype(id.m_bytes.size()))
        std::copy(bytes.begin(), bytes.end(), id.m_bytes.begin());
    return id;
}

std::optional<EditId> EditId::fromToken(QByteArrayView token)
{
    const auto bytes = token.size() == 43 ? decoded(token.toByteArray(), 32) : std::nullopt;
    return bytes ? std::optional(fromBytes(*bytes)) : std::nullopt;
}

QByteArray EditId::token() const
{
    return bytes().toBase64(kBase64);
}

} // namespace waymark
