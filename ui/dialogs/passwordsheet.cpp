// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <dialogs/passwordsheet.h>

#include <dialogs/signingfields.h>

namespace waymark::ui {

PasswordSheet::PasswordSheet(const QString &title, const QString &mainButton, QWidget *parent)
    : FormSheet(title, mainButton, parent)
    , m_fields(new SigningFields({}, false, true))
{
    addUnnamed(m_fields);
    setNote(tr("Kept on this computer, closed with the password"));
}

} // namespace waymark::ui
