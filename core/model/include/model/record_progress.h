// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <model/record_people.h>

namespace waymark {

/// A round of updates somebody opened. Its id derives from plan and first day.
struct Round : Record<Round>
{
    Id<Plan> plan;
    Texts label; ///< in months: "January to March 2017"
    FuzzyDate opens;
    FuzzyDate closes;
    FuzzyDate publishedOn;
    QSet<RecordId> asked; ///< commitments
};

/// Who was asked for one commitment's update, and who holds the text now. Our side's; its id derives from round and
/// commitment.
struct Request : Record<Request>
{
    Id<Round> round;
    Id<Commitment> commitment;
    RecordId of; ///< person or organisation
    Channel how = Channel::Unknown;
    FuzzyDate askedOn;
    FuzzyDate remindedOn;
    FuzzyDate answeredOn;
};

/// What happened on a commitment in a round. Its id derives from commitment and round, so both sides meet in one.
struct Update : Record<Update>
{
    Id<Commitment> commitment;
    Id<Round> round;
    Texts joint;
    Texts nextSteps;
    Texts governmentView;
    Texts civilSocietyView;
    Completion governmentCompletion = Completion::NotReported;
    Completion civilSocietyCompletion = Completion::NotReported;
    Pace pace = Pace::NothingSaid;
    QString asSaid;         ///< the source's own status word
    QSet<QString> inTheWay; ///< blockerReasons()
    Texts inTheWayText;
    Texts workingGovernment; ///< how working together went, a line per side
    Texts workingCivilSociety;
    Confidence confidence = Confidence::NotRated;
    bool noChange = false;
    RecordId reportedBy; ///< person or organisation that told us, beside who entered it
    Channel reportedHow = Channel::Unknown;
    FuzzyDate reportedOn;
};

/// One milestone within an update. Its id derives from update and milestone.
struct MilestoneReport : Record<MilestoneReport>
{
    Id<Update> update;
    Id<Milestone> milestone;
    Completion governmentCompletion = Completion::NotReported;
    Completion civilSocietyCompletion = Completion::NotReported;
    Pace pace = Pace::NothingSaid;
    QString asSaid;
    Texts note;
    RecordId reportedBy;
};

struct Draft : Record<Draft>
{
    RecordId about;
    QString field;
    Texts text;
    QString shown; ///< the edits whose words stood in the plan's field when the draft was begun
};

struct Note : Record<Note>
{
    RecordId about;
    Texts text;
};

/// One side's answer to an exact wording. Its id derives from update and side.
struct Agreement : Record<Agreement>
{
    Id<Update> update;
    PartySide side = PartySide::Neither;
    Id<Person> signatory;
    QString wording; ///< the heads agreed to
    AgreementAnswer answer = AgreementAnswer::None;
    Texts statement;
    FuzzyDate until;
    AgreementForm form = AgreementForm::Unknown;
    Id<Person> recordedBy;
    Texts message; ///< the e-mail that said yes
    QString signature;
};

struct Evidence : Record<Evidence>
{
    RecordId of; ///< milestone, update or commitment
    Texts title;
    QString link;
    FuzzyDate date;
};

struct Story : Record<Story>
{
    Id<Commitment> commitment;
    Texts whatChanged;
    Texts forWhom;
    Texts whyItWorked;
    bool mayBeQuoted = false;
};

/// Someone else's opinion: stands beside ours, never overwrites it.
struct Assessment : Record<Assessment>
{
    RecordId about; ///< commitment, milestone, organisation or plan
    QString by;     ///< "Independent Reporting Mechanism"
    FuzzyDate on;
    QString scale; ///< "completion" when `value` is one of its words
    QString value;
    Texts note;
};

} // namespace waymark
