// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/overview.h>

namespace waymark::ui {

Result<Overview> overviewOf(const store::Store &store, QDate day)
{
    const auto commitments = store::commitmentStandings(store);
    const auto parties = partiesOf(store, day);
    const auto rounds = store::roundStandings(store);
    if (!commitments || !parties)
        return tl::unexpected(commitments ? parties.error() : commitments.error());
    if (!rounds)
        return tl::unexpected(rounds.error());
    return Overview{*commitments, *parties, rounds->isEmpty() ? std::nullopt : std::optional(rounds->last()), day};
}

} // namespace waymark::ui
