// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pages/timelinedrawing.h>

#include <QAbstractScrollArea>

namespace waymark::ui {

/// The timeline on the screen: names stay at the left and the axis above while the rest scrolls. The arrow keys and
/// Page Up and Down go from milestone to milestone, the wheel zooms over the axis and scrolls over the names, a diamond
/// can be dragged.
class TimelineChart : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit TimelineChart(QWidget *parent = nullptr);

    void setTimeline(const Timeline &timeline);
    /// Whether diamonds can be dragged.
    void setMovable(bool on) { m_isMovable = on; }
    /// The milestone with the focus, by its place in Timeline::milestones; -1 while none has a day.
    [[nodiscard]] int current() const { return m_state.current; }
    void setCurrent(int milestone);
    /// Where a diamond is seen, within the viewport.
    [[nodiscard]] QRect seenAt(int milestone) const;
    [[nodiscard]] QDate dayAt(int x) const;
    [[nodiscard]] double zoom() const { return m_zoom; }
    /// Keeps the day at `x` of the viewport where it is; 1 shows everything.
    void setZoom(double zoom, int x);

signals:
    void currentChanged(int milestone);
    void activated(int milestone);
    /// Somebody dropped a diamond on another day, or asked to move its date by key; the diamond stays where it is.
    void moveWanted(int milestone, const QDate &day);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void fit();
    void tellCurrent();
    void showCurrent();
    [[nodiscard]] QPoint scrolled() const;
    [[nodiscard]] QPoint bodyAt(const QPoint &place) const;
    [[nodiscard]] int beside(int step) const;
    [[nodiscard]] int inRow(int step) const;
    [[nodiscard]] bool isMovable(int milestone) const;
    [[nodiscard]] bool zoomBy(int key);
    void endDrag();

    TimelineDrawing m_drawing;
    TimelineDrawing::State m_state;
    double m_zoom = 1;
    bool m_isMovable = true;
    bool m_isToBeShown = false; ///< the current milestone was chosen before the chart had its size
    int m_pressed = -1;
    QPoint m_pressedAt;
};

} // namespace waymark::ui
