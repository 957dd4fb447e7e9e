// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <report/requirements.h>

#include <model/records.h>
#include <rules/requirements.h>
#include <store/progress.h>
#include <store/reading.h>

#include <algorithm>

namespace waymark::report {

using namespace Qt::StringLiterals;
using rules::CommitmentStanding;
using rules::MilestoneStanding;

namespace {

/// Commitments that are not closed, and how many of them have no evidence anywhere.
Outcome countEvidence(const store::Store &store, const QList<CommitmentStanding> &standings, rules::ProcessFacts &facts)
{
    const auto evidence = store::readAll<Evidence>(store);
    if (!evidence)
        return tl::unexpected(evidence.error());
    QSet<RecordId> proven;
    for (const Evidence &each : *evidence)
        proven << each.of;
    for (const CommitmentStanding &standing : standings) {
        if (standing.commitment.closure.isClosed())
            continue;
        const bool hasAny = proven.contains(standing.commitment.id.record()) ||
                            std::any_of(standing.milestones.cbegin(), standing.milestones.cend(),
                                        [](const MilestoneStanding &each) { return each.hasEvidence; });
        ++facts.commitments;
        facts.withoutEvidence += hasAny ? 0 : 1;
    }
    return {};
}

} // namespace

Result<Table> requirementsTable(const store::Store &store, const QList<CommitmentStanding> &standings, QDate day)
{
    const auto meetings = store::readAll<Meeting>(store);
    const auto marks = store::readAll<Mark>(store);
    const auto rounds = store::readAll<Round>(store);
    if (!meetings || !marks || !rounds)
        return tl::unexpected(!meetings ? meetings.error() : !marks ? marks.error() : rounds.error());
    rules::ProcessFacts facts;
    for (const Meeting &meeting : *meetings)
        if (const auto held = meeting.date.latest(); held && meeting.kind == MeetingKind::SteeringCommittee)
            facts.meetings << *held;
    for (const Mark &mark : *marks)
        if (const auto on = mark.on.latest(); on && mark.kind == MarkKind::Publication)
            facts.published << *on;
    for (const Round &round : *rounds)
        if (const auto on = round.publishedOn.latest())
            facts.published << *on;
    if (const auto counted = countEvidence(store, standings, facts); !counted)
        return tl::unexpected(counted.error());
    Table table{u"Open Government Partnership requirements"_s,
                {u"What is asked"_s, u"Where it stands"_s, u"Met"_s},
                {},
                {},
                {u"asked"_s, u"stands"_s, u"met"_s}};
    for (const rules::Requirement &each : rules::requirements(facts, day))
        table.rows << QStringList{each.asks, each.stands, each.isMet ? u"Yes"_s : u"Not yet"_s};
    return table;
}

Result<Document> requirementsMet(const store::Store &store, QDate day)
{
    const auto standings = store::commitmentStandings(store);
    const auto table = standings ? requirementsTable(store, *standings, day) : tl::unexpected(standings.error());
    return table ? Result<Document>(Document{table->heading, {}, {*table}}) : tl::unexpected(table.error());
}

} // namespace waymark::report
