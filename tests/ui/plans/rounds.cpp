// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rounds.h"

#include <actions/editing.h>
#include <actions/plan.h>
#include <actions/progress.h>
#include <store/reading.h>

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

Completion completionOf(QChar letter)
{
    switch (letter.unicode()) {
    case 'N':
        return Completion::NotStarted;
    case 'U':
        return Completion::UnderWay;
    case 'L':
        return Completion::Limited;
    case 'S':
        return Completion::Substantial;
    case 'C':
        return Completion::Complete;
    case 'E':
        return Completion::NoEvidence;
    default:
        return Completion::NotReported;
    }
}

struct Promise
{
    QString commitment;
    QString number;
    QString title;
    QString first;
    QString now; ///< moved on 20 February 2017; empty when it was not
    QString why;
};

Id<Milestone> promise(ui::OpenPlan &plan, const Promise &said)
{
    Milestone milestone;
    milestone.id = Id<Milestone>::random();
    milestone.commitment = Id<Commitment>(numbered(plan.store(), u"commitment"_s, said.commitment));
    milestone.number = said.number;
    milestone.title = Texts(said.title);
    milestone.due = sure(FuzzyDate::parse(said.first));
    milestone.baselineDue = milestone.due;
    sure(actions::create(plan.desk(), milestone, {{}, {}, QDate(2016, 5, 12), MoveConsent::NotAsked}));
    if (!said.now.isEmpty())
        sure(actions::moveDate(plan.desk(), milestone.id, sure(FuzzyDate::parse(said.now)), actions::DateChange::Move,
                               {said.why, {}, QDate(2017, 2, 20), MoveConsent::NotAsked}));
    return milestone.id;
}

/// What milestone 1.2 waits for, and where commitment 1 could be shown.
void surround(ui::OpenPlan &plan, const Id<Milestone> &waiting)
{
    Dependency bill;
    bill.id = Id<Dependency>::random();
    bill.title = Texts(u"Criminal Finances Bill becomes law"_s);
    bill.expected = sure(FuzzyDate::parse(u"May 2017"_s));
    bill.waiting = {waiting.record()};
    sure(actions::create(plan.desk(), bill));
    Opportunity summit;
    summit.id = Id<Opportunity>::random();
    summit.event = Texts(u"Open Government Partnership summit"_s);
    summit.date = FuzzyDate(QDate(2016, 12, 7));
    summit.commitments = {numbered(plan.store(), u"commitment"_s, u"1"_s)};
    sure(actions::create(plan.desk(), summit));
}

} // namespace

void tellRounds(ui::OpenPlan &plan, const QList<ToldRound> &rounds)
{
    const QList<RecordId> commitments = sure(store::idsOf(plan.store(), u"commitment"_s));
    for (const ToldRound &told : rounds) {
        Round round;
        round.label = Texts(told.label);
        round.opens = FuzzyDate(told.opens);
        round.closes = FuzzyDate(told.closes);
        Id<Round> id;
        sure(actions::openRound(plan.desk(), round, id));
        const QStringList said = told.said.split(u' ', Qt::SkipEmptyParts);
        for (const RecordId &commitment : commitments) {
            const QString number = sure(store::read<Commitment>(plan.store(), Id<Commitment>(commitment))).number;
            const QString views = said.value(number.toInt() - 1, u"-"_s);
            if (views == u"-")
                continue;
            if (views == u"=") {
                sure(actions::noChange(plan.desk(), {Id<Commitment>(commitment)}, id,
                                       {{}, {}, told.closes, MoveConsent::NotAsked}));
                continue;
            }
            actions::Progress progress;
            progress.commitment = Id<Commitment>(commitment);
            progress.round = id;
            progress.joint = u"What happened until %1."_s.arg(dayText(told.closes));
            progress.government = completionOf(views.front());
            progress.civilSociety = completionOf(views.back());
            sure(actions::logProgress(plan.desk(), progress, {{}, {}, told.closes, MoveConsent::NotAsked}));
        }
    }
}

std::unique_ptr<ui::OpenPlan> planOfSixRounds()
{
    auto plan = sure(ui::OpenPlan::of(sampleStore(u"uk-2016"_s, QDate(2016, 9, 30)), {u"Amina Khan"_s, {}}, thatDay()));
    surround(*plan, promise(*plan, {u"1"_s, u"1.2"_s, u"Publish the Government’s response"_s, u"spring 2017"_s,
                                    u"autumn 2017"_s, u"Follows the call for evidence"_s}));
    promise(*plan, {u"3"_s, u"3.2"_s, u"Show the draft strategy to the Open Government Network"_s, u"December 2016"_s,
                    u"31 January 2017"_s, u"Changes in government in the second half of 2016"_s});
    promise(*plan, {u"10"_s, u"10.1"_s, u"Report on the survey of users"_s, u"2 March 2017"_s, {}, {}});
    tellRounds(
        *plan,
        {{u"April to June 2016"_s, QDate(2016, 7, 4), QDate(2016, 7, 20), u"N UU U N LL N N U N U N - CC"_s},
         {u"July to August 2016"_s, QDate(2016, 9, 5), QDate(2016, 9, 16), u"N UU U - LL = N U N U N - CC"_s},
         {u"September to October 2016"_s, QDate(2016, 11, 7), QDate(2016, 11, 18), u"UN UU L LN LL L L U U L N - CC"_s},
         {u"October to November 2016"_s, QDate(2016, 12, 5), QDate(2016, 12, 16), u"LN L L LN LL L - L U L L - CC"_s},
         {u"November to December 2016"_s, QDate(2017, 1, 30), QDate(2017, 2, 10), u"L SL SL - UL L L L - L E - ="_s},
         {u"January to March 2017"_s, QDate(2017, 2, 27), QDate(2017, 3, 24), u"L SL SL - - S L - - - - - ="_s}});
    return plan;
}

} // namespace waymark::test
