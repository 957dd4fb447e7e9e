// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A plan as large governments have them: forty departments with the names they give themselves, some in Welsh, and
// updates as long as departments have written them.
#include "gallery.h"
#include "plans.h"
#include "shown.h"

#include <actions/editing.h>
#include <actions/plan.h>
#include <actions/progress.h>

using namespace Qt::StringLiterals;
using namespace waymark::ui;

namespace waymark::gallery {

namespace {

constexpr int kDepartments = 40;
constexpr int kLongestUpdate = 3892; // characters that one department wrote of one commitment

template <class T>
void sure(const T &result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().sentence));
}

QString departmentOf(int at)
{
    static const QStringList names{u"Department for the Environment, Food and Rural Affairs, Rural Payments Agency"_s,
                                   u"Swyddfa’r Cabinet a Gweinidogaeth Tai, Cymunedau a Llywodraeth Leol"_s,
                                   u"Ministry"_s,
                                   u"Awdurdod Cyllid Cymru gyda Chomisiynydd Cenedlaethau’r Dyfodol Cymru"_s,
                                   u"Foreign, Commonwealth and Development Office with HM Revenue and Customs"_s};
    return u"%1 %2"_s.arg(names.at(at % names.size())).arg(at + 1);
}

QString titleOf(int at)
{
    static const QStringList titles{
        u"Publish what each department spends, with whom and what for, in one place and one form, every month"_s,
        u"Cyhoeddi’r strategaeth gwrth-lygredd gyda chymdeithas sifil, ac atebolrwydd i’r Senedd am gynnydd"_s,
        u"Open data"_s, u"Trawsgrifiadau ymchwiliadau’n gyhoeddus: llywodraeth agored yng Nghymru a thu hwnt"_s};
    return titles.at(at % titles.size());
}

QString wordsOf(int at)
{
    const QString words = at % 2 == 0 ? u"The wording is settled with the network; six departments have published. "_s
                                      : u"Mae’r Gweinidogion wedi cytuno ar y drafft, ac mae’r gwaith yn parhau. "_s;
    return words.repeated(60).left(at % 5 == 0 ? kLongestUpdate : 160);
}

void addMilestones(actions::Desk &desk, const Commitment &of, int at)
{
    for (int place = 1; place <= 2; ++place) {
        Milestone made;
        made.id = Id<Milestone>::random();
        made.commitment = of.id;
        made.number = u"%1.%2"_s.arg(of.number).arg(place);
        made.title = Texts(titleOf(at + place));
        made.baselineDue = FuzzyDate(QDate(2016, 6, 30).addDays(at * 37 % 700));
        made.due = FuzzyDate(QDate(2016, 6, 30).addDays(at * 37 % 700 + (at % 3 == 0 ? 120 : 0)));
        sure(actions::create(desk, made));
    }
}

void addDepartment(actions::Desk &desk, const Id<waymark::Plan> &plan, int at)
{
    Organisation department;
    department.id = Id<Organisation>::random();
    department.name = Texts(departmentOf(at));
    sure(actions::create(desk, department));
    Commitment commitment;
    commitment.id = Id<Commitment>::random();
    commitment.plan = plan;
    commitment.number = QString::number(at + 1);
    commitment.title = Texts(titleOf(at));
    commitment.summary = Texts(wordsOf(at).left(900));
    sure(actions::create(desk, commitment));
    Role role;
    role.id = Id<Role>::random();
    role.which = RoleKind::GovernmentLead;
    role.organisation = department.id;
    role.of = commitment.id.record();
    sure(actions::create(desk, role));
    addMilestones(desk, commitment, at);
    if (at % 8 != 0)
        return;
    Point point;
    point.id = Id<Point>::random();
    point.about = commitment.id.record();
    point.inTheWay = Texts(wordsOf(at + 1).left(150));
    point.level = at % 5 + 1;
    point.owners = {department.id.record(), desk.author()};
    point.raisedOn = FuzzyDate(QDate(2017, 1, 9));
    point.raisedBy = desk.author();
    sure(actions::create(desk, point));
}

std::unique_ptr<OpenPlan> forty()
{
    auto plan = test::emptyPlan();
    actions::Desk &desk = plan->desk();
    for (int at = 0; at < kDepartments; ++at)
        addDepartment(desk, plan->plan().id, at);
    Round round;
    round.label = Texts(u"January to March 2017"_s);
    round.opens = FuzzyDate(QDate(2017, 2, 27));
    round.closes = FuzzyDate(QDate(2017, 3, 24));
    Id<Round> id;
    sure(actions::openRound(desk, round, id));
    for (int at = 0; at < kDepartments; at += 3) {
        actions::Progress said;
        said.commitment = Id<Commitment>(test::numbered(plan->store(), u"commitment"_s, QString::number(at + 1)));
        said.round = id;
        said.joint = wordsOf(at);
        said.government = Completion::Limited;
        said.civilSociety = at % 2 == 0 ? Completion::NotStarted : Completion::Limited;
        sure(actions::logProgress(desk, said));
    }
    return plan;
}

const Register kPictures[]{
    {u"forty-needs"_s, [] { return at(&forty, u"needs"_s); }},
    {u"forty-round"_s, [] { return at(&forty, u"round"_s); }},
    {u"forty-commitments"_s, [] { return at(&forty, u"commitments"_s); }},
    {u"forty-commitment"_s, [] { return at(&forty, u"commitment"_s, u"16"_s); }},
    {u"forty-update"_s, [] { return at(&forty, u"update"_s, u"16"_s); }},
    {u"forty-timeline"_s, [] { return at(&forty, u"timeline"_s); }},
    {u"forty-progress"_s, [] { return at(&forty, u"progress"_s); }},
    {u"forty-people"_s, [] { return at(&forty, u"people"_s); }},
    {u"forty-points"_s, [] { return at(&forty, u"points"_s); }},
};

} // namespace

} // namespace waymark::gallery
