// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signing_key.h"

#include <actions/circles.h>
#include <actions/erasure.h>
#include <report/document.h>
#include <report/titles.h>

/// What the commands that erase have in common: what would go, and what is left of it elsewhere.
namespace waymark::cli {

[[nodiscard]] report::Table goingTable();
/// Adds a row for each value that would go; with `readers` first where the table has a column for them.
[[nodiscard]] Outcome addGoing(const store::Store &store, const report::Wider &wider, const QString &readers,
                               const actions::ToErase &words, report::Table &table);

/// What other copies make of an erasure, signed with the key or not.
[[nodiscard]] Result<QString> whatOthersKeep(const store::Store &store, const std::optional<KeyToSign> &key);
/// The same with what still holds the words here after they were erased.
[[nodiscard]] Result<QStringList> whatIsLeft(actions::Circles &circles, const std::optional<KeyToSign> &key);

} // namespace waymark::cli
