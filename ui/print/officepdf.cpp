// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <print/officepdf.h>

#include <base/savefile.h>
#include <look/sheet.h>

#include <QFile>
#include <QStandardPaths>
#include <QTimer>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

constexpr int kLongest = 180'000; // milliseconds that LibreOffice may take, its first start on a slow machine included

const QString kOffice = u"soffice"_s;

} // namespace

OfficePdf::OfficePdf(const QString &title, const QByteArray &odt, QWidget *window)
    : QObject(window)
    , m_odt(odt)
    , m_window(window)
    , m_title(title)
{
    connect(&m_office, &QProcess::finished, this, &OfficePdf::collect);
    connect(&m_office, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            collect();
    });
}

bool OfficePdf::isInstalled()
{
    return !QStandardPaths::findExecutable(kOffice).isEmpty();
}

void OfficePdf::start()
{
    const QString odt = m_folder.filePath(u"document.odt"_s);
    if (const Outcome saved = saveFile(odt, m_odt); !saved) {
        end(tl::unexpected(saved.error()));
        return;
    }
    m_sheet = new Sheet(m_title, m_window);
    m_sheet->setSentence(tr("LibreOffice makes the PDF…"));
    connect(m_sheet->addButton(tr("Cancel")), &Button::clicked, m_sheet, &QDialog::reject);
    connect(m_sheet, &QDialog::rejected, this,
            [this] { end(failure(ErrorCode::Cancelled, tr("Making the PDF was stopped; nothing was saved."))); });
    m_sheet->open();
    QTimer::singleShot(kLongest, &m_office, &QProcess::kill);
    // A profile of its own: an office that is open would take the work and leave nothing here.
    m_office.start(QStandardPaths::findExecutable(kOffice),
                   {u"-env:UserInstallation="_s + QUrl::fromLocalFile(m_folder.filePath(u"profile"_s)).toString(),
                    u"--headless"_s, u"--convert-to"_s,
                    u"pdf:writer_pdf_Export:{\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"true\"}}"_s,
                    u"--outdir"_s, m_folder.path(), odt});
}

void OfficePdf::collect()
{
    QFile pdf(m_folder.filePath(u"document.pdf"_s));
    if (pdf.open(QFile::ReadOnly))
        end(pdf.readAll());
    else
        end(failure(ErrorCode::Io, tr("LibreOffice wrote no PDF; save the document as .odt and open it there."),
                    QString::fromLocal8Bit(m_office.readAllStandardError())));
}

void OfficePdf::end(const Result<QByteArray> &pdf)
{
    m_office.disconnect(this);
    if (m_office.state() != QProcess::NotRunning) {
        m_office.kill();
        m_office.waitForFinished(1000);
    }
    if (m_sheet) {
        m_sheet->disconnect(this);
        m_sheet->close();
        m_sheet->deleteLater();
    }
    if (pdf)
        emit made(*pdf);
    else
        emit failed(pdf.error());
    deleteLater();
}

} // namespace waymark::ui
