// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

/// The words on a form, and what others write for them.
namespace waymark::forms {

/// The columns of a form's tables.
enum class FormColumn { What, Last, HowFar, Pace, Text, NewDate, Why };
/// The columns' headings, in their order.
[[nodiscard]] QStringList formHeadings();
/// The column that a heading means, in a form or in a table of somebody's own ("Milestone", "Status", "Narrative").
[[nodiscard]] std::optional<FormColumn> columnMeant(const QString &heading);

/// The first cell of the rows in which more is said of the commitment above.
inline const QString kNextSteps = QStringLiteral("What comes next");
inline const QString kInTheWay = QStringLiteral("What stands in the way");
inline const QString kWorking = QStringLiteral("How working together went");
/// The answer of who has nothing to tell.
inline const QString kNoChange = QStringLiteral("No change");
/// Stands where nothing is asked.
inline const QString kNotAsked = QStringLiteral("–");

/// A cell's words as they are compared: one line, in one case.
[[nodiscard]] QString folded(const QString &text);
/// What was answered: empty for a cell that was left as it was.
[[nodiscard]] QString answerIn(const QString &cell);

} // namespace waymark::forms
