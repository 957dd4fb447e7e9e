// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <look/tasklist.h>

#include "taskdelegate.h"

#include <QMouseEvent>

namespace waymark::ui {

TaskList::TaskList(QWidget *parent)
    : ChoiceView(parent)
    , m_model(new TaskModel(this))
    , m_delegate(new TaskDelegate(this))
{
    setModel(m_model);
    setItemDelegate(m_delegate);
    setAccessibleName(tr("What needs you"));
    connect(this, &ChoiceView::chosen, this, &TaskList::choose);
    connect(m_model, &TaskModel::moreWanted, this, &TaskList::moreWanted);
}

void TaskList::setGroups(const QList<TaskGroup> &groups)
{
    const QString before = currentTask();
    const int row = currentIndex().row();
    m_model->setGroups(groups);
    m_delegate->setButtonWords(m_model->buttonWords());
    QModelIndex index = m_model->find(before);
    for (int near = qMin(row, m_model->rowCount() - 1); !index.isValid() && near >= 0; --near) {
        if (m_model->index(near).flags().testFlag(Qt::ItemIsEnabled))
            index = m_model->index(near);
    }
    if (!index.isValid())
        index = m_model->index(1); // the first row is a heading
    setCurrentIndex(index);
}

QString TaskList::currentTask() const
{
    return currentIndex().data(TaskModel::IdRole).toString();
}

void TaskList::setCurrentTask(const QString &id)
{
    const QModelIndex index = m_model->find(id);
    if (index.isValid())
        setCurrentIndex(index);
}

void TaskList::choose(const QModelIndex &index)
{
    if (index.data(TaskModel::KindRole).toInt() == TaskModel::MoreRow) {
        const int row = index.row();
        m_model->showAll(index);
        setCurrentIndex(m_model->index(row));
        return;
    }
    emit activated(index.data(TaskModel::IdRole).toString());
}

bool TaskList::onButton(const QPoint &position) const
{
    const QModelIndex index = indexAt(position);
    return index.isValid() && index.data(TaskModel::KindRole).toInt() == TaskModel::TaskRow &&
           m_delegate->buttonRect(visualRect(index), layoutDirection()).contains(position);
}

void TaskList::mouseMoveEvent(QMouseEvent *event)
{
    ChoiceView::mouseMoveEvent(event);
    m_delegate->setPointer(event->position().toPoint());
    viewport()->update();
}

void TaskList::leaveEvent(QEvent *event)
{
    ChoiceView::leaveEvent(event);
    m_delegate->setPointer({-1, -1});
    viewport()->update();
}

void TaskList::mouseReleaseEvent(QMouseEvent *event)
{
    ChoiceView::mouseReleaseEvent(event);
    const QPoint position = event->position().toPoint();
    const QModelIndex index = indexAt(position);
    if (event->button() != Qt::LeftButton || index != currentIndex())
        return;
    if (onButton(position) || index.data(TaskModel::KindRole).toInt() == TaskModel::MoreRow)
        choose(index);
}

void TaskList::mouseDoubleClickEvent(QMouseEvent *event)
{
    // The release that follows has already dealt with the button.
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && !onButton(event->position().toPoint()) &&
        index.data(TaskModel::KindRole).toInt() == TaskModel::TaskRow)
        choose(index);
}

void TaskList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    ChoiceView::currentChanged(current, previous);
    emit currentTaskChanged(current.data(TaskModel::IdRole).toString());
}

} // namespace waymark::ui
