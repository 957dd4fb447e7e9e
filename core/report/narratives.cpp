// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <report/narratives.h>

#include <base/text.h>
#include <model/description.h>
#include <store/reading.h>

namespace waymark::report {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLastMonths = 6;

} // namespace

ReportTerm termOn(const Plan &plan, QDate day)
{
    const auto ends = plan.ends.latest();
    return ends && day >= ends->addMonths(-kLastMonths) ? ReportTerm::EndOfTerm : ReportTerm::Midterm;
}

bool isBeforeCommitments(NarrativeHeading heading)
{
    return heading < NarrativeHeading::Challenges;
}

Result<QList<Narrative>> narrativesOf(const store::Store &store, const Id<Plan> &plan, ReportTerm report)
{
    QList<Narrative> all;
    for (const Word &word : words<NarrativeHeading>()) {
        Narrative narrative = emptyNarrative(plan, report, NarrativeHeading(word.value));
        if (narrative.id.isNull())
            continue;
        // By the id and not by what the record says of itself: that anybody may claim.
        const auto stored = store::record(store, kindOf<Narrative>().name, narrative.id);
        if (!stored)
            return tl::unexpected(stored.error());
        if (*stored && !(*stored)->isDeleted) {
            const auto told = recordAs<Narrative>((*stored)->values);
            narrative.government = told.government;
            narrative.civilSociety = told.civilSociety;
        }
        all << narrative;
    }
    return all;
}

Table narrativeTable(const Narrative &narrative)
{
    const auto words = [](const Texts &texts) { return texts.isEmpty() ? u"Not written yet."_s : texts.text(); };
    Table table{labelOf(narrative.heading), {u"Side"_s, u"In its own words"_s}, {}, {}, {u"side"_s, u"words"_s}};
    table.rows = {{labelOf(PartySide::Government), words(narrative.government)},
                  {labelOf(PartySide::CivilSociety), words(narrative.civilSociety)}};
    return table;
}

Result<Document> narrativeSheet(const store::Store &store, const Id<Plan> &plan, ReportTerm report)
{
    const auto all = narrativesOf(store, plan, report);
    if (!all)
        return tl::unexpected(all.error());
    Document sheet{labelOf(report), {}, {}};
    int missing = 0;
    for (const Narrative &each : *all) {
        missing += (each.government.isEmpty() ? 1 : 0) + (each.civilSociety.isEmpty() ? 1 : 0);
        sheet.tables << narrativeTable(each);
    }
    sheet.notes << (missing == 0 ? u"Both sides have written under every heading."_s
                                 : u"%1 still to be written."_s.arg(counted(missing, u"text"_s, u"texts"_s)));
    return sheet;
}

} // namespace waymark::report
