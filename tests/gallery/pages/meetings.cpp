// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The committee: its meetings, what came of them, who sits on it, and what is around them.
#include "committee.h"
#include "gallery.h"
#include "shown.h"

#include <actions/narratives.h>
#include <dialogs/fieldssheet.h>
#include <pages/reviewwindow.h>
#include <window/mainwindow.h>
#include <window/planview.h>

#include <QAction>
#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace waymark::ui;

namespace waymark::gallery {

namespace {

/// The document is put together beside the window.
QWidget *papers(const Plan &plan, const QString &detail)
{
    QWidget *window = at(plan, u"papers"_s, {}, detail);
    const auto &page = *qobject_cast<MainWindow *>(window)->view()->page();
    for (QDeadlineTimer patience(20'000); !page.document() && !patience.hasExpired();)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
    return window;
}

/// Both sides have begun to write.
QWidget *assessment(const QString &detail, bool isWritten)
{
    const auto plan = [] {
        auto made = test::committeePlan();
        const Id<waymark::Plan> of = made->plan().id;
        using H = NarrativeHeading;
        for (const actions::Telling &each :
             {actions::Telling{of, ReportTerm::Midterm, H::Background,
                               u"The plan was made between the autumn of 2015 and May 2016, and joined by the devolved "
                               "administrations in December."_s,
                               u"We joined because the first plan had shown what a promise with a date can do."_s},
              actions::Telling{of,
                               ReportTerm::Midterm,
                               H::CoCreation,
                               u"Four workshops with 60 organisations; every idea had an answer in writing."_s,
                               {}}})
            if (!actions::writeNarrative(made->desk(), each))
                qFatal("not written");
        return made;
    };
    QWidget *window = papers(plan, detail);
    if (isWritten)
        for (auto *button : window->findChildren<QPushButton *>())
            if (button->text() == u"Write…" && !button->isHidden())
                button->click();
    return window;
}

QWidget *review(int at)
{
    auto *plan = test::committeePlan().release(); // as long as the picture
    const auto opened = ReviewWindow::over(*plan, test::comingMeeting(plan->store()), nullptr);
    (*opened)->goTo(at);
    QObject::connect(*opened, &QObject::destroyed, plan, &QObject::deleteLater);
    return *opened;
}

QWidget *sheet(const QString &entry)
{
    QWidget *window = at(&test::committeePlan, u"meetings"_s);
    for (QAction *action : window->findChildren<QAction *>())
        if (action->text().remove(u'&') == entry)
            action->trigger();
    auto *sheet = window->findChild<FieldsSheet *>();
    sheet->setParent(nullptr, Qt::Dialog);
    QObject::connect(sheet, &QObject::destroyed, window, &QObject::deleteLater);
    return sheet;
}

const Register kMeetings[]{
    {u"meetings-empty"_s, [] { return at(&test::emptyPlan, u"meetings"_s); }},
    {u"meetings-due"_s, [] { return at([] { return test::samplePlan(); }, u"meetings"_s, {}, u"committee"_s); }},
    {u"meetings-typical"_s, [] { return at(&test::committeePlan, u"meetings"_s); }},
    {u"meetings-settled"_s, [] { return at(&test::committeePlan, u"meetings"_s, {}, u"settled"_s); }},
    {u"meetings-committee"_s, [] { return at(&test::committeePlan, u"meetings"_s, {}, u"committee"_s); }},
    {u"meetings-around"_s, [] { return at(&test::committeePlan, u"meetings"_s, {}, u"around"_s); }},
    {u"papers-empty"_s, [] { return at(&test::emptyPlan, u"papers"_s); }},
    {u"papers-typical"_s, [] { return papers(&test::committeePlan, u"papers"_s); }},
    {u"papers-minutes"_s, [] { return papers(&test::committeePlan, u"minutes"_s); }},
    {u"papers-assessment"_s, [] { return assessment(u"midterm"_s, false); }},
    {u"papers-assessment-end"_s, [] { return assessment(u"endOfTerm"_s, false); }},
    {u"papers-assessment-writing"_s, [] { return assessment(u"midterm"_s, true); }},
    {u"papers-crowded"_s, [] { return papers(&test::longCommitteePlan, u"papers"_s); }},
    {u"review-decision"_s, [] { return review(0); }},
    {u"review-point"_s, [] { return review(1); }},
    {u"meetings-sheet"_s, [] { return sheet(u"New action…"_s); }},
    {u"meetings-crowded"_s, [] { return at(&test::longCommitteePlan, u"meetings"_s); }},
};

} // namespace

} // namespace waymark::gallery
