// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <print/paperrun.h>

#include <look/button.h>
#include <look/look.h>
#include <look/sheet.h>

#include <QDeadlineTimer>
#include <QPrinter>

namespace waymark::ui {

namespace {

constexpr int kTurn = 30;   // milliseconds of work between two looks at what else there is to do
constexpr int kBlink = 200; // milliseconds that nobody minds

qint64 now()
{
    return QDeadlineTimer::current().deadline();
}

} // namespace

PaperRun::PaperRun(const Printed &printed, std::shared_ptr<QPagedPaintDevice> device, QWidget *window)
    : QObject(window)
    , m_title(printed.title)
    , m_device(std::move(device))
    , m_sheets(Sheets::of(printed))
    , m_window(window)
{
    connect(&m_turns, &QTimer::timeout, this, &PaperRun::goOn);
}

PaperRun::~PaperRun() = default;

void PaperRun::start()
{
    m_begun = now();
    m_sheets->begin(m_device->pageLayout().paintRectPixels(paperResolution()).size());
    m_turns.start(0);
}

void PaperRun::goOn()
{
    const qint64 until = now() + kTurn;
    while (now() < until)
        if (!step()) {
            end(true);
            return;
        }
    if (now() - m_begun > kBlink)
        tell();
}

bool PaperRun::step()
{
    if (!m_isLaidOut) {
        m_isLaidOut = !m_sheets->layOutMore();
        return true;
    }
    const OnPaper colours;
    if (m_page == 0)
        m_painter.begin(m_device.get());
    else
        m_device->newPage();
    m_sheets->paint(m_painter, m_page++);
    return m_page < m_sheets->count();
}

void PaperRun::tell()
{
    if (!m_sheet) {
        m_sheet = new Sheet(m_title, m_window);
        connect(m_sheet->addButton(tr("Cancel")), &Button::clicked, m_sheet, &QDialog::reject);
        connect(m_sheet, &QDialog::rejected, this, [this] { end(false); });
        m_sheet->open();
    }
    m_sheet->setSentence(m_isLaidOut ? tr("Page %1 of %2…").arg(m_page + 1).arg(m_sheets->count())
                                     : tr("Laying out the pages… %1 so far").arg(m_sheets->count()));
}

void PaperRun::end(bool whole)
{
    if (!m_turns.isActive())
        return;
    m_turns.stop();
    if (auto *printer = whole ? nullptr : dynamic_cast<QPrinter *>(m_device.get()))
        printer->abort();
    if (m_painter.isActive())
        m_painter.end();
    if (m_sheet) {
        m_sheet->disconnect(this);
        m_sheet->close();
        m_sheet->deleteLater();
    }
    emit finished(whole);
    deleteLater();
}

} // namespace waymark::ui
