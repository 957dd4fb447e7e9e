// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyssheet.h"

#include <look/label.h>

#include <QGridLayout>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace waymark::ui {

KeysSheet::KeysSheet(const QMenuBar &menus, QWidget *parent)
    : Sheet(tr("Keys"), parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    const auto actions = menus.actions();
    for (const QAction *each : actions)
        if (each->menu())
            addGroup(QString(each->text()).remove(u'&'), keysOf(*each->menu()));
    addGroup(tr("In lists, tables and fields"), {{tr("From cell to cell, row to row"), tr("Arrow keys")},
                                                 {tr("Open what is chosen"), tr("Enter")},
                                                 {tr("From control to control"), tr("Tab")},
                                                 {tr("Close a pane, give up a change"), tr("Esc")},
                                                 {tr("A row more; all rows"), tr("Shift+Down; Ctrl+A")},
                                                 {tr("The menu of what is chosen"), tr("Shift+F10")}});
    setNote(tr("F1 tells more about the page you are on"));
    auto *close = addButton(tr("Close"), ButtonKind::Main);
    connect(close, &Button::clicked, this, &QDialog::accept);
}

QList<std::pair<QString, QString>> KeysSheet::keysOf(const QMenu &menu)
{
    QList<std::pair<QString, QString>> keys;
    const auto actions = menu.actions();
    for (const QAction *action : actions) {
        if (action->menu())
            keys << keysOf(*action->menu());
        else if (!action->shortcut().isEmpty())
            keys.append({QString(action->text()).remove(u'&').remove(u'…'),
                         action->shortcut().toString(QKeySequence::NativeText)});
    }
    return keys;
}

void KeysSheet::addGroup(const QString &name, const QList<std::pair<QString, QString>> &keys)
{
    if (keys.isEmpty())
        return;
    auto *group = new QWidget;
    auto *grid = new QGridLayout(group);
    grid->setContentsMargins(u(3), u(10), u(3), u(4));
    grid->setVerticalSpacing(u(4));
    grid->setHorizontalSpacing(u(16));
    grid->setColumnStretch(1, 1);
    grid->setColumnMinimumWidth(0, u(130));
    grid->addWidget(label(name, TextStyle::Section), 0, 0, 1, 2);
    int row = 1;
    for (const auto &[words, key] : keys) {
        QLabel *shown = label(key, TextStyle::Strong);
        QLabel *what = paragraph(words, TextStyle::Body);
        what->setAccessibleName(u"%1: %2"_s.arg(words, key));
        grid->addWidget(shown, row, 0, Qt::AlignTop);
        grid->addWidget(what, row++, 1);
    }
    addContent(group);
    addContent(sectionLine());
}

} // namespace waymark::ui
