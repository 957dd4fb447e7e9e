// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "committee.h"

#include <actions/attendance.h>
#include <actions/editing.h>
#include <store/reading.h>

namespace waymark::test {

using namespace Qt::StringLiterals;

namespace {

template <class T>
void sure(const T &result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().sentence), qPrintable(result.error().detail));
}

/// The year that the committee sits.
class Sitting
{
public:
    explicit Sitting(ui::OpenPlan &plan)
        : m_desk(plan.desk())
        , m_store(plan.store())
        , m_plan(plan.plan().id)
    {
    }

    void members()
    {
        person(u"Kim Reid"_s, u"Cabinet Office"_s, false);
        person(u"Rowan Marsh"_s, u"Involve"_s, true);
        sit(u"Kim Reid"_s, true, PartySide::Government, u"Head of open government"_s);
        for (const char *name : {"Department for Business, Energy and Industrial Strategy", "Home Office",
                                 "Crown Commercial Service", "Government Digital Service"})
            sit(QString::fromUtf8(name), false, PartySide::Government);
        sit(u"Rowan Marsh"_s, true, PartySide::CivilSociety, u"Civil society co-chair"_s);
        for (const char *name : {"Transparency International UK", "mySociety", "360Giving"})
            sit(QString::fromUtf8(name), false, PartySide::CivilSociety);
    }

    Id<Meeting> meets(const FuzzyDate &date, const QString &title = {})
    {
        Meeting meeting;
        meeting.id = Id<Meeting>::random();
        meeting.plan = m_plan;
        meeting.kind = MeetingKind::SteeringCommittee;
        if (!title.isEmpty())
            meeting.title = Texts(title);
        meeting.date = date;
        meeting.place = u"1 Horse Guards Road"_s;
        meeting.announcedOn = FuzzyDate(date.earliest()->addDays(-14));
        meeting.announcedBy = u"Kim Reid"_s;
        meeting.announcedTo = u"the network’s mailing list"_s;
        meeting.openInvitation = true;
        meeting.remoteParticipation = true;
        sure(actions::create(m_desk, meeting));
        return meeting.id;
    }

    void everybodyCame(const Id<Meeting> &meeting)
    {
        int place = 0;
        const auto roles = store::readAll<Role>(m_store);
        for (const Role &role : *roles)
            if (role.which == RoleKind::CommitteeMember && ++place != 3)
                sure(actions::setAttended(m_desk, meeting,
                                          role.person.isNull() ? role.organisation.record() : role.person.record(),
                                          role.side, true));
    }

    template <class R>
    void settles(const Id<Meeting> &meeting, const QString &text, const QString &owner, const FuzzyDate &due,
                 const FuzzyDate &done = {})
    {
        R settled;
        settled.id = Id<R>::random();
        settled.plan = m_plan;
        settled.meeting = meeting;
        settled.text = Texts(text);
        if (!owner.isEmpty())
            settled.owners << actions::organisationNamed(m_store, owner).value();
        settled.due = due;
        settled.doneOn = done;
        sure(actions::create(m_desk, settled));
    }

    void point(const QString &about, const QString &inTheWay, const QString &wouldHelp, qint64 level)
    {
        Point point;
        point.id = Id<Point>::random();
        point.about = numbered(m_store, u"commitment"_s, about);
        point.inTheWay = Texts(inTheWay);
        point.wouldHelp = Texts(wouldHelp);
        point.level = level;
        point.raisedOn = FuzzyDate(QDate(2016, 12, 28));
        point.owners << actions::personNamed(m_store, u"Kim Reid"_s).value();
        sure(actions::create(m_desk, point));
    }

    void around()
    {
        Opportunity summit;
        summit.id = Id<Opportunity>::random();
        summit.plan = m_plan;
        summit.event = Texts(u"International Open Data Conference"_s);
        summit.date = FuzzyDate(QDate(2017, 6, 8));
        summit.commitments << numbered(m_store, u"commitment"_s, u"5"_s);
        sure(actions::create(m_desk, summit));
        Consultation asked;
        asked.id = Id<Consultation>::random();
        asked.plan = m_plan;
        asked.asked = Texts(u"How the register of overseas owners should work"_s);
        asked.beganPreparing = FuzzyDate(QDate(2017, 1, 5));
        asked.opened = FuzzyDate(QDate(2017, 3, 6));
        asked.closes = FuzzyDate(QDate(2017, 3, 11));
        sure(actions::create(m_desk, asked));
        Story story;
        story.id = Id<Story>::random();
        story.commitment = Id<Commitment>(numbered(m_store, u"commitment"_s, u"6"_s));
        story.whatChanged = Texts(u"Charities see who has funded whom before they apply"_s);
        sure(actions::create(m_desk, story));
    }

private:
    void person(const QString &name, const QString &organisation, bool mayBeNamed)
    {
        Person person;
        person.name = name;
        person.id = Id<Person>(actions::personNamed(m_store, name).value());
        person.organisation = Id<Organisation>(actions::organisationNamed(m_store, organisation).value());
        person.mayBeNamed = mayBeNamed;
        sure(actions::create(m_desk, person));
    }

    void sit(const QString &name, bool isPerson, PartySide side, const QString &office = {})
    {
        Role role;
        role.id = Id<Role>::random();
        role.which = RoleKind::CommitteeMember;
        role.side = side;
        role.of = m_plan.record();
        role.title = office;
        role.from = FuzzyDate(QDate(2016, 5, 12));
        if (isPerson) {
            role.person = Id<Person>(actions::personNamed(m_store, name).value());
        } else {
            const RecordId id = actions::organisationNamed(m_store, name).value();
            if (!store::read(m_store, Id<Organisation>(id))) {
                Organisation organisation;
                organisation.id = Id<Organisation>(id);
                organisation.name = Texts(name);
                sure(actions::create(m_desk, organisation));
            }
            role.organisation = Id<Organisation>(id);
        }
        sure(actions::create(m_desk, role));
    }

    actions::Desk &m_desk;
    const store::Store &m_store;
    Id<Plan> m_plan;
};

Id<Meeting> meetingOn(const store::Store &store, QDate day)
{
    const auto meetings = store::readAll<Meeting>(store);
    for (const Meeting &each : *meetings)
        if (each.date.earliest() == day)
            return each.id;
    qFatal("no meeting on %s", qPrintable(day.toString()));
}

} // namespace

std::unique_ptr<ui::OpenPlan> committeePlan()
{
    auto plan = busyPlan();
    sure(actions::change(plan->desk(), u"plan"_s, plan->plan().id, {{u"workingDaysToReply"_s, Value(10), {}}}));
    Sitting sitting(*plan);
    sitting.members();
    const auto last = sitting.meets(FuzzyDate(QDate(2016, 11, 10)));
    const auto coming = sitting.meets(FuzzyDate(QDate(2017, 3, 28)), u"Spring meeting"_s);
    sitting.everybodyCame(last);
    sitting.settles<Decision>(last, u"Progress on each commitment is published every six months"_s, u"Cabinet Office"_s,
                              FuzzyDate(QDate(2017, 3, 1)));
    sitting.settles<Action>(last, u"Send the committee the points to raise"_s, u"Cabinet Office"_s,
                            FuzzyDate::onlyWords(u"in the New Year"_s));
    sitting.settles<Action>(last, u"Ask the Treasury about the register"_s, u"360Giving"_s,
                            FuzzyDate(QDate(2017, 2, 1)), FuzzyDate(QDate(2017, 1, 20)));
    sitting.settles<Decision>(coming, u"May the register come a year later?"_s, u"Cabinet Office"_s, {});
    sitting.settles<Action>({}, u"Find a date for the workshop"_s, u"Involve"_s, FuzzyDate(QDate(2017, 4, 3)));
    sitting.point(u"1"_s, u"No date for a bill: a minister’s word would help"_s,
                  u"A letter from the committee to the minister, drafted by Kim Reid"_s, 4);
    sitting.point(u"6"_s, u"Three departments do not publish their grants"_s, {}, 3);
    sitting.around();
    return plan;
}

std::unique_ptr<ui::OpenPlan> longCommitteePlan()
{
    auto plan = committeePlan();
    Sitting sitting(*plan);
    for (int at = 1; at <= 20; ++at) {
        const auto meeting = sitting.meets(
            FuzzyDate(QDate(2011, 1, 15).addMonths(3 * at)),
            u"Extraordinary joint meeting of the steering committee and the departments’ open data champions, %1"_s.arg(
                at));
        sitting.everybodyCame(meeting);
        for (int each = 1; each <= 3; ++each)
            sitting.settles<Action>(
                meeting,
                u"Write to every department that has not yet answered and say by when an answer is needed, %1.%2"_s
                    .arg(at)
                    .arg(each),
                u"Department for Business, Energy and Industrial Strategy"_s, FuzzyDate(QDate(2017, 1, at)));
    }
    return plan;
}

Id<Meeting> lastMeeting(const store::Store &store)
{
    return meetingOn(store, {2016, 11, 10});
}

Id<Meeting> comingMeeting(const store::Store &store)
{
    return meetingOn(store, {2017, 3, 28});
}

} // namespace waymark::test
