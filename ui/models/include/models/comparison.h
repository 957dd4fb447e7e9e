// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <model/records.h>
#include <models/openplan.h>
#include <rules/standing.h>
#include <store/past.h>

namespace waymark::ui {

/// What a commitment is compared with, and what people call that: "as adopted", "10 November 2016".
struct ComparedWith
{
    QString name;
    store::Moment moment;
};

/// One thing that reads otherwise now than it did then.
struct Difference
{
    QString label; ///< "Title", "Update, February 2017: joint account"
    QString before;
    QString after; ///< empty: it is not there any more
};

/// A commitment as it stood at a moment, to be shown beside what it is now.
struct Comparison
{
    QString name;
    bool wasThere = false;
    rules::Ratings ratings;
    QHash<RecordId, rules::MilestoneStanding> milestones; ///< those that were there
    QList<Difference>
        differences; ///< of the commitment, its leads and its updates; its milestones are told in their own rows
    int newUpdates = 0;
};

/// `updates` are all that the commitment has now. Cost: the histories of the commitment, its milestones and updates.
[[nodiscard]] Result<Comparison> compared(const OpenPlan &plan, const rules::CommitmentStanding &now,
                                          const QList<Update> &updates, const ComparedWith &with);

} // namespace waymark::ui
