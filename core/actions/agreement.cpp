// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <actions/agreement.h>

#include "draft.h"
#include "speakers.h"

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

/// One side's answer as an act; `wording` is what it is bound to.
Result<QList<journal::Edit>> answering(const Desk &desk, const Id<Update> &update, PartySide side, const Answer &answer,
                                       const QString &wording)
{
    const auto id =
        naturalId(u"agreement"_s, {{u"update"_s, Value(update.record().text())}, {u"side"_s, Value(nameOf(side))}});
    const auto now = store::record(desk.store(), u"agreement"_s, *id);
    const auto signatory =
        answer.signatory.isEmpty() ? Result<RecordId>(desk.author()) : personNamed(desk.store(), answer.signatory);
    if (!now || !signatory)
        return tl::unexpected(now ? signatory.error() : now.error());
    const bool isRecorded = !answer.saidYes.isEmpty();
    Draft draft(desk, u"answer"_s);
    if (!answer.signatory.isEmpty())
        if (const auto named = draft.set(u"person"_s, *signatory, u"name"_s, Value(answer.signatory)); !named)
            return tl::unexpected(named.error());
    const auto textOrNull = [](const QString &text) { return text.isEmpty() ? Value() : Value(text); };
    const QList<std::pair<QString, Value>> values{
        {u"update"_s, Value(update.record().text())},
        {u"side"_s, Value(nameOf(side))},
        {u"signatory"_s, Value(signatory->text())},
        {u"statement"_s, textOrNull(answer.statement)},
        {u"until"_s, answer.until.isNull() ? Value() : Value(answer.until.value())},
        {u"form"_s, isRecorded ? Value(nameOf(AgreementForm::SaidYes)) : Value()},
        {u"recordedBy"_s, isRecorded ? Value(desk.author().text()) : Value()},
        {u"message"_s, textOrNull(answer.saidYes)},
        {u"signature"_s, Value()}};
    for (const auto &[field, value] : values)
        if (const auto taken = draft.set(u"agreement"_s, *id, field, value); !taken)
            return tl::unexpected(taken.error());
    // Written even when they stand already, so that each answer says to which wording it was given.
    const auto heads = *now ? (*now)->heads : QMap<QString, QList<EditId>>();
    for (const auto &[field, value] :
         {std::pair(u"answer"_s, Value(nameOf(answer.answer))), {u"wording"_s, Value(wording)}})
        if (const auto taken = draft.insist(u"agreement"_s, *id, field, value, heads.value(field)); !taken)
            return tl::unexpected(taken.error());
    return draft.edits();
}

} // namespace

Acted answer(Desk &desk, const Id<Update> &updateId, const Answer &given, const QString &shown)
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
    const QString wording = rules::toText(on->wording);
    if (wording.isEmpty())
        return invalid(u"Nothing has been written that could be agreed to."_s);
    if (!shown.isEmpty() && shown != wording)
        return failure(ErrorCode::Conflict, u"The text has changed since you read it; read it again, then answer."_s);
    if (!on->contested.isEmpty())
        return failure(
            ErrorCode::Conflict,
            u"There are two versions to choose from (%1); choose one, then answer."_s.arg(on->contested.join(u", "_s)));
    auto edits = answering(desk, updateId, *side, given, wording);
    if (!edits)
        return tl::unexpected(edits.error());
    const RecordId group = RecordId::random(); // for the signature that may follow
    for (journal::Edit &edit : *edits)
        edit.group = group;
    return desk.commit(*edits);
}

Acted correct(Desk &desk, const Id<Update> &updateId, const FieldEdit &field, const Why &why)
{
    const auto update = store::read<Update>(desk.store(), updateId);
    const auto on = store::agreementOn(desk.store(), updateId);
    if (!update || !on)
        return tl::unexpected(update ? on.error() : update.error());
    if (!rules::isAgreedOn(u"update"_s, field.field))
        return invalid(u"Only what both sides agree on can be mended so; change the field itself."_s);
    const auto hats = store::hatsOf(desk.store(), desk.author(), update->commitment);
    if (!hats)
        return tl::unexpected(hats.error());
    Draft text(desk, store::kSmallCorrection, why);
    if (const auto taken = text.set(u"update"_s, updateId, field.field, field.value, field.replaces); !taken)
        return tl::unexpected(taken.error());
    QList<journal::Edit> edits = text.edits();
    const auto side = sideOf(*hats, PartySide::Neither);
    const store::SideReply &own = side && *side == PartySide::CivilSociety ? on->civilSociety : on->government;
    if (edits.size() == 1 && side && rules::agrees(own.reply)) {
        rules::Wording mended;
        for (rules::WordingPart part : on->wording) {
            if (part.kind == u"update" && part.field == field.field)
                part.heads = {store::idOfDraft(0)};
            mended << part;
        }
        const auto agreed =
            answering(desk, updateId, *side, {*side, own.agreement.answer, own.agreement.statement.text(), {}, {}, {}},
                      rules::toText(mended));
        if (!agreed)
            return tl::unexpected(agreed.error());
        edits << *agreed;
        const RecordId group = RecordId::random();
        for (journal::Edit &edit : edits)
            edit.group = group;
    }
    return desk.commit(edits);
}

} // namespace waymark::actions
