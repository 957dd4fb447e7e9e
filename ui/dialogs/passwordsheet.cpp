// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <dialogs/passwordsheet.h>

#include <dialogs/signingfields.h>

#include <QLineEdit>

namespace waymark::ui {

PasswordSheet::PasswordSheet(const QString &title, const QString &mainButton, QWidget *parent)
    : FormSheet(title, mainButton, parent)
    , m_fields(new SigningFields({}, false, true))
{
    addUnnamed(m_fields);
    setNote(tr("Kept on this computer, closed with the password"));
}

ChangePasswordSheet::ChangePasswordSheet(QWidget *parent)
    : FormSheet(tr("Change my signing password"), tr("Change the password"), parent)
    , m_before(new QLineEdit)
    , m_after(new QLineEdit)
    , m_again(new QLineEdit)
{
    for (QLineEdit *edit : {m_before, m_after, m_again})
        edit->setEchoMode(QLineEdit::Password);
    addField(tr("Signing password so far"), m_before);
    addField(tr("New signing password"), m_after);
    addHint(tr("At least 8 characters; nobody can look it up for you."));
    addField(tr("The new one once more"), m_again);
    setNote(tr("Copies of the key file made before still open with the old password"));
}

QString ChangePasswordSheet::before() const
{
    return m_before->text();
}

Result<QString> ChangePasswordSheet::after() const
{
    if (m_after->text() != m_again->text())
        return failure(ErrorCode::Invalid, tr("The two new passwords differ; give the same one twice."));
    return m_after->text();
}

} // namespace waymark::ui
