// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <rules/standing.h>

namespace waymark::rules {

enum class FindingKind {
    PaceAgainstDates,        ///< "on track" with dates that have passed
    CompleteWithoutEvidence, ///< the claim stands, evidence is not linked
    CompleteWithOpenParts,   ///< a side says complete, milestones are not
    SameNumber,              ///< two records of one kind with one number
    DoesNotFit,              ///< a value that is not of its field's type
    EndsBeforeStart,
    ErasureWaits, ///< asked for elsewhere, and not proven by a signature
    SignatureDoesNotHold,
    NotForEveryone, ///< a kind of record that belongs in a narrower circle and came with a copy
};

/// Something worth checking, with the facts that disagree. Data, not an error: nothing is blocked.
struct Finding
{
    FindingKind kind;
    RecordId record;
    QString field; ///< empty when it is about the record
    QString text;  ///< one sentence with both facts
};

/// What is worth checking about one commitment and its milestones on a day.
[[nodiscard]] QList<Finding> findingsFor(const CommitmentStanding &standing, QDate today);
/// About one milestone.
[[nodiscard]] QList<Finding> findingsFor(const MilestoneStanding &standing);

/// Said of anything that lasts from one date to another; nothing when it ends as it should. `field` is the end's.
[[nodiscard]] std::optional<Finding> spanFinding(const RecordId &record, const QString &field, const FuzzyDate &starts,
                                                 const FuzzyDate &ends);

/// Commitments or milestones that share a number; `siblings` are records of one kind with one parent.
[[nodiscard]] QList<Finding> sameNumbers(const QList<std::pair<RecordId, QString>> &siblings, const QString &kindLabel);

} // namespace waymark::rules
