// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dialogs/formsheet.h>

namespace waymark::ui {

class SigningFields;

/// Asks for a signing password, twice, for a key that is to be made.
class PasswordSheet : public FormSheet
{
    Q_OBJECT
public:
    PasswordSheet(const QString &title, const QString &mainButton, QWidget *parent = nullptr);

    [[nodiscard]] SigningFields *fields() const { return m_fields; }

private:
    SigningFields *m_fields;
};

} // namespace waymark::ui
