// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/progress.h>

#include "columns.h"
#include "database.h"

#include <base/text.h>
#include <model/records.h>
#include <rules/timeliness.h>
#include <store/reading.h>
#include <store/standings.h>

#include <algorithm>

namespace waymark::store {

using namespace Qt::StringLiterals;
using rules::CommitmentStanding;
using rules::MilestoneStanding;

namespace {

// Commitments asked for in one query: more would hold up whoever writes meanwhile.
constexpr qsizetype kInOneQuery = 50;
const QString kAsMany = QStringList(kInOneQuery, u"?"_s).join(u',');

using Opened = QHash<RecordId, QString>;

/// When each round opened, by its id.
Result<Opened> roundsOpened(Database &database)
{
    Opened opened;
    const auto read = database.each(u"SELECT id, opens FROM is_round"_s, {}, [&opened](const Row &row) {
        opened.insert(idIn(row.value(0)), row.value(1).toString());
        return Outcome();
    });
    return read ? Result<Opened>(opened) : tl::unexpected(read.error());
}

/// What somebody said last: in the round that opened last, of two such rounds in what was entered last.
template <class T>
struct Latest
{
    T said = T();
    QString opened;

    void take(T now, const QString &round)
    {
        if (now == T() || round < opened)
            return;
        said = now;
        opened = round;
    }
};

/// What the reports on one thing add up to, taken in as they were entered.
struct Reports
{
    Latest<Completion> government;
    Latest<Completion> civilSociety;
    Latest<Pace> pace;
    QString last; ///< when the latest round opened

    [[nodiscard]] rules::Ratings ratings() const { return {government.said, civilSociety.said}; }
};

using ReportsById = QHash<RecordId, Reports>;

/// The three columns from `first` on: government's word, civil society's, pace.
void takeIn(Reports &reports, const Row &row, int first, const QString &round)
{
    reports.government.take(fromName<Completion>(row.value(first).toString()).value_or(Completion()), round);
    reports.civilSociety.take(fromName<Completion>(row.value(first + 1).toString()).value_or(Completion()), round);
    reports.pace.take(fromName<Pace>(row.value(first + 2).toString()).value_or(Pace()), round);
    reports.last = qMax(reports.last, round);
}

/// Rows of: about what, in which round, government's word, civil society's, pace.
Result<ReportsById> collect(Database &database, const Opened &opened, const QString &sql, const QVariantList &values)
{
    ReportsById all;
    const auto read = database.each(sql, values, [&](const Row &row) {
        takeIn(all[idIn(row.value(0))], row, 2, opened.value(idIn(row.value(1))));
        return Outcome();
    });
    return read ? Result<ReportsById>(all) : tl::unexpected(read.error());
}

/// Reports on commitments; on one when `where` says so.
Result<ReportsById> commitmentReports(Database &database, const Opened &opened, const QString &where = u"1"_s,
                                      const QVariantList &values = {})
{
    return collect(database, opened,
                   u"SELECT commitment, \"round\", governmentCompletion, civilSocietyCompletion, pace FROM is_update u "
                   "WHERE %1 ORDER BY r"_s.arg(where),
                   values);
}

// Two ways to the same rows: from the reports to their updates, and from the updates of a commitment to their reports.
const QString kOfAll = u"is_milestoneReport m CROSS JOIN record ur ON ur.id=m.\"update\" AND ur.kind='update' "
                       "CROSS JOIN is_update u ON u.r=ur.r"_s;
const QString kOfOne = u"is_update u CROSS JOIN is_milestoneReport m ON m.\"update\"=u.id"_s;

Result<ReportsById> milestoneReports(Database &database, const Opened &opened, const QString &from = kOfAll,
                                     const QString &where = u"1"_s, const QVariantList &values = {})
{
    return collect(database, opened,
                   u"SELECT m.milestone, u.\"round\", m.governmentCompletion, m.civilSocietyCompletion, m.pace FROM %1 "
                   "WHERE %2 ORDER BY m.r"_s.arg(from, where),
                   values);
}

Texts textsIn(const Column &column)
{
    const QString text = column.toString();
    return text.isEmpty() ? Texts() : Texts(text);
}

Closure closureIn(const Column &column)
{
    return column.isNull() ? Closure() : Closure::fromValue(column.toString()).value_or(Closure());
}

/// Commitments as lists show them, without what was said of them.
Result<QList<CommitmentStanding>> listedCommitments(Database &database, const QString &where = u"1"_s,
                                                    const QVariantList &values = {})
{
    QList<CommitmentStanding> list;
    Dates dates;
    const auto read = database.each(
        u"SELECT id, plan, number, title, theme, jurisdiction, starts, ends, closure FROM is_commitment WHERE %1 "
        "ORDER BY r"_s.arg(where),
        values, [&](const Row &row) {
            Commitment &commitment = list.emplaceBack().commitment;
            commitment.id = Id<Commitment>(idIn(row.value(0)));
            commitment.plan = Id<Plan>(idIn(row.value(1)));
            commitment.number = row.value(2).toString();
            commitment.title = textsIn(row.value(3));
            commitment.theme = textsIn(row.value(4));
            commitment.jurisdiction = row.value(5).toString();
            commitment.starts = dates(row.value(6));
            commitment.ends = dates(row.value(7));
            commitment.closure = closureIn(row.value(8));
            return Outcome();
        });
    return read ? Result<QList<CommitmentStanding>>(list) : tl::unexpected(read.error());
}

/// Milestones as lists show them, without what was said of them.
Result<QList<Milestone>> listedMilestones(Database &database, const QString &where, const QVariantList &values = {})
{
    QList<Milestone> list;
    Dates dates;
    const auto read = database.each(
        u"SELECT id, plan, commitment, partOf, number, title, starts, baselineDue, due, completedOn, closure "
        "FROM is_milestone WHERE %1 ORDER BY r"_s.arg(where),
        values, [&](const Row &row) {
            Milestone &milestone = list.emplaceBack();
            milestone.id = Id<Milestone>(idIn(row.value(0)));
            milestone.plan = Id<Plan>(idIn(row.value(1)));
            milestone.commitment = Id<Commitment>(idIn(row.value(2)));
            milestone.partOf = Id<Milestone>(idIn(row.value(3)));
            milestone.number = row.value(4).toString();
            milestone.title = textsIn(row.value(5));
            milestone.starts = dates(row.value(6));
            milestone.baselineDue = dates(row.value(7));
            milestone.due = dates(row.value(8));
            milestone.completedOn = dates(row.value(9));
            milestone.closure = closureIn(row.value(10));
            return Outcome();
        });
    return read ? Result<QList<Milestone>>(list) : tl::unexpected(read.error());
}

Result<QSet<RecordId>> withEvidence(Database &database, const QString &where = u"\"of\" IS NOT NULL"_s,
                                    const QVariantList &values = {})
{
    QSet<RecordId> ids;
    const auto read =
        database.each(u"SELECT DISTINCT \"of\" FROM is_evidence WHERE %1"_s.arg(where), values, [&ids](const Row &row) {
            ids << idIn(row.value(0));
            return Outcome();
        });
    return read ? Result<QSet<RecordId>>(ids) : tl::unexpected(read.error());
}

MilestoneStanding standingOf(const Milestone &milestone, const ReportsById &reports, const QSet<RecordId> &evidence)
{
    const Reports said = reports.value(milestone.id.record());
    return {milestone, said.ratings(), said.pace.said, evidence.contains(milestone.id.record())};
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

void takeIn(CommitmentStanding &standing, const ReportsById &reports)
{
    const Reports said = reports.value(standing.commitment.id.record());
    standing.ratings = said.ratings();
    standing.pace = said.pace.said;
    standing.lastReport = FuzzyDate::fromValue(said.last).value_or(FuzzyDate());
}

/// Reads once what a number of standings is made of, and puts it together.
struct Parts
{
    Result<QList<CommitmentStanding>> commitments;
    Result<QList<Milestone>> milestones;
    Result<ReportsById> said;
    Result<ReportsById> saidOfMilestones;
    Result<QSet<RecordId>> evidence;

    [[nodiscard]] Result<QList<CommitmentStanding>> joined()
    {
        if (!commitments || !milestones)
            return tl::unexpected(commitments ? milestones.error() : commitments.error());
        if (!said || !saidOfMilestones || !evidence)
            return tl::unexpected(!said               ? said.error()
                                  : !saidOfMilestones ? saidOfMilestones.error()
                                                      : evidence.error());
        QHash<RecordId, QList<MilestoneStanding>> byCommitment;
        for (const Milestone &milestone : std::as_const(*milestones))
            byCommitment[milestone.commitment.record()] << standingOf(milestone, *saidOfMilestones, *evidence);
        for (CommitmentStanding &standing : *commitments) {
            takeIn(standing, *said);
            standing.milestones = byCommitment.take(standing.commitment.id.record());
            putInOrder(standing.milestones);
        }
        return std::move(commitments);
    }
};

// Those that are named in one query, and what belongs to them.
const QString kOneOfMany = u"r IN (SELECT r FROM record WHERE kind='commitment' AND id IN (%1))"_s.arg(kAsMany);
const QString kOfOneOfMany = u"commitment IN (%1)"_s.arg(kAsMany);

QVariantList inOneQuery(const QList<RecordId> &ids, qsizetype from)
{
    QVariantList values(kInOneQuery, QByteArray());
    for (qsizetype at = 0; at < qMin(kInOneQuery, ids.size() - from); ++at)
        values[at] = ids.at(from + at).bytes();
    return values;
}

struct SaidOfAll
{
    ReportsById commitments;
    ReportsById milestones;
};

/// Each table in one pass as it lies in the file: a join would look every report's update up by its id.
Result<SaidOfAll> saidOfAll(Database &database)
{
    SaidOfAll said;
    const auto opened = roundsOpened(database);
    if (!opened)
        return tl::unexpected(opened.error());
    Opened openedFor; // each update's round
    const auto updates = database.each(
        u"SELECT id, commitment, \"round\", governmentCompletion, civilSocietyCompletion, pace FROM is_update ORDER BY r"_s,
        {}, [&](const Row &row) {
            const QString &round = *openedFor.insert(idIn(row.value(0)), opened->value(idIn(row.value(2))));
            takeIn(said.commitments[idIn(row.value(1))], row, 3, round);
            return Outcome();
        });
    if (!updates)
        return tl::unexpected(updates.error());
    const auto reports = database.each(
        u"SELECT \"update\", milestone, governmentCompletion, civilSocietyCompletion, pace FROM is_milestoneReport "
        "ORDER BY r"_s,
        {}, [&](const Row &row) {
            const auto round = openedFor.constFind(idIn(row.value(0)));
            if (round != openedFor.cend())
                takeIn(said.milestones[idIn(row.value(1))], row, 2, *round);
            return Outcome();
        });
    return reports ? Result<SaidOfAll>(said) : tl::unexpected(reports.error());
}

bool isBefore(const CommitmentStanding &a, const CommitmentStanding &b)
{
    return naturalCompare(a.commitment.number, b.commitment.number) < 0;
}

} // namespace

Outcome eachStanding(const Store &store, const TakeStanding &take)
{
    Database &database = store.database();
    const auto ids = idsOf(store, u"commitment"_s);
    const auto said = saidOfAll(database);
    const auto evidence = withEvidence(database);
    if (!ids || !said)
        return tl::unexpected(ids ? said.error() : ids.error());
    if (!evidence)
        return tl::unexpected(evidence.error());
    Outcome taken;
    for (qsizetype from = 0; taken && from < ids->size(); from += kInOneQuery) {
        const QVariantList some = inOneQuery(*ids, from);
        const auto standings =
            Parts{listedCommitments(database, kOneOfMany, some), listedMilestones(database, kOfOneOfMany, some),
                  said->commitments, said->milestones, *evidence}
                .joined();
        if (!standings)
            return tl::unexpected(standings.error());
        for (auto each = standings->cbegin(); taken && each != standings->cend(); ++each)
            taken = take(*each);
    }
    return taken;
}

Result<QList<CommitmentStanding>> commitmentStandings(const Store &store)
{
    QList<CommitmentStanding> standings;
    const auto read = eachStanding(store, [&standings](const CommitmentStanding &standing) {
        standings << standing;
        return Outcome();
    });
    if (!read)
        return tl::unexpected(read.error());
    std::stable_sort(standings.begin(), standings.end(), isBefore);
    return standings;
}

Result<QList<RecordId>> commitmentsInOrder(const Store &store)
{
    QList<std::pair<QString, RecordId>> numbered;
    const auto read =
        store.database().each(u"SELECT number, id FROM is_commitment ORDER BY r"_s, {}, [&numbered](const Row &row) {
            numbered.emplaceBack(row.value(0).toString(), idIn(row.value(1)));
            return Outcome();
        });
    if (!read)
        return tl::unexpected(read.error());
    std::stable_sort(numbered.begin(), numbered.end(),
                     [](const auto &a, const auto &b) { return naturalCompare(a.first, b.first) < 0; });
    QList<RecordId> ids;
    for (const auto &[number, id] : std::as_const(numbered))
        ids << id;
    return ids;
}

Result<QList<CommitmentStanding>> commitmentStandings(const Store &store, const QList<RecordId> &commitments)
{
    Database &database = store.database();
    const auto opened = roundsOpened(database);
    if (!opened)
        return tl::unexpected(opened.error());
    QHash<RecordId, CommitmentStanding> found;
    for (qsizetype from = 0; from < commitments.size(); from += kInOneQuery) {
        const QVariantList ids = inOneQuery(commitments, from);
        const auto read =
            Parts{listedCommitments(database, kOneOfMany, ids), listedMilestones(database, kOfOneOfMany, ids),
                  commitmentReports(database, *opened, u"u.commitment IN (%1)"_s.arg(kAsMany), ids),
                  milestoneReports(database, *opened, kOfOne, u"u.commitment IN (%1)"_s.arg(kAsMany), ids),
                  withEvidence(database,
                               u"\"of\" IN (SELECT id FROM is_milestone WHERE commitment IN (%1))"_s.arg(kAsMany), ids)}
                .joined();
        if (!read)
            return tl::unexpected(read.error());
        for (const CommitmentStanding &standing : *read)
            found.insert(standing.commitment.id, standing);
    }
    QList<CommitmentStanding> standings;
    for (const RecordId &id : commitments)
        if (const auto standing = found.constFind(id); standing != found.cend())
            standings << *standing;
    return standings;
}

Result<CommitmentStanding> commitmentStanding(const Store &store, const RecordId &id)
{
    Database &database = store.database();
    const auto commitment = read<Commitment>(store, Id<Commitment>(id));
    const auto milestones = readAll<Milestone>(store, id);
    const auto opened = roundsOpened(database);
    if (!commitment || !milestones)
        return tl::unexpected(commitment ? milestones.error() : commitment.error());
    if (!opened)
        return tl::unexpected(opened.error());
    const auto said = commitmentReports(database, *opened, u"u.commitment=?"_s, {id.bytes()});
    const auto saidOfMilestones = milestoneReports(database, *opened, kOfOne, u"u.commitment=?"_s, {id.bytes()});
    const auto evidence = withEvidence(database);
    if (!said || !saidOfMilestones || !evidence)
        return tl::unexpected(!said ? said.error() : !saidOfMilestones ? saidOfMilestones.error() : evidence.error());
    CommitmentStanding standing{*commitment, {}, {}, {}, {}};
    takeIn(standing, *said);
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
    const QString ofPlan = u"commitment IS NULL"_s;
    const auto opened = roundsOpened(database);
    const auto milestones = listedMilestones(database, ofPlan);
    const auto evidence = withEvidence(database);
    if (!opened || !milestones || !evidence)
        return tl::unexpected(!opened ? opened.error() : !milestones ? milestones.error() : evidence.error());
    const auto said = milestoneReports(database, *opened, kOfAll,
                                       u"m.milestone IN (SELECT id FROM is_milestone WHERE %1)"_s.arg(ofPlan));
    if (!said)
        return tl::unexpected(said.error());
    QList<MilestoneStanding> list;
    for (const Milestone &milestone : *milestones)
        list << standingOf(milestone, *said, *evidence);
    putInOrder(list);
    return list;
}

/// The query narrows: nothing is overdue that was completed or closed, and only reports that ever said "complete" can
/// make a milestone so. What is overdue among the rest is for the rules to say.
Result<QList<Passed>> datesPassed(const Store &store, QDate today)
{
    Database &database = store.database();
    const auto opened = roundsOpened(database);
    const auto commitments = idsOf(store, u"commitment"_s);
    if (!opened || !commitments)
        return tl::unexpected(opened ? commitments.error() : opened.error());
    const auto said = milestoneReports(
        database, *opened, kOfAll,
        u"m.milestone IN (SELECT milestone FROM is_milestoneReport WHERE '%1' IN (governmentCompletion, civilSocietyCompletion))"_s
            .arg(nameOf(Completion::Complete)));
    if (!said)
        return tl::unexpected(said.error());
    const QSet<RecordId> shown(commitments->cbegin(), commitments->cend());
    QList<Passed> passed;
    Dates dates;
    MilestoneStanding standing;
    const auto read = database.each(
        u"SELECT id, commitment, due FROM is_milestone WHERE dueLatest<? AND completedOn IS NULL AND closure IS NULL "
        "ORDER BY r"_s,
        {today.toString(Qt::ISODate)}, [&](const Row &row) {
            const Id<Milestone> id(idIn(row.value(0)));
            const RecordId commitment = idIn(row.value(1));
            standing.milestone.due = dates(row.value(2));
            standing.ratings = said->value(id.record()).ratings();
            if (shown.contains(commitment) && rules::timeliness(standing, today) == Timeliness::Overdue)
                passed << Passed{id, commitment, standing.milestone.due.latest().value_or(QDate())};
            return Outcome();
        });
    std::stable_sort(passed.begin(), passed.end(), [](const Passed &a, const Passed &b) { return a.due < b.due; });
    return read ? Result<QList<Passed>>(passed) : tl::unexpected(read.error());
}

} // namespace waymark::store
