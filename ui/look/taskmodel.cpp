// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <look/taskmodel.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::ui {

void TaskModel::setGroups(const QList<TaskGroup> &groups)
{
    beginResetModel();
    m_groups = groups;
    m_rows.clear();
    for (int group = 0; group < m_groups.size(); ++group)
        m_rows += rowsOf(group);
    endResetModel();
}

int TaskModel::shownOf(const TaskGroup &group) const
{
    const int count = static_cast<int>(group.tasks.size());
    // A row that says "1 more" would take the place of that one.
    const bool all = m_open.contains(group.heading) || count + group.untold <= kShownInAGroup + 1;
    return all ? count : qMin(count, kShownInAGroup);
}

QList<TaskModel::Row> TaskModel::rowsOf(int group) const
{
    const TaskGroup &source = m_groups.at(group);
    if (source.tasks.isEmpty())
        return {};
    const int shown = shownOf(source);
    const int hidden = static_cast<int>(source.tasks.size()) - shown + source.untold;
    QList<Row> rows{{HeadingRow, group, 0}};
    for (int task = 0; task < shown; ++task)
        rows.append({TaskRow, group, task});
    if (hidden > 0)
        rows.append({MoreRow, group, hidden});
    return rows;
}

void TaskModel::showAll(const QModelIndex &index)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || m_rows.at(index.row()).kind != MoreRow)
        return;
    const int at = index.row();
    const int group = m_rows.at(at).group;
    const TaskGroup &source = m_groups.at(group);
    const int shown = shownOf(source);
    const int hidden = static_cast<int>(source.tasks.size()) - shown;
    m_open.insert(source.heading);
    if (hidden == 0) {
        emit moreWanted();
        return;
    }
    beginInsertRows({}, at, at + hidden - 1);
    for (int extra = 0; extra < hidden; ++extra)
        m_rows.insert(at + extra, {TaskRow, group, shown + extra});
    endInsertRows();
    const int more = at + hidden;
    if (source.untold > 0) {
        m_rows[more].task = source.untold;
        emit dataChanged(this->index(more), this->index(more));
        return;
    }
    beginRemoveRows({}, more, more);
    m_rows.removeAt(more);
    endRemoveRows();
}

QModelIndex TaskModel::find(const QString &taskId) const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(), [&](const Row &row) {
        return row.kind == TaskRow && m_groups.at(row.group).tasks.at(row.task).id == taskId;
    });
    return found == m_rows.cend() ? QModelIndex() : index(static_cast<int>(found - m_rows.cbegin()));
}

QStringList TaskModel::buttonWords() const
{
    QStringList result;
    for (const TaskGroup &group : m_groups) {
        for (const Task &task : group.tasks)
            result.append(task.button);
    }
    result.removeDuplicates();
    return result;
}

int TaskModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString TaskModel::words(const Row &row) const
{
    const TaskGroup &group = m_groups.at(row.group);
    if (row.kind == HeadingRow)
        return group.heading;
    return tr("%n more", nullptr, row.task);
}

QVariant TaskModel::taskData(const Task &task, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return task.title;
    case IdRole:
        return task.id;
    case IconRole:
        return task.icon;
    case SecondLineRole:
        return task.detail;
    case FlagRole:
        return task.lateness;
    case ButtonRole:
        return task.button;
    case Qt::AccessibleTextRole: {
        QStringList parts{task.title, task.lateness, task.detail, tr("Enter: %1").arg(task.button)};
        parts.removeAll(QString());
        return parts.join(u". "_s);
    }
    default:
        return {};
    }
}

QVariant TaskModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    if (role == KindRole)
        return row.kind;
    if (row.kind == TaskRow)
        return taskData(m_groups.at(row.group).tasks.at(row.task), role);
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return words(row);
    if (role == SecondLineRole && row.kind == HeadingRow)
        return m_groups.at(row.group).note;
    return {};
}

Qt::ItemFlags TaskModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || m_rows.at(index.row()).kind == HeadingRow)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace waymark::ui
