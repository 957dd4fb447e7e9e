// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/mail.h>

#include <QObject>

#include <functional>

namespace waymark::ui {

class Commands;
class PlanView;

/// The commitment or update one looks at as a mail: onto the clipboard, or into the mail program.
class MailMenu : public QObject
{
    Q_OBJECT
public:
    /// `view` gives the plan that is shown; the commands' mail entries are off while there is none.
    MailMenu(const Commands &commands, std::function<PlanView *()> view, QObject *parent);

signals:
    void failed(const waymark::Error &error);
    void told(const QString &sentence);

private:
    [[nodiscard]] Result<Mail> mail() const;
    void copy();
    void write();

    std::function<PlanView *()> m_view;
};

} // namespace waymark::ui
