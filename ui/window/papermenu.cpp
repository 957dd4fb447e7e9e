// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papermenu.h"

#include "commands.h"

#include <look/pageheader.h>
#include <print/printing.h>
#include <window/planview.h>

#include <QAction>
#include <QMimeData>

namespace waymark::ui {

namespace {

Printed shownBy(PlanView &view)
{
    Page &page = *view.page();
    const auto *header = page.findChild<PageHeader *>();
    Printed printed{header ? header->title() : QString(),
                    view.plan().plan().title.text(),
                    dayText(view.plan().today()),
                    page.drawing(),
                    {}};
    if (printed.drawing)
        printed.title = printed.drawing->title();
    else if (const std::unique_ptr<QMimeData> table(page.wholeTable()); table)
        printed.table = table->html();
    return printed;
}

} // namespace

void connectPaper(const Commands &commands, Printing &printing, const std::function<PlanView *()> &view)
{
    const auto on = [&printing, view](QAction *action, void (Printing::*act)(const Printed &)) {
        QObject::connect(action, &QAction::triggered, &printing, [&printing, view, act] {
            const Printed printed = shownBy(*view());
            if (printed.isEmpty())
                emit printing.failed({ErrorCode::Invalid,
                                      Printing::tr("This page has nothing to print; go to the timeline, to progress or "
                                                   "to the commitments."),
                                      {}});
            else
                (printing.*act)(printed);
        });
    };
    on(commands.print, &Printing::print);
    on(commands.preview, &Printing::preview);
    on(commands.savePicture, &Printing::saveSvg);
    on(commands.copyPicture, &Printing::copyPicture);
}

} // namespace waymark::ui
