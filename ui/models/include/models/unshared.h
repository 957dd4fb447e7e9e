// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/openplan.h>

class QSettings;

namespace waymark::ui {

/// Acts of this person that nobody was sent yet, as far as this computer remembers.
struct Unshared
{
    int acts = 0;
    bool isMore = false; ///< than were counted
    QDate oldest;
    QStringList commitments; ///< their numbers, in order
};

[[nodiscard]] Result<Unshared> unsharedIn(const OpenPlan &plan, const QSettings &settings);
/// Remembers that somebody was sent everything there is at this moment.
[[nodiscard]] Outcome rememberShared(const OpenPlan &plan, QSettings &settings);

/// "14 changes, the oldest 9 days".
[[nodiscard]] QString unsharedText(const Unshared &unshared, QDate today);

} // namespace waymark::ui
