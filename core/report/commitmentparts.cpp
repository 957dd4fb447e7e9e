// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commitmentparts.h"

#include <report/publishable.h>
#include <report/titles.h>
#include <rules/timeliness.h>

namespace waymark::report {

using namespace Qt::StringLiterals;
using rules::MilestoneStanding;

namespace {

QString dateText(const FuzzyDate &date)
{
    return date.isNull() ? u"No date"_s : date.text();
}

} // namespace

QString numberedTitle(const QString &number, const Texts &title)
{
    return (number + u' ' + title.text()).trimmed();
}

Outcome addLeads(const store::Store &store, const Commitment &commitment, QDate day, Table &table)
{
    const auto leads = leadsOf(store, commitment.id, day);
    if (!leads)
        return tl::unexpected(leads.error());
    for (const auto &[which, organisations] :
         {std::pair(RoleKind::GovernmentLead, leads->government), std::pair(RoleKind::CsoLead, leads->civilSociety)}) {
        QStringList names;
        for (const RecordId &organisation : organisations) {
            const auto name = nameOf(store, organisation);
            if (!name)
                return tl::unexpected(name.error());
            names << *name;
        }
        if (!names.isEmpty())
            table.rows << QStringList{labelOf(which), names.join(u", "_s)};
    }
    return {};
}

Table milestoneTable(const QString &heading, const QList<MilestoneStanding> &milestones, int level)
{
    Table table{
        heading,
        {u"Milestone"_s, u"First promised"_s, u"Now"_s, u"Later by"_s, u"Government says"_s, u"Civil society says"_s},
        {},
        u"No milestones have been entered."_s,
        {u"milestone"_s, u"first_promised"_s, u"now"_s, u"later_by"_s, u"government"_s, u"civil_society"_s},
        level};
    for (const MilestoneStanding &standing : milestones) {
        const Milestone &milestone = standing.milestone;
        const auto slip = rules::slippage(milestone.baselineDue, milestone.due);
        const QString closed = milestone.closure.isClosed() ? labelOf(milestone.closure.kind) : QString();
        table.rows << QStringList{numberedTitle(milestone.number, milestone.title),
                                  dateText(milestone.baselineDue),
                                  closed.isEmpty() ? dateText(milestone.due) : closed,
                                  slip ? slip->text() : u"Not later"_s,
                                  labelOf(standing.ratings.government),
                                  labelOf(standing.ratings.civilSociety)};
    }
    return table;
}

} // namespace waymark::report
