// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <print/sheets.h>

#include "documentsheets.h"
#include "tablesheets.h"

#include <look/look.h>
#include <look/paint.h>

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QStyle>
#include <QTextDocument>

namespace waymark::ui {

namespace {

constexpr int kHead = 46;
constexpr int kFoot = 26;
constexpr int kLegendGap = 12;
constexpr double kSmallest = 0.6; ///< smaller writing is not read on paper: a wider picture goes over several pages

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Sheets)
};

Qt::Alignment towards(Qt::Alignment side)
{
    return QStyle::visualAlignment(QApplication::layoutDirection(), side);
}

/// A picture, cut between its rows and columns.
class PictureSheets : public Sheets
{
public:
    explicit PictureSheets(const Printed &printed)
        : Sheets(printed)
        , m_drawing(printed.drawing)
    {
    }

protected:
    void beginIn(const QSize &area) override
    {
        m_area = area;
        m_parts.clear();
    }

    [[nodiscard]] int divideMore() override
    {
        if (m_parts.isEmpty())
            divide(m_area);
        return int(m_parts.size());
    }

    void paintBody(QPainter &painter, const QRect &area, int page) const override
    {
        painter.save();
        painter.translate(area.topLeft());
        painter.scale(m_scale, m_scale);
        const QRect part = m_parts.at(page);
        const QRect picture(0, 0, m_drawing->namesWidth() + part.width(), m_drawing->headHeight() + part.height());
        m_drawing->paint(painter, picture, part.topLeft());
        const int width = int(area.width() / m_scale);
        if (const int legend = m_drawing->legendHeight(width); legend > 0)
            m_drawing->paintLegend(painter, QRect(0, picture.bottom() + u(kLegendGap), width, legend));
        painter.restore();
    }

private:
    void divide(const QSize &area)
    {
        m_scale = 1;
        m_drawing->layOut(area.width());
        const double needed = m_drawing->namesWidth() + m_drawing->bodySize().width();
        if (needed > area.width()) {
            m_scale = qMax(kSmallest, area.width() / needed);
            m_drawing->layOut(int(area.width() / m_scale));
        }
        const QSize room = roomIn(area);
        const QSize body = m_drawing->bodySize();
        for (int top = 0; top < body.height();) {
            const int bottom = qMin(body.height(), m_drawing->bottomFrom(top, top + room.height()));
            for (int left = 0; left < body.width();) {
                const int right = qMin(body.width(), m_drawing->rightFrom(left, left + room.width()));
                m_parts << QRect(left, top, right - left, bottom - top);
                left = right;
            }
            top = bottom;
        }
    }

    /// For the body alone; never less than a row and a column.
    [[nodiscard]] QSize roomIn(const QSize &area) const
    {
        const QSize all(int(area.width() / m_scale), int(area.height() / m_scale));
        const int legend = m_drawing->legendHeight(all.width());
        return {qMax(u(64), all.width() - m_drawing->namesWidth()),
                qMax(u(32), all.height() - m_drawing->headHeight() - (legend > 0 ? legend + u(kLegendGap) : 0))};
    }

    std::shared_ptr<Drawing> m_drawing;
    QSize m_area;
    QList<QRect> m_parts;
    double m_scale = 1;
};

} // namespace

Sheets::Sheets(const Printed &printed)
    : m_printed(printed)
{
}

std::unique_ptr<Sheets> Sheets::of(const Printed &printed)
{
    if (printed.drawing)
        return std::make_unique<PictureSheets>(printed);
    if (printed.parts > 0)
        return std::make_unique<DocumentSheets>(printed);
    return std::make_unique<TableSheets>(printed);
}

void Sheets::begin(const QSize &page)
{
    m_page = page;
    m_count = 0;
    beginIn(page - QSize(0, u(kHead + kFoot)));
}

bool Sheets::layOutMore()
{
    const OnPaper colours;
    const int before = m_count;
    m_count = divideMore();
    return m_count > before;
}

int Sheets::layOut(const QSize &page)
{
    begin(page);
    while (layOutMore()) {
    }
    return count();
}

void Sheets::paint(QPainter &painter, int page) const
{
    const OnPaper colours;
    const int width = m_page.width();
    paintText(painter, QRect(0, 0, width, u(16)), m_printed.plan, fontOf(TextStyle::Small), tokens().text2,
              towards(Qt::AlignLeft));
    paintText(painter, QRect(0, u(16), width, u(22)), m_printed.title, fontOf(TextStyle::Section), tokens().text,
              towards(Qt::AlignLeft));
    paintBody(painter, QRect(0, u(kHead), width, m_page.height() - u(kHead + kFoot)), page);
    const QRect foot(0, m_page.height() - u(18), width, u(18));
    paintText(painter, foot, m_printed.day, fontOf(TextStyle::Small), tokens().text2, towards(Qt::AlignLeft));
    paintText(painter, foot, Words::tr("Page %1 of %2").arg(page + 1).arg(count()), fontOf(TextStyle::Small),
              tokens().text2, towards(Qt::AlignRight));
}

int paperResolution()
{
    return qRound(QFontMetricsF(QApplication::font()).fontDpi());
}

void Sheets::paintPart(QPainter &painter, const QRect &area, const QTextDocument &text, int top)
{
    painter.save();
    painter.translate(area.left(), area.top() - top);
    const QRect shown(0, top, area.width(), area.height());
    painter.setClipRect(shown, Qt::IntersectClip);
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = shown;
    context.palette = paletteOf(tokens());
    text.documentLayout()->draw(&painter, context);
    painter.restore();
}

} // namespace waymark::ui
