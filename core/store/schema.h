// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"

#include <model/description.h>

namespace waymark::store {

inline constexpr int kApplicationId = 0x574d524b; // "WMRK"
inline constexpr int kFormatVersion = 1;          ///< of the journal tables: the number of the last migration
inline constexpr int kStateVersion = 9;           ///< of everything derived; older is rebuilt

/// The journal's table as this format has it: a file that somebody sent must have exactly this one.
[[nodiscard]] QString editTableSql();
/// Brings a file's journal tables up to kFormatVersion by the numbered migrations, from zero for a new file. Inside the
/// caller's transaction.
[[nodiscard]] Outcome migrate(Database &database, int fromVersion);
/// Drops and makes anew every table that is derived from the journal, empty. Inside the caller's transaction.
[[nodiscard]] Outcome resetState(Database &database);

/// The tables and columns made from the model's description.
[[nodiscard]] QString tableOf(const Kind &kind);
[[nodiscard]] QStringList columnsOf(const Kind &kind);
/// The columns' values for a record, in the order of columnsOf(), without the leading row number and id.
[[nodiscard]] QVariantList columnValues(const Kind &kind, const std::function<Value(const QString &)> &valueOf);
/// All tables that hold derived state, each with the columns that order it: what verifying compares.
[[nodiscard]] QList<std::pair<QString, QString>> stateTables();

} // namespace waymark::store
