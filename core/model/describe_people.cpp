// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bind.h"

#include <model/record_people.h>

namespace waymark {

namespace bind {

// One line a field.
// clang-format off

template <> const Description<Organisation> &describe<Organisation>()
{
    using R = Organisation;
    static const Description<R> description{"organisation", "Organisation", "Organisations", Circle::Everyone, {}, {
        field<R>("name", &R::name, "Name"),
        field<R>("shortName", &R::shortName, "Short name"),
        field<R>("kind", &R::kind, "Kind"),
        field<R>("sameAs", &R::sameAs, "Same as").to("organisation"),
    }};
    return description;
}

template <> const Description<FormerName> &describe<FormerName>()
{
    using R = FormerName;
    static const Description<R> description{"formerName", "Former name", "Former names", Circle::Everyone, {"organisation"}, {
        field<R>("organisation", &R::organisation, "Organisation").to("organisation"),
        field<R>("name", &R::name, "Name"),
        field<R>("until", &R::until, "Until"),
    }};
    return description;
}

template <> const Description<Succession> &describe<Succession>()
{
    using R = Succession;
    static const Description<R> description{"succession", "Succession", "Successions", Circle::Everyone, {"organisation"}, {
        field<R>("organisation", &R::organisation, "Organisation").to("organisation"),
        field<R>("successor", &R::successor, "Succeeded by").to("organisation"),
        field<R>("from", &R::from, "From"),
    }};
    return description;
}

template <> const Description<Membership> &describe<Membership>()
{
    using R = Membership;
    static const Description<R> description{"membership", "Membership", "Memberships", Circle::Everyone, {"group"}, {
        field<R>("group", &R::group, "Group or network").to("organisation"),
        field<R>("member", &R::member, "Member").to("organisation"),
        field<R>("from", &R::from, "From"),
        field<R>("to", &R::to, "To"),
    }};
    return description;
}

template <> const Description<Person> &describe<Person>()
{
    using R = Person;
    static const Description<R> description{"person", "Person", "People", Circle::Everyone, {}, {
        field<R>("name", &R::name, "Name"),
        field<R>("organisation", &R::organisation, "Organisation").to("organisation"),
        field<R>("leftOn", &R::leftOn, "Left on"),
        field<R>("mayBeNamed", &R::mayBeNamed, "May be named in public"),
        field<R>("sameAs", &R::sameAs, "Same as").to("person"),
    }};
    return description;
}

template <> const Description<Key> &describe<Key>()
{
    using R = Key;
    static const Description<R> description{"key", "Signing key", "Signing keys", Circle::Everyone, {"person"}, {
        field<R>("person", &R::person, "Person").to("person").by(Entitled::Self),
        field<R>("key", &R::key, "Signing key").code().by(Entitled::Self),
        field<R>("confirmed", &R::confirmed, "Check code compared by").by(Entitled::Member),
        field<R>("retired", &R::retired, "Retired because").by(Entitled::Self),
    }};
    return description;
}

template <> const Description<OfficialName> &describe<OfficialName>()
{
    using R = OfficialName;
    static const Description<R> description{"officialName", "Official's name", "Officials' names", Circle::OurSide, {"role"}, {
        field<R>("role", &R::role, "Role").to("role"),
        field<R>("name", &R::name, "Name"),
    }};
    return description;
}

template <> const Description<ContactDetails> &describe<ContactDetails>()
{
    using R = ContactDetails;
    static const Description<R> description{"contactDetails", "Contact details", "Contact details", Circle::OurSide, {"person"}, {
        field<R>("person", &R::person, "Person").to("person"),
        field<R>("email", &R::email, "E-mail"),
        field<R>("telephone", &R::telephone, "Telephone"),
    }};
    return description;
}

template <> const Description<Role> &describe<Role>()
{
    using R = Role;
    static const Description<R> description{"role", "Role", "Roles", Circle::Everyone, {"of"}, {
        field<R>("which", &R::which, "Role").by(Entitled::Coordinator),
        field<R>("side", &R::side, "Side").by(Entitled::Coordinator),
        field<R>("person", &R::person, "Person").to("person").by(Entitled::Coordinator),
        field<R>("organisation", &R::organisation, "Organisation").to("organisation").by(Entitled::Coordinator),
        field<R>("of", &R::of, "Of").by(Entitled::Coordinator),
        field<R>("title", &R::title, "Title").by(Entitled::Coordinator),
        field<R>("signatory", &R::signatory, "Signatory").by(Entitled::Coordinator),
        field<R>("deputy", &R::deputy, "Deputy").by(Entitled::Coordinator),
        field<R>("from", &R::from, "From").by(Entitled::Coordinator),
        field<R>("to", &R::to, "To").by(Entitled::Coordinator),
    }};
    return description;
}

// clang-format on

} // namespace bind

WAYMARK_RECORD(Organisation)
WAYMARK_RECORD(FormerName)
WAYMARK_RECORD(Succession)
WAYMARK_RECORD(Membership)
WAYMARK_RECORD(Person)
WAYMARK_RECORD(Key)
WAYMARK_RECORD(OfficialName)
WAYMARK_RECORD(ContactDetails)
WAYMARK_RECORD(Role)

} // namespace waymark
