// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documentsheet.h"

#include <look/look.h>

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QTextEdit>

namespace waymark::ui {

DocumentSheet::DocumentSheet(const report::Document &document, const QString &note, QWidget *parent)
    : Sheet(document.title, parent)
    , m_document(document)
{
    setAttribute(Qt::WA_DeleteOnClose);
    auto *text = new QTextEdit;
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setAccessibleName(document.title);
    text->setMarkdown(report::toMarkdown(document));
    text->setMinimumSize(u(480), u(360));
    addContent(text);
    setNote(note);
    connect(addButton(tr("Close"), ButtonKind::Quiet), &Button::clicked, this, &QDialog::reject);
    connect(addButton(tr("Save as a page…")), &Button::clicked, this, &DocumentSheet::saveWanted);
    connect(addButton(tr("Copy"), ButtonKind::Main), &Button::clicked, this, &DocumentSheet::copy);
}

void DocumentSheet::copy()
{
    auto *both = new QMimeData;
    both->setHtml(report::toHtml(m_document));
    both->setText(report::toMarkdown(m_document));
    QApplication::clipboard()->setMimeData(both);
}

} // namespace waymark::ui
