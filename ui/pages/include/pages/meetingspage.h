// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <look/taskmodel.h>
#include <models/meetings.h>
#include <pages/page.h>

class QSplitter;
class QStackedWidget;
class QTabBar;

namespace waymark::ui {

class Acts;
class Button;
class MeetingActs;
class MeetingPane;
class PageHeader;
class TaskList;

/// The steering committee's meetings, what they decided and set in motion, who sits on it, and what is around them;
/// beside the list the one that is selected.
class MeetingsPage : public Page
{
    Q_OBJECT
public:
    MeetingsPage(OpenPlan &plan, Acts &acts, QWidget *window, QWidget *parent = nullptr);

    [[nodiscard]] Outcome refresh() override;
    /// The record is one of those shown; the detail is "meetings", "settled", "committee" or "around".
    void goTo(const Where &where) override;
    [[nodiscard]] Where where() const override;
    [[nodiscard]] QList<QWidget *> panes() const override;

    void newMeeting();
    /// "decision" or "action", of the meeting that is selected.
    void newSettled(const QString &kind);

signals:
    void told(const QString &sentence);
    void reviewWanted(const waymark::RecordId &meeting);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum Tab { Meetings, Settled, Committee, Around };

    void build();
    void addEmptyStates();
    void offerAround(QWidget *below);
    [[nodiscard]] Tab tab() const;
    void setTab(Tab tab);
    void tellSubtitle();
    void tellRows();
    void showChosen();
    void act(const QString &id);
    [[nodiscard]] RecordId chosen() const;

    OpenPlan &m_plan;
    MeetingActs *m_acts;
    MeetingBook m_book;
    RecordId m_goTo;
    PageHeader *m_header;
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    QSplitter *m_split;
    TaskList *m_list;
    MeetingPane *m_pane;
    QList<std::pair<Tab, Button *>> m_buttons; ///< in the header, each on its tab
};

} // namespace waymark::ui
