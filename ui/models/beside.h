// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/openplan.h>

namespace waymark::ui {

/// What our side keeps to itself about a round, by commitment.
struct Beside
{
    QHash<RecordId, Request> requests;
    QHash<RecordId, QDate> replies; ///< the last contact since the round opened
};

/// Nothing where there is no such file, or it cannot be read: a list of the plan does not fail for it.
[[nodiscard]] Beside besideOf(OpenPlan &plan, const Round &round);

} // namespace waymark::ui
