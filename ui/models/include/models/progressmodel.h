// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/openplan.h>
#include <report/byround.h>

#include <QAbstractTableModel>

namespace waymark::ui {

/// Progress by round: a row for each commitment, the name first, then a column for each round. Gives HeatView its
/// cells, and any other table their words. Where dates have moved, whether they had passed is read after the rest, so
/// that nobody waits for it; rows that somebody looks at come first.
class ProgressModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole + 1 };

    explicit ProgressModel(OpenPlan &plan, QObject *parent = nullptr);

    /// Reads again; views keep their place while commitments and rounds are the same.
    [[nodiscard]] Outcome refresh();
    /// Reads what is still to be read of the dates.
    [[nodiscard]] Outcome readDates();
    [[nodiscard]] const report::ByRound &grid() const { return m_grid; }
    /// False where no round was opened, or nothing is promised.
    [[nodiscard]] bool hasCells() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void failed(const waymark::Error &error);

private:
    [[nodiscard]] bool hasDatePassed(int row, int round) const;
    [[nodiscard]] Outcome readDatesOf(int row);
    void readSome();

    OpenPlan &m_plan;
    std::shared_ptr<const Overview> m_shown;
    report::ByRound m_grid;
    QHash<int, QBitArray> m_passed; ///< of the rows that were read
    mutable QList<int> m_waiting;   ///< rows that somebody has looked at, the last one first to be read
    mutable QTimer m_reading;
};

} // namespace waymark::ui
