// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <report/document.h>
#include <store/keys.h>

namespace waymark::report {

/// "Claimed: nobody of the other side has compared its check code", "Confirmed by Kim Reid".
[[nodiscard]] Result<QString> standingText(const store::Store &store, const store::KnownKey &key);
/// Everybody's signing keys with their check codes, or one person's.
[[nodiscard]] Result<Document> keyList(const store::Store &store, const std::optional<Id<Person>> &person = {});

} // namespace waymark::report
