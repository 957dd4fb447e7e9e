// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "naming.h"

#include <QRegularExpression>

namespace waymark::exchange {

using namespace Qt::StringLiterals;

bool namesActs(const QString &kind, const QString &field)
{
    return (kind == u"mark" && field == u"tips") || (kind == u"agreement" && field == u"wording") ||
           (kind == u"erasure" && field == u"words");
}

std::optional<NamingText> namingText(const QString &text, const QHash<EditId, qsizetype> &numbers)
{
    static const QRegularExpression token(u"(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])"_s);
    NamingText parts;
    qsizetype from = 0;
    for (auto found = token.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        const auto id = EditId::fromToken(match.capturedView().toLatin1());
        const auto number = id ? numbers.constFind(*id) : numbers.cend();
        if (number == numbers.cend())
            continue;
        if (match.capturedStart() > from)
            parts << text.sliced(from, match.capturedStart() - from);
        parts << *number;
        from = match.capturedEnd();
    }
    if (parts.isEmpty())
        return std::nullopt;
    if (from < text.size())
        parts << text.sliced(from);
    return parts;
}

} // namespace waymark::exchange
