// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <look/paint.h>
#include <rules/standing.h>

#include <QDate>
#include <QVariant>

/// What the pages say about the values of a plan: the same words everywhere.
namespace waymark::ui {

[[nodiscard]] Ball ballOf(Completion completion);
/// In a cell beside the ball: "Not yet" while nobody has reported, else the word.
[[nodiscard]] QString shortWord(Completion completion);

/// What a cell with one side's view shows under a role of CellDelegate or of Qt; the first of the two columns says
/// where the views differ.
[[nodiscard]] QVariant ratingData(const rules::Ratings &ratings, bool isGovernment, int role);

/// "73 days past", "about 5 months past"; empty while the date has not passed, when what was due is complete or
/// closed, or when both sides agreed to the date.
[[nodiscard]] QString latenessOf(const rules::MilestoneStanding &milestone, QDate today);
/// "12 days later than first promised"; empty when it is not.
[[nodiscard]] QString slippageOf(const Milestone &milestone);

/// "1.1  Call for evidence": number and title as one name, with what is missing left out.
[[nodiscard]] QString numberedTitle(const QString &number, const QString &title);
[[nodiscard]] QString nameOf(const Commitment &commitment);
[[nodiscard]] QString nameOf(const Milestone &milestone);

/// "Tuesday 14 March 2017".
[[nodiscard]] QString weekdayText(QDate day);
/// "one", "a and b", "a, b and c".
[[nodiscard]] QString listed(const QStringList &names);
/// A text without the web addresses in it, for narrow places.
[[nodiscard]] QString withoutAddresses(const QString &text);

} // namespace waymark::ui
