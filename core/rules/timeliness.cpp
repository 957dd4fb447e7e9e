// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <rules/timeliness.h>

#include <base/text.h>

#include <cmath>

namespace waymark::rules {

using namespace Qt::StringLiterals;

namespace {

bool hasPassed(const FuzzyDate &due, QDate today)
{
    return due.latest() && *due.latest() < today;
}

} // namespace

qint64 daysPast(const FuzzyDate &due, QDate today)
{
    return hasPassed(due, today) ? due.latest()->daysTo(today) : 0;
}

Timeliness timeliness(const MilestoneStanding &standing, QDate today)
{
    const Milestone &milestone = standing.milestone;
    if (milestone.closure.isClosed())
        return Timeliness::Closed;
    if (standing.isComplete()) {
        const auto done = milestone.completedOn.earliest();
        return done && hasPassed(milestone.due, *done) ? Timeliness::DoneLate : Timeliness::DoneOnTime;
    }
    if (!milestone.due.latest())
        return Timeliness::NoDate;
    if (hasPassed(milestone.due, today))
        return Timeliness::Overdue;
    return today.daysTo(*milestone.due.latest()) <= kDueSoonDays ? Timeliness::DueSoon : Timeliness::OnTime;
}

bool isOverdueAgainstFirstPromise(const MilestoneStanding &standing, QDate today)
{
    return !standing.milestone.closure.isClosed() && !standing.isComplete() &&
           hasPassed(standing.milestone.baselineDue, today);
}

std::optional<Slippage> slippage(const FuzzyDate &firstPromised, const FuzzyDate &due)
{
    if (!firstPromised.latest() || !due.latest())
        return std::nullopt;
    const qint64 days = firstPromised.latest()->daysTo(*due.latest());
    if (days <= 0)
        return std::nullopt;
    const bool isExact =
        firstPromised.precision() == FuzzyDate::Precision::Day && due.precision() == FuzzyDate::Precision::Day;
    return Slippage{days, isExact};
}

QString Slippage::text() const
{
    if (isExact)
        return counted(days, u"day"_s, u"days"_s);
    const auto months = qint64(std::llround(double(days) / 30.44));
    if (months < 1)
        return u"about "_s + counted(days, u"day"_s, u"days"_s);
    if (months < 24)
        return u"about "_s + counted(months, u"month"_s, u"months"_s);
    return u"about "_s + counted(qint64(std::llround(double(days) / 365.25)), u"year"_s, u"years"_s);
}

} // namespace waymark::rules
