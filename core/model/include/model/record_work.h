// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <model/record_people.h>

namespace waymark {

/// A point to raise: what stands in the way and who could help.
struct Point : Record<Point>
{
    RecordId about; ///< commitment, milestone or plan
    Texts inTheWay;
    Texts wouldHelp;
    RecordId raisedBy;
    FuzzyDate raisedOn;
    std::optional<qint64> level; ///< reached so far, 1 is the lead
    QSet<RecordId> owners;
    FuzzyDate resolvedOn;
    Texts outcome;
};

struct Meeting : Record<Meeting>
{
    Id<Plan> plan;
    MeetingKind kind = MeetingKind::Unknown;
    Texts title;
    FuzzyDate date;
    QString place;
    QString link;
    QSet<RecordId> about; ///< commitments
    FuzzyDate announcedOn;
    QString announcedBy;
    QString announcedTo;
    bool openInvitation = false;
    bool remoteParticipation = false;
    bool notesPublished = false;
    Texts stories;
    Texts forwardLook;
};

struct Attendance : Record<Attendance>
{
    Id<Meeting> meeting;
    RecordId who; ///< person or organisation
    PartySide side = PartySide::Neither;
};

struct Decision : Record<Decision>
{
    Id<Plan> plan;
    Id<Meeting> meeting;
    Texts text;
    QSet<RecordId> owners;
    FuzzyDate due;
    FuzzyDate doneOn;
};

struct Action : Record<Action>
{
    Id<Plan> plan;
    Id<Meeting> meeting;
    Texts text;
    QSet<RecordId> owners;
    FuzzyDate due;
    FuzzyDate doneOn;
};

/// A call, an e-mail, a meeting; one line about it. Our side's.
struct Contact : Record<Contact>
{
    FuzzyDate on;
    Channel how = Channel::Unknown;
    RecordId with;
    RecordId about;
    QString line;
};

struct Idea : Record<Idea>
{
    Id<Plan> plan;
    Texts title;
    Texts what;
    Texts why;
    Texts who;
    Texts how;
    Texts when;
    QString proposedBy;
    Id<Meeting> workshop;
    IdeaState state = IdeaState::Submitted;
    Id<Commitment> adoptedAs;
    Texts response;
};

/// What one table of a workshop gave an idea: 1 highest to 5.
struct Priority : Record<Priority>
{
    Id<Idea> idea;
    QString table;
    std::optional<qint64> level;
};

struct Opportunity : Record<Opportunity>
{
    Id<Plan> plan;
    Texts event;
    FuzzyDate date;
    QSet<RecordId> commitments;
};

/// A statement parties are asked to make. Civil society's circle only.
struct Pledge : Record<Pledge>
{
    Texts statement;
    QSet<QString> signatories;
};

struct PledgeAnswer : Record<PledgeAnswer>
{
    Id<Pledge> pledge;
    QString party;
    Texts answer;
    FuzzyDate date;
};

struct Consultation : Record<Consultation>
{
    Id<Plan> plan;
    Texts asked;
    QSet<RecordId> about; ///< commitments
    FuzzyDate beganPreparing;
    FuzzyDate opened;
    FuzzyDate closes;
    Texts told;
};

/// That a value, or everything about a person, is to be erased everywhere.
struct Erasure : Record<Erasure>
{
    RecordId of;
    QString field; ///< empty: all of the record
    QString signature;
};

} // namespace waymark
