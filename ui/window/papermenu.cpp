// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papermenu.h"

#include "commands.h"

#include <look/pageheader.h>
#include <models/documenttext.h>
#include <print/printing.h>
#include <window/planview.h>

#include <QAction>
#include <QMimeData>

namespace waymark::ui {

Printed printedOf(const report::Document &document, const OpenPlan &plan)
{
    Printed printed{document.title, plan.plan().title.text(), dayText(plan.today()), {}, {}};
    const QList<qsizetype> parts = partsOf(document);
    printed.parts = int(parts.size());
    printed.layPart = [document, parts](QTextDocument &text, int part) {
        const bool isLast = part + 1 == parts.size();
        report::Document untitled = document; // the title stands above every page
        untitled.title.clear();
        layOut(untitled, text, parts.at(part), isLast ? -1 : parts.at(part + 1) - parts.at(part));
    };
    return printed;
}

namespace {

Printed shownBy(PlanView &view)
{
    Page &page = *view.page();
    if (const report::Document *document = page.document())
        return printedOf(*document, view.plan());
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
                                      Printing::tr("This page has nothing to print; go to the timeline, to progress, "
                                                   "to the commitments or to the papers."),
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
