// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/timelinemodel.h>

namespace waymark::ui {

/// Adds a lane for what milestones wait for and one for opportunities, below the commitments; none where there is
/// nothing.
[[nodiscard]] Outcome addLanes(Timeline &timeline, const store::Store &store,
                               const QList<rules::CommitmentStanding> &commitments);

} // namespace waymark::ui
