// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>
#include <tables/mapping.h>

#include <optional>

namespace waymark::tables {

/// Of a date made of numbers alone ("3/4/2016", "2016.04.03") the order it must have, Unknown where it could have
/// two; nothing for any other text.
[[nodiscard]] std::optional<DateOrder> orderOf(const QString &text);
/// Such a date as ISO 8601, read in that order; the text itself where it is not made of numbers alone. Invalid with a
/// sentence where the order is not known or does not fit.
[[nodiscard]] Result<QString> withoutOrder(const QString &text, DateOrder order);

} // namespace waymark::tables
