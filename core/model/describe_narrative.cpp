// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bind.h"

#include <model/natural_id.h>
#include <model/record_narrative.h>

namespace waymark {

using namespace Qt::StringLiterals;

template <>
const QList<Word> &words<ReportTerm>()
{
    static const QList<Word> list{
        {int(ReportTerm::Unknown), {}, u"Not said"_s},
        {int(ReportTerm::Midterm), u"midterm"_s, u"12-month self-assessment"_s},
        {int(ReportTerm::EndOfTerm), u"endOfTerm"_s, u"End-of-term self-assessment"_s},
    };
    return list;
}

template <>
const QList<Word> &words<NarrativeHeading>()
{
    using H = NarrativeHeading;
    static const QList<Word> list{
        {int(H::Unknown), {}, u"Not said"_s},
        {int(H::Background), u"background"_s, u"Introduction and background"_s},
        {int(H::CoCreation), u"coCreation"_s, u"How the plan was made"_s},
        {int(H::WorkingTogether), u"workingTogether"_s, u"How working together went"_s},
        {int(H::Recommendations), u"recommendations"_s, u"What became of the recommendations"_s},
        {int(H::Challenges), u"challenges"_s, u"Challenges"_s},
        {int(H::PeerLearning), u"peerLearning"_s, u"Learning from others"_s},
        {int(H::Lessons), u"lessons"_s, u"Lessons learned"_s},
        {int(H::OtherInitiatives), u"otherInitiatives"_s, u"Other initiatives"_s},
        {int(H::NextSteps), u"nextSteps"_s, u"Next steps"_s},
        {int(H::Conclusion), u"conclusion"_s, u"Conclusion"_s},
    };
    return list;
}

namespace bind {

// One line a field.
// clang-format off

template <> const Description<Narrative> &describe<Narrative>()
{
    using R = Narrative;
    static const Description<R> description{"narrative", "Narrative", "Narratives", Circle::Everyone, {"plan"}, {
        field<R>("plan", &R::plan, "Plan").to("plan"),
        field<R>("report", &R::report, "Report").by(Entitled::Lead),
        field<R>("heading", &R::heading, "Heading").by(Entitled::Lead),
        field<R>("government", &R::government, "Government's words").text().by(Entitled::Government),
        field<R>("civilSociety", &R::civilSociety, "Civil society's words").text().by(Entitled::CivilSociety),
    }};
    return description;
}

// clang-format on

} // namespace bind

WAYMARK_RECORD(Narrative)

Narrative emptyNarrative(const Id<Plan> &plan, ReportTerm report, NarrativeHeading heading)
{
    Narrative narrative;
    narrative.plan = plan;
    narrative.report = report;
    narrative.heading = heading;
    narrative.id = narrativeId(plan, report, heading);
    return narrative;
}

Id<Narrative> narrativeId(const Id<Plan> &plan, ReportTerm report, NarrativeHeading heading)
{
    const QMap<QString, Value> fields{{u"plan"_s, Value(plan.record().text())},
                                      {u"report"_s, Value(nameOf(report))},
                                      {u"heading"_s, Value(nameOf(heading))}};
    return Id<Narrative>(naturalId(u"narrative"_s, fields).value_or(RecordId()));
}

} // namespace waymark
