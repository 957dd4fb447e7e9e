// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desks.h"

#include <actions/progress.h>
#include <actions/undo.h>
#include <actions/versions.h>
#include <model/natural_id.h>

using namespace waymark;
using namespace waymark::actions;
using namespace waymark::test;
using namespace Qt::StringLiterals;

class TestUndo : public QObject
{
    Q_OBJECT

    static QString titleOf(const Office &office) { return office.read(office.commitment.id).title.text(); }
    static void retitle(Desk &desk, const Office &office, const QString &title)
    {
        Office::done(change(desk, u"commitment"_s, office.commitment.id, {{u"title"_s, Value(title), {}}}));
    }

private slots:
    void stepsGoBackAndForthInOrder()
    {
        Office office;
        retitle(office.desk, office, u"One"_s);
        retitle(office.desk, office, u"Two"_s);
        QVERIFY(undo(office.desk).has_value());
        QCOMPARE(titleOf(office), u"One"_s);
        QVERIFY(undo(office.desk).has_value());
        QCOMPARE(titleOf(office), u"Open contracting"_s);
        QVERIFY(redo(office.desk).has_value());
        QVERIFY(redo(office.desk).has_value());
        QCOMPARE(titleOf(office), u"Two"_s);
        QCOMPARE(codeOf(redo(office.desk)), u"not-found"_s);
        QVERIFY(undo(office.desk).has_value());
        QCOMPARE(titleOf(office), u"One"_s);
        retitle(office.desk, office, u"Three"_s); // a new act ends what could be redone
        QCOMPARE(codeOf(redo(office.desk)), u"not-found"_s);
        QVERIFY(undo(office.desk).has_value());
        QCOMPARE(titleOf(office), u"One"_s);
    }

    void theListOfStepsIsWhatUndoComesTo()
    {
        Office office;
        const qsizetype before = undoSteps(office.desk, 50)->size();
        retitle(office.desk, office, u"One"_s);
        retitle(office.desk, office, u"Two"_s);
        QCOMPARE(undoSteps(office.desk, 50)->size(), before + 2);
        QCOMPARE(undoSteps(office.desk, 50)->first().act.last().id, nextUndo(office.desk)->last().id);
        QVERIFY(undo(office.desk).has_value()); // neither what was undone nor the undoing is a step
        QCOMPARE(undoSteps(office.desk, 50)->size(), before + 1);
        QVERIFY(redo(office.desk).has_value());
        const auto steps = undoSteps(office.desk, 50);
        QCOMPARE(steps->size(), before + 2);
        QCOMPARE(steps->first().act.first().edit.verb, u"change"_s); // as it was first done
        QVERIFY(!steps->first().stays);
        QCOMPARE(undoSteps(office.desk, 1)->size(), 1);
    }

    void aNewDeskKnowsWhatCanBeUndone()
    {
        Office office;
        retitle(office.desk, office, u"One"_s);
        Desk restarted(*office.store, office.clock);
        Office::sit(restarted, u"Amina Khan"_s);
        QCOMPARE(nextUndo(restarted)->first().edit.verb, u"change"_s);
        QVERIFY(undo(restarted).has_value());
        QCOMPARE(titleOf(office), u"Open contracting"_s);
    }

    void undoingTheEntryOfARecordDeletesIt()
    {
        Office office;
        QVERIFY(undo(office.desk).has_value());
        QCOMPARE(store::readAll<Milestone>(*office.store)->size(), 0);
        QVERIFY(redo(office.desk).has_value());
        QCOMPARE(office.read(office.milestone.id).number, u"5.1"_s);
    }

    void theFoundingStays()
    {
        Office office;
        QVERIFY(undo(office.desk).has_value());
        QVERIFY(undo(office.desk).has_value());
        QCOMPARE(codeOf(undo(office.desk)), u"not-found"_s);
    }

    void deletingIsUndoneWithAllThatBelongedToIt()
    {
        Office office;
        Office::done(remove(office.desk, u"commitment"_s, office.commitment.id));
        QVERIFY(undo(office.desk).has_value());
        QCOMPARE(store::readAll<Milestone>(*office.store, office.commitment.id)->size(), 1);
    }

    void aDeletionIsDoneAgainUnlessSomebodyChangedItSince()
    {
        Office office;
        Desk tom(*office.store, office.clock);
        Office::sit(tom, u"Tom Reid"_s);
        retitle(tom, office, u"Tom's"_s);
        Office::done(remove(office.desk, u"commitment"_s, office.commitment.id));
        QVERIFY(undo(office.desk));
        const auto again = redo(office.desk);
        QVERIFY(again && again->left.isEmpty());
        QVERIFY(store::record(*office.store, u"commitment"_s, office.commitment.id).value()->isDeleted);
        QVERIFY(undo(office.desk));
        QCOMPARE(titleOf(office), u"Tom's"_s);
        retitle(tom, office, u"Tom's later"_s);
        const auto kept = redo(office.desk);
        QVERIFY(kept);
        QCOMPARE(kept->left.size(), 1);
        QCOMPARE(kept->left.first().by, tom.author());
        QCOMPARE(titleOf(office), u"Tom's later"_s);
    }

    void onlyOnesOwnActsAreUndone()
    {
        Office office;
        Desk tom(*office.store, office.clock);
        Office::sit(tom, u"Tom Reid"_s);
        retitle(office.desk, office, u"Amina's"_s);
        retitle(tom, office, u"Tom's"_s);
        const auto undone = undo(office.desk);
        QCOMPARE(codeOf(undone), u"conflict"_s);
        QCOMPARE(titleOf(office), u"Tom's"_s);
    }

    void whatSomebodyChangedSinceIsLeftAndNamed()
    {
        Office office;
        Desk tom(*office.store, office.clock);
        Office::sit(tom, u"Tom Reid"_s);
        Office::done(change(office.desk, u"commitment"_s, office.commitment.id,
                            {{u"title"_s, Value(u"Amina's"_s), {}}, {u"summary"_s, Value(u"Words"_s), {}}}));
        retitle(tom, office, u"Tom's"_s);
        const auto undone = undo(office.desk);
        QVERIFY(undone.has_value());
        QCOMPARE(undone->left.size(), 1);
        const LeftField left = undone->left.first();
        QCOMPARE(left.kind, u"commitment"_s);
        QCOMPARE(left.record, office.commitment.id.record());
        QCOMPARE(left.field, u"title"_s);
        QCOMPARE(left.by, tom.author());
        QCOMPARE(titleOf(office), u"Tom's"_s);
        QVERIFY(office.read(office.commitment.id).summary.isEmpty());
    }

    void whatStillWaitsToBeConfirmedIsLeftAsNobodys()
    {
        Office office;
        const Id<Round> round = office.openRound();
        office.appoint(u"Rachel Evans"_s);
        const auto copy = office.copy();
        Desk rachel(*copy, office.clock);
        Office::sit(rachel, u"Rachel Evans"_s);
        Progress progress;
        progress.commitment = office.commitment.id;
        progress.round = round;
        progress.joint = u"Going well"_s;
        Office::done(logProgress(rachel, progress));
        Office::claim(rachel, updateId(progress.commitment, round),
                      {{u"joint"_s, Value(u"Going very well"_s)},
                       {u"governmentCompletion"_s, Value(nameOf(Completion::Complete))}});
        const auto undone = undo(rachel);
        QVERIFY(undone.has_value());
        QCOMPARE(undone->left.size(), 1);
        QCOMPARE(undone->left.first().field, u"governmentCompletion"_s);
        QVERIFY(undone->left.first().by.isNull());
    }

    void whatOnlyWaitsIsNotSaidToHaveBeenChangedBySomebody()
    {
        Office office;
        const Id<Round> round = office.openRound();
        Progress progress;
        progress.commitment = office.commitment.id;
        progress.round = round;
        progress.government = Completion::Limited;
        Office::done(logProgress(office.desk, progress));
        Desk rachel(*office.store, office.clock);
        Office::sit(rachel, u"Rachel Evans"_s);
        retitle(rachel, office, u"Rachel's"_s);
        Office::claim(rachel, updateId(progress.commitment, round),
                      {{u"governmentCompletion"_s, Value(nameOf(Completion::Complete))}});
        const auto undone = undo(rachel);
        QCOMPARE(codeOf(undone), u"conflict"_s);
        QVERIFY2(undone.error().sentence.contains(u"waits to be confirmed"), qPrintable(undone.error().sentence));
    }

    void undoingAChoiceBringsBothVersionsBack()
    {
        Office office;
        const auto copy = office.copy();
        Desk rachel(*copy, office.clock);
        Office::sit(rachel, u"Rachel Evans"_s);
        retitle(office.desk, office, u"Amina's"_s);
        retitle(rachel, office, u"Rachel's"_s);
        QVERIFY(merge(*office.store, *copy).has_value());
        Office::done(settle(office.desk, u"commitment"_s, office.commitment.id, u"title"_s, Value(u"Rachel's"_s)));
        QVERIFY(undo(office.desk).has_value());
        const auto conflicts = store::conflicts(*office.store);
        QCOMPARE(conflicts->size(), 1);
        QSet<QString> values;
        for (const store::Version &version : conflicts->first().versions)
            values.insert(version.value.text());
        QCOMPARE(values, (QSet<QString>{u"Amina's"_s, u"Rachel's"_s}));
    }

    void versionsThatAnUndoBringsBackAreTheirAuthors()
    {
        Office office;
        const auto copy = office.copy();
        const FixedClock later{moment().addDays(3)};
        Desk rachel(*copy, later);
        Office::sit(rachel, u"Rachel Evans"_s);
        retitle(office.desk, office, u"Amina's"_s);
        retitle(rachel, office, u"Rachel's"_s);
        QVERIFY(merge(*office.store, *copy).has_value());
        const auto said = [&office] {
            QMap<QString, std::pair<RecordId, QDateTime>> by;
            for (const auto conflicts = *store::conflicts(*office.store); const store::Conflict &conflict : conflicts)
                for (const store::Version &version : conflict.versions)
                    by.insert(version.value.text(), {version.author, version.at});
            return by;
        };
        const auto before = said();
        QCOMPARE(before.size(), 2);
        const FixedClock muchLater{moment().addDays(30)};
        Desk tom(*office.store, muchLater);
        Office::sit(tom, u"Tom Reid"_s);
        Office::done(settle(tom, u"commitment"_s, office.commitment.id, u"title"_s, Value(u"Rachel's"_s)));
        QVERIFY(undo(tom).has_value());
        QCOMPARE(said(), before);
        QVERIFY(redo(tom).has_value());
        QVERIFY(said().isEmpty());
        QVERIFY(undo(tom).has_value());
        QCOMPARE(said(), before);
    }

    void anActOfManyEditsIsOneStep()
    {
        Office office;
        QList<journal::Edit> drafts;
        const RecordId group = RecordId::random();
        for (int i = 0; i < 3; ++i) {
            journal::Edit edit =
                draft(office.desk.author(),
                      {saying(u"commitment"_s, RecordId::random(), {{u"plan"_s, Value(office.plan.record().text())}})});
            edit.group = group;
            drafts << edit;
        }
        Office::done(office.desk.commit(drafts));
        QCOMPARE(store::readAll<Commitment>(*office.store)->size(), 4);
        QCOMPARE(undo(office.desk)->act.size(), 3);
        QCOMPARE(store::readAll<Commitment>(*office.store)->size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"
