// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/commitmentsmodel.h>

#include <QSortFilterProxyModel>

namespace waymark::ui {

/// Narrows the commitments to the rows wanted, and sorts them as people count: 2 before 10. A commitment stays as long
/// as one of its milestones does.
class CommitmentsFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit CommitmentsFilter(QObject *parent = nullptr);

    void setWanted(const RowsWanted &wanted);
    [[nodiscard]] const RowsWanted &wanted() const { return m_wanted; }

    /// Rows that match by themselves, not only through their milestones.
    [[nodiscard]] int hits() const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    [[nodiscard]] const CommitmentsModel &rows() const;
    [[nodiscard]] int hitsBelow(const QModelIndex &sourceParent) const;

    RowsWanted m_wanted;
};

} // namespace waymark::ui
