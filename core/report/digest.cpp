// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <report/digest.h>

#include "ahead.h"
#include "commitmentparts.h"
#include "moved.h"

#include <model/records.h>
#include <report/agreement.h>
#include <report/titles.h>
#include <store/asof.h>
#include <store/progress.h>
#include <store/reading.h>

#include <algorithm>

namespace waymark::report {

using namespace Qt::StringLiterals;

namespace {

/// Updates that were not there before, with how far they are agreed.
Result<Table> receivedSince(const store::Store &store, const store::Store &before, const Id<Commitment> &of)
{
    Table table{u"Updates received"_s,
                {u"Commitment"_s, u"Round"_s, u"Agreement"_s},
                {},
                u"None."_s,
                {u"commitment"_s, u"round"_s, u"agreement"_s}};
    const auto updates = store::readAll<Update>(store, of);
    const auto known = store::idsOf(before, u"update"_s);
    if (!updates || !known)
        return tl::unexpected(updates ? known.error() : updates.error());
    const QSet<RecordId> old(known->cbegin(), known->cend());
    for (const Update &update : *updates) {
        if (old.contains(update.id.record()))
            continue;
        const auto commitment = nameOf(store, update.commitment);
        const auto round = nameOf(store, update.round);
        const auto on = store::agreementOn(store, update.id);
        if (!commitment || !round || !on)
            return tl::unexpected(!commitment ? commitment.error() : !round ? round.error() : on.error());
        table.rows << QStringList{*commitment, *round, stateOf(*on)};
    }
    return table;
}

Result<Table> pointsSince(const store::Store &store, QDate since, QDate day, const QSet<RecordId> &of)
{
    Table table{u"Points raised and settled"_s,
                {u"About"_s, u"What stood in the way"_s, u"What happened"_s},
                {},
                u"None."_s,
                {u"about"_s, u"in_the_way"_s, u"happened"_s}};
    const auto points = store::readAll<Point>(store);
    if (!points)
        return tl::unexpected(points.error());
    const auto isThen = [&](const FuzzyDate &date) {
        return date.latest() && *date.latest() > since && *date.latest() <= day;
    };
    for (const Point &point : *points) {
        if (!of.isEmpty() && !of.contains(point.about))
            continue;
        const auto about = nameOf(store, point.about);
        if (!about)
            return tl::unexpected(about.error());
        if (isThen(point.resolvedOn))
            table.rows << QStringList{*about, point.inTheWay.text(),
                                      u"Settled %1. %2"_s.arg(point.resolvedOn.text(), point.outcome.text()).trimmed()};
        else if (isThen(point.raisedOn))
            table.rows << QStringList{*about, point.inTheWay.text(), u"Raised %1"_s.arg(point.raisedOn.text())};
    }
    return table;
}

/// The one that is named, or all.
QList<rules::CommitmentStanding> narrowed(const QList<rules::CommitmentStanding> &all, const Id<Commitment> &of)
{
    QList<rules::CommitmentStanding> kept;
    std::copy_if(all.cbegin(), all.cend(), std::back_inserter(kept),
                 [&of](const rules::CommitmentStanding &each) { return of.isNull() || each.commitment.id == of; });
    return kept;
}

} // namespace

Result<Document> digestOf(const store::Store &store, QDate since, QDate day, Job &job, const Id<Commitment> &of)
{
    if (since >= day)
        return failure(ErrorCode::Invalid,
                       u"There is nothing between %1 and %2; give an earlier day."_s.arg(dayText(since), dayText(day)));
    const auto past = store::asItStoodOn(store, since, job);
    const auto before = past ? store::commitmentStandings(**past) : tl::unexpected(past.error());
    const auto now = before ? store::commitmentStandings(store) : tl::unexpected(before.error());
    const auto plans = store::readAll<Plan>(store);
    if (!now || !plans)
        return tl::unexpected(now ? plans.error() : now.error());
    const QList<rules::CommitmentStanding> standings = narrowed(*now, of);
    QSet<RecordId> concerned;
    if (!of.isNull())
        for (const rules::CommitmentStanding &each : standings) {
            concerned << each.commitment.id;
            for (const rules::MilestoneStanding &milestone : each.milestones)
                concerned << milestone.milestone.id;
        }
    const auto received = receivedSince(store, **past, of);
    const auto points = pointsSince(store, since, day, concerned);
    auto ahead = aheadOf(store, standings, day, day.addMonths(1));
    if (!received || !points || !ahead)
        return tl::unexpected(!received ? received.error() : !points ? points.error() : ahead.error());
    ahead->heading = u"Due in the next month"_s;
    Document digest{plans->isEmpty() ? u"Open government plan"_s : plans->last().title.text(), {}, {}};
    digest.notes << u"What happened from %1 to %2."_s.arg(dayText(since.addDays(1)), dayText(day));
    if (!of.isNull() && !standings.isEmpty())
        digest.title +=
            u": "_s + numberedTitle(standings.first().commitment.number, standings.first().commitment.title);
    digest.tables = {movedBetween(narrowed(*before, of), standings), *received, *points, *ahead};
    return digest;
}

} // namespace waymark::report
