// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editingdelegate.h"

#include <look/look.h>

#include <QAbstractItemModel>
#include <QComboBox>
#include <QLineEdit>
#include <QTimer>

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

QWidget *EditingDelegate::choiceOf(QWidget *parent, const QStringList &choices, const QModelIndex &index) const
{
    auto *editor = new QComboBox(parent);
    editor->addItems(choices);
    editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    auto *delegate = const_cast<EditingDelegate *>(this); // signals of a delegate are not const
    connect(editor, &QComboBox::activated, delegate, [delegate, editor] {
        emit delegate->commitData(editor);
        emit delegate->closeEditor(editor);
    });
    QTimer::singleShot(0, editor, &QComboBox::showPopup);
    return editor;
}

QWidget *EditingDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    emit editBegun(index);
    if (const QStringList choices = index.data(ChoicesRole).toStringList(); !choices.isEmpty())
        return choiceOf(parent, choices, index);
    auto *editor = new QLineEdit(parent);
    editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    return editor;
}

} // namespace waymark::ui
