// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/meetings.h>

#include <QObject>

namespace waymark::ui {

class Acts;

/// What is done about meetings, the committee and what is around them. Sheets open over the window and keep what was
/// typed until it is in the plan.
class MeetingActs : public QObject
{
    Q_OBJECT
public:
    MeetingActs(OpenPlan &plan, Acts &acts, QWidget *window);

    /// A meeting of the committee, on a day that is proposed where there is one.
    void newMeeting(const std::optional<QDate> &proposed);
    void changeMeeting(const RecordId &id);
    /// Of a meeting, or of none for the null id. `kind` is "decision" or "action".
    void newSettled(const QString &kind, const RecordId &meeting);
    void changeSettled(const ShownSettled &settled);
    void markDone(const ShownSettled &settled);
    void newMember();
    void endTerm(const report::Seat &seat);
    void setAttended(const Id<Meeting> &meeting, const RecordId &who, PartySide side, bool attended);
    /// Somebody without a place on the committee came.
    void addGuests(const ShownMeeting &meeting);
    /// `kind` is "opportunity", "consultation", "story" or "contact".
    void newAround(const QString &kind);
    void changeAround(const ShownAround &around);
    /// Takes a record away; undo brings it back.
    void takeAway(waymark::Circle circle, const QString &kind, const RecordId &id, const QString &name);

signals:
    void failed(const waymark::Error &error);
    void told(const QString &sentence);
    /// A record was begun.
    void begun(const waymark::RecordId &id);

private:
    void around(const QString &kind, const RecordId &id);
    [[nodiscard]] Outcome keepMember(const QMap<QString, QString> &said);

    OpenPlan &m_plan;
    Acts &m_acts;
    QWidget *m_window;
};

} // namespace waymark::ui
