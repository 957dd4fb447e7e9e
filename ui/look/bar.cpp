// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <look/bar.h>

#include <QApplication>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

constexpr int kBar = 18;
constexpr int kRow = 44;
constexpr int kNames = 320;
constexpr int kWordsRoom = 190; ///< behind the longest bar
constexpr int kGap = 8;

QColor fillingOf(const Bar::Part &part)
{
    if (!part.ball)
        return part.filling == Bar::Part::Hollow ? tokens().page : tokens().ink;
    return stepColour(*part.ball).value_or(tokens().page);
}

void paintPart(QPainter &painter, const QRectF &rect, const Bar::Part &part, Qt::LayoutDirection direction)
{
    const PainterState kept(painter);
    painter.setPen(QPen(tokens().ink, 1));
    painter.setBrush(part.filling == Bar::Part::Half && !part.ball ? tokens().page : fillingOf(part));
    const QRectF edge = rect.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRect(edge);
    if (part.filling == Bar::Part::Half && !part.ball) { // stripes, so that nothing is told by a shade alone
        painter.setClipRect(edge);
        painter.setPen(QPen(tokens().ink, 1.5));
        for (double x = rect.left() - rect.height(); x < rect.right(); x += u(6))
            painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
    }
    if (!part.ball)
        return;
    const QFont font = fontOf(TextStyle::Strong);
    const int ball = u(kBallSize);
    const int words = QFontMetrics(font).horizontalAdvance(part.words);
    const QRect inner = rect.toRect().adjusted(u(4), 0, -u(3), 0);
    const auto place = [&](const QRect &area) { return QStyle::visualRect(direction, inner, area); };
    if (inner.width() >= ball + u(4) + words) {
        paintBall(painter, centred(place(QRect(inner.left(), inner.top(), ball, inner.height())), ball), *part.ball);
        paintText(painter, place(inner.adjusted(ball + u(4), 0, u(2), 0)), part.words, font, tokens().text,
                  QStyle::visualAlignment(direction, Qt::AlignLeft));
    } else if (inner.width() >= words) {
        paintText(painter, inner.adjusted(-u(2), 0, u(2), 0), part.words, font, tokens().text, Qt::AlignHCenter);
    }
}

} // namespace

void paintBar(QPainter &painter, const QRect &rect, const Bar &bar, Qt::LayoutDirection direction)
{
    const int height = bar.parts.isEmpty() || bar.parts.first().ball ? u(kBar + 4) : u(kBar - 4);
    const double whole = qMax(u(40), rect.width() - (bar.words.isEmpty() ? 0 : u(kWordsRoom)));
    double x = rect.left();
    for (const Bar::Part &part : bar.parts) {
        const double width = part.share * whole;
        if (width < 1)
            continue;
        const QRectF area(x, rect.center().y() - height / 2, width, height);
        paintPart(painter, QStyle::visualRect(direction, rect, area.toRect()), part, direction);
        x += width;
    }
    const QRect words(int(x) + u(kGap), rect.top(), rect.right() - int(x) - u(kGap), rect.height());
    paintText(painter, QStyle::visualRect(direction, rect, words), bar.words, fontOf(TextStyle::Body), tokens().text,
              QStyle::visualAlignment(direction, Qt::AlignLeft));
}

QSize BarDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {CellDelegate::sizeHint(option, index).width(), u(kRow)};
}

void BarDelegate::paintContent(QPainter &painter, const QRect &rect, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    if (const QVariant bar = index.data(kBarRole); bar.isValid())
        paintBar(painter, rect, bar.value<Bar>(), option.direction);
    else
        CellDelegate::paintContent(painter, rect, option, index);
}

int paintBarLegend(QPainter *painter, const QRect &area, const QList<BarMeaning> &meanings,
                   Qt::LayoutDirection direction)
{
    constexpr int kLine = 22;
    constexpr int kShape = 30;
    const QFont font = fontOf(TextStyle::Small);
    int x = area.left();
    int y = area.top();
    for (const BarMeaning &meaning : meanings) {
        const int width = u(kShape + 7) + QFontMetrics(font).horizontalAdvance(meaning.words) + u(2);
        if (x > area.left() && x + width > area.right()) {
            x = area.left();
            y += u(kLine);
        }
        const auto place = [&](const QRect &rect) { return QStyle::visualRect(direction, area, rect); };
        if (painter) {
            paintPart(*painter, place(QRect(x, y + u(2), u(kShape), u(kLine - 4))), meaning.part, direction);
            paintText(*painter, place(QRect(x + u(kShape + 7), y, width - u(kShape + 7), u(kLine))), meaning.words,
                      font, tokens().text2, QStyle::visualAlignment(direction, Qt::AlignLeft));
        }
        x += width + u(16);
    }
    return meanings.isEmpty() ? 0 : y + u(kLine) - area.top();
}

BarDrawing::BarDrawing(const QAbstractItemModel &model, int barColumn, const QString &title,
                       const QList<BarMeaning> &meanings)
    : m_model(model)
    , m_column(barColumn)
    , m_title(title)
    , m_meanings(meanings)
{
}

int BarDrawing::idealWidth() const
{
    return u(1000);
}

void BarDrawing::layOut(int width)
{
    m_names = qMin(u(kNames), width * 2 / 5);
    m_width = qMax(u(kWordsRoom + 60), width - m_names);
}

int BarDrawing::headHeight() const
{
    return u(4);
}

QSize BarDrawing::bodySize() const
{
    return {m_width, m_model.rowCount() * u(kRow)};
}

int BarDrawing::rightFrom(int, int most) const
{
    return most;
}

int BarDrawing::bottomFrom(int from, int most) const
{
    const int end = most / u(kRow) * u(kRow);
    return end > from ? end : most;
}

void BarDrawing::paint(QPainter &painter, const QRect &area, const QPoint &from) const
{
    const PainterState kept(painter);
    const Qt::LayoutDirection direction = QApplication::layoutDirection();
    painter.setClipRect(area, Qt::IntersectClip);
    for (int row = from.y() / u(kRow); row < m_model.rowCount(); ++row) {
        const int top = area.top() + headHeight() + row * u(kRow) - from.y();
        if (top + u(kRow) > area.bottom() + 1)
            break;
        const auto place = [&](const QRect &rect) { return QStyle::visualRect(direction, area, rect); };
        const QRect name(area.left(), top, m_names - u(kGap), u(kRow));
        paintCell(painter, place(name), CellDelegate::cellAt(m_model.index(row, 0)), direction);
        const QRect bar(area.left() + m_names, top, m_width, u(kRow));
        paintBar(painter, place(bar), m_model.index(row, m_column).data(kBarRole).value<Bar>(), direction);
        painter.fillRect(QRect(area.left(), top + u(kRow) - 1, area.width(), 1), tokens().line);
    }
}

int BarDrawing::legendHeight(int width) const
{
    return paintBarLegend(nullptr, QRect(0, 0, width, 0), m_meanings, QApplication::layoutDirection());
}

void BarDrawing::paintLegend(QPainter &painter, const QRect &area) const
{
    paintBarLegend(&painter, area, m_meanings, QApplication::layoutDirection());
}

} // namespace waymark::ui
