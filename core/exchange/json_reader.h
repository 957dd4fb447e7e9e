// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>

#include <QList>
#include <QString>

namespace waymark::exchange {

/// A piece of JSON with the line it begins on. Numbers are whole: the journal knows no others.
struct JsonNode
{
    enum class Type { Null, Flag, Number, Text, List, Object };

    Type type = Type::Null;
    bool flag = false;
    int line = 0;
    qint64 number = 0;
    QString text;
    QStringList names;     ///< of an object's members, in file order
    QList<JsonNode> items; ///< of a list, or the members' values

    /// The member of that name; null when there is none.
    [[nodiscard]] const JsonNode *member(QStringView name) const;
};

/// Reads JSON as RFC 8259 has it, and refuses with the line what other readers pass over: a name that comes twice in
/// one object, invalid UTF-8, half a surrogate pair, fractions and numbers beyond 2^53, nesting deeper than 64,
/// anything after the end.
[[nodiscard]] Result<JsonNode> readJson(const QByteArray &bytes);

/// "Line 12: …", as all readers of text say where something is.
[[nodiscard]] tl::unexpected<Error> failureAt(int line, const QString &sentence, ErrorCode code = ErrorCode::Invalid);

} // namespace waymark::exchange
