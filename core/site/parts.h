// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html.h"
#include "reading.h"

/// What several pages show in one way.
namespace waymark::site {

/// The sides whose own accounts this edition shows, in the plan's order.
[[nodiscard]] QList<PartySide> sidesShown(const PlanFacts &plan);
/// "Government".
[[nodiscard]] QString nameOf(PartySide side);
[[nodiscard]] Completion ratingOf(const rules::Ratings &ratings, PartySide side);

/// Whether anything was received that could have been rated.
enum class Received { Nothing, Update };
[[nodiscard]] Received receivedOn(const CommitmentFacts &commitment);
[[nodiscard]] QString wordOf(Completion state, Received received);
/// A rating as a shape and a word.
void addState(Html &html, Completion state, Received received);
/// What each side says, side by side; in a list of terms ("dl").
void addRatings(Html &html, const PlanFacts &plan, const rules::Ratings &ratings, Received received);
/// Whose views stand in this edition.
[[nodiscard]] QString editionText(const PlanFacts &plan);
/// "Government says" and "Civil society says", as far as this edition shows them: headings of columns of ratings.
[[nodiscard]] QStringList sidesSay(const PlanFacts &plan);
/// A table below a heading that names it, which scrolls by itself where it is too wide. `id` is the heading's.
void addTable(Html &html, const QString &id, const QString &heading, const QStringList &columns, const Html &rows);
/// The same as a part of what the heading `under` names, which names it too.
void addTableUnder(Html &html, const QString &under, const QString &id, const QString &heading,
                   const QStringList &columns, const Html &rows);
/// One more pair of a list of terms; none for no words.
void addTerm(Html &html, QStringView term, QStringView words);
/// Links to the pages of organisations, from a page; nothing for none.
void addOrganisations(Html &html, const PlanFacts &plan, const QString &page, QStringView term,
                      const QList<RecordId> &organisations);
/// "May 2016 to April 2018".
[[nodiscard]] QString spanText(const FuzzyDate &from, const FuzzyDate &to);
/// What the dates say of a milestone, in words that stay true while the page does: no count of days.
[[nodiscard]] QString timeText(const PlanFacts &plan, const CommitmentFacts &commitment,
                               const rules::MilestoneStanding &standing);
/// The first of its open milestones' dates that have passed.
[[nodiscard]] std::optional<QDate> firstPassed(const PlanFacts &plan, const rules::CommitmentStanding &standing);
/// What an update says of the commitment, in words and by each side; headings are of `level`.
void addAccount(Html &html, const PlanFacts &plan, const UpdateFacts &update, int level);
/// What it says of each milestone, below a heading for each.
void addReports(Html &html, const PlanFacts &plan, const CommitmentFacts &commitment, const UpdateFacts &update,
                int level);
/// In which round an update was said, and how far it is agreed.
void addAgreement(Html &html, const QString &page, const UpdateFacts &update);
/// "1.1 Publish the data".
[[nodiscard]] QString nameOf(const Milestone &milestone);
/// Links and files that prove something, each once; nothing for none.
void addEvidence(Html &html, const QList<Evidence> &evidence);

} // namespace waymark::site
