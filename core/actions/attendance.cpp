// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <actions/attendance.h>

#include <store/reading.h>

namespace waymark::actions {

using namespace Qt::StringLiterals;

namespace {

Outcome outcomeOf(const Acted &acted)
{
    return acted ? Outcome() : tl::unexpected(acted.error());
}

Outcome enter(Desk &desk, const Id<Meeting> &meeting, const RecordId &who, PartySide side)
{
    const Id<Attendance> id(derivedId("attendance"_L1, {meeting.record(), who}));
    const auto before = store::record(desk.store(), kindOf<Attendance>().name, id);
    if (!before)
        return tl::unexpected(before.error());
    if (*before && (*before)->isDeleted)
        return outcomeOf(restore(desk, kindOf<Attendance>().name, id));
    Attendance attendance;
    attendance.id = id;
    attendance.meeting = meeting;
    attendance.who = who;
    attendance.side = side;
    return outcomeOf(create(desk, attendance));
}

} // namespace

Outcome setAttended(Desk &desk, const Id<Meeting> &meeting, const RecordId &who, PartySide side, bool attended)
{
    const auto all = store::readAll<Attendance>(desk.store(), meeting);
    if (!all)
        return tl::unexpected(all.error());
    QList<Id<Attendance>> entered;
    for (const Attendance &each : *all)
        if (each.who == who)
            entered << each.id;
    if (attended)
        return entered.isEmpty() ? enter(desk, meeting, who, side) : Outcome();
    for (const Id<Attendance> &each : std::as_const(entered))
        if (const auto gone = remove(desk, kindOf<Attendance>().name, each); !gone)
            return tl::unexpected(gone.error());
    return {};
}

} // namespace waymark::actions
