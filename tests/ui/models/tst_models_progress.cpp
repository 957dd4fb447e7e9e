// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../strict.h"
#include "rounds.h"

#include <actions/progress.h>
#include <look/heatcell.h>
#include <models/progressmodel.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::ui;

/// Progress by round over six rounds: what each cell says, in words and as a shape.
class ProgressModelTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OpenPlan> m_plan;

    /// The cell of a commitment by its number, in the n-th round.
    [[nodiscard]] static QModelIndex cell(const ProgressModel &model, const QString &number, int round)
    {
        for (int row = 0; row < model.rowCount(); ++row)
            if (model.grid().commitments().at(row).commitment.number == number)
                return model.index(row, round);
        return {};
    }

private slots:
    void init()
    {
        test::failOnWarnings();
        m_plan = test::planOfSixRounds();
    }
    void cleanup() { m_plan.reset(); }

    void saysWhatCameOfEachRound_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<int>("round");
        QTest::addColumn<QString>("words");
        QTest::newRow("one rating, alike") << u"1"_s << 1 << u"Both views: Not started"_s;
        QTest::newRow("views differ") << u"1"_s << 3 << u"Government: Under way, civil society: Not started"_s;
        QTest::newRow("silent") << u"4"_s << 2 << u"No update received"_s;
        QTest::newRow("nothing rated, as before") << u"6"_s << 2 << u"Both views: Not started, as before"_s;
        QTest::newRow("no change") << u"13"_s << 5 << u"Both views: Complete, as before"_s;
        QTest::newRow("still open") << u"8"_s << 6 << u"Not yet, the round is open"_s;
        QTest::newRow("passed") << u"10"_s << 6 << u"Not yet, the round is open, a date had passed"_s;
        QTest::newRow("not yet passed then") << u"10"_s << 5 << u"Both views: Limited"_s;
        QTest::newRow("passed before it was moved")
            << u"3"_s << 5 << u"Government: Substantial, civil society: Limited, a date had passed"_s;
        QTest::newRow("before it passed") << u"3"_s << 4 << u"Both views: Limited"_s;
    }
    void saysWhatCameOfEachRound()
    {
        QFETCH(QString, number);
        QFETCH(int, round);
        ProgressModel model(*m_plan);
        QVERIFY(model.refresh());
        QVERIFY(model.readDates());
        const QModelIndex index = cell(model, number, round);
        QTEST(index.data(Qt::AccessibleTextRole).toString(), "words");
    }

    void tablesSayItBriefly()
    {
        ProgressModel model(*m_plan);
        QVERIFY(model.refresh());
        QVERIFY(model.readDates());
        QCOMPARE(cell(model, u"3"_s, 5).data().toString(), u"Gov: Substantial, CSO: Limited, date passed"_s);
        QCOMPARE(cell(model, u"13"_s, 5).data().toString(), u"Both: Complete, as before"_s);
        QCOMPARE(cell(model, u"4"_s, 2).data().toString(), u"No update"_s);
    }

    void splitsOnlyWhereBothHaveSpokenAndDiffer()
    {
        ProgressModel model(*m_plan);
        QVERIFY(model.refresh());
        const auto shape = [&](const QString &number, int round) {
            return cell(model, number, round).data(HeatCellRole).value<HeatCell>();
        };
        const HeatCell differing = shape(u"1"_s, 3);
        QCOMPARE(differing.first.letter, u"U"_s);
        QVERIFY(differing.second);
        QCOMPARE(differing.second->ball, Ball::NotStarted);
        QVERIFY(!shape(u"1"_s, 1).second);
        QCOMPARE(shape(u"4"_s, 2).state, HeatCell::NoUpdate);
        QCOMPARE(shape(u"8"_s, 6).state, HeatCell::NotYet);
    }

    void namesColumnsByTheMonthAsked()
    {
        ProgressModel model(*m_plan);
        QVERIFY(model.refresh());
        QCOMPARE(model.columnCount(), 7);
        const auto head = [&](int column, int role) {
            return model.headerData(column, Qt::Horizontal, role).toString();
        };
        QCOMPARE(head(1, Qt::DisplayRole), u"July 2016"_s);
        QCOMPARE(head(1, Qt::ToolTipRole), u"April to June 2016"_s);
        QCOMPARE(head(6, Qt::DisplayRole), u"February 2017, open"_s); // asked on 27 February, closes on 24 March
        QCOMPARE(model.headerData(0, Qt::Vertical, HeatTitleRole).toString(), u"Beneficial ownership"_s);
    }

    void readsMovedDatesAfterTheRest()
    {
        ProgressModel model(*m_plan);
        QVERIFY(model.refresh());
        const QModelIndex index = cell(model, u"3"_s, 5);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        QVERIFY(!index.data(HeatCellRole).value<HeatCell>().isLate);
        QTRY_VERIFY(index.data(HeatCellRole).value<HeatCell>().isLate);
        QVERIFY(!changes.isEmpty());
    }

    void followsThePlan()
    {
        ProgressModel model(*m_plan);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(model.refresh());
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        const QPersistentModelIndex kept(cell(model, u"8"_s, 6));
        actions::Progress said;
        said.commitment = Id<Commitment>(test::numbered(m_plan->store(), u"commitment"_s, u"8"_s));
        said.round = Id<Round>(model.grid().columns().last().rounds.first());
        said.government = Completion::Complete;
        QVERIFY(actions::logProgress(m_plan->desk(), said));
        QVERIFY(model.refresh());
        QCOMPARE(resets.size(), 0); // views keep their place
        QCOMPARE(kept.data().toString(), u"Gov: Complete"_s);
    }

    void isEmptyWhileNoRoundWasOpened()
    {
        m_plan = test::emptyPlan();
        ProgressModel model(*m_plan);
        QVERIFY(model.refresh());
        QVERIFY(!model.hasCells());
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(ProgressModelTest)
#include "tst_models_progress.moc"
