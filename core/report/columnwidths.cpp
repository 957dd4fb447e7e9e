// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "columnwidths.h"

#include <algorithm>

namespace waymark::report {

namespace {

constexpr qsizetype kUsuallyNarrowest = 10;

} // namespace

QList<int> columnWidths(const Table &table)
{
    QList<int> widths;
    for (qsizetype column = 0; column < table.columns.size(); ++column) {
        qsizetype longest = 0;
        for (const QStringList &row : table.rows)
            longest = std::max(longest, row.at(column).size());
        const qsizetype byWords =
            longest == 0 ? kWidest : std::max({longest, table.columns.at(column).size(), kUsuallyNarrowest});
        widths << int(std::clamp<qsizetype>(table.widths.value(column, int(std::min<qsizetype>(byWords, kWidest))),
                                            kNarrowest, kWidest));
    }
    return widths;
}

} // namespace waymark::report
