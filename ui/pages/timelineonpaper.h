// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <look/drawing.h>
#include <pages/timelinedrawing.h>

namespace waymark::ui {

/// The timeline away from the window, as far zoomed in as on the screen: names and the axis come again on each page.
class TimelineOnPaper : public Drawing
{
public:
    TimelineOnPaper(const Timeline &timeline, double zoom, const QString &title);

    [[nodiscard]] QString title() const override { return m_title; }
    [[nodiscard]] int idealWidth() const override;
    void layOut(int width) override;
    [[nodiscard]] int namesWidth() const override { return m_drawing.namesWidth(); }
    [[nodiscard]] int headHeight() const override { return m_drawing.headHeight(); }
    [[nodiscard]] QSize bodySize() const override;
    [[nodiscard]] int rightFrom(int from, int most) const override;
    [[nodiscard]] int bottomFrom(int from, int most) const override;
    void paint(QPainter &painter, const QRect &area, const QPoint &from) const override;
    [[nodiscard]] int legendHeight(int width) const override;
    void paintLegend(QPainter &painter, const QRect &area) const override;

private:
    TimelineDrawing m_drawing;
    double m_zoom;
    QString m_title;
    int m_width = 0;
};

} // namespace waymark::ui
