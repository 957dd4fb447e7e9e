// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <look/sheet.h>
#include <models/chasing.h>

namespace waymark::ui {

/// Who is silent, with a mail for each organisation to copy into one's own mail program.
class ChaseSheet : public Sheet
{
    Q_OBJECT
public:
    ChaseSheet(const RoundState &state, const QList<ChaseMail> &mails, QWidget *parent);

    void setProblem(const QString &sentence);

signals:
    /// The mails are on their way; that is to be noted.
    void chased();

private:
    [[nodiscard]] QWidget *mailWidget(const ChaseMail &mail);

    QLabel *m_problem;
};

} // namespace waymark::ui
