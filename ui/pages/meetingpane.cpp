// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meetingpane.h"

#include "meetingacts.h"

#include <look/button.h>
#include <look/flowlayout.h>
#include <look/label.h>
#include <report/titles.h>

#include <QCheckBox>
#include <QGridLayout>
#include <QResizeEvent>
#include <QStyleOptionButton>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

/// A name to tick, which ends in dots where it has no room.
class NameCheck : public QCheckBox
{
public:
    NameCheck(const QString &name, const QString &accessible)
        : m_name(name)
    {
        setAccessibleName(accessible);
        setToolTip(accessible);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        setText(u"…"_s);
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QCheckBox::resizeEvent(event);
        QStyleOptionButton option;
        initStyleOption(&option);
        const int room = style()->subElementRect(QStyle::SE_CheckBoxContents, &option, this).width();
        setText(fontMetrics().elidedText(m_name, Qt::ElideRight, room).replace(u'&', u"&&"_s));
    }

private:
    QString m_name;
};

QString yesNo(bool yes)
{
    return yes ? MeetingPane::tr("Yes") : MeetingPane::tr("No");
}

} // namespace

/// Puts new content in the place of the old and keeps the focus where it was, by its name.
class MeetingPane::Filling
{
public:
    explicit Filling(MeetingPane &pane)
        : m_pane(pane)
        , m_content(new QWidget)
        , m_column(new QVBoxLayout(m_content))
    {
        m_column->setContentsMargins(0, 0, 0, 0);
        m_column->setSpacing(u(6));
    }
    ~Filling()
    {
        const QWidget *focus = m_pane.m_content->isAncestorOf(m_pane.focusWidget()) ? m_pane.focusWidget() : nullptr;
        const QString focused = focus && focus->hasFocus() ? focus->accessibleName() : QString();
        delete m_pane.body()->replaceWidget(m_pane.m_content, m_content);
        m_pane.m_content->hide();
        m_pane.m_content->deleteLater(); // what was pressed may be in it
        m_pane.m_content = m_content;
        m_content->show(); // what is not shown takes no focus
        const auto all = m_content->findChildren<QWidget *>();
        for (QWidget *each : all)
            if (!focused.isEmpty() && each->accessibleName() == focused)
                each->setFocus();
    }
    Q_DISABLE_COPY_MOVE(Filling)

    void heading(const QString &words)
    {
        m_column->addSpacing(u(4));
        m_column->addWidget(sectionLine());
        m_column->addWidget(label(words, TextStyle::Section));
    }
    void text(const QString &words, TextStyle style = TextStyle::Body)
    {
        if (!words.isEmpty())
            m_column->addWidget(paragraph(words, style));
    }
    void fact(const QString &name, const QString &value)
    {
        if (value.isEmpty())
            return;
        m_column->addWidget(label(name, TextStyle::Heading));
        m_column->addWidget(paragraph(value, TextStyle::Body));
    }
    void add(QLayout *layout) { m_column->addLayout(layout); }

    /// The next buttons stand in one row.
    void buttons()
    {
        m_row = new FlowLayout;
        m_row->setSpacing(u(8));
        m_column->addLayout(m_row);
    }
    template <class Act>
    Button *button(const QString &words, ButtonKind kind, const Act &act, const QString &accessible = {})
    {
        auto *made = new Button(words, kind);
        if (!accessible.isEmpty())
            made->setAccessibleName(accessible);
        QObject::connect(made, &Button::clicked, &m_pane, act);
        m_row->addWidget(made);
        return made;
    }

private:
    MeetingPane &m_pane;
    QWidget *m_content;
    QVBoxLayout *m_column;
    FlowLayout *m_row = nullptr;
};

MeetingPane::MeetingPane(OpenPlan &plan, MeetingActs &acts, QWidget *parent)
    : SidePane(u"calendar"_s, tr("Meeting"), parent)
    , m_plan(plan)
    , m_acts(acts)
    , m_content(new QWidget)
{
    body()->addWidget(m_content);
    body()->addStretch();
}

void MeetingPane::showMeeting(const ShownMeeting &meeting, const MeetingBook &book)
{
    setTitle(meeting.name);
    Filling filling(*this);
    filling.text(meeting.meeting.date.text(), TextStyle::Strong);
    filling.text(meeting.meeting.place);
    filling.text(meeting.meeting.link, TextStyle::Small);
    filling.buttons();
    const RecordId id = meeting.meeting.id;
    filling.button(tr("Papers"), ButtonKind::Other, [this, id] { emit wanted({u"papers"_s, id, u"papers"_s}); });
    filling.button(
        tr("Review"), ButtonKind::Other, [this, id] { emit reviewWanted(id); }, tr("Review on the full screen"));
    filling.button(tr("Minutes"), ButtonKind::Other, [this, id] { emit wanted({u"papers"_s, id, u"minutes"_s}); });
    filling
        .button(
            tr("Change…"), ButtonKind::Quiet, [this, id] { m_acts.changeMeeting(id); }, tr("Change the meeting"))
        ->forWriting();
    filling
        .button(
            tr("Take away"), ButtonKind::Quiet,
            [this, id, name = meeting.name] { m_acts.takeAway(waymark::Circle::Everyone, u"meeting"_s, id, name); },
            tr("Take away the meeting"))
        ->forWriting();
    addAttendance(filling, meeting, book);
    addSettled(filling, meeting, book);
    addFacts(filling, meeting.meeting);
}

void MeetingPane::addFacts(Filling &filling, const Meeting &meeting) const
{
    filling.heading(tr("How it was called"));
    QStringList announced;
    if (!meeting.announcedOn.isNull())
        announced << tr("on %1").arg(meeting.announcedOn.text());
    if (!meeting.announcedBy.isEmpty())
        announced << tr("by %1").arg(meeting.announcedBy);
    if (!meeting.announcedTo.isEmpty())
        announced << tr("to %1").arg(meeting.announcedTo);
    filling.text(announced.isEmpty() ? tr("Not announced yet") : tr("Announced %1").arg(announced.join(u' ')));
    filling.text(
        tr("Open invitation: %1 · Remote participation: %2 · Notes published: %3")
            .arg(yesNo(meeting.openInvitation), yesNo(meeting.remoteParticipation), yesNo(meeting.notesPublished)),
        TextStyle::Small);
    filling.fact(tr("Success stories"), meeting.stories.text());
    filling.fact(tr("Forward look"), meeting.forwardLook.text());
}

void MeetingPane::addAttendance(Filling &filling, const ShownMeeting &meeting, const MeetingBook &book)
{
    filling.heading(tr("Who came"));
    const QDate day = meeting.meeting.date.latest().value_or(m_plan.today());
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(u(12));
    grid->setVerticalSpacing(u(4));
    QSet<RecordId> listed;
    const auto add = [&](int column, int row, const RecordId &who, const QString &name, PartySide side) {
        auto *check = new NameCheck(name, tr("%1 came").arg(name));
        check->setChecked(meeting.came(who));
        check->setEnabled(!m_plan.store().isReadOnly());
        connect(check, &QCheckBox::toggled, this,
                [this, id = meeting.meeting.id, who, side](bool came) { m_acts.setAttended(id, who, side, came); });
        grid->addWidget(check, row, column);
        listed << who;
    };
    int column = 0;
    for (const PartySide side : {PartySide::Government, PartySide::CivilSociety}) {
        int row = 1;
        grid->addWidget(label(labelOf(side), TextStyle::Heading), 0, column);
        for (const report::Seat &seat : book.seats)
            if (seat.side == side && seat.isHeldOn(day) && !listed.contains(seat.who))
                add(column, row++, seat.who, seat.name, side);
        if (row == 1)
            grid->addWidget(paragraph(tr("Nobody has a place on that day"), TextStyle::Small), row, column);
        grid->setColumnStretch(column++, 1);
    }
    int row = grid->rowCount();
    for (const Attendance &each : meeting.attendance)
        if (!listed.contains(each.who)) {
            const QString name = report::nameOf(m_plan.store(), each.who).value_or(QString());
            add(each.side == PartySide::CivilSociety ? 1 : 0, row++, each.who, name, each.side);
        }
    filling.add(grid);
    filling.buttons();
    filling.button(tr("Somebody else came…"), ButtonKind::Quiet, [this, meeting] { m_acts.addGuests(meeting); })
        ->forWriting();
}

void MeetingPane::addSettled(Filling &filling, const ShownMeeting &meeting, const MeetingBook &book)
{
    filling.heading(tr("Decisions and actions"));
    const RecordId of = meeting.meeting.id;
    bool isAny = false;
    for (const ShownSettled &each : book.settled) {
        if (each.meeting != of)
            continue;
        isAny = true;
        filling.text(tr("%1: %2").arg(each.isDecision() ? tr("Decision") : tr("Action"), each.text), TextStyle::Row);
        filling.text(each.whoAndWhen(), TextStyle::Small);
        filling.buttons();
        if (each.doneOn.isNull())
            filling
                .button(
                    tr("Mark as done"), ButtonKind::Quiet, [this, each] { m_acts.markDone(each); },
                    tr("Mark as done: %1").arg(each.text))
                ->forWriting();
        filling
            .button(
                tr("Change…"), ButtonKind::Quiet, [this, each] { m_acts.changeSettled(each); },
                tr("Change: %1").arg(each.text))
            ->forWriting();
    }
    if (!isAny)
        filling.text(tr("None yet."), TextStyle::Small);
    filling.buttons();
    filling.button(tr("Add a decision…"), ButtonKind::Other, [this, of] { m_acts.newSettled(u"decision"_s, of); })
        ->forWriting();
    filling.button(tr("Add an action…"), ButtonKind::Other, [this, of] { m_acts.newSettled(u"action"_s, of); })
        ->forWriting();
}

void MeetingPane::showDue(QDate day)
{
    setTitle(tr("Next meeting"));
    Filling filling(*this);
    filling.text(tr("Steering committee, by %1").arg(dayText(day)), TextStyle::Strong);
    filling.text(
        tr("The committee meets at least every six months, as the Open Government Partnership asks. No meeting "
           "is called yet."));
    filling.buttons();
    filling.button(tr("Call the meeting…"), ButtonKind::Other, [this, day] { m_acts.newMeeting(day); })->forWriting();
}

void MeetingPane::showSettled(const ShownSettled &settled)
{
    setTitle(settled.isDecision() ? tr("Decision") : tr("Action"));
    Filling filling(*this);
    filling.text(settled.text, TextStyle::Strong);
    filling.fact(tr("Who sees to it"), settled.owners.isEmpty() ? tr("Nobody named yet") : settled.owners);
    filling.fact(tr("Due"), settled.due.text());
    filling.fact(tr("Done"), settled.doneOn.text());
    filling.fact(tr("From"), settled.meetingName.isEmpty() ? tr("No meeting") : settled.meetingName);
    filling.buttons();
    if (settled.doneOn.isNull())
        filling.button(tr("Mark as done"), ButtonKind::Other, [this, settled] { m_acts.markDone(settled); })
            ->forWriting();
    filling.button(tr("Change…"), ButtonKind::Other, [this, settled] { m_acts.changeSettled(settled); })->forWriting();
    if (!settled.meeting.isNull())
        filling.button(tr("Show the meeting"), ButtonKind::Quiet, [this, id = settled.meeting] {
            emit wanted({u"meetings"_s, id, u"meetings"_s});
        });
    filling
        .button(tr("Take away"), ButtonKind::Quiet,
                [this, settled] { m_acts.takeAway(waymark::Circle::Everyone, settled.kind, settled.id, settled.text); })
        ->forWriting();
}

void MeetingPane::showSeat(const report::Seat &seat)
{
    setTitle(seat.name);
    Filling filling(*this);
    filling.text(seat.organisation);
    filling.text(seat.role.title == seat.name ? QString() : seat.role.title);
    filling.fact(tr("Side"), seat.side == PartySide::Neither ? tr("Not said") : labelOf(seat.side));
    const QString term = seat.term();
    filling.fact(tr("Term"), term.isEmpty() ? tr("Not said") : term.left(1).toUpper() + term.mid(1));
    filling.buttons();
    if (seat.isHeldOn(m_plan.today()))
        filling.button(tr("End the term…"), ButtonKind::Other, [this, seat] { m_acts.endTerm(seat); })->forWriting();
    if (!seat.who.isNull()) {
        filling.button(tr("Write a brief"), ButtonKind::Other, [this, who = seat.who] {
            emit wanted({u"papers"_s, who, u"brief"_s});
        });
        filling.button(tr("Show under People"), ButtonKind::Quiet, [this, who = seat.who] {
            emit wanted({u"people"_s, who, {}});
        });
    }
}

void MeetingPane::showAround(const ShownAround &around)
{
    setTitle(waymark::kind(around.kind)->label);
    Filling filling(*this);
    filling.text(around.title, TextStyle::Strong);
    for (const auto &[name, value] : around.facts)
        filling.fact(name, value);
    if (around.circle != waymark::Circle::Everyone)
        filling.text(tr("Only our side reads this"), TextStyle::Small);
    filling.buttons();
    filling.button(tr("Change…"), ButtonKind::Other, [this, around] { m_acts.changeAround(around); })->forWriting();
    filling
        .button(tr("Take away"), ButtonKind::Quiet,
                [this, around] { m_acts.takeAway(around.circle, around.kind, around.id, around.title); })
        ->forWriting();
}

} // namespace waymark::ui
