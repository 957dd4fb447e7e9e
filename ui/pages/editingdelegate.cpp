// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editingdelegate.h"

#include <look/look.h>

#include <QAbstractItemModel>
#include <QLineEdit>

namespace waymark::ui {

EditingDelegate::EditingDelegate(int height, QObject *parent)
    : CellDelegate(parent)
    , m_height(height)
{
}

QSize EditingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return CellDelegate::sizeHint(option, index).expandedTo({0, u(m_height)});
}

QWidget *EditingDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    emit editBegun(index);
    auto *editor = new QLineEdit(parent);
    editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    return editor;
}

} // namespace waymark::ui
