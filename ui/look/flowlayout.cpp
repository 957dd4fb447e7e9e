// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <look/flowlayout.h>

#include <look/look.h>

#include <QStyle>
#include <QWidget>

namespace waymark::ui {

namespace {

bool grows(const QLayoutItem &item)
{
    return item.expandingDirections() & Qt::Horizontal;
}

int widthOf(const QLayoutItem &item)
{
    return qMax(item.minimumSize().width(), qMin(item.sizeHint().width(), item.maximumSize().width()));
}

int widthOf(const QMargins &margins)
{
    return margins.left() + margins.right();
}

int heightOf(const QMargins &margins)
{
    return margins.top() + margins.bottom();
}

} // namespace

FlowLayout::FlowLayout(QWidget *parent, Qt::Alignment side)
    : QLayout(parent)
    , m_side(side)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(u(8));
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items << item;
    invalidate();
}

void FlowLayout::addLayout(QLayout *layout)
{
    addChildLayout(layout);
    addItem(layout);
}

void FlowLayout::insertWidget(int at, QWidget *widget)
{
    addWidget(widget);
    m_items.move(m_items.size() - 1, at);
}

void FlowLayout::addStretch()
{
    addItem(new QSpacerItem(0, 0, QSizePolicy::Expanding));
}

int FlowLayout::count() const
{
    return int(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

Qt::Orientations FlowLayout::expandingDirections() const
{
    return Qt::Horizontal;
}

QList<FlowLayout::Line> FlowLayout::lines(int width) const
{
    QList<Line> all(1);
    for (QLayoutItem *item : m_items) {
        const bool isStretch = item->spacerItem() != nullptr;
        if (item->isEmpty() && !isStretch)
            continue;
        const int wanted = qMin(widthOf(*item), width);
        const int gap = all.last().width > 0 && !isStretch ? spacing() : 0;
        if (all.last().width > 0 && all.last().width + gap + wanted > width) {
            all.append(Line());
            all.last().width = wanted;
        } else {
            all.last().width += gap + wanted;
        }
        Line &line = all.last();
        line.items << item;
        line.height = qMax(line.height, item->sizeHint().height());
        line.growing += grows(*item) ? 1 : 0;
    }
    return all;
}

int FlowLayout::heightFor(int width) const
{
    int height = heightOf(contentsMargins());
    const QList<Line> all = lines(width - widthOf(contentsMargins()));
    for (const Line &line : all)
        height += line.height;
    return height + int(all.size() - 1) * spacing();
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    for (const QLayoutItem *item : m_items)
        if (!item->isEmpty())
            width += (width > 0 ? spacing() : 0) + widthOf(*item);
    width += widthOf(contentsMargins());
    return {width, heightFor(m_width > 0 ? m_width : width)};
}

QSize FlowLayout::minimumSize() const
{
    int width = 0;
    for (const QLayoutItem *item : m_items)
        width = qMax(width, item->isEmpty() ? 0 : item->minimumSize().width());
    return {width + widthOf(contentsMargins()), sizeHint().height()};
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const int before = sizeHint().height();
    m_width = rect.width();
    QRect area = rect.marginsRemoved(contentsMargins());
    const QList<Line> all = lines(area.width());
    for (const Line &line : all) {
        area.setHeight(all.size() == 1 ? area.height() : line.height);
        place(line, area);
        area.translate(0, line.height + spacing());
    }
    if (sizeHint().height() != before)
        update(); // those around it give it the height
}

void FlowLayout::place(const Line &line, const QRect &area) const
{
    const QWidget *widget = parentWidget();
    const Qt::LayoutDirection direction = widget ? widget->layoutDirection() : Qt::LeftToRight;
    const int rest = qMax(0, area.width() - line.width);
    int x = area.left() + (line.growing == 0 && m_side == Qt::AlignRight ? rest : 0);
    int most = 0;
    int all = rest;
    for (const QLayoutItem *item : line.items) {
        most = grows(*item) ? qMax(most, widthOf(*item)) : most;
        all += grows(*item) ? widthOf(*item) : 0;
    }
    const int share = all / qMax(1, line.growing); // of one width where their own widths allow it
    bool isFirst = true;
    for (QLayoutItem *item : line.items) {
        int width = qMin(widthOf(*item), area.width());
        if (grows(*item))
            width = qMin(most <= share ? share : width + rest / line.growing, item->maximumSize().width());
        if (!item->spacerItem() && !isFirst)
            x += spacing();
        item->setGeometry(QStyle::visualRect(direction, area, QRect(x, area.top(), width, area.height())));
        isFirst = isFirst && item->spacerItem();
        x += width;
    }
}

} // namespace waymark::ui
