// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <model/record_plan.h>

namespace waymark {

/// The two self-assessments that the Open Government Partnership's template asks of a plan.
enum class ReportTerm { Unknown, Midterm, EndOfTerm };

/// What each side tells in its own words in a self-assessment, in the template's order; the commitments come before
/// Challenges.
enum class NarrativeHeading {
    Unknown,
    Background,
    CoCreation,
    WorkingTogether,
    Recommendations,
    Challenges,
    PeerLearning,
    Lessons,
    OtherInitiatives,
    NextSteps,
    Conclusion
};

/// What both sides tell under one heading of a self-assessment, each in its own words. Its id derives from plan, report
/// and heading, so both meet in one. It is about the plan as a whole: whoever speaks for a side on any commitment
/// writes that side's words.
struct Narrative : Record<Narrative>
{
    Id<Plan> plan;
    ReportTerm report = ReportTerm::Unknown;
    NarrativeHeading heading = NarrativeHeading::Unknown;
    Texts government;
    Texts civilSociety;
};

[[nodiscard]] Id<Narrative> narrativeId(const Id<Plan> &plan, ReportTerm report, NarrativeHeading heading);
/// One that nobody has begun, under its id.
[[nodiscard]] Narrative emptyNarrative(const Id<Plan> &plan, ReportTerm report, NarrativeHeading heading);

} // namespace waymark
