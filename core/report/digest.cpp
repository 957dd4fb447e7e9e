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

namespace waymark::report {

using namespace Qt::StringLiterals;

namespace {

/// Updates that were not there before, with how far they are agreed.
Result<Table> receivedSince(const store::Store &store, const store::Store &before)
{
    Table table{u"Updates received"_s,
                {u"Commitment"_s, u"Round"_s, u"Agreement"_s},
                {},
                u"None."_s,
                {u"commitment"_s, u"round"_s, u"agreement"_s}};
    const auto updates = store::readAll<Update>(store);
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

Result<Table> pointsSince(const store::Store &store, QDate since, QDate day)
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

} // namespace

Result<Document> digestOf(const store::Store &store, QDate since, QDate day, Job &job)
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
    const auto received = receivedSince(store, **past);
    const auto points = pointsSince(store, since, day);
    auto ahead = aheadOf(store, *now, day, day.addMonths(1));
    if (!received || !points || !ahead)
        return tl::unexpected(!received ? received.error() : !points ? points.error() : ahead.error());
    ahead->heading = u"Due in the next month"_s;
    Document digest{plans->isEmpty() ? u"Open government plan"_s : plans->last().title.text(), {}, {}};
    digest.notes << u"What happened from %1 to %2."_s.arg(dayText(since.addDays(1)), dayText(day));
    digest.tables = {movedBetween(*before, *now), *received, *points, *ahead};
    return digest;
}

} // namespace waymark::report
