// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <dialogs/erasesheet.h>

#include <base/text.h>
#include <dialogs/signingfields.h>
#include <look/label.h>

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace waymark::ui {

namespace {

constexpr qsizetype kMostShown = 20;

QWidget *goingList(const QList<AskedErasure::Words> &going)
{
    auto *list = new QWidget;
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, u(6));
    column->setSpacing(u(3));
    column->addWidget(sectionLine());
    for (const AskedErasure::Words &each : going.mid(0, kMostShown)) {
        column->addWidget(paragraph(each.where, TextStyle::Small));
        column->addWidget(paragraph(each.words, TextStyle::Body));
        column->addWidget(sectionLine());
    }
    if (going.size() > kMostShown)
        column->addWidget(paragraph(EraseSheet::tr("%1 more").arg(going.size() - kMostShown), TextStyle::Body));
    return list;
}

} // namespace

EraseSheet::EraseSheet(const AskedErasure &asked, QWidget *parent)
    : FormSheet(tr("Erase for good"), tr("Erase for good"), parent)
    , m_reason(new QPlainTextEdit(asked.reason))
    , m_signing(new SigningFields(tr("Sign it, for other copies too"), asked.hasKey, asked.hasKey))
{
    setSubtitle(asked.about);
    setSentence(asked.sentence);
    addUnnamed(goingList(asked.going));
    for (const QString &note : asked.notes)
        addHint(note);
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(u(56));
    addField(tr("Why; the reason stays in the history"), m_reason);
    addUnnamed(m_signing);
    setNote(tr("Erased words cannot be brought back"));
    m_reason->setFocus();
}

QString EraseSheet::reason() const
{
    return cleanText(m_reason->toPlainText());
}

} // namespace waymark::ui
