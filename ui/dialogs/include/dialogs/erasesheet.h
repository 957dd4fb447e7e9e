// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dialogs/formsheet.h>

class QPlainTextEdit;

namespace waymark::ui {

class SigningFields;

/// What is to be erased for good.
struct AskedErasure
{
    struct Words
    {
        QString where; ///< "Person: Name"
        QString words;
    };

    QString about;    ///< whose words, or of what
    QString sentence; ///< what follows from it
    QList<Words> going;
    QStringList notes; ///< what stays although it may be about her
    QString reason;    ///< to begin with
    bool hasKey = false;
};

/// Shows what would go before it does, and asks why.
class EraseSheet : public FormSheet
{
    Q_OBJECT
public:
    explicit EraseSheet(const AskedErasure &asked, QWidget *parent = nullptr);

    [[nodiscard]] QString reason() const;
    [[nodiscard]] SigningFields *signing() const { return m_signing; }

private:
    QPlainTextEdit *m_reason;
    SigningFields *m_signing;
};

} // namespace waymark::ui
