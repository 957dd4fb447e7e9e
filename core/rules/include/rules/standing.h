// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <model/record_plan.h>

/// Values in, findings and computed status out. Nothing here is stored: what depends on today is computed when it is
/// read.
namespace waymark::rules {

/// What the two sides last said about one thing.
struct Ratings
{
    Completion government = Completion::NotReported;
    Completion civilSociety = Completion::NotReported;

    /// Both have spoken and differ; silence is no different view.
    [[nodiscard]] bool differ() const
    {
        return government != Completion::NotReported && civilSociety != Completion::NotReported &&
               government != civilSociety;
    }
};

/// A milestone with what its latest reports say.
struct MilestoneStanding
{
    Milestone milestone;
    Ratings ratings;
    Pace pace = Pace::NothingSaid;
    bool hasEvidence = false;

    /// Government's rating, else civil society's: what "complete" is read from where one word is needed.
    [[nodiscard]] Completion reported() const
    {
        return ratings.government != Completion::NotReported ? ratings.government : ratings.civilSociety;
    }
    [[nodiscard]] bool isComplete() const
    {
        return reported() == Completion::Complete || !milestone.completedOn.isNull();
    }
};

/// A commitment with what its latest update says and the milestones that belong to it.
struct CommitmentStanding
{
    Commitment commitment;
    Ratings ratings;
    Pace pace = Pace::NothingSaid;
    FuzzyDate lastReport; ///< first day of the round of its latest update; null when there is none
    QList<MilestoneStanding> milestones;
};

} // namespace waymark::rules
