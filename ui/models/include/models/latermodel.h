// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/openplan.h>
#include <report/promises.h>

#include <QAbstractTableModel>

namespace waymark::ui {

/// Milestones that are due later than first promised, the latest in front; how much later is a bar.
class LaterModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, OfCommitment, FirstPromised, Now, By, Moved, Why, ColumnCount };

    explicit LaterModel(OpenPlan &plan, QObject *parent = nullptr);

    [[nodiscard]] Outcome refresh();
    [[nodiscard]] const QList<report::Later> &all() const { return m_later; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    [[nodiscard]] QString textAt(const report::Later &later, int column) const;
    [[nodiscard]] const report::Moves &movesOf(const report::Later &later) const;

    OpenPlan &m_plan;
    std::shared_ptr<const Overview> m_shown;
    QList<report::Later> m_later;
    mutable QHash<RecordId, report::Moves> m_moves; ///< of the rows that somebody has looked at
};

} // namespace waymark::ui
