// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <actions/erasure_requests.h>

#include "draft.h"
#include "erasing.h"

#include <store/history.h>

namespace waymark::actions {

using namespace Qt::StringLiterals;
using store::NamedWords;
using store::Pending;
using store::StoredEdit;

namespace {

Value valueIn(const journal::Edit &edit, const NamedWords &named)
{
    if (named.kind.isEmpty())
        return Value(edit.noteText(named.field));
    for (const journal::RecordChanges &changes : edit.records)
        for (const journal::Change &change : changes.changes)
            if (changes.kind == named.kind && changes.id == named.record && change.field == named.field)
                return change.value;
    return {};
}

/// Adds those of the words that are still there.
Outcome addWords(const store::Store &store, const QString &list, ToErase &words)
{
    for (const NamedWords &named : store::namedWordsFromText(list)) {
        const auto isKnown = store.knows(named.edit);
        if (!isKnown)
            return tl::unexpected(isKnown.error());
        if (!*isKnown)
            continue;
        const auto edit = store::editAt(store, named.edit);
        if (!edit)
            return tl::unexpected(edit.error());
        const Value value = valueIn(edit->edit, named);
        if (!value.isNull() && !value.isErased() && value != Value(QString()) && store::mayBeErased(edit->edit, named))
            words.going << GoingWords{named, edit->edit.author, edit->edit.effectiveDay(), value};
    }
    return {};
}

Outcome addPart(const store::Store &store, const Pending &part, ErasureRequest &request)
{
    const QString text = part.proposed.value.text();
    request.parts << part;
    if (part.field == u"of")
        request.words.of = RecordId::fromText(text).value_or(RecordId());
    if (part.field == u"field")
        request.words.field = text;
    return part.field == u"words" ? addWords(store, text, request.words) : Outcome();
}

tl::unexpected<Error> notYours()
{
    return failure(ErrorCode::Refused,
                   u"Only the coordinator decides what is erased; whoever asked for it can take it back."_s);
}

Result<bool> mayDecide(const Desk &desk, const ErasureRequest &request)
{
    return store::mayWrite(desk.store(), desk.author(), u"erasure"_s, request.parts.first().record, u"words"_s);
}

/// Each record of the request with what it is to say.
Outcome decide(Draft &draft, const Desk &desk, const ErasureRequest &request, bool isAccepted)
{
    for (const Pending &part : request.parts) {
        const auto now = store::record(desk.store(), part.kind, part.record);
        if (!now)
            return tl::unexpected(now.error());
        const QList<EditId> heads = *now ? (*now)->heads.value(part.field) : QList<EditId>();
        const Value value = isAccepted && part.field != u"signature" ? part.proposed.value : part.shown;
        const QList<EditId> replaces = heads + QList<EditId>{part.proposed.edit};
        if (const auto taken = draft.insist(part.kind, part.record, part.field, value, replaces); !taken)
            return taken;
    }
    return {};
}

/// Somebody's own request taken back: the edits that made it are named as seen.
Acted takeBack(Desk &desk, const ErasureRequest &request)
{
    Draft draft(desk, u"undo"_s);
    draft.setUndoes(request.parts.first().proposed.edit);
    QHash<RecordId, QList<EditId>> asked;
    for (const Pending &part : request.parts)
        if (!asked[part.record].contains(part.proposed.edit))
            asked[part.record] << part.proposed.edit;
    for (auto record = asked.cbegin(); record != asked.cend(); ++record) {
        if (const auto taken = draft.insist(u"erasure"_s, record.key(), journal::kExists, Value(false), {}); !taken)
            return tl::unexpected(taken.error());
        draft.setSeen(u"erasure"_s, record.key(), record.value());
    }
    return desk.enter(draft.edits());
}

} // namespace

Result<QList<ErasureRequest>> erasureRequests(const store::Store &store)
{
    const auto pending = store::pendingChanges(store);
    if (!pending)
        return tl::unexpected(pending.error());
    QList<ErasureRequest> requests;
    QHash<QByteArray, qsizetype> places;
    for (const Pending &part : *pending) {
        if (part.kind != u"erasure")
            continue;
        const auto asked = store::editAt(store, part.proposed.edit);
        if (!asked)
            return tl::unexpected(asked.error());
        const RecordId &group = asked->edit.group;
        const QByteArray act = group.isNull() ? asked->id.bytes() : group.bytes();
        if (!places.contains(act)) {
            places.insert(act, requests.size());
            requests << ErasureRequest{
                asked->edit.author, asked->edit.effectiveDay(), asked->edit.noteText(journal::note::kReason), {}, {}};
        }
        if (const auto added = addPart(store, part, requests[places.value(act)]); !added)
            return tl::unexpected(added.error());
    }
    return requests;
}

Result<std::optional<ErasureRequest>> requestWith(const store::Store &store, const EditId &edit)
{
    const auto requests = erasureRequests(store);
    if (!requests)
        return tl::unexpected(requests.error());
    for (const ErasureRequest &request : *requests)
        for (const Pending &part : request.parts)
            if (part.proposed.edit == edit)
                return request;
    return std::nullopt;
}

Acted acceptErasure(Desk &desk, const ErasureRequest &request, const QString &reason, const signing::SigningKey *key)
{
    const auto may = mayDecide(desk, request);
    const auto maySign = key ? checkMaySign(desk, *key) : Outcome();
    if (!may || !maySign)
        return tl::unexpected(may ? maySign.error() : may.error());
    if (!*may)
        return notYours();
    Draft draft(desk, u"accept"_s, {reason, {}, {}, MoveConsent::NotAsked});
    if (const auto decided = decide(draft, desk, request, true); !decided)
        return tl::unexpected(decided.error());
    for (const Pending &part : request.parts) {
        if (!key || part.field != u"words")
            continue;
        const auto signature = signatureOver(desk, *key, part.proposed.value.text());
        const auto taken = signature ? draft.set(part.kind, part.record, u"signature"_s, Value(*signature))
                                     : tl::unexpected(signature.error());
        if (!taken)
            return tl::unexpected(taken.error());
    }
    const auto entered = enterKey(desk, key);
    return entered ? desk.commit(draft.edits()) : tl::unexpected(entered.error());
}

Acted declineErasure(Desk &desk, const ErasureRequest &request, const QString &reason)
{
    if (request.by == desk.author())
        return takeBack(desk, request);
    const auto may = mayDecide(desk, request);
    if (!may || !*may)
        return may ? notYours() : tl::unexpected(may.error());
    Draft draft(desk, u"decline"_s, {reason, {}, {}, MoveConsent::NotAsked});
    const auto decided = decide(draft, desk, request, false);
    return decided ? desk.commit(draft.edits()) : tl::unexpected(decided.error());
}

} // namespace waymark::actions
