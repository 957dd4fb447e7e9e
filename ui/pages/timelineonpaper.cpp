// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timelineonpaper.h"

#include <look/look.h>

#include <QPainter>

namespace waymark::ui {

TimelineOnPaper::TimelineOnPaper(const Timeline &timeline, double zoom, const QString &title)
    : m_zoom(zoom)
    , m_title(title)
{
    m_drawing.setTimeline(timeline);
}

int TimelineOnPaper::idealWidth() const
{
    return u(1240);
}

void TimelineOnPaper::layOut(int width)
{
    m_width = width;
    m_drawing.setScale(width, m_zoom);
}

QSize TimelineOnPaper::bodySize() const
{
    const QSize body = m_drawing.bodySize();
    // Everything is in the width that was asked for; a pixel of rounding is no second page.
    return {m_zoom > 1 ? body.width() : m_width - namesWidth(), body.height()};
}

int TimelineOnPaper::rightFrom(int, int most) const
{
    return most;
}

int TimelineOnPaper::bottomFrom(int from, int most) const
{
    if (most >= m_drawing.bodySize().height())
        return most;
    const int top = m_drawing.rowRect(m_drawing.rowAt(most)).top();
    return top > from ? top : most;
}

void TimelineOnPaper::paint(QPainter &painter, const QRect &area, const QPoint &from) const
{
    TimelineDrawing::State state;
    state.scrolled = from;
    painter.save();
    painter.setClipRect(area, Qt::IntersectClip);
    m_drawing.paint(painter, area, state);
    painter.restore();
}

int TimelineOnPaper::legendHeight(int width) const
{
    return TimelineDrawing::paintLegend(nullptr, QRect(0, 0, width, 0), {});
}

void TimelineOnPaper::paintLegend(QPainter &painter, const QRect &area) const
{
    TimelineDrawing::paintLegend(&painter, area, {});
}

} // namespace waymark::ui
