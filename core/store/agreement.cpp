// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/agreement.h>

#include "projector.h"

#include <model/description.h>
#include <model/natural_id.h>
#include <model/records.h>
#include <signing/signed_text.h>
#include <store/history.h>
#include <store/reading.h>

#include <QCryptographicHash>

#include <algorithm>

namespace waymark::store {

using namespace Qt::StringLiterals;
using rules::Wording;
using rules::WordingPart;

namespace {

using Key = std::tuple<QString, RecordId, QString>;

Key keyOf(const WordingPart &part)
{
    return {part.kind, part.record, part.field};
}

RecordId agreementId(const Id<Update> &update, PartySide side)
{
    return naturalId(u"agreement"_s, {{u"update"_s, Value(update.record().text())}, {u"side"_s, Value(nameOf(side))}})
        .value_or(RecordId());
}

/// What an edit said there; null when it is not here or said nothing: an agreement may name anything.
Result<Value> valueIn(const Store &store, const EditId &id, const WordingPart &part)
{
    const auto isKnown = store.knows(id);
    if (!isKnown || !*isKnown)
        return isKnown ? Result<Value>(Value()) : tl::unexpected(isKnown.error());
    const auto edit = editAt(store, id);
    if (!edit)
        return tl::unexpected(edit.error());
    for (const journal::RecordChanges &changes : edit->edit.records)
        for (const journal::Change &change : changes.changes)
            if (changes.kind == part.kind && changes.id == part.record && change.field == part.field)
                return change.value;
    return Value();
}

/// Adds the covered fields of one record that hold words.
Outcome addParts(const Store &store, const QString &kindName, const RecordId &id, UpdateAgreement &to)
{
    const auto stored = record(store, kindName, id);
    if (!stored || !*stored)
        return stored ? Outcome() : tl::unexpected(stored.error());
    const StoredRecord &now = **stored;
    for (auto heads = now.heads.cbegin(); heads != now.heads.cend(); ++heads) {
        if (!rules::isAgreedOn(kindName, heads.key()))
            continue;
        const bool isContested = now.conflicts.contains(heads.key());
        if (isContested) {
            const Field *field = fieldOf(*kind(kindName), heads.key());
            to.contested << (field ? field->labelFor(FieldName::split(heads.key()).part) : heads.key());
        }
        WordingPart part{kindName, id, heads.key(), heads.value()};
        std::sort(part.heads.begin(), part.heads.end());
        if (isContested || now.values.fields.contains(heads.key()))
            to.wording << part;
    }
    return {};
}

Outcome readWording(const Store &store, UpdateAgreement &to)
{
    if (const auto added = addParts(store, u"update"_s, to.update, to); !added)
        return added;
    const auto children = childrenOf(store, to.update);
    if (!children)
        return tl::unexpected(children.error());
    for (const auto &[childKind, child] : *children)
        if (const auto added = addParts(store, childKind, child, to); !added)
            return added;
    std::sort(to.wording.begin(), to.wording.end(),
              [](const WordingPart &a, const WordingPart &b) { return keyOf(a) < keyOf(b); });
    return {};
}

/// How the present words differ from those agreed to: by their values, so that going back to them is no change.
Result<QList<ChangedWords>> changesSince(const Store &store, const Wording &agreed, const Wording &present)
{
    struct Both
    {
        std::optional<WordingPart> agreed;
        std::optional<WordingPart> now;
    };
    std::map<Key, Both> fields;
    for (const WordingPart &part : agreed)
        fields[keyOf(part)].agreed = part;
    for (const WordingPart &part : present)
        fields[keyOf(part)].now = part;
    QList<ChangedWords> changed;
    for (const auto &[key, both] : fields) {
        if (both.agreed == both.now)
            continue;
        ChangedWords words{both.now.value_or(both.agreed.value_or(WordingPart())), {}, {}, false};
        if (!both.now)
            words.part.heads.clear();
        if (both.agreed) {
            const auto value = valueIn(store, both.agreed->heads.first(), *both.agreed);
            if (!value)
                return tl::unexpected(value.error());
            words.agreed = *value;
        }
        for (qsizetype i = 0; both.now && i < both.now->heads.size(); ++i) {
            const auto value = valueIn(store, both.now->heads[i], *both.now);
            if (!value)
                return tl::unexpected(value.error());
            words.isContested = words.isContested || (i > 0 && *value != words.now);
            words.now = *value;
        }
        if (words.isContested || words.agreed != words.now)
            changed << words;
    }
    return changed;
}

Result<bool> areSmall(const Store &store, const QList<ChangedWords> &changed)
{
    for (const ChangedWords &words : changed) {
        if (words.part.heads.isEmpty())
            return false;
        for (const EditId &head : words.part.heads) {
            const auto edit = editAt(store, head);
            if (!edit)
                return tl::unexpected(edit.error());
            if (edit->edit.verb != kSmallCorrection)
                return false;
        }
    }
    return !changed.isEmpty();
}

/// One text for each edit that gave the answer that stands: several when more than one person gave the same.
Result<QList<AnswerToSign>> answersToSign(const Store &store, const StoredRecord &stored)
{
    const auto agreement = recordAs<Agreement>(stored.values);
    const auto journal = store.journalId();
    const auto past = history(store, u"agreement"_s, agreement.id);
    if (!journal || !past)
        return tl::unexpected(journal ? past.error() : journal.error());
    const QByteArray wording = QCryptographicHash::hash(agreement.wording.toUtf8(), QCryptographicHash::Sha256);
    QList<AnswerToSign> answers;
    for (const EditId &head : stored.heads.value(u"answer"_s)) {
        const EditId edit = originOf(*past, head, u"answer"_s); // an undo brings back what was signed
        const auto text = signing::signedText(signing::SignedAgreement{
            *journal, agreement.update, agreement.side, agreement.signatory, agreement.answer, wording, edit});
        if (text) // an answer brought in from elsewhere may lack anything
            answers << AnswerToSign{agreement.id, *text, edit};
    }
    return answers;
}

bool isContested(const StoredRecord &agreement)
{
    return agreement.conflicts.contains(u"answer"_s) || agreement.conflicts.contains(u"wording"_s);
}

Result<SideReply> replyOf(const Store &store, PartySide side, const UpdateAgreement &on)
{
    SideReply said;
    const RecordId id = agreementId(on.update, side);
    const auto stored = record(store, u"agreement"_s, id);
    if (!stored || !*stored || (*stored)->isDeleted)
        return stored ? Result<SideReply>(said) : tl::unexpected(stored.error());
    said.agreement = recordAs<Agreement>((*stored)->values);
    said.isContested = isContested(**stored);
    const auto signature = signatureOf(store, **stored);
    if (!signature)
        return tl::unexpected(signature.error());
    said.signature = *signature;
    if (said.agreement.answer == AgreementAnswer::None || said.isContested)
        return said;
    const auto agreed = rules::wordingFromText(said.agreement.wording);
    if (!agreed) // brought in from elsewhere: nothing that anybody can have agreed to
        return said;
    const auto changed = changesSince(store, *agreed, on.wording);
    if (!changed)
        return tl::unexpected(changed.error());
    said.reply = rules::replyFrom(said.agreement.answer, !changed->isEmpty());
    if (said.reply != rules::Reply::NeedsAgreeingAgain)
        return said;
    said.changed = *changed;
    const auto isSmall = areSmall(store, *changed);
    if (!isSmall)
        return tl::unexpected(isSmall.error());
    said.isSmall = *isSmall;
    return said;
}

/// A wording a side agreed to, and when in the order of the journal.
struct Agreed
{
    Wording wording;
    QList<Value> words;
    std::pair<qint64, EditId> order;
};

Result<QList<Agreed>> everAgreed(const Store &store, const RecordId &agreement)
{
    QList<Agreed> list;
    const auto entries = history(store, u"agreement"_s, agreement);
    if (!entries)
        return tl::unexpected(entries.error());
    Projector projector(store.database());
    for (const HistoryEntry &entry : *entries) {
        if (entry.field != u"wording")
            continue;
        const auto &edit = entry.by.edit;
        const auto saysYes = [&](const HistoryEntry &other) {
            const auto answer = fromName<AgreementAnswer>(other.after.text());
            return other.by.id == entry.by.id && other.field == u"answer" && answer &&
                   rules::agrees(rules::replyFrom(*answer, false));
        };
        const auto wording = rules::wordingFromText(entry.after.text());
        if (!wording || std::none_of(entries->cbegin(), entries->cend(), saysYes))
            continue;
        const auto counts = projector.counts(edit, u"agreement"_s, agreement, u"wording"_s);
        const auto words = wordsOf(store, *wording);
        if (!counts || !words)
            return tl::unexpected(counts ? words.error() : counts.error());
        if (*counts)
            list << Agreed{*wording, *words, {edit.lamport, entry.by.id}};
    }
    return list;
}

bool isSameWording(const Agreed &a, const Agreed &b)
{
    const auto sameField = [](const WordingPart &one, const WordingPart &other) { return keyOf(one) == keyOf(other); };
    return std::equal(a.wording.cbegin(), a.wording.cend(), b.wording.cbegin(), b.wording.cend(), sameField) &&
           a.words == b.words;
}

} // namespace

Result<UpdateAgreement> agreementOn(const Store &store, const Id<Update> &update)
{
    if (const auto known = read<Update>(store, update); !known)
        return tl::unexpected(known.error());
    UpdateAgreement on;
    on.update = update;
    if (const auto wording = readWording(store, on); !wording)
        return tl::unexpected(wording.error());
    auto government = replyOf(store, PartySide::Government, on);
    auto civilSociety = replyOf(store, PartySide::CivilSociety, on);
    if (!government || !civilSociety)
        return tl::unexpected(government ? civilSociety.error() : government.error());
    on.government = *government;
    on.civilSociety = *civilSociety;
    return on;
}

Result<SignatureStanding> signatureOf(const Store &store, const StoredRecord &stored)
{
    const auto agreement = recordAs<Agreement>(stored.values);
    const auto answers = answersToSign(store, stored);
    if (!answers || agreement.signature.isEmpty())
        return answers ? Result<SignatureStanding>(SignatureStanding::None) : tl::unexpected(answers.error());
    const auto past = history(store, u"agreement"_s, agreement.id);
    if (!past)
        return tl::unexpected(past.error());
    const EditId in = originOf(*past, stored.heads.value(u"signature"_s).value(0), u"signature"_s);
    SignatureStanding best = SignatureStanding::Invalid;
    for (const AnswerToSign &answer : *answers) {
        const auto standing = standingOf(store, agreement.signatory, answer.text, agreement.signature, in);
        if (!standing)
            return standing;
        best = std::min(best, *standing);
    }
    return best;
}

Result<AnswerToSign> answerToSign(const Store &store, const Id<Update> &update, PartySide side,
                                  const Id<Person> &person)
{
    const auto stored = record(store, u"agreement"_s, agreementId(update, side));
    const auto answers = stored && *stored && !(*stored)->isDeleted ? answersToSign(store, **stored)
                         : stored                                   ? Result<QList<AnswerToSign>>(QList<AnswerToSign>())
                                                                    : tl::unexpected(stored.error());
    if (!answers)
        return tl::unexpected(answers.error());
    if (!answers->isEmpty() && isContested(**stored))
        return failure(ErrorCode::Conflict, u"There are two answers to choose from; choose one, then sign."_s);
    for (const AnswerToSign &answer : *answers) {
        const auto by = editAt(store, answer.in);
        if (!by)
            return tl::unexpected(by.error());
        if (by->edit.author == person.record() && recordAs<Agreement>((*stored)->values).signatory == person)
            return answer;
    }
    return failure(ErrorCode::NotFound, u"There is no answer of yours to sign; answer first, then sign."_s);
}

Result<SignedAnswer> signedAnswer(const Store &store, const Id<Update> &update, PartySide side)
{
    const auto stored = record(store, u"agreement"_s, agreementId(update, side));
    const auto answers = stored && *stored ? answersToSign(store, **stored)
                         : stored          ? Result<QList<AnswerToSign>>(QList<AnswerToSign>())
                                           : tl::unexpected(stored.error());
    if (!answers)
        return tl::unexpected(answers.error());
    for (const AnswerToSign &answer : *answers) {
        const auto signature = signing::Signature::fromLine(recordAs<Agreement>((*stored)->values).signature);
        if (signature && signing::verify(signature->key, answer.text, *signature))
            return SignedAnswer{answer.text, *signature};
    }
    return failure(ErrorCode::NotFound, u"That side has not signed this update, or its signature does not hold."_s);
}

Result<QList<Value>> wordsOf(const Store &store, const Wording &wording)
{
    QList<Value> words;
    for (const WordingPart &part : wording) {
        const auto value = valueIn(store, part.heads.first(), part);
        if (!value)
            return tl::unexpected(value.error());
        words << *value;
    }
    return words;
}

Result<std::optional<Wording>> lastAgreed(const Store &store, const Id<Update> &update)
{
    const auto government = everAgreed(store, agreementId(update, PartySide::Government));
    const auto civilSociety = everAgreed(store, agreementId(update, PartySide::CivilSociety));
    if (!government || !civilSociety)
        return tl::unexpected(government ? civilSociety.error() : government.error());
    std::optional<Wording> last;
    std::pair<qint64, EditId> order;
    for (const Agreed &one : *government)
        for (const Agreed &other : *civilSociety)
            if (const auto both = std::max(one.order, other.order);
                isSameWording(one, other) && (!last || order < both)) {
                last = one.wording;
                order = both;
            }
    return last;
}

} // namespace waymark::store
