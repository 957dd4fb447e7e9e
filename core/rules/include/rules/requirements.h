// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace waymark::rules {

/// The forum of both sides meets at least this often (OGP participation and co-creation standards, 1.1).
inline constexpr int kMonthsBetweenMeetings = 6;
/// The repository is brought up to date at least this often in a year (2.2), and so often are results talked over
/// (5.1).
inline constexpr int kTimesAYear = 2;

/// What the Open Government Partnership's least requirements are looked at with.
struct ProcessFacts
{
    QList<QDate> meetings;  ///< of the forum, held; in any order
    QList<QDate> published; ///< days on which the plan's repository was brought up to date; in any order
    int commitments = 0;    ///< that are not closed
    int withoutEvidence = 0;
};

struct Requirement
{
    QString asks;   ///< "The forum meets at least every six months"
    QString stands; ///< "Last met on 4 November 2016, 130 days ago"
    bool isMet = false;
};

/// In the order of the standards. A year is the 365 days up to `today`.
[[nodiscard]] QList<Requirement> requirements(const ProcessFacts &facts, QDate today);
/// The day by which the next meeting is due; nothing before the first.
[[nodiscard]] std::optional<QDate> nextMeetingBy(const QList<QDate> &meetings);

} // namespace waymark::rules
