// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <model/record.h>

namespace waymark {

struct Plan : Record<Plan>
{
    Texts title;
    QString country;
    QString number; ///< as counted by the country: 2, 3, …
    FuzzyDate starts;
    FuzzyDate ends;
    QSet<QString> languages;                  ///< BCP 47, the first language is not listed
    QString licence;                          ///< of what is published
    QString timeZone;                         ///< IANA name; days are days there
    std::optional<qint64> workingDaysToReply; ///< agreed minimum
    PartySide firstSide = PartySide::Neither; ///< which side stands left on the page
    bool sample = false;
    bool hold = false; ///< nothing may be erased while it stands
};

/// How often updates are due, from a day on; a plan has as many as it had habits.
struct Cadence : Record<Cadence>
{
    Id<Plan> plan;
    std::optional<qint64> months;
    FuzzyDate from;
};

/// A text section the plan adds to what Waymark knows; its texts are fields "x/<section id>".
struct Section : Record<Section>
{
    Id<Plan> plan;
    Texts title;
    QString of; ///< the kind it belongs to: "commitment", "update", …
    std::optional<qint64> position;
};

struct Commitment : Record<Commitment>
{
    Id<Plan> plan;
    QString number; ///< text, natural order
    QString ogpId;  ///< "UK0067"
    Texts title;
    Texts summary;
    Texts problem;
    Texts ambition;
    Texts theme;
    QSet<QString> values; ///< ogpValues()
    QString jurisdiction;
    FuzzyDate starts;
    FuzzyDate ends;
    Closure closure;
    Id<Commitment> carriesOn; ///< the earlier commitment
    Id<Commitment> carriedTo; ///< the later one
};

struct Milestone : Record<Milestone>
{
    Id<Plan> plan; ///< only for a milestone of the plan itself
    Id<Commitment> commitment;
    Id<Milestone> partOf;    ///< one level
    Id<Milestone> splitFrom; ///< whose work it goes on with
    QString number;
    Texts title;
    Texts output;
    FuzzyDate starts;
    FuzzyDate baselineDue; ///< frozen at adoption; for one added later its first due
    FuzzyDate due;
    FuzzyDate completedOn;
    Closure closure;
};

/// Something outside the plan that milestones wait for.
struct Dependency : Record<Dependency>
{
    Id<Plan> plan;
    Texts title;
    FuzzyDate expected; ///< or only words: "when parliamentary time allows"
    FuzzyDate happenedOn;
    QSet<RecordId> waiting; ///< milestones
};

/// A named state of the journal: adoption, a meeting's papers, a publication.
struct Mark : Record<Mark>
{
    Id<Plan> plan;
    MarkKind kind = MarkKind::Other;
    QString title;
    FuzzyDate on;
    QString tips; ///< edit ids as 43-character tokens, blank between
};

} // namespace waymark
