// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/progress.h>

#include "database.h"

#include <base/text.h>
#include <model/records.h>
#include <store/reading.h>

#include <algorithm>

namespace waymark::store {

using namespace Qt::StringLiterals;
using rules::CommitmentStanding;
using rules::MilestoneStanding;

namespace {

/// What the reports on one thing add up to, taken in from the earliest round to the latest.
struct Reports
{
    rules::Ratings ratings;
    Pace pace = Pace::NothingSaid;
    FuzzyDate last;

    void take(const QSqlQuery &row)
    {
        const auto government = fromName<Completion>(row.value(1).toString()).value_or(Completion::NotReported);
        const auto civilSociety = fromName<Completion>(row.value(2).toString()).value_or(Completion::NotReported);
        if (government != Completion::NotReported)
            ratings.government = government;
        if (civilSociety != Completion::NotReported)
            ratings.civilSociety = civilSociety;
        if (const auto said = fromName<Pace>(row.value(3).toString()).value_or(Pace::NothingSaid);
            said != Pace::NothingSaid)
            pace = said;
        if (const auto opens = FuzzyDate::fromValue(row.value(4).toString()))
            last = *opens;
    }
};

using ReportsById = QHash<RecordId, Reports>;

Result<ReportsById> collect(Database &database, const QString &sql, const QVariantList &values)
{
    ReportsById reports;
    const auto read = database.each(sql, values, [&reports](const QSqlQuery &row) {
        reports[RecordId::fromBytes(row.value(0).toByteArray())].take(row);
        return Outcome();
    });
    return read ? Result<ReportsById>(reports) : tl::unexpected(read.error());
}

const QString kRoundOrder =
    u"(SELECT opens FROM is_round JOIN record ON record.r=is_round.r WHERE record.id=u.round AND record.kind='round')"_s;

/// Reports on commitments; on one when `where` says so.
Result<ReportsById> commitmentReports(Database &database, const QString &where, const QVariantList &values)
{
    return collect(database,
                   u"SELECT commitment, governmentCompletion, civilSocietyCompletion, pace, opens FROM (SELECT u.*, %1 "
                   u"AS opens FROM is_update u WHERE %2) "
                   "ORDER BY opens, r"_s.arg(kRoundOrder, where),
                   values);
}

Result<ReportsById> milestoneReports(Database &database, const QString &where, const QVariantList &values)
{
    return collect(
        database,
        u"SELECT milestone, government, civil, said, opens FROM (SELECT m.r, m.milestone, m.governmentCompletion AS "
        u"government, "
        "m.civilSocietyCompletion AS civil, m.pace AS said, %1 AS opens FROM is_milestoneReport m "
        "JOIN record ur ON ur.id=m.\"update\" AND ur.kind='update' JOIN is_update u ON u.r=ur.r WHERE %2) ORDER BY opens, r"_s
            .arg(kRoundOrder, where),
        values);
}

Result<QSet<RecordId>> withEvidence(Database &database)
{
    QSet<RecordId> ids;
    const auto read = database.each(u"SELECT DISTINCT \"of\" FROM is_evidence WHERE \"of\" IS NOT NULL"_s, {},
                                    [&ids](const QSqlQuery &row) {
                                        ids << RecordId::fromBytes(row.value(0).toByteArray());
                                        return Outcome();
                                    });
    return read ? Result<QSet<RecordId>>(ids) : tl::unexpected(read.error());
}

MilestoneStanding standingOf(const Milestone &milestone, const ReportsById &reports, const QSet<RecordId> &evidence)
{
    const Reports said = reports.value(milestone.id.record());
    return {milestone, said.ratings, said.pace, evidence.contains(milestone.id.record())};
}

/// Natural order, the parts of a milestone right after it.
void putInOrder(QList<MilestoneStanding> &milestones)
{
    QHash<RecordId, QString> numbers;
    for (const MilestoneStanding &each : std::as_const(milestones))
        numbers.insert(each.milestone.id.record(), each.milestone.number);
    const auto key = [&numbers](const MilestoneStanding &each) {
        const RecordId whole = each.milestone.partOf.record();
        return numbers.contains(whole) ? std::pair(numbers.value(whole), true)
                                       : std::pair(each.milestone.number, false);
    };
    std::stable_sort(
        milestones.begin(), milestones.end(), [&key](const MilestoneStanding &a, const MilestoneStanding &b) {
            const auto [numberA, isPartA] = key(a);
            const auto [numberB, isPartB] = key(b);
            if (const int order = naturalCompare(numberA, numberB); order != 0)
                return order < 0;
            return isPartA != isPartB ? isPartB : naturalCompare(a.milestone.number, b.milestone.number) < 0;
        });
}

CommitmentStanding standingOf(const Commitment &commitment, const ReportsById &reports)
{
    const Reports said = reports.value(commitment.id.record());
    return {commitment, said.ratings, said.pace, said.last, {}};
}

} // namespace

Result<QList<CommitmentStanding>> commitmentStandings(const Store &store)
{
    Database &database = store.database();
    const auto commitments = readAll<Commitment>(store);
    const auto milestones = readAll<Milestone>(store);
    const auto said = commitmentReports(database, u"1"_s, {});
    const auto saidOfMilestones = milestoneReports(database, u"1"_s, {});
    const auto evidence = withEvidence(database);
    if (!commitments || !milestones)
        return tl::unexpected(commitments ? milestones.error() : commitments.error());
    if (!said || !saidOfMilestones || !evidence)
        return tl::unexpected(!said ? said.error() : !saidOfMilestones ? saidOfMilestones.error() : evidence.error());
    QHash<RecordId, QList<MilestoneStanding>> byCommitment;
    for (const Milestone &milestone : *milestones)
        byCommitment[milestone.commitment.record()] << standingOf(milestone, *saidOfMilestones, *evidence);
    QList<CommitmentStanding> standings;
    for (const Commitment &commitment : *commitments) {
        CommitmentStanding standing = standingOf(commitment, *said);
        standing.milestones = byCommitment.value(commitment.id.record());
        putInOrder(standing.milestones);
        standings << standing;
    }
    std::stable_sort(standings.begin(), standings.end(), [](const CommitmentStanding &a, const CommitmentStanding &b) {
        return naturalCompare(a.commitment.number, b.commitment.number) < 0;
    });
    return standings;
}

Result<CommitmentStanding> commitmentStanding(const Store &store, const RecordId &id)
{
    Database &database = store.database();
    const auto commitment = read<Commitment>(store, Id<Commitment>(id));
    const auto milestones = readAll<Milestone>(store, id);
    const auto said = commitmentReports(database, u"u.commitment=?"_s, {id.bytes()});
    const auto saidOfMilestones = milestoneReports(database, u"u.commitment=?"_s, {id.bytes()});
    const auto evidence = withEvidence(database);
    if (!commitment || !milestones)
        return tl::unexpected(commitment ? milestones.error() : commitment.error());
    if (!said || !saidOfMilestones || !evidence)
        return tl::unexpected(!said ? said.error() : !saidOfMilestones ? saidOfMilestones.error() : evidence.error());
    CommitmentStanding standing = standingOf(*commitment, *said);
    for (const Milestone &milestone : *milestones)
        standing.milestones << standingOf(milestone, *saidOfMilestones, *evidence);
    // Parts belong to their milestone, not to the commitment directly.
    for (const Milestone &milestone : *milestones) {
        const auto parts = readAll<Milestone>(store, milestone.id.record());
        if (!parts)
            return tl::unexpected(parts.error());
        for (const Milestone &part : *parts)
            standing.milestones << standingOf(part, *saidOfMilestones, *evidence);
    }
    putInOrder(standing.milestones);
    return standing;
}

Result<QList<MilestoneStanding>> planMilestones(const Store &store)
{
    Database &database = store.database();
    const auto milestones = readAll<Milestone>(store);
    const auto said = milestoneReports(database, u"1"_s, {});
    const auto evidence = withEvidence(database);
    if (!milestones || !said || !evidence)
        return tl::unexpected(!milestones ? milestones.error() : !said ? said.error() : evidence.error());
    QList<MilestoneStanding> list;
    for (const Milestone &milestone : *milestones)
        if (milestone.commitment.isNull())
            list << standingOf(milestone, *said, *evidence);
    putInOrder(list);
    return list;
}

Result<QList<RoundStanding>> roundStandings(const Store &store)
{
    const auto rounds = readAll<Round>(store);
    if (!rounds)
        return tl::unexpected(rounds.error());
    QHash<RecordId, QSet<RecordId>> updated;
    const auto read =
        store.database().each(u"SELECT \"round\", commitment FROM is_update"_s, {}, [&updated](const QSqlQuery &row) {
            updated[RecordId::fromBytes(row.value(0).toByteArray())].insert(
                RecordId::fromBytes(row.value(1).toByteArray()));
            return Outcome();
        });
    if (!read)
        return tl::unexpected(read.error());
    QList<RoundStanding> standings;
    for (const Round &round : *rounds)
        standings << RoundStanding{round, updated.value(round.id.record()) & round.asked};
    std::stable_sort(standings.begin(), standings.end(), [](const RoundStanding &a, const RoundStanding &b) {
        return a.round.opens.earliest() < b.round.opens.earliest();
    });
    return standings;
}

} // namespace waymark::store
