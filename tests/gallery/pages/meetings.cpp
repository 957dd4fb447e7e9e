// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The committee: its meetings, what came of them, who sits on it, and what is around them.
#include "committee.h"
#include "gallery.h"
#include "shown.h"

#include <dialogs/fieldssheet.h>
#include <pages/reviewwindow.h>
#include <window/mainwindow.h>
#include <window/planview.h>

#include <QAction>
#include <QCoreApplication>
#include <QDeadlineTimer>

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
    {u"papers-crowded"_s, [] { return papers(&test::longCommitteePlan, u"papers"_s); }},
    {u"review-decision"_s, [] { return review(0); }},
    {u"review-point"_s, [] { return review(1); }},
    {u"meetings-sheet"_s, [] { return sheet(u"New action…"_s); }},
    {u"meetings-crowded"_s, [] { return at(&test::longCommitteePlan, u"meetings"_s); }},
};

} // namespace

} // namespace waymark::gallery
