// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <store/past.h>

namespace waymark::report {

enum class MomentKind { Adopted, Round, Meeting };

/// A state of the plan that people go back to, and what they call it.
struct NamedMoment
{
    MomentKind kind;
    QString name; ///< "As adopted", "When January to March 2017 was asked", "Last meeting: Steering committee"
    store::Moment moment;
};

/// As adopted, the last meeting, and each round's first day, the latest first; what lies after `day` is left out. A
/// plan without a mark for its adoption counts as adopted on the first day of its history.
[[nodiscard]] Result<QList<NamedMoment>> momentsOf(const store::Store &store, QDate day);

/// The day that somebody typed, the last one of what is said; Invalid, with the first day of the plan's history, where
/// nothing is known of it.
[[nodiscard]] Result<QDate> dayMeant(const store::Store &store, const QString &text, QDate today);

} // namespace waymark::report
