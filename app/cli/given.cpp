// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "given.h"

#include <actions/progress.h>
#include <base/fuzzydate.h>
#include <base/text.h>
#include <model/natural_id.h>
#include <report/lookup.h>
#include <report/titles.h>
#include <store/reading.h>

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

Result<Id<Update>> updateFrom(const store::Store &store, const QString &commitment, const QString &round)
{
    const auto about = commitmentFrom(store, commitment);
    const auto in = roundFrom(store, round);
    if (!about || !in)
        return tl::unexpected(about ? in.error() : about.error());
    const Id<Update> update = updateId(*about, *in);
    const auto begun = store::record(store, kindOf<Update>().name, update);
    const auto name = report::nameOf(store, about->record());
    const auto label = report::nameOf(store, in->record());
    if (!begun)
        return tl::unexpected(begun.error());
    if (*begun)
        return update;
    if (!name || !label)
        return tl::unexpected(name ? label.error() : name.error());
    return failure(
        ErrorCode::NotFound,
        u"Nobody has begun an update on %1 in the round %2; begin it with \"log\", or name another with --round."_s.arg(
            isolated(*name), isolated(*label)));
}

Result<QDate> dayFrom(const QString &given)
{
    const auto date = FuzzyDate::parse(given);
    if (!date)
        return tl::unexpected(date.error());
    if (!date->latest())
        return failure(ErrorCode::Invalid, u"\"%1\" has no last day; give a day such as 2017-03-14."_s.arg(given));
    return *date->latest();
}

Result<RecordId> recordFrom(const store::Store &store, const QString &given)
{
    if (given.isEmpty())
        return RecordId();
    return report::find(store, given).map([](const report::Found &found) { return found.id; });
}

} // namespace waymark::cli
