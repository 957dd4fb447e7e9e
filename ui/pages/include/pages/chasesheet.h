// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <forms/form.h>
#include <look/sheet.h>
#include <models/chasing.h>

class QComboBox;

namespace waymark::ui {

/// Who is silent, with a mail for each organisation to copy into one's own mail program.
class ChaseSheet : public Sheet
{
    Q_OBJECT
public:
    ChaseSheet(const RoundState &state, const QList<ChaseMail> &mails, QWidget *parent);

    void setProblem(const QString &sentence);
    /// The forms lie in that folder, each file by the organisation that it is for; the mails speak of them now.
    void setForms(const QString &folder, const QHash<QString, QString> &files);

signals:
    /// A reply form for each organisation, to attach to its mail.
    void formsWanted(waymark::forms::FormFile kind);
    /// The mails are on their way; that is to be noted.
    void chased();

private:
    [[nodiscard]] QWidget *formsRow();
    [[nodiscard]] QWidget *mailWidget(qsizetype at);
    void showMail(qsizetype at);

    QList<ChaseMail> m_mails;
    QList<QLabel *> m_bodies; ///< of the mails
    QLabel *m_forms;
    QComboBox *m_kind;
    QLabel *m_problem;
};

} // namespace waymark::ui
