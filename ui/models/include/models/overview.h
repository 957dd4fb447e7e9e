// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/parties.h>
#include <store/progress.h>

#include <optional>

namespace waymark::ui {

/// What the lists of a plan and their counts are made of, read once after each change and shared by all pages.
struct Overview
{
    QList<rules::CommitmentStanding> commitments; ///< in natural order
    QHash<RecordId, Parties> parties;             ///< as of `day`
    std::optional<store::RoundStanding> round;    ///< the latest; nothing while none was opened
    QDate day;
};

[[nodiscard]] Result<Overview> overviewOf(const store::Store &store, QDate day);

} // namespace waymark::ui
