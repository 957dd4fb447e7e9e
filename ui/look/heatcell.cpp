// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <look/heatcell.h>

#include <QStyle>

namespace waymark::ui {

namespace {

constexpr int kGap = 3; ///< of page between two cells
constexpr double kRadius = 3;
constexpr int kFlagRoom = 20;

QColor stepOf(Ball ball)
{
    return stepColour(ball).value_or(tokens().band);
}

void fill(QPainter &painter, const QRectF &rect, const QColor &colour)
{
    const PainterState state(painter);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(rect, u(kRadius), u(kRadius));
}

void hatch(QPainter &painter, const QRectF &rect)
{
    fill(painter, rect, tokens().band);
    const PainterState state(painter);
    painter.setClipRect(rect, Qt::IntersectClip);
    QColor line = tokens().ghost;
    line.setAlphaF(0.75f);
    painter.setPen(QPen(line, 1));
    for (double x = rect.left() - rect.height(); x < rect.right(); x += u(5))
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
}

/// One cell within its rectangle, in the reading direction.
class Painting
{
public:
    Painting(QPainter &painter, const QRect &rect, const HeatCell &cell, Qt::LayoutDirection direction)
        : m_painter(painter)
        , m_cell(cell)
        , m_direction(direction)
        , m_rect(rect.adjusted(0, 0, -u(kGap), -u(kGap)))
    {
    }

    void paint()
    {
        const int flag = m_cell.isLate ? u(kFlagRoom) : 0;
        if (m_cell.state == HeatCell::Rated && m_cell.second)
            paintSplit(flag);
        else if (m_cell.state == HeatCell::Rated)
            paintOne(flag);
        else
            paintSilence(flag);
        if (m_cell.isLate)
            paintLate();
    }

private:
    [[nodiscard]] QRect place(const QRect &area) const { return QStyle::visualRect(m_direction, m_rect, area); }
    [[nodiscard]] Qt::Alignment leading() const { return QStyle::visualAlignment(m_direction, Qt::AlignLeft); }

    void paintOne(int flag)
    {
        fill(m_painter, m_rect, stepOf(m_cell.first.ball));
        const bool hasRoom = m_rect.width() + u(kGap) >= u(kHeatWordWidth);
        paintView(m_rect.adjusted(0, 0, -flag, 0), m_cell.first.ball, hasRoom ? m_cell.first.word : m_cell.first.letter,
                  !hasRoom);
    }

    void paintSplit(int flag)
    {
        const int middle = m_rect.left() + m_rect.width() / 2;
        const QRect first(m_rect.topLeft(), QPoint(middle - u(1), m_rect.bottom()));
        const QRect second(QPoint(middle + u(1), m_rect.top()), m_rect.bottomRight());
        fill(m_painter, place(first), stepOf(m_cell.first.ball));
        fill(m_painter, place(second), stepOf(m_cell.second->ball));
        paintView(first, m_cell.first.ball, m_cell.first.letter, true);
        if (flag > 0 && second.width() - flag < u(kBallSize + 22)) // the letter keeps the room beside the flag
            paintText(m_painter, place(second.adjusted(u(4), 0, 0, 0)), m_cell.second->letter,
                      fontOf(TextStyle::Strong), tokens().text, leading());
        else
            paintView(second.adjusted(0, 0, -flag, 0), m_cell.second->ball, m_cell.second->letter, true);
    }

    void paintView(const QRect &area, Ball ball, const QString &words, bool isLetter)
    {
        const int gap = u(area.width() < u(56) ? 4 : 7);
        const QRect shape(area.left() + gap, area.top(), u(kBallSize), area.height());
        paintBall(m_painter, centred(place(shape), u(kBallSize)), ball);
        const QRect text = area.adjusted(gap + u(kBallSize) + gap - u(1), 0, 0, 0);
        paintText(m_painter, place(text), words, fontOf(isLetter ? TextStyle::Strong : TextStyle::Body), tokens().text,
                  leading());
    }

    void paintSilence(int flag)
    {
        if (m_cell.state == HeatCell::NoUpdate)
            hatch(m_painter, m_rect);
        else if (m_cell.state != HeatCell::NotAsked)
            fill(m_painter, m_rect, tokens().band);
        QRect area = m_rect.adjusted(u(7), 0, -flag - u(2), 0);
        if (m_cell.state == HeatCell::NotYet) {
            paintBall(m_painter,
                      centred(place(QRect(area.left(), area.top(), u(kBallSize), area.height())), u(kBallSize)),
                      Ball::NoUpdate);
            area.setLeft(area.left() + u(kBallSize + 7));
        }
        const QFont font = fontOf(m_cell.state == HeatCell::NotAsked ? TextStyle::Small : TextStyle::Body);
        const QFontMetrics metrics(font);
        const int width = metrics.horizontalAdvance(m_cell.words);
        if (m_cell.words.isEmpty() || width > area.width())
            return; // its shape says it
        if (m_cell.state == HeatCell::NoUpdate) {
            const QRect patch(area.left() - u(3), area.center().y() - metrics.height() / 2, width + u(6),
                              metrics.height());
            m_painter.fillRect(place(patch), tokens().band);
        }
        paintText(m_painter, place(area), m_cell.words, font, tokens().text2, leading());
    }

    void paintLate()
    {
        const PainterState state(m_painter);
        m_painter.setPen(QPen(tokens().late, 1.5));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRoundedRect(QRectF(m_rect).adjusted(0.75, 0.75, -0.75, -0.75), u(kRadius), u(kRadius));
        const QRect flag(m_rect.right() - u(kFlagRoom - 3), m_rect.top(), u(kFlagSize), m_rect.height());
        if (m_rect.width() > u(kFlagRoom + kBallSize + 8) || m_cell.state != HeatCell::Rated)
            paintFlag(m_painter, centred(place(flag), u(kFlagSize)));
    }

    QPainter &m_painter;
    const HeatCell &m_cell;
    Qt::LayoutDirection m_direction;
    QRect m_rect;
};

} // namespace

void paintHeatCell(QPainter &painter, const QRect &rect, const HeatCell &cell, Qt::LayoutDirection direction)
{
    Painting(painter, rect, cell, direction).paint();
}

} // namespace waymark::ui
