// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <look/heatdrawing.h>

#include <look/heatlegend.h>
#include <look/heatview.h>

#include <QAbstractItemModel>
#include <QApplication>
#include <QStyle>

namespace waymark::ui {

namespace {

constexpr int kIdealNames = 250;
constexpr int kIdealCell = 126;

/// The end of the last whole piece of `size` between `from` and `most`; `most` where not one piece fits.
int wholePieces(int from, int most, int size)
{
    const int end = most / size * size;
    return end > from ? end : most;
}

} // namespace

HeatDrawing::HeatDrawing(const QAbstractItemModel &model, const QString &title)
    : m_model(model)
    , m_title(title)
{
}

int HeatDrawing::columns() const
{
    return m_model.columnCount() - 1;
}

int HeatDrawing::idealWidth() const
{
    return u(kIdealNames) + columns() * u(kIdealCell);
}

void HeatDrawing::layOut(int width)
{
    const HeatWidths widths = heatWidths(width, columns());
    m_names = widths.names;
    m_cell = qMax(1, widths.cell);
}

int HeatDrawing::headHeight() const
{
    return heatHeadHeight();
}

QSize HeatDrawing::bodySize() const
{
    return {columns() * m_cell, m_model.rowCount() * u(kHeatRow)};
}

int HeatDrawing::rightFrom(int from, int most) const
{
    return wholePieces(from, most, m_cell);
}

int HeatDrawing::bottomFrom(int from, int most) const
{
    return wholePieces(from, most, u(kHeatRow));
}

void HeatDrawing::paint(QPainter &painter, const QRect &area, const QPoint &from) const
{
    const PainterState kept(painter);
    const Qt::LayoutDirection direction = QApplication::layoutDirection();
    const auto place = [&](const QRect &rect) { return QStyle::visualRect(direction, area, rect); };
    const int head = headHeight();
    const int firstRow = from.y() / u(kHeatRow);
    const int firstColumn = from.x() / m_cell;
    const QPoint body = area.topLeft() + QPoint(m_names, head) - from;
    painter.setClipRect(area, Qt::IntersectClip);
    for (int column = firstColumn; column < columns(); ++column) {
        const QRect rect(body.x() + column * m_cell, area.top(), m_cell, head);
        if (rect.right() > area.right() + 1)
            break;
        const auto words = [&](int role) { return m_model.headerData(column + 1, Qt::Horizontal, role); };
        paintHeatHead(painter, place(rect), words(Qt::DisplayRole).toString(), words(HeatShortRole).toString(),
                      words(HeatOpenRole).toBool(), direction);
    }
    painter.fillRect(place(QRect(area.left(), area.top() + head - 1, area.width(), 1)), tokens().line);
    for (int row = firstRow; row < m_model.rowCount(); ++row) {
        const int top = body.y() + row * u(kHeatRow);
        if (top + u(kHeatRow) > area.bottom() + 1)
            break;
        const auto words = [&](int role) { return m_model.headerData(row, Qt::Vertical, role).toString(); };
        paintHeatName(painter, place(QRect(area.left(), top, m_names, u(kHeatRow))), words(HeatNumberRole),
                      words(HeatTitleRole), false, direction);
        for (int column = firstColumn; column < columns(); ++column) {
            const QRect rect(body.x() + column * m_cell, top, m_cell, u(kHeatRow));
            if (rect.right() > area.right() + 1)
                break;
            const HeatCell cell = m_model.index(row, column + 1).data(HeatCellRole).value<HeatCell>();
            paintHeatCell(painter, place(rect), cell, direction);
        }
    }
}

int HeatDrawing::legendHeight(int width) const
{
    return paintHeatLegend(nullptr, QRect(0, 0, width, 0), QApplication::layoutDirection());
}

void HeatDrawing::paintLegend(QPainter &painter, const QRect &area) const
{
    paintHeatLegend(&painter, area, QApplication::layoutDirection());
}

} // namespace waymark::ui
