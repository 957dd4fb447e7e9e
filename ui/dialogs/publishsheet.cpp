// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <dialogs/publishsheet.h>

#include <dialogs/fileplace.h>

#include <QComboBox>
#include <QLineEdit>

namespace waymark::ui {

PublishSheet::PublishSheet(const QString &plan, const QString &folder, const QString &address, QWidget *parent)
    : FormSheet(tr("Publish as a site"), tr("Publish"), parent, tr("Look at it first"))
    , m_place(new FilePlace)
    , m_address(new QLineEdit(address))
    , m_view(new QComboBox)
{
    setSubtitle(plan);
    setSentence(tr("Pages that anybody can read, in a folder that you put on a server."));
    addHint(tr("They show the words both sides agreed last, say how far they are agreed, and name organisations and no "
               "people. The data lie beside them."));
    addField(tr("The folder of the site"), m_place);
    setFolder(folder);
    addHint(tr("What you keep there yourself stays. Only pages that say something new are written."));
    addField(tr("Where it will be found, if you know"), m_address);
    m_address->setPlaceholderText(tr("https://plan.example.org/"));
    m_view->addItem(tr("Both sides, next to each other"), int(PartySide::Neither));
    m_view->addItem(tr("Government’s alone"), int(PartySide::Government));
    m_view->addItem(tr("Civil society’s alone"), int(PartySide::CivilSociety));
    addField(tr("Own views beside the words both share"), m_view);
    connect(m_place, &FilePlace::elsewhereWanted, this, &PublishSheet::elsewhereWanted);
}

const QString &PublishSheet::folder() const
{
    return m_place->file();
}

void PublishSheet::setFolder(const QString &path)
{
    m_place->setFile(path);
}

QString PublishSheet::address() const
{
    return m_address->text();
}

void PublishSheet::setView(PartySide side)
{
    m_view->setCurrentIndex(m_view->findData(int(side)));
}

PartySide PublishSheet::view() const
{
    return PartySide(m_view->currentData().toInt());
}

} // namespace waymark::ui
