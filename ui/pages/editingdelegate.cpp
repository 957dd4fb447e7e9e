// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editingdelegate.h"

#include <look/lineproblem.h>
#include <look/look.h>
#include <models/typedcells.h>

#include <QAbstractItemModel>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
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
    return lineOf(parent, index);
}

QWidget *EditingDelegate::lineOf(QWidget *parent, const QModelIndex &index) const
{
    auto *line = new QLineEdit(parent);
    line->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    (new LineProblem(line))->watch([place = QPersistentModelIndex(index)](const QString &text) {
        const auto [cells, cell] = typedCells(place);
        return cells ? cells->checkText(cell, text) : Outcome();
    });
    return line;
}

void EditingDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    // The view asks again when somebody else changes the row; what was typed meanwhile stays.
    const auto *line = qobject_cast<QLineEdit *>(editor);
    if (!line || !line->isModified())
        CellDelegate::setEditorData(editor, index);
}

void EditingDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    auto *line = qobject_cast<QLineEdit *>(editor);
    const auto [cells, cell] = typedCells(index);
    if (!line || !cells) {
        CellDelegate::setModelData(editor, model, index);
        return;
    }
    const QPointer<LineProblem> problem(line->findChild<LineProblem *>({}, Qt::FindDirectChildrenOnly));
    const Outcome entered = cells->enterText(cell, line->text());
    if (problem) // what was entered may have taken the editor away
        problem->tell(entered ? QString() : entered.error().sentence);
}

void EditingDelegate::finish(QLineEdit *line, EndEditHint hint)
{
    const QPointer<QLineEdit> still(line);
    emit commitData(line);
    if (still && !line->findChild<LineProblem *>({}, Qt::FindDirectChildrenOnly)->isTold())
        emit closeEditor(line, hint);
}

bool EditingDelegate::eventFilter(QObject *watched, QEvent *event)
{
    auto *line = qobject_cast<QLineEdit *>(watched);
    if (line && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
        if (isEnter || key == Qt::Key_Tab || key == Qt::Key_Backtab) {
            finish(line, isEnter ? NoHint : key == Qt::Key_Tab ? EditNextItem : EditPreviousItem);
            return true;
        }
    }
    if (line && event->type() == QEvent::FocusOut && QApplication::focusWidget() != line) {
        finish(line, NoHint);
        return false;
    }
    return CellDelegate::eventFilter(watched, event);
}

} // namespace waymark::ui
