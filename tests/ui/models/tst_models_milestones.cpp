// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../strict.h"
#include "plans.h"

#include <actions/editing.h>
#include <look/cell.h>
#include <models/hitsmodel.h>
#include <models/milestonesmodel.h>
#include <models/tellings.h>
#include <store/progress.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::ui;

class MilestonesTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OpenPlan> m_plan;

    [[nodiscard]] QList<rules::MilestoneStanding> milestonesOf(const QString &number) const
    {
        return store::commitmentStanding(m_plan->store(), test::numbered(m_plan->store(), u"commitment"_s, number))
            ->milestones;
    }

private slots:
    void init()
    {
        test::failOnWarnings();
        m_plan = test::busyPlan();
    }
    void cleanup() { m_plan.reset(); }

    void showsTheDateFirstPromisedAboveTheDateNow()
    {
        MilestonesModel model(*m_plan);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(model.setMilestones(milestonesOf(u"1"_s)));
        const QModelIndex due = model.index(1, MilestonesModel::Due);
        QCOMPARE(due.data().toString(), u"autumn 2017"_s);
        QCOMPARE(due.data(OldTextRole).toString(), u"spring 2017"_s);
        QCOMPARE(due.siblingAtColumn(MilestonesModel::Why).data().toString(), u"Follows the call for evidence"_s);
        const QModelIndex still = model.index(2, MilestonesModel::Due);
        QVERIFY(still.data(OldTextRole).isNull());
        QCOMPARE(still.siblingAtColumn(MilestonesModel::Why).data(Qt::AccessibleTextRole).toString(),
                 u"has not moved"_s);
    }

    void keepsItsRowsWhenOnlyValuesChange()
    {
        MilestonesModel model(*m_plan);
        QVERIFY(model.setMilestones(milestonesOf(u"1"_s)));
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QVERIFY(model.setData(model.index(1, MilestonesModel::Title), u"The response"_s, Qt::EditRole));
        QVERIFY(model.setMilestones(milestonesOf(u"1"_s)));
        QCOMPARE(reset.size(), 0);
        QCOMPARE(model.index(1, MilestonesModel::Title).data().toString(), u"The response"_s);
    }

    void tellsWhoWhenAndWhy()
    {
        const RecordId id = test::numbered(m_plan->store(), u"milestone"_s, u"1.2"_s);
        const auto told = tellingsOf(m_plan->store(), {{u"milestone"_s, id, u"due"_s}});
        QVERIFY(told);
        QCOMPARE(told->size(), 2);
        const HistoryEntry &move = told->first();
        QCOMPARE(move.day, u"20 February 2017"_s);
        QCOMPARE(move.oldValue, u"spring 2017"_s);
        QCOMPARE(move.newValue, u"autumn 2017"_s);
        QCOMPARE(move.why, u"Follows the call for evidence. The other side agreed"_s);
        QCOMPARE(move.source, u"Told by BEIS, e-mail of 17 February · entered by Amina Khan, Cabinet Office"_s);
        QVERIFY(told->last().oldValue.isEmpty());
        QVERIFY(told->last().source.startsWith(u"First promised"_s));
    }

    void findsWordsWithTheirKindAndName()
    {
        HitsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(HitsModel::search(m_plan->store(), u"grants"_s).value(), u"grants"_s);
        QVERIFY(model.hits() >= 3);
        QVERIFY(model.index(0).data(HitsModel::HeadingRole).toBool());
        QCOMPARE(model.index(0).data().toString(), u"Commitments"_s);
        QCOMPARE(model.first().data().toString(), u"6 Grants data"_s);
        model.setRows(HitsModel::search(m_plan->store(), u"zzzz"_s).value(), u"zzzz"_s);
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.first().isValid());
    }

    void aHitNamesItsFieldAndItsCommitment()
    {
        Milestone milestone;
        milestone.id = Id<Milestone>::random();
        milestone.commitment = Id<Commitment>(test::numbered(m_plan->store(), u"commitment"_s, u"6"_s));
        milestone.number = u"6.7"_s;
        milestone.title = Texts(u"Tell the network"_s);
        milestone.output = Texts(u"A page that says, for each of the grants, what the zebra crossing cost"_s);
        QVERIFY(actions::create(m_plan->desk(), milestone));
        const QList<HitsModel::Row> rows = HitsModel::search(m_plan->store(), u"zeb cost"_s).value();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first().field, u"Expected output"_s);
        QVERIFY(rows.first().words.contains(u"zebra crossing"_s));
        QCOMPARE(rows.first().of, u"6 Grants data"_s);
    }

    void marksWordsWhereTheyBegin()
    {
        using Places = QList<std::pair<qsizetype, qsizetype>>;
        QCOMPARE(wordsIn(u"Open data, reopened"_s, {u"open"_s}), (Places{{0, 4}}));
        QCOMPARE(wordsIn(u"a.b (c)"_s, {u"(c"_s}), (Places{{4, 2}}));
        QCOMPARE(wordsIn(u"nothing"_s, {}), Places());
    }
};

QTEST_MAIN(MilestonesTest)
#include "tst_models_milestones.moc"
