// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <pages/meetingspage.h>

#include "meetingacts.h"
#include "meetingpane.h"
#include "meetingrows.h"

#include <look/currentstack.h>
#include <look/emptystate.h>
#include <look/look.h>
#include <look/pageheader.h>
#include <look/tasklist.h>
#include <pages/acts.h>

#include <QMenu>
#include <QSplitter>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

const QStringList kTabs{u"meetings"_s, u"settled"_s, u"committee"_s, u"around"_s};

} // namespace

MeetingsPage::MeetingsPage(OpenPlan &plan, Acts &acts, QWidget *window, QWidget *parent)
    : Page(parent)
    , m_plan(plan)
    , m_acts(new MeetingActs(plan, acts, window))
    , m_header(new PageHeader(tr("Meetings"), this))
    , m_tabs(new QTabBar)
    , m_stack(new CurrentStack)
    , m_split(new QSplitter(Qt::Horizontal))
    , m_list(new TaskList)
    , m_pane(new MeetingPane(plan, *m_acts))
{
    m_acts->setParent(this);
    build();
    connect(m_acts, &MeetingActs::failed, this, &Page::failed);
    connect(m_acts, &MeetingActs::told, this, &MeetingsPage::told);
    connect(m_acts, &MeetingActs::begun, this, [this](const RecordId &id) {
        m_goTo = id;
        tellRows();
    });
    connect(m_pane, &MeetingPane::wanted, this, &Page::wanted);
    connect(m_pane, &MeetingPane::reviewWanted, this, &MeetingsPage::reviewWanted);
    connect(m_pane, &SidePane::closed, this, [this] {
        m_pane->hide();
        m_list->setFocus();
    });
    connect(m_tabs, &QTabBar::currentChanged, this, &MeetingsPage::tellRows);
    connect(m_list, &TaskList::activated, this, &MeetingsPage::act);
    connect(m_list, &TaskList::currentTaskChanged, this, &MeetingsPage::showChosen);
}

void MeetingsPage::build()
{
    const auto add = [this](Tab on, const QString &words, ButtonKind kind, const auto &does) {
        Button *button = m_header->addButton(words, kind)->forWriting();
        connect(button, &Button::clicked, this, does);
        m_buttons.append({on, button});
        return button;
    };
    add(Meetings, tr("New meeting…"), ButtonKind::Other, [this] { newMeeting(); });
    add(Settled, tr("New decision…"), ButtonKind::Other, [this] { m_acts->newSettled(u"decision"_s, {}); });
    add(Settled, tr("New action…"), ButtonKind::Other, [this] { m_acts->newSettled(u"action"_s, {}); });
    add(Committee, tr("New member…"), ButtonKind::Other, [this] { m_acts->newMember(); });
    Button *around = add(Around, tr("Add…"), ButtonKind::Other, [] {});
    connect(around, &Button::clicked, this, [this, around] { offerAround(around); });
    for (const QString &words :
         {tr("Meetings"), tr("Decisions and actions"), tr("Committee"), tr("Opportunities, consultations, stories")})
        m_tabs->addTab(words);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("What is shown"));
    m_list->setAccessibleName(tr("Meetings and what came of them"));
    auto *left = new QWidget;
    auto *inner = new QVBoxLayout(left);
    inner->setContentsMargins(u(14), 0, u(12), 0);
    inner->addWidget(m_list);
    putBeside(*m_split, left, m_pane);
    m_split->setSizes({u(640), u(480)});
    m_stack->addWidget(m_split);
    addEmptyStates();
    auto *bar = new QVBoxLayout;
    bar->setContentsMargins(u(24), u(8), u(24), u(4));
    bar->addWidget(m_tabs);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addLayout(bar);
    column->addWidget(m_stack, 1);
}

/// In the order of the tabs.
void MeetingsPage::addEmptyStates()
{
    const auto add = [this](const QString &icon, const QString &heading, const QString &words, const QString &button,
                            const auto &does) {
        auto *state = new EmptyState(icon, heading, words);
        connect(state->addButton(button, ButtonKind::Main)->forWriting(), &Button::clicked, this, does);
        m_stack->addWidget(state);
    };
    add(u"calendar"_s, tr("No meeting yet"),
        tr("The committee meets at least every six months. A meeting has its papers, who came, and what was decided."),
        tr("Enter the first meeting…"), [this] { newMeeting(); });
    add(u"check"_s, tr("Nothing decided yet"),
        tr("A decision or an action has owners and a date, as it was said, and can come about without a meeting."),
        tr("Enter an action…"), [this] { m_acts->newSettled(u"action"_s, {}); });
    add(u"people"_s, tr("Nobody sits on the committee yet"),
        tr("Government and civil society have five places each, for a term. People are entered under People first."),
        tr("Enter a member…"), [this] { m_acts->newMember(); });
    auto *around = new EmptyState(u"book"_s, tr("Nothing here yet"),
                                  tr("Occasions that commitments could use, consultations with the time they leave for "
                                     "an answer, stories to tell, and what our side was told in passing."));
    Button *button = around->addButton(tr("Add the first…"), ButtonKind::Main)->forWriting();
    connect(button, &Button::clicked, this, [this, button] { offerAround(button); });
    m_stack->addWidget(around);
}

void MeetingsPage::offerAround(QWidget *below)
{
    auto *menu = new QMenu(below);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString &kind : {u"opportunity"_s, u"consultation"_s, u"story"_s, u"contact"_s})
        connect(menu->addAction(tr("%1…").arg(waymark::kind(kind)->label)), &QAction::triggered, this,
                [this, kind] { m_acts->newAround(kind); });
    menu->popup(below->mapToGlobal(QPoint(0, below->height())));
}

MeetingsPage::Tab MeetingsPage::tab() const
{
    return Tab(m_tabs->currentIndex());
}

void MeetingsPage::setTab(Tab tab)
{
    const QSignalBlocker still(m_tabs);
    m_tabs->setCurrentIndex(tab);
}

Outcome MeetingsPage::refresh()
{
    auto book = meetingBookOf(m_plan);
    if (!book)
        return tl::unexpected(book.error());
    m_book = std::move(*book);
    tellRows();
    return {};
}

void MeetingsPage::tellSubtitle()
{
    const ShownMeeting *next = nullptr;
    for (const ShownMeeting &each : m_book.meetings)
        if (each.isAhead && !next)
            next = &each;
    m_header->setSubtitle(next             ? tr("Next: %1, %2").arg(next->name, next->meeting.date.text())
                          : m_book.nextDue ? tr("The committee meets again by %1").arg(dayText(*m_book.nextDue))
                                           : QString());
}

void MeetingsPage::tellRows()
{
    tellSubtitle();
    const QList<TaskGroup> groups = tab() == Meetings    ? meetingRows(m_book, m_plan.today())
                                    : tab() == Settled   ? settledRows(m_book)
                                    : tab() == Committee ? committeeRows(m_book, m_plan.today())
                                                         : aroundRows(m_book);
    const bool isEmpty =
        std::all_of(groups.cbegin(), groups.cend(), [](const TaskGroup &group) { return group.tasks.isEmpty(); });
    for (const auto &[on, button] : std::as_const(m_buttons)) // where nothing is the button stands in its middle
        button->setVisible(on == tab() && (!isEmpty || on == Settled));
    if (!isEmpty)
        m_list->setGroups(groups);
    m_stack->setCurrentIndex(isEmpty ? 1 + tab() : 0);
    if (isEmpty)
        return;
    if (!m_goTo.isNull())
        m_list->setCurrentTask(m_goTo.text());
    m_goTo = {};
    showChosen();
}

RecordId MeetingsPage::chosen() const
{
    return RecordId::fromText(m_list->currentTask()).value_or(RecordId());
}

void MeetingsPage::showChosen()
{
    const RecordId id = chosen();
    m_pane->setEnabled(!m_list->currentTask().isEmpty());
    if (m_list->currentTask() == kMeetingDue && m_book.nextDue)
        m_pane->showDue(*m_book.nextDue);
    else if (const ShownMeeting *meeting = m_book.meeting(id))
        m_pane->showMeeting(*meeting, m_book);
    else if (const ShownSettled *settled = m_book.settledOne(id))
        m_pane->showSettled(*settled);
    else if (const report::Seat *seat = m_book.seat(id))
        m_pane->showSeat(*seat);
    else if (const ShownAround *around = m_book.aroundOne(id))
        m_pane->showAround(*around);
}

void MeetingsPage::act(const QString &task)
{
    m_pane->show();
    const RecordId id = chosen();
    if (const ShownMeeting *meeting = m_book.meeting(id)) {
        emit wanted({u"papers"_s, id, meeting->isAhead ? u"papers"_s : u"minutes"_s});
        return;
    }
    if (m_plan.store().isReadOnly())
        return;
    if (task == kMeetingDue)
        newMeeting();
    else if (const ShownSettled *settled = m_book.settledOne(id); settled && settled->doneOn.isNull())
        m_acts->markDone(*settled);
    else if (const report::Seat *seat = m_book.seat(id); seat && seat->isHeldOn(m_plan.today()))
        m_acts->endTerm(*seat);
    else if (const ShownAround *around = m_book.aroundOne(id))
        m_acts->changeAround(*around);
}

void MeetingsPage::newMeeting()
{
    setTab(Meetings);
    tellRows();
    m_acts->newMeeting(m_book.nextDue);
}

void MeetingsPage::newSettled(const QString &kind)
{
    const ShownMeeting *meeting = tab() == Meetings ? m_book.meeting(chosen()) : nullptr;
    m_acts->newSettled(kind, meeting ? meeting->meeting.id.record() : RecordId());
}

void MeetingsPage::goTo(const Where &where)
{
    m_goTo = where.record;
    if (const qsizetype at = kTabs.indexOf(where.detail); at >= 0)
        setTab(Tab(at));
    else if (!where.record.isNull() || where.detail.isEmpty())
        setTab(Meetings);
}

Where MeetingsPage::where() const
{
    return {u"meetings"_s, m_stack->currentIndex() == 0 ? chosen() : RecordId(), kTabs.at(tab())};
}

QList<QWidget *> MeetingsPage::panes() const
{
    if (m_stack->currentIndex() != 0)
        return {m_stack->currentWidget(), m_tabs};
    QList<QWidget *> all{m_list, m_tabs};
    if (m_pane->isVisible())
        all << m_pane;
    return all;
}

void MeetingsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_pane->setVisible(width() >= u(760)); // below that the list keeps the room; choosing one opens the pane
}

} // namespace waymark::ui
