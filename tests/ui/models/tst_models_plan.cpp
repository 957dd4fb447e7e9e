// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../strict.h"
#include "plans.h"

#include <actions/progress.h>
#include <models/shown.h>
#include <rules/timeliness.h>
#include <store/backup.h>

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::ui;

class PlanTest : public QObject
{
    Q_OBJECT

private:
    /// The sample in a file that others may open too.
    static std::unique_ptr<OpenPlan> planIn(const QTemporaryDir &folder)
    {
        const QString path = folder.filePath(u"plan.waymark"_s);
        Job job;
        if (!store::copyTo(*test::sampleStore(u"uk-2016"_s, QDate(2017, 3, 14)), path, job))
            qFatal("no copy of the sample");
        return std::move(*OpenPlan::of(std::move(*store::Store::open(path)), {u"Amina Khan"_s, {}}, test::thatDay()));
    }

private slots:
    void init() { test::failOnWarnings(); }

    void tellsWhatIsDoneHere()
    {
        const auto plan = test::samplePlan();
        QSignalSpy changed(plan.get(), &OpenPlan::changed);
        QVERIFY(plan->savedAt().isNull());
        const RecordId id = test::numbered(plan->store(), u"commitment"_s, u"4"_s);
        QVERIFY(actions::change(plan->desk(), u"commitment"_s, id, {{u"title"_s, Value(u"Hub"_s), {}}}));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(plan->savedAt(), test::thatDay().now());
    }

    void readsThePlanOnceForAllPages()
    {
        const auto plan = test::samplePlan();
        const auto first = plan->overview();
        QVERIFY(first);
        QVERIFY(*plan->overview() == *first);
        const RecordId id = test::numbered(plan->store(), u"commitment"_s, u"4"_s);
        QVERIFY(actions::change(plan->desk(), u"commitment"_s, id, {{u"title"_s, Value(u"Hub"_s), {}}}));
        const auto second = plan->overview();
        QVERIFY(*second != *first);
        QCOMPARE((*second)->commitments.at(3).commitment.title.text(), u"Hub"_s);
    }

    void whatIsReadInPartsIsWhatIsReadWhole_data()
    {
        QTest::addColumn<QString>("sample");
        QTest::addColumn<QDate>("day");
        QTest::newRow("before the first round") << u"uk-2016"_s << QDate(2016, 6, 1);
        QTest::newRow("in spring") << u"uk-2016"_s << QDate(2017, 3, 14);
        QTest::newRow("at its end") << u"uk-2016"_s << QDate(2018, 9, 30);
        QTest::newRow("a busy day") << QString() << QDate(2017, 3, 14);
    }

    /// What the window asks in order to be quick agrees with what it shows when it has read everything.
    void whatIsReadInPartsIsWhatIsReadWhole()
    {
        QFETCH(const QString, sample);
        QFETCH(const QDate, day);
        const auto plan = sample.isEmpty() ? test::busyPlan() : test::samplePlan(sample, day);
        const store::Store &store = plan->store();
        const auto whole = store::commitmentStandings(store);
        const auto rounds = store::roundStandings(store);
        const auto outline = outlineOf(store, day);
        const auto inOrder = store::commitmentsInOrder(store);
        QVERIFY(whole && rounds && outline && inOrder);
        const auto some = store::commitmentStandings(store, *inOrder + QList{RecordId::random()});
        QVERIFY(some);
        QCOMPARE(some->size(), whole->size());
        QSet<RecordId> passed;
        for (qsizetype at = 0; at < whole->size(); ++at) {
            const rules::CommitmentStanding &expected = whole->at(at);
            const auto alone = store::commitmentStanding(store, expected.commitment.id);
            for (const auto &each : {Result<rules::CommitmentStanding>(some->at(at)), alone}) {
                QVERIFY(each);
                QCOMPARE(each->commitment.id, expected.commitment.id);
                QCOMPARE(each->commitment.title, expected.commitment.title);
                QCOMPARE(each->ratings.government, expected.ratings.government);
                QCOMPARE(each->ratings.civilSociety, expected.ratings.civilSociety);
                QVERIFY(each->pace == expected.pace);
                QVERIFY(each->lastReport == expected.lastReport);
                QCOMPARE(each->milestones.size(), expected.milestones.size());
                for (qsizetype i = 0; i < expected.milestones.size(); ++i) {
                    const rules::MilestoneStanding &milestone = expected.milestones.at(i);
                    QCOMPARE(each->milestones.at(i).milestone.id, milestone.milestone.id);
                    QVERIFY(each->milestones.at(i).milestone.due == milestone.milestone.due);
                    QVERIFY(rules::timeliness(each->milestones.at(i), day) == rules::timeliness(milestone, day));
                    QCOMPARE(each->milestones.at(i).hasEvidence, milestone.hasEvidence);
                }
            }
            for (const rules::MilestoneStanding &each : expected.milestones)
                if (rules::timeliness(each, day) == Timeliness::Overdue)
                    passed << each.milestone.id.record();
        }
        QSet<RecordId> told;
        for (const store::Passed &each : outline->passed)
            told << each.milestone.record();
        QCOMPARE(told, passed);
        QVERIFY(std::is_sorted(outline->passed.cbegin(), outline->passed.cend(),
                               [](const store::Passed &a, const store::Passed &b) { return a.due < b.due; }));
        QCOMPARE(outline->round.has_value(), !rounds->isEmpty());
        if (outline->round) {
            QCOMPARE(outline->round->round.id, rounds->last().round.id);
            QCOMPARE(outline->round->answered, rounds->last().answered);
        }
    }

    void aBigPlanIsLookedThroughLittleByLittle()
    {
        const auto plan = test::emptyPlan();
        constexpr int kCommitments = 90;
        journal::Edit edit; // as it comes with a copy: nobody may enter it here
        edit.at = test::thatDay().now();
        edit.verb = u"create"_s;
        edit.author = plan->desk().author();
        for (int number = 1; number <= kCommitments; ++number)
            edit.records << journal::RecordChanges{u"commitment"_s,
                                                   RecordId::random(),
                                                   {{u"plan"_s, Value(plan->plan().id.record().text()), {}},
                                                    {u"number"_s, Value(QString::number(number)), {}},
                                                    {u"starts"_s, Value(u"2017-03-01"_s), {}},
                                                    {u"ends"_s, Value(u"2017-02-01"_s), {}}},
                                                   {}};
        QVERIFY(plan->store().commit({edit}));
        QSignalSpy surveyed(plan.get(), &OpenPlan::surveyed);
        QVERIFY(plan->survey().isLooking());
        QVERIFY(plan->survey().found().isEmpty());
        QVERIFY(surveyed.wait());
        QCOMPARE(plan->survey().found().size(), kCommitments);
        QVERIFY(plan->survey().found().first().finding.kind == rules::FindingKind::EndsBeforeStart);
        const RecordId last = test::numbered(plan->store(), u"commitment"_s, u"90"_s);
        QVERIFY(actions::change(plan->desk(), u"commitment"_s, last, {{u"ends"_s, Value(u"2017-04-01"_s), {}}}));
        QCOMPARE(plan->survey().found().size(), kCommitments); // what was found before stands meanwhile
        QVERIFY(surveyed.wait());
        QCOMPARE(plan->survey().found().size(), kCommitments - 1);
    }

    void knowsWhatItWroteThroughAnotherStore()
    {
        const QTemporaryDir folder;
        const auto plan = planIn(folder);
        const auto worker = std::move(*store::Store::open(plan->store().path()));
        actions::Desk desk(*worker, test::thatDay());
        QVERIFY(desk.setAuthor(u"Amina Khan"_s));
        const RecordId id = test::numbered(*worker, u"commitment"_s, u"4"_s);
        QVERIFY(actions::change(desk, u"commitment"_s, id, {{u"title"_s, Value(u"Hub"_s), {}}}));
        QSignalSpy changed(plan.get(), &OpenPlan::changed);
        QVERIFY(plan->wroteElsewhere());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(plan->savedAt(), test::thatDay().now());
    }

    void noticesWhatAnotherProgramWrote()
    {
        const QTemporaryDir folder;
        const auto plan = planIn(folder);
        auto other =
            OpenPlan::of(std::move(*store::Store::open(plan->store().path())), {u"Tom Reid"_s, {}}, test::thatDay());
        QVERIFY(other);
        QSignalSpy changed(plan.get(), &OpenPlan::changed);
        QVERIFY(plan->lookForOthers());
        QCOMPARE(changed.size(), 0);
        const RecordId id = test::numbered(plan->store(), u"commitment"_s, u"4"_s);
        QVERIFY(actions::change((*other)->desk(), u"commitment"_s, id, {{u"title"_s, Value(u"Hub"_s), {}}}));
        QVERIFY(plan->lookForOthers());
        QCOMPARE(changed.size(), 1);
    }

    void wordsForPeople()
    {
        QCOMPARE(listed({u"a"_s, u"b"_s, u"c"_s}), u"a, b and c"_s);
        QCOMPARE(weekdayText(QDate(2017, 3, 14)), u"Tuesday 14 March 2017"_s);
        QCOMPARE(withoutAddresses(u"Launched, 12 May 2016: https://example.org/a?b=c"_s), u"Launched, 12 May 2016"_s);
        QCOMPARE(numberedTitle(u"1.1"_s, u"Consult"_s), u"1.1  Consult"_s);
        QCOMPARE(numberedTitle({}, u"Consult"_s), u"Consult"_s);
    }

    void latenessIsNotShownForWhatIsDone()
    {
        rules::MilestoneStanding milestone;
        milestone.milestone.due = FuzzyDate(QDate(2017, 1, 1));
        QCOMPARE(latenessOf(milestone, QDate(2017, 3, 14)), u"72 days past"_s);
        QCOMPARE(latenessOf(milestone, QDate(2017, 8, 1)), u"about 7 months past"_s);
        milestone.ratings.government = Completion::Complete;
        QVERIFY(latenessOf(milestone, QDate(2017, 3, 14)).isEmpty());
    }
};

QTEST_MAIN(PlanTest)
#include "tst_models_plan.moc"
