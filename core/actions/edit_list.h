// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/id.h>

#include <QList>
#include <QStringList>

/// Edits as a record keeps them in one field: their tokens, a blank between them.
namespace waymark::actions {

[[nodiscard]] inline QString toText(const QList<EditId> &edits)
{
    QStringList tokens;
    for (const EditId &edit : edits)
        tokens << QString::fromLatin1(edit.token());
    return tokens.join(u' ');
}

/// What is no token is left out.
[[nodiscard]] inline QList<EditId> editsFrom(const QString &text)
{
    QList<EditId> edits;
    for (const QString &token : text.split(u' ', Qt::SkipEmptyParts))
        if (const auto edit = EditId::fromToken(token.toLatin1()))
            edits << *edit;
    return edits;
}

} // namespace waymark::actions
