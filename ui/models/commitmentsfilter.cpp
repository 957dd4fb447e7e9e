// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/commitmentsfilter.h>

#include <base/text.h>

namespace waymark::ui {

CommitmentsFilter::CommitmentsFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
    setAutoAcceptChildRows(true);
    setSortRole(CommitmentsModel::SortRole);
}

void CommitmentsFilter::setWanted(const RowsWanted &wanted)
{
    if (wanted == m_wanted)
        return;
    m_wanted = wanted;
    setAutoAcceptChildRows(wanted.marks == 0);
    invalidateFilter();
}

const CommitmentsModel &CommitmentsFilter::rows() const
{
    return *qobject_cast<const CommitmentsModel *>(sourceModel());
}

bool CommitmentsFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    return rows().matches(sourceModel()->index(row, 0, parent), m_wanted);
}

int CommitmentsFilter::hitsBelow(const QModelIndex &parent) const
{
    int found = 0;
    for (int row = 0; row < sourceModel()->rowCount(parent); ++row) {
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        found += rows().matches(index, m_wanted) + hitsBelow(index);
    }
    return found;
}

int CommitmentsFilter::hits() const
{
    return sourceModel() ? hitsBelow({}) : 0;
}

bool CommitmentsFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(sortRole());
    const QVariant b = right.data(sortRole());
    if (a.typeId() == QMetaType::QString)
        return naturalCompare(a.toString(), b.toString()) < 0;
    return a.typeId() == QMetaType::QDate ? a.toDate() < b.toDate() : a.toInt() < b.toInt();
}

} // namespace waymark::ui
