// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dates.h"

#include <model/words.h>
#include <rules/completion.h>

#include <QDate>
#include <QRegularExpression>

#include <algorithm>

namespace waymark::tables {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestWord = 40;

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

Result<QString> withoutOrder(const QString &text, DateOrder order, bool isMixed)
{
    const auto numbers = numbersIn(text);
    if (!numbers)
        return text;
    const DateOrder only = *orderOf(text);
    if (only == DateOrder::YearFirst && order == DateOrder::Unknown)
        order = only;
    if (isMixed && order != DateOrder::Unknown && only != DateOrder::Unknown)
        order = only;
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

FuzzyDate dateIn(const QString &heading)
{
    static const QRegularExpression words(u"(?:\\d{1,2} )?\\p{L}{3,9}\\.? \\d{4}"_s);
    if (const QList<QDate> days = daysIn(heading); !days.isEmpty())
        return days.size() == 1 ? FuzzyDate(days.first()) : FuzzyDate();
    for (auto each = words.globalMatch(heading); each.hasNext();)
        if (const auto date = FuzzyDate::parse(each.next().captured()); date && date->earliest())
            return *date;
    return {};
}

QStringList numbersAbove(const QString &number)
{
    static const QRegularExpression withLetter(u"^(.*\\d)\\p{L}$"_s);
    QStringList above;
    if (const auto match = withLetter.match(number); match.hasMatch())
        above << match.captured(1);
    for (qsizetype at = number.size() - 2; at > 0; --at)
        if (const QChar c = number.at(at); c == u'.' || c == u'-' || c == u'/')
            above << number.left(at);
    return above;
}

QList<QDate> daysIn(const QString &heading)
{
    static const QRegularExpression numbers(u"\\d{1,4}[/.\\-]\\d{1,2}[/.\\-]\\d{1,4}"_s);
    const auto match = numbers.match(heading);
    QList<QDate> days;
    for (const DateOrder order : {DateOrder::DayFirst, DateOrder::MonthFirst, DateOrder::YearFirst}) {
        const bool isPossible = match.hasMatch() && orderOf(match.captured()) &&
                                (order == DateOrder::YearFirst) == (orderOf(match.captured()) == DateOrder::YearFirst);
        const auto day = isPossible ? withoutOrder(match.captured(), order) : tl::unexpected(Error{});
        if (const QDate date = QDate::fromString(day.value_or(QString()), Qt::ISODate);
            date.isValid() && !days.contains(date))
            days << date;
    }
    return days;
}

QString roundLabel(QDate opens)
{
    const auto month = FuzzyDate::parse(opens.toString(u"yyyy-MM"_s));
    return month ? month->text() : dayText(opens);
}

bool isOurStatus(const QString &word)
{
    return std::any_of(words<Completion>().cbegin(), words<Completion>().cend(), [&word](const Word &each) {
        return !each.name.isEmpty() && each.label.compare(word, Qt::CaseInsensitive) == 0;
    });
}

bool isStatus(const QString &word)
{
    return isOurStatus(word) || rules::meaningOf(word.toLower());
}

bool areStatuses(const QString &heading, const QStringList &cells)
{
    static const QRegularExpression named(u"\\b(?:status|completion|rating)\\b"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const auto known = std::count_if(cells.cbegin(), cells.cend(), isStatus);
    const bool areWords =
        std::all_of(cells.cbegin(), cells.cend(), [](const QString &cell) { return cell.size() <= kLongestWord; });
    return !cells.isEmpty() && areWords && (2 * known >= cells.size() || named.match(heading).hasMatch());
}

} // namespace waymark::tables
