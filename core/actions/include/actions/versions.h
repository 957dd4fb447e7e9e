// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/editing.h>
#include <store/reading.h>

namespace waymark::actions {

/// Settles a field that holds two versions: the value given takes the place of all of them, and all stay in the
/// history. For a contested deletion the field is "exists": true keeps the record, false deletes it as it now stands.
[[nodiscard]] Acted settle(Desk &desk, const QString &kind, const RecordId &record, const QString &field,
                           const Value &value, const Why &why = {});

/// True where the versions are texts, which can be compared word by word.
[[nodiscard]] bool isWording(const store::Conflict &conflict);
/// Two versions of a text together, where what one changed and what the other changed do not touch; otherwise nothing.
/// Only proposed: somebody has to settle the field with it.
[[nodiscard]] std::optional<Value> proposal(const store::Conflict &conflict);

/// Whose versions to keep where several are settled at once. A journal knows no "their copy": which edits came with
/// which copy depends on the way they took and differs from desk to desk, but who wrote a version is the same
/// everywhere. So mine are those whoever acts wrote, and theirs those that anybody else wrote, or that the person or
/// somebody of the organisation named wrote.
enum class Whose { Mine, Theirs };

/// What settling several at once did, and what it left open.
struct SettledAll
{
    store::Committed committed;
    qsizetype settled = 0;
    QList<store::Conflict> left;
};
/// Settles, in one act, every field where those say one thing and others another. Left open is what is not so clear
/// (several of them, or none, or nobody else, wrote a version), what is not the author's to settle, and whether a
/// record is deleted.
[[nodiscard]] Result<SettledAll> settleAll(Desk &desk, Whose whose, const RecordId &of = {}, const Why &why = {});

/// Accepts or declines what somebody changed outside his role. Takes effect only when the author is entitled to the
/// field. Of an erasure that was asked for all of it, as acceptErasure() and declineErasure().
enum class Review { Accept, Decline };
[[nodiscard]] Acted review(Desk &desk, const store::Pending &pending, Review decision, const Why &why = {});

} // namespace waymark::actions
