// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <model/value.h>

#include <QList>

namespace waymark {
class FuzzyDate;
}

namespace waymark::rules {

/// Fields of a kind that begin and end something, as pairs of names.
[[nodiscard]] QList<std::pair<QString, QString>> spansOf(const QString &kind);

/// True when an end's latest day lies before the beginning's earliest.
[[nodiscard]] bool endsBeforeStart(const FuzzyDate &start, const FuzzyDate &end);
/// The same for values as they are stored; those that are no dates never disagree.
[[nodiscard]] bool endsBeforeStart(const Value &start, const Value &end);

} // namespace waymark::rules
