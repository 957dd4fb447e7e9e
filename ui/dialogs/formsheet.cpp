// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <dialogs/formsheet.h>

#include <look/flowlayout.h>
#include <look/label.h>

#include <QAccessible>
#include <QVBoxLayout>

namespace waymark::ui {

FormSheet::FormSheet(const QString &title, const QString &mainButton, QWidget *parent, const QString &aside)
    : Sheet(title, parent)
    , m_form(new QVBoxLayout)
    , m_fields(new QWidget)
    , m_problem(paragraph({}, TextStyle::Strong, this))
    , m_main(nullptr)
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_fields->setLayout(m_form);
    m_form->setContentsMargins(u(3), u(6), u(3), u(6));
    m_form->setSpacing(u(4));
    addContent(m_fields);
    m_problem->hide();
    addContent(m_problem);
    Button *cancel = addButton(tr("Cancel"), ButtonKind::Quiet);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    if (!aside.isEmpty())
        connect(addButton(aside, ButtonKind::Quiet), &Button::clicked, this, &FormSheet::asideWanted);
    m_main = addButton(mainButton, ButtonKind::Main);
    connect(m_main, &Button::clicked, this, &FormSheet::submitted);
}

void FormSheet::setProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    if (sentence.isEmpty())
        return;
    QAccessibleEvent said(m_problem, QAccessible::Alert);
    QAccessible::updateAccessibility(&said);
}

void FormSheet::setWorking(const QString &what)
{
    const bool isWorking = !what.isEmpty();
    if (isWorking && !m_isWorking)
        m_focusBefore = focusWidget();
    m_problem->setText(what);
    m_problem->setVisible(isWorking);
    m_fields->setEnabled(!isWorking);
    m_main->setEnabled(!isWorking);
    if (!isWorking && m_isWorking && m_focusBefore)
        m_focusBefore->setFocus();
    m_isWorking = isWorking;
}

void FormSheet::reject()
{
    if (m_isWorking)
        emit stopWanted();
    else
        Sheet::reject();
}

void FormSheet::addField(const QString &words, QWidget *editor, QVBoxLayout *below)
{
    QLabel *name = label(words, TextStyle::Heading);
    name->setBuddy(editor);
    editor->setAccessibleName(words);
    QVBoxLayout *into = below ? below : m_form;
    into->addWidget(name);
    into->addWidget(editor);
    into->addSpacing(u(4));
}

void FormSheet::addFields(const QList<std::pair<QString, QWidget *>> &fields)
{
    auto *row = new FlowLayout;
    row->setSpacing(u(12));
    for (const auto &[words, editor] : fields) {
        auto *column = new QVBoxLayout;
        column->setSpacing(u(4));
        editor->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        addField(words, editor, column);
        row->addLayout(column);
    }
    m_form->addLayout(row);
}

void FormSheet::addUnnamed(QWidget *editor)
{
    m_form->addWidget(editor);
}

void FormSheet::addHint(const QString &words)
{
    m_form->addWidget(paragraph(words, TextStyle::Small));
    m_form->addSpacing(u(4));
}

} // namespace waymark::ui
