// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <look/cell.h>

class QLineEdit;

namespace waymark::ui {

/// Cells that are edited in place, as a line or, where the model names words, as a choice of them; says when an editor
/// opens, so that the change can name what it replaces. A text that cannot be entered stays in its line with one
/// sentence beside it; Esc brings the old value back.
class EditingDelegate : public CellDelegate
{
    Q_OBJECT
public:
    /// Rows are at least so many units high; a text that does not fit on one line then takes two.
    explicit EditingDelegate(int height, QObject *parent);

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

signals:
    void editBegun(const QModelIndex &index) const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *choiceOf(QWidget *parent, const QStringList &choices, const QModelIndex &index) const;
    [[nodiscard]] QWidget *lineOf(QWidget *parent, const QModelIndex &index) const;
    /// Commits what the line holds; it closes when that was taken.
    void finish(QLineEdit *line, EndEditHint hint);

    int m_height;
};

} // namespace waymark::ui
