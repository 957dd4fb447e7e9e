// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <report/minutes.h>

#include <base/text.h>
#include <report/committee.h>
#include <report/unnamed.h>
#include <store/reading.h>

#include <algorithm>

namespace waymark::report {

using namespace Qt::StringLiterals;

namespace {

Table calledTable(const Meeting &meeting, const Unnamed &unnamed)
{
    const auto yesNo = [](bool yes) { return yes ? u"Yes"_s : u"No"_s; };
    Table table{u"How it was called"_s, {u"About"_s, u"In words"_s}, {}, {}, {u"about"_s, u"words"_s}};
    const auto add = [&table](const QString &about, const QString &words) {
        if (!words.isEmpty())
            table.rows << QStringList{about, words};
    };
    add(u"Announced on"_s, meeting.announcedOn.text());
    add(u"Announced to"_s, unnamed.text(meeting.announcedTo));
    add(u"Open invitation"_s, yesNo(meeting.openInvitation));
    add(u"Remote participation"_s, yesNo(meeting.remoteParticipation));
    return table;
}

/// How many came of each side, and how many places it has; a name only comes to the same count.
Result<Table> attendanceTable(const store::Store &store, const Meeting &meeting)
{
    const auto attendance = store::readAll<Attendance>(store, meeting.id);
    if (!attendance)
        return tl::unexpected(attendance.error());
    Table table{u"Who came"_s,
                {u"Side"_s, u"Came"_s, u"Places"_s},
                {},
                u"Nobody has been entered."_s,
                {u"side"_s, u"came"_s, u"places"_s}};
    for (const PartySide side : {PartySide::Government, PartySide::CivilSociety, PartySide::Neither}) {
        const auto came = std::count_if(attendance->cbegin(), attendance->cend(),
                                        [side](const Attendance &each) { return each.side == side; });
        const bool isSide = side != PartySide::Neither;
        if (!attendance->isEmpty() && (isSide || came > 0))
            table.rows << QStringList{isSide ? labelOf(side) : u"Others"_s, QString::number(came),
                                      isSide ? QString::number(kSeatsOfASide) : QString()};
    }
    return table;
}

template <class R>
Result<Table> settledTable(const store::Store &store, const Meeting &meeting, const Unnamed &unnamed,
                           const QString &heading, const QString &whenEmpty)
{
    const auto all = store::readAll<R>(store, meeting.id);
    if (!all)
        return tl::unexpected(all.error());
    Table table{heading, {u"What"_s, u"Who sees to it"_s, u"Due"_s}, {}, whenEmpty, {u"what"_s, u"owners"_s, u"due"_s}};
    for (const R &each : *all) {
        const auto owners = unnamed.names(each.owners);
        if (!owners)
            return tl::unexpected(owners.error());
        table.rows << QStringList{unnamed.text(each.text.text()), *owners, each.due.text()};
    }
    return table;
}

void addWords(QList<Table> &tables, const QString &heading, const QString &words)
{
    if (!words.isEmpty())
        tables << Table{heading, {}, {}, {}, {}, 2, {words}};
}

} // namespace

Result<std::optional<Meeting>> lastMeeting(const store::Store &store, QDate day)
{
    const auto meetings = store::readAll<Meeting>(store);
    if (!meetings)
        return tl::unexpected(meetings.error());
    std::optional<Meeting> last;
    for (const Meeting &each : *meetings)
        if (const auto on = each.date.latest();
            on && *on <= day && each.kind == MeetingKind::SteeringCommittee && (!last || *on > *last->date.latest()))
            last = each;
    return last;
}

Result<Document> minutesOf(const store::Store &store, const Id<Meeting> &id)
{
    const auto meeting = store::read(store, id);
    const auto unnamed = Unnamed::of(store, Unnamed::Whom::Everybody);
    const auto plans = store::readAll<Plan>(store);
    if (!meeting || !unnamed || !plans)
        return tl::unexpected(!meeting ? meeting.error() : !unnamed ? unnamed.error() : plans.error());
    const auto attendance = attendanceTable(store, *meeting);
    const auto decisions = settledTable<Decision>(store, *meeting, *unnamed, u"Decisions"_s, u"Nothing was decided."_s);
    const auto actions = settledTable<Action>(store, *meeting, *unnamed, u"Actions"_s, u"No action was agreed."_s);
    if (!attendance || !decisions || !actions)
        return tl::unexpected(!attendance ? attendance.error() : !decisions ? decisions.error() : actions.error());
    const QString title = meeting->title.isEmpty() ? labelOf(meeting->kind) : meeting->title.text();
    Document minutes{u"Minutes: %1, %2"_s.arg(title, meeting->date.text()), {}, {}};
    if (!plans->isEmpty())
        minutes.notes << plans->last().title.text();
    if (!meeting->place.isEmpty())
        minutes.notes << meeting->place;
    minutes.notes << u"Under the Chatham House Rule: what was said may be used; who said it, and for whom, is not "
                     "told."_s;
    minutes.tables << *attendance << *decisions << *actions;
    addWords(minutes.tables, u"Success stories"_s, unnamed->text(meeting->stories.text()));
    addWords(minutes.tables, u"Forward look"_s, unnamed->text(meeting->forwardLook.text()));
    minutes.tables << calledTable(*meeting, *unnamed);
    return minutes;
}

} // namespace waymark::report
