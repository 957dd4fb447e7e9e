// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

namespace waymark::formats {

/// One whole day in a calendar.
struct CalendarDay
{
    QString uid; ///< the same for the same thing each time, so that a calendar replaces what it has
    QDate day;
    QString summary;
    QString description; ///< may be empty, and have lines
};

/// An iCalendar file (RFC 5545) of whole days, in the order given. `stamp` is when it was written. Io where it could
/// not be put together.
[[nodiscard]] Result<QByteArray> icsOf(const QString &name, const QList<CalendarDay> &days, const QDateTime &stamp);

} // namespace waymark::formats
