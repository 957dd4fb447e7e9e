// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <actions/circulation.h>

#include <base/text.h>
#include <store/reading.h>

#include <algorithm>

namespace waymark::actions {

using namespace Qt::StringLiterals;

namespace {

bool lasts(const Role &role, QDate day)
{
    return !(role.from.earliest() && *role.from.earliest() > day) && !(role.to.latest() && *role.to.latest() <= day);
}

/// E-mail addresses by person, from what our side keeps.
Result<QHash<RecordId, QString>> addresses(Circles &circles)
{
    QHash<RecordId, QString> all;
    const auto ours = circles.store(Circle::OurSide);
    if (!ours)
        return tl::unexpected(ours.error());
    if (!*ours)
        return all;
    const auto details = store::readAll<ContactDetails>(**ours);
    if (!details)
        return tl::unexpected(details.error());
    for (const ContactDetails &each : *details)
        if (const QString email = cleanLine(each.email); !email.isEmpty())
            all.insert(each.person, email);
    return all;
}

Result<Reader> readerOf(const store::Store &plan, const Role &role)
{
    Reader reader{role.id, role.person.isNull() ? role.organisation.record() : role.person.record(), {}, {}, {}, false};
    const auto name = store::read<Person>(plan, role.person);
    RecordId organisation = role.organisation;
    if (name) {
        reader.name = name->name;
        organisation = name->organisation;
    } else if (name.error().code != ErrorCode::NotFound) {
        return tl::unexpected(name.error());
    }
    const auto of = store::read<Organisation>(plan, Id<Organisation>(organisation));
    if (!of && of.error().code != ErrorCode::NotFound)
        return tl::unexpected(of.error());
    (reader.name.isEmpty() ? reader.name : reader.organisation) = of ? of->name.text() : QString();
    return reader;
}

} // namespace

Result<Readable<Reader>> circulationOf(Circles &circles, const Id<Commitment> &commitment, QDate day)
{
    const store::Store &plan = circles.plan().store();
    const auto roles = store::readAll<Role>(plan);
    if (!roles)
        return tl::unexpected(roles.error());
    Readable<Reader> readers;
    const auto known = addresses(circles);
    if (!known)
        readers.leftOut << leftOut(known.error());
    for (const Role &role : *roles) {
        const bool isOfThis = role.of == commitment.record();
        if (role.which != RoleKind::Interested || !lasts(role, day))
            continue;
        const auto of = isOfThis ? Result<QString>(QString()) : store::kindOfRecord(plan, role.of);
        auto reader = of ? readerOf(plan, role) : tl::unexpected(of.error());
        if (!reader)
            return tl::unexpected(reader.error());
        reader->isOfAll = !isOfThis;
        reader->email = known ? known->value(reader->who) : QString();
        const bool isTold = std::any_of(readers.cbegin(), readers.cend(),
                                        [&reader](const Reader &each) { return each.who == reader->who; });
        if ((isOfThis || *of == kindOf<Plan>().name) && !isTold)
            readers << *reader;
    }
    std::stable_sort(readers.begin(), readers.end(),
                     [](const Reader &a, const Reader &b) { return a.name.localeAwareCompare(b.name) < 0; });
    return readers;
}

Acted circulateTo(Desk &desk, const Id<Commitment> &commitment, const RecordId &who, QDate from)
{
    const auto kindName = store::kindOfRecord(desk.store(), who);
    const auto roles = store::readAll<Role>(desk.store(), commitment.record());
    if (!kindName || !roles)
        return tl::unexpected(kindName ? roles.error() : kindName.error());
    const bool isPerson = *kindName == kindOf<Person>().name;
    if (!isPerson && *kindName != kindOf<Organisation>().name)
        return failure(ErrorCode::Invalid, u"Name a person or an organisation for the circulation list."_s);
    for (const Role &role : *roles)
        if (role.which == RoleKind::Interested && lasts(role, from) &&
            (role.person.record() == who || (role.person.isNull() && role.organisation.record() == who)))
            return failure(ErrorCode::Conflict, u"They are on this circulation list already."_s);
    Role role;
    role.id = Id<Role>::random();
    role.which = RoleKind::Interested;
    if (isPerson)
        role.person = Id<Person>(who);
    else
        role.organisation = Id<Organisation>(who);
    role.of = commitment;
    role.from = FuzzyDate(from);
    return create(desk, role);
}

Acted circulateNoLonger(Desk &desk, const Id<Role> &role, QDate last)
{
    return change(desk, kindOf<Role>().name, role, {{u"to"_s, Value(FuzzyDate(last).value()), {}}});
}

} // namespace waymark::actions
