// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <pages/chasesheet.h>

#include <base/text.h>
#include <look/flowlayout.h>
#include <look/label.h>
#include <models/shown.h>

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QMimeData>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark::ui {

ChaseSheet::ChaseSheet(const RoundState &state, const QList<ChaseMail> &mails, QWidget *parent)
    : Sheet(tr("Chase who has not answered"), parent)
    , m_mails(mails)
    , m_forms(paragraph(tr("A form for each, with what was said last. Drop what comes back on the window."),
                        TextStyle::Small))
    , m_kind(new QComboBox)
    , m_problem(paragraph({}, TextStyle::Strong, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setSubtitle(state.round.label.text());
    const qint64 silent = state.rows.size() - state.answered();
    setSentence(tr("%1 not answered, from %2. Write or copy each mail in your own mail program.")
                    .arg(counted(silent, tr("commitment is"), tr("commitments are")),
                         counted(mails.size(), tr("organisation"), tr("organisations"))));
    addContent(formsRow());
    for (qsizetype at = 0; at < m_mails.size(); ++at)
        addContent(mailWidget(at));
    m_problem->hide();
    addContent(m_problem);
    setNote(tr("That you chased is noted where only your side reads it"));
    connect(addButton(tr("Not now"), ButtonKind::Quiet), &Button::clicked, this, &QDialog::reject);
    connect(addButton(mails.size() == 1 ? tr("Copy it") : tr("Copy all")), &Button::clicked, this, [this] {
        QStringList all;
        for (const ChaseMail &mail : std::as_const(m_mails))
            all << mail.whole();
        QApplication::clipboard()->setText(all.join(u"\n\n\n"_s));
    });
    connect(addButton(tr("I have sent them"), ButtonKind::Main), &Button::clicked, this, &ChaseSheet::chased);
}

QWidget *ChaseSheet::formsRow()
{
    auto *widget = new QWidget;
    auto *row = new FlowLayout(widget);
    row->setContentsMargins(u(3), u(4), u(3), u(8));
    row->setSpacing(u(8));
    auto *save = new Button(tr("Save reply forms…"));
    save->setToolTip(tr("A file for each organisation, to attach to its mail"));
    for (const auto &[kind, words] : {std::pair(forms::FormFile::Docx, tr("for Word (.docx)")),
                                      std::pair(forms::FormFile::Odt, tr("OpenDocument (.odt)")),
                                      std::pair(forms::FormFile::Xlsx, tr("for Excel (.xlsx)"))})
        m_kind->addItem(words, int(kind));
    m_kind->setAccessibleName(tr("Which kind of form"));
    connect(save, &Button::clicked, this, [this] { emit formsWanted(forms::FormFile(m_kind->currentData().toInt())); });
    setTone(m_forms, Tone::Second);
    row->addWidget(save);
    row->addWidget(m_kind);
    auto *column = new QWidget;
    auto *lines = new QVBoxLayout(column);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(widget);
    lines->addWidget(m_forms);
    lines->addWidget(sectionLine());
    return column;
}

void ChaseSheet::setForms(const QString &folder, const QHash<QString, QString> &files)
{
    int missing = 0;
    QStringList together = files.keys();
    for (qsizetype at = 0; at < m_mails.size(); ++at) {
        const auto file = files.constFind(m_mails.at(at).to);
        if (file == files.cend()) {
            ++missing;
            continue;
        }
        together.removeAll(m_mails.at(at).to);
        if (m_mails.at(at).form != *file)
            m_mails[at] = withForm(m_mails.at(at), *file);
        showMail(at);
    }
    QString sentence =
        tr("%1 in %2; attach each to its mail.")
            .arg(counted(files.size(), tr("form lies"), tr("forms lie")), QDir::toNativeSeparators(folder));
    if (missing > 0)
        sentence += u' ' + tr("%1 no form, for want of an organisation that leads.")
                               .arg(counted(missing, tr("mail has"), tr("mails have")));
    if (!together.isEmpty())
        sentence +=
            u' ' + tr("Without a mail of their own, as they lead together with others: %1.").arg(listed(together));
    m_forms->setText(sentence);
    QAccessibleEvent said(m_forms, QAccessible::Alert);
    QAccessible::updateAccessibility(&said);
}

void ChaseSheet::showMail(qsizetype at)
{
    const ChaseMail &mail = m_mails.at(at);
    m_bodies.at(at)->setText(mail.text);
    m_bodies.at(at)->setAccessibleName(tr("Mail to %1: %2").arg(mail.to, mail.text));
}

QWidget *ChaseSheet::mailWidget(qsizetype at)
{
    const ChaseMail &mail = m_mails.at(at);
    const QString to = mail.to.isEmpty() ? tr("Nobody named yet") : mail.to;
    auto *widget = new QWidget;
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(u(3), u(8), u(3), u(8));
    column->setSpacing(u(4));
    auto *head = new QHBoxLayout;
    head->addWidget(paragraph(to, TextStyle::Section), 1);
    auto *copy = new Button(tr("Copy"));
    copy->setAccessibleName(tr("Copy the mail to %1").arg(to));
    connect(copy, &Button::clicked, this, [this, at, copy] {
        QApplication::clipboard()->setMimeData(m_mails.at(at).data());
        copy->setWords(tr("Copied"));
    });
    auto *write = new Button(tr("Write it"));
    write->setAccessibleName(tr("Write the mail to %1").arg(to));
    write->setToolTip(tr("Opens your mail program with these words"));
    connect(write, &Button::clicked, this, [this, at] { QDesktopServices::openUrl(m_mails.at(at).link()); });
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
    m_bodies << body;
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
