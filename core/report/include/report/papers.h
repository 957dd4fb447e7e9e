// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/job.h>
#include <model/records.h>
#include <report/document.h>
#include <store/store.h>

#include <QDate>

#include <optional>

namespace waymark::report {

/// The steering committee's next meeting from a day on; nothing where none has been entered.
[[nodiscard]] Result<std::optional<Meeting>> nextMeeting(const store::Store &store, QDate day);

/// The papers of a meeting: what is to be decided, what became of the last decisions, points to raise, what moved
/// since the meeting before, what lies ahead, stories, the Open Government Partnership's requirements, progress by
/// round, then a page for each commitment and a sheet for comments. Names organisations, and people only where the
/// texts do; nothing that only one side reads. NotFound for a meeting that is not there. Cost: the plan as it stood at
/// the meeting before.
[[nodiscard]] Result<Document> papersFor(const store::Store &store, const Id<Meeting> &meeting, QDate day, Job &job);

} // namespace waymark::report
