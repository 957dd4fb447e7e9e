// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/parties.h>
#include <store/progress.h>

#include <optional>

namespace waymark::ui {

/// What the counts beside the pages and What needs me stand on: little, however big the plan.
struct Outline
{
    std::optional<store::RoundStanding> round; ///< the latest; nothing while none was opened
    QList<store::Passed> passed;               ///< the longest first
    QSet<RecordId> commitments;
    QDate day;

    /// Of the latest round: asked, and no update came.
    [[nodiscard]] QSet<RecordId> silent() const;
};

/// What the lists of a plan are made of: everything they show of every commitment.
struct Overview
{
    QList<rules::CommitmentStanding> commitments; ///< in natural order
    QHash<RecordId, Parties> parties;             ///< as of `day`
    std::optional<store::RoundStanding> round;    ///< the latest; nothing while none was opened
    QDate day;
};

[[nodiscard]] Result<Outline> outlineOf(const store::Store &store, QDate day);

} // namespace waymark::ui
