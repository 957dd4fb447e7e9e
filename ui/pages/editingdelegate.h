// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <look/cell.h>

namespace waymark::ui {

/// Cells that are edited in place; says when an editor opens, so that the change can name what it replaces.
class EditingDelegate : public CellDelegate
{
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

signals:
    void editBegun(const QModelIndex &index) const;
};

} // namespace waymark::ui
