// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/editing.h>

namespace waymark::actions {

/// News of one milestone within an update; what is left at "nothing said" is not touched.
struct MilestoneNews
{
    Id<Milestone> milestone;
    Completion government = Completion::NotReported;
    Completion civilSociety = Completion::NotReported;
    Pace pace = Pace::NothingSaid;
    QString note;
};

/// News of one commitment in a round; what is left empty or at "nothing said" is not touched.
struct Progress
{
    Id<Commitment> commitment;
    Id<Round> round;
    QString joint;
    QString nextSteps;
    QString governmentView;
    QString civilSocietyView;
    Completion government = Completion::NotReported;
    Completion civilSociety = Completion::NotReported;
    Pace pace = Pace::NothingSaid;
    QSet<QString> inTheWay; ///< blockerReasons()
    QString inTheWayText;
    QList<MilestoneNews> milestones;
    RecordId reportedBy; ///< person or organisation that told us
    Channel reportedHow = Channel::Unknown;
    FuzzyDate reportedOn;
};

/// Logs what was reported, into the one update both sides share.
[[nodiscard]] Acted logProgress(Desk &desk, const Progress &progress, const Why &why = {});

/// "No change this time" for one or many commitments, one act.
[[nodiscard]] Acted noChange(Desk &desk, const QList<Id<Commitment>> &commitments, const Id<Round> &round,
                             const Why &why = {});

enum class DateChange { Move, Correction };
/// Moves a milestone's date. A move asks for its reason; a correction of a typing mistake is no slip and needs none.
/// The first due of a milestone added after adoption becomes its date first promised. `replaces` is what the editor
/// showed.
[[nodiscard]] Acted moveDate(Desk &desk, const Id<Milestone> &milestone, const FuzzyDate &due, DateChange how,
                             const Why &why, const std::optional<QList<EditId>> &replaces = {});

/// The round that opened last; NotFound with advice when none is open.
[[nodiscard]] Result<Round> currentRound(const store::Store &store);

} // namespace waymark::actions
