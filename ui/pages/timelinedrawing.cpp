// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <pages/timelinedrawing.h>

#include <look/paint.h>

#include <algorithm>

namespace waymark::ui {

namespace {

constexpr int kRow = 32;
constexpr int kRowBroad = 44;
constexpr int kBroad = 1760;
constexpr int kLane = 24;
constexpr int kMargin = 14; ///< before the first day and after the last

QDate monthStart(QDate day)
{
    return {day.year(), day.month(), 1};
}

} // namespace

void TimelineDrawing::setTimeline(const Timeline &timeline)
{
    m_timeline = timeline;
    QDate first = timeline.today;
    QDate last = timeline.today;
    const auto take = [&](const std::optional<QDate> &day) {
        if (day) {
            first = qMin(first, *day);
            last = qMax(last, *day);
        }
    };
    for (const TimelineMilestone &each : timeline.milestones) {
        take(each.day());
        take(each.firstDay());
    }
    for (const TimelineBand &band : timeline.bands) {
        take(band.from);
        take(band.to);
    }
    m_from = monthStart(first.addDays(-10));
    m_to = monthStart(last.addDays(10)).addMonths(1);
    if (m_from.daysTo(m_to) < 180)
        m_to = m_from.addMonths(6);
    layOut();
}

void TimelineDrawing::setScale(int width, double zoom)
{
    m_width = width;
    m_zoom = zoom;
    m_names = qBound(u(96), int(width * 0.26), u(232));
    layOut();
}

void TimelineDrawing::layOut()
{
    if (!m_from.isValid())
        return;
    const double axis = qMax(1, m_width - m_names - 2 * u(kMargin)) * m_zoom;
    m_perDay = axis / double(m_from.daysTo(m_to));
    m_lanes.fill(-1, m_timeline.milestones.size());
    m_rows.clear();
    m_tops = {0};
    for (const TimelineRow &row : std::as_const(m_timeline.rows)) {
        const int lanes = placeRow(row);
        const int least = u(m_width > u(kBroad) ? kRowBroad : kRow);
        m_tops << m_tops.last() + qMax(least, lanes * u(kLane) + u(kRow - kLane));
    }
}

int TimelineDrawing::placeRow(const TimelineRow &row)
{
    QList<Place> places;
    for (int at = row.from; at < row.from + row.count; ++at) {
        const TimelineMilestone &milestone = m_timeline.milestones.at(at);
        const auto day = milestone.day();
        if (!day)
            continue;
        const double x = xOf(*day);
        const auto first = milestone.firstDay();
        places << Place{at, 0, x, first ? xOf(*first) : x};
    }
    std::stable_sort(places.begin(), places.end(), [](const Place &a, const Place &b) { return a.left() < b.left(); });
    QList<double> ends;
    for (Place &place : places) {
        const double from = place.left() - u(kDiamondSize) / 2.0 - u(4);
        const auto room = std::find_if(ends.cbegin(), ends.cend(), [&](double end) { return end <= from; });
        place.lane = int(room - ends.cbegin());
        if (room == ends.cend())
            ends << 0;
        ends[place.lane] = place.right() + u(kDiamondSize) / 2.0;
        m_lanes[place.milestone] = place.lane;
    }
    std::stable_sort(places.begin(), places.end(), [](const Place &a, const Place &b) { return a.lane < b.lane; });
    m_rows << places;
    return int(ends.size());
}

int TimelineDrawing::headHeight() const
{
    return u(46);
}

QSize TimelineDrawing::bodySize() const
{
    return {m_from.isValid() ? int(xOf(m_to)) + u(kMargin) : 0, m_tops.isEmpty() ? 0 : m_tops.last()};
}

double TimelineDrawing::xOf(QDate day) const
{
    return u(kMargin) + double(m_from.daysTo(day)) * m_perDay;
}

QDate TimelineDrawing::dayAt(double x) const
{
    return m_from.addDays(qRound64((x - u(kMargin)) / m_perDay));
}

int TimelineDrawing::laneTop(int row, int lane) const
{
    int lanes = 1;
    for (const Place &place : m_rows.at(row))
        lanes = qMax(lanes, place.lane + 1);
    const QRect area = rowRect(row);
    return area.top() + (area.height() - lanes * u(kLane)) / 2 + lane * u(kLane);
}

QRect TimelineDrawing::diamondOf(int milestone) const
{
    if (milestone < 0 || milestone >= m_lanes.size() || m_lanes.at(milestone) < 0)
        return {};
    const int row = int(&m_timeline.rowOf(milestone) - m_timeline.rows.constData());
    const int size = u(kDiamondSize);
    const int x = qRound(xOf(*m_timeline.milestones.at(milestone).day()));
    return {x - size / 2, laneTop(row, m_lanes.at(milestone)) + (u(kLane) - size) / 2, size, size};
}

int TimelineDrawing::milestoneAt(const QPoint &place) const
{
    const int row = rowAt(place.y());
    if (row >= m_rows.size())
        return -1;
    for (const Place &each : m_rows.at(row))
        if (diamondOf(each.milestone).adjusted(-u(3), -u(3), u(3), u(3)).contains(place))
            return each.milestone;
    return -1;
}

int TimelineDrawing::rowAt(int y) const
{
    if (m_tops.size() < 2)
        return 0;
    return int(std::upper_bound(m_tops.cbegin() + 1, m_tops.cend(), y) - (m_tops.cbegin() + 1));
}

QRect TimelineDrawing::rowRect(int row) const
{
    return {0, m_tops.at(row), bodySize().width(), m_tops.at(row + 1) - m_tops.at(row)};
}

QList<int> TimelineDrawing::milestonesIn(int row) const
{
    QList<Place> places = m_rows.at(row);
    std::stable_sort(places.begin(), places.end(), [](const Place &a, const Place &b) { return a.x < b.x; });
    QList<int> all;
    for (const Place &place : std::as_const(places))
        all << place.milestone;
    return all;
}

} // namespace waymark::ui
