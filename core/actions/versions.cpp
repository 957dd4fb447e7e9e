// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <actions/versions.h>

#include "draft.h"

namespace waymark::actions {

using namespace Qt::StringLiterals;

Acted settle(Desk &desk, const QString &kind, const RecordId &id, const QString &field, const Value &value,
             const Why &why)
{
    const auto now = store::record(desk.store(), kind, id);
    if (!now)
        return tl::unexpected(now.error());
    if (!*now || !(*now)->conflicts.contains(field))
        return failure(ErrorCode::NotFound, u"There are no two versions to choose from here any more."_s, field);
    Draft draft(desk, u"settle"_s, why);
    const auto taken = field == journal::kExists && value == Value(false)
                           ? draft.remove(kind, id)
                           : draft.insist(kind, id, field, value, (*now)->heads.value(field));
    return taken ? desk.commit(draft.edits()) : tl::unexpected(taken.error());
}

Acted review(Desk &desk, const store::Pending &pending, Review decision, const Why &why)
{
    const auto isEntitled = store::mayWrite(desk.store(), desk.author(), pending.kind, pending.record, pending.field);
    if (!isEntitled)
        return tl::unexpected(isEntitled.error());
    if (!*isEntitled)
        return failure(
            ErrorCode::Refused,
            u"Only somebody whose field this is can confirm it; ask the coordinator or the lead of that side."_s);
    const auto now = store::record(desk.store(), pending.kind, pending.record);
    if (!now || !*now)
        return now ? failure(ErrorCode::NotFound, u"That change waits no longer."_s) : tl::unexpected(now.error());
    Draft draft(desk, decision == Review::Accept ? u"accept"_s : u"decline"_s, why);
    const QList<EditId> replaces = (*now)->heads.value(pending.field) + QList<EditId>{pending.proposed.edit};
    const Value value = decision == Review::Accept ? pending.proposed.value : (*now)->values.value(pending.field);
    const auto taken = draft.insist(pending.kind, pending.record, pending.field, value, replaces);
    return taken ? desk.commit(draft.edits()) : tl::unexpected(taken.error());
}

} // namespace waymark::actions
