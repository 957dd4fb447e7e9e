// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <model/records.h>
#include <model/value.h>

#include <QMap>

#include <optional>

namespace waymark {

/// True for kinds whose id follows from what they are about: update, milestone report, round, request, agreement,
/// signing key, narrative.
[[nodiscard]] bool hasNaturalId(const QString &kind);

/// The id that two people arrive at independently: an update's from commitment and round, a milestone report's from
/// update and milestone, a round's from plan and first day, a request's from round and commitment, an agreement's from
/// update and side, a signing key's from person and key, a narrative's from plan, report and heading. Nothing while a
/// part is missing.
[[nodiscard]] std::optional<RecordId> naturalId(const QString &kind, const QMap<QString, Value> &fields);

[[nodiscard]] Id<Update> updateId(const Id<Commitment> &commitment, const Id<Round> &round);
[[nodiscard]] Id<MilestoneReport> reportId(const Id<Update> &update, const Id<Milestone> &milestone);
[[nodiscard]] Id<Key> keyId(const Id<Person> &person, const QString &publicKey);
/// Null when `opens` names no first day.
[[nodiscard]] Id<Round> roundId(const Id<Plan> &plan, const FuzzyDate &opens);

} // namespace waymark
