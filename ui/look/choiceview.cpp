// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <look/choiceview.h>

#include <look/look.h>
#include <look/pagearea.h>

#include <QAbstractItemModel>
#include <QKeyEvent>

namespace waymark::ui {

ChoiceView::ChoiceView(QWidget *parent)
    : QListView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    viewport()->setAutoFillBackground(false);
}

void ChoiceView::setAsHighAsRows(bool on)
{
    m_asHighAsRows = on;
    setVerticalScrollBarPolicy(on ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, on ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    fit();
}

void ChoiceView::setModel(QAbstractItemModel *newModel)
{
    QListView::setModel(newModel);
    connect(newModel, &QAbstractItemModel::rowsInserted, this, &ChoiceView::fit);
    connect(newModel, &QAbstractItemModel::rowsRemoved, this, &ChoiceView::fit);
}

void ChoiceView::reset()
{
    QListView::reset();
    fit();
}

int ChoiceView::heightOfRows() const
{
    int height = 0;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    for (int row = 0; model() && row < model()->rowCount(); ++row) {
        if (!isRowHidden(row))
            height += itemDelegate()->sizeHint(option, model()->index(row, 0)).height();
    }
    return height;
}

void ChoiceView::fit()
{
    if (m_asHighAsRows)
        setFixedHeight(heightOfRows());
    updateGeometry();
}

QSize ChoiceView::sizeHint() const
{
    return {u(320), m_asHighAsRows ? heightOfRows() : u(240)};
}

QSize ChoiceView::minimumSizeHint() const
{
    return {u(48), m_asHighAsRows ? heightOfRows() : u(48)};
}

void ChoiceView::keyPressEvent(QKeyEvent *event)
{
    const bool choose =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (choose && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        emit chosen(currentIndex());
        return;
    }
    QListView::keyPressEvent(event);
}

void ChoiceView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        doItemsLayout();
        fit();
    }
}

void ChoiceView::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid())
        selectionModel()->setCurrentIndex(choosable(0, 1), selectionCommand({}, event));
}

void ChoiceView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (m_asHighAsRows && hasFocus())
        showInAreas(*this, visualRect(current));
}

QModelIndex ChoiceView::choosable(int row, int step) const
{
    for (; model() && row >= 0 && row < model()->rowCount(); row += step) {
        const QModelIndex index = model()->index(row, 0);
        if (index.flags().testFlag(Qt::ItemIsEnabled) && !isRowHidden(row))
            return index;
    }
    return {};
}

QModelIndex ChoiceView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const int last = model() ? model()->rowCount() - 1 : -1;
    const QModelIndex current = currentIndex();
    const int row = current.row();
    QModelIndex target;
    switch (action) {
    case MoveUp:
        target = current.isValid() ? choosable(row - 1, -1) : choosable(last, -1);
        break;
    case MoveDown:
        target = choosable(row + 1, 1);
        break;
    case MoveHome:
        target = choosable(0, 1);
        break;
    case MoveEnd:
        target = choosable(last, -1);
        break;
    default:
        return QListView::moveCursor(action, modifiers);
    }
    return target.isValid() ? target : current;
}

QItemSelectionModel::SelectionFlags ChoiceView::selectionCommand(const QModelIndex &index, const QEvent *event) const
{
    return m_selectionKept ? QItemSelectionModel::NoUpdate : QListView::selectionCommand(index, event);
}

} // namespace waymark::ui
