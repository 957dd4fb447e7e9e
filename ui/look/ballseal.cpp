// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <look/icon.h>
#include <look/paint.h>

#include <numbers>

namespace waymark::ui {

namespace {

// Shapes are drawn for a ball of 14 and a seal of 18 units and grow with the rectangle.
double strokeOf(const QRectF &rect, double designSize)
{
    return qMax(1.2, 1.4 * rect.width() / designSize * 0.93);
}

QPen dashed(const QColor &colour, double width, double circumference, int dashes)
{
    QPen pen(colour, width);
    pen.setCapStyle(Qt::FlatCap);
    const double step = circumference / dashes / width;
    pen.setDashPattern({step * 0.64, step * 0.36});
    return pen;
}

void fillBall(QPainter &painter, const QRectF &inner, Ball ball)
{
    constexpr int kQuarter = 90 * 16;
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens().ink);
    if (ball == Ball::UnderWay)
        painter.drawChord(inner, 180 * 16, 180 * 16);
    else if (ball == Ball::Limited)
        painter.drawPie(inner, 0, kQuarter);
    else if (ball == Ball::Substantial)
        painter.drawPie(inner, kQuarter, -3 * kQuarter);
}

void drawClock(QPainter &painter, const QRectF &rect, double width)
{
    const double radius = rect.width() * 0.27;
    painter.setPen(QPen(tokens().ink, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(rect.center(), radius, radius);
    const QPointF middle = rect.center();
    painter.drawPolyline(QPolygonF{middle + QPointF(0, -radius * 0.6), middle, middle + QPointF(radius * 0.55, 0)});
}

void drawDots(QPainter &painter, const QRectF &rect)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens().ink);
    const double radius = rect.width() / 18;
    for (const double x : {-0.2, 0.0, 0.2})
        painter.drawEllipse(rect.center() + QPointF(x * rect.width(), 0), radius, radius);
}

void drawNoteDot(QPainter &painter, const QRectF &rect)
{
    const double radius = rect.width() * 0.2;
    const QPointF corner = rect.topRight() + QPointF(-radius * 0.55, radius * 0.55);
    painter.setPen(QPen(tokens().page, rect.width() / 14));
    painter.setBrush(tokens().ink);
    painter.drawEllipse(corner, radius, radius);
}

} // namespace

void paintBall(QPainter &painter, const QRectF &rect, Ball ball)
{
    const PainterState state(painter);
    const Tokens &colours = tokens();
    const double width = strokeOf(rect, kBallSize);
    const QRectF ring = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2);
    const bool full = ball == Ball::Complete;
    painter.setPen(ball == Ball::NoUpdate ? dashed(colours.field, width, std::numbers::pi * ring.width(), 8)
                                          : QPen(colours.ink, width));
    painter.setBrush(full ? colours.ink : Qt::transparent);
    painter.drawEllipse(ring);
    if (full) {
        paintTick(painter, rect, colours.page);
    } else if (ball == Ball::NoEvidence) {
        const double reach = rect.width() * 0.2;
        painter.drawLine(rect.center() - QPointF(reach, 0), rect.center() + QPointF(reach, 0));
    } else {
        const double gap = width * 1.7;
        fillBall(painter, rect.adjusted(gap, gap, -gap, -gap), ball);
    }
}

void paintSeal(QPainter &painter, const QRectF &rect, Seal seal)
{
    const PainterState state(painter);
    const Tokens &colours = tokens();
    const double width = strokeOf(rect, kSealSize);
    const QRectF box = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2);
    const double radius = rect.width() * 0.24;
    const bool filled = seal == Seal::Agreed || seal == Seal::AgreedWithNote;
    const double around = 4 * box.width() - (8 - 2 * std::numbers::pi) * radius;
    painter.setPen(seal == Seal::NotSeen ? dashed(colours.field, width, around, 12) : QPen(colours.ink, width));
    painter.setBrush(filled ? colours.ink : Qt::transparent);
    painter.drawRoundedRect(box, radius, radius);

    const double reach = rect.width() * 0.22;
    switch (seal) {
    case Seal::NotSeen:
        break;
    case Seal::NoReply:
        drawDots(painter, rect);
        break;
    case Seal::AgreedWithNote:
        drawNoteDot(painter, rect);
        paintTick(painter, rect, colours.page);
        break;
    case Seal::Agreed:
        paintTick(painter, rect, colours.page);
        break;
    case Seal::MoreTime:
        drawClock(painter, rect, width);
        break;
    case Seal::DoesNotAgree:
        painter.drawLine(rect.center() - QPointF(reach, 0), rect.center() + QPointF(reach, 0));
        break;
    case Seal::NeedsAgreeingAgain:
        paintIcon(painter, centred(rect, rect.width() * 0.72), QStringLiteral("round"), colours.ink, 2.8);
        break;
    }
}

void paintTick(QPainter &painter, const QRectF &rect, const QColor &colour)
{
    const PainterState state(painter);
    const double unit = rect.width() / 14;
    painter.setPen(QPen(colour, 1.5 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const QPointF corner = rect.topLeft();
    painter.drawPolyline(QPolygonF{corner + QPointF(4.2, 7.2) * unit, corner + QPointF(6.2, 9.2) * unit,
                                   corner + QPointF(9.8, 5.2) * unit});
}

} // namespace waymark::ui
