// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/job.h>
#include <formats/reading.h>
#include <tables/mapping.h>
#include <tables/reading.h>

#include <memory>

class QSettings;

namespace waymark::ui {

/// A spreadsheet as it was read, before anybody says what it means. Goes from thread to thread; its cells are never
/// copied.
struct TableFile
{
    QString path;
    bool isCsv = false;
    formats::CsvForm csv; ///< how it was read, where it is one
    std::shared_ptr<const QList<formats::Grid>> grids;

    [[nodiscard]] QString name() const;
    /// The sheets of cells that can be brought in; those that only say where the file came from are not among them.
    [[nodiscard]] QStringList sheets() const;
    [[nodiscard]] const formats::Grid *grid(const QString &sheet) const;
};

/// Whether a file goes by a spreadsheet's ending.
[[nodiscard]] bool isTableFile(const QString &path);
/// For choosing one.
[[nodiscard]] QString tableFilter();

/// Fails as readFile() and formats::readSheets(); Invalid where nothing is in it.
[[nodiscard]] Result<TableFile> readTableFile(const QString &path, const formats::CsvForm &said, Job &job);

/// What a spreadsheet would change in the plan as it stands, and how it was understood. Nothing has been entered.
struct TableProposal
{
    tables::Mapping mapping;
    tables::TablesRead read;
    QHash<QString, QList<tables::ColumnSample>> samples; ///< by sheet
    QStringList organisations;                           ///< of the plan
    QHash<RecordId, QString> called;                     ///< the same by id
    QString problem;                                     ///< why nothing can be read so, in a sentence
    QStringList rounds;                                  ///< labels, the latest first

    [[nodiscard]] qsizetype newRows() const;      ///< rows of the table that enter a record
    [[nodiscard]] qsizetype changedRows() const;  ///< rows of the plan of which something changes
    [[nodiscard]] qsizetype changedCells() const; ///< in rows of the plan
    [[nodiscard]] qsizetype problems() const;     ///< that no answer takes away
    [[nodiscard]] qsizetype openMeanings() const;
    [[nodiscard]] bool movesDate() const;
};

/// How somebody wants it to be read.
struct TableWish
{
    std::optional<tables::Mapping> mapping; ///< without it, what the headings say
    QString sheet;                          ///< whose headings are looked for anew,
    int headerRow = 0;                      ///< in this row; 0: none
};
/// A mapping that cannot be used gives a proposal without rows that says why.
[[nodiscard]] Result<TableProposal> propose(const store::Store &store, const TableFile &file, const TableWish &wish,
                                            QDate day, Job &job);

/// The answers that were given to earlier tables, so that one with the same headings asks nothing again. Those of the
/// last twelve are kept on this machine, the latest first.
class KeptAnswers
{
public:
    explicit KeptAnswers(QSettings &settings)
        : m_settings(settings)
    {
    }

    void keep(const tables::Mapping &mapping);
    [[nodiscard]] QList<tables::Mapping> all() const;

private:
    QSettings &m_settings;
};

} // namespace waymark::ui
