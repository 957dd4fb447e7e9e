// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/editing.h>
#include <store/history.h>

namespace waymark::actions {

/// What the author's undo would take back next, or redo bring back: the edits of the act as it was first done, in
/// order; nothing when there is none. Also after a restart: the journal is the undo stack.
[[nodiscard]] Result<QList<store::StoredEdit>> nextUndo(const Desk &desk);
/// The act that redo would bring back (not the undo that took it away).
[[nodiscard]] Result<QList<store::StoredEdit>> nextRedo(const Desk &desk);

/// A field that an undo left as it is, and who wrote what stands in it; null when that is nobody, because the change
/// to take back still waits to be confirmed.
struct LeftField
{
    QString kind;
    RecordId record;
    QString field;
    RecordId by;
};

/// What an undo or redo did.
struct Undone
{
    QList<store::StoredEdit> act; ///< what was taken back, or brought back, as it was first done
    QList<LeftField> left;        ///< what somebody changed since; report::leftText() puts one into words
    /// Later acts of the author's about keys, which are not undone; report::stayingText() puts them into words.
    QList<QList<store::StoredEdit>> passedOver;
    store::Committed committed;
};

/// One of the author's own acts that is in force, as undo would come to it.
struct UndoStep
{
    QList<store::StoredEdit> act; ///< as it was first done, in order
    bool stays = false;           ///< never taken back; undo goes past it, or, where it erased, no further
    QString whyStays;             ///< one sentence
};
/// The author's acts in force, newest first, at most `most`; ends with one that erased, since undo does.
[[nodiscard]] Result<QList<UndoStep>> undoSteps(const Desk &desk, int most);

/// Takes back the author's own latest act: puts back every value it replaced, and deletes the records it began.
/// NotFound when there is nothing to take back; Conflict when all of it was changed since by someone else.
[[nodiscard]] Result<Undone> undo(Desk &desk);
[[nodiscard]] Result<Undone> redo(Desk &desk);

} // namespace waymark::actions
