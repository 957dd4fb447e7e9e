// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <model/record_narrative.h>
#include <models/writing.h>

namespace waymark::ui {

/// One side's words under a heading of a self-assessment, as somebody sits down to write them.
struct SideTelling
{
    QString field;
    Writing writing;
    bool mayWrite = false;
};

struct NarrativeOnDesk
{
    Id<Narrative> id;
    NarrativeHeading heading = NarrativeHeading::Unknown;
    SideTelling government;
    SideTelling civilSociety;
};

/// Every heading in the template's order, those that nobody has begun too.
[[nodiscard]] Result<QList<NarrativeOnDesk>> narrativesOnDesk(OpenPlan &plan, ReportTerm report);

/// What belongs under a heading, in a sentence.
[[nodiscard]] QString hintOf(NarrativeHeading heading);

} // namespace waymark::ui
