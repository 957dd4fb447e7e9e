// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/openplan.h>

namespace waymark::test {

/// 14 March 2017, 10:42 in London.
[[nodiscard]] const Clock &thatDay();

/// 10:42 on a day; stands still.
[[nodiscard]] const Clock &clockOn(QDate day);

/// A sample as it was known at the end of a day, in a file that lives as long as the store; Amina Khan of the Cabinet
/// Office is its coordinator.
[[nodiscard]] std::unique_ptr<store::Store> sampleStore(const QString &name, QDate until);

/// The same, open for her on that day.
[[nodiscard]] std::unique_ptr<ui::OpenPlan> samplePlan(const QString &name = QStringLiteral("uk-2016"),
                                                       QDate until = QDate(2017, 3, 14));
/// The UK plan on a busy day: a round that is half answered, dates that moved and that passed, views that differ, two
/// versions to choose from and a change outside role.
[[nodiscard]] std::unique_ptr<ui::OpenPlan> busyPlan();
/// A plan with nothing in it but its title.
[[nodiscard]] std::unique_ptr<ui::OpenPlan> emptyPlan();

/// Says who acts on this machine from here on; what is only hers is kept in `folder`.
void actAs(const actions::Identity &who, const QString &folder);

/// The commitment or milestone with that number.
[[nodiscard]] RecordId numbered(const store::Store &store, const QString &kind, const QString &number);

} // namespace waymark::test
