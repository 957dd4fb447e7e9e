// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <print/printing.h>

#include <base/savefile.h>
#include <print/paperrun.h>
#include <print/preview.h>

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QDir>
#include <QMimeData>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

QString placeFor(const Printed &printed, const QString &suffix)
{
    static const QRegularExpression notInNames(u"[^\\p{L}\\p{N} _-]+"_s);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(folder).filePath(QString(printed.title).remove(notInNames).left(80).trimmed() + u'.' + suffix);
}

/// Documents are read upright, pictures and tables are wide.
QPageLayout::Orientation orientationOf(const Printed &printed)
{
    return printed.parts > 0 ? QPageLayout::Portrait : QPageLayout::Landscape;
}

} // namespace

Printing::Printing(Prompts &prompts, QWidget *window)
    : QObject(window)
    , m_prompts(prompts)
    , m_window(window)
{
}

void Printing::print(const Printed &printed)
{
    const auto printer = std::make_shared<QPrinter>();
    printer->setResolution(paperResolution());
    printer->setPageOrientation(orientationOf(printed));
    printer->setDocName(printed.title);
    auto *dialog = new QPrintDialog(printer.get(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange, false);
    connect(dialog, &QDialog::accepted, this, [this, printer, printed] {
        printer->setResolution(paperResolution());
        auto *run = new PaperRun(printed, printer, m_window);
        connect(run, &PaperRun::finished, this, [this, printed](bool whole) {
            emit told(whole ? tr("Printed: %1.").arg(printed.title) : tr("Printing was stopped."));
        });
        run->start();
    });
    dialog->open();
}

void Printing::preview(const Printed &printed)
{
    auto *preview = new Preview(printed, m_window);
    preview->setAttribute(Qt::WA_DeleteOnClose);
    connect(preview, &Preview::printWanted, this, [this, preview, printed] {
        preview->accept();
        print(printed);
    });
    connect(preview, &Preview::pdfWanted, this, [this, printed] { savePdf(printed); });
    preview->open();
}

void Printing::keep(const QString &path, const QByteArray &bytes)
{
    if (const Outcome saved = saveFile(path, bytes); saved)
        emit told(tr("Saved: %1").arg(QDir::toNativeSeparators(path)));
    else
        emit failed(saved.error());
}

void Printing::choose(const FileChoice &file, const QByteArray &beginning,
                      const std::function<void(const QString &)> &write)
{
    m_prompts.chooseFile(m_window, file, [this, beginning, write](const QString &path) {
        if (const Outcome may = mayReplace(path, beginning); may)
            write(path);
        else
            emit failed(may.error());
    });
}

void Printing::savePdf(const Printed &printed)
{
    choose({tr("Where to save the PDF"), placeFor(printed, u"pdf"_s), tr("PDF (*.pdf)"), u"pdf"_s, true}, "%PDF",
           [this, printed](const QString &path) { writePdf(printed, path); });
}

void Printing::writePdf(const Printed &printed, const QString &path)
{
    const auto buffer = std::make_shared<QBuffer>();
    buffer->open(QIODevice::WriteOnly);
    const auto writer = std::make_shared<QPdfWriter>(buffer.get());
    writer->setResolution(paperResolution());
    writer->setPageOrientation(orientationOf(printed));
    writer->setTitle(printed.title);
    auto *run = new PaperRun(printed, writer, m_window);
    connect(run, &PaperRun::finished, this, [this, path, buffer](bool whole) {
        if (whole)
            keep(path, buffer->data());
        else
            emit told(tr("Nothing was saved."));
    });
    run->start();
}

void Printing::saveSvg(const Printed &printed)
{
    if (!printed.drawing) {
        emit failed({ErrorCode::Invalid, tr("Here is no picture; go to the timeline or to progress."), {}});
        return;
    }
    choose({tr("Where to save the picture"), placeFor(printed, u"svg"_s), tr("Pictures (*.svg)"), u"svg"_s, true},
           "<?xml", [this, printed](const QString &path) { keep(path, svgOf(*printed.drawing)); });
}

void Printing::copyPicture(const Printed &printed)
{
    if (!printed.drawing) {
        emit failed({ErrorCode::Invalid, tr("Here is no picture; go to the timeline or to progress."), {}});
        return;
    }
    if (const auto picture = pictureOf(*printed.drawing)) {
        QApplication::clipboard()->setMimeData(*picture);
        emit told(tr("The picture is on the clipboard."));
    } else {
        emit failed(picture.error());
    }
}

} // namespace waymark::ui
