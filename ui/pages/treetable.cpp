// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "treetable.h"

#include <look/look.h>
#include <look/pagearea.h>

#include <QHeaderView>
#include <QKeyEvent>
#include <QStyle>

namespace waymark::ui {

TreeTable::TreeTable(QWidget *parent)
    : QTreeView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(SelectRows);
    setEditTriggers(EditKeyPressed);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    header()->setHighlightSections(false);
    header()->setMinimumSectionSize(u(40));
    alignHeads();
}

void TreeTable::alignHeads()
{
    header()->setDefaultAlignment(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter);
}

void TreeTable::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        alignHeads();
}

void TreeTable::setAsHighAsRows(bool on)
{
    m_asHighAsRows = on;
    setVerticalScrollBarPolicy(on ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, on ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    fit();
}

void TreeTable::fit()
{
    if (!m_asHighAsRows || !model())
        return;
    int height = header()->sizeHint().height() + 2;
    for (int row = 0; row < model()->rowCount(); ++row)
        height += sizeHintForIndex(model()->index(row, 0)).isValid() ? rowHeight(model()->index(row, 0)) : 0;
    setFixedHeight(height);
}

QModelIndexList TreeTable::rowsShown() const
{
    QModelIndexList rows;
    for (QModelIndex row = model()->index(0, 0); row.isValid(); row = indexBelow(row))
        rows << row;
    return rows;
}

void TreeTable::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    fit();
}

void TreeTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (hasFocus())
        showInAreas(*this, visualRect(current));
}

bool TreeTable::moveBy(int step)
{
    const QModelIndex current = currentIndex();
    for (int at = header()->visualIndex(current.column()) + step; at >= 0 && at < header()->count(); at += step) {
        if (header()->isSectionHidden(header()->logicalIndex(at)))
            continue;
        selectionModel()->setCurrentIndex(current.siblingAtColumn(header()->logicalIndex(at)),
                                          QItemSelectionModel::NoUpdate);
        return true;
    }
    return false;
}

void TreeTable::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex current = currentIndex();
    const QModelIndex first = current.siblingAtColumn(0);
    if (current.isValid() && event->modifiers() == Qt::NoModifier && state() != EditingState) {
        const bool isClosed = model()->hasChildren(first) && !isExpanded(first);
        if (event->key() == Qt::Key_Right && !isClosed && moveBy(1))
            return;
        if (event->key() == Qt::Key_Left && header()->visualIndex(current.column()) > 0 && moveBy(-1))
            return;
    }
    QTreeView::keyPressEvent(event);
}

} // namespace waymark::ui
