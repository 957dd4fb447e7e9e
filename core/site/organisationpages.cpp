// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages.h"

#include "frame.h"
#include "parts.h"

#include <base/text.h>

#include <algorithm>

namespace waymark::site {

using namespace Qt::StringLiterals;

void OrganisationPages::take(const CommitmentFacts &facts)
{
    for (const RecordId &id : facts.leads.government + facts.leads.civilSociety) {
        const QString page = m_plan.organisations.value(id).file;
        Parts &parts = m_parts[id];
        Html &html = parts.rows;
        html.open("tr").open("th", {{"scope", u"row"_s}});
        html.link(fromPage(page, facts.file), facts.name, {{"dir", u"auto"_s}}).close();
        for (const PartySide side : sidesShown(m_plan)) {
            html.open("td");
            addState(html, ratingOf(facts.standing.ratings, side), receivedOn(facts));
            html.close();
        }
        const auto passed = firstPassed(m_plan, facts.standing);
        html.element("td", passed ? u"A date passed on %1"_s.arg(dayText(*passed)) : QString());
        html.element("td",
                     facts.updates.isEmpty() ? u"No update received yet"_s : facts.updates.first().words.agreement());
        html.close();
        ++parts.commitments;
        parts.overdue += passed.has_value();
        for (qsizetype at = 0; at < m_plan.rounds.size(); ++at) {
            const RoundFacts &round = m_plan.rounds[at];
            const bool isAsked = round.round.asked.contains(facts.standing.commitment.id);
            const bool isAnswered = std::any_of(facts.updates.cbegin(), facts.updates.cend(),
                                                [&round](const UpdateFacts &each) { return each.round == &round; });
            if (isAsked || isAnswered) {
                ++parts.rounds[at].first;
                parts.rounds[at].second += isAnswered;
            }
        }
    }
}

/// How its commitments were answered for, round by round, whoever led them then.
void OrganisationPages::addTrend(Html &html, const Parts &parts) const
{
    if (parts.rounds.isEmpty())
        return;
    Html rows;
    for (auto round = parts.rounds.cbegin(); round != parts.rounds.cend(); ++round) {
        rows.open("tr").said("th", m_plan.rounds[round.key()].label, {{"scope", u"row"_s}});
        rows.element("td", QString::number(round->first)).element("td", QString::number(round->second)).close();
    }
    addTable(html, u"trend"_s, u"Updates on these commitments"_s,
             {u"Round"_s, u"Commitments asked about"_s, u"Updates received"_s}, rows);
}

Outcome OrganisationPages::put(SiteFolder &folder) const
{
    QList<RecordId> ids = m_parts.keys();
    std::sort(ids.begin(), ids.end(), [this](const RecordId &a, const RecordId &b) {
        const int order = naturalCompare(m_plan.nameOf(a), m_plan.nameOf(b));
        return order != 0 ? order < 0 : a < b;
    });
    Html list;
    for (const RecordId &id : std::as_const(ids)) {
        const OrganisationFacts organisation = m_plan.organisations.value(id);
        const Parts parts = m_parts.value(id);
        Html html;
        if (organisation.kind != OrganisationKind::Unknown)
            html.element("p", labelOf(organisation.kind));
        addTable(html, u"list"_s, u"Commitments it leads"_s,
                 QStringList{u"Commitment"_s} + sidesSay(m_plan) + QStringList{u"Dates"_s, u"Last update"_s},
                 parts.rows);
        addTrend(html, parts);
        const auto put = folder.put(organisation.file, pageOf(m_plan, organisation.file, organisation.name, html));
        if (!put)
            return put;
        list.open("li").link(organisation.file, organisation.name, {{"dir", u"auto"_s}});
        list.text(u": %1"_s.arg(counted(parts.commitments, u"commitment"_s, u"commitments"_s)));
        if (parts.overdue > 0)
            list.text(u", %1 with a date that has passed"_s.arg(parts.overdue));
        list.close();
    }
    Html page;
    if (m_parts.isEmpty())
        page.element("p", u"No organisation has been named as a lead yet.");
    else
        page.element("p", u"Who leads commitments, in the order of the alphabet.").open("ul").add(list).close();
    return folder.put(kOrganisationsFile, pageOf(m_plan, kOrganisationsFile, u"Organisations"_s, page));
}

} // namespace waymark::site
