// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "given.h"

#include <actions/progress.h>
#include <report/lookup.h>

namespace waymark::cli {

using namespace Qt::StringLiterals;

Result<Id<Commitment>> commitmentFrom(const store::Store &store, const QString &given)
{
    const auto found = report::find(store, given);
    if (!found)
        return tl::unexpected(found.error());
    if (found->kind != u"commitment")
        return failure(
            ErrorCode::Invalid,
            u"\"%1\" is no commitment; updates are written on one: give a commitment's number."_s.arg(given));
    return Id<Commitment>(found->id);
}

Result<Id<Round>> roundFrom(const store::Store &store, const QString &label)
{
    if (label.isEmpty())
        return actions::currentRound(store).map([](const Round &round) { return round.id; });
    return report::find(store, u"round "_s + label).map([](const report::Found &found) { return Id<Round>(found.id); });
}

} // namespace waymark::cli
