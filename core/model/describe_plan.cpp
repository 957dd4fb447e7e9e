// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bind.h"

#include <model/record_plan.h>

namespace waymark {

namespace bind {

// One line a field.
// clang-format off

template <> const Description<Plan> &describe<Plan>()
{
    using R = Plan;
    static const Description<R> description{"plan", "Plan", "Plans", Circle::Everyone, {}, {
        field<R>("title", &R::title, "Title"),
        field<R>("country", &R::country, "Country or place"),
        field<R>("number", &R::number, "Number"),
        field<R>("starts", &R::starts, "Starts"),
        field<R>("ends", &R::ends, "Ends"),
        field<R>("language", &R::languages, "Language"),
        field<R>("licence", &R::licence, "Licence"),
        field<R>("timeZone", &R::timeZone, "Time zone"),
        field<R>("workingDaysToReply", &R::workingDaysToReply, "Working days to reply"),
        field<R>("firstSide", &R::firstSide, "Side shown first"),
        field<R>("sample", &R::sample, "Sample"),
        field<R>("hold", &R::hold, "Hold").by(Entitled::Coordinator),
    }};
    return description;
}

template <> const Description<Cadence> &describe<Cadence>()
{
    using R = Cadence;
    static const Description<R> description{"cadence", "How often", "How often", Circle::Everyone, {"plan"}, {
        field<R>("plan", &R::plan, "Plan").to("plan"),
        field<R>("months", &R::months, "Months"),
        field<R>("from", &R::from, "From"),
    }};
    return description;
}

template <> const Description<Section> &describe<Section>()
{
    using R = Section;
    static const Description<R> description{"section", "Extra section", "Extra sections", Circle::Everyone, {"plan"}, {
        field<R>("plan", &R::plan, "Plan").to("plan"),
        field<R>("title", &R::title, "Title"),
        field<R>("of", &R::of, "Section of"),
        field<R>("position", &R::position, "Position"),
    }};
    return description;
}

template <> const Description<Commitment> &describe<Commitment>()
{
    using R = Commitment;
    static const Description<R> description{"commitment", "Commitment", "Commitments", Circle::Everyone, {"plan"}, {
        field<R>("plan", &R::plan, "Plan").to("plan"),
        field<R>("number", &R::number, "Number"),
        field<R>("ogpId", &R::ogpId, "OGP id"),
        field<R>("title", &R::title, "Title"),
        field<R>("summary", &R::summary, "Summary").text(),
        field<R>("problem", &R::problem, "Problem").text(),
        field<R>("ambition", &R::ambition, "Ambition").text(),
        field<R>("theme", &R::theme, "Theme"),
        field<R>("values", &R::values, "OGP values").of(ogpValues()),
        field<R>("jurisdiction", &R::jurisdiction, "Jurisdiction"),
        field<R>("starts", &R::starts, "Starts"),
        field<R>("ends", &R::ends, "Ends"),
        field<R>("closure", &R::closure, "Closed because"),
        field<R>("carriesOn", &R::carriesOn, "Carries on").to("commitment"),
        field<R>("carriedTo", &R::carriedTo, "Carried over to").to("commitment"),
    }};
    return description;
}

template <> const Description<Milestone> &describe<Milestone>()
{
    using R = Milestone;
    static const Description<R> description{"milestone", "Milestone", "Milestones", Circle::Everyone, {"partOf", "commitment", "plan"}, {
        field<R>("plan", &R::plan, "Plan").to("plan"),
        field<R>("commitment", &R::commitment, "Commitment").to("commitment"),
        field<R>("partOf", &R::partOf, "Part of").to("milestone"),
        field<R>("splitFrom", &R::splitFrom, "Split from").to("milestone"),
        field<R>("number", &R::number, "Number"),
        field<R>("title", &R::title, "Title"),
        field<R>("output", &R::output, "Expected output").text(),
        field<R>("starts", &R::starts, "Starts"),
        field<R>("baselineDue", &R::baselineDue, "First promised").by(Entitled::Lead),
        field<R>("due", &R::due, "Due").by(Entitled::Lead),
        field<R>("completedOn", &R::completedOn, "Completed on"),
        field<R>("closure", &R::closure, "Closed because"),
    }};
    return description;
}

template <> const Description<Dependency> &describe<Dependency>()
{
    using R = Dependency;
    static const Description<R> description{"dependency", "Dependency", "Dependencies", Circle::Everyone, {"plan"}, {
        field<R>("plan", &R::plan, "Plan").to("plan"),
        field<R>("title", &R::title, "Title"),
        field<R>("expected", &R::expected, "Expected"),
        field<R>("happenedOn", &R::happenedOn, "Happened on"),
        field<R>("waiting", &R::waiting, "Waiting").to("milestone"),
    }};
    return description;
}

template <> const Description<Mark> &describe<Mark>()
{
    using R = Mark;
    static const Description<R> description{"mark", "Mark", "Marks", Circle::Everyone, {"plan"}, {
        field<R>("plan", &R::plan, "Plan").to("plan"),
        field<R>("kind", &R::kind, "Kind"),
        field<R>("title", &R::title, "Title"),
        field<R>("on", &R::on, "On"),
        field<R>("tips", &R::tips, "State").code(),
    }};
    return description;
}

// clang-format on

} // namespace bind

WAYMARK_RECORD(Plan)
WAYMARK_RECORD(Cadence)
WAYMARK_RECORD(Section)
WAYMARK_RECORD(Commitment)
WAYMARK_RECORD(Milestone)
WAYMARK_RECORD(Dependency)
WAYMARK_RECORD(Mark)

} // namespace waymark
