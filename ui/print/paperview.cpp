// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paperview.h"

#include <look/look.h>
#include <print/sheets.h>

#include <QPainter>

namespace waymark::ui {

namespace {

constexpr int kAround = 12;
constexpr double kMostZoom = 6;

} // namespace

class PaperView::Paper : public QWidget
{
public:
    Paper(const Sheets &sheets, const QPageLayout &layout)
        : m_layout(layout)
        , m_sheets(sheets)
    {
    }

    [[nodiscard]] QSize whole() const { return m_layout.fullRectPixels(paperResolution()).size(); }

    QPageLayout m_layout;
    int m_page = 0;

protected:
    void paintEvent(QPaintEvent *) override
    {
        const OnPaper colours;
        QPainter painter(this);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
        painter.fillRect(rect(), Qt::white);
        painter.scale(double(width()) / whole().width(), double(height()) / whole().height());
        painter.translate(m_layout.paintRectPixels(paperResolution()).topLeft());
        m_sheets.paint(painter, m_page);
    }

private:
    const Sheets &m_sheets;
};

PaperView::PaperView(const Sheets &sheets, const QPageLayout &layout, QWidget *parent)
    : QScrollArea(parent)
    , m_paper(new Paper(sheets, layout))
{
    setAlignment(Qt::AlignCenter);
    setBackgroundRole(QPalette::Dark);
    setWidget(m_paper);
}

void PaperView::setLayoutOfPage(const QPageLayout &layout)
{
    m_paper->m_layout = layout;
    fit();
    m_paper->update();
}

void PaperView::setPage(int page)
{
    m_paper->m_page = page;
    m_paper->update();
}

int PaperView::page() const
{
    return m_paper->m_page;
}

void PaperView::zoomBy(double factor)
{
    m_zoom = qBound(1.0, m_zoom * factor, kMostZoom);
    fit();
}

void PaperView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

void PaperView::fit()
{
    const QSize room = maximumViewportSize() - QSize(2 * u(kAround), 2 * u(kAround));
    m_paper->resize(m_paper->whole().scaled(room, Qt::KeepAspectRatio) * m_zoom);
}

} // namespace waymark::ui
