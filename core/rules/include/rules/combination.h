// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace waymark::rules {

/// Both versions of a text together, when what one changed and what the other changed do not touch: nothing then is
/// lost of either, and what both changed alike is taken once. Nothing where they overlap, or where one of them alone
/// says it all.
[[nodiscard]] std::optional<QString> combined(const QString &base, const QString &first, const QString &second);

} // namespace waymark::rules
