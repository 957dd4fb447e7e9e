// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dates.h"

#include <QDate>
#include <QRegularExpression>

namespace waymark::tables {

using namespace Qt::StringLiterals;

namespace {

struct Numbers
{
    int first = 0;
    int second = 0;
    int third = 0;
    bool beginsWithYear = false;
};

std::optional<Numbers> numbersIn(const QString &text)
{
    static const QRegularExpression pattern(
        u"^\\s*(\\d{1,4})\\s*[/.\\-]\\s*(\\d{1,2})\\s*[/.\\-]\\s*(\\d{1,4})\\s*$"_s);
    const auto match = pattern.match(text);
    const bool beginsWithYear = match.capturedLength(1) == 4;
    if (!match.hasMatch() || beginsWithYear == (match.capturedLength(3) == 4))
        return std::nullopt;
    return Numbers{match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt(), beginsWithYear};
}

} // namespace

std::optional<DateOrder> orderOf(const QString &text)
{
    const auto numbers = numbersIn(text);
    if (!numbers)
        return std::nullopt;
    if (numbers->beginsWithYear)
        return DateOrder::YearFirst;
    if (numbers->first > 12)
        return DateOrder::DayFirst;
    return numbers->second > 12 ? DateOrder::MonthFirst : DateOrder::Unknown;
}

Result<QString> withoutOrder(const QString &text, DateOrder order)
{
    const auto numbers = numbersIn(text);
    if (!numbers)
        return text;
    if (order == DateOrder::Unknown && orderOf(text) == DateOrder::YearFirst)
        order = DateOrder::YearFirst;
    if (order == DateOrder::Unknown)
        return failure(ErrorCode::Invalid,
                       u"“%1” could be read day first or month first; say which it is for this column."_s.arg(text));
    const QDate day = order == DateOrder::YearFirst  ? QDate(numbers->first, numbers->second, numbers->third)
                      : order == DateOrder::DayFirst ? QDate(numbers->third, numbers->second, numbers->first)
                                                     : QDate(numbers->third, numbers->first, numbers->second);
    if (!day.isValid() || day.year() < 1000)
        return failure(
            ErrorCode::Invalid,
            u"“%1” is no day in the order that was said for this column; the column mixes two orders, or the "
            "day does not exist."_s.arg(text));
    return day.toString(Qt::ISODate);
}

} // namespace waymark::tables
