// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "committeemenu.h"

#include "commands.h"

#include <pages/acts.h>
#include <pages/meetingspage.h>
#include <pages/paperspage.h>
#include <pages/reviewwindow.h>
#include <report/papers.h>
#include <window/planview.h>

#include <QAction>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

/// The meeting that is looked at, else the next.
Result<RecordId> meetingMeant(const PlanView &view)
{
    const Where where = view.page()->where();
    const bool isMeeting = where.page == u"meetings"
                               ? where.detail == u"meetings"
                               : where.page == u"papers" && (where.detail == u"papers" || where.detail == u"minutes");
    if (isMeeting && !where.record.isNull())
        return where.record;
    const auto next = report::nextMeeting(view.plan().store(), view.plan().today());
    if (next && !*next)
        return failure(ErrorCode::NotFound,
                       PlanView::tr("No meeting is called yet; enter it on the page of meetings."));
    return next.map([](const std::optional<Meeting> &meeting) { return meeting->id.record(); });
}

void review(PlanView &view, const RecordId &meeting)
{
    const auto opened = ReviewWindow::over(view.plan(), Id<Meeting>(meeting), view.window());
    if (!opened) {
        emit view.failed(opened.error());
        return;
    }
    (*opened)->showFullScreen();
    (*opened)->activateWindow();
}

} // namespace

Page *makeMeetings(PlanView &view)
{
    auto *meetings = new MeetingsPage(view.plan(), view.acts(), view.window());
    QObject::connect(meetings, &MeetingsPage::told, &view, &PlanView::told);
    QObject::connect(meetings, &MeetingsPage::reviewWanted, &view,
                     [&view](const RecordId &meeting) { review(view, meeting); });
    return meetings;
}

Page *makePapers(PlanView &view)
{
    auto *papers = new PapersPage(view.plan());
    QObject::connect(papers, &PapersPage::leaving, &view, &PlanView::leaving);
    QObject::connect(papers, &PapersPage::reviewWanted, &view,
                     [&view](const RecordId &meeting) { review(view, meeting); });
    return papers;
}

void connectCommittee(const Commands &commands, const std::function<PlanView *()> &view)
{
    const auto meetings = [view] {
        if (!qobject_cast<MeetingsPage *>(view()->page()))
            view()->go({u"meetings"_s, {}, {}});
        return qobject_cast<MeetingsPage *>(view()->page());
    };
    QObject::connect(commands.newMeeting, &QAction::triggered, &commands, [meetings] { meetings()->newMeeting(); });
    QObject::connect(commands.newDecision, &QAction::triggered, &commands,
                     [meetings] { meetings()->newSettled(u"decision"_s); });
    QObject::connect(commands.newAction, &QAction::triggered, &commands,
                     [meetings] { meetings()->newSettled(u"action"_s); });
    QObject::connect(commands.review, &QAction::triggered, &commands, [view] {
        if (const auto meeting = meetingMeant(*view()))
            review(*view(), *meeting);
        else
            emit view()->failed(meeting.error());
    });
}

} // namespace waymark::ui
