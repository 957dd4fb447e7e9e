// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/timelinemodel.h>

#include <QPoint>
#include <QRect>

class QPainter;

namespace waymark::ui {

/// A timeline at one scale: where everything stands, and painting any part of it, on the screen or on paper alike.
/// Places are told in the coordinates of the body: x from where the names end, y from the top of the first row.
class TimelineDrawing
{
public:
    /// What a picture shows beside the plain data.
    struct State
    {
        QPoint scrolled;  ///< how much of the body lies before the picture
        int current = -1; ///< a milestone whose row stands out
        bool isRinged = false;
        int dragged = -1; ///< a milestone that is shown on another day
        QDate draggedTo;
    };

    void setTimeline(const Timeline &timeline);
    [[nodiscard]] const Timeline &timeline() const { return m_timeline; }
    /// `width` is that of the whole picture; everything from the first day to the last is in it at a zoom of 1.
    void setScale(int width, double zoom);

    [[nodiscard]] int namesWidth() const { return m_names; }
    [[nodiscard]] int headHeight() const;
    [[nodiscard]] QSize bodySize() const;
    [[nodiscard]] double xOf(QDate day) const;
    [[nodiscard]] QDate dayAt(double x) const;
    /// The diamond of a milestone; null when it has no day.
    [[nodiscard]] QRect diamondOf(int milestone) const;
    /// The milestone whose diamond is at a place; -1 when there is none.
    [[nodiscard]] int milestoneAt(const QPoint &place) const;
    /// The row at a height; the next one where there is none.
    [[nodiscard]] int rowAt(int y) const;
    [[nodiscard]] QRect rowRect(int row) const;
    /// Milestones with a day in a row, the earliest first.
    [[nodiscard]] QList<int> milestonesIn(int row) const;

    /// Paints what of head, names and body falls into `area`: only rows in sight cost anything.
    void paint(QPainter &painter, const QRect &area, const State &state) const;
    void paint(QPainter &painter, const QRect &area) const { paint(painter, area, State()); }
    /// What the shapes mean, in one line or more; returns the height, without painting when `painter` is null.
    static int paintLegend(QPainter *painter, const QRect &area, const QString &hint);

private:
    /// Where a milestone stands in its row. Milestones that would cover one another are in lanes of their own.
    struct Place
    {
        int milestone = 0;
        int lane = 0;
        double x = 0;
        double first = 0; ///< of the date first promised; x when it has not moved

        [[nodiscard]] double left() const { return qMin(x, first); }
        [[nodiscard]] double right() const { return qMax(x, first); }
    };
    class Picture;

    void layOut();
    [[nodiscard]] int placeRow(const TimelineRow &row);
    [[nodiscard]] int laneTop(int row, int lane) const;

    Timeline m_timeline;
    QDate m_from;
    QDate m_to;
    int m_width = 0;
    int m_names = 0;
    double m_zoom = 1;
    double m_perDay = 1;        ///< pixels
    QList<int> m_tops;          ///< of the rows, and where the last one ends
    QList<QList<Place>> m_rows; ///< by lane, then day
    QList<int> m_lanes;         ///< of the milestones; -1 without a day
};

} // namespace waymark::ui
