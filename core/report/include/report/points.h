// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <model/records.h>

#include <QDate>

namespace waymark::report {

/// The levels a point to raise goes up, from 1: lead, relationship manager, senior officials, committee, minister.
inline constexpr qint64 kPointLevels = 5;
/// "senior officials"; empty for no level that has a name.
[[nodiscard]] QString pointLevelName(qint64 level);

/// "At level 3 of 5, senior officials · standing for 76 days · raised by Transparency International UK"; what is not
/// known is left out. `raisedBy` is their name.
[[nodiscard]] QString pointStanding(const Point &point, const QString &raisedBy, QDate day);

} // namespace waymark::report
