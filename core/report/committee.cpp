// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <report/committee.h>

#include <base/text.h>
#include <report/titles.h>
#include <rules/requirements.h>
#include <store/reading.h>

#include <algorithm>

namespace waymark::report {

using namespace Qt::StringLiterals;

namespace {

PartySide sideOfKind(OrganisationKind kind)
{
    switch (kind) {
    case OrganisationKind::GovernmentDepartment:
    case OrganisationKind::Agency:
    case OrganisationKind::DevolvedAdministration:
    case OrganisationKind::LocalGovernment:
        return PartySide::Government;
    case OrganisationKind::CivilSociety:
    case OrganisationKind::Network:
        return PartySide::CivilSociety;
    default:
        return PartySide::Neither;
    }
}

/// Of a person's organisation, or of the organisation itself.
Result<PartySide> sideByKind(const store::Store &store, const RecordId &who)
{
    RecordId organisation = who;
    if (const auto person = store::read(store, Id<Person>(who)); person)
        organisation = person->organisation.record();
    else if (person.error().code != ErrorCode::NotFound)
        return tl::unexpected(person.error());
    const auto of = store::read(store, Id<Organisation>(organisation));
    if (!of && of.error().code != ErrorCode::NotFound)
        return tl::unexpected(of.error());
    return of ? sideOfKind(of->kind) : PartySide::Neither;
}

Result<Seat> seatOf(const store::Store &store, const Role &role)
{
    Seat seat{role, role.person.isNull() ? role.organisation.record() : role.person.record(), {}, {}, role.side};
    const auto name = nameOf(store, seat.who);
    if (!name)
        return tl::unexpected(name.error());
    seat.name = name->isEmpty() ? role.title : *name;
    if (const auto person = store::read(store, role.person)) {
        const auto organisation = nameOf(store, person->organisation.record());
        if (!organisation)
            return tl::unexpected(organisation.error());
        seat.organisation = *organisation;
    }
    if (seat.side == PartySide::Neither) {
        const auto side = sideByKind(store, seat.who);
        if (!side)
            return tl::unexpected(side.error());
        seat.side = *side;
    }
    return seat;
}

} // namespace

bool Seat::isHeldOn(QDate day) const
{
    const auto from = role.from.earliest();
    const auto to = role.to.latest();
    return (!from || *from <= day) && (!to || *to >= day);
}

QString Seat::term() const
{
    if (role.to.isNull())
        return role.from.isNull() ? QString() : u"since %1"_s.arg(role.from.text());
    return role.from.isNull() ? u"until %1"_s.arg(role.to.text()) : u"%1 to %2"_s.arg(role.from.text(), role.to.text());
}

Result<QList<Seat>> committee(const store::Store &store)
{
    const auto roles = store::readAll<Role>(store);
    if (!roles)
        return tl::unexpected(roles.error());
    QList<Seat> seats;
    for (const Role &role : *roles) {
        if (role.which != RoleKind::CommitteeMember)
            continue;
        auto seat = seatOf(store, role);
        if (!seat)
            return tl::unexpected(seat.error());
        seats << std::move(*seat);
    }
    const auto rank = [](PartySide side) {
        return side == PartySide::Government ? 0 : side == PartySide::CivilSociety ? 1 : 2;
    };
    std::stable_sort(seats.begin(), seats.end(), [&rank](const Seat &a, const Seat &b) {
        return rank(a.side) != rank(b.side) ? rank(a.side) < rank(b.side) : a.name.localeAwareCompare(b.name) < 0;
    });
    return seats;
}

Result<PartySide> sideOf(const store::Store &store, const RecordId &who, QDate day)
{
    const auto seats = committee(store);
    if (!seats)
        return tl::unexpected(seats.error());
    for (const Seat &seat : *seats)
        if (seat.who == who && seat.isHeldOn(day) && seat.side != PartySide::Neither)
            return seat.side;
    return sideByKind(store, who);
}

Result<std::optional<QDate>> nextMeetingDue(const store::Store &store, QDate day)
{
    const auto meetings = store::readAll<Meeting>(store);
    if (!meetings)
        return tl::unexpected(meetings.error());
    QList<QDate> held;
    for (const Meeting &each : *meetings)
        if (const auto on = each.date.latest(); on && *on <= day && each.kind == MeetingKind::SteeringCommittee)
            held << *on;
    return rules::nextMeetingBy(held);
}

QString consultationTimes(const Consultation &consultation, const std::optional<qint64> &agreedMinimum)
{
    const auto began = consultation.beganPreparing.earliest();
    const auto opened = consultation.opened.earliest();
    const auto closes = consultation.closes.latest();
    QStringList sentences;
    if (began && opened && *began <= *opened)
        sentences << u"Preparation: %1"_s.arg(counted(began->daysTo(*opened), u"day"_s, u"days"_s));
    if (opened && closes && *opened <= *closes) {
        const QString days = counted(opened->daysTo(*closes), u"day"_s, u"days"_s);
        sentences << (agreedMinimum ? u"Time to reply: %1 (agreed minimum %2)"_s.arg(days).arg(*agreedMinimum)
                                    : u"Time to reply: %1"_s.arg(days));
    }
    return sentences.join(u". "_s);
}

} // namespace waymark::report
