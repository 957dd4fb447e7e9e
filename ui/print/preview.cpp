// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <print/preview.h>

#include "paperview.h"

#include <look/button.h>
#include <look/flowlayout.h>
#include <look/label.h>

#include <QPrinter>
#include <QScreen>
#include <QVBoxLayout>

namespace waymark::ui {

namespace {

constexpr double kStep = 1.25; ///< of the buttons Smaller and Larger

} // namespace

Preview::Preview(const Printed &printed, QWidget *parent)
    : QDialog(parent)
    , m_sheets(Sheets::of(printed))
    , m_layout(QPrinter().pageLayout())
    , m_pages(nullptr)
    , m_which(label({}, TextStyle::Body))
    , m_turn(new Button(tr("Upright")))
    , m_back(new Button(tr("Page before")))
    , m_next(new Button(tr("Next page")))
{
    setWindowTitle(tr("Print preview: %1").arg(printed.title));
    m_layout.setOrientation(printed.parts > 0 ? QPageLayout::Portrait : QPageLayout::Landscape);
    m_pages = new PaperView(*m_sheets, m_layout);
    build();
    connect(&m_layingOut, &QTimer::timeout, this, [this] {
        if (!m_sheets->layOutMore())
            m_layingOut.stop();
        tell();
    });
    connect(m_turn, &Button::clicked, this, &Preview::turn);
    connect(m_back, &Button::clicked, this, [this] { showPage(m_pages->page() - 1); });
    connect(m_next, &Button::clicked, this, [this] { showPage(m_pages->page() + 1); });
    const QSize most = parent ? parent->window()->size() : screen()->availableSize();
    resize(QSize(u(960), u(700)).boundedTo(most));
    begin();
}

Preview::~Preview()
{
    delete m_pages; // paints what ends here
}

void Preview::begin()
{
    m_sheets->begin(m_layout.paintRectPixels(paperResolution()).size());
    m_sheets->layOutMore();
    m_pages->setLayoutOfPage(m_layout);
    m_layingOut.start(0);
    showPage(0);
}

void Preview::showPage(int page)
{
    m_pages->setPage(qBound(0, page, m_sheets->count() - 1));
    tell();
}

void Preview::build()
{
    m_pages->setAccessibleName(tr("Print preview"));
    auto *smaller = new Button(tr("Smaller"));
    auto *larger = new Button(tr("Larger"));
    connect(smaller, &Button::clicked, m_pages, [this] { m_pages->zoomBy(1 / kStep); });
    connect(larger, &Button::clicked, m_pages, [this] { m_pages->zoomBy(kStep); });
    auto *pdf = new Button(tr("Save as PDF…"));
    auto *print = new Button(tr("Print…"), ButtonKind::Main);
    auto *close = new Button(tr("Close"), ButtonKind::Quiet);
    connect(pdf, &Button::clicked, this, &Preview::pdfWanted);
    connect(print, &Button::clicked, this, &Preview::printWanted);
    connect(close, &Button::clicked, this, &QDialog::reject);
    m_which->setMinimumWidth(u(180)); // its words change while the pages are counted
    auto *tools = new FlowLayout;
    for (QWidget *each : QList<QWidget *>{m_back, m_next, m_which})
        tools->addWidget(each);
    tools->addStretch();
    for (QWidget *each : QList<QWidget *>{m_turn, smaller, larger})
        tools->addWidget(each);
    auto *foot = new FlowLayout(nullptr, Qt::AlignRight);
    for (QWidget *each : QList<QWidget *>{close, pdf, print})
        foot->addWidget(each);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(u(16), u(12), u(16), u(12));
    column->setSpacing(u(8));
    column->addLayout(tools);
    column->addWidget(m_pages, 1);
    column->addLayout(foot);
}

void Preview::turn()
{
    const bool isLandscape = m_layout.orientation() == QPageLayout::Landscape;
    m_layout.setOrientation(isLandscape ? QPageLayout::Portrait : QPageLayout::Landscape);
    m_turn->setWords(isLandscape ? tr("On its side") : tr("Upright"));
    begin();
}

void Preview::tell()
{
    const int page = m_pages->page() + 1;
    const int count = m_sheets->count();
    m_which->setText(m_layingOut.isActive() ? tr("Page %1 of %2 and more…").arg(page).arg(count)
                                            : tr("Page %1 of %2").arg(page).arg(count));
    m_back->setEnabled(page > 1);
    m_next->setEnabled(page < count);
}

} // namespace waymark::ui
