// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace waymark {

/// Seasons are numbered as EDTF does, in place of a month: spring, summer, autumn, winter.
inline constexpr int kSpring = 21;
inline constexpr int kWinter = 24;

/// A word, number or sign of a typed date. The kind is one letter, so that the kinds of several make a pattern:
/// N number of one or two digits, Y year, M month, S season, W weekday, x any other word; a sign (- / .) is
/// its own kind.
struct DateToken
{
    char16_t kind;
    int value;
    QString word; ///< lower case
};

struct DateWords
{
    QList<DateToken> tokens;
    bool saysMore = false; ///< holds words like "early" or "end", which no stored date can say
};

/// Splits `line` into tokens, without what makes no difference: commas, "the", "of", "14th", "Nov.", "early".
[[nodiscard]] DateWords readDateWords(QStringView line);

} // namespace waymark
