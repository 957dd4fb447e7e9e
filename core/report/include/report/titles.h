// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <model/description.h>
#include <store/history.h>

namespace waymark::report {

/// Where else names are looked for: the journals that more people read, for records of a narrower one.
using Wider = QList<const store::Store *>;

/// What people call a record: "5 Open contracting", "milestone 1.1 Call for evidence", "Cabinet Office", "update on 5
/// Open contracting, February 2017". The kind's label when it has no name of its own.
[[nodiscard]] Result<QString> nameOf(const store::Store &store, const QString &kind, const RecordId &id);
/// As nameOf() for a record whose kind the caller does not know, such as an update's "reported by". Empty for the null
/// id.
[[nodiscard]] Result<QString> nameOf(const store::Store &store, const RecordId &id, const Wider &wider = {});
/// What an act did, made from its verb and the record somebody had in hand: "Progress on 5 Open contracting", "Moved
/// the date of milestone 1.1", "Deleted 5 Open contracting" whatever went with it.
[[nodiscard]] Result<QString> titleOf(const store::Store &store, const QList<store::StoredEdit> &act);
/// A field as people read it, in its kind: "Due", "Title (cy)". Unknown fields by their own name.
[[nodiscard]] QString fieldLabel(const QString &kind, const QString &field);
/// The same with a member that is a record called by its name: "Asked: 5 Open contracting"; by its id when it is of a
/// kind this version does not know.
[[nodiscard]] Result<QString> fieldLabel(const store::Store &store, const QString &kind, const QString &field,
                                         const Wider &wider = {});
/// A field that an undo left as it is: "5 Open contracting: Title, changed since by Tom Reid". `by` may be null.
[[nodiscard]] Result<QString> leftText(const store::Store &store, const QString &kind, const RecordId &id,
                                       const QString &field, const RecordId &by);
/// Acts that an undo passed over: "What you did to signing keys since stays: Retired the key of Kim Reid.". Empty for
/// none.
[[nodiscard]] Result<QString> stayingText(const store::Store &store, const QList<QList<store::StoredEdit>> &acts);
/// A value as people read it; references by name.
[[nodiscard]] Result<QString> valueText(const store::Store &store, const QString &kind, const QString &field,
                                        const Value &value, const Wider &wider = {});

} // namespace waymark::report
