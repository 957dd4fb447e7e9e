// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <look/sidebar.h>

#include "sidebardelegate.h"
#include <look/choiceview.h>
#include <look/elidedlabel.h>
#include <look/label.h>

#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>

namespace waymark::ui {

Sidebar::Sidebar(QWidget *parent)
    : QWidget(parent)
    , m_model(new SidebarModel(this))
    , m_view(new ChoiceView(this))
    , m_plan(paragraph(QString(), TextStyle::Strong, this))
    , m_mark(new ElidedLabel(QString(), TextStyle::Small, this))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new SidebarDelegate(m_view));
    m_view->setSelectionKept(true);
    m_view->setAccessibleName(tr("Pages"));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(0);
    column->addWidget(m_plan);
    column->addWidget(m_mark);
    column->addWidget(m_view, 1);
    const auto open = [this](const QModelIndex &index) { emit opened(index.data(SidebarModel::IdRole).toString()); };
    connect(m_view, &ChoiceView::clicked, this, open);
    connect(m_view, &ChoiceView::chosen, this, open);
    connect(m_view->verticalScrollBar(), &QScrollBar::rangeChanged, this,
            [this] { setFixedWidth(sizeHint().width()); });
    setPlan(QString());
    arrange();
}

void Sidebar::setPlan(const QString &name, const QString &mark)
{
    m_plan->setText(name);
    m_mark->setText(mark);
    arrange();
}

void Sidebar::setEntries(const QList<SidebarEntry> &entries)
{
    m_model->setEntries(entries);
    arrange();
    setPlace(m_place);
}

void Sidebar::setCount(const QString &id, std::optional<int> count)
{
    m_model->setCount(id, count);
}

void Sidebar::setPlace(const QString &id)
{
    m_place = id;
    const QModelIndex index = m_model->find(id);
    QItemSelectionModel *selection = m_view->selectionModel();
    if (!index.isValid()) {
        selection->clearSelection();
        return;
    }
    selection->select(index, QItemSelectionModel::ClearAndSelect);
    selection->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
}

void Sidebar::setFolded(bool folded)
{
    if (m_folded == folded)
        return;
    m_folded = folded;
    arrange();
}

void Sidebar::arrange()
{
    static_cast<SidebarDelegate *>(m_view->itemDelegate())->setFolded(m_folded);
    m_plan->setVisible(!m_folded && !m_plan->text().isEmpty());
    m_mark->setVisible(!m_folded && !m_mark->text().isEmpty());
    m_plan->setContentsMargins(u(20), 0, u(20), 0);
    m_mark->setContentsMargins(u(20), u(2), u(20), u(10));
    layout()->setContentsMargins(0, u(m_folded ? 16 : 12), 1, 0);
    for (int row = 0; row < m_model->rowCount(); ++row)
        m_view->setRowHidden(row, m_folded && m_model->index(row).data(SidebarModel::IconRole).toString().isEmpty());
    m_view->doItemsLayout();
    setFixedWidth(sizeHint().width());
    updateGeometry();
}

QSize Sidebar::sizeHint() const
{
    const QScrollBar *bar = m_view->verticalScrollBar();
    const int beside = m_folded && bar->maximum() > 0 ? bar->sizeHint().width() : 0; // the counts need the rest
    return {u(m_folded ? 60 : 208) + beside, u(400)};
}

QSize Sidebar::minimumSizeHint() const
{
    return {sizeHint().width(), u(120)};
}

void Sidebar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}

void Sidebar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().side);
    const int edge = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.fillRect(edge, 0, 1, height(), tokens().line);
}

} // namespace waymark::ui
