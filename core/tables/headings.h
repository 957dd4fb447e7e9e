// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <model/description.h>
#include <tables/mapping.h>

namespace waymark::tables {

/// The field of a kind that a heading names; empty when none.
[[nodiscard]] QString fieldNamed(const Kind &kind, const QString &heading);
/// "Title (cy)": a language of a text; "Due, doubtful": a mark.
[[nodiscard]] QString partNamed(const Kind &kind, const QString &heading);
/// The one order that the dates of a column allow; Unknown where they allow two or mix them.
[[nodiscard]] DateOrder orderIn(const formats::Grid &grid, qsizetype column, qsizetype firstRow);

struct Headed
{
    const Kind *kind = nullptr;
    int row = 0; ///< from 0
    qsizetype score = 0;
};
/// Which kind the rows are about and which row has the headings: the sheet's name says it, else whatever knows most.
[[nodiscard]] Headed headedAs(const formats::Grid &grid);

} // namespace waymark::tables
