// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>
#include <dialogs/formsheet.h>

class QLineEdit;

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

/// Asks for the signing password as it is, and twice for the one to come.
class ChangePasswordSheet : public FormSheet
{
    Q_OBJECT
public:
    explicit ChangePasswordSheet(QWidget *parent = nullptr);

    [[nodiscard]] QString before() const;
    /// Invalid, with what is to be done, while the two new ones differ.
    [[nodiscard]] Result<QString> after() const;

private:
    QLineEdit *m_before;
    QLineEdit *m_after;
    QLineEdit *m_again;
};

} // namespace waymark::ui
