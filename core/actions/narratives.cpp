// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <actions/narratives.h>

#include "draft.h"

namespace waymark::actions {

using namespace Qt::StringLiterals;

Acted writeNarrative(Desk &desk, const Telling &telling, const Why &why)
{
    const Narrative narrative = emptyNarrative(telling.plan, telling.report, telling.heading);
    if (narrative.id.isNull())
        return failure(ErrorCode::Invalid, u"Say which self-assessment, and under which of its headings."_s);
    if (cleanText(telling.government + telling.civilSociety).trimmed().isEmpty())
        return failure(ErrorCode::Invalid, u"Write what one of the sides says, or what both do."_s);
    Draft draft(desk, u"writeNarrative"_s, why);
    Saying say(draft, kindOf<Narrative>().name, narrative.id);
    say.reference(u"plan"_s, telling.plan);
    say.word(u"report"_s, telling.report);
    say.word(u"heading"_s, telling.heading);
    say.text(u"government"_s, telling.government);
    say.text(u"civilSociety"_s, telling.civilSociety);
    return say.outcome() ? desk.commit(draft.edits()) : tl::unexpected(say.outcome().error());
}

Result<std::optional<Narrative>> narrativeOf(const store::Store &store, const RecordId &id)
{
    const auto plans = store::idsOf(store, kindOf<Plan>().name);
    if (!plans)
        return tl::unexpected(plans.error());
    for (const RecordId &plan : *plans)
        for (const Word &report : words<ReportTerm>())
            for (const Word &heading : words<NarrativeHeading>()) {
                const Narrative each =
                    emptyNarrative(Id<Plan>(plan), ReportTerm(report.value), NarrativeHeading(heading.value));
                if (!each.id.isNull() && each.id.record() == id)
                    return each;
            }
    return std::optional<Narrative>();
}

} // namespace waymark::actions
