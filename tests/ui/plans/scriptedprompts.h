// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <prompts/prompts.h>

#include <QStringList>

namespace waymark::test {

/// Answers at once, as a test has written down: every question with yes, every choice of a file with `file`.
class ScriptedPrompts final : public ui::Prompts
{
public:
    QString file; ///< empty: the choice is given up
    QStringList sentences;

    void tell(QWidget *, const QString &sentence, const QString &) override { sentences << sentence; }
    void ask(QWidget *, const QString &question, const QString &, std::function<void()> onYes) override
    {
        sentences << question;
        onYes();
    }
    void chooseFile(QWidget *, const ui::FileChoice &choice, std::function<void(const QString &)> onChosen) override
    {
        sentences << choice.title;
        if (!file.isEmpty())
            onChosen(file);
    }
};

} // namespace waymark::test
