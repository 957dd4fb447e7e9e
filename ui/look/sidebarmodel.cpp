// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <look/sidebarmodel.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::ui {

void SidebarModel::setEntries(const QList<SidebarEntry> &entries)
{
    beginResetModel();
    m_entries = entries;
    endResetModel();
}

void SidebarModel::setCount(const QString &id, std::optional<int> count)
{
    const QModelIndex row = find(id);
    if (!row.isValid() || m_entries.at(row.row()).count == count)
        return;
    m_entries[row.row()].count = count;
    emit dataChanged(row, row, {CountRole, Qt::AccessibleTextRole, Qt::ToolTipRole});
}

QModelIndex SidebarModel::find(const QString &id) const
{
    const auto found = std::find_if(m_entries.cbegin(), m_entries.cend(),
                                    [&](const SidebarEntry &entry) { return !entry.isHeading() && entry.id == id; });
    return found == m_entries.cend() ? QModelIndex() : index(static_cast<int>(found - m_entries.cbegin()));
}

int SidebarModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant SidebarModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SidebarEntry &entry = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return entry.name;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return entry.count ? u"%1, %2"_s.arg(entry.name).arg(*entry.count) : entry.name;
    case IdRole:
        return entry.id;
    case IconRole:
        return entry.icon;
    case CountRole:
        return entry.count ? QVariant(*entry.count) : QVariant();
    case HeadingRole:
        return entry.isHeading();
    default:
        return {};
    }
}

Qt::ItemFlags SidebarModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || m_entries.at(index.row()).isHeading())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace waymark::ui
