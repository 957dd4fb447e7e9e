// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <dialogs/formsheet.h>

#include <look/label.h>

#include <QAccessible>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace waymark::ui {

FormSheet::FormSheet(const QString &title, const QString &mainButton, QWidget *parent, const QString &aside)
    : Sheet(title, parent)
    , m_form(new QVBoxLayout)
    , m_problem(paragraph({}, TextStyle::Strong, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    auto *form = new QWidget;
    form->setLayout(m_form);
    m_form->setContentsMargins(u(3), u(6), u(3), u(6));
    m_form->setSpacing(u(4));
    addContent(form);
    m_problem->hide();
    addContent(m_problem);
    Button *cancel = addButton(tr("Cancel"), ButtonKind::Quiet);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    if (!aside.isEmpty())
        connect(addButton(aside, ButtonKind::Quiet), &Button::clicked, this, &FormSheet::asideWanted);
    connect(addButton(mainButton, ButtonKind::Main), &Button::clicked, this, &FormSheet::submitted);
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
    auto *row = new QHBoxLayout;
    row->setSpacing(u(12));
    for (const auto &[words, editor] : fields) {
        auto *column = new QVBoxLayout;
        column->setSpacing(u(4));
        addField(words, editor, column);
        row->addLayout(column, 1);
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
