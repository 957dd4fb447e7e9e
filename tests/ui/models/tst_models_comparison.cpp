// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../strict.h"
#include "plans.h"

#include <actions/editing.h>
#include <look/cell.h>
#include <models/comparison.h>
#include <models/milestonesmodel.h>
#include <models/points.h>
#include <store/progress.h>
#include <store/reading.h>

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::ui;

/// A commitment as it is, beside what it was.
class ComparisonTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OpenPlan> m_plan;

    [[nodiscard]] Result<Comparison> with(const QString &number, const QDate &day) const
    {
        const RecordId id = test::numbered(m_plan->store(), u"commitment"_s, number);
        const auto now = store::commitmentStanding(m_plan->store(), id);
        const auto updates = store::readAll<Update>(m_plan->store(), id);
        return compared(*m_plan, *now, *updates, {u"then"_s, {day, {}}});
    }

private slots:
    void init()
    {
        test::failOnWarnings();
        m_plan = test::busyPlan();
    }

    void aChangedTextIsToldWithTheOldOne()
    {
        const RecordId first = test::numbered(m_plan->store(), u"commitment"_s, u"1"_s);
        QVERIFY(actions::change(m_plan->desk(), u"commitment"_s, first, {{u"title"_s, Value(u"Who owns what"_s), {}}}));
        const auto told = with(u"1"_s, {2017, 3, 13});
        QVERIFY(told);
        QVERIFY(told->wasThere);
        QCOMPARE(told->differences.first().label, u"Title"_s);
        QCOMPARE(told->differences.first().before, u"Beneficial ownership"_s);
        QCOMPARE(told->differences.first().after, u"Who owns what"_s);
        QVERIFY(with(u"1"_s, {2017, 3, 14})->differences.isEmpty());
    }

    void aMovedDateStandsAboveTheNewOne()
    {
        const auto told = with(u"1"_s, {2016, 12, 31});
        const RecordId second = test::numbered(m_plan->store(), u"milestone"_s, u"1.2"_s);
        QVERIFY(told->milestones.contains(second));
        QCOMPARE(told->milestones.value(second).milestone.due.text(), u"spring 2017"_s);

        MilestonesModel model(*m_plan);
        const QAbstractItemModelTester tester(&model);
        const auto now =
            store::commitmentStanding(m_plan->store(), test::numbered(m_plan->store(), u"commitment"_s, u"1"_s));
        QVERIFY(model.setMilestones(now->milestones));
        int row = 0;
        while (model.milestones().at(row).milestone.id.record() != second)
            ++row;
        const QModelIndex due = model.index(row, MilestonesModel::Due);
        model.setComparison(*told);
        QCOMPARE(due.data(OldTextRole).toString(), u"spring 2017"_s);
        QVERIFY(due.data(StrongRole).toBool());
        QCOMPARE(model.headerData(MilestonesModel::Due, Qt::Horizontal, Qt::DisplayRole).toString(), u"Then, now"_s);
        model.setComparison(*with(u"1"_s, {2017, 3, 1})); // moved before that day: nothing to strike out
        QVERIFY(!due.data(OldTextRole).isValid());
        model.setComparison({});
        QCOMPARE(due.data(OldTextRole).toString(), u"spring 2017"_s); // first promised again
    }

    void whatWasNotThereSaysSo()
    {
        const auto told = with(u"1"_s, {2016, 5, 11});
        QVERIFY(told);
        QVERIFY(!told->wasThere);
        QVERIFY(told->differences.isEmpty());
    }

    void aViewIsComparedWithTheViewOfThatDay()
    {
        const auto before = with(u"6"_s, {2017, 3, 8});
        const auto today = with(u"6"_s, {2017, 3, 14});
        QVERIFY(before && today);
        QCOMPARE(today->ratings.government, Completion::Substantial);
        QVERIFY(before->ratings.government != Completion::Substantial);
        QCOMPARE(before->newUpdates, 1);
        QCOMPARE(today->newUpdates, 0);
    }

    void pointsComeFromEveryCircleInTheOrderOfTheirLevel()
    {
        const RecordId first = test::numbered(m_plan->store(), u"commitment"_s, u"1"_s);
        const auto write = [&](const QString &words, qint64 level, bool isSettled) {
            Point point;
            point.id = Id<Point>::random();
            point.about = first;
            point.inTheWay = Texts(words);
            point.level = level;
            point.raisedOn = FuzzyDate(QDate(2017, 3, 1));
            if (isSettled)
                point.resolvedOn = FuzzyDate(QDate(2017, 3, 10));
            return actions::create(m_plan->desk(), point).has_value();
        };
        QVERIFY(write(u"low"_s, 1, false) && write(u"high"_s, 5, false) && write(u"settled"_s, 5, true));
        QStringList order;
        const auto points = pointsOf(*m_plan);
        for (const ShownPoint &each : *points)
            if (each.commitment == first)
                order << each.point.inTheWay.text();
        QCOMPARE(order, (QStringList{u"high"_s, u"low"_s, u"settled"_s}));
    }
};

QTEST_MAIN(ComparisonTest)
#include "tst_models_comparison.moc"
