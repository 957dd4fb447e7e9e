// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/openplan.h>
#include <report/promises.h>

#include <QAbstractTableModel>

namespace waymark::ui {

/// How many milestones were still open, day by day: how many of all, and how many of those promised by then.
class StillOpenModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Day, Milestones, Open, Promised, PromisedOpen, InWords, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setCounts(const QList<report::OpenOn> &counts);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QList<report::OpenOn> m_counts;
};

/// The days to count on: the last day of each round, or without rounds the ends of the quarters the plan runs through;
/// then today. At most twelve before today.
[[nodiscard]] Result<QList<QDate>> daysToCount(OpenPlan &plan);

} // namespace waymark::ui
