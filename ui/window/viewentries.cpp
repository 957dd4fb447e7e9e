// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewentries.h"

#include <look/choiceview.h>
#include <look/sidebar.h>
#include <pages/viewacts.h>

#include <QMenu>

using namespace Qt::StringLiterals;

namespace waymark::ui {

void connectViewEntries(Sidebar &sidebar, ViewActs &acts)
{
    ChoiceView *view = sidebar.view();
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    QObject::connect(view, &QWidget::customContextMenuRequested, &acts, [view, &acts](const QPoint &at) {
        const QString begins = u"commitments/view/"_s;
        const QModelIndex there = view->indexAt(at);
        const QString id = there.data(SidebarModel::IdRole).toString();
        if (!id.startsWith(begins))
            return;
        auto *menu = new QMenu(view);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        acts.fill(*menu, id.mid(begins.size()));
        menu->popup(view->viewport()->mapToGlobal(at));
    });
}

} // namespace waymark::ui
