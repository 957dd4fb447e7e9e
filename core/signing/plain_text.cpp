// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plain_text.h"

namespace waymark::signing {

Heading headingOf(const QByteArray &line, const QByteArray &name)
{
    const auto version = fieldOf(line, name);
    if (version == "1")
        return Heading::Known;
    bool isNumber = false;
    return version && version->toUInt(&isNumber) > 1 && isNumber ? Heading::Newer : Heading::Other;
}

QByteArray fieldLine(const QByteArray &name, const QByteArray &value)
{
    return name + ' ' + value + '\n';
}

std::optional<QByteArray> fieldOf(const QByteArray &line, const QByteArray &name)
{
    return line.startsWith(name + ' ') ? std::optional(line.sliced(name.size() + 1)) : std::nullopt;
}

std::optional<QByteArray> fromBase64(const QByteArray &text, qsizetype size)
{
    const auto result = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (!result || result.decoded.size() != size || result.decoded.toBase64() != text)
        return std::nullopt;
    return result.decoded;
}

} // namespace waymark::signing
