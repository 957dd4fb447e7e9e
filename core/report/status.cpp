// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <report/status.h>

#include "pictures.h"

#include <model/records.h>
#include <rules/completion.h>
#include <rules/timeliness.h>
#include <store/progress.h>
#include <store/reading.h>

#include <algorithm>

namespace waymark::report {

using namespace Qt::StringLiterals;
using rules::CommitmentStanding;
using rules::MilestoneStanding;

namespace {

Status::Source &source(QList<Status::Source> &sources, const QString &name)
{
    const auto found =
        std::find_if(sources.begin(), sources.end(), [&name](const Status::Source &each) { return each.name == name; });
    if (found != sources.end())
        return *found;
    sources << Status::Source{name, {}};
    return sources.last();
}

void countMilestone(Status &status, const MilestoneStanding &standing, QDate day)
{
    ++status.milestones;
    if (standing.milestone.closure.isClosed())
        return;
    ++source(status.milestoneCompletion, u"government"_s).counts[standing.ratings.government];
    ++source(status.milestoneCompletion, u"civil_society"_s).counts[standing.ratings.civilSociety];
    status.overdue += rules::timeliness(standing, day) == Timeliness::Overdue;
    status.remaining += !standing.isComplete();
}

void countCommitment(Status &status, const CommitmentStanding &standing, QDate day)
{
    ++status.commitments;
    for (const MilestoneStanding &milestone : standing.milestones)
        countMilestone(status, milestone, day);
    if (standing.commitment.closure.isClosed()) {
        ++status.closure[standing.commitment.closure.kind];
        return;
    }
    ++source(status.completion, u"computed"_s).counts[rules::computedCompletion(standing.milestones)];
    ++source(status.completion, u"government"_s).counts[standing.ratings.government];
    ++source(status.completion, u"civil_society"_s).counts[standing.ratings.civilSociety];
    if (standing.ratings.government == standing.ratings.civilSociety &&
        standing.ratings.government != Completion::NotReported)
        ++source(status.completion, u"both"_s).counts[standing.ratings.government];
}

/// The latest assessment of each commitment by each assessor, on the scale of completion.
void countAssessments(Status &status, QList<Assessment> assessments, const QSet<RecordId> &commitments)
{
    std::stable_sort(assessments.begin(), assessments.end(),
                     [](const Assessment &a, const Assessment &b) { return a.on.latest() < b.on.latest(); });
    QMap<QString, QHash<RecordId, Completion>> latest;
    for (const Assessment &assessment : std::as_const(assessments))
        if (const auto value = fromName<Completion>(assessment.value);
            value && assessment.scale == u"completion" && commitments.contains(assessment.about))
            latest[assessment.by][assessment.about] = *value;
    for (auto by = latest.cbegin(); by != latest.cend(); ++by)
        for (const Completion value : *by)
            ++source(status.completion, by.key()).counts[value];
}

QJsonObject countsJson(const Status::Counts &counts)
{
    QJsonObject json;
    for (const Word &word : words<Completion>())
        json.insert(word.label, counts.value(Completion(word.value)));
    return json;
}

QJsonObject sourcesJson(const QList<Status::Source> &sources)
{
    QJsonObject json;
    for (const Status::Source &each : sources)
        json.insert(each.name, countsJson(each.counts));
    return json;
}

Table countsTable(const QString &heading, const QList<Status::Source> &sources)
{
    Table table{heading, {u"As seen by"_s}, {}, u"Nothing has been reported yet."_s, {u"source"_s}};
    for (const Word &word : words<Completion>()) {
        const auto value = Completion(word.value);
        if (!std::any_of(sources.cbegin(), sources.cend(),
                         [value](const Status::Source &each) { return each.counts.value(value) > 0; }))
            continue;
        table.columns << word.label;
        table.keys << word.label;
    }
    for (const Status::Source &each : sources) {
        QStringList row{sourceLabel(each)};
        for (const Word &word : words<Completion>())
            if (table.columns.contains(word.label))
                row << QString::number(each.counts.value(Completion(word.value)));
        table.rows << row;
    }
    return table;
}

} // namespace

QString sourceLabel(const Status::Source &source)
{
    if (source.name == u"computed")
        return u"Computed from milestones"_s;
    if (source.name == u"government")
        return u"Government"_s;
    if (source.name == u"both")
        return u"Both, where they say the same"_s;
    return source.name == u"civil_society" ? u"Civil society"_s : source.name;
}

Result<Status> statusOf(const store::Store &store, QDate day)
{
    const auto commitments = store::commitmentStandings(store);
    return commitments ? statusOf(store, *commitments, day) : tl::unexpected(commitments.error());
}

Result<Status> statusOf(const store::Store &store, const QList<CommitmentStanding> &commitments, QDate day)
{
    const auto ofPlan = store::planMilestones(store);
    const auto assessments = store::readAll<Assessment>(store);
    const auto plans = store::readAll<Plan>(store);
    const auto conflicts = store::conflictCount(store);
    const auto pending = store::pendingCount(store);
    if (!ofPlan || !assessments)
        return tl::unexpected(!ofPlan ? ofPlan.error() : assessments.error());
    if (!plans || !conflicts || !pending)
        return tl::unexpected(!plans ? plans.error() : !conflicts ? conflicts.error() : pending.error());
    Status status;
    status.day = day;
    status.plan = plans->isEmpty() ? QString() : plans->last().title.text();
    status.conflicts = *conflicts;
    status.pending = *pending;
    for (const QString &name : {u"computed"_s, u"government"_s, u"civil_society"_s, u"both"_s})
        source(status.completion, name);
    for (const QString &name : {u"government"_s, u"civil_society"_s})
        source(status.milestoneCompletion, name);
    QSet<RecordId> ids;
    for (const CommitmentStanding &standing : commitments) {
        ids.insert(standing.commitment.id.record());
        countCommitment(status, standing, day);
    }
    for (const MilestoneStanding &standing : *ofPlan)
        countMilestone(status, standing, day);
    countAssessments(status, *assessments, ids);
    return status;
}

Document documentOf(const Status &status)
{
    Document document{status.plan, {}, {}};
    document.notes << u"As of %1: %2 commitments, %3 milestones; %4 still open, %5 overdue."_s.arg(dayText(status.day))
                          .arg(status.commitments)
                          .arg(status.milestones)
                          .arg(status.remaining)
                          .arg(status.overdue);
    for (auto it = status.closure.cbegin(); it != status.closure.cend(); ++it)
        document.notes
            << u"%1: %2 of the commitments, counted in no column below."_s.arg(labelOf(it.key())).arg(it.value());
    if (status.conflicts > 0)
        document.notes << u"Two versions to choose from: %1. See \"conflicts\"."_s.arg(status.conflicts);
    if (status.pending > 0)
        document.notes << u"Changes outside role, please confirm: %1. See \"review\"."_s.arg(status.pending);
    document.tables << countsTable(u"Completion of commitments"_s, status.completion)
                    << countsTable(u"Completion of milestones"_s, status.milestoneCompletion);
    document.tables.first().picture = pictureOfCounts(document.tables.first().heading, status.completion);
    document.tables.last().picture = pictureOfCounts(document.tables.last().heading, status.milestoneCompletion);
    return document;
}

QJsonObject jsonOf(const Status &status)
{
    QJsonObject closure;
    for (auto it = status.closure.cbegin(); it != status.closure.cend(); ++it)
        closure.insert(labelOf(it.key()), it.value());
    return {{u"plan"_s, status.plan},
            {u"as_of"_s, status.day.toString(Qt::ISODate)},
            {u"commitments"_s, status.commitments},
            {u"milestones"_s, status.milestones},
            {u"completion"_s, sourcesJson(status.completion)},
            {u"closure"_s, closure},
            {u"milestone_completion"_s, sourcesJson(status.milestoneCompletion)},
            {u"overdue"_s, status.overdue},
            {u"remaining"_s, status.remaining},
            {u"conflicts"_s, status.conflicts},
            {u"pending"_s, status.pending}};
}

} // namespace waymark::report
