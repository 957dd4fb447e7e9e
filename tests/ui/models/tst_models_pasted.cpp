// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../strict.h"
#include "plans.h"

#include <actions/undo.h>
#include <models/pastedmodel.h>
#include <report/titles.h>
#include <store/history.h>
#include <store/reading.h>

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::ui;

/// Blocks from a spreadsheet, read against the busy plan.
class PastedTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OpenPlan> m_plan;

    [[nodiscard]] RecordId at(const QString &kind, const QString &number) const
    {
        return test::numbered(m_plan->store(), kind, number);
    }
    [[nodiscard]] QString value(const QString &kind, const QString &number, const QString &field) const
    {
        return store::record(m_plan->store(), kind, at(kind, number)).value()->values.text(field);
    }
    [[nodiscard]] PastedRows read(const Cells &cells, const PasteTarget &target = {}) const
    {
        return readPasted(*m_plan, cells, target).value();
    }
    [[nodiscard]] static PastedPlace problemIn(const PastedRows &rows)
    {
        for (const PastedPlace &place : rows.places)
            if (place.kind == PastedPlace::Problem)
                return place;
        return {};
    }
    static const PasteTarget &asShown()
    {
        static const PasteTarget target{
            {},
            {},
            {u"Number"_s, u"Title"_s, u"As government sees it"_s, u"As civil society sees it"_s, u"Due"_s, u"Lead"_s}};
        return target;
    }

private slots:
    void init()
    {
        test::failOnWarnings();
        m_plan = test::busyPlan();
    }
    void cleanup() { m_plan.reset(); }

    void readsTheClipboard_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("html");
        QTest::addColumn<Cells>("cells");
        QTest::newRow("cells of a spreadsheet")
            << u"1\tA\r\n2\tB\r\n"_s << QString() << Cells{{u"1"_s, u"A"_s}, {u"2"_s, u"B"_s}};
        QTest::newRow("a line break in quotes") << u"1\t\"A\nB\"\n"_s << QString() << Cells{{u"1"_s, u"A\nB"_s}};
        QTest::newRow("quotes in quotes") << u"1\t\"say \"\"A\"\"\""_s << QString() << Cells{{u"1"_s, u"say \"A\""_s}};
        QTest::newRow("a quote that never ends")
            << u"1\t\"A\n2\tB"_s << QString() << Cells{{u"1"_s, u"\"A"_s}, {u"2"_s, u"B"_s}};
        QTest::newRow("rows of unequal length")
            << u"1\n2\tB"_s << QString() << Cells{{u"1"_s, QString()}, {u"2"_s, u"B"_s}};
        QTest::newRow("a text that is no formula") << u"1\t'=1+1"_s << QString() << Cells{{u"1"_s, u"=1+1"_s}};
        QTest::newRow("a table of a word processor")
            << u"x"_s
            << u"<p>Dear all</p><table><tr><th>No.</th><th>Due</th></tr><tr><td>1.1</td><td><p>May</p><p>2017</p></td></tr></table>"_s
            << Cells{{u"No."_s, u"Due"_s}, {u"1.1"_s, u"May\n2017"_s}};
        QTest::newRow("joined cells") << QString()
                                      << u"<table><tr><td colspan=2>A</td></tr><tr><td>1</td><td>B</td></tr></table>"_s
                                      << Cells{{u"A"_s, QString()}, {u"1"_s, u"B"_s}};
        QTest::newRow("nothing") << QString() << QString() << Cells();
    }
    void readsTheClipboard()
    {
        QFETCH(QString, text);
        QFETCH(QString, html);
        QFETCH(Cells, cells);
        QMimeData data;
        if (!text.isEmpty())
            data.setText(text);
        if (!html.isEmpty())
            data.setHtml(html);
        QCOMPARE(cellsIn(data), cells);
    }

    void findsRowsByNumberElseByTitle()
    {
        const PastedRows rows = read({{u"Ref"_s, u"Title"_s, u"Due date"_s},
                                      {u"3.2"_s, QString(), u"May 2017"_s},
                                      {QString(), u"beneficial ownership"_s, u"June 2018"_s}});
        QCOMPARE(rows.matched, 2);
        QCOMPARE(rows.columns, (QStringList{u"Number"_s, u"Title"_s, u"Due"_s}));
        QCOMPARE(rows.places.first().after, u"May 2017"_s);
        QVERIFY(rows.places.first().movesDate);
        QCOMPARE(rows.places.last().said.id, at(u"commitment"_s, u"1"_s));
    }

    void aCellThatSaysWhatStandsChangesNothing()
    {
        const QString title = value(u"commitment"_s, u"4"_s, u"title"_s);
        const PastedRows rows =
            read({{u"No."_s, u"Title"_s, u"Gov"_s, u"Due"_s}, {u"4"_s, title, u"Not yet"_s, QString()}});
        QVERIFY2(rows.places.isEmpty(), qPrintable(rows.places.value(0).problem));
        QCOMPARE(rows.same, 2);
    }

    void whatWasCopiedFromTheTableReadsAsTheTable()
    {
        const PastedRows rows =
            read({{u"4"_s, u"Innovation hub"_s, {}, {}, {}, {}}, {u"3.2"_s, {}, {}, {}, u"May 2017"_s, {}}}, asShown());
        QCOMPARE(rows.places.size(), 2);
        QCOMPARE(rows.places.at(0).after, u"Innovation hub"_s);
        QCOMPARE(rows.places.at(1).column, u"Due"_s);
    }

    void aBlockOfDatesGoesWhereTheCursorIs()
    {
        PasteTarget target = asShown();
        target.rows = {at(u"milestone"_s, u"1.2"_s), at(u"milestone"_s, u"3.2"_s)};
        target.columns = {u"Due"_s, u"Lead"_s};
        const PastedRows rows = read({{u"May 2017"_s}, {u"June 2017"_s}, {u"July 2017"_s}}, target);
        QCOMPARE(rows.places.size(), 3);
        QCOMPARE(rows.places.at(1).said.id, at(u"milestone"_s, u"3.2"_s));
        QCOMPARE(rows.places.at(2).kind, PastedPlace::Problem); // no row is left for it
    }

    void saysWhatCannotBeRead_data()
    {
        QTest::addColumn<Cells>("cells");
        QTest::addColumn<QString>("sentence");
        const auto one = [](const QString &head, const QString &text) {
            return Cells{{u"No."_s, u"Title"_s, head}, {u"3.2"_s, QString(), text}};
        };
        QTest::newRow("a date of another country") << one(u"Due"_s, u"4/30/2017"_s) << u"30"_s;
        QTest::newRow("a date that is none") << one(u"Due"_s, u"soon"_s) << u"date"_s;
        QTest::newRow("a status that is none") << one(u"Gov"_s, u"nearly"_s) << u"is no status"_s;
        QTest::newRow("a column of commitments for a milestone")
            << one(u"Theme"_s, u"Anti-corruption"_s) << u"A milestone has no"_s;
        QTest::newRow("a column that does not say whose")
            << one(u"Status"_s, u"Complete"_s) << u"call the column Gov or CSO"_s;
        QTest::newRow("the date first promised") << one(u"First promised"_s, u"May 2017"_s) << u"stays as it was"_s;
        QTest::newRow("a stranger's column") << one(u"Colour"_s, u"red"_s) << u"no column of this table"_s;
        QTest::newRow("an organisation nobody knows")
            << Cells{{u"No."_s, u"Lead"_s}, {u"3"_s, u"Ministry of Magic"_s}} << u"“Ministry of Magic”"_s;
        QTest::newRow("a number nobody has") << Cells{{u"No."_s, u"Due"_s}, {u"99"_s, u"May 2017"_s}} << u"number 99"_s;
        QTest::newRow("number of one, title of another")
            << Cells{{u"No."_s, u"Title"_s}, {u"2"_s, u"Beneficial ownership"_s}} << u"correct one of them"_s;
        QTest::newRow("neither number nor title")
            << Cells{{u"Due"_s, u"Lead"_s}, {u"May 2017"_s, u"x"_s}} << u"No column is called"_s;
    }
    void saysWhatCannotBeRead()
    {
        QFETCH(Cells, cells);
        QFETCH(QString, sentence);
        const PastedPlace problem = problemIn(read(cells));
        QVERIFY2(problem.problem.contains(sentence), qPrintable(problem.problem));
        QVERIFY(problem.problem.endsWith(u'.'));
        QVERIFY(saidBy({problem}).isEmpty());
    }

    void wordsOfPublishedTablesAreTranslatedInSight()
    {
        const PastedRows rows = read({{u"No."_s, u"Gov"_s}, {u"4"_s, u"Behind schedule"_s}});
        QCOMPARE(rows.places.size(), 1);
        QCOMPARE(rows.places.first().said.pace, Pace::BehindSchedule);
        QVERIFY2(rows.places.first().after.endsWith(u"behind schedule"_s, Qt::CaseInsensitive),
                 qPrintable(rows.places.first().after));
        QVERIFY(actions::changeRows(m_plan->desk(), saidBy(rows.places)));
        const auto overview = m_plan->overview().value();
        for (const auto &standing : overview->commitments)
            if (standing.commitment.number == u"4"_s)
                QCOMPARE(standing.pace, Pace::BehindSchedule);
    }

    void aCompletionNeedsARound()
    {
        m_plan = test::samplePlan();
        const QList<RecordId> rounds = store::idsOf(m_plan->store(), u"round"_s).value();
        for (const RecordId &round : rounds)
            QVERIFY(actions::remove(m_plan->desk(), u"round"_s, round));
        QVERIFY(problemIn(read({{u"No."_s, u"Gov"_s}, {u"3"_s, u"Complete"_s}})).problem.contains(u"none is open"_s));
    }

    void oneStepTakesAllOfItBack()
    {
        const QString before = value(u"milestone"_s, u"3.2"_s, u"due"_s);
        const PastedRows rows = read({{u"No."_s, u"Title"_s, u"Due"_s, u"Gov"_s, u"Lead"_s},
                                      {u"3.2"_s, u"Strategy out"_s, u"May 2017"_s, u"Substantial"_s, {}},
                                      {u"4"_s, {}, {}, u"Complete"_s, u"Cabinet Office"_s}});
        QVERIFY2(problemIn(rows).problem.isEmpty(), qPrintable(problemIn(rows).problem));
        QVERIFY(!actions::changeRows(m_plan->desk(), saidBy(rows.places))); // the reason is asked for
        QCOMPARE(value(u"milestone"_s, u"3.2"_s, u"due"_s), before);
        QVERIFY(actions::changeRows(m_plan->desk(), saidBy(rows.places), {u"Ministers want to see it"_s, {}, {}, {}}));
        QCOMPARE(value(u"milestone"_s, u"3.2"_s, u"due"_s), u"2017-05"_s);
        const auto overview = m_plan->overview().value();
        for (const auto &standing : overview->commitments)
            if (standing.commitment.number == u"4"_s)
                QCOMPARE(standing.ratings.government, Completion::Complete);
        QCOMPARE(overview->parties.value(at(u"commitment"_s, u"4"_s)).government.leads,
                 QStringList{u"Cabinet Office"_s});
        const auto act = actions::nextUndo(m_plan->desk());
        QVERIFY(act);
        QCOMPARE(report::titleOf(m_plan->store(), *act).value(), u"Changed 2 rows of the table"_s);
        QVERIFY(actions::undo(m_plan->desk()));
        QCOMPARE(value(u"milestone"_s, u"3.2"_s, u"due"_s), before);
        QCOMPARE(value(u"milestone"_s, u"3.2"_s, u"governmentCompletion"_s), QString());
    }

    void newRowsAreOfferedAndLeft()
    {
        const PastedRows rows = read({{u"No."_s, u"Title"_s, u"Due"_s},
                                      {u"3.9"_s, u"Tell the network"_s, u"May 2017"_s},
                                      {u"14"_s, u"Open courts"_s, u"soon"_s}});
        PastedModel model(rows);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.count(PastedPlace::NewRecord), 2);
        QCOMPARE(model.count(PastedPlace::Problem), 1); // the date, not the row
        QVERIFY(model.chosen().isEmpty());
        model.choose(PastedPlace::NewRecord, true);
        QVERIFY(actions::changeRows(m_plan->desk(), saidBy(model.chosen())));
        QCOMPARE(value(u"milestone"_s, u"3.9"_s, u"title"_s), u"Tell the network"_s);
        QCOMPARE(value(u"milestone"_s, u"3.9"_s, u"commitment"_s), at(u"commitment"_s, u"3"_s).text());
        QCOMPARE(value(u"milestone"_s, u"3.9"_s, u"due"_s), u"2017-05"_s);
        QCOMPARE(value(u"commitment"_s, u"14"_s, u"title"_s), u"Open courts"_s);
    }

    void oneValueForManyRows()
    {
        const RowColumn due = *std::find_if(rowColumns().cbegin(), rowColumns().cend(),
                                            [](const RowColumn &column) { return column.label == u"Due"; });
        const auto rows =
            readForRows(*m_plan, {at(u"milestone"_s, u"1.2"_s), at(u"milestone"_s, u"3.2"_s)}, due, u"June 2017"_s);
        QVERIFY(rows);
        PastedModel model(*rows);
        QVERIFY(model.movesDate());
        QVERIFY(model.setData(model.index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(model.chosen().size(), rows->places.size() - 1);
    }

    void whatSomebodyElseWroteMeanwhileIsNotLost()
    {
        const PastedRows rows = read({{u"No."_s, u"Title"_s}, {u"4"_s, u"From the spreadsheet"_s}});
        QVERIFY(actions::change(m_plan->desk(), u"commitment"_s, at(u"commitment"_s, u"4"_s),
                                {{u"title"_s, Value(u"Meanwhile"_s), {}}}));
        const auto conflicts = store::conflictCount(m_plan->store()).value();
        QVERIFY(actions::changeRows(m_plan->desk(), saidBy(rows.places)));
        QCOMPARE(store::conflictCount(m_plan->store()).value(), conflicts + 1);
    }
};

QTEST_MAIN(PastedTest)
#include "tst_models_pasted.moc"
