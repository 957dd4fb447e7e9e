// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/calendar.h>

#include <memory>

#include <libical/ical.h>

namespace waymark::formats {

using namespace Qt::StringLiterals;

namespace {

using Component = std::unique_ptr<icalcomponent, void (*)(icalcomponent *)>;

/// The component takes the property, and frees it.
void add(icalcomponent *to, icalproperty *property)
{
    icalcomponent_add_property(to, property);
}

icaltimetype dayOf(QDate day)
{
    icaltimetype time = icaltime_null_date();
    time.year = day.year();
    time.month = day.month();
    time.day = day.day();
    time.is_date = 1;
    return time;
}

icalcomponent *eventOf(const CalendarDay &day, const icaltimetype &stamp)
{
    icalcomponent *event = icalcomponent_new(ICAL_VEVENT_COMPONENT);
    add(event, icalproperty_new_uid(day.uid.toUtf8().constData()));
    add(event, icalproperty_new_dtstamp(stamp));
    add(event, icalproperty_new_dtstart(dayOf(day.day)));
    add(event, icalproperty_new_summary(day.summary.toUtf8().constData()));
    if (!day.description.isEmpty())
        add(event, icalproperty_new_description(day.description.toUtf8().constData()));
    add(event, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT)); // nobody is busy because something is due
    return event;
}

} // namespace

Result<QByteArray> icsOf(const QString &name, const QList<CalendarDay> &days, const QDateTime &stamp)
{
    const Component calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT), icalcomponent_free);
    const icaltimetype now =
        icaltime_from_timet_with_zone(time_t(stamp.toSecsSinceEpoch()), 0, icaltimezone_get_utc_timezone());
    add(calendar.get(), icalproperty_new_version("2.0"));
    add(calendar.get(), icalproperty_new_prodid("-//Waymark//Waymark//EN"));
    icalproperty *called = icalproperty_new_x(name.toUtf8().constData());
    icalproperty_set_x_name(called, "X-WR-CALNAME");
    add(calendar.get(), called);
    for (const CalendarDay &day : days)
        icalcomponent_add_component(calendar.get(), eventOf(day, now));
    const std::unique_ptr<char, void (*)(void *)> text(icalcomponent_as_ical_string_r(calendar.get()), std::free);
    return text ? Result<QByteArray>(QByteArray(text.get()))
                : failure(ErrorCode::Io,
                          u"The calendar could not be put together; close other programs, then try again."_s);
}

} // namespace waymark::formats
