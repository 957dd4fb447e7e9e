// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <actions/erasure.h>

#include "about_person.h"
#include "draft.h"
#include "erasing.h"

#include <base/text.h>
#include <store/history.h>

namespace waymark::actions {

using namespace Qt::StringLiterals;
using journal::Change;
using journal::RecordChanges;
using store::NamedWords;
using store::StoredEdit;

namespace {

constexpr qsizetype kMostInARecord = 1000; // keeps the longest names of fields within one value's limit

bool isGone(const Value &value)
{
    return value.isNull() || value.isErased();
}

GoingWords going(const StoredEdit &edit, const NamedWords &named, const Value &value)
{
    return {named, edit.edit.author, edit.edit.effectiveDay(), value};
}

/// Goes through a journal for everything about one person.
class Search
{
public:
    Search(const QList<std::pair<QString, RecordId>> &records, const AboutPerson &person)
        : m_records(records.cbegin(), records.cend())
        , m_person(person)
    {
    }

    void look(const StoredEdit &edit)
    {
        const auto isOwn = [this](const RecordChanges &changes) {
            return m_records.contains({changes.kind, changes.id});
        };
        const QList<RecordChanges> &records = edit.edit.records;
        const bool isOnlyOwn = std::all_of(records.cbegin(), records.cend(), isOwn);
        for (auto note = edit.edit.notes.cbegin(); note != edit.edit.notes.cend(); ++note)
            if (note.key() != journal::note::kConsent && !note->isEmpty() && (isOnlyOwn || hasName(*note)))
                take(edit, {edit.id, {}, {}, note.key()}, Value(*note));
        for (const RecordChanges &changes : records)
            for (const Change &change : changes.changes) {
                if (isOwn(changes))
                    take(edit, {edit.id, changes.kind, changes.id, change.field}, change.value);
                else if (hasName(change.value.text()))
                    mention({changes.kind, changes.id, change.field});
            }
    }

    ToErase found;

private:
    [[nodiscard]] bool hasName(const QString &text) const { return m_person.isNamedIn(text); }
    void take(const StoredEdit &edit, const NamedWords &named, const Value &value)
    {
        if (!isGone(value) && store::mayBeErased(edit.edit, named))
            found.going << going(edit, named, value);
    }
    void mention(const Mention &place)
    {
        if (!found.mentions.contains(place))
            found.mentions << place;
    }

    QSet<std::pair<QString, RecordId>> m_records;
    const AboutPerson &m_person;
};

tl::unexpected<Error> nothingThere()
{
    return failure(ErrorCode::NotFound, u"There are no words to erase there; they may have been erased already."_s);
}

/// The reason of the hold on a plan as a sentence has it, ` ("FOI 7")`; nothing while none stands.
Result<std::optional<QString>> holdOn(const store::Store &store, const RecordId &id)
{
    const auto plan = store::record(store, u"plan"_s, id);
    if (!plan)
        return tl::unexpected(plan.error());
    const QList<EditId> heads = *plan ? (*plan)->heads.value(u"hold"_s) : QList<EditId>();
    if (heads.isEmpty() ||
        ((*plan)->values.fields.value(u"hold"_s) != Value(true) && !(*plan)->conflicts.contains(u"hold"_s)))
        return std::nullopt;
    const auto by = store::editAt(store, heads.last());
    if (!by)
        return tl::unexpected(by.error());
    const QString reason = by->edit.noteText(journal::note::kReason);
    return reason.isEmpty() ? QString() : u" (\"%1\")"_s.arg(reason);
}

} // namespace

Result<QString> signatureOver(const Desk &desk, const signing::SigningKey &key, const QString &list)
{
    const auto journal = desk.store().journalId();
    const auto text = journal ? store::textToSign(*journal, key.person(), list) : tl::unexpected(journal.error());
    const auto signature = text ? signing::sign(key, *text) : tl::unexpected(text.error());
    return signature ? Result<QString>(signature->line()) : tl::unexpected(signature.error());
}

Outcome enterKey(Desk &desk, const signing::SigningKey *key)
{
    const auto claimed = key ? claimKey(desk, key->person(), key->publicKey()) : Acted(store::Committed());
    return claimed ? Outcome() : tl::unexpected(claimed.error());
}

Result<ToErase> wordsOfField(const store::Store &store, const QString &kind, const RecordId &record,
                             const QString &field)
{
    if (!store::mayBeErased(kind, field))
        return failure(ErrorCode::Refused,
                       u"The plan hangs together by this field, so it cannot be erased; change it instead."_s, field);
    const auto entries = store::history(store, kind, record, field);
    if (!entries)
        return tl::unexpected(entries.error());
    ToErase found{record, field, {}, {}};
    for (const store::HistoryEntry &entry : *entries)
        if (!isGone(entry.after))
            found.going << going(entry.by, {entry.by.id, kind, record, field}, entry.after);
    return found.going.isEmpty() ? nothingThere() : Result<ToErase>(found);
}

Result<ToErase> wordsAboutPerson(const store::Store &store, const Id<Person> &person)
{
    const auto names = namesOf(store, person.record());
    const auto records = store::recordsUnder(store, person.record());
    if (!names || !records)
        return tl::unexpected(names ? records.error() : names.error());
    const AboutPerson about(person, *names);
    Search search(*records, about);
    search.found.of = person.record();
    const auto looked = store::eachEdit(store, 1, [&search](const StoredEdit &edit) {
        search.look(edit);
        return Outcome();
    });
    if (!looked)
        return tl::unexpected(looked.error());
    return search.found.going.isEmpty() ? nothingThere() : Result<ToErase>(search.found);
}

Acted erase(Desk &desk, const ToErase &words, const QString &reason, const signing::SigningKey *key)
{
    if (const auto may = key ? checkMaySign(desk, *key) : Outcome(); !may)
        return tl::unexpected(may.error());
    Draft draft(desk, u"erase"_s, {reason, {}, {}, MoveConsent::NotAsked});
    QList<NamedWords> named;
    for (const GoingWords &each : words.going)
        named << each.named;
    for (qsizetype from = 0; from < named.size(); from += kMostInARecord) {
        RecordValues erasure{u"erasure"_s, RecordId::random(), {}};
        erasure.fields.insert(u"of"_s, Value(words.of.text()));
        const QString list = store::toText(named.mid(from, kMostInARecord));
        erasure.fields.insert(u"words"_s, Value(list));
        const auto signature = key ? signatureOver(desk, *key, list) : Result<QString>(QString());
        if (!signature)
            return tl::unexpected(signature.error());
        if (key)
            erasure.fields.insert(u"signature"_s, Value(*signature));
        if (!words.field.isEmpty())
            erasure.fields.insert(u"field"_s, Value(words.field));
        if (const auto taken = draft.set(erasure); !taken)
            return tl::unexpected(taken.error());
    }
    const auto entered = enterKey(desk, key);
    return entered ? desk.enter(draft.edits()) : tl::unexpected(entered.error());
}

Acted signErasures(Desk &desk, const RecordId &of, const QString &field, const QString &reason,
                   const signing::SigningKey &key)
{
    const auto erasures = store::idsOf(desk.store(), u"erasure"_s);
    const auto may = erasures ? checkMaySign(desk, key) : tl::unexpected(erasures.error());
    if (!may)
        return tl::unexpected(may.error());
    Draft draft(desk, u"erase"_s, {reason, {}, {}, MoveConsent::NotAsked});
    for (const RecordId &id : *erasures) {
        const auto now = store::record(desk.store(), u"erasure"_s, id);
        if (!now || !*now)
            return now ? nothingThere() : tl::unexpected(now.error());
        const RecordValues &values = (*now)->values;
        const auto made = signing::Signature::fromLine(values.text(u"signature"_s));
        if (values.text(u"of"_s) != of.text() || values.text(u"field"_s) != field ||
            (made && made->key == key.publicKey()))
            continue;
        const QString list = values.text(u"words"_s);
        const auto signature = signatureOver(desk, key, list);
        if (!signature)
            return tl::unexpected(signature.error());
        // The list again beside the signature: it counts where both stand in one act.
        for (const auto &[name, value] : {std::pair(u"words"_s, list), {u"signature"_s, *signature}})
            if (const auto taken = draft.insist(u"erasure"_s, id, name, Value(value), (*now)->heads.value(name));
                !taken)
                return tl::unexpected(taken.error());
    }
    if (draft.isEmpty())
        return nothingThere();
    const auto entered = enterKey(desk, &key);
    return entered ? desk.enter(draft.edits()) : tl::unexpected(entered.error());
}

Acted setHold(Desk &desk, const Id<Plan> &plan, bool stands, const QString &reason)
{
    if (cleanText(reason).trimmed().isEmpty())
        return failure(ErrorCode::Invalid, u"Say why: the reason of a hold is kept with the plan."_s);
    const auto isEntitled = store::mayWrite(desk.store(), desk.author(), u"plan"_s, plan.record(), u"hold"_s);
    if (!isEntitled)
        return tl::unexpected(isEntitled.error());
    if (!*isEntitled)
        return failure(ErrorCode::Refused, u"Only the coordinator sets or lifts a hold; ask the coordinator."_s);
    const auto hold = holdOn(desk.store(), plan.record());
    if (!hold)
        return tl::unexpected(hold.error());
    if (stands && *hold)
        return failure(ErrorCode::Conflict,
                       u"A hold stands already%1; lift it, then set it again with both reasons."_s.arg(**hold));
    if (!stands && !*hold)
        return failure(ErrorCode::Conflict, u"No hold stands, so there is none to lift."_s);
    Draft draft(desk, u"hold"_s, {reason, {}, {}, MoveConsent::NotAsked});
    const auto taken = draft.set(u"plan"_s, plan.record(), u"hold"_s, Value(stands));
    return taken ? desk.commit(draft.edits()) : tl::unexpected(taken.error());
}

Outcome checkNoHold(const store::Store &store)
{
    const auto plans = store::idsOf(store, u"plan"_s);
    if (!plans)
        return tl::unexpected(plans.error());
    for (const RecordId &id : *plans) {
        const auto hold = holdOn(store, id);
        if (!hold)
            return tl::unexpected(hold.error());
        if (*hold)
            return failure(ErrorCode::Refused,
                           u"A hold keeps everything from being erased%1; the coordinator can lift it."_s.arg(**hold));
    }
    return {};
}

} // namespace waymark::actions
