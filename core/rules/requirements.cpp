// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <rules/requirements.h>

#include <base/fuzzydate.h>
#include <base/text.h>

#include <algorithm>

namespace waymark::rules {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDaysInYear = 365;

std::optional<QDate> lastUpTo(const QList<QDate> &days, QDate today)
{
    std::optional<QDate> last;
    for (const QDate day : days)
        if (day <= today && (!last || day > *last))
            last = day;
    return last;
}

int inTheYearUpTo(const QList<QDate> &days, QDate today)
{
    return int(std::count_if(days.cbegin(), days.cend(),
                             [today](QDate day) { return day <= today && day > today.addDays(-kDaysInYear); }));
}

QString ago(const QString &what, QDate day, QDate today)
{
    return u"%1 on %2, %3 ago"_s.arg(what, dayText(day), counted(day.daysTo(today), u"day"_s, u"days"_s));
}

} // namespace

QList<Requirement> requirements(const ProcessFacts &facts, QDate today)
{
    const auto met = lastUpTo(facts.meetings, today);
    const auto published = lastUpTo(facts.published, today);
    const int publications = inTheYearUpTo(facts.published, today);
    const int meetings = inTheYearUpTo(facts.meetings, today);
    return {
        {u"The forum meets at least every six months"_s,
         met ? ago(u"Last met"_s, *met, today) : u"No meeting has been entered"_s,
         met && met->addMonths(kMonthsBetweenMeetings) >= today},
        {u"The repository is updated at least twice a year"_s,
         (published ? ago(u"Last published"_s, *published, today) : u"No publication has been entered"_s) +
             u"; %1 in the last year"_s.arg(publications),
         publications >= kTimesAYear},
        {u"Results are talked over with civil society at least twice a year"_s,
         u"%1 in the last year"_s.arg(counted(meetings, u"meeting"_s, u"meetings"_s)), meetings >= kTimesAYear},
        {u"There is evidence of what was done"_s,
         facts.commitments == 0       ? u"No commitment has been entered"_s
         : facts.withoutEvidence == 0 ? u"Every commitment has evidence linked"_s
                                      : u"%1 of %2 without evidence linked"_s
                                            .arg(counted(facts.withoutEvidence, u"commitment"_s, u"commitments"_s))
                                            .arg(facts.commitments),
         facts.commitments > 0 && facts.withoutEvidence == 0},
    };
}

std::optional<QDate> nextMeetingBy(const QList<QDate> &meetings)
{
    if (meetings.isEmpty())
        return std::nullopt;
    return std::max_element(meetings.cbegin(), meetings.cend())->addMonths(kMonthsBetweenMeetings);
}

} // namespace waymark::rules
