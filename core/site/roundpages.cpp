// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages.h"

#include "frame.h"
#include "parts.h"

#include <base/text.h>

#include <algorithm>

namespace waymark::site {

using namespace Qt::StringLiterals;

namespace {

/// Above that a round's page leads to the words instead of holding them all.
constexpr qsizetype kMostTexts = 300;

void addList(Html &html, QStringView heading, const Html &links, qsizetype count)
{
    if (count > 0)
        html.element("h2", u"%1 (%2)"_s.arg(heading).arg(count)).open("ul").add(links).close();
}

} // namespace

void RoundPages::take(const CommitmentFacts &facts)
{
    const QString page = kRoundsFile.chopped(5) + u'/';
    const RecordId id = facts.standing.commitment.id;
    for (const RoundFacts &round : m_plan.rounds) {
        const auto update = std::find_if(facts.updates.cbegin(), facts.updates.cend(),
                                         [&round](const UpdateFacts &each) { return each.round == &round; });
        Parts &parts = m_parts[round.round.id];
        if (update == facts.updates.cend()) {
            if (round.round.asked.contains(id)) {
                parts.missing.html.open("li").link(fromPage(round.file, facts.file), facts.name).close();
                ++parts.missing.count;
            }
            continue;
        }
        if (update->isUnchanged()) {
            parts.unchanged.html.open("li").link(fromPage(round.file, facts.file), facts.name).close();
            ++parts.unchanged.count;
            continue;
        }
        Html &html = parts.changed.html;
        html.open("section", {{"class", u"update"_s}}).open("h2");
        html.link(fromPage(round.file, facts.file), facts.name, {{"dir", u"auto"_s}}).close();
        html.open("p", {{"class", u"agreement"_s}}).element("strong", update->words.agreement()).close();
        if (round.round.asked.size() <= kMostTexts) {
            addAccount(html, m_plan, *update, 3);
            addReports(html, m_plan, facts, *update, 3);
        }
        html.close();
        ++parts.changed.count;
    }
}

Outcome RoundPages::put(SiteFolder &folder) const
{
    Html list;
    for (const RoundFacts &round : m_plan.rounds) {
        const Parts parts = m_parts.value(round.round.id);
        Html html;
        html.open("dl", {{"class", u"facts"_s}});
        addTerm(html, u"Opens", round.round.opens.text());
        addTerm(html, u"Closes", round.round.closes.text());
        addTerm(html, u"Published on", round.round.publishedOn.text());
        addTerm(html, u"Changed", QString::number(parts.changed.count));
        addTerm(html, u"No change", QString::number(parts.unchanged.count));
        addTerm(html, u"No update received", QString::number(parts.missing.count));
        html.close();
        if (parts.changed.count == 0)
            html.element("p", u"No commitment has changed in this round.");
        html.add(parts.changed.html);
        addList(html, u"Reported without change", parts.unchanged.html, parts.unchanged.count);
        addList(html, u"No update received", parts.missing.html, parts.missing.count);
        const auto put =
            folder.put(round.file, pageOf(m_plan, round.file, u"Round of updates: %1"_s.arg(round.label), html));
        if (!put)
            return put;
        list.open("li").link(round.file, round.label, {{"dir", u"auto"_s}});
        list.text(u": %1, %2"_s.arg(counted(parts.changed.count, u"commitment changed"_s, u"commitments changed"_s),
                                    parts.missing.count > 0 ? u"no update received of %1"_s.arg(parts.missing.count)
                                    : round.round.asked.isEmpty() ? u"nobody was asked by name"_s
                                                                  : u"all have answered"_s));
        list.close();
    }
    Html page;
    if (m_plan.rounds.isEmpty())
        page.element("p", u"No round of updates has been opened yet.");
    else
        page.element("p", u"In each round every commitment’s leads on both sides are asked what has happened. What "
                          "changed stands first.")
            .open("ul")
            .add(list)
            .close();
    return folder.put(kRoundsFile, pageOf(m_plan, kRoundsFile, u"Rounds of updates"_s, page));
}

} // namespace waymark::site
