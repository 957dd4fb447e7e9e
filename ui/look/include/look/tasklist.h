// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <look/choiceview.h>
#include <look/taskmodel.h>

namespace waymark::ui {

class TaskDelegate;

/// Tasks in groups, each with the one button that deals with it; all buttons have one width and only the current
/// row's is filled. Enter, a double click or a click on the button activates. Without tasks show an EmptyState instead.
class TaskList : public ChoiceView
{
    Q_OBJECT
public:
    explicit TaskList(QWidget *parent = nullptr);

    /// Keeps the current task when it is still there, else makes the one now at its place current.
    void setGroups(const QList<TaskGroup> &groups);

    [[nodiscard]] QString currentTask() const;
    void setCurrentTask(const QString &id);

signals:
    void activated(const QString &id);
    void currentTaskChanged(const QString &id);
    /// As TaskModel has it.
    void moreWanted();

protected:
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void choose(const QModelIndex &index);
    [[nodiscard]] bool onButton(const QPoint &position) const;

    TaskModel *m_model;
    TaskDelegate *m_delegate;
};

} // namespace waymark::ui
