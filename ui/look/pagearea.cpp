// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <look/pagearea.h>

#include <look/look.h>

#include <QEvent>

namespace waymark::ui {

PageArea::PageArea(QWidget *page, int widest)
    : m_widest(widest)
{
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidget(page);
}

QSize PageArea::minimumSizeHint() const
{
    return {widget()->minimumSizeHint().width(), u(120)};
}

bool PageArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        fit();
    }
    return QScrollArea::eventFilter(watched, event);
}

void PageArea::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

void PageArea::fit()
{
    QSize room = viewport()->size();
    if (m_widest > 0)
        room.setWidth(qMin(room.width(), u(m_widest)));
    widget()->resize(room.expandedTo(widget()->minimumSizeHint()));
}

} // namespace waymark::ui
