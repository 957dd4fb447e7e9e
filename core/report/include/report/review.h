// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <model/records.h>
#include <store/store.h>

#include <QDate>

namespace waymark::report {

/// One side's view of what a point is about.
struct View
{
    Completion completion = Completion::NotReported;
    QString words; ///< its own account, from the latest update; may be empty
};

/// One thing the committee talks over in the room.
struct ReviewPoint
{
    QString kind;        ///< "Decision wanted", "Point to raise", "Dates and views"
    QString about;       ///< "5 Open contracting"; the plan where it is about no commitment
    RecordId commitment; ///< null where it is about the plan
    QString what;        ///< what is to be decided or stands in the way
    QString asked;       ///< what would help; may be empty
    QStringList facts;   ///< dates passed and moved with their reasons, what is missing, how long it has stood
    View government;
    View civilSociety;
};

/// What a meeting goes through, in the order of its papers: decisions wanted, points that were raised, the highest
/// level first, then commitments whose dates have passed or moved, or on which views differ. Nothing that only one
/// side reads; nobody is named who may not be. Cost: all commitments.
[[nodiscard]] Result<QList<ReviewPoint>> reviewOf(const store::Store &store, const Id<Meeting> &meeting, QDate day);

} // namespace waymark::report
