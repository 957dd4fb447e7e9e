// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <forms/reply.h>
#include <prompts/prompts.h>

#include <QObject>

#include <functional>
#include <optional>

namespace waymark::ui {

class Background;
class Commands;
class PlanView;

/// What comes back from those who were asked: a reply form, or a text document with a table of progress. It is shown,
/// answer by answer, and entered when somebody says so.
class ReplyForms : public QObject
{
    Q_OBJECT
public:
    /// `view` gives the plan that is shown; the command is off while there is none.
    ReplyForms(const Commands &commands, Prompts &prompts, std::function<PlanView *()> view, QWidget *window);

    /// Whether a file of that name may be one, by its ending.
    [[nodiscard]] static bool mayBeOne(const QString &path);
    /// Shows what is in the file. One that is no reply goes to elsewhere().
    void read(const QString &path);

signals:
    void failed(const waymark::Error &error);
    void told(const QString &sentence);
    /// A file with tables that are no form of ours.
    void elsewhere(const QString &path);

private:
    void choose();
    /// Writes a form for everybody who leads: how working together went.
    void ask();
    /// What a file without a form's last table is read as waits for who answered.
    void askFrom(const QList<formats::Grid> &grids);
    void show(const forms::ReplyRead &read);

    Prompts &m_prompts;
    std::function<PlanView *()> m_view;
    QWidget *m_window;
    Background *m_reading;
};

} // namespace waymark::ui
