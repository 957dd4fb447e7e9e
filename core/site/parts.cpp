// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parts.h"

#include "frame.h"

#include <base/text.h>
#include <rules/timeliness.h>

#include <algorithm>

namespace waymark::site {

using namespace Qt::StringLiterals;
using rules::CommitmentStanding;
using rules::MilestoneStanding;

namespace {

const char *headingOf(int level)
{
    static const char *const names[] = {"h1", "h2", "h3", "h4", "h5", "h6"};
    return names[std::clamp(level, 1, 6) - 1];
}

/// One side's own account, beside the other's.
void addView(Html &html, PartySide side, Completion rating, const Texts &account, const Texts &together, int level)
{
    html.open("section", {{"class", u"view"_s}});
    html.element(headingOf(level), u"%1’s own view"_s.arg(nameOf(side)));
    html.open("p");
    addState(html, rating, Received::Update);
    html.close();
    html.paragraphs(account);
    if (!together.isEmpty())
        html.element("p", u"How working together went", {{"class", u"label"_s}}).paragraphs(together);
    html.close();
}

void addPart(Html &html, int level, QStringView heading, const Texts &words)
{
    if (!words.isEmpty())
        html.element(headingOf(level), heading).paragraphs(words);
}

QString reasonsOf(const Update &update)
{
    QStringList reasons;
    for (const Word &word : blockerReasons())
        if (update.inTheWay.contains(word.name))
            reasons << word.label;
    return reasons.join(u", "_s);
}

} // namespace

QList<PartySide> sidesShown(const PlanFacts &plan)
{
    switch (plan.options.edition) {
    case Edition::Government:
        return {PartySide::Government};
    case Edition::CivilSociety:
        return {PartySide::CivilSociety};
    case Edition::BothSides:
        break;
    }
    return plan.plan.firstSide == PartySide::CivilSociety ? QList{PartySide::CivilSociety, PartySide::Government}
                                                          : QList{PartySide::Government, PartySide::CivilSociety};
}

QString nameOf(PartySide side)
{
    return side == PartySide::Government ? u"Government"_s : u"Civil society"_s;
}

Completion ratingOf(const rules::Ratings &ratings, PartySide side)
{
    return side == PartySide::Government ? ratings.government : ratings.civilSociety;
}

Received receivedOn(const CommitmentFacts &commitment)
{
    return commitment.updates.isEmpty() ? Received::Nothing : Received::Update;
}

QString wordOf(Completion state, Received received)
{
    return state == Completion::NotReported && received == Received::Update ? u"Not rated yet"_s : labelOf(state);
}

void addState(Html &html, Completion state, Received received)
{
    const QString shape = waymark::nameOf(state).isEmpty() ? u"none"_s : waymark::nameOf(state);
    html.open("span", {{"class", u"state"_s}});
    html.element("span", {}, {{"class", u"mark "_s + shape}, {"aria-hidden", u"true"_s}});
    html.text(wordOf(state, received)).close();
}

void addRatings(Html &html, const PlanFacts &plan, const rules::Ratings &ratings, Received received)
{
    for (const PartySide side : sidesShown(plan)) {
        html.open("div").element("dt", u"%1 says"_s.arg(nameOf(side))).open("dd");
        addState(html, ratingOf(ratings, side), received);
        html.close().close();
    }
}

QString editionText(const PlanFacts &plan)
{
    switch (plan.options.edition) {
    case Edition::Government:
        return u"This edition shows the words both sides share and government’s own view. Civil society’s own view is "
               "not in it."_s;
    case Edition::CivilSociety:
        return u"This edition shows the words both sides share and civil society’s own view. Government’s own view is "
               "not in it."_s;
    case Edition::BothSides:
        break;
    }
    return u"Government and civil society each say for themselves how far a promise is complete. Where they differ "
           "both views stand side by side; they are never averaged."_s;
}

QStringList sidesSay(const PlanFacts &plan)
{
    QStringList headings;
    for (const PartySide side : sidesShown(plan))
        headings << u"%1 says"_s.arg(nameOf(side));
    return headings;
}

namespace {

/// `names` are the ids of the headings that name it together.
void addTableHeaded(Html &html, const char *level, const QString &names, const QString &id, const QString &heading,
                    const QStringList &columns, const Html &rows)
{
    html.open("section", {{"class", u"wide"_s}, {"aria-labelledby", names}, {"tabindex", u"0"_s}});
    html.element(level, heading, {{"id", id}});
    html.open("table", {{"aria-labelledby", names}}).open("thead").open("tr");
    for (const QString &column : columns)
        html.element("th", column, {{"scope", u"col"_s}});
    html.close().close().open("tbody").add(rows).close().close().close();
}

} // namespace

void addTable(Html &html, const QString &id, const QString &heading, const QStringList &columns, const Html &rows)
{
    addTableHeaded(html, "h2", id, id, heading, columns, rows);
}

void addTableUnder(Html &html, const QString &under, const QString &id, const QString &heading,
                   const QStringList &columns, const Html &rows)
{
    addTableHeaded(html, "h3", under + u' ' + id, id, heading, columns, rows);
}

void addTerm(Html &html, QStringView term, QStringView words)
{
    if (!words.isEmpty())
        html.open("div").element("dt", term).said("dd", words).close();
}

void addOrganisations(Html &html, const PlanFacts &plan, const QString &page, QStringView term,
                      const QList<RecordId> &organisations)
{
    if (organisations.isEmpty())
        return;
    html.open("div").element("dt", term).open("dd");
    for (const RecordId &id : organisations) {
        const OrganisationFacts organisation = plan.organisations.value(id);
        if (id != organisations.first())
            html.text(u", ");
        html.link(fromPage(page, organisation.file), organisation.name, {{"dir", u"auto"_s}});
    }
    html.close().close();
}

QString spanText(const FuzzyDate &from, const FuzzyDate &to)
{
    if (from.isNull() || to.isNull())
        return from.isNull() ? to.text() : u"From %1"_s.arg(from.text());
    return u"%1 to %2"_s.arg(from.text(), to.text());
}

QString timeText(const PlanFacts &plan, const CommitmentFacts &commitment, const MilestoneStanding &standing)
{
    const Milestone &milestone = standing.milestone;
    const Closure &closure = commitment.standing.commitment.closure;
    if (closure.isClosed() && !standing.isComplete())
        return labelOf(closure.kind);
    if (standing.isComplete() && milestone.completedOn.isNull())
        return u"Done, on a day that was not given"_s;
    switch (rules::timeliness(standing, plan.day)) {
    case Timeliness::Overdue:
        return u"Passed on %1, not reported complete"_s.arg(dayText(*milestone.due.latest()));
    case Timeliness::OnTime:
    case Timeliness::DueSoon:
        return u"Not yet due"_s;
    case Timeliness::Closed:
        return labelOf(milestone.closure.kind);
    default:
        return labelOf(rules::timeliness(standing, plan.day));
    }
}

std::optional<QDate> firstPassed(const PlanFacts &plan, const CommitmentStanding &standing)
{
    std::optional<QDate> first;
    if (standing.commitment.closure.isClosed())
        return first;
    for (const MilestoneStanding &each : standing.milestones)
        if (rules::timeliness(each, plan.day) == Timeliness::Overdue)
            first = first ? std::min(*first, *each.milestone.due.latest()) : *each.milestone.due.latest();
    return first;
}

void addAccount(Html &html, const PlanFacts &plan, const UpdateFacts &update, int level)
{
    const Update &said = update.update;
    if (said.noChange && update.joint().isEmpty())
        html.element("p", u"Reported: no change since the round before.");
    html.paragraphs(update.joint());
    addPart(html, level, u"Next steps", update.nextSteps());
    const QString reasons = update.words.isEarlier() ? QString() : reasonsOf(said);
    if (!reasons.isEmpty() || !update.inTheWay().isEmpty()) {
        html.element(headingOf(level), u"What stands in the way");
        if (!reasons.isEmpty())
            html.element("p", reasons);
        html.paragraphs(update.inTheWay());
    }
    const bool isSilent = said.governmentCompletion == Completion::NotReported && said.governmentView.isEmpty() &&
                          said.civilSocietyCompletion == Completion::NotReported && said.civilSocietyView.isEmpty() &&
                          said.workingGovernment.isEmpty() && said.workingCivilSociety.isEmpty();
    if (isSilent)
        return;
    html.open("div", {{"class", u"views"_s}});
    for (const PartySide side : sidesShown(plan)) {
        const bool isGovernment = side == PartySide::Government;
        addView(html, side, isGovernment ? said.governmentCompletion : said.civilSocietyCompletion,
                isGovernment ? said.governmentView : said.civilSocietyView,
                isGovernment ? said.workingGovernment : said.workingCivilSociety, level);
    }
    html.close();
}

void addReports(Html &html, const PlanFacts &plan, const CommitmentFacts &commitment, const UpdateFacts &update,
                int level)
{
    for (const MilestoneStanding &each : commitment.standing.milestones) {
        const auto report =
            std::find_if(update.reports.cbegin(), update.reports.cend(), [&each](const MilestoneReport &of) {
                return of.milestone.record() == each.milestone.id.record();
            });
        if (report == update.reports.cend())
            continue;
        html.said(headingOf(level), nameOf(each.milestone)).open("dl", {{"class", u"facts"_s}});
        addRatings(html, plan, {report->governmentCompletion, report->civilSocietyCompletion}, Received::Update);
        html.close().paragraphs(update.noteOf(*report));
    }
}

QString nameOf(const Milestone &milestone)
{
    return (milestone.number + u' ' + milestone.title.text()).trimmed();
}

void addAgreement(Html &html, const QString &page, const UpdateFacts &update)
{
    html.open("p", {{"class", u"agreement"_s}}).text(u"Update of ");
    html.link(fromPage(page, update.round->file), update.round->label, {{"dir", u"auto"_s}});
    html.text(u". ").element("strong", update.words.agreement()).text(u".").close();
}

void addEvidence(Html &html, const QList<Evidence> &evidence)
{
    if (evidence.isEmpty())
        return;
    html.open("ul");
    for (const Evidence &each : evidence) {
        html.open("li").foreignLink(each.link, each.title.isEmpty() ? each.link : each.title.text());
        if (!each.date.isNull())
            html.text(u", ").text(each.date.text());
        html.close();
    }
    html.close();
}

} // namespace waymark::site
