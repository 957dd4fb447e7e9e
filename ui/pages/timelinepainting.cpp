// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <pages/timelinedrawing.h>

#include <look/icon.h>
#include <look/paint.h>

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

QString monthName(int month)
{
    return QLocale(QLocale::English).monthName(month, QLocale::ShortFormat);
}

/// What stands beside a diamond: for a date that says less than a month its words first, since the diamond stands on
/// its latest day.
QString labelOf(const TimelineMilestone &milestone)
{
    const bool isVague = milestone.now.precision() > FuzzyDate::Precision::Month;
    return isVague && !milestone.isComplete ? Words::tr("%1: %2").arg(milestone.now.text(), milestone.title)
                                            : milestone.title;
}

/// Long titles would run over the whole chart; the tooltip has them in full.
QString shortened(const QString &title, const QFont &font, int axis)
{
    return QFontMetrics(font).elidedText(title, Qt::ElideRight, qMax(u(270), axis / 5));
}

Diamond shapeOf(const TimelineMilestone &milestone)
{
    return milestone.isComplete ? Diamond::Done : !milestone.lateness.isEmpty() ? Diamond::Late : Diamond::Now;
}

/// What is no milestone has no diamond: a clock for what is waited for, a page of the calendar for an event.
QString iconOf(TimelineMilestone::Kind kind)
{
    return kind == TimelineMilestone::Dependency ? u"clock"_s : u"calendar"_s;
}

void paintShape(QPainter &painter, const QRectF &rect, const TimelineMilestone &milestone)
{
    if (milestone.kind == TimelineMilestone::Milestone) {
        paintDiamond(painter, rect, shapeOf(milestone));
        return;
    }
    painter.fillRect(rect, tokens().page);
    paintIcon(painter, rect.adjusted(-u(1), -u(1), u(1), u(1)), iconOf(milestone.kind), tokens().ink, 2);
}

QRectF diamondAround(double x, double y)
{
    const double half = u(kDiamondSize) / 2.0;
    return {x - half, y - half, 2 * half, 2 * half};
}

/// Words beside a diamond: the full ones, or for a date that has passed the days alone.
struct Label
{
    QString words;
    int width = 0;
    bool isLate = false;

    Label(const QString &text, bool late)
        : words(text)
        , width(late ? latenessWidth(text) : QFontMetrics(fontOf(TextStyle::Small)).horizontalAdvance(text) + u(2))
        , isLate(late)
    {
    }
};

void paintLabel(QPainter &painter, const QRect &rect, const Label &label, const QColor &patch)
{
    const int height = QFontMetrics(fontOf(TextStyle::Small)).height();
    const QRect behind(rect.left() - u(3), rect.center().y() - height / 2, rect.width() + u(6), height);
    painter.fillRect(behind, patch);
    if (label.isLate)
        paintLateness(painter, rect, label.words);
    else
        paintText(painter, rect, label.words, fontOf(TextStyle::Small), tokens().text);
}

} // namespace

/// One picture of a part of the timeline: names at the left, head above, body in the rest.
class TimelineDrawing::Picture
{
public:
    Picture(const TimelineDrawing &drawing, QPainter &painter, const QRect &area, const State &state)
        : m_drawing(drawing)
        , m_painter(painter)
        , m_state(state)
        , m_area(area)
        , m_body(area.adjusted(drawing.m_names, drawing.headHeight(), 0, 0))
        , m_currentRow(state.current < 0
                           ? -1
                           : int(&drawing.m_timeline.rowOf(state.current) - drawing.m_timeline.rows.constData()))
        , m_firstRow(drawing.rowAt(state.scrolled.y()))
    {
    }

    void paint()
    {
        const PainterState kept(m_painter);
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        m_painter.fillRect(m_area, tokens().page);
        m_painter.save();
        m_painter.setClipRect(m_area.adjusted(0, m_drawing.headHeight(), 0, 0), Qt::IntersectClip);
        for (int row = m_firstRow; isInSight(row); ++row)
            paintRow(row);
        m_painter.setClipRect(m_body, Qt::IntersectClip);
        paintBands();
        for (int row = m_firstRow; isInSight(row); ++row)
            paintMilestones(row);
        m_painter.restore();
        paintHead();
    }

private:
    [[nodiscard]] const Timeline &timeline() const { return m_drawing.m_timeline; }
    [[nodiscard]] double xOf(QDate day) const { return m_body.left() - m_state.scrolled.x() + m_drawing.xOf(day); }
    [[nodiscard]] QRect rowRect(int row) const
    {
        const QRect place = m_drawing.rowRect(row);
        return {m_area.left(), m_body.top() + place.top() - m_state.scrolled.y(), m_area.width(), place.height()};
    }
    [[nodiscard]] bool isInSight(int row) const
    {
        return row < timeline().rows.size() && rowRect(row).top() <= m_body.bottom();
    }
    [[nodiscard]] int bodyBottom() const
    {
        return qMin(m_body.bottom(), m_body.top() + m_drawing.bodySize().height() - m_state.scrolled.y());
    }

    void paintRow(int row)
    {
        const QRect rect = rowRect(row);
        const TimelineRow &shown = timeline().rows.at(row);
        const bool isCurrent = row == m_currentRow;
        if (isCurrent)
            m_painter.fillRect(rect, tokens().selected);
        m_painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens().line);
        const QRect line(rect.left(), qRound(middle(row, 0)) - u(10), m_drawing.m_names, u(20));
        const QFont font = fontOf(isCurrent ? TextStyle::Strong : TextStyle::Body);
        const int number = qMax(u(42), QFontMetrics(font).horizontalAdvance(shown.number) + u(12));
        paintText(m_painter, QRect(line.left(), line.top(), number, line.height()), shown.number, font, tokens().text2,
                  Qt::AlignRight);
        paintText(m_painter, line.adjusted(number + u(10), 0, -u(8), 0), shown.title, font, tokens().text);
    }

    void paintBands()
    {
        const int bottom = bodyBottom();
        for (const TimelineBand &band : timeline().bands) {
            const double from = xOf(band.from);
            const QRectF rect(from, m_body.top(), qMax<double>(u(6), xOf(band.to.addDays(1)) - from),
                              bottom - m_body.top());
            const bool isOpen = band.from <= timeline().today && timeline().today <= band.to;
            QColor colour = isOpen ? tokens().tint : tokens().text;
            colour.setAlphaF(isOpen ? 0.8f : 0.045f); // rows and the current one show through
            m_painter.fillRect(rect, colour);
        }
        for (int year = m_drawing.m_from.year(); year <= m_drawing.m_to.year(); ++year)
            if (const QDate start(year, 1, 1); start > m_drawing.m_from)
                m_painter.fillRect(QRectF(xOf(start), m_body.top(), 1, bottom - m_body.top()), tokens().line);
        const double today = xOf(timeline().today);
        m_painter.fillRect(QRectF(qRound(today) - 1, m_body.top(), 2, bottom - m_body.top()), tokens().accent);
    }

    void paintMilestones(int row)
    {
        const QList<Place> &places = m_drawing.m_rows.at(row);
        for (const Place &place : places)
            paintMove(row, place);
        double free = m_body.left();
        for (qsizetype at = 0; at < places.size(); ++at) {
            const Place &place = places.at(at);
            if (at > 0 && places.at(at - 1).lane != place.lane)
                free = m_body.left();
            const bool isLast = at + 1 == places.size() || places.at(at + 1).lane != place.lane;
            const double half = u(kDiamondSize) / 2.0;
            const double next =
                isLast ? m_body.right() : qMin<double>(m_body.right(), seen(places.at(at + 1).left()) - half);
            free = paintWords(row, place, free, next);
        }
        for (const Place &place : places)
            paintDates(row, place);
    }

    [[nodiscard]] double seen(double x) const { return m_body.left() - m_state.scrolled.x() + x; }
    [[nodiscard]] double middle(int row, int lane) const
    {
        return m_body.top() - m_state.scrolled.y() + m_drawing.laneTop(row, lane) + u(24) / 2.0;
    }

    void paintMove(int row, const Place &place)
    {
        if (qFuzzyCompare(place.first + 1, place.x + 1))
            return;
        const PainterState kept(m_painter);
        const double y = middle(row, place.lane);
        const double half = u(kDiamondSize) / 2.0;
        const double way = place.x > place.first ? 1 : -1;
        const QPointF from(seen(place.first) + way * half, y);
        const QPointF tip(seen(place.x) - way * (half + 1), y);
        if ((tip.x() - from.x()) * way < u(3))
            return;
        m_painter.setPen(QPen(tokens().ghost, 1.2));
        m_painter.drawLine(from, tip);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(tokens().ghost);
        const double head = u(4);
        m_painter.drawPolygon(QPolygonF{tip, tip + QPointF(-way * head * 1.4, -head * 0.75),
                                        tip + QPointF(-way * head * 1.4, head * 0.75)});
    }

    /// Right of the diamond; left of the ghost when that has room and the right has not; shortened; or not at all.
    /// Returns where the next words may begin.
    double paintWords(int row, const Place &place, double free, double next)
    {
        const double half = u(kDiamondSize) / 2.0;
        const double left = seen(place.left()) - half - u(6);
        const double right = seen(place.right()) + half + u(6);
        const bool isInSight = right > m_body.left() + half && left < m_body.right() - half;
        if (!isInSight || place.milestone == m_state.dragged)
            return right;
        const TimelineMilestone &milestone = timeline().milestones.at(place.milestone);
        const bool isLate = !milestone.lateness.isEmpty();
        QList<Label> labels;
        if (isLate)
            labels << Label(Words::tr("%1, %2").arg(shortened(milestone.title, lateFont(), m_body.width()),
                                                    milestone.lateness),
                            true)
                   << Label(milestone.lateness, true);
        else
            labels << Label(shortened(labelOf(milestone), fontOf(TextStyle::Small), m_body.width()), false);
        const double roomRight = next - right - u(8);
        const double roomLeft = left - free - u(8);
        const int top = qRound(middle(row, place.lane)) - u(10);
        const auto put = [&](double x, double width, const Label &label) {
            paintLabel(m_painter, QRect(qRound(x), top, int(width), u(20)), label, patchOf(row));
            return qMax(right, x + width);
        };
        for (const Label &label : std::as_const(labels)) {
            if (label.width <= roomRight)
                return put(right, label.width, label);
            if (label.width <= roomLeft)
                return put(left - label.width, label.width, label);
        }
        if (!isLate && qMax(roomRight, roomLeft) >= u(90))
            return roomRight >= qMin<double>(roomLeft, u(140)) ? put(right, roomRight, labels.first())
                                                               : put(left - roomLeft, roomLeft, labels.first());
        return right;
    }

    [[nodiscard]] QColor patchOf(int row) const { return row == m_currentRow ? tokens().selected : tokens().page; }

    void paintDates(int row, const Place &place)
    {
        const TimelineMilestone &milestone = timeline().milestones.at(place.milestone);
        const double y = middle(row, place.lane);
        const bool isDragged = place.milestone == m_state.dragged;
        if (isDragged || !qFuzzyCompare(place.first + 1, place.x + 1))
            paintDiamond(m_painter, diamondAround(seen(isDragged ? place.x : place.first), y), Diamond::FirstPromised);
        const QRectF rect = diamondAround(isDragged ? xOf(m_state.draggedTo) : seen(place.x), y);
        if (milestone.isClosed)
            m_painter.setOpacity(0.55);
        paintShape(m_painter, rect, milestone);
        m_painter.setOpacity(1);
        if (isDragged) {
            const Label label(dayText(m_state.draggedTo), false);
            paintLabel(m_painter, QRect(int(rect.right()) + u(6), int(y) - u(10), label.width, u(20)), label,
                       patchOf(row));
        }
        if (place.milestone == m_state.current && m_state.isRinged)
            paintFocusRing(m_painter, rect.adjusted(-u(4), -u(4), u(4), u(4)));
    }

    void paintHead()
    {
        const int height = m_drawing.headHeight();
        const QRect head(m_area.left(), m_area.top(), m_area.width(), height);
        m_painter.fillRect(head, tokens().page);
        m_painter.fillRect(QRect(head.left(), head.bottom(), head.width(), 1), tokens().line);
        m_painter.fillRect(QRect(m_body.left(), m_area.top(), 1, bodyBottom() - m_area.top()), tokens().line);
        m_painter.setClipRect(QRect(m_body.left() + 1, head.top(), m_body.width(), height), Qt::IntersectClip);
        const QRect today = todayRect(head);
        paintYears(head);
        paintMonths(head, today);
        const PainterState kept(m_painter);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(tokens().accent);
        m_painter.drawRoundedRect(today, u(4), u(4));
        paintText(m_painter, today, todayWords(), fontOf(TextStyle::Heading), tokens().onAccent, Qt::AlignHCenter);
        m_painter.fillRect(QRectF(qRound(xOf(timeline().today)) - 1, today.bottom(), 2, head.bottom() - today.bottom()),
                           tokens().accent);
    }

    [[nodiscard]] QString todayWords() const { return dayText(timeline().today).section(u' ', 0, 1); }

    [[nodiscard]] QRect todayRect(const QRect &head) const
    {
        const int width = QFontMetrics(fontOf(TextStyle::Heading)).horizontalAdvance(todayWords()) + u(20);
        return {qRound(xOf(timeline().today)) - width / 2, head.top() + u(23), width, u(18)};
    }

    void paintYears(const QRect &head)
    {
        const QFont font = fontOf(TextStyle::Strong);
        for (int year = m_drawing.m_from.year(); year <= m_drawing.m_to.year(); ++year) {
            const QDate start = qMax(m_drawing.m_from, QDate(year, 1, 1));
            const double end = xOf(QDate(year + 1, 1, 1));
            const int width = QFontMetrics(font).horizontalAdvance(QString::number(year)) + u(2);
            const double x = qMin(qMax(xOf(start), double(m_body.left())) + u(5), end - width - u(5));
            if (start > m_drawing.m_from)
                m_painter.fillRect(QRectF(xOf(start), head.top() + u(4), 1, head.height() - u(4)), tokens().line);
            if (x >= xOf(start) && x + width <= m_area.right())
                paintText(m_painter, QRect(qRound(x), head.top() + u(3), width, u(20)), QString::number(year), font,
                          tokens().text);
        }
    }

    void paintMonths(const QRect &head, const QRect &today)
    {
        const QFont font = fontOf(TextStyle::Small);
        const int widest = QFontMetrics(font).horizontalAdvance(u"Sept"_s) + u(14);
        const double month = 30.4 * m_drawing.m_perDay;
        const int step = month >= widest ? 1 : 3 * month >= widest ? 3 : 6 * month >= widest ? 6 : 12;
        for (QDate day = m_drawing.m_from; day < m_drawing.m_to; day = day.addMonths(1)) {
            const double x = xOf(day);
            if (x > m_area.right())
                break;
            if (month >= u(8) || (day.month() - 1) % 3 == 0)
                m_painter.fillRect(QRectF(x, head.bottom() - u(5), 1, u(5)), tokens().line);
            const QRect rect(qRound(x) + u(5), head.top() + u(22), widest, u(20));
            const bool isFirst = day == m_drawing.m_from && month * (3 - (day.month() - 1) % 3) >= widest;
            if (((day.month() - 1) % step == 0 || (isFirst && step <= 3)) && rect.left() > m_body.left() &&
                !rect.adjusted(0, 0, -u(8), 0).intersects(today))
                paintText(m_painter, rect, monthName(day.month()), font, tokens().text2);
        }
    }

    const TimelineDrawing &m_drawing;
    QPainter &m_painter;
    const State &m_state;
    QRect m_area;
    QRect m_body;
    int m_currentRow;
    int m_firstRow;
};

void TimelineDrawing::paint(QPainter &painter, const QRect &area, const State &state) const
{
    if (m_from.isValid())
        Picture(*this, painter, area, state).paint();
}

} // namespace waymark::ui
