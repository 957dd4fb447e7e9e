// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/editing.h>
#include <model/record_narrative.h>

namespace waymark::actions {

/// What is told under a heading of a self-assessment; a side whose words are empty is not touched.
struct Telling
{
    Id<Plan> plan;
    ReportTerm report = ReportTerm::Midterm;
    NarrativeHeading heading = NarrativeHeading::Background;
    QString government;
    QString civilSociety;
};

/// Writes it into the one narrative both sides share. Invalid when nothing is said or the heading is none.
[[nodiscard]] Acted writeNarrative(Desk &desk, const Telling &telling, const Why &why = {});

/// The narrative of that id with its plan, report and heading, also when nobody has begun it; nothing where no plan
/// has one of that id. Cost: the plans.
[[nodiscard]] Result<std::optional<Narrative>> narrativeOf(const store::Store &plan, const RecordId &id);

} // namespace waymark::actions
