// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <look/cell.h>

#include <look/icon.h>

#include <QFontMetrics>
#include <QTextLayout>

namespace waymark::ui {

namespace {

constexpr int kShapeGap = 7;
constexpr int kLine = 17;

struct Line
{
    QPainter &painter;
    QRect rect;
    Qt::LayoutDirection direction;

    [[nodiscard]] QRect place(const QRect &area) const { return QStyle::visualRect(direction, rect, area); }
    [[nodiscard]] Qt::Alignment leading() const { return QStyle::visualAlignment(direction, Qt::AlignLeft); }

    /// The rectangle after a shape of `size` units at the leading edge.
    [[nodiscard]] QRect after(int size) const { return place(rect.adjusted(u(size) + u(kShapeGap), 0, 0, 0)); }
    [[nodiscard]] QRectF shape(int size) const
    {
        return centred(place(QRect(rect.left(), rect.top(), u(size), rect.height())), u(size));
    }
};

QFont textFont(const Cell &cell)
{
    if (cell.strong || !cell.oldText.isEmpty())
        return fontOf(TextStyle::Strong);
    return fontOf(cell.medium ? TextStyle::Row : TextStyle::Body);
}

int shapeSize(const Cell &cell)
{
    if (cell.ball || cell.oldBall)
        return kBallSize;
    if (cell.seal)
        return kSealSize;
    return cell.icon.isEmpty() ? 0 : kIconSize;
}

QRect paintShape(const Line &line, const Cell &cell)
{
    const int size = shapeSize(cell);
    if (size == 0)
        return line.rect;
    if (cell.ball)
        paintBall(line.painter, line.shape(size), *cell.ball);
    else if (cell.seal)
        paintSeal(line.painter, line.shape(size), *cell.seal);
    else
        paintIcon(line.painter, line.shape(size), cell.icon, tokens().text2);
    return line.after(size);
}

void paintWrapped(const Line &line, const QRect &rect, const QString &text, const QFont &font, const QColor &colour)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    QTextLine first = layout.createLine();
    first.setLineWidth(rect.width());
    layout.endLayout();
    const qsizetype split = first.textLength();
    const int height = u(16);
    const int top = rect.top() + (rect.height() - 2 * height) / 2;
    paintText(line.painter, QRect(rect.left(), top, rect.width(), height), text.left(split).trimmed(), font, colour,
              line.leading());
    paintText(line.painter, QRect(rect.left(), top + height, rect.width(), height), text.mid(split), font, colour,
              line.leading());
}

QColor textColour(const Cell &cell)
{
    const bool silent = cell.ball == Ball::NoUpdate;
    return cell.second || silent ? tokens().text2 : tokens().text;
}

void paintMain(const Line &line, const Cell &cell)
{
    const QRect rect = paintShape(line, cell);
    if (cell.ball && rect.width() < u(24))
        return; // one letter and dots say less than the shape
    const QFont chosen = textFont(cell);
    const bool wraps = !cell.hasTwoLines() && rect.height() >= 2 * u(16) &&
                       QFontMetrics(chosen).horizontalAdvance(cell.text) > rect.width();
    if (wraps)
        paintWrapped(line, rect, cell.text, chosen, textColour(cell));
    else
        paintText(line.painter, rect, cell.text, chosen, textColour(cell), line.leading());
}

void paintOld(const Line &line, const Cell &cell)
{
    QRect rect = line.rect;
    if (cell.oldBall) {
        paintBall(line.painter, centred(line.shape(kBallSize), u(kBallSize - 2)), *cell.oldBall);
        rect = line.after(kBallSize);
    } else if (cell.ball) {
        rect = line.after(kBallSize);
    }
    paintStruckOut(line.painter, rect, cell.oldText, tokens().text2, line.leading());
}

} // namespace

bool Cell::hasTwoLines() const
{
    return !oldText.isEmpty() || !lateness.isEmpty() || !detail.isEmpty();
}

void paintCell(QPainter &painter, const QRect &rect, const Cell &cell, Qt::LayoutDirection direction)
{
    if (!cell.hasTwoLines()) {
        paintMain({painter, rect, direction}, cell);
        return;
    }
    const int height = u(kLine);
    const int top = rect.top() + (rect.height() - 2 * height) / 2;
    const Line upper{painter, QRect(rect.left(), top, rect.width(), height), direction};
    const Line lower{painter, upper.rect.translated(0, height), direction};
    if (!cell.oldText.isEmpty()) {
        paintOld(upper, cell);
        paintMain(lower, cell);
        if (!cell.lateness.isEmpty()) { // no room for its words, which the tooltip has
            const int after = lower.rect.left() + QFontMetrics(textFont(cell)).horizontalAdvance(cell.text) + u(6);
            const QRect flag(after, lower.rect.top(), u(kFlagSize), height);
            paintFlag(painter, centred(lower.place(flag), u(kFlagSize)));
        }
        return;
    }
    const int size = shapeSize(cell);
    if (!cell.icon.isEmpty()) { // an icon stands for both lines
        Cell words = cell;
        words.icon.clear();
        paintShape({painter, rect, direction}, cell);
        paintMain({painter, upper.after(size), direction}, words);
    } else {
        paintMain(upper, cell);
    }
    const QRect below = size == 0 ? lower.rect : lower.after(size);
    if (!cell.lateness.isEmpty())
        paintLateness(painter, below, cell.lateness);
    else
        paintText(painter, below, cell.detail, fontOf(TextStyle::Small), tokens().text2, lower.leading());
}

QSize cellSize(const Cell &cell)
{
    const QFontMetrics small(fontOf(TextStyle::Small));
    int width = QFontMetrics(textFont(cell)).horizontalAdvance(cell.text);
    width = qMax(width, small.horizontalAdvance(cell.oldText));
    width = qMax(width, small.horizontalAdvance(cell.detail));
    if (!cell.lateness.isEmpty())
        width = qMax(width, latenessWidth(cell.lateness));
    const int size = shapeSize(cell);
    return {width + u(2) + (size == 0 ? 0 : u(size + kShapeGap)), u(cell.hasTwoLines() ? 2 * kLine : 18)};
}

} // namespace waymark::ui
