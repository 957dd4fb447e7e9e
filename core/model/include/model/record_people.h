// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <model/record_plan.h>

namespace waymark {

struct Organisation : Record<Organisation>
{
    Texts name;
    QString shortName;
    OrganisationKind kind = OrganisationKind::Unknown;
    Id<Organisation> sameAs; ///< entered twice: this one reads as the other
};

struct FormerName : Record<FormerName>
{
    Id<Organisation> organisation;
    QString name;
    FuzzyDate until;
};

/// From a day on another organisation does its work; several records where it was divided.
struct Succession : Record<Succession>
{
    Id<Organisation> organisation;
    Id<Organisation> successor;
    FuzzyDate from;
};

/// An organisation's part in a group or network.
struct Membership : Record<Membership>
{
    Id<Organisation> group;
    Id<Organisation> member;
    FuzzyDate from;
    FuzzyDate to;
};

struct Person : Record<Person>
{
    QString name;
    Id<Organisation> organisation;
    FuzzyDate leftOn;
    bool mayBeNamed = false; ///< in public
    QString key;             ///< public signing key
    Id<Person> sameAs;
};

/// E-mail and telephone: never exported or published, erasable.
struct ContactDetails : Record<ContactDetails>
{
    Id<Person> person;
    QString email;
    QString telephone;
};

/// Who does what, from when to when; never overwritten, so that the roles are the handover record.
struct Role : Record<Role>
{
    RoleKind which = RoleKind::Unknown;
    PartySide side = PartySide::Neither; ///< for committee members and contributors
    Id<Person> person;
    Id<Organisation> organisation; ///< when no person is named
    RecordId of;                   ///< plan, department or commitment
    QString title;                 ///< "Head of Company Transparency"
    bool signatory = false;
    bool deputy = false;
    FuzzyDate from;
    FuzzyDate to;
};

} // namespace waymark
