// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <look/cell.h>

namespace waymark::ui {

/// Cells that are edited in place, as a line or, where the model names words, as a choice of them; says when an editor
/// opens, so that the change can name what it replaces.
class EditingDelegate : public CellDelegate
{
    Q_OBJECT
public:
    /// Rows are at least so many units high; a text that does not fit on one line then takes two.
    explicit EditingDelegate(int height, QObject *parent);

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

signals:
    void editBegun(const QModelIndex &index) const;

private:
    [[nodiscard]] QWidget *choiceOf(QWidget *parent, const QStringList &choices, const QModelIndex &index) const;

    int m_height;
};

} // namespace waymark::ui
