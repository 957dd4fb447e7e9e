// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <prompts/prompts.h>

namespace waymark::ui {

/// Asks with the desktop's own boxes.
class BoxPrompts final : public Prompts
{
public:
    void tell(QWidget *over, const QString &sentence, const QString &detail) override;
    void ask(QWidget *over, const QString &question, const QString &yes, std::function<void()> onYes) override;
    void chooseFile(QWidget *over, const FileChoice &choice,
                    std::function<void(const QString &path)> onChosen) override;
};

} // namespace waymark::ui
