// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

/// The closed word lists of the field: what is stored for each word and what people read. The five status scales meet
/// on one page and are never merged.
namespace waymark {

/// OGP's and the IRM's scale of completion. NotReported is not a word of the scale: nobody has said anything.
enum class Completion { NotReported, NoEvidence, NotStarted, UnderWay, Limited, Substantial, Complete };
/// Whoever reports says it; a claim, kept beside what the dates say.
enum class Pace { NothingSaid, OnTrack, BehindSchedule };
/// Delivery confidence as UK government projects rate it; the mixed ones were in use before 2021.
enum class Confidence { NotRated, Green, AmberGreen, Amber, AmberRed, Red };
/// Computed from dates, never reported.
enum class Timeliness { NoDate, OnTime, DueSoon, Overdue, DoneOnTime, DoneLate, Closed };
enum class ClosureKind { NotClosed, Withdrawn, Superseded, CarriedOver };

enum class PartySide { Neither, Government, CivilSociety };
enum class OrganisationKind {
    Unknown,
    GovernmentDepartment,
    Agency,
    DevolvedAdministration,
    LocalGovernment,
    CivilSociety,
    PrivateSector,
    Academia,
    Multilateral,
    Network
};
enum class RoleKind {
    Unknown,
    GovernmentLead,
    CsoLead,
    RelationshipManager,
    Coordinator,
    Contributor,
    Interested,
    CommitteeMember,
    Minister
};
enum class Channel { Unknown, Email, Call, Meeting, Form, Document };
enum class AgreementAnswer { None, Agrees, AgreesWithNote, AsksForMoreTime, DoesNotAgree };
enum class AgreementForm { Unknown, Signed, SaidYes };
enum class MeetingKind { Unknown, SteeringCommittee, ReviewWorkshop, WorkingGroup, Roundtable, Consultation };
enum class IdeaState { Submitted, Shortlisted, WorkingGroup, SignedOff, Adopted, Declined };
enum class MarkKind { Other, Adoption, Meeting, Publication };
/// Whether the other side agreed to a date that was moved.
enum class MoveConsent { NotAsked, Agreed, DidNotAgree };
/// Whether a copy of the plan went out or came in.
enum class CopyWay { Unknown, Sent, Received };

/// One word of a list: `name` is what the journal stores and never changes, `label` what people read.
struct Word
{
    int value;
    QString name;
    QString label;
};

/// The words of `E` in the order people expect them. Values that mean "nothing said" have an empty name and are stored
/// as null.
template <class E>
[[nodiscard]] const QList<Word> &words();

[[nodiscard]] const Word &wordOf(const QList<Word> &list, int value);
[[nodiscard]] std::optional<int> valueOf(const QList<Word> &list, QStringView name);

template <class E>
[[nodiscard]] QString nameOf(E value)
{
    return wordOf(words<E>(), int(value)).name;
}
template <class E>
[[nodiscard]] QString labelOf(E value)
{
    return wordOf(words<E>(), int(value)).label;
}
/// The word stored as `name`; the empty name gives the "nothing said" word, an unknown one nothing.
template <class E>
[[nodiscard]] std::optional<E> fromName(QStringView name)
{
    const auto value = valueOf(words<E>(), name);
    return value ? std::optional(E(*value)) : std::nullopt;
}

/// OGP values and reasons for little movement: members of sets, stored as one yes/no field each.
[[nodiscard]] const QList<Word> &ogpValues();
[[nodiscard]] const QList<Word> &blockerReasons();

} // namespace waymark
