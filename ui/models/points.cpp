// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/points.h>

#include <models/shown.h>
#include <report/points.h>
#include <report/titles.h>
#include <store/reading.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

/// What a point is about, by the plan's own names.
struct Subjects
{
    QHash<RecordId, QString> names;
    QHash<RecordId, RecordId> commitments;
};

Subjects subjectsOf(const Overview &overview)
{
    Subjects subjects;
    for (const rules::CommitmentStanding &standing : overview.commitments) {
        const RecordId id = standing.commitment.id;
        subjects.names.insert(id, nameOf(standing.commitment));
        subjects.commitments.insert(id, id);
        for (const rules::MilestoneStanding &each : standing.milestones) {
            subjects.names.insert(each.milestone.id,
                                  u"%1: %2"_s.arg(nameOf(standing.commitment), each.milestone.title.text()));
            subjects.commitments.insert(each.milestone.id, id);
        }
    }
    return subjects;
}

std::tuple<bool, bool, qint64, QDate> order(const ShownPoint &each)
{
    return {each.isSettled(), each.isRaised(), -each.point.level.value_or(0),
            each.point.raisedOn.earliest().value_or(QDate())};
}

} // namespace

Result<QList<ShownPoint>> pointsOf(OpenPlan &plan)
{
    const auto overview = plan.overview();
    if (!overview)
        return tl::unexpected(overview.error());
    const Subjects subjects = subjectsOf(**overview);
    QList<ShownPoint> found;
    const auto open = plan.circles().readable();
    for (const actions::Circles::Open &each : open) {
        const auto points = store::readAll<Point>(*each.store);
        if (!points)
            return tl::unexpected(points.error());
        for (const Point &point : *points) {
            const auto by = report::nameOf(plan.store(), point.raisedBy);
            if (!by)
                return tl::unexpected(by.error());
            QStringList owners;
            for (const RecordId &owner : point.owners)
                owners << report::nameOf(plan.store(), owner).value_or(QString());
            owners.sort();
            found << ShownPoint{each.circle,
                                point,
                                subjects.names.value(point.about, plan.plan().title.text()),
                                subjects.commitments.value(point.about),
                                report::pointStanding(point, *by, plan.today()),
                                owners.join(u", "_s)};
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const ShownPoint &a, const ShownPoint &b) { return order(a) < order(b); });
    return found;
}

} // namespace waymark::ui
