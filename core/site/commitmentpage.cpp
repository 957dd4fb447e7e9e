// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages.h"

#include "frame.h"
#include "parts.h"

#include <rules/completion.h>
#include <rules/timeliness.h>

#include <algorithm>

namespace waymark::site {

using namespace Qt::StringLiterals;
using rules::MilestoneStanding;

namespace {

void addStatus(Html &html, const PlanFacts &plan, const CommitmentFacts &facts)
{
    const Commitment &commitment = facts.standing.commitment;
    html.open("dl", {{"class", u"facts"_s}});
    addOrganisations(html, plan, facts.file, u"Lead department(s)", facts.leads.government);
    addOrganisations(html, plan, facts.file, u"Civil society organisation(s) involved to date",
                     facts.leads.civilSociety);
    if (facts.leads.civilSociety.isEmpty())
        addTerm(html, u"Civil society organisation(s) involved to date", u"No civil-society lead has been named");
    addTerm(html, u"Timeline", spanText(commitment.starts, commitment.ends));
    if (commitment.closure.isClosed())
        addTerm(html, labelOf(commitment.closure.kind),
                QStringList{commitment.closure.on.text(), commitment.closure.reason}.join(u' ').trimmed());
    addRatings(html, plan, facts.standing.ratings, receivedOn(facts));
    if (const auto computed = rules::computedCompletion(facts.standing.milestones); computed != Completion::NoEvidence)
        addTerm(html, u"Computed from its milestones", labelOf(computed));
    if (facts.standing.pace != Pace::NothingSaid)
        addTerm(html, u"Pace as reported", labelOf(facts.standing.pace));
    html.close();
    if (facts.standing.ratings.differ() && plan.options.edition == Edition::BothSides)
        html.element("p", u"The two sides’ views differ; both stand here.", {{"class", u"quiet"_s}});
}

void addProgress(Html &html, const PlanFacts &plan, const CommitmentFacts &facts)
{
    html.element("h2", u"Overall progress", {{"id", u"progress"_s}});
    if (facts.updates.isEmpty()) {
        html.element("p", u"No update received yet.");
        return;
    }
    addAgreement(html, facts.file, facts.updates.first());
    addAccount(html, plan, facts.updates.first(), 3);
}

/// What was last said of a milestone, and in which round.
void addNarrative(Html &html, const CommitmentFacts &facts, const Milestone &milestone)
{
    for (const UpdateFacts &update : facts.updates)
        for (const MilestoneReport &report : update.reports)
            if (report.milestone.record() == milestone.id.record())
                if (const Texts note = update.noteOf(report); !note.isEmpty()) {
                    html.paragraphs(note);
                    if (&update != &facts.updates.first())
                        html.open("p", {{"class", u"quiet"_s}})
                            .text(u"Said in ")
                            .said("span", update.round->label)
                            .close();
                    return;
                }
}

void addMilestone(Html &html, const PlanFacts &plan, const CommitmentFacts &facts, const MilestoneStanding &standing)
{
    const Milestone &milestone = standing.milestone;
    html.open("section", {{"class", milestone.partOf.isNull() ? u"milestone"_s : u"milestone part"_s}});
    html.said("h3", nameOf(milestone));
    html.open("dl", {{"class", u"facts"_s}});
    addTerm(html, u"Dates", timeText(plan, facts, standing));
    addTerm(html, u"First promised", milestone.baselineDue.text());
    if (milestone.due != milestone.baselineDue)
        addTerm(html, u"Now", milestone.due.text());
    if (const auto slip = rules::slippage(milestone.baselineDue, milestone.due)) {
        const report::Moves moves = facts.moves.value(milestone.id);
        addTerm(html, u"Later by", moves.why.isEmpty() ? slip->text() : u"%1: %2"_s.arg(slip->text(), moves.why));
    }
    addTerm(html, u"Completed on", milestone.completedOn.text());
    if (milestone.closure.isClosed())
        addTerm(html, labelOf(milestone.closure.kind), milestone.closure.reason);
    addRatings(html, plan, standing.ratings, receivedOn(facts));
    html.close();
    addNarrative(html, facts, milestone);
    if (standing.isComplete() && !standing.hasEvidence)
        html.element("p", u"Reported complete; evidence not yet linked.", {{"class", u"quiet"_s}});
    addEvidence(html, plan.evidence.value(milestone.id));
    html.close();
}

void addMilestones(Html &html, const PlanFacts &plan, const CommitmentFacts &facts)
{
    html.element("h2", u"Milestones", {{"id", u"milestones"_s}});
    if (facts.standing.milestones.isEmpty())
        html.element("p", u"No milestones have been entered.");
    for (const MilestoneStanding &each : facts.standing.milestones)
        addMilestone(html, plan, facts, each);
}

void addPromisePart(Html &html, QStringView heading, const Texts &words)
{
    if (!words.isEmpty())
        html.element("h3", heading).paragraphs(words);
}

void addPromise(Html &html, const CommitmentFacts &facts)
{
    const Commitment &commitment = facts.standing.commitment;
    html.element("h2", u"What was promised", {{"id", u"promise"_s}}).paragraphs(commitment.summary);
    addPromisePart(html, u"Problem", commitment.problem);
    addPromisePart(html, u"Ambition", commitment.ambition);
    for (const auto &[title, words] : facts.sections)
        html.said("h3", title).paragraphs(words);
    QStringList values;
    for (const Word &word : ogpValues())
        if (commitment.values.contains(word.name))
            values << word.label;
    html.open("dl", {{"class", u"facts"_s}});
    addTerm(html, u"OGP values", values.join(u", "_s));
    addTerm(html, u"Theme", commitment.theme.text());
    addTerm(html, u"Where", commitment.jurisdiction);
    addTerm(html, u"OGP id", commitment.ogpId);
    html.close();
}

/// What others say of it, and what proves it.
void addBeside(Html &html, const PlanFacts &plan, const CommitmentFacts &facts)
{
    QList<Evidence> evidence = plan.evidence.value(facts.standing.commitment.id);
    for (const UpdateFacts &update : facts.updates)
        evidence << plan.evidence.value(update.update.id);
    if (!evidence.isEmpty())
        html.element("h2", u"Evidence", {{"id", u"evidence"_s}});
    addEvidence(html, evidence);
    for (const Story &story : plan.stories.value(facts.standing.commitment.id)) {
        html.element("h2", u"What changed for people").paragraphs(story.whatChanged).paragraphs(story.forWhom);
        html.paragraphs(story.whyItWorked);
    }
    const QList<Assessment> assessments = plan.assessments.value(facts.standing.commitment.id);
    if (assessments.isEmpty())
        return;
    html.element("h2", u"What others say", {{"id", u"others"_s}}).open("ul");
    for (const Assessment &each : assessments) {
        const auto completion = fromName<Completion>(each.value);
        html.open("li").said("span", each.on.isNull() ? each.by : u"%1, %2"_s.arg(each.by, each.on.text()));
        html.text(each.scale.isEmpty() ? u": "_s : u", %1: "_s.arg(each.scale));
        html.said("strong", each.scale == u"completion" && completion ? labelOf(*completion) : each.value);
        html.paragraphs(each.note).close();
    }
    html.close();
}

void addEarlier(Html &html, const PlanFacts &plan, const CommitmentFacts &facts)
{
    if (facts.updates.size() < 2)
        return;
    html.element("h2", u"Earlier updates", {{"id", u"earlier"_s}});
    for (auto update = facts.updates.cbegin() + 1; update != facts.updates.cend(); ++update) {
        html.open("details").said("summary", update->round->label);
        addAgreement(html, facts.file, *update);
        addAccount(html, plan, *update, 3);
        addReports(html, plan, facts, *update, 3);
        html.close();
    }
}

} // namespace

QByteArray commitmentPage(const PlanFacts &plan, const CommitmentFacts &facts)
{
    Html html;
    addStatus(html, plan, facts);
    addProgress(html, plan, facts);
    addMilestones(html, plan, facts);
    addPromise(html, facts);
    addBeside(html, plan, facts);
    addEarlier(html, plan, facts);
    return pageOf(plan, facts.file, facts.name, html);
}

} // namespace waymark::site
