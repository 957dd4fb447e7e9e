// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../strict.h"
#include "rounds.h"

#include <actions/editing.h>
#include <look/cell.h>
#include <models/timelinemodel.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::ui;

class TimelineModelTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OpenPlan> m_plan;

    [[nodiscard]] int rowOf(const TimelineModel &model, const QString &number) const
    {
        return model.find(test::numbered(m_plan->store(), u"milestone"_s, number));
    }

private slots:
    void init()
    {
        test::failOnWarnings();
        m_plan = test::busyPlan();
    }
    void cleanup() { m_plan.reset(); }

    void hasARowForEachMilestone()
    {
        TimelineModel model(*m_plan);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(model.refresh());
        qsizetype milestones = 0;
        const auto overview = m_plan->overview().value();
        for (const rules::CommitmentStanding &each : overview->commitments)
            milestones += each.milestones.size();
        const QList<TimelineMilestone> &all = model.timeline().milestones;
        QCOMPARE(std::count_if(all.cbegin(), all.cend(),
                               [](const TimelineMilestone &each) { return each.kind == TimelineMilestone::Milestone; }),
                 milestones);
        QCOMPARE(model.rowCount(), int(all.size()));
        for (int row = 0; row < model.rowCount(); ++row)
            QVERIFY(model.find(model.timeline().milestones.at(row).id) == row);
        QCOMPARE(model.timeline().rows.size(), overview->commitments.size() + 1); // the sample waits for a strategy
    }

    void hasLanesForWhatIsNoMilestone()
    {
        m_plan = test::planOfSixRounds();
        TimelineModel model(*m_plan);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(model.refresh());
        const Timeline &timeline = model.timeline();
        QCOMPARE(timeline.rows.at(timeline.rows.size() - 2).title, u"Waiting for"_s);
        QCOMPARE(timeline.rows.last().title, u"Opportunities"_s);
        const int bill = model.rowCount() - 2;
        const int summit = model.rowCount() - 1;
        QCOMPARE(timeline.milestones.at(bill).words(), u"expected May 2017, 1 milestone waits for it"_s);
        QCOMPARE(timeline.milestones.at(summit).words(), u"7 December 2016, 1 commitment could use it"_s);
        const RecordId first = test::numbered(m_plan->store(), u"commitment"_s, u"1"_s);
        QCOMPARE(timeline.milestones.at(bill).leadsTo, first);
        QCOMPARE(timeline.milestones.at(summit).leadsTo, first);
        const QModelIndex now = model.index(bill, TimelineModel::Now);
        QVERIFY(!now.flags().testFlag(Qt::ItemIsEditable)); // only milestones' dates are moved with a reason
        QVERIFY(model.index(0, TimelineModel::Now).flags().testFlag(Qt::ItemIsEditable));
    }

    void saysWhatWasPromisedAndWhy_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("accessible");
        const auto row = [](const char *name, const char *number, int column, const QString &text,
                            const QString &accessible = {}) {
            QTest::newRow(name) << QString::fromLatin1(number) << column << text
                                << (accessible.isEmpty() ? text : accessible);
        };
        row("commitment", "1.2", TimelineModel::OfCommitment, u"1  Beneficial ownership"_s);
        row("name", "1.2", TimelineModel::Name, u"1.2  Publish the Government’s response"_s);
        row("first", "1.2", TimelineModel::FirstPromised, u"spring 2017"_s);
        row("now", "1.2", TimelineModel::Now, u"autumn 2017"_s);
        row("slipped", "1.2", TimelineModel::Lateness, u"about 6 months later"_s);
        row("why", "1.2", TimelineModel::Why, u"Follows the call for evidence"_s);
        row("late", "10.1", TimelineModel::Lateness, u"12 days past"_s);
        row("still", "1.3", TimelineModel::Why, u"–"_s, u"has not moved"_s);
        row("in time", "1.3", TimelineModel::Lateness, u"–"_s, u"not late"_s);
        row("stays", "1.3", TimelineModel::FirstPromised, u"April 2018"_s);
    }
    void saysWhatWasPromisedAndWhy()
    {
        QFETCH(QString, number);
        QFETCH(int, column);
        TimelineModel model(*m_plan);
        QVERIFY(model.refresh());
        const QModelIndex index = model.index(rowOf(model, number), column);
        QTEST(index.data().toString(), "text");
        QTEST(index.data(Qt::AccessibleTextRole).toString(), "accessible");
    }

    void standsOnTheLatestDayOfADateThatNamesNone_data()
    {
        QTest::addColumn<FuzzyDate>("due");
        QTest::addColumn<QDate>("day");
        QTest::newRow("season") << *FuzzyDate::parse(u"autumn 2017"_s) << QDate(2017, 11, 30);
        QTest::newRow("month") << *FuzzyDate::parse(u"April 2018"_s) << QDate(2018, 4, 30);
        QTest::newRow("range") << *FuzzyDate::parse(u"2016 to 2018"_s) << QDate(2018, 12, 31);
        QTest::newRow("open end") << *FuzzyDate::parse(u"from 2017"_s) << QDate(2017, 1, 1);
        QTest::newRow("words") << FuzzyDate::onlyWords(u"when parliamentary time allows"_s) << QDate();
        QTest::newRow("nothing") << FuzzyDate() << QDate();
    }
    void standsOnTheLatestDayOfADateThatNamesNone()
    {
        QFETCH(FuzzyDate, due);
        TimelineMilestone milestone;
        milestone.now = due;
        QTEST(milestone.day().value_or(QDate()), "day");
        QVERIFY(!milestone.firstDay());
    }

    void hasTheRoundsAsBands()
    {
        TimelineModel model(*m_plan);
        QVERIFY(model.refresh());
        const TimelineBand &last = model.timeline().bands.last();
        QCOMPARE(last.label, u"January to March 2017"_s);
        QCOMPARE(last.from, QDate(2017, 2, 27));
        QCOMPARE(last.to, QDate(2017, 3, 24));
    }

    void keepsItsRowsWhenOnlyValuesChange()
    {
        TimelineModel model(*m_plan);
        QVERIFY(model.refresh());
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        const RecordId id = test::numbered(m_plan->store(), u"milestone"_s, u"10.1"_s);
        QVERIFY(actions::change(m_plan->desk(), u"milestone"_s, id, {{u"title"_s, Value(u"The survey"_s), {}}}));
        QVERIFY(model.refresh());
        QCOMPARE(reset.size(), 0);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(model.index(model.find(id), TimelineModel::Name).data().toString(), u"10.1  The survey"_s);
        QVERIFY(model.refresh());
        QCOMPARE(changed.size(), 1); // nothing was written since
    }

    void asksForAReasonBeforeADateMoves()
    {
        TimelineModel model(*m_plan);
        QVERIFY(model.refresh());
        const QModelIndex now = model.index(rowOf(model, u"10.1"_s), TimelineModel::Now);
        QVERIFY(now.flags().testFlag(Qt::ItemIsEditable));
        QSignalSpy asked(&model, &TimelineModel::dateMoveWanted);
        QSignalSpy failed(&model, &TimelineModel::failed);
        QVERIFY(model.setData(now, u"30 April 2017"_s, Qt::EditRole)); // handed on
        QCOMPARE(asked.size(), 1);
        QVERIFY(!model.setData(now, u"31 April 2017"_s, Qt::EditRole));
        QCOMPARE(failed.size(), 1);
        QCOMPARE(now.data().toString(), u"2 March 2017"_s);
    }
};

QTEST_MAIN(TimelineModelTest)
#include "tst_models_timeline.moc"
