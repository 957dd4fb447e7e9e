// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/job.h>
#include <model/records.h>
#include <report/document.h>
#include <store/store.h>

#include <QDate>

namespace waymark::report {

/// What happened between two days and what comes next, short enough for a mailing list: what moved, updates that were
/// received and how far they are agreed, points raised and settled, what is due in the month that follows. Names
/// organisations and nobody else; nothing that only one side reads. Invalid where `since` is not before `day`. Cost:
/// the plan as it stood on the first of them. Of one commitment, where it is named, what concerns that alone.
[[nodiscard]] Result<Document> digestOf(const store::Store &store, QDate since, QDate day, Job &job,
                                        const Id<Commitment> &of = {});

} // namespace waymark::report
