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
    QString sheet = {};                   ///< empty in CSV
    bool isSaid = false;                  ///< what a commitment's or milestone's row says of it in a round
};

struct CellProblem
{
    QString sheet; ///< empty in CSV
    qsizetype row = 0;
    QString column; ///< empty for the whole row
    QString sentence;
    bool isAsked = false; ///< one of the meanings answers it
};

/// Words of the table that mean something here only because somebody says so: one line for each, however many cells
/// have it.
struct Meaning
{
    enum About { Status, Organisation, Dates };

    About about = Status;
    QString sheet;
    QString column;      ///< the heading
    QString text;        ///< the word or name; of dates the first that can be read in two ways, else the first
    qsizetype cells = 0; ///< that have it; of dates those that can be read in two ways
    qsizetype firstRow = 0;
    bool isOpen = false;    ///< nobody has said it: the cells are left out
    QStringList nearly;     ///< organisations of the plan that are called nearly so
    qsizetype dayFirst = 0; ///< of dates: how many can only have this order
    qsizetype monthFirst = 0;
};

/// A spreadsheet read against a plan. Nothing has been entered yet.
struct TablesRead
{
    QList<RowRead> rows;         ///< in the order in which they can be entered
    QList<CellProblem> problems; ///< cells and rows that are left out
    QStringList notes;           ///< columns that were left out, words and how they were read
    qsizetype matched = 0;       ///< rows that are in the plan
    qsizetype same = 0;          ///< cells that say what stands already
    qsizetype read = 0;          ///< rows that are not empty
    QList<Meaning> meanings;     ///< in the order of the table
};

/// A cell, and what it becomes as the mapping has it.
struct CellSample
{
    QString text;
    QString becomes;
    QString problem;      ///< one sentence, where it becomes nothing
    bool isAsked = false; ///< one of the meanings answers it
};

struct ColumnSample
{
    QString heading;
    QList<CellSample> cells;  ///< the first that differ
    bool areStatuses = false; ///< most of them say how far something is, though nobody has said whose view that is
};

/// The first cells of each column that has a heading or cells, in their order, and what they become. Opens nothing and
/// asks about nothing. Cost: linear in the rows of a column until enough that differ are found.
[[nodiscard]] Result<QList<ColumnSample>> sampleOf(const store::Store &store, const formats::Grid &grid,
                                                   const SheetMap &sheet, const Mapping &mapping);

/// Reads sheets against the plan. A row is found by its id, else by number and title or name; a row of which nothing is
/// found is a new record where it has a title or name. Where the file says which state of the plan it was written from,
/// only cells that differ from that state are changes, each in place of what stood there; an empty cell then empties
/// the field. Of other files an empty cell says nothing. Invalid for a mapping that does not fit the sheets.
/// Cost: linear in the cells; once more the history of each record that changed since.
[[nodiscard]] Result<TablesRead> readTables(const store::Store &store, const QList<formats::Grid> &grids,
                                            const Mapping &mapping, QDate day, Job &job);

} // namespace waymark::tables
