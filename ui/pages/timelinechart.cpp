// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <pages/timelinechart.h>

#include <look/paint.h>

#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

constexpr double kMostZoom = 40;
constexpr double kZoomStep = 1.25;

} // namespace

TimelineChart::TimelineChart(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setLayoutDirection(Qt::LeftToRight); // time runs to the right
    viewport()->setMouseTracking(true);
    tellCurrent();
}

void TimelineChart::setTimeline(const Timeline &timeline)
{
    const QList<TimelineMilestone> &before = m_drawing.timeline().milestones;
    const RecordId id = m_state.current < 0 ? RecordId() : before.at(m_state.current).id;
    endDrag();
    m_state.current = -1;
    m_drawing.setTimeline(timeline);
    fit();
    int first = -1;
    for (int row = 0; row < timeline.rows.size(); ++row)
        for (const int milestone : m_drawing.milestonesIn(row)) {
            first = first < 0 ? milestone : first;
            if (timeline.milestones.at(milestone).id == id)
                m_state.current = milestone; // what is in sight stays there
        }
    setCurrent(m_state.current < 0 ? first : m_state.current);
}

void TimelineChart::setCurrent(int milestone)
{
    if (milestone != m_state.current && !m_drawing.diamondOf(milestone).isNull()) {
        m_state.current = milestone;
        m_isToBeShown = !isVisible();
        showCurrent();
        emit currentChanged(milestone);
    }
    tellCurrent();
    viewport()->update();
}

void TimelineChart::tellCurrent()
{
    if (m_state.current < 0) {
        setAccessibleName(tr("Timeline"));
        setAccessibleDescription({});
        return;
    }
    const TimelineMilestone &milestone = m_drawing.timeline().milestones.at(m_state.current);
    setAccessibleDescription((milestone.kind == TimelineMilestone::Milestone ? tr("Commitment %1, %2") : tr("%1, %2"))
                                 .arg(milestone.commitment, milestone.words()));
    setAccessibleName(tr("Timeline: %1").arg(milestone.name));
}

QPoint TimelineChart::scrolled() const
{
    return {horizontalScrollBar()->value(), verticalScrollBar()->value()};
}

QPoint TimelineChart::bodyAt(const QPoint &place) const
{
    return place - QPoint(m_drawing.namesWidth(), m_drawing.headHeight()) + scrolled();
}

QRect TimelineChart::seenAt(int milestone) const
{
    return m_drawing.diamondOf(milestone).translated(QPoint(m_drawing.namesWidth(), m_drawing.headHeight()) -
                                                     scrolled());
}

QDate TimelineChart::dayAt(int x) const
{
    return m_drawing.dayAt(bodyAt({x, 0}).x());
}

void TimelineChart::fit()
{
    m_drawing.setScale(viewport()->width(), m_zoom);
    const QSize seen = viewport()->size() - QSize(m_drawing.namesWidth(), m_drawing.headHeight());
    const QSize body = m_drawing.bodySize();
    horizontalScrollBar()->setRange(0, m_zoom > 1 ? qMax(0, body.width() - seen.width()) : 0);
    horizontalScrollBar()->setPageStep(qMax(1, seen.width()));
    horizontalScrollBar()->setSingleStep(u(24));
    verticalScrollBar()->setRange(0, qMax(0, body.height() - seen.height()));
    verticalScrollBar()->setPageStep(qMax(1, seen.height()));
    verticalScrollBar()->setSingleStep(u(32));
    viewport()->update();
}

void TimelineChart::setZoom(double zoom, int x)
{
    const int inBody = qMax(0, x - m_drawing.namesWidth());
    const QDate kept = dayAt(x);
    m_zoom = qBound(1.0, zoom, kMostZoom);
    fit();
    horizontalScrollBar()->setValue(int(m_drawing.xOf(kept)) - inBody);
}

void TimelineChart::showCurrent()
{
    const QRect seen = seenAt(m_state.current).adjusted(-u(10), -u(10), u(10), u(10));
    const QRect body = viewport()->rect().adjusted(m_drawing.namesWidth(), m_drawing.headHeight(), 0, 0);
    const auto bring = [](QScrollBar *bar, int from, int to, int least, int most) {
        if (from < least)
            bar->setValue(bar->value() - (least - from));
        else if (to > most)
            bar->setValue(bar->value() + (to - most));
    };
    bring(horizontalScrollBar(), seen.left(), seen.right(), body.left(), body.right());
    bring(verticalScrollBar(), seen.top(), seen.bottom(), body.top(), body.bottom());
}

void TimelineChart::paintEvent(QPaintEvent *)
{
    m_isToBeShown = false;
    QPainter painter(viewport());
    TimelineDrawing::State state = m_state;
    state.scrolled = scrolled();
    state.isRinged = hasFocus();
    m_drawing.paint(painter, viewport()->rect(), state);
}

void TimelineChart::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    fit();
    if (m_isToBeShown)
        showCurrent();
}

void TimelineChart::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

void TimelineChart::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void TimelineChart::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void TimelineChart::wheelEvent(QWheelEvent *event)
{
    const QPoint turned = event->angleDelta();
    const bool isOverNames = event->position().x() < m_drawing.namesWidth();
    if (event->modifiers().testFlag(Qt::ShiftModifier) || qAbs(turned.x()) > qAbs(turned.y()))
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - (turned.x() + turned.y()) / 2);
    else if (isOverNames && !event->modifiers().testFlag(Qt::ControlModifier))
        verticalScrollBar()->setValue(verticalScrollBar()->value() - turned.y() / 2);
    else
        setZoom(m_zoom * std::pow(kZoomStep, turned.y() / 120.0), qRound(event->position().x()));
    event->accept();
}

int TimelineChart::inRow(int step) const
{
    const Timeline &timeline = m_drawing.timeline();
    const auto row = int(&timeline.rowOf(m_state.current) - timeline.rows.constData());
    const QList<int> all = m_drawing.milestonesIn(row);
    return all.value(all.indexOf(m_state.current) + step, m_state.current);
}

int TimelineChart::beside(int step) const
{
    const Timeline &timeline = m_drawing.timeline();
    const int x = m_drawing.diamondOf(m_state.current).center().x();
    for (auto row = int(&timeline.rowOf(m_state.current) - timeline.rows.constData()) + step;
         row >= 0 && row < timeline.rows.size(); row += step) {
        const QList<int> all = m_drawing.milestonesIn(row);
        const auto distance = [&](int each) { return qAbs(m_drawing.diamondOf(each).center().x() - x); };
        const auto nearest =
            std::min_element(all.cbegin(), all.cend(), [&](int a, int b) { return distance(a) < distance(b); });
        if (nearest != all.cend())
            return *nearest;
    }
    return m_state.current;
}

bool TimelineChart::isMovable(int milestone) const
{
    return m_isMovable && milestone >= 0 &&
           m_drawing.timeline().milestones.at(milestone).kind == TimelineMilestone::Milestone;
}

bool TimelineChart::zoomBy(int key)
{
    const int x = m_state.current < 0 ? viewport()->width() / 2 : seenAt(m_state.current).center().x();
    if (key == Qt::Key_Plus)
        setZoom(m_zoom * kZoomStep, x);
    else if (key == Qt::Key_Minus)
        setZoom(m_zoom / kZoomStep, x);
    else if (key == Qt::Key_0)
        setZoom(1, x);
    else
        return false;
    return true;
}

void TimelineChart::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_state.dragged >= 0) {
        endDrag();
        return;
    }
    const bool isPlain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (m_state.current < 0 || !isPlain || zoomBy(event->key())) {
        event->setAccepted(isPlain && m_state.current >= 0);
        return;
    }
    const Timeline &timeline = m_drawing.timeline();
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        setCurrent(inRow(event->key() == Qt::Key_Left ? -1 : 1));
        break;
    case Qt::Key_Up:
    case Qt::Key_Down:
        setCurrent(beside(event->key() == Qt::Key_Up ? -1 : 1));
        break;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: {
        const int step = event->key() == Qt::Key_PageUp ? -1 : 1;
        for (int row = 0; row < qMax(1, viewport()->height() / u(32) - 2); ++row)
            setCurrent(beside(step));
        break;
    }
    case Qt::Key_Home:
    case Qt::Key_End: {
        const QList<int> all =
            m_drawing.milestonesIn(int(&timeline.rowOf(m_state.current) - timeline.rows.constData()));
        setCurrent(event->key() == Qt::Key_Home ? all.first() : all.last());
        break;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit activated(m_state.current);
        break;
    case Qt::Key_F2:
        if (isMovable(m_state.current))
            emit moveWanted(m_state.current, *timeline.milestones.at(m_state.current).day());
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void TimelineChart::mousePressEvent(QMouseEvent *event)
{
    const QPoint place = event->pos();
    const bool isInBody = place.x() >= m_drawing.namesWidth() && place.y() >= m_drawing.headHeight();
    m_pressed = isInBody && event->button() == Qt::LeftButton ? m_drawing.milestoneAt(bodyAt(place)) : -1;
    m_pressedAt = place;
    if (m_pressed >= 0) {
        setCurrent(m_pressed);
    } else if (place.y() >= m_drawing.headHeight()) {
        const int row = m_drawing.rowAt(bodyAt(place).y());
        if (row < m_drawing.timeline().rows.size())
            if (const QList<int> all = m_drawing.milestonesIn(row); !all.isEmpty())
                setCurrent(all.first());
    }
}

void TimelineChart::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton)) {
        const bool isInBody = event->pos().x() >= m_drawing.namesWidth() && event->pos().y() >= m_drawing.headHeight();
        const bool isOver = isInBody && m_drawing.milestoneAt(bodyAt(event->pos())) >= 0;
        viewport()->setCursor(isOver ? Qt::PointingHandCursor : Qt::ArrowCursor);
        return;
    }
    const bool isFar = (event->pos() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (!isMovable(m_pressed) || (m_state.dragged < 0 && !isFar))
        return;
    m_state.dragged = m_pressed;
    m_state.draggedTo = dayAt(qBound(m_drawing.namesWidth(), event->pos().x(), viewport()->width()));
    viewport()->update();
}

void TimelineChart::mouseReleaseEvent(QMouseEvent *)
{
    const int dragged = m_state.dragged;
    const QDate day = m_state.draggedTo;
    endDrag();
    if (dragged >= 0 && day != m_drawing.timeline().milestones.at(dragged).day())
        emit moveWanted(dragged, day);
}

void TimelineChart::endDrag()
{
    m_pressed = -1;
    m_state.dragged = -1;
    viewport()->update();
}

void TimelineChart::mouseDoubleClickEvent(QMouseEvent *event)
{
    mousePressEvent(event);
    m_pressed = -1;
    if (m_state.current >= 0)
        emit activated(m_state.current);
}

bool TimelineChart::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = dynamic_cast<QHelpEvent *>(event);
    const QPoint place = bodyAt(help->pos());
    const Timeline &timeline = m_drawing.timeline();
    QString words;
    if (help->pos().y() >= m_drawing.headHeight() && help->pos().x() < m_drawing.namesWidth()) {
        if (const int row = m_drawing.rowAt(place.y()); row < timeline.rows.size())
            words = timeline.rows.at(row).title;
    } else if (help->pos().y() >= m_drawing.headHeight()) {
        if (const int at = m_drawing.milestoneAt(place); at >= 0)
            words = timeline.milestones.at(at).name + u'\n' + timeline.milestones.at(at).words();
    } else {
        for (const TimelineBand &band : timeline.bands)
            if (band.from <= dayAt(help->pos().x()) && dayAt(help->pos().x()) <= band.to)
                words = band.label;
    }
    QToolTip::showText(help->globalPos(), words.toHtmlEscaped().replace(u'\n', u"<br>"_s), viewport());
    return true;
}

} // namespace waymark::ui
