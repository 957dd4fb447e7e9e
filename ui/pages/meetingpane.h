// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <look/sidepane.h>
#include <models/meetings.h>
#include <pages/page.h>

class QGridLayout;

namespace waymark::ui {

class Button;
class MeetingActs;

/// What is selected on the page of meetings, and what can be done with it: a meeting with who came and what was
/// settled, a decision or an action, a place on the committee, or what is around them.
class MeetingPane : public SidePane
{
    Q_OBJECT
public:
    MeetingPane(OpenPlan &plan, MeetingActs &acts, QWidget *parent = nullptr);

    void showMeeting(const ShownMeeting &meeting, const MeetingBook &book);
    /// No meeting is called yet; it is due by a day.
    void showDue(QDate day);
    void showSettled(const ShownSettled &settled);
    void showSeat(const report::Seat &seat);
    void showAround(const ShownAround &around);

signals:
    void wanted(const waymark::ui::Where &where);
    void reviewWanted(const waymark::RecordId &meeting);

private:
    class Filling;

    void addFacts(Filling &filling, const Meeting &meeting) const;
    void addAttendance(Filling &filling, const ShownMeeting &meeting, const MeetingBook &book);
    void addSettled(Filling &filling, const ShownMeeting &meeting, const MeetingBook &book);

    OpenPlan &m_plan;
    MeetingActs &m_acts;
    QWidget *m_content;
};

} // namespace waymark::ui
