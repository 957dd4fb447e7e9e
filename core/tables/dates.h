// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/fuzzydate.h>
#include <base/result.h>
#include <tables/mapping.h>

#include <optional>

namespace waymark::tables {

/// Of a date made of numbers alone ("3/4/2016", "2016.04.03") the order it must have, Unknown where it could have
/// two; nothing for any other text.
[[nodiscard]] std::optional<DateOrder> orderOf(const QString &text);
/// Such a date as ISO 8601, read in that order; the text itself where it is not made of numbers alone. Where `isMixed`
/// a date that the order does not allow has the only one it can have. Invalid with a sentence where the order is not
/// known or does not fit.
[[nodiscard]] Result<QString> withoutOrder(const QString &text, DateOrder order, bool isMixed = false);
/// The date that stands in a heading such as "Status at 30 September 2014"; as people write it, and null where there is
/// none or where it could be two.
[[nodiscard]] FuzzyDate dateIn(const QString &heading);
/// Of "1.2.3" those that may stand above it, the nearest first: 1.2, 1; of "5b" 5. Empty for "5".
[[nodiscard]] QStringList numbersAbove(const QString &number);
/// Whether a word says how far something is, on our scales or as published tables do.
[[nodiscard]] bool isStatus(const QString &word);
/// Whether the cells of a column do so: half of them by their words, or all by the heading.
[[nodiscard]] bool areStatuses(const QString &heading, const QStringList &cells);
/// The same for our scale of completion alone.
[[nodiscard]] bool isOurStatus(const QString &word);

} // namespace waymark::tables
