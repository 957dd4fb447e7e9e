// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <report/document.h>
#include <rules/standing.h>

namespace waymark::report {

/// What became of commitments and milestones between two states of the plan: done, moved, closed, new, rated anew.
[[nodiscard]] Table movedBetween(const QList<rules::CommitmentStanding> &before,
                                 const QList<rules::CommitmentStanding> &now);

} // namespace waymark::report
