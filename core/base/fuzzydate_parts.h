// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fuzzydate_words.h"

#include <base/result.h>

#include <optional>

namespace waymark {

/// A date as far as it was written; 0 for what was not. Not checked: there may be a month 30.
struct DatePart
{
    int year = 0;
    int month = 0;
    int season = 0; ///< kSpring to kWinter
    int day = 0;
    int weekday = 0;
};

struct DateRange
{
    DatePart from;
    DatePart to;
};

/// Nothing when the tokens do not have the form of one date.
[[nodiscard]] std::optional<DatePart> readDatePart(QList<DateToken> tokens);

/// Two dates with a dash, "to" or `joint` between them, each given what only the other says: "10 to 21 November 2016".
[[nodiscard]] std::optional<DateRange> readDateRange(const QList<DateToken> &tokens, QStringView joint);

/// A year becomes its December, which is what "by 2023" and "end of 2023" mean.
void toYearEnd(DatePart &part);

/// The part in EDTF, or what people should write instead when it names no day, month, season or year that exists.
[[nodiscard]] Result<QString> edtfOf(const DatePart &part, const QString &line);

/// `line`, or the beginning of a long one, as it may stand in a sentence.
[[nodiscard]] QString quoted(QStringView line);

/// `line` names no date in any form that is known.
[[nodiscard]] tl::unexpected<Error> notADate(const QString &line);

} // namespace waymark
