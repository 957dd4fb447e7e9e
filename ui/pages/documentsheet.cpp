// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documentsheet.h"

#include <look/look.h>

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QTextBlock>
#include <QTextEdit>
#include <QTextTable>

namespace waymark::ui {

namespace {

/// Tables with thin lines and room in their cells; the headings as on a page. The title stands above already.
void layOut(QTextDocument &text)
{
    QTextCursor cursor(&text);
    cursor.select(QTextCursor::BlockUnderCursor);
    cursor.removeSelectedText();
    cursor.deleteChar();
    for (QTextBlock block = text.begin(); block.isValid(); block = block.next())
        if (block.blockFormat().headingLevel() > 0) {
            QTextCursor heading(block);
            heading.select(QTextCursor::BlockUnderCursor);
            QTextCharFormat format;
            format.setFont(fontOf(TextStyle::Section));
            heading.mergeCharFormat(format);
        }
    const QList<QTextFrame *> frames = text.rootFrame()->childFrames();
    for (QTextFrame *frame : frames)
        if (auto *table = qobject_cast<QTextTable *>(frame)) {
            QTextTableFormat format = table->format();
            format.setBorderCollapse(true);
            format.setBorder(1);
            format.setBorderBrush(tokens().line);
            format.setCellPadding(u(4));
            format.setCellSpacing(0);
            table->setFormat(format);
        }
}

} // namespace

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
    layOut(*text->document());
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
