// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <rules/standing.h>

namespace waymark::rules {

/// Days before the latest day of `due` from which a milestone counts as due soon.
inline constexpr int kDueSoonDays = 30;

/// Where a milestone stands against its date. Overdue from the day after the latest day of `due`, unless complete or
/// closed. Done late when completed after that day; on time when the day of completion is unknown.
[[nodiscard]] Timeliness timeliness(const MilestoneStanding &standing, QDate today);
/// The same against the date first promised.
[[nodiscard]] bool isOverdueAgainstFirstPromise(const MilestoneStanding &standing, QDate today);
/// Whole days since the latest day of `due`; 0 while it has not passed or has none.
[[nodiscard]] qint64 daysPast(const FuzzyDate &due, QDate today);

/// How much later than first promised, on latest days. Nothing when either has none or it is not later.
struct Slippage
{
    qint64 days = 0;
    bool isExact = false; ///< both are days; otherwise it is told in words ("about 3 months")

    /// "12 days", "about 3 months", "about 2 years".
    [[nodiscard]] QString text() const;
};
[[nodiscard]] std::optional<Slippage> slippage(const FuzzyDate &firstPromised, const FuzzyDate &due);

} // namespace waymark::rules
