// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <report/document.h>

namespace waymark::report {

inline constexpr int kNarrowest = 6; ///< columns of a table on paper, in characters
inline constexpr int kWidest = 45;

/// The colour behind cells that wait for an answer, as RGB.
inline const QString kAnswerShade = QStringLiteral("eaf1f7");

/// How wide a table's columns are beside each other on paper: as the table says, else by their longest words, within
/// reason; one to be filled in is wide.
[[nodiscard]] QList<int> columnWidths(const Table &table);

} // namespace waymark::report
