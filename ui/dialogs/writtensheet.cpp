// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <dialogs/writtensheet.h>

#include <look/label.h>
#include <look/look.h>

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace waymark::ui {

WrittenSheet::WrittenSheet(const WrittenCopy &written, QWidget *parent)
    : Sheet(tr("The copy is written"), parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setSentence(written.whom.isEmpty()
                    ? tr("Send this file, with whatever you send files with.")
                    : tr("Send this file to %1, with whatever you send files with.").arg(written.whom));
    const QFileInfo file(written.file);
    addRow(u"file"_s, file.fileName(), tr("Opens in Waymark with “Open what I was sent”"));
    if (!written.page.isEmpty())
        addRow(u"link"_s, QFileInfo(written.page).fileName(), tr("To read in any browser, for those without Waymark"));
    const QString folder = QDir::toNativeSeparators(file.path());
    for (const QString &line : QStringList{tr("Both lie in %1").arg(folder)} + written.lines) {
        QLabel *said = paragraph(line, TextStyle::Body);
        said->setContentsMargins(u(3), u(6), u(3), 0);
        addContent(said);
    }
    Button *copy = addButton(tr("Copy its path"), ButtonKind::Quiet);
    connect(copy, &Button::clicked, this,
            [path = file.filePath()] { QApplication::clipboard()->setText(QDir::toNativeSeparators(path)); });
    Button *show = addButton(tr("Show the folder"));
    connect(show, &Button::clicked, this,
            [path = file.path()] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    connect(addButton(tr("Done"), ButtonKind::Main), &Button::clicked, this, &QDialog::accept);
}

} // namespace waymark::ui
