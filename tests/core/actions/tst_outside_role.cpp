// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desks.h"

#include <actions/progress.h>
#include <actions/versions.h>
#include <model/natural_id.h>
#include <store/history.h>

using namespace waymark;
using namespace waymark::actions;
using namespace waymark::test;
using namespace Qt::StringLiterals;

namespace {

/// Says for government that the commitment is complete, as somebody does who holds no role in the plan at hand.
void claimComplete(Desk &by, const Office &office, const Id<Round> &round)
{
    const Fields fields{{u"commitment"_s, Value(office.commitment.id.record().text())},
                        {u"round"_s, Value(round.record().text())},
                        {u"governmentCompletion"_s, Value(nameOf(Completion::Complete))}};
    Office::claim(by, updateId(office.commitment.id, round), fields);
}

} // namespace

/// Who may do what: at their own desk it is refused, from elsewhere it waits.
class TestOutsideRole : public QObject
{
    Q_OBJECT

private slots:
    void anActOutsideRoleIsRefusedAndNamesWhoCould()
    {
        Office office;
        const Id<Round> round = office.openRound();
        office.appoint(u"Rachel Evans"_s);
        Desk rachel(*office.store, office.clock);
        Office::sit(rachel, u"Rachel Evans"_s);
        Progress progress;
        progress.commitment = office.commitment.id;
        progress.round = round;
        progress.joint = u"Published"_s;
        progress.government = Completion::Complete;
        const qint64 before = *office.store->editCount();
        const auto refused = logProgress(rachel, progress);
        QCOMPARE(codeOf(refused), u"refused"_s);
        QVERIFY(refused.error().sentence.contains(u"Amina Khan"_s));
        QCOMPARE(*office.store->editCount(), before);
        progress.government = Completion::NotReported;
        Office::done(logProgress(rachel, progress));
    }

    void theJointTextIsForBothSidesAndNobodyElse()
    {
        Office office;
        Progress progress;
        progress.commitment = office.commitment.id;
        progress.round = office.openRound();
        progress.joint = u"Published"_s;
        Desk stranger(*office.store, office.clock);
        Office::sit(stranger, u"Sam Poe"_s);
        const auto refused = logProgress(stranger, progress);
        QCOMPARE(codeOf(refused), u"refused"_s);
        QVERIFY2(refused.error().sentence.contains(u"\"Joint text\" is not yours to write here; ask Amina Khan"),
                 qPrintable(refused.error().sentence));
        for (const RoleKind role : {RoleKind::GovernmentLead, RoleKind::RelationshipManager, RoleKind::CsoLead}) {
            const QString name = u"Lead %1"_s.arg(int(role));
            office.appoint(name, role);
            Desk lead(*office.store, office.clock);
            Office::sit(lead, name);
            progress.joint += u'.';
            Office::done(logProgress(lead, progress));
        }
    }

    void wordsOfAStrangerThatComeWithACopyWait()
    {
        Office office;
        const Id<Round> round = office.openRound();
        Progress progress;
        progress.commitment = office.commitment.id;
        progress.round = round;
        progress.joint = u"Published"_s;
        Office::done(logProgress(office.desk, progress));
        Desk stranger(*office.store, office.clock);
        Office::sit(stranger, u"Sam Poe"_s);
        const Id<Update> update = updateId(progress.commitment, round);
        Office::claim(stranger, update, {{u"joint"_s, Value(u"Nothing happened"_s)}, {u"x/abc"_s, Value(u"Mine"_s)}});
        QCOMPARE(office.read(update).joint.text(), u"Published"_s);
        QCOMPARE(store::pendingChanges(*office.store)->size(), 2);
    }

    void datesAreMovedByWhoHasARoleThere()
    {
        Office office;
        Desk rachel(*office.store, office.clock);
        Office::sit(rachel, u"Rachel Evans"_s);
        const auto later = *FuzzyDate::fromEdtf(u"2017-03");
        const Why why{u"Procurement took longer"_s, {}, {}, MoveConsent::NotAsked};
        const qint64 before = *office.store->editCount();
        const auto refused = moveDate(rachel, office.milestone.id, later, DateChange::Move, why);
        QCOMPARE(codeOf(refused), u"refused"_s);
        QCOMPARE(codeOf(change(rachel, u"milestone"_s, office.milestone.id, {{u"due"_s, Value(later.value()), {}}})),
                 u"refused"_s);
        QCOMPARE(*office.store->editCount(), before);
        Role lead;
        lead.id = Id<Role>::random();
        lead.which = RoleKind::CsoLead;
        lead.person = Id<Person>(personNamed(*office.store, u"Kim Reid"_s).value());
        lead.of = office.commitment.id;
        Office::done(create(office.desk, lead));
        Desk kim(*office.store, office.clock);
        Office::sit(kim, u"Kim Reid"_s);
        Office::done(moveDate(kim, office.milestone.id, later, DateChange::Move, why));
        QVERIFY(
            moveDate(rachel, office.milestone.id, {}, DateChange::Move, why).error().sentence.contains(u"Kim Reid"_s));
    }

    void aDateMovedByAStrangerWaitsWhenItComesWithACopy()
    {
        Office office;
        Office::done(adopt(office.desk, office.plan, *FuzzyDate::fromEdtf(u"2016-12-07")));
        const Milestone before = office.read(office.milestone.id);
        const Fields moved{{u"due"_s, Value(u"2027-01"_s)}, {u"baselineDue"_s, Value(u"2027-01"_s)}};
        Desk stranger(*office.store, office.clock);
        Office::sit(stranger, u"Sam Poe"_s);
        Office::done(stranger.enter(
            {draft(stranger.author(), {saying(*office.store, u"milestone"_s, office.milestone.id, moved)})}));
        QCOMPARE(office.read(office.milestone.id).due, before.due);
        QCOMPARE(office.read(office.milestone.id).baselineDue, before.baselineDue);
        QCOMPARE(store::pendingChanges(*office.store)->size(), 2);
        QVERIFY(store::conflicts(*office.store)->isEmpty());
    }

    void aRefusalNamesAFewOfManyPeople()
    {
        Office office;
        for (const QString &name : {u"Ann"_s, u"Ben"_s, u"Cem"_s, u"Dia"_s, u"Eva"_s, u"Fay"_s}) {
            Role lead;
            lead.id = Id<Role>::random();
            lead.which = RoleKind::GovernmentLead;
            lead.person = Id<Person>(personNamed(*office.store, name).value());
            lead.of = office.commitment.id;
            Office::done(create(office.desk, lead));
            Desk entered(*office.store, office.clock);
            Office::sit(entered, name);
            Office::done(change(entered, u"commitment"_s, office.commitment.id, {{u"summary"_s, Value(name), {}}}));
        }
        Desk rachel(*office.store, office.clock);
        Office::sit(rachel, u"Rachel Evans"_s);
        const Why why{u"Procurement took longer"_s, {}, {}, MoveConsent::NotAsked};
        const auto refused = moveDate(rachel, office.milestone.id, {}, DateChange::Move, why);
        QCOMPARE(codeOf(refused), u"refused"_s);
        QVERIFY2(refused.error().sentence.contains(u" and 3 others"_s), qPrintable(refused.error().sentence));
    }

    void aChangeOutsideRoleWaitsForSomebodyEntitled()
    {
        Office office;
        const Id<Round> round = office.openRound();
        const auto copy = office.copy();
        Desk rachel(*copy, office.clock);
        Office::sit(rachel, u"Rachel Evans"_s);
        claimComplete(rachel, office, round);
        QVERIFY(merge(*office.store, *copy).has_value());
        auto pending = store::pendingChanges(*office.store);
        QCOMPARE(pending->size(), 1);
        QCOMPARE(pending->first().field, u"governmentCompletion"_s);
        QCOMPARE(codeOf(review(rachel, pending->first(), Review::Accept)), u"refused"_s);
        Office::done(review(office.desk, pending->first(), Review::Accept));
        QCOMPARE(*store::pendingCount(*office.store), 0);
        QCOMPARE(office.read(updateId(office.commitment.id, round)).governmentCompletion, Completion::Complete);
    }

    void decliningLeavesWhatStood()
    {
        Office office;
        const Id<Round> round = office.openRound();
        const auto copy = office.copy();
        Desk rachel(*copy, office.clock);
        Office::sit(rachel, u"Rachel Evans"_s);
        claimComplete(rachel, office, round);
        QVERIFY(merge(*office.store, *copy).has_value());
        Office::done(review(office.desk, store::pendingChanges(*office.store)->first(), Review::Decline));
        QCOMPARE(*store::pendingCount(*office.store), 0);
        QCOMPARE(office.read(updateId(office.commitment.id, round)).governmentCompletion, Completion::NotReported);
    }
};

QTEST_GUILESS_MAIN(TestOutsideRole)
#include "tst_outside_role.moc"
