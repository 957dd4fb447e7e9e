// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages.h"

#include "frame.h"
#include "parts.h"

#include <base/text.h>

#include <algorithm>
#include <numeric>

namespace waymark::site {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostChoices = 80;

QStringList worthALook(const PlanFacts &plan, const CommitmentFacts &facts)
{
    QStringList words;
    if (facts.standing.commitment.closure.isClosed())
        return {u"Closed"_s};
    if (firstPassed(plan, facts.standing))
        words << u"A date has passed"_s;
    if (!facts.moves.isEmpty())
        words << u"Later than first promised"_s;
    if (facts.standing.ratings.differ() && plan.options.edition == Edition::BothSides)
        words << u"Views differ"_s;
    if (facts.updates.isEmpty())
        words << u"No update received yet"_s;
    return words;
}

} // namespace

QString IndexPage::Facet::classOf(const QString &value)
{
    qsizetype at = values.indexOf(value);
    if (at < 0) {
        at = values.size();
        values << value;
    }
    return u"%1-%2"_s.arg(id).arg(at);
}

bool IndexPage::Facet::isOffered() const
{
    return values.size() > 1 && values.size() <= kMostChoices;
}

QString IndexPage::classesOf(const CommitmentFacts &facts)
{
    auto &[theme, lead, government, civilSociety, look] = m_facets;
    QStringList classes;
    if (const QString words = facts.standing.commitment.theme.text(); !words.isEmpty())
        classes << theme.classOf(words);
    for (const RecordId &each : facts.leads.government + facts.leads.civilSociety)
        classes << lead.classOf(m_plan.nameOf(each));
    const QList<PartySide> sides = sidesShown(m_plan);
    if (sides.contains(PartySide::Government))
        classes << government.classOf(wordOf(facts.standing.ratings.government, receivedOn(facts)));
    if (sides.contains(PartySide::CivilSociety))
        classes << civilSociety.classOf(wordOf(facts.standing.ratings.civilSociety, receivedOn(facts)));
    for (const QString &each : worthALook(m_plan, facts))
        classes << look.classOf(each);
    return classes.join(u' ');
}

void IndexPage::take(const CommitmentFacts &facts)
{
    m_rows.open("tr", {{"class", classesOf(facts)}});
    m_rows.open("th", {{"scope", u"row"_s}}).link(facts.file, facts.name, {{"dir", u"auto"_s}}).close();
    QStringList leads;
    for (const RecordId &each : facts.leads.government)
        leads << m_plan.nameOf(each);
    for (const PartySide side : sidesShown(m_plan)) {
        m_rows.open("td");
        addState(m_rows, ratingOf(facts.standing.ratings, side), receivedOn(facts));
        m_rows.close();
    }
    m_rows.element("td", worthALook(m_plan, facts).join(u". "_s)).open("td");
    if (!facts.updates.isEmpty())
        m_rows.said("span", facts.updates.first().round->label);
    m_rows.close().said("td", leads.join(u", "_s)).close();
}

void IndexPage::addFilters(Html &html) const
{
    html.open("fieldset", {{"class", u"filters"_s}}).element("legend", u"Show");
    for (const Facet &facet : m_facets) {
        if (!facet.isOffered())
            continue;
        html.open("div").element("label", facet.label, {{"for", facet.id}});
        html.open("select", {{"id", facet.id}, {"autocomplete", u"off"_s}});
        html.element("option", facet.all, {{"value", u"all"_s}});
        QList<qsizetype> order(facet.values.size());
        std::iota(order.begin(), order.end(), 0);
        std::sort(order.begin(), order.end(),
                  [&facet](qsizetype a, qsizetype b) { return naturalCompare(facet.values[a], facet.values[b]) < 0; });
        for (const qsizetype at : std::as_const(order))
            html.said("option", facet.values[at], {{"value", u"%1-%2"_s.arg(facet.id).arg(at)}});
        html.close().close();
    }
    html.close();
}

/// Hides the rows that a choice leaves out. Where a browser cannot ask for a choice nothing is offered to choose.
QByteArray IndexPage::filterStyle() const
{
    QString style = u"@supports not selector(:has(*)) { .filters { display: none; } }\n"_s;
    for (const Facet &facet : m_facets)
        for (qsizetype at = 0; facet.isOffered() && at < facet.values.size(); ++at)
            style += u"body:has(option[value=\"%1-%2\"]:checked) tbody tr:not(.%1-%2) { display: none; }\n"_s.arg(
                facet.id, QString::number(at));
    return style.toUtf8();
}

Outcome IndexPage::put(SiteFolder &folder) const
{
    Html html;
    const Plan &plan = m_plan.plan;
    html.open("p");
    if (!plan.country.isEmpty())
        html.said("span", plan.country).text(u". ");
    html.text(spanText(plan.starts, plan.ends)).close();
    html.element("p", editionText(m_plan));
    if (m_plan.standings.isEmpty())
        html.element("p", u"There are no commitments yet.");
    else {
        addFilters(html);
        addTable(html, u"list"_s, u"Commitments"_s,
                 QStringList{u"Commitment"_s} + sidesSay(m_plan) +
                     QStringList{u"Worth a look"_s, u"Last update"_s, u"Led by"_s},
                 m_rows);
        html.open("p", {{"class", u"count"_s}}).text(u" of %1"_s.arg(m_plan.standings.size())).close();
    }
    html.element("p", u"Published on %1."_s.arg(dayText(m_plan.day)), {{"class", u"quiet"_s}});
    const auto style = folder.put(kFilterStyleFile, filterStyle());
    return style ? folder.put(kIndexFile, pageOf(m_plan, kIndexFile, m_plan.title, html)) : style;
}

} // namespace waymark::site
