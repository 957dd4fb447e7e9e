// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <pages/copiespage.h>

#include "treetable.h"

#include <look/cell.h>
#include <look/currentstack.h>
#include <look/emptystate.h>
#include <look/pageheader.h>
#include <models/copiesmodel.h>
#include <models/tablecopy.h>

#include <QHeaderView>
#include <QMimeData>
#include <QResizeEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark::ui {

CopiesPage::CopiesPage(OpenPlan &plan, QWidget *parent)
    : Page(parent)
    , m_plan(plan)
    , m_model(new CopiesModel(plan, this))
    , m_header(new PageHeader(tr("Sent and received"), this))
    , m_stack(new CurrentStack)
    , m_table(new TreeTable)
    , m_none(new EmptyState(u"share"_s, tr("No copy went or came yet"), {}))
{
    m_table->setModel(m_model);
    m_table->setItemDelegate(new CellDelegate(m_table));
    m_table->setAccessibleName(tr("Sent and received"));
    m_table->setRootIsDecorated(false);
    m_table->setIndentation(0);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->header()->setStretchLastSection(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *share = m_none->addButton(tr("Share with…"), ButtonKind::Main);
    share->setAccessibleName(tr("Share the first copy"));
    connect(share, &Button::clicked, this, &CopiesPage::shareWanted);
    auto *list = new QWidget;
    auto *inside = new QVBoxLayout(list);
    inside->setContentsMargins(u(24), u(10), u(24), 0);
    inside->addWidget(m_table);
    m_stack->addWidget(list);
    m_stack->addWidget(m_none);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_stack, 1);
}

Outcome CopiesPage::refresh()
{
    const auto audience = m_plan.circles().audience(waymark::Circle::OurSide);
    m_none->setWords(tr("No copy went or came yet"),
                     audience ? tr("Each copy you share or bring in is noted here, for %1 alone.").arg(*audience)
                              : tr("Each copy is noted once it is known which organisation you work for: Plan, Who I "
                                   "am."));
    if (audience)
        if (const auto read = m_model->refresh(); !read)
            return read;
    const int count = m_model->rowCount();
    m_header->setSubtitle(count == 0   ? QString()
                          : count == 1 ? tr("1 copy, noted for %1 alone").arg(*audience)
                                       : tr("%1 copies, noted for %2 alone").arg(count).arg(*audience));
    m_stack->setCurrentIndex(count > 0 ? 0 : 1);
    if (count > 0 && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(0, CopiesModel::With));
    fitColumns();
    return {};
}

Where CopiesPage::where() const
{
    return {u"copies"_s, {}, {}};
}

QList<QWidget *> CopiesPage::panes() const
{
    return {m_stack->currentIndex() == 0 ? static_cast<QWidget *>(m_table) : m_none};
}

namespace {

QList<int> allColumns()
{
    QList<int> columns;
    for (int column = 0; column < CopiesModel::ColumnCount; ++column)
        columns << column;
    return columns;
}

} // namespace

QMimeData *CopiesPage::selectionAsTable() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : tableOf(rows, allColumns());
}

QMimeData *CopiesPage::wholeTable() const
{
    const QModelIndexList rows = m_table->rowsShown();
    return rows.isEmpty() ? nullptr : tableOf(rows, allColumns());
}

void CopiesPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    fitColumns();
}

void CopiesPage::fitColumns()
{
    const bool isNarrow = width() < u(1000);
    m_table->setColumnHidden(CopiesModel::File, isNarrow);
    m_table->setColumnHidden(CopiesModel::SignedBy, width() < u(760));
    m_table->setColumnWidth(CopiesModel::Day, u(136));
    m_table->setColumnWidth(CopiesModel::Way, u(86));
    m_table->setColumnWidth(CopiesModel::Changes, u(80));
    m_table->setColumnWidth(CopiesModel::SignedBy, u(130));
    m_table->setColumnWidth(CopiesModel::TheyHave, u(150));
    m_table->header()->setSectionResizeMode(CopiesModel::With, QHeaderView::Stretch);
    m_table->header()->setSectionResizeMode(CopiesModel::File, isNarrow ? QHeaderView::Fixed : QHeaderView::Stretch);
}

} // namespace waymark::ui
