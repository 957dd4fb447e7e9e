// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <actions/agreement.h>

#include "draft.h"
#include "speakers.h"

#include <actions/keys.h>
#include <base/text.h>
#include <model/natural_id.h>
#include <store/agreement.h>

namespace waymark::actions {

using namespace Qt::StringLiterals;
using store::Hats;

namespace {

tl::unexpected<Error> invalid(const QString &sentence)
{
    return failure(ErrorCode::Invalid, sentence);
}

Result<PartySide> sideOf(const Hats &hats, PartySide asked)
{
    if (asked != PartySide::Neither)
        return asked;
    if (hats.government && hats.civilSociety)
        return invalid(u"You speak for both sides on this commitment; say for which you answer."_s);
    if (hats.civilSociety)
        return PartySide::CivilSociety;
    if (hats.government || hats.coordinator)
        return PartySide::Government;
    return failure(ErrorCode::Refused,
                   u"You have no role on this commitment yet; ask the coordinator for one, then answer."_s);
}

Outcome checkWords(const Answer &answer)
{
    switch (answer.answer) {
    case AgreementAnswer::None:
        return invalid(u"Say whether the side agrees, asks for more time or does not agree."_s);
    case AgreementAnswer::AgreesWithNote:
    case AgreementAnswer::DoesNotAgree:
        if (answer.statement.isEmpty())
            return invalid(u"Say in a sentence what should be noted, or why not."_s);
        break;
    case AgreementAnswer::AsksForMoreTime:
        if (answer.until.isNull())
            return invalid(u"Say until when, for example \"21 April 2017\"."_s);
        break;
    case AgreementAnswer::Agrees:
        break;
    }
    if (!answer.saidYes.isEmpty() && answer.signatory.isEmpty())
        return invalid(u"Say who answered for that side."_s);
    if (answer.saidYes.isEmpty() && !answer.signatory.isEmpty())
        return invalid(u"To record what somebody else answered, give the words in which they did."_s);
    if (!answer.until.isNull() && answer.answer != AgreementAnswer::AsksForMoreTime)
        return invalid(u"A day goes with asking for more time only; leave it out."_s);
    return {};
}

Outcome checkRole(const Desk &desk, const Hats &hats, PartySide side, const Answer &answer,
                  const Id<Commitment> &commitment)
{
    const bool isOwn = side == PartySide::Government ? hats.government || hats.coordinator : hats.civilSociety;
    if (isOwn || (hats.coordinator && !answer.saidYes.isEmpty()))
        return {};
    const auto names = speakersFor(desk.store(), side, commitment);
    if (!names)
        return tl::unexpected(names.error());
    const QString label = side == PartySide::Government ? u"government"_s : u"civil society"_s;
    if (hats.coordinator)
        return failure(ErrorCode::Refused,
                       u"To record what %1 answered, give the words in which they did and who it was."_s.arg(label));
    return failure(
        ErrorCode::Refused,
        names->isEmpty()
            ? u"Nobody speaks for %1 on this commitment yet; ask the coordinator to enter a lead."_s.arg(label)
            : u"Only %1's own people can answer for it on this commitment: %2."_s.arg(label, someOf(*names)));
}

/// Those who speak for a side on a commitment; where nobody does, on any of the plan.
Result<QStringList> whoCouldAnswer(const Desk &desk, PartySide side, const Id<Commitment> &commitment)
{
    auto names = speakersFor(desk.store(), side, commitment);
    const auto all =
        names && names->isEmpty() ? store::idsOf(desk.store(), u"commitment"_s) : Result<QList<RecordId>>();
    if (!all)
        return tl::unexpected(all.error());
    for (const RecordId &each : *all) {
        const auto there = speakersFor(desk.store(), side, Id<Commitment>(each));
        if (!there)
            return there;
        *names << *there;
    }
    if (names)
        names->removeDuplicates();
    return names;
}

/// Whoever is said to have answered must be known to speak for that side, as long as anybody is.
Outcome checkSignatory(const Desk &desk, PartySide side, const QString &name, const Id<Commitment> &commitment)
{
    if (name.isEmpty())
        return {};
    const auto signatory = personNamed(desk.store(), name);
    const auto hats =
        signatory ? store::hatsOf(desk.store(), *signatory, commitment) : tl::unexpected(signatory.error());
    const auto names = hats ? whoCouldAnswer(desk, side, commitment) : tl::unexpected(hats.error());
    if (!names)
        return tl::unexpected(names.error());
    const bool speaks = side == PartySide::Government ? hats->government || hats->coordinator : hats->civilSociety;
    if (speaks || names->isEmpty() || names->contains(cleanLine(name), Qt::CaseInsensitive))
        return {};
    return failure(
        ErrorCode::Refused,
        u"The plan does not say that %1 speaks for that side: %2. Enter a role first, or name who answered."_s.arg(
            isolated(cleanLine(name)), someOf(*names)));
}

RecordId agreementId(const Id<Update> &update, PartySide side)
{
    return *naturalId(u"agreement"_s, {{u"update"_s, Value(update.record().text())}, {u"side"_s, Value(nameOf(side))}});
}

/// What an answer says, but for the word and the wording themselves.
QList<std::pair<QString, Value>> saidWith(const Desk &desk, const Id<Update> &update, PartySide side,
                                          const Answer &answer, const RecordId &signatory)
{
    const bool isRecorded = !answer.saidYes.isEmpty();
    const auto textOrNull = [](const QString &text) { return text.isEmpty() ? Value() : Value(text); };
    return {{u"update"_s, Value(update.record().text())},
            {u"side"_s, Value(nameOf(side))},
            {u"signatory"_s, Value(signatory.text())},
            {u"statement"_s, textOrNull(answer.statement)},
            {u"until"_s, answer.until.isNull() ? Value() : Value(answer.until.value())},
            {u"form"_s, isRecorded ? Value(nameOf(AgreementForm::SaidYes)) : Value()},
            {u"recordedBy"_s, isRecorded ? Value(desk.author().text()) : Value()},
            {u"message"_s, textOrNull(answer.saidYes)},
            {u"signature"_s, Value()}};
}

/// How the side's present answer compares with one by the author himself that is about to be given.
struct Standing
{
    bool isSame = false;
    bool isSigned = false; ///< by a key that still counts, and by this one if it is to be signed
};
Result<Standing> standing(const Desk &desk, const Id<Update> &update, PartySide side, const Answer &answer,
                          const QString &wording, const signing::SigningKey *key)
{
    const auto now = store::record(desk.store(), u"agreement"_s, agreementId(update, side));
    if (!now || !*now || (*now)->isDeleted || !answer.saidYes.isEmpty() || !(*now)->conflicts.isEmpty())
        return now ? Result<Standing>(Standing()) : tl::unexpected(now.error());
    QList<std::pair<QString, Value>> said = saidWith(desk, update, side, answer, desk.author());
    said.removeIf([](const auto &each) { return each.first == u"form" || each.first == u"signature"; });
    said << std::pair(u"answer"_s, Value(nameOf(answer.answer))) << std::pair(u"wording"_s, Value(wording));
    const auto worth = store::signatureOf(desk.store(), **now);
    if (!worth)
        return tl::unexpected(worth.error());
    const auto made = signing::Signature::fromLine((*now)->values.text(u"signature"_s));
    return Standing{std::all_of(said.cbegin(), said.cend(),
                                [&now](const auto &each) { return (*now)->values.value(each.first) == each.second; }),
                    (*worth == store::SignatureStanding::Signed || *worth == store::SignatureStanding::Claimed) &&
                        (!key || (made && made->key == key->publicKey()))};
}

/// One side's answer as an act; `wording` is what it is bound to.
Result<QList<journal::Edit>> answering(const Desk &desk, const Id<Update> &update, PartySide side, const Answer &answer,
                                       const QString &wording)
{
    const RecordId id = agreementId(update, side);
    const auto now = store::record(desk.store(), u"agreement"_s, id);
    const auto signatory =
        answer.signatory.isEmpty() ? Result<RecordId>(desk.author()) : personNamed(desk.store(), answer.signatory);
    if (!now || !signatory)
        return tl::unexpected(now ? signatory.error() : now.error());
    Draft draft(desk, u"answer"_s);
    const auto known = store::record(desk.store(), u"person"_s, *signatory);
    if (!known)
        return tl::unexpected(known.error());
    if (!answer.signatory.isEmpty() && !*known)
        if (const auto named = draft.set(u"person"_s, *signatory, u"name"_s, Value(answer.signatory)); !named)
            return tl::unexpected(named.error());
    for (const auto &[field, value] : saidWith(desk, update, side, answer, *signatory))
        if (const auto taken = draft.set(u"agreement"_s, id, field, value); !taken)
            return tl::unexpected(taken.error());
    // Written even when they stand already, so that each answer says to which wording it was given.
    const auto heads = *now ? (*now)->heads : QMap<QString, QList<EditId>>();
    for (const auto &[field, value] :
         {std::pair(u"answer"_s, Value(nameOf(answer.answer))), {u"wording"_s, Value(wording)}})
        if (const auto taken = draft.insist(u"agreement"_s, id, field, value, heads.value(field)); !taken)
            return tl::unexpected(taken.error());
    return draft.edits();
}

/// The present text, if all of it can be agreed to.
Outcome checkText(const store::UpdateAgreement &on)
{
    if (on.wording.isEmpty())
        return invalid(u"Nothing has been written that could be agreed to."_s);
    if (!on.contested.isEmpty())
        return failure(
            ErrorCode::Conflict,
            u"There are two versions to choose from (%1); choose one, then answer."_s.arg(on.contested.join(u", "_s)));
    return {};
}

Outcome checkCorrection(const FieldEdit &field, const store::UpdateAgreement &on)
{
    if (!rules::isAgreedOn(u"update"_s, field.field))
        return invalid(u"Only what both sides agree on can be mended so; change the field itself."_s);
    if (field.value.isNull() || (field.value.isText() && cleanText(field.value.text()).trimmed().isEmpty()))
        return invalid(
            u"A small correction leaves a text that can be agreed to; write the whole text as it should be."_s);
    return checkText(on);
}

/// The side the author answers for, refused where it is not the author's own.
Result<PartySide> ownSide(const Desk &desk, const Id<Commitment> &commitment, PartySide asked)
{
    const auto hats = store::hatsOf(desk.store(), desk.author(), commitment);
    const auto side = hats ? sideOf(*hats, asked) : tl::unexpected(hats.error());
    if (!side)
        return side;
    const auto role = checkRole(desk, *hats, *side, {}, commitment);
    return role ? side : tl::unexpected(role.error());
}

/// The wording once the first edit of the act has given the field other words.
rules::Wording mended(const rules::Wording &wording, const QString &field)
{
    rules::Wording after = wording;
    for (rules::WordingPart &part : after)
        if (part.kind == u"update" && part.field == field)
            part.heads = {store::idOfDraft(0)};
    return after;
}

/// Signs what was just answered; nothing that could refuse it is left.
Acted signedToo(Desk &desk, const Id<Update> &update, PartySide side, const signing::SigningKey *key,
                const Acted &acted)
{
    const auto signedIt = acted && key ? sign(desk, update, side, *key) : acted;
    if (!acted || !key || !signedIt)
        return signedIt;
    store::Committed both = *acted;
    both.last = signedIt->last;
    both.records.unite(signedIt->records);
    return both;
}

} // namespace

Acted answer(Desk &desk, const Id<Update> &updateId, const Answer &given, const QString &shown,
             const signing::SigningKey *key)
{
    const auto update = store::read<Update>(desk.store(), updateId);
    const auto on = store::agreementOn(desk.store(), updateId);
    if (!update || !on)
        return tl::unexpected(update ? on.error() : update.error());
    const auto hats = store::hatsOf(desk.store(), desk.author(), update->commitment);
    const auto side = hats ? sideOf(*hats, given.side) : tl::unexpected(hats.error());
    if (!side)
        return tl::unexpected(side.error());
    if (const auto words = checkWords(given); !words)
        return tl::unexpected(words.error());
    if (const auto role = checkRole(desk, *hats, *side, given, update->commitment); !role)
        return tl::unexpected(role.error());
    if (const auto known = checkSignatory(desk, *side, given.signatory, update->commitment); !known)
        return tl::unexpected(known.error());
    const QString wording = rules::toText(on->wording);
    if (!wording.isEmpty() && !shown.isEmpty() && shown != wording)
        return failure(ErrorCode::Conflict, u"The text has changed since you read it; read it again, then answer."_s);
    if (const auto text = checkText(*on); !text)
        return tl::unexpected(text.error());
    if (const auto may = key ? checkMaySign(desk, *key) : Outcome(); !may)
        return tl::unexpected(may.error());
    if (key && !given.saidYes.isEmpty())
        return failure(ErrorCode::Refused,
                       u"What is recorded for somebody else cannot be signed; record it without signing."_s);
    const auto now = standing(desk, updateId, *side, given, wording, key);
    if (!now)
        return tl::unexpected(now.error());
    if (now->isSame && (now->isSigned || key))
        return now->isSigned ? Acted(store::Committed()) : sign(desk, updateId, *side, *key);
    auto edits = answering(desk, updateId, *side, given, wording);
    if (!edits)
        return tl::unexpected(edits.error());
    const RecordId group = RecordId::random(); // for the signature that may follow
    for (journal::Edit &edit : *edits)
        edit.group = group;
    return signedToo(desk, updateId, *side, key, desk.commit(*edits));
}

Acted correct(Desk &desk, const Id<Update> &updateId, const FieldEdit &field, const Why &why, PartySide asked,
              const signing::SigningKey *key)
{
    const auto update = store::read<Update>(desk.store(), updateId);
    const auto on = store::agreementOn(desk.store(), updateId);
    if (!update || !on)
        return tl::unexpected(update ? on.error() : update.error());
    if (const auto good = checkCorrection(field, *on); !good)
        return tl::unexpected(good.error());
    const auto side = ownSide(desk, update->commitment, asked);
    if (!side)
        return tl::unexpected(side.error());
    const store::SideReply &own = *side == PartySide::CivilSociety ? on->civilSociety : on->government;
    const bool agreesOn = rules::agrees(own.reply);
    if (const auto may = key ? checkMaySign(desk, *key) : Outcome(); !may)
        return tl::unexpected(may.error());
    if (key && !agreesOn)
        return invalid(
            u"Your side has not agreed to the text as it stands, so there is nothing to sign yet; correct it without signing, then answer."_s);
    Draft text(desk, store::kSmallCorrection, why);
    if (const auto taken = text.set(u"update"_s, updateId, field.field, field.value, field.replaces); !taken)
        return tl::unexpected(taken.error());
    QList<journal::Edit> edits = text.edits();
    if (edits.size() != 1 || !agreesOn)
        return desk.commit(edits);
    const auto agreed =
        answering(desk, updateId, *side, {*side, own.agreement.answer, own.agreement.statement.text(), {}, {}, {}},
                  rules::toText(mended(on->wording, field.field)));
    if (!agreed)
        return tl::unexpected(agreed.error());
    edits << *agreed;
    const RecordId group = RecordId::random();
    for (journal::Edit &edit : edits)
        edit.group = group;
    return signedToo(desk, updateId, *side, key, desk.commit(edits));
}

} // namespace waymark::actions
