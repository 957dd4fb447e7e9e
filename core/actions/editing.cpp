// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <actions/editing.h>

#include "draft.h"

#include <actions/keys.h>
#include <model/natural_id.h>
#include <store/history.h>

namespace waymark::actions {

using namespace Qt::StringLiterals;

namespace {

/// A key is one that somebody can sign with, under the id that proves whose it is.
Outcome checkKey(const store::Store &store, const RecordValues &values)
{
    const auto entered = recordAs<Key>(values);
    const auto key = signing::PublicKey::fromText(entered.key);
    if (key && naturalId(values.kind, values.fields) == values.id)
        return checkNewKey(store, entered.person, *key);
    return failure(ErrorCode::Invalid,
                   u"A key says whose it is, and is the 44 characters that \"keys --make\" printed."_s);
}

} // namespace

Acted create(Desk &desk, const RecordValues &values, const Why &why)
{
    const bool isKey = values.kind == kindOf<Key>().name;
    if (const auto checked = isKey ? checkKey(desk.store(), values) : checkDates(values); !checked)
        return tl::unexpected(checked.error());
    Draft draft(desk, u"create"_s, why);
    const auto taken = draft.set(values);
    return taken ? desk.commit(draft.edits()) : tl::unexpected(taken.error());
}

Acted change(Desk &desk, const QString &kind, const RecordId &id, const QList<FieldEdit> &fields, const Why &why)
{
    const auto now = store::record(desk.store(), kind, id);
    if (!now)
        return tl::unexpected(now.error());
    if (!*now || (*now)->isDeleted)
        return failure(ErrorCode::NotFound, u"That record is not in the plan; it may have been deleted."_s, id.text());
    if (kind == kindOf<Key>().name)
        for (const FieldEdit &field : fields)
            if (field.field == u"key" || field.field == u"person")
                return failure(ErrorCode::Refused, u"A key stays whose it is; retire it and enter another."_s);
    RecordValues after = (*now)->values;
    Draft draft(desk, u"change"_s, why);
    for (const FieldEdit &field : fields) {
        if (const auto taken = draft.set(kind, id, field.field, field.value, field.replaces); !taken)
            return tl::unexpected(taken.error());
        after.fields.insert(field.field, field.value);
    }
    if (draft.isEmpty())
        return store::Committed();
    const auto checked = checkDates(after);
    return checked ? desk.commit(draft.edits()) : tl::unexpected(checked.error());
}

Acted close(Desk &desk, const QString &kind, const RecordId &id, const Closure &closure)
{
    if (!closure.isClosed() || closure.reason.isEmpty())
        return failure(ErrorCode::Invalid, u"Say how it closed and why; the reason is kept with the plan."_s);
    Draft draft(desk, u"close"_s, {closure.reason, {}, {}, MoveConsent::NotAsked});
    const auto taken = draft.set(kind, id, u"closure"_s, Value(closure.value()));
    return taken ? desk.commit(draft.edits()) : tl::unexpected(taken.error());
}

Acted carryOver(Desk &desk, const Id<Commitment> &id, const Id<Plan> &toPlan, const QString &number,
                const FuzzyDate &on, const QString &reason, Id<Commitment> &successor)
{
    const auto commitment = store::read<Commitment>(desk.store(), id);
    const auto plan = store::read<Plan>(desk.store(), toPlan);
    if (!commitment || !plan)
        return tl::unexpected(commitment ? plan.error() : commitment.error());
    Commitment next = *commitment;
    next.id = Id<Commitment>::random();
    next.plan = toPlan;
    next.number = number;
    next.ogpId.clear();
    next.starts = plan->starts;
    next.ends = plan->ends;
    next.closure = {};
    next.carriesOn = id;
    next.carriedTo = {};
    next.other.clear();
    Draft draft(desk, u"carryOver"_s, {reason, {}, {}, MoveConsent::NotAsked});
    auto taken = draft.set(valuesOf(next));
    if (taken)
        taken =
            draft.set(u"commitment"_s, id, u"closure"_s, Value(Closure{ClosureKind::CarriedOver, on, reason}.value()));
    if (taken)
        taken = draft.set(u"commitment"_s, id, u"carriedTo"_s, Value(next.id.record().text()));
    if (!taken)
        return tl::unexpected(taken.error());
    successor = next.id;
    return desk.commit(draft.edits());
}

Acted split(Desk &desk, const Id<Milestone> &id, const QList<Part> &parts, const FuzzyDate &on, const QString &reason)
{
    if (parts.size() < 2)
        return failure(ErrorCode::Invalid, u"Name at least two parts; one part is the milestone itself."_s);
    const auto whole = store::read<Milestone>(desk.store(), id);
    if (!whole)
        return tl::unexpected(whole.error());
    Draft draft(desk, u"split"_s, {reason, {}, {}, MoveConsent::NotAsked});
    QStringList numbers;
    for (const Part &part : parts) {
        Milestone milestone = *whole;
        milestone.id = Id<Milestone>::random();
        milestone.splitFrom = id;
        milestone.number = part.number;
        milestone.title = Texts(part.title);
        milestone.other.clear();
        if (!part.due.isNull())
            milestone.due = part.due;
        if (const auto taken = draft.set(valuesOf(milestone)); !taken)
            return tl::unexpected(taken.error());
        numbers << part.number;
    }
    const Closure closure{ClosureKind::Superseded, on,
                          u"Split into %1. %2"_s.arg(numbers.join(u", "_s), reason).trimmed()};
    const auto taken = draft.set(u"milestone"_s, id, u"closure"_s, Value(closure.value()));
    return taken ? desk.commit(draft.edits()) : tl::unexpected(taken.error());
}

Acted remove(Desk &desk, const QString &kind, const RecordId &id, const Why &why)
{
    const auto now = store::record(desk.store(), kind, id);
    if (!now)
        return tl::unexpected(now.error());
    if (!*now || (*now)->isDeleted)
        return failure(ErrorCode::NotFound, u"That record is not in the plan; it may have been deleted already."_s,
                       id.text());
    Draft draft(desk, u"delete"_s, why);
    const auto removed = draft.remove(kind, id);
    return removed ? desk.commit(draft.edits()) : tl::unexpected(removed.error());
}

Acted restore(Desk &desk, const QString &kind, const RecordId &id, const Why &why)
{
    const auto now = store::record(desk.store(), kind, id);
    if (!now)
        return tl::unexpected(now.error());
    if (!*now || !(*now)->heads.contains(journal::kExists))
        return failure(ErrorCode::NotFound, u"That record has not been deleted."_s, id.text());
    Draft draft(desk, u"restore"_s, why);
    const QList<EditId> deletions = (*now)->heads.value(journal::kExists);
    if (const auto taken = draft.insist(kind, id, journal::kExists, Value(true), deletions); !taken)
        return tl::unexpected(taken.error());
    // What was deleted with it comes back with it.
    for (const EditId &deletion : deletions) {
        const auto edit = store::editAt(desk.store(), deletion);
        const auto act = edit ? store::groupOf(desk.store(), *edit) : tl::unexpected(edit.error());
        if (!act)
            return tl::unexpected(act.error());
        for (const store::StoredEdit &each : *act)
            for (const journal::RecordChanges &changes : each.edit.records)
                if (!changes.seen.isEmpty() && changes.id != id)
                    if (const auto taken =
                            draft.insist(changes.kind, changes.id, journal::kExists, Value(true), {each.id});
                        !taken)
                        return tl::unexpected(taken.error());
    }
    return desk.commit(draft.edits());
}

} // namespace waymark::actions
