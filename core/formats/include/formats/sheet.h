// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>

#include <QByteArray>
#include <QList>
#include <QStringList>

/// Files of other programs, read and written: spreadsheets and the packages that they and text documents come in. Knows
/// no plan. Nothing is ever unpacked to disk, followed or run.
namespace waymark::formats {

/// One sheet as it was read: rows of cells, each as people see it, a day as ISO 8601. Rows may differ in length; empty
/// cells at a row's end and empty rows at the end are left out.
struct Grid
{
    QString name; ///< empty in CSV
    QList<QStringList> rows;
};

/// One column of a sheet to be written.
struct Column
{
    QString heading;
    /// A day is written as one where the cell is a whole ISO date; everything else is text, never a formula.
    bool hasDays = false;
    QStringList choices; ///< offered as a list below the heading; empty: anything
    int width = 12;      ///< in characters
};

/// One sheet to be written: its first row, which stays in sight, is the headings. Every row has as many cells as there
/// are columns.
struct Sheet
{
    QString name;
    QList<Column> columns;
    QList<QStringList> rows;
};

/// What a file may hold, so that none can fill the memory; whatever holds more is refused.
inline constexpr qint64 kLargestSheetFile = qint64(128) << 20;
inline constexpr qsizetype kMostColumns = 1024;
inline constexpr qsizetype kMostRows = 1048576;
inline constexpr qsizetype kMostCells = 8000000;
inline constexpr qsizetype kLongestCell = 262144;

} // namespace waymark::formats
