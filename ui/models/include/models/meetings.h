// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/openplan.h>
#include <report/committee.h>

namespace waymark::ui {

/// A meeting, and what came of it.
struct ShownMeeting
{
    Meeting meeting;
    QString name;         ///< its title, else its kind
    bool isAhead = false; ///< today or later, or on a day not yet known
    QList<Attendance> attendance;
    int settled = 0; ///< decisions and actions

    /// "4 of government and 5 of civil society came"; empty while nobody is entered.
    [[nodiscard]] QString whoCame() const;
    [[nodiscard]] bool came(const RecordId &who) const;
};

/// A decision or an action, of a meeting or of none.
struct ShownSettled
{
    QString kind; ///< "decision" or "action"
    RecordId id;
    RecordId meeting;    ///< null where it came about without one
    QString meetingName; ///< with its date
    QString text;
    QString owners;
    FuzzyDate due;
    FuzzyDate doneOn;
    QString lateness; ///< "12 days past"; empty where it is done or the day has not passed

    [[nodiscard]] bool isDecision() const { return kind == QStringLiteral("decision"); }
    /// "Cabinet Office, due in the New Year".
    [[nodiscard]] QString whoAndWhen() const;
};

/// What is kept around the meetings: an opportunity, a consultation, a story or a contact.
struct ShownAround
{
    waymark::Circle circle = waymark::Circle::Everyone;
    QString kind;
    RecordId id;
    QString title;
    QString detail;
    QList<std::pair<QString, QString>> facts; ///< with their labels
};

/// Everything the page of meetings shows.
struct MeetingBook
{
    QList<ShownMeeting> meetings; ///< what is ahead, the soonest first; then what was, the latest first
    QList<ShownSettled> settled;  ///< open ones first, by the day they are due
    QList<report::Seat> seats;
    QList<ShownAround> around;
    std::optional<QDate> nextDue; ///< of the committee, where no meeting of it is called; else nothing

    [[nodiscard]] const ShownMeeting *meeting(const RecordId &id) const;
    [[nodiscard]] const ShownSettled *settledOne(const RecordId &id) const;
    [[nodiscard]] const ShownAround *aroundOne(const RecordId &id) const;
    [[nodiscard]] const report::Seat *seat(const RecordId &role) const;
};

/// Cost: all records of these kinds.
[[nodiscard]] Result<MeetingBook> meetingBookOf(OpenPlan &plan);

} // namespace waymark::ui
