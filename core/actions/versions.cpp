// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <actions/versions.h>

#include "draft.h"

#include <actions/erasure_requests.h>
#include <rules/combination.h>

#include <set>
#include <tuple>

namespace waymark::actions {

using namespace Qt::StringLiterals;
using store::Conflict;

namespace {

using Place = std::tuple<QString, RecordId, QString>;

/// A field and the value it shall have.
struct Choice
{
    Conflict conflict;
    Value value;

    [[nodiscard]] Place place() const { return {conflict.kind, conflict.record, conflict.field}; }
};

/// True for the authors whose versions are meant.
Result<bool> isMeant(const Desk &desk, Whose whose, const RecordId &of, const RecordId &author)
{
    if (whose == Whose::Mine || of.isNull())
        return (author == desk.author()) == (whose == Whose::Mine);
    const auto person = store::record(desk.store(), u"person"_s, author);
    if (!person)
        return tl::unexpected(person.error());
    return author == of || (*person && (*person)->values.text(u"organisation"_s) == of.text());
}

/// The one value that those who are meant gave, while others gave another.
Result<std::optional<Value>> chosen(const Desk &desk, Whose whose, const RecordId &of, const Conflict &conflict)
{
    QList<Value> meant;
    qsizetype others = 0;
    for (const store::Version &version : conflict.versions) {
        const auto is = isMeant(desk, whose, of, version.author);
        if (!is)
            return tl::unexpected(is.error());
        if (!*is)
            ++others;
        else if (!meant.contains(version.value))
            meant << version.value;
    }
    const bool isClear = meant.size() == 1 && others > 0 && conflict.field != journal::kExists;
    return isClear ? std::optional(meant.first()) : std::nullopt;
}

Result<QList<journal::Edit>> act(const Desk &desk, const QList<Choice> &choices, const Why &why)
{
    Draft draft(desk, u"settle"_s, why);
    for (const Choice &choice : choices) {
        QList<EditId> replaces;
        for (const store::Version &version : choice.conflict.versions)
            replaces << version.edit;
        const auto taken =
            draft.insist(choice.conflict.kind, choice.conflict.record, choice.conflict.field, choice.value, replaces);
        if (!taken)
            return tl::unexpected(taken.error());
    }
    return draft.edits();
}

/// The places where these choices would only wait for somebody else.
Result<std::set<Place>> notTheAuthors(const Desk &desk, const QList<Choice> &choices, const Why &why)
{
    const auto edits = act(desk, choices, why);
    if (!edits)
        return tl::unexpected(edits.error());
    Result<QList<store::Pending>> waiting;
    const auto look = [&](const store::Committed &committed) -> Outcome {
        waiting = store::pendingChanges(desk.store(), committed.first);
        return failure(ErrorCode::Cancelled, u"Only looked at."_s);
    };
    if (const auto tried = desk.store().commit(*edits, look); !tried && tried.error().code != ErrorCode::Cancelled)
        return tl::unexpected(tried.error());
    if (!waiting)
        return tl::unexpected(waiting.error());
    std::set<Place> places;
    for (const store::Pending &pending : *waiting)
        places.emplace(pending.kind, pending.record, pending.field);
    return places;
}

} // namespace

bool isWording(const Conflict &conflict)
{
    const Kind *known = kind(conflict.kind);
    const Field *field = known ? fieldOf(*known, conflict.field) : nullptr;
    return field ? field->type == FieldType::Text || field->type == FieldType::Line
                 : known && conflict.field.startsWith(u"x/");
}

std::optional<Value> proposal(const Conflict &conflict)
{
    if (!isWording(conflict) || conflict.versions.size() != 2)
        return {};
    const auto both = rules::combined(conflict.base.text(), conflict.versions.first().value.text(),
                                      conflict.versions.last().value.text());
    return both ? std::optional(Value(*both)) : std::nullopt;
}

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

Result<SettledAll> settleAll(Desk &desk, Whose whose, const RecordId &of, const Why &why)
{
    const auto conflicts = store::conflicts(desk.store());
    if (!conflicts)
        return tl::unexpected(conflicts.error());
    SettledAll all;
    QList<Choice> choices;
    for (const Conflict &conflict : *conflicts) {
        const auto value = chosen(desk, whose, of, conflict);
        if (!value)
            return tl::unexpected(value.error());
        if (*value)
            choices << Choice{conflict, **value};
        else
            all.left << conflict;
    }
    const auto foreign = choices.isEmpty() ? Result<std::set<Place>>() : notTheAuthors(desk, choices, why);
    if (!foreign)
        return tl::unexpected(foreign.error());
    choices.removeIf([&](const Choice &choice) {
        const bool isLeft = foreign->contains(choice.place());
        if (isLeft)
            all.left << choice.conflict;
        return isLeft;
    });
    const auto edits = act(desk, choices, why);
    const auto committed = edits ? desk.commit(*edits) : tl::unexpected(edits.error());
    if (!committed)
        return tl::unexpected(committed.error());
    all.committed = *committed;
    all.settled = choices.size();
    return all;
}

Acted review(Desk &desk, const store::Pending &pending, Review decision, const Why &why)
{
    if (pending.kind == u"erasure") {
        const auto request = requestWith(desk.store(), pending.proposed.edit);
        if (!request || !*request)
            return request ? failure(ErrorCode::NotFound, u"That change waits no longer."_s)
                           : tl::unexpected(request.error());
        return decision == Review::Accept ? acceptErasure(desk, **request, why.reason)
                                          : declineErasure(desk, **request, why.reason);
    }
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
