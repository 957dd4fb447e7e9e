// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/editing.h>
#include <signing/keyfile.h>

namespace waymark::actions {

/// What a side answers to an update's exact wording.
struct Answer
{
    PartySide side = PartySide::Neither; ///< Neither: the author's own; asked for when he speaks for both
    AgreementAnswer answer = AgreementAnswer::Agrees;
    QString statement; ///< the note, or why not
    FuzzyDate until;   ///< for more time
    QString saidYes;   ///< the e-mail or call in which the side answered, recorded for it by somebody else
    QString signatory; ///< who answered then, by name
};

/// Answers for a side, bound to the wording as it now is, and signs that with the author's `key` when one is given: a
/// refusal to do the one leaves the other undone too. `shown` is the wording the author read (rules::toText); empty for
/// the present one. Nothing when the same answer stands already. Conflict when the wording has changed since, a part of
/// it has two versions or the key was retired; Invalid when a statement, a date or words are missing or there are some
/// that do not go with the answer; Refused, naming who could, when the author or whoever is said to have answered does
/// not speak for that side, and when what is recorded for somebody else should be signed.
[[nodiscard]] Acted answer(Desk &desk, const Id<Update> &update, const Answer &answer, const QString &shown = {},
                           const signing::SigningKey *key = nullptr);

/// Mends a covered field without meaning to say anything else: the author's `side`, where it had agreed, agrees to the
/// mended words in the same act, signed when there is a `key`, and the other side is offered them as a small
/// correction. Refused as answer() is; Invalid for an empty text, and with a key where the side had not agreed.
[[nodiscard]] Acted correct(Desk &desk, const Id<Update> &update, const FieldEdit &field, const Why &why = {},
                            PartySide side = PartySide::Neither, const signing::SigningKey *key = nullptr);

} // namespace waymark::actions
