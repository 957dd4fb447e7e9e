// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace waymark::ui {

/// Which file is wanted, and what for.
struct FileChoice
{
    QString title;
    QString start;  ///< folder, or the path proposed for a new file
    QString filter; ///< "Plans (*.waymark)"
    QString suffix; ///< added to a new file's name that has none
    bool isNew = false;
    bool isFolder = false;
};

/// The boxes that stand outside our own pages and sheets. Behind one seam, so that tests answer instead of people.
/// Nothing here waits: the answer comes through the function given, or not at all.
class Prompts
{
public:
    virtual ~Prompts() = default;

    /// One sentence that must be read; `detail` is for whoever helps.
    virtual void tell(QWidget *over, const QString &sentence, const QString &detail) = 0;
    /// Goes on only when the answer is `yes`, the words of its button.
    virtual void ask(QWidget *over, const QString &question, const QString &yes, std::function<void()> onYes) = 0;
    virtual void chooseFile(QWidget *over, const FileChoice &choice,
                            std::function<void(const QString &path)> onChosen) = 0;
};

} // namespace waymark::ui
