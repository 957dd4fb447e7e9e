// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/openplan.h>

namespace waymark::ui {

/// A point to raise, from the plan or from what lies beside it.
struct ShownPoint
{
    waymark::Circle circle = waymark::Circle::Everyone;
    Point point;
    QString about;       ///< "5  Open contracting"
    RecordId commitment; ///< null when it is about the plan
    QString standing;    ///< level, how long it has stood, by whom
    QString owners;      ///< "Cabinet Office, Involve"

    [[nodiscard]] bool isRaised() const { return circle == waymark::Circle::Everyone; }
    [[nodiscard]] bool isSettled() const { return !point.resolvedOn.isNull(); }
};

/// All there are: what is not yet raised first, then the highest level, then what has stood longest, what is settled
/// last. Cost: all points are read.
[[nodiscard]] Result<QList<ShownPoint>> pointsOf(OpenPlan &plan);

/// How many are not settled.
[[nodiscard]] Result<int> openPointsIn(OpenPlan &plan);

} // namespace waymark::ui
