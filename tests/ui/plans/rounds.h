// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plans.h"

namespace waymark::test {

/// A round, and what was said in it of commitments 1, 2, 3 …: "L SL - =" is Limited in both views, Substantial and
/// Limited, no update, no change. The letters are N, U, L, S, C and E, as in progress by round.
struct ToldRound
{
    QString label;
    QDate opens;
    QDate closes;
    QString said;
};

/// Opens the rounds in a plan whose commitments are numbered 1, 2, 3 …, and enters what was said.
void tellRounds(ui::OpenPlan &plan, const QList<ToldRound> &rounds);

/// The UK plan with five rounds and a sixth that is open, dates that moved and that passed,
/// something it waits for and an opportunity.
[[nodiscard]] std::unique_ptr<ui::OpenPlan> planOfSixRounds();

} // namespace waymark::test
