// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages.h"

#include "frame.h"
#include "parts.h"

namespace waymark::site {

using namespace Qt::StringLiterals;

namespace {

void addSection(Html &html, QStringView heading, const QStringList &paragraphs)
{
    html.element("h2", heading);
    for (const QString &each : paragraphs)
        html.element("p", each);
}

void addScale(Html &html)
{
    html.element("h2", u"How far: the words").open("ul", {{"class", u"plain"_s}});
    for (const Completion each :
         {Completion::NotReported, Completion::NoEvidence, Completion::NotStarted, Completion::UnderWay,
          Completion::Limited, Completion::Substantial, Completion::Complete}) {
        html.open("li");
        addState(html, each, Received::Nothing);
        html.close();
    }
    html.close();
    html.element("p",
                 u"From “No evidence available” on they are those of the Open Government Partnership, but for “Under "
                 "way”: work goes on, and nobody has said how far it is. “No update received yet” is not “Not "
                 "started”; “Not rated yet” says that an update came in which this side did not say how far it is.");
}

} // namespace

QByteArray methodPage(const PlanFacts &plan)
{
    Html html;
    addSection(
        html, u"Whose words these are",
        {editionText(plan),
         u"The account of a round is written together. It is agreed when both sides’ signatories have agreed the "
         "same exact wording; until then the page says who has not replied. Where agreed words have been "
         "changed since, the words that both agreed last are shown."_s,
         u"No reply is not a different view."_s});
    addScale(html);
    addSection(html, u"Dates",
               {u"A milestone keeps the date that was promised first beside the date it has now. “Later by” is the "
                "difference; the reason is the one given when the date was moved."_s,
                u"A date that says a month, a season or a year has passed when its last day has."_s,
                u"“Computed from its milestones” is Complete when every milestone that is not closed is; it stands "
                "beside what was reported and never replaces it."_s});
    addSection(
        html, u"What is not here",
        {u"Names of people and contact details, drafts and notes, points to raise, and what only one side "
         "reads. Where a text names somebody who has not agreed to be named in public, it says “somebody of” the "
         "organisation instead."_s});
    return pageOf(plan, kMethodFile, u"How to read this"_s, html);
}

QByteArray accessibilityPage(const PlanFacts &plan)
{
    Html html;
    html.element("p", u"These pages are made to be used by everybody: with a keyboard alone, with a screen reader, at "
                      "text of any size, on a telephone, in light and dark and in high contrast. They run no scripts, "
                      "set no cookies and load nothing from elsewhere.");
    addSection(
        html, u"How accessible these pages are",
        {u"They are written to conform to level AA of the Web Content Accessibility Guidelines 2.2. The program "
         "that makes them is tested against these rules with automatic tools at the widths of a telephone and of "
         "a desk; that finds many problems and not all."_s,
         u"Words that people wrote may name things by their look or be hard to read, and what links lead to has "
         "not been looked at."_s});
    addSection(html, u"Other forms",
               {u"Most of the same facts are in the data, as a spreadsheet and as plain text with commas."_s});
    addSection(html, u"If something is in your way",
               {u"Tell whoever publishes this plan: the organisations that lead it stand in the list of organisations. "
                "Say which page it was and what you were trying to do."_s});
    html.open("p").link(kOrganisationsFile, u"Organisations").text(u" · ").link(kDataFile, u"Data").close();
    return pageOf(plan, kAccessibilityFile, u"Accessibility statement"_s, html);
}

} // namespace waymark::site
