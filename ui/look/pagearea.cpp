// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <look/pagearea.h>

#include <look/look.h>

#include <QEvent>

#include <optional>

namespace waymark::ui {

namespace {

constexpr int kMostOfView = 1400; ///< of a view that takes all its height; a longer one keeps a bar of its own

/// Of what a scroll area holds, without a bar beside it.
int heightWanted(const QScrollArea &area)
{
    const QWidget &content = *area.widget();
    const int least = content.minimumSizeHint().height();
    return content.hasHeightForWidth() ? qMax(least, content.heightForWidth(area.maximumViewportSize().width()))
                                       : least;
}

/// How much higher it would be if it need not scroll; less than none where it has more than it needs.
int lackOf(const QAbstractScrollArea &inner)
{
    if (const auto *area = qobject_cast<const QScrollArea *>(&inner))
        return heightWanted(*area) - area->viewport()->height();
    return inner.maximumHeight() < QWIDGETSIZE_MAX ? qMin(inner.maximumHeight(), u(kMostOfView)) - inner.height() : 0;
}

/// Whether it stands in the page itself, not in what scrolls there.
bool isOutermost(const QWidget &inner, const QWidget &page)
{
    for (const QWidget *around = inner.parentWidget(); around && around != &page; around = around->parentWidget())
        if (qobject_cast<const QAbstractScrollArea *>(around))
            return false;
    return true;
}

} // namespace

PageArea::PageArea(QWidget *page, int widest, QWidget *parent)
    : QScrollArea(parent)
    , m_widest(widest)
{
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidget(page);
    m_settling.setSingleShot(true);
    m_settling.setInterval(0);
    connect(&m_settling, &QTimer::timeout, this, &PageArea::settle);
}

QSize PageArea::minimumSizeHint() const
{
    return {widget()->minimumSizeHint().width(), u(120)};
}

bool PageArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    if (event->type() == QEvent::LayoutRequest || (watched != widget() && event->type() == QEvent::Resize))
        m_settling.start(); // what is laid out just now has its sizes then
    return QScrollArea::eventFilter(watched, event);
}

void PageArea::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

void PageArea::fit()
{
    QSize room = viewport()->size();
    if (m_widest > 0)
        room.setWidth(qMin(room.width(), u(m_widest)));
    const QSize least = widget()->minimumSizeHint();
    QSize size = room.expandedTo(least);
    if (least.height() > room.height())
        size.setHeight(qMax(size.height(), widget()->height() + heightLacking()));
    widget()->resize(size);
}

void PageArea::settle()
{
    const int before = widget()->height();
    fit();
    QWidget *writing = focusWidget();
    if (widget()->height() <= before || !writing || !writing->testAttribute(Qt::WA_InputMethodEnabled))
        return;
    const QRect cursor = writing->inputMethodQuery(Qt::ImCursorRectangle).toRect();
    const QPoint there = writing->mapTo(widget(), cursor.center());
    ensureVisible(there.x(), there.y(), 0, u(24));
}

int PageArea::heightLacking()
{
    std::optional<int> most;
    const auto inner = widget()->findChildren<QAbstractScrollArea *>();
    for (QAbstractScrollArea *area : inner) {
        if (!area->isVisible() || !isOutermost(*area, *widget()))
            continue;
        if (auto *scrolled = qobject_cast<QScrollArea *>(area))
            scrolled->widget()->installEventFilter(this); // it grows while somebody writes in it
        most = qMax(most.value_or(lackOf(*area)), lackOf(*area));
    }
    return most.value_or(0);
}

void showInAreas(const QAbstractScrollArea &view, const QRect &place)
{
    for (QWidget *around = view.parentWidget(); around; around = around->parentWidget())
        if (auto *area = qobject_cast<QScrollArea *>(around)) {
            const QRect there(view.viewport()->mapTo(area->widget(), place.topLeft()), place.size());
            area->ensureVisible(0, there.center().y(), 0, there.height());
        }
}

} // namespace waymark::ui
