// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commitmentlist.h"

namespace waymark::ui {

/// Which rows of a list are shown, and the commitments in which order. Milestones stand in natural order here: how
/// those of one commitment are sorted matters only while it is unfolded.
struct ShownRows
{
    QList<int> places;     ///< of commitments in the list
    QList<int> rowOf;      ///< by place; -1 where it is not shown
    QList<int> firsts;     ///< by place, and one more: where the commitment's milestones begin
    QList<int> milestones; ///< rows of their commitments' entries
    int hits = 0;          ///< rows that match by themselves, not only through their milestones or commitment

    [[nodiscard]] int milestonesOf(int place) const { return firsts.at(place + 1) - firsts.at(place); }
    [[nodiscard]] bool hasSameRows(const ShownRows &other) const
    {
        return places == other.places && firsts == other.firsts && milestones == other.milestones;
    }
};

/// A commitment is shown as long as one of its milestones matches; its milestones as long as it matches itself, unless
/// marks are asked for. A milestone goes by its commitment's theme, jurisdiction and signatories.
[[nodiscard]] ShownRows shownRows(const CommitmentList &list, const RowsWanted &wanted, int column,
                                  Qt::SortOrder order);

} // namespace waymark::ui
