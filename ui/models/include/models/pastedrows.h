// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/rows.h>
#include <models/openplan.h>
#include <models/tablecopy.h>

namespace waymark::ui {

/// A column of a table that can be entered, by what it says of a commitment and of a milestone.
struct RowColumn
{
    enum What { Field, Lead, Government, CivilSociety };

    QString label;
    What what = Field;
    QString commitmentField; ///< empty: says nothing of a commitment
    QString milestoneField;
};

/// All of them, the ones of the commitments' table first.
[[nodiscard]] const QList<RowColumn> &rowColumns();

/// One cell of what is to be entered, or why it is not.
struct PastedPlace
{
    enum Kind { Change, NewRecord, Problem };

    Kind kind = Change;
    QString row;    ///< "3.2  Publish the strategy"; of what has no row, "Row 4"
    QString column; ///< empty of a whole row
    QString before; ///< as people read it
    QString after;
    QString problem; ///< one sentence
    bool movesDate = false;
    actions::RowSaid said; ///< nothing of a problem
};

/// A block of cells read against the plan; nothing has been entered yet.
struct PastedRows
{
    QList<PastedPlace> places; ///< in the order of the block
    QStringList columns;       ///< what was recognised
    int matched = 0;           ///< rows that are in the plan
    int same = 0;              ///< cells that say what stands already
};

/// Where a block goes that has neither heads nor numbers of its own.
struct PasteTarget
{
    QList<RecordId> rows; ///< from the current row on, as they are shown
    QStringList columns;  ///< labels of the columns from the current one on
    QStringList shown;    ///< of all that are shown
};

/// Reads a block from a spreadsheet. A first row of heads says what the columns are; without one they are the columns
/// that are shown, and without numbers in it the block goes where the cursor is. Rows are found by number, else by
/// title; an empty cell changes nothing. Cost: linear in the cells, after reading the plan's overview.
[[nodiscard]] Result<PastedRows> readPasted(OpenPlan &plan, const Cells &cells, const PasteTarget &target);

/// One value for one column of many rows, read in the same way.
[[nodiscard]] Result<PastedRows> readForRows(OpenPlan &plan, const QList<RecordId> &rows, const RowColumn &column,
                                             const QString &text);

/// What the chosen places say together, a row each.
[[nodiscard]] QList<actions::RowSaid> saidBy(const QList<PastedPlace> &places);

} // namespace waymark::ui
