// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <dialogs/fileplace.h>

#include <look/button.h>
#include <look/elidedlabel.h>

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>

namespace waymark::ui {

FilePlace::FilePlace(const QString &of, QWidget *parent)
    : QWidget(parent)
    , m_name(new ElidedLabel({}, TextStyle::Body))
    , m_folder(new ElidedLabel({}, TextStyle::Small))
{
    auto *elsewhere = new Button(tr("Elsewhere…"), ButtonKind::Quiet);
    elsewhere->setAutoDefault(false);
    if (!of.isEmpty())
        elsewhere->setAccessibleName(tr("Elsewhere… (%1)").arg(of));
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_name);
    names->addWidget(m_folder);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addLayout(names, 1);
    row->addWidget(elsewhere);
    setFocusProxy(elsewhere);
    connect(elsewhere, &Button::clicked, this, &FilePlace::elsewhereWanted);
}

void FilePlace::setFile(const QString &path)
{
    m_path = path;
    const QFileInfo file(path);
    m_name->setText(path.isEmpty() ? tr("None chosen") : file.fileName());
    m_folder->setText(path.isEmpty() ? QString() : tr("in %1").arg(QDir::toNativeSeparators(file.path())));
}

} // namespace waymark::ui
