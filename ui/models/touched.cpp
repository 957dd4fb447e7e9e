// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "touched.h"

#include <base/text.h>
#include <report/lookup.h>
#include <rules/timeliness.h>
#include <store/reading.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

constexpr qsizetype kFew = 60; // records: some milliseconds

const QStringList kOfOne{u"commitment"_s, u"milestone"_s, u"update"_s, u"milestoneReport"_s, u"evidence"_s};
// No list of commitments shows anything of these.
const QStringList kOfNone{u"agreement"_s,  u"note"_s,       u"draft"_s,    u"mark"_s,   u"contact"_s,
                          u"point"_s,      u"story"_s,      u"meeting"_s,  u"action"_s, u"opportunity"_s,
                          u"assessment"_s, u"dependency"_s, u"narrative"_s};

/// The milestones among them whose dates have passed.
QList<store::Passed> passedIn(const QList<rules::CommitmentStanding> &standings, QDate day)
{
    QList<store::Passed> passed;
    for (const rules::CommitmentStanding &standing : standings)
        for (const rules::MilestoneStanding &each : standing.milestones)
            if (rules::timeliness(each, day) == Timeliness::Overdue)
                passed << store::Passed{each.milestone.id, standing.commitment.id,
                                        each.milestone.due.latest().value_or(QDate())};
    return passed;
}

bool isBefore(const rules::CommitmentStanding &a, const rules::CommitmentStanding &b)
{
    return naturalCompare(a.commitment.number, b.commitment.number) < 0;
}

} // namespace

Result<std::optional<Touched>> touchedBy(const store::Store &store, const QSet<RecordId> &records)
{
    if (records.size() > kFew)
        return std::nullopt;
    Touched touched{records, {}, false};
    for (const RecordId &id : records) {
        const auto kind = store::kindOfRecord(store, id);
        if (!kind)
            return tl::unexpected(kind.error());
        if (kOfNone.contains(*kind))
            continue;
        if (!kOfOne.contains(*kind))
            return std::nullopt;
        const auto commitment = report::commitmentOf(store, *kind, id);
        if (!commitment)
            return tl::unexpected(commitment.error());
        if (!commitment->isNull())
            touched.commitments << *commitment;
        touched.hasUpdates = touched.hasUpdates || *kind == u"update";
    }
    return touched;
}

Result<Outline> outlineAfter(const store::Store &store, const Outline &before, const Touched &touched)
{
    Outline outline = before;
    const auto standings = store::commitmentStandings(store, touched.commitments.values());
    const auto round = touched.hasUpdates ? store::latestRound(store) : before.round;
    if (!standings || !round)
        return tl::unexpected(standings ? round.error() : standings.error());
    outline.round = *round;
    outline.commitments -= touched.commitments;
    for (const rules::CommitmentStanding &standing : *standings)
        outline.commitments << standing.commitment.id;
    outline.passed.removeIf([&touched](const store::Passed &each) {
        return touched.commitments.contains(each.commitment) || touched.records.contains(each.milestone.record());
    });
    const auto isLonger = [](const store::Passed &a, const store::Passed &b) { return a.due < b.due; };
    const QList<store::Passed> passed = passedIn(*standings, before.day);
    for (const store::Passed &each : passed)
        outline.passed.insert(std::upper_bound(outline.passed.cbegin(), outline.passed.cend(), each, isLonger), each);
    return outline;
}

Result<QList<rules::CommitmentStanding>>
standingsAfter(const store::Store &store, const QList<rules::CommitmentStanding> &before, const Touched &touched)
{
    QSet<RecordId> again = touched.commitments;
    for (const rules::CommitmentStanding &standing : before) // a milestone may have belonged to another until now
        for (const rules::MilestoneStanding &each : standing.milestones)
            if (touched.records.contains(each.milestone.id.record()))
                again << standing.commitment.id;
    const auto read = store::commitmentStandings(store, again.values());
    if (!read)
        return tl::unexpected(read.error());
    QHash<RecordId, rules::CommitmentStanding> fresh;
    for (const rules::CommitmentStanding &standing : *read)
        fresh.insert(standing.commitment.id, standing);
    QList<rules::CommitmentStanding> standings;
    standings.reserve(before.size() + fresh.size());
    for (const rules::CommitmentStanding &standing : before)
        if (!again.contains(standing.commitment.id))
            standings << standing;
        else if (fresh.contains(standing.commitment.id))
            standings << fresh.take(standing.commitment.id);
    for (const rules::CommitmentStanding &added : std::as_const(fresh))
        standings << added;
    if (!std::is_sorted(standings.cbegin(), standings.cend(), isBefore))
        std::stable_sort(standings.begin(), standings.end(), isBefore);
    return standings;
}

} // namespace waymark::ui
