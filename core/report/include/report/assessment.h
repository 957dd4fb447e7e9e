// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <report/document.h>
#include <store/store.h>

#include <QDate>

namespace waymark::report {

/// The self-assessment on a day, in the order of the Open Government Partnership's template: how the plan stands by
/// whose view, the process, what is later than promised, then each commitment (dates, leads, problem, promise, values,
/// what changed since adoption, completion as each side sees it, results, next steps, how working together went,
/// milestones, evidence), and what evidence is missing. Results are the words both sides agreed last; where they never
/// did, the latest words with how far they are agreed.
[[nodiscard]] Result<Document> selfAssessment(const store::Store &store, QDate day);

} // namespace waymark::report
