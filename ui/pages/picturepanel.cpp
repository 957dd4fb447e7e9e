// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "picturepanel.h"

#include "editingdelegate.h"
#include "treetable.h"

#include <look/button.h>
#include <look/currentstack.h>
#include <look/emptystate.h>
#include <look/flowlayout.h>
#include <look/label.h>
#include <models/tablecopy.h>

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QMimeData>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

constexpr int kMostRowsOnAPage = 40;

QVBoxLayout *columnIn(QWidget *box)
{
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

} // namespace

PicturePanel::PicturePanel(const QString &title, QAbstractItemModel *model, QAbstractItemView *picture,
                           EmptyState *nothing, QWidget *parent)
    : QWidget(parent)
    , m_title(title)
    , m_model(model)
    , m_picture(picture)
    , m_table(new TreeTable)
    , m_nothing(nothing)
    , m_stack(new CurrentStack)
    , m_pictureBox(new QWidget)
    , m_tableBox(new QWidget)
{
    model->setParent(this);
    m_picture->setModel(model);
    m_picture->setAccessibleName(title);
    m_table->setModel(model);
    m_table->setItemDelegate(new EditingDelegate(44, m_table));
    m_table->setAccessibleName(tr("%1, as a table").arg(title));
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->header()->setStretchLastSection(false);
    columnIn(m_pictureBox)->addWidget(m_picture, 1);
    columnIn(m_tableBox)->addWidget(m_table, 1);
    for (QWidget *box : QList<QWidget *>{m_pictureBox, m_tableBox, m_nothing})
        m_stack->addWidget(box);
    columnIn(this)->addWidget(m_stack, 1);
    for (QAbstractItemView *view : QList<QAbstractItemView *>{m_picture, m_table})
        connect(view, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
            if (const Where where = whereOf(index); !where.page.isEmpty())
                emit wanted(where);
        });
}

void PicturePanel::setLegend(QWidget *legend)
{
    auto *column = qobject_cast<QVBoxLayout *>(m_pictureBox->layout());
    column->addWidget(legend);
    column->addStretch(0);
}

bool PicturePanel::hasRows() const
{
    return m_stack->currentWidget() != m_nothing;
}

bool PicturePanel::isTable() const
{
    return m_stack->currentWidget() == m_tableBox;
}

void PicturePanel::show(bool hasRows)
{
    const bool wasTable = isTable();
    m_stack->setCurrentWidget(!hasRows ? static_cast<QWidget *>(m_nothing) : wasTable ? m_tableBox : m_pictureBox);
    tellHeading();
    if (!hasRows)
        return;
    fitTable();
    for (QAbstractItemView *view : QList<QAbstractItemView *>{m_picture, m_table})
        if (!view->currentIndex().isValid())
            view->setCurrentIndex(m_model->index(0, view == m_picture ? m_model->columnCount() - 1 : 0));
}

void PicturePanel::toggleTable()
{
    if (!hasRows())
        return;
    QAbstractItemView *from = isTable() ? m_table : m_picture;
    QAbstractItemView *to = isTable() ? m_picture : m_table;
    const bool hadFocus = from->hasFocus();
    const QModelIndex there = from->currentIndex();
    m_stack->setCurrentWidget(isTable() ? m_pictureBox : m_tableBox);
    m_stack->updateGeometry();
    fitTable();
    to->setCurrentIndex(there);
    to->scrollTo(there);
    if (hadFocus)
        to->setFocus();
    tellHeading();
    emit toggled(isTable());
}

QWidget *PicturePanel::pane() const
{
    return !hasRows() ? static_cast<QWidget *>(m_nothing) : isTable() ? m_table : m_picture;
}

Where PicturePanel::current() const
{
    const QAbstractItemView *view = isTable() ? m_table : m_picture;
    return hasRows() && view->currentIndex().isValid() ? whereOf(view->currentIndex()) : Where();
}

QMimeData *PicturePanel::table() const
{
    QModelIndexList rows;
    for (int row = 0; row < m_model->rowCount(); ++row)
        rows << m_model->index(row, 0);
    QList<int> columns;
    for (int column = 0; column < m_model->columnCount(); ++column)
        columns << column;
    return rows.isEmpty() ? nullptr : tableOf(rows, columns);
}

void PicturePanel::copyPicture()
{
    const std::unique_ptr<Drawing> shown = drawing();
    if (!shown)
        return;
    if (const auto picture = pictureOf(*shown))
        QApplication::clipboard()->setMimeData(*picture);
    else
        emit failed(picture.error());
}

void PicturePanel::setPartOfPage()
{
    addHeading();
    setMostRows(kMostRowsOnAPage);
    m_table->setAsHighAsRows(m_model->rowCount() <= kMostRowsOnAPage);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
}

void PicturePanel::addHeading()
{
    m_count = label({}, TextStyle::Small);
    m_toggle = new Button(tr("As a table"), ButtonKind::Quiet);
    m_toggle->setShortcutHint(u"F8"_s);
    auto *copy = new Button(tr("Copy picture"), ButtonKind::Quiet);
    auto *row = new FlowLayout;
    row->addWidget(label(m_title, TextStyle::Section));
    row->addWidget(m_count);
    row->addStretch();
    row->addWidget(m_toggle);
    row->addWidget(copy);
    qobject_cast<QVBoxLayout *>(layout())->insertLayout(0, row);
    connect(m_toggle, &Button::clicked, this, &PicturePanel::toggleTable);
    connect(copy, &Button::clicked, this, &PicturePanel::copyPicture);
}

void PicturePanel::tellHeading()
{
    if (!m_toggle)
        return;
    setVisible(hasRows());
    m_count->setText(countWords());
    m_toggle->setWords(isTable() ? tr("As a picture") : tr("As a table"));
    setMostRows(kMostRowsOnAPage);
    m_table->setAsHighAsRows(m_model->rowCount() <= kMostRowsOnAPage);
}

void PicturePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitTable();
}

} // namespace waymark::ui
