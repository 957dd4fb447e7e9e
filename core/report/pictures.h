// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <report/byround.h>
#include <report/picture.h>
#include <report/promises.h>
#include <report/status.h>

/// What tables are drawn as. Each names in words what it shows; nothing where there is nothing to draw.
namespace waymark::report {

/// How far the commitments are by whose view, a bar for each.
[[nodiscard]] std::shared_ptr<const Picture> pictureOfCounts(const QString &title,
                                                             const QList<Status::Source> &sources);
/// A line for each commitment, a cell for each round with a letter, split where views differ, outlined where a date had
/// passed. `passed` are the latter, line by line.
[[nodiscard]] std::shared_ptr<const Picture> pictureOfRounds(const ByRound &rounds, const QList<QBitArray> &passed);
/// By how much each milestone is later than first promised, the latest in front.
[[nodiscard]] std::shared_ptr<const Picture> pictureOfLater(const QList<Later> &later);

} // namespace waymark::report
