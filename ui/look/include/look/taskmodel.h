// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QSet>

namespace waymark::ui {

/// One thing to do, and the button that deals with it.
struct Task
{
    QString id;
    QString icon;
    QString title;
    QString detail;   ///< the second line
    QString lateness; ///< words beside the flag, such as "73 days past"; empty when no date has passed
    QString button;   ///< a verb: what happens next
};

struct TaskGroup
{
    QString heading;
    QString note; ///< beside the heading, such as "no date"
    QList<Task> tasks;
    int untold = 0; ///< how many more there are; told when they are wanted
};

/// Groups of tasks as one list of rows: a heading, then its tasks; after five a row that shows the rest.
class TaskModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole + 1, KindRole, IconRole, SecondLineRole, FlagRole, ButtonRole };
    enum Kind { HeadingRow, TaskRow, MoreRow };

    static constexpr int kShownInAGroup = 5;

    using QAbstractListModel::QAbstractListModel;

    /// Replaces everything; groups without tasks are left out, groups that were opened stay open.
    void setGroups(const QList<TaskGroup> &groups);

    /// Shows every task of the group whose "12 more" row is `index`; where it shows them already, moreWanted().
    void showAll(const QModelIndex &index);

    [[nodiscard]] QModelIndex find(const QString &taskId) const;
    /// The widest button's words, which all buttons are made wide enough for.
    [[nodiscard]] QStringList buttonWords() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    /// Of a group's tasks more are to be told, with setGroups().
    void moreWanted();

private:
    struct Row
    {
        Kind kind;
        int group;
        int task; // of a task: its place in the group; of "12 more": how many are hidden
    };

    [[nodiscard]] QList<Row> rowsOf(int group) const;
    [[nodiscard]] int shownOf(const TaskGroup &group) const;
    [[nodiscard]] QVariant taskData(const Task &task, int role) const;
    [[nodiscard]] QString words(const Row &row) const;

    QList<TaskGroup> m_groups;
    QList<Row> m_rows;
    QSet<QString> m_open; // headings
};

} // namespace waymark::ui
