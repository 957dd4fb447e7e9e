// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <dialogs/signingfields.h>

#include <look/label.h>
#include <look/look.h>

#include <QAccessible>
#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace waymark::ui {

namespace {

QLineEdit *passwordField(const QString &words, QVBoxLayout *column)
{
    auto *edit = new QLineEdit;
    edit->setEchoMode(QLineEdit::Password);
    edit->setAccessibleName(words);
    QLabel *name = label(words, TextStyle::Heading);
    name->setBuddy(edit);
    edit->setMaximumWidth(u(300));
    column->addWidget(name);
    column->addWidget(edit);
    return edit;
}

} // namespace

SigningFields::SigningFields(const QString &words, bool hasKey, bool isOn, QWidget *parent)
    : QWidget(parent)
    , m_hasKey(hasKey)
    , m_wanted(new QCheckBox(words))
    , m_area(new QWidget)
    , m_password(nullptr)
    , m_again(nullptr)
    , m_problem(paragraph({}, TextStyle::Strong))
{
    auto *inner = new QVBoxLayout(m_area);
    inner->setContentsMargins(u(22), 0, 0, 0);
    inner->setSpacing(u(4));
    if (!hasKey)
        inner->addWidget(paragraph(tr("It opens your signing key, which is made now and stays on this computer: "
                                      "whoever has a copy of the plan can then check that the answer is yours. At "
                                      "least 8 characters; nobody can look it up for you."),
                                   TextStyle::Small));
    m_password = passwordField(hasKey ? tr("Signing password") : tr("A signing password, for the first time"), inner);
    if (!hasKey)
        m_again = passwordField(tr("The same once more"), inner);
    inner->addWidget(m_problem);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, u(4), 0, u(4));
    column->setSpacing(u(6));
    column->addWidget(m_wanted);
    column->addWidget(m_area);
    m_wanted->setChecked(isOn);
    m_wanted->setVisible(!words.isEmpty());
    m_problem->hide();
    connect(m_wanted, &QCheckBox::toggled, this, &SigningFields::follow);
    follow();
}

void SigningFields::follow()
{
    m_area->setVisible(m_wanted->isChecked());
    if (m_wanted->hasFocus() && m_wanted->isChecked())
        m_password->setFocus();
}

bool SigningFields::isWanted() const
{
    return m_wanted->isChecked();
}

Result<QString> SigningFields::password() const
{
    const QString given = m_password->text();
    if (given.isEmpty())
        return failure(ErrorCode::Invalid, m_hasKey ? tr("Give your signing password, or leave the signing out.")
                                                    : tr("Think of a signing password, or leave the signing out."));
    if (!m_hasKey && given != m_again->text())
        return failure(ErrorCode::Invalid, tr("The two passwords differ; give the same one twice."));
    return given;
}

void SigningFields::setProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    if (sentence.isEmpty())
        return;
    m_password->setFocus();
    m_password->selectAll();
    QAccessibleEvent said(m_problem, QAccessible::Alert);
    QAccessible::updateAccessibility(&said);
}

} // namespace waymark::ui
