// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <look/paint.h>

#include <look/icon.h>

#include <QFontMetrics>
#include <QGuiApplication>
#include <QStyle>

#include <cmath>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

constexpr char kKeyboard[] = "lookKeyboard";

} // namespace

PainterState::PainterState(QPainter &painter)
    : m_painter(painter)
{
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
}

PainterState::~PainterState()
{
    m_painter.restore();
}

QRectF centred(const QRectF &rect, double size)
{
    return {std::round(rect.center().x() - size / 2), std::round(rect.center().y() - size / 2), size, size};
}

void paintDiamond(QPainter &painter, const QRectF &rect, Diamond diamond)
{
    const PainterState state(painter);
    const double reach = rect.width() / 2 - 0.75;
    const QPointF middle = rect.center();
    const QPolygonF shape{middle + QPointF(0, -reach), middle + QPointF(reach, 0), middle + QPointF(0, reach),
                          middle + QPointF(-reach, 0)};
    const Tokens &colours = tokens();
    QPen pen(diamond == Diamond::Late ? colours.late : colours.ink, 1.5);
    if (diamond == Diamond::FirstPromised) {
        pen = QPen(colours.field, 1.2);
        pen.setDashPattern({2, 1.2});
    }
    painter.setPen(pen);
    painter.setBrush(diamond == Diamond::Done ? colours.ink : colours.page);
    painter.drawPolygon(shape);
    if (diamond == Diamond::Done)
        paintTick(painter, rect, colours.page);
}

void paintFlag(QPainter &painter, const QRectF &rect)
{
    paintIcon(painter, rect, u"flag"_s, tokens().late, 2.1);
}

QFont lateFont()
{
    QFont words = fontOf(TextStyle::Small);
    words.setWeight(QFont::Medium);
    return words;
}

int latenessWidth(const QString &words)
{
    return u(kFlagSize) + u(3) + QFontMetrics(lateFont()).horizontalAdvance(words) + u(2);
}

int paintLateness(QPainter &painter, const QRect &rect, const QString &words)
{
    const int flag = u(kFlagSize);
    const int gap = u(3);
    const Qt::LayoutDirection direction = QGuiApplication::layoutDirection();
    const QRect flagArea(rect.left(), rect.top(), flag, rect.height());
    paintFlag(painter, centred(QRectF(QStyle::visualRect(direction, rect, flagArea)), flag));
    const QRect textArea = rect.adjusted(flag + gap, 0, 0, 0);
    return flag + gap +
           paintText(painter, QStyle::visualRect(direction, rect, textArea), words, lateFont(), tokens().late,
                     QStyle::visualAlignment(direction, Qt::AlignLeft));
}

int paintText(QPainter &painter, const QRect &rect, const QString &words, const QFont &font, const QColor &colour,
              Qt::Alignment alignment)
{
    if (words.isEmpty() || rect.width() <= 0)
        return 0;
    const QFontMetrics metrics(font);
    const int whole = metrics.horizontalAdvance(words);
    const bool fits = whole <= rect.width(); // laying a text out is what painting costs: once to measure, once to draw
    const QString shown = fits ? words : metrics.elidedText(words, Qt::ElideRight, rect.width());
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(rect, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
    return fits ? whole : metrics.horizontalAdvance(shown);
}

int paintStruckOut(QPainter &painter, const QRect &rect, const QString &words, const QColor &colour,
                   Qt::Alignment alignment)
{
    QFont struck = fontOf(TextStyle::Small);
    struck.setStrikeOut(true);
    return paintText(painter, rect, words, struck, colour, alignment);
}

bool isKeyboardInUse()
{
    return qApp->property(kKeyboard).toBool();
}

void setKeyboardInUse(bool used)
{
    qApp->setProperty(kKeyboard, used);
}

void paintFocusRing(QPainter &painter, const QRectF &rect)
{
    if (!isKeyboardInUse())
        return;
    const PainterState state(painter);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tokens().accent, 2));
    const double radius = u(5) + kFocusRingWidth; // of the outer edge; the lines below stand around one centre
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius - 1, radius - 1);
    painter.setPen(QPen(tokens().page, 1));
    painter.drawRoundedRect(rect.adjusted(2.5, 2.5, -2.5, -2.5), radius - 2.5, radius - 2.5);
}

void paintSelection(QPainter &painter, const QRectF &rect, bool bar, Qt::LayoutDirection direction)
{
    const PainterState state(painter);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens().selected);
    painter.drawRoundedRect(rect, u(5), u(5));
    if (!bar)
        return;
    const double width = u(3);
    const double left = direction == Qt::RightToLeft ? rect.right() - width : rect.left();
    painter.setBrush(tokens().accent);
    painter.drawRoundedRect(QRectF(left, rect.top() + u(7), width, rect.height() - 2 * u(7)), width / 2, width / 2);
}

void paintButton(QPainter &painter, const QRect &rect, const QString &words, bool filled, bool hovered)
{
    const Tokens &colours = tokens();
    {
        const PainterState state(painter);
        painter.setPen(QPen(filled ? colours.accent : (hovered ? colours.field : colours.buttonEdge), 1));
        painter.setBrush(filled ? colours.accent : (hovered ? colours.band : colours.page));
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), u(5), u(5));
    }
    paintText(painter, rect.adjusted(u(8), 0, -u(8), 0), words, fontOf(filled ? TextStyle::Strong : TextStyle::Row),
              filled ? colours.onAccent : colours.text, Qt::AlignHCenter);
}

std::optional<QColor> stepColour(Ball ball)
{
    switch (ball) {
    case Ball::Limited:
    case Ball::UnderWay:
        return tokens().step1;
    case Ball::Substantial:
        return tokens().step2;
    case Ball::Complete:
        return tokens().step3;
    case Ball::NoUpdate:
    case Ball::NoEvidence:
    case Ball::NotStarted:
        break;
    }
    return {};
}

} // namespace waymark::ui
