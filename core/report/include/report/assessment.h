// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/job.h>
#include <model/record_narrative.h>
#include <report/document.h>
#include <store/store.h>

#include <QDate>

namespace waymark::report {

/// The self-assessment on a day, in the order of the Open Government Partnership's template: what both sides tell of
/// how the plan was made and of working together, how the plan stands by whose view, the process, what is later than
/// promised, then each commitment (dates, leads, problem, promise, values,
/// what changed since adoption, completion as each side sees it, results, next steps, how working together went,
/// milestones, evidence), challenges,
/// lessons, next steps, and what evidence is missing. That of the end of the term also says how each commitment stood
/// at 12 months. Results are the words both sides agreed last; where they never
/// did, the latest words with how far they are agreed. Unknown stands for the one that is due on that day. Who may not
/// be named is her organisation. Cost: the plan as it stood at 12 months.
[[nodiscard]] Result<Document> selfAssessment(const store::Store &store, QDate day, ReportTerm term, Job &job);

} // namespace waymark::report
