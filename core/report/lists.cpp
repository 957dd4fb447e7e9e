// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <report/lists.h>

#include <base/text.h>
#include <model/records.h>
#include <report/titles.h>
#include <rules/completion.h>
#include <rules/timeliness.h>
#include <store/history.h>
#include <store/progress.h>
#include <store/reading.h>

#include <algorithm>

namespace waymark::report {

using namespace Qt::StringLiterals;
using rules::CommitmentStanding;
using rules::MilestoneStanding;

namespace {

/// All milestones of the plan with the commitment each belongs to; the plan's own come last, without one.
Result<QList<std::pair<Commitment, MilestoneStanding>>> allMilestones(const store::Store &store)
{
    const auto commitments = store::commitmentStandings(store);
    const auto ofPlan = store::planMilestones(store);
    if (!commitments || !ofPlan)
        return tl::unexpected(commitments ? ofPlan.error() : commitments.error());
    QList<std::pair<Commitment, MilestoneStanding>> all;
    for (const CommitmentStanding &standing : *commitments)
        for (const MilestoneStanding &milestone : standing.milestones)
            all << std::pair(standing.commitment, milestone);
    for (const MilestoneStanding &milestone : *ofPlan)
        all << std::pair(Commitment(), milestone);
    return all;
}

QString numberedTitle(const Commitment &commitment)
{
    return commitment.id.isNull() ? u"the plan itself"_s
                                  : (commitment.number + u' ' + commitment.title.text()).trimmed();
}

} // namespace

Result<Document> overdueList(const store::Store &store, QDate day)
{
    const auto all = allMilestones(store);
    if (!all)
        return tl::unexpected(all.error());
    auto late = *all;
    late.removeIf([day](const auto &each) { return rules::timeliness(each.second, day) != Timeliness::Overdue; });
    std::stable_sort(late.begin(), late.end(), [](const auto &a, const auto &b) {
        return a.second.milestone.due.latest() < b.second.milestone.due.latest();
    });
    Table table{u"Overdue"_s,
                {u"Days past"_s, u"Due"_s, u"Commitment"_s, u"Milestone"_s},
                {},
                u"No date has passed."_s,
                {u"days_past"_s, u"due"_s, u"commitment"_s, u"milestone"_s}};
    for (const auto &[commitment, standing] : std::as_const(late))
        table.rows << QStringList{QString::number(rules::daysPast(standing.milestone.due, day)),
                                  standing.milestone.due.text(), numberedTitle(commitment),
                                  (standing.milestone.number + u' ' + standing.milestone.title.text()).trimmed()};
    return Document{u"Overdue on %1: %2"_s.arg(dayText(day)).arg(late.size()), {}, {table}};
}

Result<Document> roundList(const store::Store &store)
{
    const auto rounds = store::roundStandings(store);
    if (!rounds)
        return tl::unexpected(rounds.error());
    Table table{u"Rounds"_s,
                {u"Round"_s, u"Opened"_s, u"Asked"_s, u"Answered"_s, u"No update received yet"_s},
                {},
                u"No round has been opened yet."_s,
                {u"round"_s, u"opened"_s, u"asked"_s, u"answered"_s, u"not_yet"_s}};
    for (const store::RoundStanding &standing : *rounds) {
        QStringList silent;
        for (const RecordId &commitment : standing.silent()) {
            const auto name = nameOf(store, u"commitment"_s, commitment);
            if (!name)
                return tl::unexpected(name.error());
            silent << *name;
        }
        std::sort(silent.begin(), silent.end(),
                  [](const QString &a, const QString &b) { return naturalCompare(a, b) < 0; });
        table.rows << QStringList{standing.round.label.text(), standing.round.opens.text(),
                                  QString::number(standing.round.asked.size()),
                                  QString::number(standing.answered.size()), silent.join(u"; "_s)};
    }
    return Document{u"Rounds of updates"_s, {}, {table}};
}

Result<Document> recordSheet(const store::Store &store, const QString &kindName, const RecordId &id, const Wider &wider)
{
    const auto record = store::record(store, kindName, id);
    const auto name = nameOf(store, kindName, id);
    if (!record || !name)
        return tl::unexpected(record ? name.error() : record.error());
    Document document{*name, {}, {}};
    if (!*record)
        return document;
    if ((*record)->isDeleted)
        document.notes << u"Deleted; \"restore\" brings it back."_s;
    Table table{
        u"Fields"_s, {u"Field"_s, u"Value"_s}, {}, u"Nothing has been entered yet."_s, {u"field"_s, u"value"_s}};
    for (auto it = (*record)->values.fields.cbegin(); it != (*record)->values.fields.cend(); ++it) {
        const auto label = fieldLabel(store, kindName, it.key(), wider);
        const auto value = valueText(store, kindName, it.key(), *it, wider);
        if (!label || !value)
            return tl::unexpected(label ? value.error() : label.error());
        const QString two = (*record)->conflicts.contains(it.key()) ? u" (two versions)"_s : QString();
        table.rows << QStringList{*label + two, *value};
    }
    std::stable_sort(table.rows.begin(), table.rows.end(), [](const QStringList &a, const QStringList &b) {
        return naturalCompare(a.first(), b.first()) < 0;
    });
    table.rows << QStringList{u"id"_s, id.text()};
    document.tables << table;
    return document;
}

Result<Document> commitmentList(const store::Store &store, QDate day)
{
    const auto commitments = store::commitmentStandings(store);
    if (!commitments)
        return tl::unexpected(commitments.error());
    Table table{u"Commitments"_s,
                {u"Number"_s, u"Government"_s, u"Civil society"_s, u"Milestones"_s, u"Overdue"_s, u"Title"_s},
                {},
                u"There are no commitments yet."_s,
                {u"number"_s, u"government"_s, u"civil_society"_s, u"milestones"_s, u"overdue"_s, u"title"_s}};
    for (const CommitmentStanding &standing : *commitments) {
        const auto overdue = std::count_if(standing.milestones.cbegin(), standing.milestones.cend(),
                                           [day](const MilestoneStanding &milestone) {
                                               return rules::timeliness(milestone, day) == Timeliness::Overdue;
                                           });
        const Closure &closure = standing.commitment.closure;
        const QString closed = closure.isClosed() ? u" ("_s + labelOf(closure.kind).toLower() + u')' : QString();
        table.rows << QStringList{standing.commitment.number,
                                  labelOf(standing.ratings.government),
                                  labelOf(standing.ratings.civilSociety),
                                  QString::number(standing.milestones.size()),
                                  QString::number(overdue),
                                  standing.commitment.title.text() + closed};
    }
    return Document{counted(table.rows.size(), u"commitment"_s, u"commitments"_s), {}, {table}};
}

} // namespace waymark::report
