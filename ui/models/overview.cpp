// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/overview.h>

#include <store/reading.h>

using namespace Qt::StringLiterals;

namespace waymark::ui {

QSet<RecordId> Outline::silent() const
{
    return round ? round->silent() & commitments : QSet<RecordId>();
}

Result<Outline> outlineOf(const store::Store &store, QDate day)
{
    const auto round = store::latestRound(store);
    const auto passed = store::datesPassed(store, day);
    const auto commitments = store::idsOf(store, u"commitment"_s);
    if (!round || !passed)
        return tl::unexpected(round ? passed.error() : round.error());
    if (!commitments)
        return tl::unexpected(commitments.error());
    return Outline{*round, *passed, {commitments->cbegin(), commitments->cend()}, day};
}

} // namespace waymark::ui
