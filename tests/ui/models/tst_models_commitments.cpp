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
    /// All that the rows show, in their order.
    static QStringList shown(const CommitmentsModel &model, const QModelIndex &parent = {})
    {
        QStringList rows;
        for (int row = 0; row < model.rowCount(parent); ++row) {
            const QModelIndex first = model.index(row, 0, parent);
            QStringList cells{CommitmentsModel::idOf(first).text(),
                              QString::number(first.data(CommitmentsModel::MarksRole).toInt())};
            for (int column = 0; column < CommitmentsModel::ColumnCount; ++column)
                cells << first.siblingAtColumn(column).data(Qt::AccessibleTextRole).toString();
            rows << cells.join(u'|') << shown(model, first);
        }
        return rows;
    }
    [[nodiscard]] actions::Acted act(const QString &what)
    {
        actions::Desk &desk = m_plan->desk();
        const auto id = [this](const QString &kind, const QString &number) {
            return test::numbered(m_plan->store(), kind, number);
        };
        if (what == u"number")
            return actions::change(desk, u"commitment"_s, id(u"commitment"_s, u"2"_s),
                                   {{u"number"_s, Value(u"20"_s), {}}});
        if (what == u"date")
            return actions::change(desk, u"milestone"_s, id(u"milestone"_s, u"3.2"_s),
                                   {{u"due"_s, Value(u"2018-12"_s), {}}});
        if (what == u"removed")
            return actions::remove(desk, u"commitment"_s, id(u"commitment"_s, u"3"_s));
        if (what == u"milestone removed")
            return actions::remove(desk, u"milestone"_s, id(u"milestone"_s, u"3.2"_s));
        if (what == u"moved")
            return actions::change(desk, u"milestone"_s, id(u"milestone"_s, u"3.2"_s),
                                   {{u"commitment"_s, Value(id(u"commitment"_s, u"1"_s).text()), {}}});
        if (what == u"answered")
            return actions::noChange(desk, {Id<Commitment>(id(u"commitment"_s, u"12"_s))},
                                     actions::currentRound(m_plan->store())->id);
        Commitment added;
        added.id = Id<Commitment>::random();
        added.plan = m_plan->plan().id;
        added.number = u"2a"_s;
        added.title = Texts(u"Added"_s);
        return actions::create(desk, added);
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

    void readsWhatWasTouchedAsIfAllWereReadAnew_data()
    {
        QTest::addColumn<QString>("change");
        for (const char *change :
             {"number", "date", "removed", "milestone removed", "moved", "answered", "a new commitment"})
            QTest::newRow(change) << QString::fromLatin1(change);
    }
    void readsWhatWasTouchedAsIfAllWereReadAnew()
    {
        QFETCH(const QString, change);
        m_model->sort(CommitmentsModel::Title, Qt::DescendingOrder);
        const QStringList before = shown(*m_model);
        QVERIFY(m_plan->overview());
        const auto changed = act(change);
        QVERIFY2(changed, qPrintable(changed ? QString() : changed.error().sentence));
        QVERIFY(m_model->refresh());
        CommitmentsModel anew(*m_plan);
        anew.sort(CommitmentsModel::Title, Qt::DescendingOrder);
        QVERIFY(anew.refresh());
        QCOMPARE(shown(*m_model), shown(anew));
        QVERIFY(shown(anew) != before);

        const auto overview = m_plan->overview().value();
        const auto standings = store::commitmentStandings(m_plan->store());
        QCOMPARE(overview->commitments.size(), standings->size());
        for (qsizetype at = 0; at < standings->size(); ++at) {
            QCOMPARE(overview->commitments.at(at).commitment.id, standings->at(at).commitment.id);
            QCOMPARE(overview->commitments.at(at).commitment.title, standings->at(at).commitment.title);
            QCOMPARE(overview->commitments.at(at).milestones.size(), standings->at(at).milestones.size());
        }
        const auto outline = m_plan->outline().value();
        const auto read = outlineOf(m_plan->store(), m_plan->today());
        QCOMPARE(outline->commitments, read->commitments);
        QCOMPARE(outline->silent(), read->silent());
        const auto ids = [](const QList<store::Passed> &passed) {
            QSet<RecordId> found;
            for (const store::Passed &each : passed)
                found << each.milestone.record();
            return found;
        };
        QCOMPARE(ids(outline->passed), ids(read->passed));
        QVERIFY(std::is_sorted(outline->passed.cbegin(), outline->passed.cend(),
                               [](const store::Passed &a, const store::Passed &b) { return a.due < b.due; }));
    }

    void ofABigPlanTheFirstRowsStandAtOnce()
    {
        for (int number = 101; number <= 170; ++number) {
            Commitment added;
            added.id = Id<Commitment>::random();
            added.plan = m_plan->plan().id;
            added.number = QString::number(number);
            added.title = Texts(u"Added"_s);
            QVERIFY(actions::create(m_plan->desk(), added));
        }
        CommitmentsModel model(*m_plan);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy listed(&model, &CommitmentsModel::listed);
        QVERIFY(model.refresh());
        QVERIFY(model.isReading());
        QCOMPARE(model.rowCount(), 60);
        const RecordId fourth = test::numbered(m_plan->store(), u"commitment"_s, u"4"_s);
        const QPersistentModelIndex kept = model.find(fourth);
        // What one writes meanwhile is there without waiting, and stays.
        QVERIFY(model.setData(kept, u"Innovation Hub"_s, Qt::EditRole));
        QVERIFY(model.refresh());
        QCOMPARE(kept.data().toString(), u"Innovation Hub"_s);
        QTRY_COMPARE(listed.size(), 1);
        QVERIFY(!model.isReading());
        QCOMPARE(model.rowCount(), 83);
        QCOMPARE(CommitmentsModel::idOf(kept), fourth);
        QCOMPARE(kept.data().toString(), u"Innovation Hub"_s);
        QCOMPARE(model.hits(), 83 + 9);
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
