// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <drafts.h>

#include <exchange/planjson.h>

/// Plans made from plan JSON, as the tests of this folder need them.
namespace waymark::test {

/// Whoever imports.
[[nodiscard]] RecordId importer();

/// Reads, drafts and commits, as the programs do.
[[nodiscard]] Outcome import(store::Store &store, const QByteArray &json);
/// A new plan from a file; null when it was refused.
[[nodiscard]] std::unique_ptr<store::Store> planFrom(const QByteArray &json);
[[nodiscard]] QByteArray exported(const store::Store &store);

/// A file of one plan "plan", one commitment "c1" and what `acts` adds, each a JSON object.
[[nodiscard]] QByteArray fileWith(const QByteArrayList &acts = {});
/// The id that a short id of such a file means.
[[nodiscard]] RecordId idOf(const QString &shortId);
/// The shown value of a field.
[[nodiscard]] Value shown(const store::Store &store, const QString &kind, const RecordId &id, const QString &field);

/// A plan with everything a journal can hold: two people, a conflict, a pending change, a deletion against an edit, a
/// mark, an undo link, a group, a value that does not fit, a kind nobody knows.
[[nodiscard]] std::unique_ptr<store::Store> eventfulPlan();

} // namespace waymark::test
