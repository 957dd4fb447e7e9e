// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <store/store.h>

#include <QDate>
#include <QDateTime>

namespace waymark::report {

/// Who will read a calendar: everybody is told no more of a meeting that is not open than its
/// kind and day.
enum class Readers { OfThePlan, Everybody };

/// What is due and when people meet, as a calendar (iCalendar): open milestones on the last day they may be done,
/// meetings, and the day by which a round waits for answers. `of` is a person, an organisation or a commitment, and
/// narrows milestones to what they lead; null: all. The same thing has the same name in every calendar written, so that
/// a calendar that takes the file again moves what moved. From `day` on.
[[nodiscard]] Result<QByteArray> calendarOf(const store::Store &store, const RecordId &of, QDate day,
                                            const QDateTime &now, Readers readers = Readers::OfThePlan);

} // namespace waymark::report
