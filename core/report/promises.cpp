// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <report/promises.h>

#include "pictures.h"

#include <store/asof.h>
#include <store/history.h>
#include <store/progress.h>

#include <algorithm>

namespace waymark::report {

using namespace Qt::StringLiterals;
using rules::CommitmentStanding;
using rules::MilestoneStanding;

namespace {

void takeLater(QList<Later> &later, const Commitment &commitment, const QList<MilestoneStanding> &milestones)
{
    for (const MilestoneStanding &standing : milestones)
        if (const auto slip = rules::slippage(standing.milestone.baselineDue, standing.milestone.due))
            later << Later{commitment, standing.milestone, *slip,
                           standing.isComplete() || standing.milestone.closure.isClosed()};
}

void count(OpenOn &on, const QList<MilestoneStanding> &milestones)
{
    for (const MilestoneStanding &standing : milestones) {
        const Milestone &milestone = standing.milestone;
        const auto due = (milestone.baselineDue.isNull() ? milestone.due : milestone.baselineDue).latest();
        const bool isOpen = !standing.isComplete() && !milestone.closure.isClosed();
        const bool isPromised = due && *due <= on.day;
        ++on.milestones;
        on.open += isOpen;
        on.promised += isPromised;
        on.promisedOpen += isPromised && isOpen;
    }
}

QString textOf(const Milestone &milestone)
{
    return (milestone.number + u' ' + milestone.title.text()).trimmed();
}

} // namespace

QList<Later> laterOf(const QList<CommitmentStanding> &commitments, const QList<MilestoneStanding> &ofPlan)
{
    QList<Later> later;
    for (const CommitmentStanding &standing : commitments)
        takeLater(later, standing.commitment, standing.milestones);
    takeLater(later, {}, ofPlan);
    std::stable_sort(later.begin(), later.end(), [](const Later &a, const Later &b) { return a.by.days > b.by.days; });
    return later;
}

Result<Moves> movesOf(const store::Store &store, const RecordId &milestone)
{
    const auto past = store::history(store, u"milestone"_s, milestone, u"due"_s);
    if (!past)
        return tl::unexpected(past.error());
    QSet<EditId> undone;
    for (const store::HistoryEntry &entry : *past)
        undone << entry.by.edit.undoes;
    Moves moves;
    for (const store::HistoryEntry &entry : *past) {
        if (!entry.by.edit.undoes.isNull() || undone.contains(entry.by.id))
            continue;
        moves.times += !entry.before.isNull() && entry.before != entry.after && entry.by.edit.verb != u"correctDate";
        if (const QString said = entry.by.edit.noteText(journal::note::kReason); !said.isEmpty())
            moves.why = said;
    }
    return moves;
}

Result<Document> laterThanPromised(const store::Store &store)
{
    const auto commitments = store::commitmentStandings(store);
    const auto ofPlan = store::planMilestones(store);
    if (!commitments || !ofPlan)
        return tl::unexpected(commitments ? ofPlan.error() : commitments.error());
    qsizetype all = ofPlan->size();
    for (const CommitmentStanding &standing : *commitments)
        all += standing.milestones.size();
    Table table{u"Later than first promised"_s,
                {u"Milestone"_s, u"First promised"_s, u"Now"_s, u"Later by"_s, u"Moved"_s, u"Why"_s},
                {},
                u"No date is later than first promised."_s,
                {u"milestone"_s, u"first_promised"_s, u"now"_s, u"later_by"_s, u"moved"_s, u"why"_s}};
    const QList<Later> later = laterOf(*commitments, *ofPlan);
    for (const Later &each : later) {
        const auto moves = movesOf(store, each.milestone.id.record());
        if (!moves)
            return tl::unexpected(moves.error());
        table.rows << QStringList{textOf(each.milestone), each.milestone.baselineDue.text(), each.milestone.due.text(),
                                  each.by.text(),         QString::number(moves->times),     moves->why};
    }
    table.picture = pictureOfLater(later);
    return Document{u"Later than first promised: %1 of %2 milestones"_s.arg(table.rows.size()).arg(all), {}, {table}};
}

Result<QList<OpenOn>> openOn(const store::Store &store, const QList<QDate> &days, Job &job)
{
    QList<OpenOn> counts;
    for (const QDate day : days) {
        const auto past = store::asItStoodOn(store, day, job);
        const auto commitments = past ? store::commitmentStandings(**past) : tl::unexpected(past.error());
        const auto ofPlan = past ? store::planMilestones(**past) : tl::unexpected(past.error());
        if (!commitments || !ofPlan)
            return tl::unexpected(commitments ? ofPlan.error() : commitments.error());
        OpenOn on{day};
        for (const CommitmentStanding &standing : *commitments)
            count(on, standing.milestones);
        count(on, *ofPlan);
        counts << on;
    }
    return counts;
}

Result<Document> stillOpen(const store::Store &store, const QList<QDate> &days, Job &job)
{
    const auto counts = openOn(store, days, job);
    if (!counts)
        return tl::unexpected(counts.error());
    Table table{u"Still open"_s,
                {u"Day"_s, u"Milestones"_s, u"Still open"_s, u"Promised by then"_s, u"Of those still open"_s},
                {},
                u"Name at least one day."_s,
                {u"day"_s, u"milestones"_s, u"still_open"_s, u"promised"_s, u"promised_still_open"_s}};
    for (const OpenOn &on : *counts)
        table.rows << QStringList{dayText(on.day), QString::number(on.milestones), QString::number(on.open),
                                  QString::number(on.promised), QString::number(on.promisedOpen)};
    return Document{u"Still open"_s, {}, {table}};
}

} // namespace waymark::report
