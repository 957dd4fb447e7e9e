// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablesheets.h"

#include <look/look.h>

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextDocument>
#include <QTextTable>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

constexpr int kPadding = 3;
constexpr int kMeasured = 60; ///< rows from all over the table by which the columns get their widths

QTextTable *tableIn(const QTextDocument &text)
{
    const QList<QTextFrame *> frames = text.rootFrame()->childFrames();
    return frames.isEmpty() ? nullptr : qobject_cast<QTextTable *>(frames.first());
}

QRectF placeOf(const QTextDocument &text, const QTextTable &table, int row, int column)
{
    return text.documentLayout()->blockBoundingRect(table.cellAt(row, column).firstCursorPosition().block());
}

void setUp(QTextDocument &text, const QString &html)
{
    text.setDocumentMargin(0);
    text.setDefaultFont(fontOf(TextStyle::Small));
    text.setDefaultStyleSheet(u"th { text-align: left; }"_s);
    text.setHtml(html);
}

} // namespace

TableSheets::TableSheets(const Printed &printed)
    : Sheets(printed)
{
    const QString end = u"</tr>"_s;
    const qsizetype from = printed.table.indexOf("<tr"_L1);
    m_rows = printed.table.mid(qMax<qsizetype>(0, from)).split(end, Qt::SkipEmptyParts);
    if (!m_rows.isEmpty() && !m_rows.last().contains("<tr"_L1))
        m_rows.removeLast(); // what ends the table
    if (!m_rows.isEmpty())
        m_head = m_rows.takeFirst();
}

void TableSheets::beginIn(const QSize &area)
{
    m_area = area;
    m_parts.clear();
    m_widths.clear();
}

void TableSheets::measureColumns()
{
    QString html = u"<table>"_s + m_head + u"</tr>"_s;
    const qsizetype step = qMax<qsizetype>(1, m_rows.size() / kMeasured);
    for (qsizetype row = 0; row < m_rows.size(); row += step)
        html += m_rows.at(row) + u"</tr>"_s;
    QTextDocument text;
    setUp(text, html + u"</table>"_s);
    const QTextTable *table = tableIn(text);
    if (!table)
        return;
    text.setTextWidth(m_area.width());
    const double whole = text.documentLayout()->frameBoundingRect(tableIn(text)).width();
    for (int column = 0; column < table->columns(); ++column) {
        const double left = placeOf(text, *table, 0, column).left();
        const bool isLast = column + 1 == table->columns();
        m_widths << 100 * ((isLast ? whole : placeOf(text, *table, 0, column + 1).left()) - left) / whole;
    }
}

void TableSheets::lay(QTextDocument &text, qsizetype first, qsizetype rows) const
{
    setUp(text, u"<table>"_s + m_head + u"</tr>"_s + m_rows.mid(first, rows).join(u"</tr>"_s) + u"</tr></table>"_s);
    if (QTextTable *table = tableIn(text)) {
        QTextTableFormat format = table->format();
        format.setHeaderRowCount(1);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        QList<QTextLength> widths;
        for (const double percent : m_widths)
            widths << QTextLength(QTextLength::PercentageLength, percent);
        format.setColumnWidthConstraints(widths);
        format.setBorder(1);
        format.setBorderCollapse(true);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderBrush(tokens().line);
        format.setCellPadding(u(kPadding));
        format.setCellSpacing(0);
        table->setFormat(format);
    }
    text.setTextWidth(m_area.width());
}

qsizetype TableSheets::fitting(const QTextDocument &text, qsizetype rows) const
{
    const QTextTable *table = tableIn(text);
    if (!table)
        return rows;
    qsizetype fit = 0;
    while (fit < rows) {
        double bottom = 0; // of the row
        for (int column = 0; column < table->columns(); ++column)
            bottom = qMax(bottom, placeOf(text, *table, int(fit) + 1, column).bottom());
        if (bottom + u(kPadding) + 1 > m_area.height())
            break;
        ++fit;
    }
    return fit;
}

int TableSheets::divideMore()
{
    if (m_parts.isEmpty())
        measureColumns();
    const qsizetype first = m_parts.isEmpty() ? 0 : m_parts.last().first + m_parts.last().rows;
    if (first >= m_rows.size() && !m_parts.isEmpty())
        return int(m_parts.size());
    const int least = QFontMetrics(fontOf(TextStyle::Small)).lineSpacing() + 2 * u(kPadding);
    const qsizetype rows = qMin<qsizetype>(m_rows.size() - first, m_area.height() / qMax(1, least) + 1);
    QTextDocument text;
    lay(text, first, rows);
    if (const qsizetype fit = fitting(text, rows); fit > 0 || rows == 0) {
        m_parts << Part{first, fit, 0};
        return int(m_parts.size());
    }
    lay(text, first, 1);
    text.setPageSize(m_area);
    for (int page = 0; page < text.pageCount(); ++page)
        m_parts << Part{first, 1, page};
    return int(m_parts.size());
}

void TableSheets::paintBody(QPainter &painter, const QRect &area, int page) const
{
    if (page >= m_parts.size())
        return;
    const Part &part = m_parts.at(page);
    QTextDocument text;
    lay(text, part.first, part.rows);
    if (part.page > 0 || (page + 1 < m_parts.size() && m_parts.at(page + 1).first == part.first))
        text.setPageSize(m_area);
    paintPart(painter, area, text, part.page * area.height());
}

} // namespace waymark::ui
