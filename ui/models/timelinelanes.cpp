// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timelinelanes.h"

#include <model/records.h>
#include <store/reading.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

QHash<RecordId, RecordId> commitmentsOf(const QList<rules::CommitmentStanding> &commitments)
{
    QHash<RecordId, RecordId> of;
    for (const rules::CommitmentStanding &each : commitments)
        for (const rules::MilestoneStanding &milestone : each.milestones)
            of.insert(milestone.milestone.id.record(), each.commitment.id.record());
    return of;
}

/// Those that are here, and the first of them.
std::pair<int, RecordId> among(const QSet<RecordId> &wanted, const QHash<RecordId, RecordId> &leadsTo)
{
    int count = 0;
    RecordId first;
    for (const RecordId &id : wanted)
        if (const RecordId to = leadsTo.value(id); !to.isNull()) {
            first = count == 0 ? to : first;
            ++count;
        }
    return {count, first};
}

/// Adds a lane where there is anything for it.
void addLane(Timeline &timeline, const QString &title, QList<TimelineMilestone> events)
{
    if (events.isEmpty())
        return;
    std::stable_sort(events.begin(), events.end(), [](const TimelineMilestone &a, const TimelineMilestone &b) {
        return a.day().value_or(QDate(9999, 1, 1)) < b.day().value_or(QDate(9999, 1, 1));
    });
    timeline.rows << TimelineRow{{}, {}, title, int(timeline.milestones.size()), int(events.size())};
    for (TimelineMilestone &event : events)
        event.commitment = title;
    timeline.milestones << events;
}

} // namespace

Outcome addLanes(Timeline &timeline, const store::Store &store, const QList<rules::CommitmentStanding> &commitments)
{
    const auto dependencies = store::readAll<Dependency>(store);
    const auto opportunities = store::readAll<Opportunity>(store);
    if (!dependencies || !opportunities)
        return tl::unexpected(dependencies ? opportunities.error() : dependencies.error());
    const QHash<RecordId, RecordId> ofMilestones = commitmentsOf(commitments);
    QHash<RecordId, RecordId> themselves;
    for (const rules::CommitmentStanding &each : commitments)
        themselves.insert(each.commitment.id.record(), each.commitment.id.record());
    QList<TimelineMilestone> waits;
    for (const Dependency &each : *dependencies) {
        const auto [count, first] = among(each.waiting, ofMilestones);
        const bool hasHappened = !each.happenedOn.isNull();
        const QString title = each.title.text();
        waits << TimelineMilestone{each.id.record(),
                                   title,
                                   title,
                                   {},
                                   {},
                                   hasHappened ? each.happenedOn : each.expected,
                                   {},
                                   {},
                                   hasHappened,
                                   false,
                                   TimelineMilestone::Dependency,
                                   first,
                                   count == 1 ? TimelineModel::tr("1 milestone waits for it")
                                              : TimelineModel::tr("%1 milestones wait for it").arg(count)};
    }
    QList<TimelineMilestone> events;
    for (const Opportunity &each : *opportunities) {
        const auto [count, first] = among(each.commitments, themselves);
        const QString title = each.event.text();
        events << TimelineMilestone{each.id.record(),
                                    title,
                                    title,
                                    {},
                                    {},
                                    each.date,
                                    {},
                                    {},
                                    false,
                                    false,
                                    TimelineMilestone::Opportunity,
                                    first,
                                    count == 1 ? TimelineModel::tr("1 commitment could use it")
                                               : TimelineModel::tr("%1 commitments could use it").arg(count)};
    }
    addLane(timeline, TimelineModel::tr("Waiting for"), waits);
    addLane(timeline, TimelineModel::tr("Opportunities"), events);
    return {};
}

} // namespace waymark::ui
