// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/openplan.h>
#include <report/status.h>

#include <QAbstractTableModel>

namespace waymark::ui {

/// How many commitments are how far, a row for each who says so: no count without whose it is.
class CountsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit CountsModel(OpenPlan &plan, QObject *parent = nullptr);

    [[nodiscard]] Outcome refresh();
    [[nodiscard]] bool hasCounts() const { return m_status.commitments > 0; }
    [[nodiscard]] int commitments() const { return m_status.commitments; }
    /// Commitments on which both have spoken and differ.
    [[nodiscard]] int differing() const { return m_differing; }
    /// The column with the bar.
    [[nodiscard]] int inWords() const { return columnCount() - 1; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    OpenPlan &m_plan;
    std::shared_ptr<const Overview> m_shown;
    report::Status m_status;
    int m_differing = 0;
};

} // namespace waymark::ui
