// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzydate_parts.h"

#include <base/fuzzydate.h>
#include <base/text.h>

#include <algorithm>

namespace waymark {

using namespace Qt::StringLiterals;

namespace {

/// A way to write a date, and what each token is: y year, m month, s season, d day, n the year in which a winter ends.
struct Form
{
    QStringView pattern;
    QStringView roles;
};

constexpr Form kForms[] = {
    {u"Y", u"y"},         {u"MY", u"my"},       {u"YM", u"ym"},       {u"M-Y", u"m-y"},     {u"M/Y", u"m/y"},
    {u"N/Y", u"m/y"},     {u"N-Y", u"m-y"},     {u"N.Y", u"m.y"},     {u"SY", u"sy"},       {u"SY/N", u"sy/n"},
    {u"SY-N", u"sy-n"},   {u"SY/Y", u"sy/n"},   {u"SY-Y", u"sy-n"},   {u"NMY", u"dmy"},     {u"N-M-Y", u"d-m-y"},
    {u"N/M/Y", u"d/m/y"}, {u"MNY", u"mdy"},     {u"N/N/Y", u"d/m/y"}, {u"N-N-Y", u"d-m-y"}, {u"N.N.Y", u"d.m.y"},
    {u"Y/N/N", u"y/m/d"}, {u"Y-N-N", u"y-m-d"}, {u"Y.N.N", u"y.m.d"}, {u"N/N/N", u"d/m/y"}, {u"N-N-N", u"d-m-y"},
    {u"N.N.N", u"d.m.y"}, {u"NMN", u"dmy"},     {u"N-M-N", u"d-m-y"}, {u"N", u"d"},         {u"NM", u"dm"},
    {u"MN", u"md"},       {u"M", u"m"},         {u"S", u"s"},
};

bool assign(DatePart &part, char16_t role, const DateToken &token)
{
    switch (role) {
    case u'y':
        part.year = token.value;
        break;
    case u'm':
        part.month = token.value;
        break;
    case u's':
        part.season = token.value;
        break;
    case u'd':
        part.day = token.value;
        break;
    case u'n': {
        const int next = part.year + 1;
        return part.season == kWinter && token.value == (token.kind == u'N' ? next % 100 : next);
    }
    default:
        return true;
    }
    return token.value != 0;
}

bool saysMonth(const DatePart &part)
{
    return part.month != 0 || part.season != 0;
}

void share(DatePart &from, DatePart &to)
{
    if (from.month == 0 && from.day != 0 && to.day != 0)
        from.month = to.month;
    if (!saysMonth(from) || !saysMonth(to))
        return;
    if (from.year == 0)
        from.year = to.year;
    else if (to.year == 0)
        to.year = from.year;
}

tl::unexpected<Error> invalid(const QString &sentence)
{
    return failure(ErrorCode::Invalid, sentence);
}

tl::unexpected<Error> noSuchMonth(const DatePart &part, const QString &line)
{
    const QDate swapped(part.year, part.day, part.month);
    if (!swapped.isValid())
        return notADate(line);
    return invalid(u"%1 has no month %2. Write the day first, %3, or the month as a word, %4."_s.arg(
        quoted(line), QString::number(part.month), swapped.toString(u"d/M/yyyy"), dayText(swapped)));
}

Outcome checkDay(const DatePart &part, const QString &line)
{
    const QDate first(part.year, part.month, 1);
    const QDate day(part.year, part.month, part.day);
    if (!day.isValid()) {
        return invalid(u"%1 is not a day: that month has %2 days. Check the day, and write it like %3."_s.arg(
            quoted(line), QString::number(first.daysInMonth()),
            dayText(QDate(part.year, part.month, first.daysInMonth()))));
    }
    if (part.weekday != 0 && part.weekday != day.dayOfWeek()) {
        return invalid(
            u"In %1 the day of the week and the date differ. Write it like %2, or correct one of them."_s.arg(
                quoted(line), dayText(day)));
    }
    return {};
}

} // namespace

std::optional<DatePart> readDatePart(QList<DateToken> tokens)
{
    DatePart part;
    const bool atEnd = !tokens.isEmpty() && tokens.first().word == u"end";
    if (atEnd)
        tokens.removeFirst();
    const auto isWeekday = [](const DateToken &token) { return token.kind == u'W'; };
    if (const auto weekday = std::find_if(tokens.cbegin(), tokens.cend(), isWeekday); weekday != tokens.cend()) {
        part.weekday = weekday->value;
        tokens.erase(weekday);
    }
    QString pattern;
    for (const DateToken &token : std::as_const(tokens))
        pattern += QChar(token.kind);
    const auto fits = [&pattern](const Form &form) { return form.pattern == pattern; };
    const auto *form = std::find_if(std::begin(kForms), std::end(kForms), fits);
    if (form == std::end(kForms))
        return std::nullopt;
    for (qsizetype at = 0; at < tokens.size(); ++at) {
        if (!assign(part, form->roles[at].unicode(), tokens[at]))
            return std::nullopt;
    }
    if (atEnd)
        toYearEnd(part);
    return part;
}

std::optional<DateRange> readDateRange(const QList<DateToken> &tokens, QStringView joint)
{
    for (qsizetype at = 1; at + 1 < tokens.size(); ++at) {
        if (tokens[at].kind != u'-' && tokens[at].word != u"to" && tokens[at].word != joint)
            continue;
        auto from = readDatePart(tokens.first(at));
        auto to = readDatePart(tokens.sliced(at + 1));
        if (!from || !to)
            continue;
        share(*from, *to);
        return DateRange{*from, *to};
    }
    return std::nullopt;
}

void toYearEnd(DatePart &part)
{
    if (part.year != 0 && !saysMonth(part))
        part.month = 12;
}

Result<QString> edtfOf(const DatePart &part, const QString &line)
{
    if (part.day != 0 && part.month == 0)
        return notADate(line);
    if (part.year == 0)
        return invalid(u"%1 has no year. Write it too, as in 14 November 2016."_s.arg(quoted(line)));
    if (part.year < 1000)
        return invalid(u"%1 has a year of two digits. Write all four, as in 14 November 2016."_s.arg(quoted(line)));
    if (part.month > 12)
        return noSuchMonth(part, line);
    if (part.day != 0) {
        if (const Outcome day = checkDay(part, line); !day)
            return tl::unexpected(day.error());
    }
    QString edtf = QString::number(part.year);
    for (const int number : {part.season != 0 ? part.season : part.month, part.day}) {
        if (number != 0)
            edtf += u"-%1"_s.arg(number, 2, 10, QLatin1Char('0'));
    }
    return edtf;
}

QString quoted(QStringView line)
{
    constexpr qsizetype limit = 60;
    const bool whole = line.size() <= limit;
    return u"“%1”"_s.arg(isolated(whole ? cleanLine(line) : cleanLine(line.first(limit)) + u'…'));
}

tl::unexpected<Error> notADate(const QString &line)
{
    return invalid(
        u"%1 is not a date. Write it like 14 November 2016, November 2016, spring 2017, 2016 or 2022 to 2024."_s.arg(
            quoted(line)));
}

} // namespace waymark
