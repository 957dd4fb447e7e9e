// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>
#include <model/record_progress.h>

namespace waymark::rules {

/// Does this field of an update or of one of its milestone reports belong to the wording that both sides agree on?
/// Never the sides' own views and ratings, nor who reported it.
[[nodiscard]] bool isAgreedOn(const QString &kind, const QString &field);

/// One field of an exact wording and the edits whose words stand in it (several when they gave it the same words).
struct WordingPart
{
    QString kind;
    RecordId record;
    QString field;
    QList<EditId> heads; ///< sorted

    friend bool operator==(const WordingPart &, const WordingPart &) = default;
};

/// An exact wording, by kind, record and field: what an agreement is bound to.
using Wording = QList<WordingPart>;

/// The wording as an agreement stores it: a line a field, "KIND RECORD FIELD EDIT,EDIT".
[[nodiscard]] QString toText(const Wording &wording);
/// Invalid for anything that toText() would not write.
[[nodiscard]] Result<Wording> wordingFromText(const QString &text);

/// What one side says of an update's wording as it now is.
enum class Reply { None, Agrees, AgreesWithNote, AsksForMoreTime, DoesNotAgree, NeedsAgreeingAgain };

/// A side's reply from what it answered and whether the words have changed since. Who agreed to other words needs to
/// agree again; any other answer to other words is none: silence is no dissent.
[[nodiscard]] Reply replyFrom(AgreementAnswer answer, bool hasChanged);
[[nodiscard]] inline bool agrees(Reply reply)
{
    return reply == Reply::Agrees || reply == Reply::AgreesWithNote;
}
/// As people read it: "Needs agreeing again".
[[nodiscard]] QString textOf(Reply reply);

} // namespace waymark::rules
