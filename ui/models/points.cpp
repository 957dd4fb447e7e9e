// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/points.h>

#include "subject.h"

#include <report/points.h>
#include <report/titles.h>
#include <store/reading.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

std::tuple<bool, bool, qint64, QDate> order(const ShownPoint &each)
{
    return {each.isSettled(), each.isRaised(), -each.point.level.value_or(0),
            each.point.raisedOn.earliest().value_or(QDate())};
}

} // namespace

Result<QList<ShownPoint>> pointsOf(OpenPlan &plan)
{
    QList<ShownPoint> found;
    const auto open = plan.circles().readable();
    for (const actions::Circles::Open &each : open) {
        const auto points = store::readAll<Point>(*each.store);
        if (!points)
            return tl::unexpected(points.error());
        for (const Point &point : *points) {
            const auto by = report::nameOf(plan.store(), point.raisedBy);
            const auto place = promisedAt(plan.store(), point.about);
            if (!by || !place)
                return tl::unexpected(by ? place.error() : by.error());
            QStringList owners;
            for (const RecordId &owner : point.owners)
                owners << report::nameOf(plan.store(), owner).value_or(QString());
            owners.sort();
            found << ShownPoint{each.circle,
                                point,
                                *place ? (*place)->name : plan.plan().title.text(),
                                *place ? (*place)->commitment : RecordId(),
                                report::pointStanding(point, *by, plan.today()),
                                owners.join(u", "_s)};
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const ShownPoint &a, const ShownPoint &b) { return order(a) < order(b); });
    return found;
}

Result<int> openPointsIn(OpenPlan &plan)
{
    return pointsOf(plan).map([](const QList<ShownPoint> &points) {
        return int(
            std::count_if(points.cbegin(), points.cend(), [](const ShownPoint &each) { return !each.isSettled(); }));
    });
}

} // namespace waymark::ui
