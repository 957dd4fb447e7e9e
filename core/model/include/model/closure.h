// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/fuzzydate.h>
#include <model/words.h>

namespace waymark {

/// Why something will not be carried on. One value, because kind, day and reason cannot be true apart; stored as
/// "withdrawn 2015-03-10 the reason".
struct Closure
{
    ClosureKind kind = ClosureKind::NotClosed;
    FuzzyDate on; ///< null when the day is not known
    QString reason;

    [[nodiscard]] bool isClosed() const { return kind != ClosureKind::NotClosed; }
    [[nodiscard]] QString value() const;
    /// The inverse of value(); Invalid for other texts.
    [[nodiscard]] static Result<Closure> fromValue(QStringView value);

    friend bool operator==(const Closure &, const Closure &) = default;
};

} // namespace waymark
