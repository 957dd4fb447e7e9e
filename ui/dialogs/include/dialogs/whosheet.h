// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>
#include <dialogs/formsheet.h>

class QButtonGroup;
class QComboBox;
class QLineEdit;
class QRadioButton;

namespace waymark::ui {

/// Asks somebody who opens a plan for the first time who she is: one of its people, or somebody else.
class WhoSheet : public FormSheet
{
    Q_OBJECT
public:
    struct Who
    {
        QString name;
        QString organisation;

        /// "Rachel Evans, Involve".
        [[nodiscard]] QString text() const;
    };

    /// `known` is what was said before on this machine; each part may be empty.
    WhoSheet(const QString &plan, const QList<Who> &people, const QStringList &organisations, const Who &known,
             QWidget *parent = nullptr);

    /// Invalid, with what to do, while nobody was chosen or named.
    [[nodiscard]] Result<Who> who() const;

private:
    [[nodiscard]] QWidget *somebodyElse(const QStringList &organisations, const Who &known);

    QList<Who> m_people;
    QButtonGroup *m_choice;
    QRadioButton *m_else;
    QLineEdit *m_name;
    QComboBox *m_organisation;
};

} // namespace waymark::ui
