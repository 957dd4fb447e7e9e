// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <dialogs/evidencesheet.h>

#include <dialogs/fileplace.h>

namespace waymark::ui {

EvidenceSheet::EvidenceSheet(const QString &plan, const QString &folder, QWidget *parent)
    : FormSheet(tr("Gather the evidence"), tr("Gather it"), parent)
    , m_folder(new FilePlace(tr("the folder")))
    , m_files(new FilePlace(tr("the files")))
{
    setSubtitle(plan);
    setSentence(tr("For whoever assesses the plan: links and files, and what both sides agreed and signed."));
    addField(tr("The folder it goes into"), m_folder);
    setFolder(folder);
    addField(tr("Where the files lie, if you have them"), m_files);
    setFiles({});
    addHint(tr("Those that are exactly what was entered are copied; the index names the others."));
    connect(m_folder, &FilePlace::elsewhereWanted, this, &EvidenceSheet::folderWanted);
    connect(m_files, &FilePlace::elsewhereWanted, this, &EvidenceSheet::filesWanted);
}

const QString &EvidenceSheet::folder() const
{
    return m_folder->file();
}

void EvidenceSheet::setFolder(const QString &path)
{
    m_folder->setFile(path);
}

const QString &EvidenceSheet::files() const
{
    return m_files->file();
}

void EvidenceSheet::setFiles(const QString &path)
{
    m_files->setFile(path);
}

} // namespace waymark::ui
