// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <model/words.h>

#include <algorithm>

namespace waymark {

using namespace Qt::StringLiterals;

namespace {

template <class E>
Word word(E value, const char *name, const char *label)
{
    return {int(value), QString::fromLatin1(name), QString::fromLatin1(label)};
}

} // namespace

const Word &wordOf(const QList<Word> &list, int value)
{
    const auto found =
        std::find_if(list.cbegin(), list.cend(), [value](const Word &word) { return word.value == value; });
    Q_ASSERT(found != list.cend());
    return *found;
}

std::optional<int> valueOf(const QList<Word> &list, QStringView name)
{
    const auto found = std::find_if(list.cbegin(), list.cend(), [name](const Word &word) { return word.name == name; });
    return found != list.cend() ? std::optional(found->value) : std::nullopt;
}

template <>
const QList<Word> &words<Completion>()
{
    static const QList<Word> list{word(Completion::NotReported, "", "No update received yet"),
                                  word(Completion::NoEvidence, "noEvidence", "No evidence available"),
                                  word(Completion::NotStarted, "notStarted", "Not started"),
                                  word(Completion::UnderWay, "underWay", "Under way"),
                                  word(Completion::Limited, "limited", "Limited"),
                                  word(Completion::Substantial, "substantial", "Substantial"),
                                  word(Completion::Complete, "complete", "Complete")};
    return list;
}

template <>
const QList<Word> &words<Pace>()
{
    static const QList<Word> list{word(Pace::NothingSaid, "", "Nothing said"),
                                  word(Pace::OnTrack, "onTrack", "On track"),
                                  word(Pace::BehindSchedule, "behindSchedule", "Behind schedule")};
    return list;
}

template <>
const QList<Word> &words<Confidence>()
{
    static const QList<Word> list{word(Confidence::NotRated, "", "Not rated"),
                                  word(Confidence::Green, "green", "Green"),
                                  word(Confidence::AmberGreen, "amberGreen", "Amber/Green"),
                                  word(Confidence::Amber, "amber", "Amber"),
                                  word(Confidence::AmberRed, "amberRed", "Amber/Red"),
                                  word(Confidence::Red, "red", "Red")};
    return list;
}

template <>
const QList<Word> &words<Timeliness>()
{
    static const QList<Word> list{word(Timeliness::NoDate, "noDate", "No date"),
                                  word(Timeliness::OnTime, "onTime", "On time"),
                                  word(Timeliness::DueSoon, "dueSoon", "Due soon"),
                                  word(Timeliness::Overdue, "overdue", "Overdue"),
                                  word(Timeliness::DoneOnTime, "doneOnTime", "Done on time"),
                                  word(Timeliness::DoneLate, "doneLate", "Done late"),
                                  word(Timeliness::Closed, "closed", "Closed")};
    return list;
}

template <>
const QList<Word> &words<ClosureKind>()
{
    static const QList<Word> list{word(ClosureKind::NotClosed, "", "Not closed"),
                                  word(ClosureKind::Withdrawn, "withdrawn", "Withdrawn"),
                                  word(ClosureKind::Superseded, "superseded", "Superseded"),
                                  word(ClosureKind::CarriedOver, "carriedOver", "Carried over")};
    return list;
}

template <>
const QList<Word> &words<PartySide>()
{
    static const QList<Word> list{word(PartySide::Neither, "", "Neither side"),
                                  word(PartySide::Government, "government", "Government"),
                                  word(PartySide::CivilSociety, "civilSociety", "Civil society")};
    return list;
}

template <>
const QList<Word> &words<OrganisationKind>()
{
    using K = OrganisationKind;
    static const QList<Word> list{word(K::Unknown, "", "Not said"),
                                  word(K::GovernmentDepartment, "governmentDepartment", "Government department"),
                                  word(K::Agency, "agency", "Agency"),
                                  word(K::DevolvedAdministration, "devolvedAdministration", "Devolved administration"),
                                  word(K::LocalGovernment, "localGovernment", "Local government"),
                                  word(K::CivilSociety, "civilSociety", "Civil society"),
                                  word(K::PrivateSector, "privateSector", "Private sector"),
                                  word(K::Academia, "academia", "Academia"),
                                  word(K::Multilateral, "multilateral", "Multilateral"),
                                  word(K::Network, "network", "Group or network")};
    return list;
}

template <>
const QList<Word> &words<RoleKind>()
{
    using K = RoleKind;
    static const QList<Word> list{word(K::Unknown, "", "Not said"),
                                  word(K::GovernmentLead, "governmentLead", "Government lead"),
                                  word(K::CsoLead, "csoLead", "Civil society lead"),
                                  word(K::RelationshipManager, "relationshipManager", "Relationship manager"),
                                  word(K::Coordinator, "coordinator", "Coordinator"),
                                  word(K::Contributor, "contributor", "Contributor"),
                                  word(K::Interested, "interested", "Interested"),
                                  word(K::CommitteeMember, "committeeMember", "Committee member"),
                                  word(K::Minister, "minister", "Minister")};
    return list;
}

template <>
const QList<Word> &words<Channel>()
{
    static const QList<Word> list{
        word(Channel::Unknown, "", "Not said"),    word(Channel::Email, "email", "E-mail"),
        word(Channel::Call, "call", "Call"),       word(Channel::Meeting, "meeting", "Meeting"),
        word(Channel::Form, "form", "Reply form"), word(Channel::Document, "document", "Document")};
    return list;
}

template <>
const QList<Word> &words<AgreementAnswer>()
{
    using A = AgreementAnswer;
    static const QList<Word> list{word(A::None, "", "No reply yet"), word(A::Agrees, "agrees", "Agrees"),
                                  word(A::AgreesWithNote, "agreesWithNote", "Agrees with a note"),
                                  word(A::AsksForMoreTime, "asksForMoreTime", "Asks for more time"),
                                  word(A::DoesNotAgree, "doesNotAgree", "Does not agree")};
    return list;
}

template <>
const QList<Word> &words<AgreementForm>()
{
    static const QList<Word> list{word(AgreementForm::Unknown, "", "Not said"),
                                  word(AgreementForm::Signed, "signed", "Signed"),
                                  word(AgreementForm::SaidYes, "saidYes", "Said yes")};
    return list;
}

template <>
const QList<Word> &words<MeetingKind>()
{
    using K = MeetingKind;
    static const QList<Word> list{word(K::Unknown, "", "Not said"),
                                  word(K::SteeringCommittee, "steeringCommittee", "Steering committee"),
                                  word(K::ReviewWorkshop, "reviewWorkshop", "Review workshop"),
                                  word(K::WorkingGroup, "workingGroup", "Working group"),
                                  word(K::Roundtable, "roundtable", "Roundtable"),
                                  word(K::Consultation, "consultation", "Consultation")};
    return list;
}

template <>
const QList<Word> &words<IdeaState>()
{
    using S = IdeaState;
    static const QList<Word> list{word(S::Submitted, "", "Submitted"),
                                  word(S::Shortlisted, "shortlisted", "Shortlisted"),
                                  word(S::WorkingGroup, "workingGroup", "Working group"),
                                  word(S::SignedOff, "signedOff", "Signed off"),
                                  word(S::Adopted, "adopted", "Adopted"),
                                  word(S::Declined, "declined", "Declined")};
    return list;
}

template <>
const QList<Word> &words<MarkKind>()
{
    static const QList<Word> list{word(MarkKind::Other, "", "Other"), word(MarkKind::Adoption, "adoption", "Adoption"),
                                  word(MarkKind::Meeting, "meeting", "Meeting"),
                                  word(MarkKind::Publication, "publication", "Publication")};
    return list;
}

template <>
const QList<Word> &words<MoveConsent>()
{
    static const QList<Word> list{word(MoveConsent::NotAsked, "", "Not yet asked"),
                                  word(MoveConsent::Agreed, "agreed", "Agreed"),
                                  word(MoveConsent::DidNotAgree, "didNotAgree", "Did not agree")};
    return list;
}

template <>
const QList<Word> &words<CopyWay>()
{
    static const QList<Word> list{word(CopyWay::Unknown, "", ""), word(CopyWay::Sent, "sent", "Sent"),
                                  word(CopyWay::Received, "received", "Received")};
    return list;
}

const QList<Word> &ogpValues()
{
    static const QList<Word> list{{0, u"transparency"_s, u"Transparency"_s},
                                  {1, u"participation"_s, u"Participation"_s},
                                  {2, u"accountability"_s, u"Accountability"_s},
                                  {3, u"technology"_s, u"Technology and innovation"_s}};
    return list;
}

const QList<Word> &blockerReasons()
{
    static const QList<Word> list{{0, u"funding"_s, u"Funding"_s},         {1, u"resources"_s, u"Resources"_s},
                                  {2, u"priorities"_s, u"Priorities"_s},   {3, u"approvals"_s, u"Approvals"_s},
                                  {4, u"dependency"_s, u"A dependency"_s}, {5, u"other"_s, u"Other"_s}};
    return list;
}

} // namespace waymark
