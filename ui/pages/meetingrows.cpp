// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meetingrows.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MeetingRows)
};

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString settledText(int settled)
{
    return settled == 0   ? QString()
           : settled == 1 ? Words::tr("1 decision or action")
                          : Words::tr("%1 decisions and actions").arg(settled);
}

Task rowOf(const ShownMeeting &each)
{
    const QString date = each.meeting.date.text();
    const QString notes = each.meeting.notesPublished ? Words::tr("notes published") : QString();
    const QString came = each.whoCame();
    return {each.meeting.id.record().text(),
            u"calendar"_s,
            date.isEmpty() ? each.name : Words::tr("%1, %2").arg(date, each.name),
            each.isAhead
                ? joined({each.meeting.place, settledText(each.settled)})
                : joined({came.isEmpty() ? Words::tr("Nobody entered yet") : came, settledText(each.settled), notes}),
            {},
            each.isAhead ? Words::tr("Papers") : Words::tr("Minutes")};
}

} // namespace

QList<TaskGroup> meetingRows(const MeetingBook &book, QDate today)
{
    TaskGroup ahead{Words::tr("Next"), {}, {}};
    TaskGroup held{Words::tr("Held"), {}, {}};
    if (book.nextDue) {
        const qint64 days = book.nextDue->daysTo(today);
        const QString late = days <= 0   ? QString()
                             : days == 1 ? Words::tr("1 day past")
                                         : Words::tr("%1 days past").arg(days);
        ahead.tasks << Task{kMeetingDue,
                            u"calendar"_s,
                            Words::tr("Steering committee, by %1").arg(dayText(*book.nextDue)),
                            Words::tr("Not called yet; six months after the last"),
                            late,
                            Words::tr("Call it…")};
    }
    for (const ShownMeeting &each : book.meetings)
        (each.isAhead ? ahead : held).tasks << rowOf(each);
    return {ahead, held};
}

QList<TaskGroup> settledRows(const MeetingBook &book)
{
    TaskGroup decisions{Words::tr("Decisions"), {}, {}};
    TaskGroup actions{Words::tr("Actions"), {}, {}};
    TaskGroup done{Words::tr("Done"), {}, {}};
    for (const ShownSettled &each : book.settled) {
        const bool isDone = !each.doneOn.isNull();
        const QString from = each.meetingName.isEmpty() ? QString() : Words::tr("from %1").arg(each.meetingName);
        TaskGroup &group = isDone ? done : each.isDecision() ? decisions : actions;
        group.tasks << Task{each.id.text(), each.isDecision() ? u"check"_s : u"list"_s,
                            each.text,      joined({each.whoAndWhen(), from}),
                            each.lateness,  isDone ? Words::tr("Look") : Words::tr("Mark as done")};
    }
    return {decisions, actions, done};
}

QList<TaskGroup> committeeRows(const MeetingBook &book, QDate today)
{
    const auto places = [&](PartySide side) {
        return std::count_if(book.seats.cbegin(), book.seats.cend(),
                             [&](const report::Seat &seat) { return seat.side == side && seat.isHeldOn(today); });
    };
    const auto note = [&](PartySide side) {
        return Words::tr("%1 of %2 places").arg(places(side)).arg(report::kSeatsOfASide);
    };
    TaskGroup government{labelOf(PartySide::Government), note(PartySide::Government), {}};
    TaskGroup civilSociety{labelOf(PartySide::CivilSociety), note(PartySide::CivilSociety), {}};
    TaskGroup neither{Words::tr("Side not said"), {}, {}};
    TaskGroup formerly{Words::tr("Not in their term"), {}, {}};
    for (const report::Seat &seat : book.seats) {
        const bool isHeld = seat.isHeldOn(today);
        const bool hasOffice = !seat.role.title.isEmpty() && seat.role.title != seat.name;
        TaskGroup &group = !isHeld                                ? formerly
                           : seat.side == PartySide::Government   ? government
                           : seat.side == PartySide::CivilSociety ? civilSociety
                                                                  : neither;
        group.tasks << Task{seat.role.id.record().text(),
                            seat.role.person.isNull() ? u"building"_s : u"person"_s,
                            seat.name,
                            joined({hasOffice ? seat.role.title : QString(), seat.organisation, seat.term()}),
                            {},
                            isHeld ? Words::tr("End the term…") : Words::tr("Look")};
    }
    return {government, civilSociety, neither, formerly};
}

QList<TaskGroup> aroundRows(const MeetingBook &book)
{
    QList<TaskGroup> groups;
    const QList<std::pair<QString, QString>> kinds{{u"opportunity"_s, u"calendar"_s},
                                                   {u"consultation"_s, u"people"_s},
                                                   {u"story"_s, u"book"_s},
                                                   {u"contact"_s, u"mail"_s}};
    for (const auto &[kind, icon] : kinds) {
        TaskGroup group{
            waymark::kind(kind)->plural, kind == u"contact" ? Words::tr("only our side reads these") : QString(), {}};
        for (const ShownAround &each : book.around)
            if (each.kind == kind)
                group.tasks << Task{each.id.text(), icon, each.title, each.detail, {}, Words::tr("Change…")};
        groups << group;
    }
    return groups;
}

} // namespace waymark::ui
