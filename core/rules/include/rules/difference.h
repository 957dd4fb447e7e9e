// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace waymark::rules {

/// A run of words that both texts have, or that only one of them has.
struct Piece
{
    enum Kind { Same, Removed, Added };
    Kind kind;
    QString text;

    bool operator==(const Piece &) const = default;
};

/// Word by word, as Unicode divides words. The pieces without Added give `before` exactly, those without Removed give
/// `after`. Removed words come before the added ones that replace them. Texts that have too little in common are
/// compared as a whole between the words at either end that both have: a rewritten text of more than about a thousand
/// words. Cost: at most a million comparisons.
[[nodiscard]] QList<Piece> difference(const QString &before, const QString &after);

/// On one line or several, for where there is no colour: "[-four-] {+seven+} departments".
[[nodiscard]] QString toText(const QList<Piece> &pieces);

} // namespace waymark::rules
