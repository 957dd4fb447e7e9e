// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <look/tokens.h>

#include <QList>
#include <QString>

namespace waymark::ui {

/// A run of words that both texts have, or that only one of them has.
struct DifferencePiece
{
    enum Kind { Same, Removed, Added };
    Kind kind;
    QString text;

    bool operator==(const DifferencePiece &) const = default;
};

/// Word by word. The pieces without Added give `before` exactly, those without Removed give `after`. Removed words
/// come before the added ones that replace them. Very long texts (over 2,500 differing words) are compared as a whole.
[[nodiscard]] QList<DifferencePiece> difference(const QString &before, const QString &after);

/// As rich text: added words underlined on the tint, removed words struck out. Everything in the texts is escaped.
[[nodiscard]] QString differenceHtml(const QList<DifferencePiece> &pieces, const Tokens &tokens);

/// For a screen reader: "… removed: four. added: seven. …".
[[nodiscard]] QString differenceSpoken(const QList<DifferencePiece> &pieces);

} // namespace waymark::ui
