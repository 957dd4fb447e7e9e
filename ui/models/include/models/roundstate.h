// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/openplan.h>

namespace waymark::ui {

/// Who has the text of an update now.
enum class Holder {
    Department, ///< nobody has written yet
    You,
    TwoVersions, ///< somebody here has to choose
    OtherSide,
    AgreeAgain,
    Agreed,
};

/// One commitment that was asked in a round, with what came of it.
struct RoundRow
{
    RecordId commitment;
    QString number;
    QString title;
    QString department;   ///< that leads it; empty when nobody is named
    QString civilSociety; ///< the same of the other side
    bool isAnswered = false;
    bool isNoChange = false;
    bool isToEnter = false; ///< they have written, and nothing of it is in the plan yet
    bool isLate = false;
    QString answer; ///< "9 March", "2 March, no change", "not yet, 10 days left"
    QDate remindedOn;
    Holder holder = Holder::Department;
    QString holderText; ///< "Agreed, 14 March", "mySociety, 8 days left"
    bool isWithYou = false;
    Completion government =
        Completion::NotReported; ///< as this round's update has it; before it, where nothing changed
    Completion civilSocietyView = Completion::NotReported;

    [[nodiscard]] bool viewsDiffer() const;
    friend bool operator==(const RoundRow &, const RoundRow &) = default;
};

/// The round that opened last.
struct RoundState
{
    Round round;
    QDate day;
    QList<RoundRow> rows; ///< in natural order of their numbers

    [[nodiscard]] int answered() const;
    /// "Asked 27 February · closes Friday 24 March, in 10 days · 7 of 13 answered".
    [[nodiscard]] QString sentence() const;
};

/// Nothing while no round was opened. Cost: of the plan what overview() costs, then a few look-ups for each update of
/// the round. What our side keeps beside the plan is taken in where it can be read.
[[nodiscard]] Result<std::optional<RoundState>> roundStateOf(OpenPlan &plan);
/// Those of the round that was opened last who have answered: in the plan, or with a reply that is still to be entered.
/// Everything that counts answers counts these; empty while no round was opened. Looks at no update.
[[nodiscard]] Result<QSet<RecordId>> answeredIn(OpenPlan &plan);
/// The replies that are still to be entered, with the day they came.
[[nodiscard]] Result<QHash<RecordId, QDate>> repliesToEnter(OpenPlan &plan);
/// How many that were asked have not answered; nothing while no round was opened. Looks at no update.
[[nodiscard]] Result<std::optional<int>> unansweredIn(OpenPlan &plan);

/// "9 March", or "9 March 2016" in another year than `today`.
[[nodiscard]] QString dayNear(QDate day, QDate today);

} // namespace waymark::ui
