// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <model/record_narrative.h>
#include <report/document.h>
#include <store/store.h>

#include <QDate>

/// What both sides tell in their own words in a self-assessment.
namespace waymark::report {

/// The self-assessment that is due on a day: in the last half year of the plan and after it the one of its end.
[[nodiscard]] ReportTerm termOn(const Plan &plan, QDate day);
/// Whether a heading comes before the commitments in the template's order.
[[nodiscard]] bool isBeforeCommitments(NarrativeHeading heading);

/// Every heading of a self-assessment in the template's order; those that nobody has begun are empty.
[[nodiscard]] Result<QList<Narrative>> narrativesOf(const store::Store &store, const Id<Plan> &plan, ReportTerm report);
/// Both sides' words, at equal size, or that they are not written yet.
[[nodiscard]] Table narrativeTable(const Narrative &narrative);
/// All of them alone, to see what is still to be written.
[[nodiscard]] Result<Document> narrativeSheet(const store::Store &store, const Id<Plan> &plan, ReportTerm report);

} // namespace waymark::report
