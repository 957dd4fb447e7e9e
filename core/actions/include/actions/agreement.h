// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/editing.h>

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

/// Answers for a side, bound to the wording as it now is. `shown` is the wording the author read (rules::toText); empty
/// for the present one. Conflict when it has changed since or a part of it has two versions; Invalid when a statement,
/// a date or words are missing; Refused, naming who could, when the author does not speak for that side.
[[nodiscard]] Acted answer(Desk &desk, const Id<Update> &update, const Answer &answer, const QString &shown = {});

/// Mends a covered field without meaning to say anything else: the author's side, where it had agreed, agrees to the
/// mended words in the same act, and the other side is offered them as a small correction.
[[nodiscard]] Acted correct(Desk &desk, const Id<Update> &update, const FieldEdit &field, const Why &why = {});

} // namespace waymark::actions
