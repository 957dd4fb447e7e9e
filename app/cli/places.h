// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session.h"

#include <report/document.h>
#include <report/lookup.h>
#include <report/titles.h>

namespace waymark::cli {

inline constexpr const char *kCircleHelp =
    "Who reads it: \"our side\", \"only me\" or everyone (otherwise where its kind belongs, or where it is)";

/// The circle an option names; nothing when nothing is given.
[[nodiscard]] Result<std::optional<Circle>> circleFrom(const QString &given);

/// A record, and the journal that holds it.
struct Placed
{
    report::Found found;
    Circle circle = Circle::Everyone;
    const store::Store *store = nullptr;
    report::Wider wider; ///< the journals that more people read, the nearest first
};
/// The record people mean by what they write, in the circle they name or else where the most people read. Looks beside
/// the plan only when it is not in the plan.
[[nodiscard]] Result<Placed> placedRecord(Session &session, const QString &given, const QString &circle);

/// To write there; for the author's own and our side's the file is made when there is none.
[[nodiscard]] Result<actions::Desk *> deskFor(Session &session, Circle circle);
/// Who reads what is written there; empty for everyone.
[[nodiscard]] Result<QString> readersOf(Session &session, Circle circle);
/// As Session::done(), and for what is not for everyone who reads it.
[[nodiscard]] int doneIn(Session &session, Circle circle, const Result<store::Committed> &committed,
                         const QString &what);

/// Prints a list with a sentence for each file that could not be read, and leaves with 1 when there is one.
[[nodiscard]] int showReadable(const Session &session, report::Document list, const QStringList &leftOut);

} // namespace waymark::cli
