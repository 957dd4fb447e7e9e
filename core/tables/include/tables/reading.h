// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/job.h>
#include <model/description.h>
#include <tables/mapping.h>

#include <optional>

namespace waymark::tables {

/// One value that would change.
struct FieldRead
{
    QString field;
    QString before; ///< as people read it
    QString after;
    Value value;
    std::optional<QList<EditId>> replaces; ///< what the table's editor saw, where that is known
};

/// What one row would change, or enter.
struct RowRead
{
    QString kind;
    RecordId id;
    QString name; ///< "5.1 Publish the data"
    bool isNew = false;
    QList<FieldRead> fields;
    std::optional<QList<RecordId>> leads; ///< organisations that lead a commitment for government
    qsizetype row = 0;                    ///< in the sheet, from 1; 0 for what comes with the table
};

struct CellProblem
{
    QString sheet; ///< empty in CSV
    qsizetype row = 0;
    QString column; ///< empty for the whole row
    QString sentence;
};

/// A spreadsheet read against a plan. Nothing has been entered yet.
struct TablesRead
{
    QList<RowRead> rows;         ///< in the order in which they can be entered
    QList<CellProblem> problems; ///< cells and rows that are left out
    QStringList notes;           ///< columns that were left out, words and how they were read
    qsizetype matched = 0;       ///< rows that are in the plan
    qsizetype same = 0;          ///< cells that say what stands already
};

/// Reads sheets against the plan. A row is found by its id, else by number and title or name; a row of which nothing is
/// found is a new record where it has a title or name. Where the file says which state of the plan it was written from,
/// only cells that differ from that state are changes, each in place of what stood there; an empty cell then empties
/// the field. Of other files an empty cell says nothing. Invalid for a mapping that does not fit the sheets.
/// Cost: linear in the cells; once more the history of each record that changed since.
[[nodiscard]] Result<TablesRead> readTables(const store::Store &store, const QList<formats::Grid> &grids,
                                            const Mapping &mapping, QDate day, Job &job);

} // namespace waymark::tables
