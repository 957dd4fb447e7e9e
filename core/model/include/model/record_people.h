// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <model/record_plan.h>

namespace waymark {

struct Role;

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
    Id<Person> sameAs;
};

/// The public half of a person's signing key. Its id derives from person and key, so that nobody can give a key to
/// another person. Somebody of the other side confirms it after comparing its check code.
struct Key : Record<Key>
{
    Id<Person> person;
    QString key;              ///< 44 characters of base64
    QSet<RecordId> confirmed; ///< people who compared the check code
    QString retired;          ///< why it signs no more
};

/// E-mail and telephone: never exported or published, erasable.
struct ContactDetails : Record<ContactDetails>
{
    Id<Person> person;
    QString email;
    QString telephone;
};

/// The name of an official who may not be named in the plan: there a role is only its title. Our side's.
struct OfficialName : Record<OfficialName>
{
    Id<Role> role;
    QString name;
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
