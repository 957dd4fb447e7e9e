// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <look/taskmodel.h>
#include <models/meetings.h>

namespace waymark::ui {

/// The row of the meeting that is due and not called yet.
inline const QString kMeetingDue = QStringLiteral("due");

/// The lists of the page of meetings, one for each of its tabs; a row's id is its record's.
[[nodiscard]] QList<TaskGroup> meetingRows(const MeetingBook &book, QDate today);
[[nodiscard]] QList<TaskGroup> settledRows(const MeetingBook &book);
[[nodiscard]] QList<TaskGroup> committeeRows(const MeetingBook &book, QDate today);
[[nodiscard]] QList<TaskGroup> aroundRows(const MeetingBook &book);

} // namespace waymark::ui
