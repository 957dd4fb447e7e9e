// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <print/printing.h>

#include <base/savefile.h>
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
    printer->setPageOrientation(QPageLayout::Landscape);
    printer->setDocName(printed.title);
    auto *dialog = new QPrintDialog(printer.get(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange, false);
    connect(dialog, &QDialog::accepted, this, [this, printer, printed] {
        printer->setResolution(paperResolution());
        printOn(*printer, *Sheets::of(printed));
        emit told(tr("Printed: %1.").arg(printed.title));
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

void Printing::save(const QString &title, const QString &suffix, const QString &kind, const QByteArray &beginning,
                    const Printed &printed, const std::function<QByteArray()> &bytes)
{
    const auto write = [this, beginning, bytes](const QString &path) {
        Outcome saved = mayReplace(path, beginning);
        if (saved)
            saved = saveFile(path, bytes());
        if (saved)
            emit told(tr("Saved: %1").arg(QDir::toNativeSeparators(path)));
        else
            emit failed(saved.error());
    };
    m_prompts.chooseFile(m_window, {title, placeFor(printed, suffix), kind, suffix, true}, write);
}

void Printing::savePdf(const Printed &printed)
{
    const auto bytes = [printed] {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setResolution(paperResolution());
        writer.setPageOrientation(QPageLayout::Landscape);
        writer.setTitle(printed.title);
        printOn(writer, *Sheets::of(printed));
        return buffer.data();
    };
    save(tr("Where to save the PDF"), u"pdf"_s, tr("PDF (*.pdf)"), "%PDF", printed, bytes);
}

void Printing::saveSvg(const Printed &printed)
{
    if (!printed.drawing) {
        emit failed({ErrorCode::Invalid, tr("Here is no picture; go to the timeline or to progress."), {}});
        return;
    }
    save(tr("Where to save the picture"), u"svg"_s, tr("Pictures (*.svg)"), "<?xml", printed,
         [printed] { return svgOf(*printed.drawing); });
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
