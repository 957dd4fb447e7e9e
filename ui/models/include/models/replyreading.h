// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/fuzzydate.h>
#include <base/id.h>
#include <model/words.h>

#include <QDate>

namespace waymark::ui {

/// A milestone that a reply may be about.
struct AskedMilestone
{
    RecordId id;
    QString number;
    QString title;
    FuzzyDate due;
};

/// What a reply seems to say of a milestone: how far it is, or a date it moves to. Somebody looks at it before anything
/// is entered.
struct ReplyFinding
{
    RecordId milestone;
    Completion completion = Completion::NotReported;
    Pace pace = Pace::NothingSaid;
    FuzzyDate due; ///< null when no date moves
    QString why;   ///< the reason given in the same sentence, if any
    qsizetype at = 0;
    qsizetype length = 0; ///< of the sentence in the text

    [[nodiscard]] bool movesDate() const { return !due.isNull(); }
};

/// Reads what somebody wrote, an e-mail or rows pasted from a spreadsheet, and guesses little: a rating counts only
/// where it is said of one milestone in the sentence that names its number, and neither denied nor promised; a date
/// where the sentence names one milestone, by number or by all the words of its title, and says that something moves.
/// A day without its year is the next one from `day` on. Cost: linear in the text.
[[nodiscard]] QList<ReplyFinding> findIn(const QString &text, const QList<AskedMilestone> &milestones, QDate day);

} // namespace waymark::ui
