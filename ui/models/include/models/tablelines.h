// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/tableproposal.h>

#include <QAbstractTableModel>

namespace waymark::ui {

/// Lines that tell what came of reading a spreadsheet, to look at only.
class TableLines : public QAbstractTableModel
{
    Q_OBJECT
public:
    struct Line
    {
        QStringList cells;
        bool isProblem = false;
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setLines(const QStringList &headings, QList<Line> lines);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_headings;
    QList<Line> m_lines;
};

/// Every cell that would change: row, record, what, what stands there now, what it will be.
[[nodiscard]] QStringList changeHeadings();
[[nodiscard]] QList<TableLines::Line> changeLines(const TableProposal &proposal);
/// Every cell and row that is left out for good, with its sentence; last what was understood by itself.
[[nodiscard]] QStringList problemHeadings();
[[nodiscard]] QList<TableLines::Line> problemLines(const TableProposal &proposal);

} // namespace waymark::ui
