// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/reading.h>
#include <store/store.h>

#include <QMap>

namespace waymark::tables {

/// The order of day, month and year in dates made of numbers alone. Unknown is never guessed: such a date is asked
/// about.
enum class DateOrder { Unknown, DayFirst, MonthFirst, YearFirst };

/// What one column says of the rows' records.
struct ColumnMap
{
    QString heading;
    /// A field of the kind by its full name; "id"; of a commitment "lead", of a commitment or milestone
    /// "governmentCompletion", "civilSocietyCompletion" or "pace", said in a round. Empty: left out.
    QString field;
    DateOrder dates = DateOrder::Unknown;
    QString round; ///< its label, for what is said in a round; empty: the round opened last

    friend bool operator==(const ColumnMap &, const ColumnMap &) = default;
};

struct SheetMap
{
    QString sheet;     ///< its name; empty in CSV
    QString kind;      ///< of the records that its rows are about; empty: the sheet is left out
    int headerRow = 1; ///< counted from 1
    QList<ColumnMap> columns;
    /// What the sheet's own status words mean, by the names of completion and pace: "On track" is "underWay onTrack".
    /// In any case; an empty meaning says nothing.
    QMap<QString, QString> words;

    friend bool operator==(const SheetMap &, const SheetMap &) = default;
};

struct RoundMap
{
    QString label;
    QString opens; ///< as people write a day

    friend bool operator==(const RoundMap &, const RoundMap &) = default;
};

/// How a spreadsheet is read: which columns are which fields. Kept as a file (JSON), so that the next table from the
/// same hands is read without asking again.
struct Mapping
{
    formats::CsvForm csv;
    QList<SheetMap> sheets;
    QList<RoundMap> rounds;               ///< opened with what is brought in, where the plan has none of that label
    QMap<QString, QString> organisations; ///< whom the table's names mean; "new" enters one of that name

    friend bool operator==(const Mapping &, const Mapping &) = default;
};

/// A mapping file; Invalid with a sentence that names what is wrong, TooNew for a later version.
[[nodiscard]] Result<Mapping> readMapping(const QByteArray &json);
[[nodiscard]] QByteArray toJson(const Mapping &mapping);

/// What the headings and cells themselves say. What is not clear stays out or unknown: whose view a status is, the
/// order of numbers in a date that could be either.
[[nodiscard]] Result<Mapping> guessMapping(const store::Store &store, const QList<formats::Grid> &grids);

/// The label of the column that people mean by a heading of their own ("Due date", "No.", "Led by"); the heading
/// itself where there is no such.
[[nodiscard]] QString usualLabel(const QString &heading);

} // namespace waymark::tables
