// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <rules/standing.h>
#include <store/store.h>

namespace waymark::store {

using TakeStanding = std::function<Outcome(const rules::CommitmentStanding &)>;
/// Every commitment that is shown, as commitmentStandings() tells of it, in the order of first mention. Cost: one pass
/// over what was said, then a few commitments at a time, so that little is held at once. Ends where `take` fails.
[[nodiscard]] Outcome eachStanding(const Store &store, const TakeStanding &take);

} // namespace waymark::store
