// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <pages/chasesheet.h>

#include <base/text.h>
#include <look/label.h>
#include <models/shown.h>

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QMimeData>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark::ui {

ChaseSheet::ChaseSheet(const RoundState &state, const QList<ChaseMail> &mails, QWidget *parent)
    : Sheet(tr("Chase who has not answered"), parent)
    , m_problem(paragraph({}, TextStyle::Strong, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setSubtitle(state.round.label.text());
    const qint64 silent = state.rows.size() - state.answered();
    setSentence(tr("%1 not answered, from %2. Write or copy each mail in your own mail program.")
                    .arg(counted(silent, tr("commitment is"), tr("commitments are")),
                         counted(mails.size(), tr("organisation"), tr("organisations"))));
    for (const ChaseMail &mail : mails)
        addContent(mailWidget(mail));
    m_problem->hide();
    addContent(m_problem);
    setNote(tr("That you chased is noted where only your side reads it"));
    connect(addButton(tr("Not now"), ButtonKind::Quiet), &Button::clicked, this, &QDialog::reject);
    QStringList all;
    for (const ChaseMail &mail : mails)
        all << mail.whole();
    connect(addButton(mails.size() == 1 ? tr("Copy it") : tr("Copy all")), &Button::clicked, this,
            [all] { QApplication::clipboard()->setText(all.join(u"\n\n\n"_s)); });
    connect(addButton(tr("I have sent them"), ButtonKind::Main), &Button::clicked, this, &ChaseSheet::chased);
}

QWidget *ChaseSheet::mailWidget(const ChaseMail &mail)
{
    const QString to = mail.to.isEmpty() ? tr("Nobody named yet") : mail.to;
    auto *widget = new QWidget;
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(u(3), u(8), u(3), u(8));
    column->setSpacing(u(4));
    auto *head = new QHBoxLayout;
    head->addWidget(paragraph(to, TextStyle::Section), 1);
    auto *copy = new Button(tr("Copy"));
    copy->setAccessibleName(tr("Copy the mail to %1").arg(to));
    connect(copy, &Button::clicked, this, [mail, copy] {
        QApplication::clipboard()->setMimeData(mail.data());
        copy->setWords(tr("Copied"));
    });
    auto *write = new Button(tr("Write it"));
    write->setAccessibleName(tr("Write the mail to %1").arg(to));
    write->setToolTip(tr("Opens your mail program with these words"));
    connect(write, &Button::clicked, this, [mail] { QDesktopServices::openUrl(mail.link()); });
    write->setVisible(mail.fitsLink());
    for (Button *each : {copy, write})
        head->addWidget(each, 0, Qt::AlignTop);
    column->addLayout(head);
    if (mail.remindedOn.isValid())
        column->addWidget(paragraph(tr("Reminded on %1").arg(dayText(mail.remindedOn)), TextStyle::Small));
    column->addWidget(paragraph(mail.subject, TextStyle::Row));
    QLabel *body = paragraph(mail.text, TextStyle::Body);
    body->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    body->setAccessibleName(tr("Mail to %1: %2").arg(to, mail.text));
    setTone(body, Tone::Second);
    column->addWidget(body);
    column->addWidget(sectionLine());
    return widget;
}

void ChaseSheet::setProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    QAccessibleEvent said(m_problem, QAccessible::Alert);
    QAccessible::updateAccessibility(&said);
}

} // namespace waymark::ui
