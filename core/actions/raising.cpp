// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <actions/drafting.h>

#include <model/records.h>
#include <store/reading.h>

namespace waymark::actions {

using namespace Qt::StringLiterals;

Result<Id<Point>> raise(Circles &circles, Circle from, const Id<Point> &kept)
{
    if (from == Circle::Everyone)
        return failure(ErrorCode::Conflict, u"That point was raised already: it is in the plan."_s);
    const auto store = circles.store(from);
    if (!store)
        return tl::unexpected(store.error());
    const auto ids = *store ? store::idsOf(**store, kindOf<Point>().name) : Result<QList<RecordId>>(QList<RecordId>());
    if (!ids)
        return tl::unexpected(ids.error());
    if (!ids->contains(kept.record()))
        return failure(ErrorCode::NotFound, u"That point was raised already, or let go."_s);
    const auto point = store::read<Point>(**store, kept);
    if (!point)
        return tl::unexpected(point.error());
    if ((*store)->isReadOnly())
        return failure(ErrorCode::Refused, (*store)->whyReadOnly());
    Desk &plan = circles.plan();
    Point raised = *point;
    raised.id = Id<Point>::random();
    raised.other.clear();
    if (raised.raisedBy.isNull())
        raised.raisedBy = plan.author();
    if (raised.raisedOn.isNull())
        raised.raisedOn = FuzzyDate(plan.clock().today());
    const auto written = create(plan, raised);
    const auto own = written ? circles.desk(from) : tl::unexpected(written.error());
    const auto gone = own ? remove(**own, kindOf<Point>().name, kept) : tl::unexpected(own.error());
    return gone ? Result<Id<Point>>(raised.id) : tl::unexpected(gone.error());
}

} // namespace waymark::actions
