// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dialogs/formsheet.h>

namespace waymark::ui {

class FilePlace;

/// All evidence of a plan is to be gathered in a folder: which, and where the files lie that were entered by their name
/// and check sum.
class EvidenceSheet : public FormSheet
{
    Q_OBJECT
public:
    EvidenceSheet(const QString &plan, const QString &folder, QWidget *parent = nullptr);

    [[nodiscard]] const QString &folder() const;
    void setFolder(const QString &path);
    /// Empty while none is named.
    [[nodiscard]] const QString &files() const;
    void setFiles(const QString &path);

signals:
    void folderWanted();
    void filesWanted();

private:
    FilePlace *m_folder;
    FilePlace *m_files;
};

} // namespace waymark::ui
