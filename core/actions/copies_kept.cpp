// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "copies_kept.h"

#include "draft.h"
#include "edit_list.h"

namespace waymark::actions {

using namespace Qt::StringLiterals;

namespace {

/// The person or organisation that stands for this one.
Result<RecordId> joined(const store::Store &plan, const RecordId &id)
{
    const auto kindName = store::kindOfRecord(plan, id);
    const auto record = kindName ? store::record(plan, *kindName, id) : tl::unexpected(kindName.error());
    if (!record)
        return tl::unexpected(record.error());
    const auto other = *record ? RecordId::fromText((*record)->values.text(u"sameAs"_s)) : std::optional<RecordId>();
    return other.value_or(id);
}

/// The organisation somebody works for; null for what is no person.
Result<RecordId> employerOf(const store::Store &plan, const RecordId &person)
{
    const auto record = store::record(plan, u"person"_s, person);
    if (!record)
        return tl::unexpected(record.error());
    const auto id = *record ? RecordId::fromText((*record)->values.text(u"organisation"_s)) : std::optional<RecordId>();
    return id ? joined(plan, *id) : Result<RecordId>(RecordId());
}

Result<bool> isFrom(const store::Store &plan, const MailedCopy &copy, const RecordId &with)
{
    if (copy.way != CopyWay::Received || copy.with.isNull())
        return false;
    const auto from = joined(plan, copy.with);
    if (!from || *from == with)
        return from.map([](const RecordId &) { return true; });
    return employerOf(plan, *from).map([&with](const RecordId &employer) { return employer == with; });
}

} // namespace

bool isUpTo(const MailedCopy &copy, const QList<EditId> &tips)
{
    const QList<EditId> kept = editsFrom(copy.tips);
    return QSet<EditId>(kept.cbegin(), kept.cend()) == QSet<EditId>(tips.cbegin(), tips.cend());
}

Result<QList<MailedCopy>> copies(Circles &circles)
{
    const auto side = circles.store(Circle::OurSide);
    if (!side || !*side)
        return side ? Result<QList<MailedCopy>>(QList<MailedCopy>()) : tl::unexpected(side.error());
    const QString kindName = kindOf<MailedCopy>().name;
    const auto ids = store::idsOf(**side, kindName);
    if (!ids)
        return tl::unexpected(ids.error());
    QList<MailedCopy> kept;
    for (const RecordId &id : *ids) {
        const auto stored = store::record(**side, kindName, id);
        if (!stored)
            return tl::unexpected(stored.error());
        if (*stored)
            kept << recordAs<MailedCopy>((*stored)->values);
    }
    return kept;
}

Result<QList<EditId>> knownToHave(Circles &circles, const RecordId &with)
{
    const store::Store &plan = circles.plan().store();
    const auto kept = copies(circles);
    const auto whom = joined(plan, with);
    if (!kept || !whom)
        return tl::unexpected(kept ? whom.error() : kept.error());
    for (auto copy = kept->crbegin(); copy != kept->crend(); ++copy) {
        const auto isTheirs = isFrom(plan, *copy, *whom);
        if (!isTheirs)
            return tl::unexpected(isTheirs.error());
        if (!*isTheirs)
            continue;
        QList<EditId> tips;
        for (const QList<EditId> all = editsFrom(copy->tips); const EditId &tip : all) {
            const auto known = plan.knows(tip);
            if (!known)
                return tl::unexpected(known.error());
            if (*known)
                tips << tip;
        }
        return tips;
    }
    return QList<EditId>();
}

QString keep(Circles &circles, const MailedCopy &copy, const QString &name)
{
    const store::Store &plan = circles.plan().store();
    const auto organisation = circles.plan().organisation();
    if (!organisation || organisation->isNull())
        return organisation ? QString() : organisation.error().sentence;
    const auto desk = circles.desk(Circle::OurSide);
    const auto known = copy.with.isNull() ? Result<QString>(QString()) : store::kindOfRecord(plan, copy.with);
    if (!desk || !known)
        return desk ? known.error().sentence : desk.error().sentence;
    Draft draft(**desk, copy.way == CopyWay::Sent ? u"sendCopy"_s : u"bringIn"_s);
    Outcome taken = draft.set(valuesOf(copy));
    if (taken && !copy.with.isNull() && known->isEmpty() && !name.isEmpty())
        taken = draft.set(u"person"_s, copy.with, u"name"_s, Value(name));
    const auto committed = taken ? (*desk)->commit(draft.edits()) : tl::unexpected(taken.error());
    return committed ? QString() : committed.error().sentence;
}

} // namespace waymark::actions
