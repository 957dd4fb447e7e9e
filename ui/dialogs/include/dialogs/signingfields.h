// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace waymark::ui {

/// Part of a sheet: whether what is done is signed with one's key, and the password for it. Who has no key yet makes
/// one by giving the password twice.
class SigningFields : public QWidget
{
    Q_OBJECT
public:
    /// `words` stand beside the box to tick, which is ticked from the start when `isOn`; without words there is no box.
    SigningFields(const QString &words, bool hasKey, bool isOn, QWidget *parent = nullptr);

    [[nodiscard]] bool isWanted() const;
    /// Invalid, with what is missing, while there is none that could open a key or close another one.
    [[nodiscard]] Result<QString> password() const;
    /// One sentence beside the password, which then takes the next key; announced to screen readers.
    void setProblem(const QString &sentence);

private:
    void follow();

    bool m_hasKey;
    QCheckBox *m_wanted;
    QWidget *m_area;
    QLineEdit *m_password;
    QLineEdit *m_again;
    QLabel *m_problem;
};

} // namespace waymark::ui
