// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ahead.h"

#include "commitmentparts.h"

#include <report/titles.h>
#include <store/reading.h>

#include <algorithm>

namespace waymark::report {

using namespace Qt::StringLiterals;
using rules::CommitmentStanding;
using rules::MilestoneStanding;

Result<QString> namesOf(const store::Store &store, const QSet<RecordId> &ids)
{
    QStringList names;
    for (const RecordId &id : ids) {
        const auto name = nameOf(store, id);
        if (!name)
            return name;
        names << *name;
    }
    names.sort();
    return names.join(u"; "_s);
}

Result<Table> aheadOf(const store::Store &store, const QList<CommitmentStanding> &standings, QDate from, QDate until)
{
    const auto opportunities = store::readAll<Opportunity>(store);
    if (!opportunities)
        return tl::unexpected(opportunities.error());
    QList<std::pair<QDate, QStringList>> ahead;
    const auto add = [&](const FuzzyDate &date, const QString &what, const QString &about) {
        if (const auto day = date.latest(); day && *day >= from && *day <= until)
            ahead.append({*day, {date.text(), what, about}});
    };
    for (const CommitmentStanding &standing : standings)
        for (const MilestoneStanding &each : standing.milestones)
            if (!each.isComplete() && !each.milestone.closure.isClosed())
                add(each.milestone.due, numberedTitle(each.milestone.number, each.milestone.title),
                    numberedTitle(standing.commitment.number, standing.commitment.title));
    for (const Opportunity &opportunity : *opportunities) {
        const auto about = namesOf(store, opportunity.commitments);
        if (!about)
            return tl::unexpected(about.error());
        add(opportunity.date, u"Opportunity: "_s + opportunity.event.text(), *about);
    }
    std::stable_sort(ahead.begin(), ahead.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    Table table{u"Forward look"_s,
                {u"When"_s, u"What"_s, u"Commitment"_s},
                {},
                u"Nothing is due."_s,
                {u"when"_s, u"what"_s, u"commitment"_s}};
    for (const auto &[day, row] : std::as_const(ahead))
        table.rows << row;
    return table;
}

} // namespace waymark::report
