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

class TestActions : public QObject
{
    Q_OBJECT

private slots:
    void foundingMakesTheFirstUserCoordinator()
    {
        Office office;
        const auto roles = store::readAll<Role>(*office.store);
        QCOMPARE(roles->size(), 1);
        QCOMPARE(roles->first().which, RoleKind::Coordinator);
        QCOMPARE(roles->first().person.record(), office.desk.author());
        QCOMPARE(store::readAll<Organisation>(*office.store)->first().name.text(), u"Cabinet Office"_s);
        QCOMPARE(codeOf(found(office.desk, {u"  "_s, {}})), u"invalid"_s);
    }

    void bothSidesProgressMeetsInOneUpdate()
    {
        Office office;
        const Id<Round> round = office.openRound();
        Progress progress;
        progress.commitment = office.commitment.id;
        progress.round = round;
        QCOMPARE(codeOf(logProgress(office.desk, progress)), u"invalid"_s);
        progress.joint = u"Data is published."_s;
        progress.government = Completion::Substantial;
        progress.milestones = {
            {office.milestone.id, Completion::Complete, Completion::NotReported, Pace::NothingSaid, u"done"_s}};
        Office::done(logProgress(office.desk, progress));
        Progress later;
        later.commitment = office.commitment.id;
        later.round = round;
        later.civilSociety = Completion::Limited;
        Office::done(logProgress(office.desk, later));
        const auto updates = store::readAll<Update>(*office.store, office.commitment.id);
        QCOMPARE(updates->size(), 1);
        QCOMPARE(updates->first().id, updateId(office.commitment.id, round));
        QCOMPARE(updates->first().joint.text(), u"Data is published."_s);
        QCOMPARE(updates->first().governmentCompletion, Completion::Substantial);
        QCOMPARE(updates->first().civilSocietyCompletion, Completion::Limited);
        QCOMPARE(store::readAll<MilestoneReport>(*office.store)->size(), 1);
        QCOMPARE(Office::done(logProgress(office.desk, later)).added(), 0); // says what stands already
    }

    void aRoundEndsAfterItBegins()
    {
        Office office;
        Round details;
        details.label = Texts(u"January to March 2017"_s);
        details.opens = FuzzyDate(QDate(2017, 3, 1));
        details.closes = FuzzyDate(QDate(2017, 2, 1));
        Id<Round> round;
        QCOMPARE(codeOf(openRound(office.desk, details, round)), u"invalid"_s);
        QVERIFY(round.isNull());
    }

    void aSecondRoundOnTheSameFirstDayIsRefusedByName()
    {
        Office office;
        const Id<Round> first = office.openRound();
        Round details;
        details.label = Texts(u"Another"_s);
        details.opens = office.read(first).opens;
        Id<Round> round;
        const auto refused = openRound(office.desk, details, round);
        QCOMPARE(codeOf(refused), u"conflict"_s);
        QVERIFY(refused.error().sentence.contains(u"October to December 2016"));
        QCOMPARE(office.read(first).label.text(), u"October to December 2016"_s);
    }

    void aDeletedRoundCanBeOpenedAgain()
    {
        Office office;
        const Id<Round> first = office.openRound();
        Office::done(remove(office.desk, u"round"_s, first));
        QCOMPARE(office.openRound(), first);
        QCOMPARE(office.read(first).label.text(), u"October to December 2016"_s);
    }

    void noChangeForManyIsOneAct()
    {
        Office office;
        Commitment second = office.commitment;
        second.id = Id<Commitment>::random();
        second.number = u"6"_s;
        Office::done(create(office.desk, second));
        const auto committed =
            Office::done(noChange(office.desk, {office.commitment.id, second.id}, office.openRound()));
        QCOMPARE(committed.added(), 1);
        const auto updates = store::readAll<Update>(*office.store);
        QCOMPARE(updates->size(), 2);
        for (const Update &update : *updates)
            QVERIFY(update.noChange);
    }

    void aDateMovesOnlyWithItsReasonAndKeepsWhatWasPromised()
    {
        Office office;
        const auto adopted = *FuzzyDate::fromEdtf(u"2016-05-12");
        Office::done(adopt(office.desk, office.plan, adopted));
        QCOMPARE(office.read(office.milestone.id).baselineDue.edtf(), u"2016-10"_s);
        const auto later = *FuzzyDate::fromEdtf(u"2016-11-14");
        QCOMPARE(codeOf(moveDate(office.desk, office.milestone.id, later, DateChange::Move, {})), u"invalid"_s);
        Office::done(moveDate(office.desk, office.milestone.id, later, DateChange::Move,
                              {u"Trouble with the finder"_s, {}, {}, MoveConsent::DidNotAgree}));
        const Milestone moved = office.read(office.milestone.id);
        QCOMPARE(moved.due.edtf(), u"2016-11-14"_s);
        QCOMPARE(moved.baselineDue.edtf(), u"2016-10"_s);
        const auto history = store::history(*office.store, u"milestone"_s, office.milestone.id, u"due"_s);
        QCOMPARE(history->last().by.edit.noteText(journal::note::kReason), u"Trouble with the finder"_s);
        QCOMPARE(history->last().by.edit.noteText(journal::note::kConsent), u"didNotAgree"_s);
        QCOMPARE(history->last().before.text(), u"2016-10"_s);
    }

    void aPlanIsAdoptedOnce()
    {
        Office office;
        Office::done(adopt(office.desk, office.plan, *FuzzyDate::fromEdtf(u"2016-05-12")));
        const auto again = adopt(office.desk, office.plan, *FuzzyDate::fromEdtf(u"2016-06-01"));
        QCOMPARE(codeOf(again), u"conflict"_s);
        QVERIFY(again.error().sentence.contains(u"12 May 2016"));
        QCOMPARE(store::readAll<Mark>(*office.store)->size(), 1);
    }

    void aTypingMistakeIsNoSlip()
    {
        Office office;
        Office::done(adopt(office.desk, office.plan, *FuzzyDate::fromEdtf(u"2016-05-12")));
        Office::done(
            moveDate(office.desk, office.milestone.id, *FuzzyDate::fromEdtf(u"2017-10"), DateChange::Correction, {}));
        QCOMPARE(office.read(office.milestone.id).baselineDue.edtf(), u"2017-10"_s);
    }

    void aMilestoneAddedAfterAdoptionIsPromisedWithItsFirstDate()
    {
        Office office;
        Office::done(adopt(office.desk, office.plan, *FuzzyDate::fromEdtf(u"2016-05-12")));
        Milestone added;
        added.id = Id<Milestone>::random();
        added.commitment = office.commitment.id;
        added.number = u"5.2"_s;
        Office::done(create(office.desk, added));
        Office::done(moveDate(office.desk, added.id, *FuzzyDate::fromEdtf(u"2017-04"), DateChange::Move, {}));
        QCOMPARE(office.read(added.id).baselineDue.edtf(), u"2017-04"_s);
    }

    void handingOverKeepsBothRoles()
    {
        Office office;
        Role lead;
        lead.id = Id<Role>::random();
        lead.which = RoleKind::GovernmentLead;
        lead.person = Id<Person>(office.desk.author());
        lead.of = office.commitment.id.record();
        lead.from = *FuzzyDate::fromEdtf(u"2016-05-12");
        Office::done(create(office.desk, lead));
        QCOMPARE(codeOf(handOver(office.desk, lead.id, u"Tom Reid"_s, QDate(2016, 5, 1))), u"invalid"_s);
        Office::done(handOver(office.desk, lead.id, u"Tom Reid"_s, QDate(2017, 1, 9)));
        QCOMPARE(office.read(lead.id).to.edtf(), u"2017-01-08"_s);
        const auto roles = store::readAll<Role>(*office.store);
        const Role next = roles->last();
        QCOMPARE(next.from.edtf(), u"2017-01-09"_s);
        QCOMPARE(office.read(next.person).name, u"Tom Reid"_s);
        QCOMPARE(next.which, RoleKind::GovernmentLead);
    }

    void splittingKeepsTheWholeAndItsPromise()
    {
        Office office;
        Office::done(adopt(office.desk, office.plan, *FuzzyDate::fromEdtf(u"2016-05-12")));
        const FuzzyDate on(QDate(2017, 1, 1));
        QCOMPARE(codeOf(split(office.desk, office.milestone.id, {{u"5.1a"_s, u"One"_s, {}}}, on, u"too big"_s)),
                 u"invalid"_s);
        Office::done(split(office.desk, office.milestone.id,
                           {{u"5.1a"_s, u"One"_s, {}}, {u"5.1b"_s, u"Two"_s, *FuzzyDate::fromEdtf(u"2017-12")}}, on,
                           u"too big"_s));
        const auto milestones = store::readAll<Milestone>(*office.store, office.commitment.id);
        QCOMPARE(milestones->size(), 3);
        QCOMPARE(milestones->at(0).closure.kind, ClosureKind::Superseded);
        QCOMPARE(milestones->at(2).baselineDue.edtf(), u"2016-10"_s);
        QCOMPARE(milestones->at(2).splitFrom, office.milestone.id);
    }

    void carryingOverNamesBothEnds()
    {
        Office office;
        Plan nextPlan;
        nextPlan.id = Id<Plan>::random();
        nextPlan.title = Texts(u"Next plan"_s);
        Office::done(create(office.desk, nextPlan));
        Id<Commitment> successor;
        Office::done(carryOver(office.desk, office.commitment.id, nextPlan.id, u"2"_s, FuzzyDate(QDate(2018, 4, 30)),
                               u"not finished"_s, successor));
        QCOMPARE(office.read(office.commitment.id).closure.kind, ClosureKind::CarriedOver);
        QCOMPARE(office.read(office.commitment.id).carriedTo, successor);
        QCOMPARE(office.read(successor).carriesOn, office.commitment.id);
        QCOMPARE(office.read(successor).plan, nextPlan.id);
    }

    void deletingTakesWhatBelongsToItAndRestoringBringsItBack()
    {
        Office office;
        Office::done(remove(office.desk, u"commitment"_s, office.commitment.id));
        QCOMPARE(store::readAll<Commitment>(*office.store)->size(), 0);
        QCOMPARE(store::readAll<Milestone>(*office.store)->size(), 0);
        QCOMPARE(codeOf(remove(office.desk, u"commitment"_s, office.commitment.id)), u"not-found"_s);
        Office::done(restore(office.desk, u"commitment"_s, office.commitment.id));
        QCOMPARE(office.read(office.milestone.id).title.text(), u"Standard applied"_s);
    }

    void whatDoesNotFitIsRefusedAtTheField_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<Value>("value");
        QTest::newRow("31 February") << u"due"_s << Value(u"2017-02-31"_s);
        QTest::newRow("number for text") << u"title"_s << Value(5);
        QTest::newRow("unknown field") << u"mood"_s << Value(u"good"_s);
        QTest::newRow("two lines") << u"number"_s << Value(u"1\n2"_s);
        QTest::newRow("ends before it starts") << u"starts"_s << Value(u"2017-01"_s);
        QTest::newRow("over the limit") << u"output"_s << Value(QString(300'000, u'x'));
    }

    void whatDoesNotFitIsRefusedAtTheField()
    {
        QFETCH(QString, field);
        QFETCH(Value, value);
        Office office;
        const auto before = office.store->editCount();
        const auto refused = change(office.desk, u"milestone"_s, office.milestone.id, {{field, value, {}}});
        QVERIFY(!refused);
        QVERIFY(refused.error().sentence.endsWith(u'.'));
        QCOMPARE(*office.store->editCount(), *before);
    }

    void charactersThatNobodySeesAreNotKept()
    {
        Office office;
        const Value pasted(u"Open\u202E con\u200Btracting\u0007"_s);
        Office::done(change(office.desk, u"commitment"_s, office.commitment.id, {{u"summary"_s, pasted, {}}},
                            {u"a\u2066 reason"_s, u"a\u0001 source"_s, {}, MoveConsent::NotAsked}));
        const auto kept = store::record(*office.store, u"commitment"_s, office.commitment.id);
        QCOMPARE((*kept)->values.value(u"summary"_s), Value(u"Open contracting"_s));
        const auto last = store::latestEdits(*office.store, office.desk.author(), 1)->first().edit;
        QCOMPARE(last.noteText(journal::note::kReason), u"a reason"_s);
        QCOMPARE(last.noteText(journal::note::kSource), u"a source"_s);
    }

    void twoVersionsStayUntilSomebodyChooses()
    {
        Office office;
        const auto copy = office.copy();
        Desk rachel(*copy, office.clock);
        Office::sit(rachel, u"Rachel Evans"_s);
        const QString theirs = u"Open contracting, all of it"_s;
        Office::done(change(office.desk, u"commitment"_s, office.commitment.id,
                            {{u"title"_s, Value(u"Contracting in the open"_s), {}}}));
        Office::done(change(rachel, u"commitment"_s, office.commitment.id, {{u"title"_s, Value(theirs), {}}}));
        QVERIFY(merge(*office.store, *copy).has_value());
        const auto conflicts = store::conflicts(*office.store);
        QCOMPARE(conflicts->size(), 1);
        QCOMPARE(conflicts->first().base, Value(u"Open contracting"_s));
        QCOMPARE(conflicts->first().versions.size(), 2);
        Office::done(settle(office.desk, u"commitment"_s, office.commitment.id, u"title"_s, Value(theirs)));
        QCOMPARE(*store::conflictCount(*office.store), 0);
        QVERIFY(merge(*copy, *office.store).has_value());
        QCOMPARE(*store::conflictCount(*copy), 0);
        QCOMPARE(codeOf(settle(office.desk, u"commitment"_s, office.commitment.id, u"title"_s, Value(theirs))),
                 u"not-found"_s);
    }

    void whatTwoPeoplePutBelowEachOtherIsDeletedTogether()
    {
        Office office;
        Milestone second;
        second.id = Id<Milestone>::random();
        second.commitment = office.commitment.id;
        second.number = u"5.2"_s;
        second.title = Texts(u"Standard published"_s);
        Office::done(create(office.desk, second));
        const auto copy = office.copy();
        Desk rachel(*copy, office.clock);
        Office::sit(rachel, u"Rachel Evans"_s);
        const auto putBelow = [](Desk &desk, const Id<Milestone> &one, const Id<Milestone> &other) {
            Office::done(change(desk, u"milestone"_s, one, {{u"partOf"_s, Value(other.record().text()), {}}}));
        };
        putBelow(office.desk, office.milestone.id, second.id);
        putBelow(rachel, second.id, office.milestone.id);
        QVERIFY(merge(*office.store, *copy).has_value());
        Office::done(remove(office.desk, u"milestone"_s, second.id));
        QCOMPARE(store::idsOf(*office.store, u"milestone"_s)->size(), 0);
    }

    void savingOverWhatSomebodyElseSavedMeanwhileIsAConflict()
    {
        Office office;
        const auto shown = store::record(*office.store, u"commitment"_s, office.commitment.id);
        const QList<EditId> heads = (*shown)->heads.value(u"title"_s);
        Office::done(
            change(office.desk, u"commitment"_s, office.commitment.id, {{u"title"_s, Value(u"First"_s), heads}}));
        Office::done(
            change(office.desk, u"commitment"_s, office.commitment.id, {{u"title"_s, Value(u"Second"_s), heads}}));
        QCOMPARE(*store::conflictCount(*office.store), 1);
    }
};

QTEST_GUILESS_MAIN(TestActions)
#include "tst_actions.moc"
