// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <dialogs/fileplace.h>
#include <dialogs/keepplansheet.h>

namespace waymark::ui {

KeepPlanSheet::KeepPlanSheet(const QString &sentFile, const QString &sentence, QWidget *parent)
    : FormSheet(tr("Open what I was sent"), tr("Keep the plan"), parent)
    , m_place(new FilePlace)
{
    setSubtitle(sentFile);
    setSentence(sentence);
    addField(tr("It is kept as"), m_place);
    setNote(tr("Nobody sees what you write until you share it"));
    connect(m_place, &FilePlace::elsewhereWanted, this, &KeepPlanSheet::elsewhereWanted);
}

const QString &KeepPlanSheet::file() const
{
    return m_place->file();
}

void KeepPlanSheet::setFile(const QString &path)
{
    m_place->setFile(path);
}

} // namespace waymark::ui
