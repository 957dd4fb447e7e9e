// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "aboutform.h"
#include "replywords.h"

#include <forms/reply.h>
#include <rules/standing.h>

#include <QMap>

namespace waymark::forms {

/// What a reply says of one commitment or milestone, in its own words.
struct ReplyRow
{
    RecordId commitment;
    RecordId milestone;                ///< null for the commitment itself
    QString name;                      ///< as the plan has it
    QMap<FormColumn, QString> answers; ///< without empty ones
    QMap<QString, QString> more;       ///< of a commitment, by the first cell of the rows below it

    [[nodiscard]] bool isEmpty() const { return answers.isEmpty() && more.isEmpty(); }
};

/// Finds in tables which rows are about which commitments and milestones.
class ReplyReader
{
public:
    /// `about` says whom a form's own names mean.
    ReplyReader(const QList<rules::CommitmentStanding> &commitments, const std::optional<AboutForm> &about);

    void read(const formats::Grid &grid);
    [[nodiscard]] const QList<ReplyRow> &rows() const { return m_rows; }
    /// Rows that say something of nobody knows what.
    [[nodiscard]] const QList<ReplyProblem> &problems() const { return m_problems; }

private:
    struct Place
    {
        RecordId commitment;
        RecordId milestone;
        QString name;
    };
    using Columns = QMap<FormColumn, qsizetype>;

    [[nodiscard]] static Columns columnsIn(const QStringList &headings);
    void readTable(const formats::Grid &grid, qsizetype header, const Columns &columns);
    void readSheet(const formats::Grid &grid);
    void readSheetRow(const QStringList &row);
    [[nodiscard]] const Place *find(const QString &text) const;
    [[nodiscard]] const Place *milestoneIn(const QStringList &row, qsizetype &at) const;
    ReplyRow &rowOf(const Place &place);
    void call(const QString &name, const Place &place);
    void notFound(const QString &name);

    QHash<QString, Place> m_called;
    QSet<QString> m_twice;
    QHash<RecordId, Place> m_places;
    QList<std::pair<QString, RecordId>> m_milestones; ///< by folded title
    QList<ReplyRow> m_rows;
    QList<ReplyProblem> m_problems;
    std::optional<Place> m_commitment; ///< what the rows of a sheet are about
};

} // namespace waymark::forms
