// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablesheets.h"

#include <look/look.h>

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextTable>

namespace waymark::ui {

TableSheets::TableSheets(const Printed &printed)
    : Sheets(printed)
{
    const OnPaper colours;
    m_text.setDocumentMargin(0);
    m_text.setDefaultFont(fontOf(TextStyle::Small));
    m_text.setDefaultStyleSheet(QStringLiteral("th { text-align: left; }"));
    m_text.setHtml(printed.table);
    for (QTextFrame *frame : m_text.rootFrame()->childFrames()) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setHeaderRowCount(1);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        format.setBorder(1);
        format.setBorderCollapse(true);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderBrush(tokens().line);
        format.setCellPadding(u(3));
        format.setCellSpacing(0);
        table->setFormat(format);
    }
}

int TableSheets::divide(const QSize &area)
{
    m_text.setPageSize(area);
    return m_text.pageCount();
}

void TableSheets::paintBody(QPainter &painter, const QRect &area, int page) const
{
    painter.save();
    const int top = page * area.height();
    painter.translate(area.left(), area.top() - top);
    const QRect part(0, top, area.width(), area.height());
    painter.setClipRect(part);
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = part;
    context.palette = paletteOf(tokens());
    m_text.documentLayout()->draw(&painter, context);
    painter.restore();
}

} // namespace waymark::ui
