// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../strict.h"
#include "plans.h"

#include <actions/progress.h>
#include <look/cell.h>
#include <models/commitmentsmodel.h>
#include <models/tablecopy.h>
#include <store/reading.h>

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::ui;

class CommitmentsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OpenPlan> m_plan;
    std::unique_ptr<CommitmentsModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

    [[nodiscard]] QModelIndex at(const QString &number, int column) const
    {
        return m_model->find(test::numbered(m_plan->store(), u"commitment"_s, number)).siblingAtColumn(column);
    }
    [[nodiscard]] QModelIndex milestone(const QString &number, int column) const
    {
        return m_model->find(test::numbered(m_plan->store(), u"milestone"_s, number)).siblingAtColumn(column);
    }

private slots:
    void init()
    {
        test::failOnWarnings();
        m_plan = test::busyPlan();
        m_model = std::make_unique<CommitmentsModel>(*m_plan);
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(m_model->refresh());
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_plan.reset();
    }

    void showsEveryCommitmentWithItsMilestones()
    {
        QCOMPARE(m_model->rowCount(), 13);
        const QModelIndex first = at(u"1"_s, 0);
        QCOMPARE(m_model->rowCount(first), 3);
        QCOMPARE(at(u"1"_s, CommitmentsModel::Title).data().toString(), u"Beneficial ownership"_s);
    }

    void saysLatenessAndDifferingViews()
    {
        QCOMPARE(milestone(u"3.2"_s, CommitmentsModel::Due).data(LatenessRole).toString(), u"42 days past"_s);
        QVERIFY(at(u"6"_s, CommitmentsModel::Government).data(DiffersRole).toBool());
        QCOMPARE(at(u"6"_s, CommitmentsModel::Government).data(Qt::AccessibleTextRole).toString(),
                 u"Government: Substantial, views differ"_s);
        QVERIFY(!at(u"2"_s, CommitmentsModel::Government).data(DiffersRole).toBool()); // silence is no different view
    }

    void changesOnlyTheRowThatChanged()
    {
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        QVERIFY(m_model->setData(at(u"4"_s, CommitmentsModel::Title), u"Innovation Hub"_s, Qt::EditRole));
        QVERIFY(m_model->refresh());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(at(u"4"_s, CommitmentsModel::Title).data().toString(), u"Innovation Hub"_s);
    }

    void followsNewRemovedAndRenumberedRows()
    {
        Commitment added;
        added.id = Id<Commitment>::random();
        added.plan = m_plan->plan().id;
        added.number = u"2a"_s;
        added.title = Texts(u"Added"_s);
        QVERIFY(actions::create(m_plan->desk(), added));
        QVERIFY(m_model->refresh());
        QCOMPARE(m_model->rowCount(), 14);
        QVERIFY(
            m_model->setData(m_model->find(added.id).siblingAtColumn(CommitmentsModel::Number), u"20"_s, Qt::EditRole));
        QVERIFY(m_model->refresh());
        QCOMPARE(m_model->find(added.id).row(), 13);
        QVERIFY(actions::remove(m_plan->desk(), u"commitment"_s, added.id));
        QVERIFY(m_model->refresh());
        QCOMPARE(m_model->rowCount(), 13);
        QVERIFY(!m_model->find(added.id).isValid());
    }

    void asksForAReasonBeforeAMilestonesDateMoves()
    {
        QSignalSpy wanted(m_model.get(), &CommitmentsModel::dateMoveWanted);
        QSignalSpy failed(m_model.get(), &CommitmentsModel::failed);
        const QModelIndex due = milestone(u"3.2"_s, CommitmentsModel::Due);
        QVERIFY(m_model->setData(due, u"May 2017"_s, Qt::EditRole)); // handed on
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().at(1).value<FuzzyDate>().edtf(), u"2017-05"_s);
        QVERIFY(!m_model->setData(due, u"31 February 2017"_s, Qt::EditRole));
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(failed.size(), 1);
    }

    void anEditReplacesWhatItsEditorShowed()
    {
        const QModelIndex title = at(u"4"_s, CommitmentsModel::Title);
        m_model->beginEdit(title);
        QVERIFY(actions::change(m_plan->desk(), u"commitment"_s, CommitmentsModel::idOf(title),
                                {{u"title"_s, Value(u"Meanwhile"_s), {}}}));
        QVERIFY(m_model->setData(title, u"From the editor"_s, Qt::EditRole));
        QCOMPARE(store::conflicts(m_plan->store())->size(), 2); // the busy plan's own, and this one
    }

    void filtersByWordsAndMarks_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("marks");
        QTest::addColumn<int>("hits");
        QTest::newRow("everything") << QString() << 0 << 22;
        QTest::newRow("a word of a title") << u"grants"_s << 0 << 2;
        QTest::newRow("two words in any order") << u"data OPEN"_s << 0 << 1;
        QTest::newRow("a lead") << u"ccs"_s << 0 << 2;
        QTest::newRow("date passed") << QString() << int(CommitmentsModel::DatePassed) << 3;
        QTest::newRow("views differ") << QString() << int(CommitmentsModel::ViewsDiffer) << 3;
        QTest::newRow("nothing") << u"zzz"_s << 0 << 0;
    }
    void filtersByWordsAndMarks()
    {
        QFETCH(QString, words);
        QFETCH(int, marks);
        QFETCH(int, hits);
        m_model->setWanted({words.split(u' ', Qt::SkipEmptyParts), marks, {}, {}, {}});
        QCOMPARE(m_model->hits(), hits);
    }

    void sortsAsPeopleCount()
    {
        m_model->sort(CommitmentsModel::Number);
        QCOMPARE(m_model->index(1, 0).data().toString(), u"2"_s);
        QCOMPARE(m_model->index(9, 0).data().toString(), u"10"_s);
        m_model->sort(CommitmentsModel::Number, Qt::DescendingOrder);
        QCOMPARE(m_model->index(0, 0).data().toString(), u"13"_s);
    }

    void copiesRowsAsATable()
    {
        const QList<int> columns{CommitmentsModel::Title, CommitmentsModel::Number};
        const std::unique_ptr<QMimeData> table(tableOf({at(u"1"_s, 0), at(u"2"_s, 0)}, columns));
        QCOMPARE(table->text(),
                 u"Commitment or milestone\tNo.\nBeneficial ownership\t1\nNatural resource transparency\t2"_s);
        QVERIFY(table->html().contains(u"<td>Beneficial ownership</td>"_s));
        QVERIFY(m_model->setData(at(u"1"_s, CommitmentsModel::Title), u"=1+1"_s, Qt::EditRole));
        QVERIFY(m_model->refresh());
        const std::unique_ptr<QMimeData> formula(tableOf({at(u"1"_s, 0)}, {CommitmentsModel::Title}));
        QVERIFY(formula->text().endsWith(u"'=1+1"_s)); // a spreadsheet must not compute what people wrote
    }
};

QTEST_MAIN(CommitmentsTest)
#include "tst_models_commitments.moc"
