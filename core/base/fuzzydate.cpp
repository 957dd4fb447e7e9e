// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <base/fuzzydate.h>
#include <base/text.h>

#include "fuzzydate_parts.h"

#include <QLocale>

#include <array>

namespace waymark {

using namespace Qt::StringLiterals;

namespace {

using Precision = FuzzyDate::Precision;

constexpr QStringView kNoDay = u"XXXX";
constexpr QStringView kOpen = u"..";

/// One end of a range, or a date that is none: a day, month, season or year.
struct Point
{
    Precision precision;
    int year;
    int part; ///< month 1 to 12 or season 21 to 24; 0 for a year
    QDate first;
    QDate last;
};

/// The number that exactly these ASCII digits write, or -1.
int number(QStringView digits)
{
    int value = 0;
    for (const QChar c : digits) {
        if (c < u'0' || c > u'9')
            return -1;
        value = value * 10 + (c.unicode() - u'0');
    }
    return value;
}

QDate lastOfMonth(QDate first)
{
    return first.addMonths(1).addDays(-1);
}

std::optional<Point> readPoint(QStringView edtf)
{
    const bool hasPart = edtf.size() > 4;
    const bool hasDay = edtf.size() > 7;
    if ((edtf.size() != 4 && edtf.size() != 7 && edtf.size() != 10) || (hasPart && edtf[4] != u'-') ||
        (hasDay && edtf[7] != u'-'))
        return std::nullopt;
    const int year = number(edtf.first(4));
    const int part = hasPart ? number(edtf.sliced(5, 2)) : 0;
    const int day = hasDay ? number(edtf.sliced(8, 2)) : 1;
    if (year < 1000)
        return std::nullopt;
    if (!hasPart)
        return Point{Precision::Year, year, 0, QDate(year, 1, 1), QDate(year, 12, 31)};
    if (part >= kSpring && part <= kWinter && !hasDay) {
        const QDate first(year, 3 * (part - kSpring + 1), 1);
        return Point{Precision::Season, year, part, first, lastOfMonth(first.addMonths(2))};
    }
    const QDate date(year, part, day);
    if (!date.isValid())
        return std::nullopt;
    return Point{hasDay ? Precision::Day : Precision::Month, year, part, date, hasDay ? date : lastOfMonth(date)};
}

QString monthName(int month)
{
    return QLocale::c().standaloneMonthName(month);
}

/// The point in words as far as its own year: "14 November", "October", "spring"; empty for a year.
QString withoutYear(const Point &point)
{
    static constexpr std::array kSeasons = {u"spring", u"summer", u"autumn", u"winter"};
    switch (point.precision) {
    case Precision::Day:
        return u"%1 %2"_s.arg(point.first.day()).arg(monthName(point.part));
    case Precision::Month:
        return monthName(point.part);
    case Precision::Season:
        return QString::fromUtf16(kSeasons[size_t(point.part - kSpring)]);
    default:
        return {};
    }
}

QString pointText(const Point &point)
{
    return (withoutYear(point) + u' ' + QString::number(point.year)).trimmed();
}

/// "10 to 21 November 2016": what both ends share is said once, at the end.
QString rangeText(const Point &from, const Point &to)
{
    QString start = pointText(from);
    if (from.year == to.year && from.part != 0 && to.part != 0) {
        const bool oneMonth =
            from.precision == Precision::Day && to.precision == Precision::Day && from.part == to.part;
        start = oneMonth ? QString::number(from.first.day()) : withoutYear(from);
    }
    return u"%1 to %2"_s.arg(start, pointText(to));
}

tl::unexpected<Error> notEdtf(QStringView text)
{
    return failure(
        ErrorCode::Invalid,
        u"%1 is not a date as it is stored. Give the date again, for example 14 November 2016."_s.arg(quoted(text)));
}

} // namespace

FuzzyDate::FuzzyDate(QDate day)
{
    if (!day.isValid() || day.year() < 1000 || day.year() > 9999)
        return;
    m_edtf = day.toString(Qt::ISODate);
    m_precision = Precision::Day;
    m_earliest = day;
    m_latest = day;
}

Result<FuzzyDate> FuzzyDate::fromEdtf(QStringView edtf, const QString &wording)
{
    FuzzyDate date;
    date.m_edtf = edtf.toString();
    date.m_wording = cleanLine(wording);
    if (edtf == kNoDay)
        return date.m_wording.isEmpty() ? Result<FuzzyDate>(notEdtf(edtf)) : date;

    const qsizetype slash = edtf.indexOf(u'/');
    if (slash < 0) {
        const auto point = readPoint(edtf);
        if (!point)
            return notEdtf(edtf);
        date.m_precision = point->precision;
        date.m_earliest = point->first;
        date.m_latest = point->last;
        return date;
    }
    const QStringView from = edtf.first(slash);
    const QStringView to = edtf.sliced(slash + 1);
    const auto start = readPoint(from);
    const auto end = readPoint(to);
    if ((!start && from != kOpen) || (!end && to != kOpen) || (!start && !end) ||
        (start && end && end->last < start->first))
        return notEdtf(edtf);
    date.m_precision = start && end ? Precision::Range : Precision::OpenRange;
    if (start)
        date.m_earliest = start->first;
    if (end)
        date.m_latest = end->last;
    return date;
}

Result<FuzzyDate> FuzzyDate::fromValue(QStringView value)
{
    if (value.isEmpty())
        return FuzzyDate();
    const qsizetype blank = value.indexOf(u' ');
    return blank < 0 ? fromEdtf(value) : fromEdtf(value.first(blank), value.sliced(blank + 1).toString());
}

FuzzyDate FuzzyDate::onlyWords(const QString &wording)
{
    return fromEdtf(kNoDay, wording).value_or(FuzzyDate());
}

QString FuzzyDate::value() const
{
    return m_wording.isEmpty() ? m_edtf : m_edtf + u' ' + m_wording;
}

QString FuzzyDate::text() const
{
    if (!m_wording.isEmpty() || isNull())
        return m_wording;
    const qsizetype slash = m_edtf.indexOf(u'/');
    if (slash < 0)
        return pointText(*readPoint(m_edtf));
    const auto start = readPoint(QStringView(m_edtf).first(slash));
    const auto end = readPoint(QStringView(m_edtf).sliced(slash + 1));
    if (!end)
        return u"from "_s + pointText(*start);
    if (!start)
        return u"until "_s + pointText(*end);
    return rangeText(*start, *end);
}

QString dayText(QDate day)
{
    return day.isValid() ? u"%1 %2 %3"_s.arg(day.day()).arg(monthName(day.month())).arg(day.year()) : QString();
}

} // namespace waymark
