// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <print/preview.h>

#include <look/button.h>
#include <look/flowlayout.h>
#include <look/label.h>

#include <QGraphicsView>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QScreen>
#include <QVBoxLayout>

namespace waymark::ui {

Preview::Preview(const Printed &printed, QWidget *parent)
    : QDialog(parent)
    , m_sheets(Sheets::of(printed))
    , m_printer(std::make_unique<QPrinter>())
    , m_pages(nullptr)
    , m_which(label({}, TextStyle::Body))
    , m_turn(new Button(tr("Upright")))
    , m_back(new Button(tr("Page before")))
    , m_next(new Button(tr("Next page")))
{
    setWindowTitle(tr("Print preview: %1").arg(printed.title));
    m_printer->setResolution(paperResolution());
    m_printer->setPageOrientation(QPageLayout::Landscape);
    m_pages = new QPrintPreviewWidget(m_printer.get());
    build();
    connect(m_pages, &QPrintPreviewWidget::paintRequested, this,
            [this](QPrinter *printer) { printOn(*printer, *m_sheets); });
    connect(m_pages, &QPrintPreviewWidget::previewChanged, this, &Preview::tell);
    connect(m_turn, &Button::clicked, this, &Preview::turn);
    connect(m_back, &Button::clicked, this, [this] {
        m_pages->setCurrentPage(m_pages->currentPage() - 1);
        tell();
    });
    connect(m_next, &Button::clicked, this, [this] {
        m_pages->setCurrentPage(m_pages->currentPage() + 1);
        tell();
    });
    const QSize most = parent ? parent->window()->size() : screen()->availableSize();
    resize(QSize(u(960), u(700)).boundedTo(most));
}

Preview::~Preview()
{
    delete m_pages; // paints with the printer until then
}

void Preview::build()
{
    for (QGraphicsView *view : m_pages->findChildren<QGraphicsView *>())
        view->setAccessibleName(tr("Pages"));
    m_pages->setAccessibleName(tr("Print preview"));
    auto *smaller = new Button(tr("Smaller"));
    auto *larger = new Button(tr("Larger"));
    connect(smaller, &Button::clicked, m_pages, [this] { m_pages->zoomOut(); });
    connect(larger, &Button::clicked, m_pages, [this] { m_pages->zoomIn(); });
    auto *pdf = new Button(tr("Save as PDF…"));
    auto *print = new Button(tr("Print…"), ButtonKind::Main);
    auto *close = new Button(tr("Close"), ButtonKind::Quiet);
    connect(pdf, &Button::clicked, this, &Preview::pdfWanted);
    connect(print, &Button::clicked, this, &Preview::printWanted);
    connect(close, &Button::clicked, this, &QDialog::reject);
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
    const bool isLandscape = m_printer->pageLayout().orientation() == QPageLayout::Landscape;
    m_pages->setOrientation(isLandscape ? QPageLayout::Portrait : QPageLayout::Landscape);
    m_turn->setWords(isLandscape ? tr("On its side") : tr("Upright"));
}

void Preview::tell()
{
    const int page = m_pages->currentPage();
    const int count = m_pages->pageCount();
    m_which->setText(tr("Page %1 of %2").arg(page).arg(count));
    m_back->setEnabled(page > 1);
    m_next->setEnabled(page < count);
}

} // namespace waymark::ui
