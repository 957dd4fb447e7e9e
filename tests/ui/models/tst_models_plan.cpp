// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../strict.h"
#include "plans.h"

#include <actions/progress.h>
#include <models/shown.h>
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
