// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "briefsheet.h"

#include <look/look.h>

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QTextEdit>

namespace waymark::ui {

BriefSheet::BriefSheet(const report::Document &brief, const QString &note, QWidget *parent)
    : Sheet(brief.title, parent)
    , m_brief(brief)
{
    setAttribute(Qt::WA_DeleteOnClose);
    auto *text = new QTextEdit;
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setAccessibleName(tr("The brief"));
    text->setMarkdown(report::toMarkdown(brief));
    text->setMinimumSize(u(480), u(360));
    addContent(text);
    setNote(note);
    connect(addButton(tr("Close"), ButtonKind::Quiet), &Button::clicked, this, &QDialog::reject);
    connect(addButton(tr("Save as a page…")), &Button::clicked, this, &BriefSheet::saveWanted);
    connect(addButton(tr("Copy"), ButtonKind::Main), &Button::clicked, this, &BriefSheet::copy);
}

void BriefSheet::copy()
{
    auto *both = new QMimeData;
    both->setHtml(report::toHtml(m_brief));
    both->setText(report::toMarkdown(m_brief));
    QApplication::clipboard()->setMimeData(both);
}

} // namespace waymark::ui
