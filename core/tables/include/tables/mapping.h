// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/reading.h>
#include <store/store.h>

#include <QDate>
#include <QMap>

namespace waymark::tables {

/// The order of day, month and year in dates made of numbers alone. Unknown is never guessed: such a date is asked
/// about.
enum class DateOrder { Unknown, DayFirst, MonthFirst, YearFirst };

/// The kind of a sheet that has both commitments and milestones; which of them a row is says the column "kind", else
/// its number.
inline const QString kCommitmentsAndMilestones = QStringLiteral("commitmentsAndMilestones");

/// What one column says of the rows' records.
struct ColumnMap
{
    QString heading;
    /// A field of the kind by its full name; "id"; of a commitment "lead"; of a commitment or milestone
    /// "governmentCompletion", "civilSocietyCompletion" or "pace", said in a round, and "round", which says in which;
    /// "kind" of rows that are either. Empty: left out.
    QString field;
    DateOrder dates = DateOrder::Unknown;
    /// Its label, for what is said in a round; empty: as the row says, else the round opened last.
    QString round;
    bool isMixed = false; ///< a date that the order does not allow is read in the only order it can have

    friend bool operator==(const ColumnMap &, const ColumnMap &) = default;
};

struct SheetMap
{
    QString sheet; ///< its name; empty in CSV
    /// Of the records that its rows are about, or kCommitmentsAndMilestones; empty: the sheet is left out.
    QString kind;
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
    /// Opened with what is said in them, where the plan has none of that label.
    QList<RoundMap> rounds;
    /// Whom the table's names mean; "new" enters one of that name, nothing leaves its cells out.
    QMap<QString, QString> organisations;

    friend bool operator==(const Mapping &, const Mapping &) = default;
};

/// A mapping file; Invalid with a sentence that names what is wrong, TooNew for a later version.
[[nodiscard]] Result<Mapping> readMapping(const QByteArray &json);
[[nodiscard]] QByteArray toJson(const Mapping &mapping);

/// What the headings and cells themselves say. What is not clear stays out or unknown: whose view a status is, the
/// order of numbers in a date that could be either. A column of status words that nobody claims has its round, but no
/// field.
[[nodiscard]] Result<Mapping> guessMapping(const store::Store &store, const QList<formats::Grid> &grids);

/// Whether the mapping was made for tables with these sheets and headings, so that it can be used without asking.
[[nodiscard]] bool fits(const Mapping &mapping, const QList<formats::Grid> &grids);

/// The days that a date of numbers in a heading can be: two where nobody can tell day and month apart, none where it
/// holds no such date.
[[nodiscard]] QList<QDate> daysIn(const QString &heading);
/// "September 2014": what a round that opens on a day is called where nobody gave it a name.
[[nodiscard]] QString roundLabel(QDate opens);

/// The fields that a column of such rows can be, each with its label, the usual ones first. `kind` as in SheetMap.
[[nodiscard]] QList<std::pair<QString, QString>> fieldsFor(const QString &kind);

/// The label of the column that people mean by a heading of their own ("Due date", "No.", "Led by"); the heading
/// itself where there is no such.
[[nodiscard]] QString usualLabel(const QString &heading);

} // namespace waymark::tables
