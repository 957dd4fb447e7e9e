// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "folder.h"
#include "reading.h"

#include <formats/sheet.h>

#include <QJsonArray>
#include <QJsonObject>

#include <memory>
#include <vector>

namespace waymark::site {

enum class DataType { Text, Flag, Whole, Link };

/// One column of a published table; its heading and what it says are the same in every format.
struct DataColumn
{
    QString name; ///< "first_promised"
    QString says;
    DataType type = DataType::Text;
};

/// One published table: a CSV file, a sheet, a list of objects in JSON.
struct DataTable
{
    QString name; ///< "commitments", of its file too
    QString says;
    QList<DataColumn> columns;
};

/// The tables, in their order; the first column of each is its id.
[[nodiscard]] const QList<DataTable> &dataTables();

/// Rows of the tables, a cell a column.
/// @{
[[nodiscard]] QStringList commitmentRow(const PlanFacts &plan, const CommitmentFacts &facts);
[[nodiscard]] QStringList milestoneRow(const PlanFacts &plan, const CommitmentFacts &facts,
                                       const rules::MilestoneStanding &standing);
[[nodiscard]] QStringList updateRow(const PlanFacts &plan, const CommitmentFacts &facts, const UpdateFacts &update);
[[nodiscard]] QStringList reportRow(const PlanFacts &plan, const UpdateFacts &update, const MilestoneReport &report);
[[nodiscard]] QStringList evidenceRow(const CommitmentFacts &facts, const Evidence &evidence);
[[nodiscard]] QStringList roundRow(const RoundFacts &round);
[[nodiscard]] QStringList organisationRow(const RecordId &id, const OrganisationFacts &organisation);
/// @}

/// The data beside the pages: CSV with its description (CSVW), JSON with its schema, a spreadsheet, and the page that
/// leads to them. Written as it comes, but for the spreadsheet.
class DataFiles
{
public:
    DataFiles(const PlanFacts &plan, SiteFolder &folder);

    [[nodiscard]] Outcome begin();
    void take(const CommitmentFacts &facts);
    /// Rounds, organisations and whatever describes the data; then every file is whole.
    [[nodiscard]] Outcome finish();

private:
    enum Place { Commitments, Milestones, Updates, Reports, EvidenceGiven, Rounds, Organisations };
    [[nodiscard]] QJsonObject addRow(Place table, const QStringList &cells);
    [[nodiscard]] QJsonArray evidenceOf(const CommitmentFacts &facts, const RecordId &of);
    [[nodiscard]] QJsonObject updateObject(const CommitmentFacts &facts, const UpdateFacts &update);
    [[nodiscard]] Outcome putSpreadsheet();
    [[nodiscard]] Outcome putDescriptions();
    [[nodiscard]] Outcome putPage() const;

    const PlanFacts &m_plan;
    SiteFolder &m_folder;
    std::vector<std::unique_ptr<GrowingFile>> m_csv; ///< in the order of the tables
    std::unique_ptr<GrowingFile> m_json;
    QList<formats::Sheet> m_sheets;
    qsizetype m_rows = 0;
    bool m_isFirstCommitment = true;
};

} // namespace waymark::site
