// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plans.h"

#include "drafts.h"

#include <actions/plan.h>
#include <actions/progress.h>
#include <exchange/planjson.h>
#include <exchange/samples.h>
#include <model/natural_id.h>

#include <map>

namespace waymark::test {

using namespace Qt::StringLiterals;

namespace {

template <class T>
auto sure(T &&result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().sentence), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<typename std::decay_t<T>::value_type>)
        return std::move(*result);
}

const QString kAmina = u"Amina Khan"_s;

/// What happened in that month, act by act.
class March
{
public:
    explicit March(ui::OpenPlan &plan)
        : m_plan(plan)
    {
    }

    void happens()
    {
        sides();
        milestones();
        openRound();
        progress();
        twoVersions();
    }

private:
    [[nodiscard]] actions::Desk &desk() { return m_plan.desk(); }
    [[nodiscard]] Id<Commitment> commitment(const QString &number) const
    {
        return Id<Commitment>(numbered(m_plan.store(), u"commitment"_s, number));
    }
    [[nodiscard]] RecordId organisation(const QString &name) const
    {
        return sure(actions::organisationNamed(m_plan.store(), name));
    }

    void sides()
    {
        sure(actions::change(desk(), u"person"_s, desk().author(),
                             {{u"organisation"_s, Value(organisation(u"Cabinet Office"_s).text()), {}}}));
        const std::pair<QString, QString> leads[]{{u"1"_s, u"Transparency International UK"_s},
                                                  {u"5"_s, u"Open Contracting Partnership"_s},
                                                  {u"6"_s, u"360Giving"_s}};
        for (const auto &[number, name] : leads) {
            Role role;
            role.id = Id<Role>::random();
            role.which = RoleKind::CsoLead;
            role.organisation = Id<Organisation>(organisation(name));
            role.of = commitment(number).record();
            role.title = u"Head of policy"_s;
            role.signatory = true;
            sure(actions::create(desk(), role));
        }
    }

    Id<Milestone> milestone(const QString &of, const QString &number, const QString &title, const QString &first,
                            const QString &now = {}, const QString &why = {},
                            MoveConsent consent = MoveConsent::NotAsked)
    {
        Milestone made;
        made.id = Id<Milestone>::random();
        made.commitment = commitment(of);
        made.number = number;
        made.title = Texts(title);
        made.due = sure(FuzzyDate::parse(first));
        made.baselineDue = made.due;
        sure(actions::create(desk(), made, {{}, u"the published plan"_s, QDate(2016, 5, 12), MoveConsent::NotAsked}));
        if (!now.isEmpty())
            sure(actions::moveDate(desk(), made.id, sure(FuzzyDate::parse(now)), actions::DateChange::Move,
                                   {why, u"BEIS, e-mail of 17 February"_s, QDate(2017, 2, 20), consent}));
        return made.id;
    }

    void milestones()
    {
        milestone(u"1"_s, u"1.2"_s, u"Publish the Government’s response"_s, u"spring 2017"_s, u"autumn 2017"_s,
                  u"Follows the call for evidence"_s, MoveConsent::Agreed);
        milestone(u"1"_s, u"1.3"_s, u"Bring in legislation on the register of overseas entities"_s, u"April 2018"_s);
        m_late =
            milestone(u"3"_s, u"3.2"_s, u"Show the draft strategy to the Open Government Network"_s, u"December 2016"_s,
                      u"31 January 2017"_s, u"Changes in government in the second half of 2016"_s);
        milestone(u"10"_s, u"10.1"_s, u"Report on the survey of users"_s, u"2 March 2017"_s);
    }

    void openRound()
    {
        Round round;
        round.label = Texts(u"January to March 2017"_s);
        round.opens = FuzzyDate(QDate(2017, 2, 27));
        round.closes = FuzzyDate(QDate(2017, 3, 24));
        sure(actions::openRound(desk(), round, m_round));
    }

    void says(const QString &number, const QString &joint, Completion government,
              Completion civilSociety = Completion::NotReported)
    {
        actions::Progress said;
        said.commitment = commitment(number);
        said.round = m_round;
        said.joint = joint;
        said.government = government;
        said.civilSociety = civilSociety;
        said.reportedBy = organisation(u"Cabinet Office"_s);
        said.reportedHow = Channel::Email;
        said.reportedOn = FuzzyDate(QDate(2017, 3, 9));
        sure(actions::logProgress(desk(), said));
    }

    void progress()
    {
        says(u"1"_s,
             u"The call for evidence on the proposed register opens this spring and closes in May 2017. We consult "
             u"before legislating because "
             "Scotland and Northern Ireland register land differently."_s,
             Completion::Limited, Completion::Limited);
        says(u"2"_s, u"Companies have begun to file their reports."_s, Completion::UnderWay);
        says(u"3"_s, u"The strategy waits for new ministers."_s, Completion::Limited, Completion::NotStarted);
        says(u"6"_s,
             u"Cabinet Office is working with departments to publish grants data before June 2018. Four departments "
             u"have published so far. "
             "360Giving accepts that dates can be revisited."_s,
             Completion::Substantial, Completion::Limited);
        sure(actions::noChange(desk(), {commitment(u"7"_s), commitment(u"13"_s)}, m_round));
        actions::Progress news;
        news.commitment = commitment(u"3"_s);
        news.round = m_round;
        news.milestones = {{m_late, Completion::UnderWay, Completion::NotStarted, Pace::NothingSaid,
                            u"A draft goes round in April"_s}};
        sure(actions::logProgress(desk(), news));
    }

    void twoVersions()
    {
        Person person;
        person.name = u"Rachel Evans"_s;
        person.id = Id<Person>(sure(actions::personNamed(m_plan.store(), person.name)));
        person.organisation = Id<Organisation>(organisation(u"Involve"_s));
        sure(actions::create(desk(), person));
        Role lead;
        lead.id = Id<Role>::random();
        lead.which = RoleKind::CsoLead;
        lead.person = person.id;
        lead.of = commitment(u"6"_s).record();
        sure(actions::create(desk(), lead));
        auto other = sure(store::Store::scratch());
        sure(merge(*other, m_plan.store()));
        actions::Desk rachel(*other, thatDay());
        sure(rachel.setAuthor(person.name));
        const RecordId update = updateId(commitment(u"6"_s), m_round).record();
        sure(actions::change(
            rachel, u"update"_s, update,
            {{u"joint"_s,
              Value(
                  u"Cabinet Office is working with departments to publish grants data before June 2018. "
                  "Four departments have published so far, two of them without amounts. 360Giving accepts that dates can be revisited, with reasons given."_s),
              {}}}));
        sure(rachel.enter(
            {draft(rachel.author(), {saying(*other, u"update"_s, update,
                                            {{u"governmentCompletion"_s, Value(nameOf(Completion::Limited))}})})}));
        sure(actions::change(
            desk(), u"update"_s, update,
            {{u"joint"_s,
              Value(u"Cabinet Office is working with departments to publish grants data before June 2018. "
                    "Seven departments have published so far. 360Giving accepts that dates can be revisited."_s),
              {}}}));
        Job job;
        sure(desk().append(sourceOfPack(packOf(*other)), job));
    }

    ui::OpenPlan &m_plan;
    Id<Round> m_round;
    Id<Milestone> m_late;
};

} // namespace

void actAs(const actions::Identity &who, const QString &folder)
{
    qputenv("WAYMARK_DATA", folder.toUtf8());
    sure(actions::keepIdentity(who));
}

const Clock &clockOn(QDate day)
{
    static std::map<QDate, FixedClock> clocks;
    return clocks.try_emplace(day, QDateTime(day, {10, 42}, Qt::UTC)).first->second;
}

const Clock &thatDay()
{
    return clockOn({2017, 3, 14});
}

std::unique_ptr<store::Store> sampleStore(const QString &name, QDate until)
{
    auto proposal = sure(exchange::readPlanJson(sure(exchange::sampleJson(name))));
    qsizetype known = 0;
    while (known < proposal.acts.size() && proposal.acts.at(known).day.isValid() &&
           proposal.acts.at(known).day <= until)
        ++known;
    proposal.acts.resize(known);
    auto store = sure(store::Store::scratch());
    actions::Desk desk(*store, thatDay());
    sure(desk.setAuthor(kAmina));
    sure(desk.enter(sure(exchange::draftsFor(*store, proposal, desk.author(), thatDay().now()))));
    return store;
}

std::unique_ptr<ui::OpenPlan> samplePlan(const QString &name, QDate until)
{
    return sure(ui::OpenPlan::of(sampleStore(name, until), {kAmina, {}}, clockOn(until)));
}

std::unique_ptr<ui::OpenPlan> busyPlan()
{
    auto plan = samplePlan();
    March(*plan).happens();
    return plan;
}

std::unique_ptr<ui::OpenPlan> emptyPlan()
{
    auto store = sure(store::Store::scratch());
    actions::Desk desk(*store, thatDay());
    sure(desk.setAuthor(kAmina));
    sure(actions::found(desk, {u"National Action Plan 2019 to 2021"_s, u"Cabinet Office"_s}));
    return sure(ui::OpenPlan::of(std::move(store), {kAmina, {}}, thatDay()));
}

RecordId numbered(const store::Store &store, const QString &kind, const QString &number)
{
    for (const RecordId &id : sure(store::idsOf(store, kind)))
        if (sure(store::record(store, kind, id))->values.text(u"number"_s) == number)
            return id;
    qFatal("there is no %s %s", qPrintable(kind), qPrintable(number));
}

} // namespace waymark::test
