// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/copies.h>

namespace waymark::ui {

/// One place that would say something else with a copy brought in.
struct WouldChange
{
    QString about; ///< "6  Grants data"
    QString field; ///< "Joint text"
    QString before;
    QString after;
    QString by; ///< "Rachel Evans, 14 March 2017"
    bool isTwoVersions = false;
    bool isOutsideRole = false;
};

struct WouldChangeAll
{
    static constexpr qsizetype kMost = 200;

    QList<WouldChange> places; ///< in the order in which they were written; at most kMost
    qsizetype more = 0;
};

/// What a copy that was looked at would change, place by place; the plan is as it was. Fails as actions::lookAt().
[[nodiscard]] Result<WouldChangeAll> wouldChange(actions::Circles &circles, const actions::Incoming &incoming,
                                                 Job &job);

} // namespace waymark::ui
