// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../strict.h"
#include "plans.h"

#include <look/cell.h>
#include <models/meaningsmodel.h>
#include <models/tablecopy.h>
#include <models/tablelines.h>

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::ui;

/// Spreadsheets read against the busy plan.
class TablesTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<OpenPlan> m_plan;
    QTemporaryDir m_folder;
    TableFile m_file;

    TableProposal read(const QByteArray &csv)
    {
        QFile file(m_folder.filePath(u"table.csv"_s));
        const bool isWritten = file.open(QFile::WriteOnly) && file.write(csv) == csv.size();
        file.close();
        Job job;
        m_file = isWritten ? readTableFile(file.fileName(), {}, job).value() : TableFile();
        return again({});
    }
    TableProposal again(const TableWish &wish)
    {
        Job job;
        return propose(m_plan->store(), m_file, wish, m_plan->today(), job).value();
    }
    [[nodiscard]] QList<AskedMeaning> asked(const TableProposal &proposal) const
    {
        return meaningsAsked(proposal, m_file, {}, m_plan->today());
    }
    /// As if somebody had chosen it in the list.
    TableProposal say(const TableProposal &proposal, AskedMeaning::About about, const QString &choice)
    {
        const QList<AskedMeaning> all = asked(proposal);
        for (const AskedMeaning &each : all)
            if (each.about == about && each.choices.contains(choice) && each.chosen < 0)
                return again({answered(proposal, each, int(each.choices.indexOf(choice)), m_plan->today()), {}, 0});
        return proposal;
    }

private slots:
    void initTestCase() { m_plan = test::busyPlan(); }
    void init() { test::failOnWarnings(); }

    void countsWhatComes()
    {
        const TableProposal proposal = read("No.,Commitment or milestone,Theme,Gov\n5,Open contracting,Money,Limited\n"
                                            "14,Open courts,Justice,\n14.1,Listings,,\n77.1,Of nothing,,\n");
        QCOMPARE(proposal.newRows(), 2);
        QCOMPARE(proposal.changedRows(), 1);
        QCOMPARE(proposal.changedCells(), 2); // the theme and one status
        QCOMPARE(proposal.problems(), 1);
        QVERIFY(!proposal.movesDate());
    }

    void whatIsOpenComesFirstAndAnAnswerClosesIt()
    {
        TableProposal proposal = read("No.,Commitment,Lead department,Gov\n5,,Cabinet Offce,Delayed\n6,,,Completed\n");
        QCOMPARE(proposal.openMeanings(), 2);
        QList<AskedMeaning> all = asked(proposal);
        QVERIFY(all.at(0).chosen < 0 && all.at(1).chosen < 0);
        QVERIFY(std::any_of(all.cbegin(), all.cend(), [](const AskedMeaning &each) {
            return each.text == u"Completed" && each.choices.value(each.chosen) == u"Complete";
        }));
        proposal = say(proposal, AskedMeaning::Organisation, u"Is Cabinet Office"_s);
        proposal = say(proposal, AskedMeaning::Status, u"Under way, behind schedule"_s);
        QCOMPARE(proposal.openMeanings(), 0);
        QCOMPARE(proposal.mapping.organisations.value(u"Cabinet Offce"_s), u"Cabinet Office"_s);
        QCOMPARE(proposal.mapping.sheets.first().words.value(u"delayed"_s), u"underWay behindSchedule"_s);
    }

    void aHeadingThatCouldBeTwoDaysWaitsForItsRound()
    {
        TableProposal proposal = read("No.,Milestone,3/4/2019\n3.2,,Completed\n");
        QCOMPARE(asked(proposal).size(), 1);
        proposal = say(proposal, AskedMeaning::InRound, u"3 April 2019, a new round"_s);
        proposal = say(proposal, AskedMeaning::Whose, u"As government sees it"_s);
        QCOMPARE(proposal.changedCells(), 1);
        QCOMPARE(proposal.mapping.rounds.last().opens, u"3 April 2019"_s);
    }

    void theHeadingsCanStandInAnotherRow()
    {
        TableProposal proposal = read("No.,Title\n,\nNo.,Milestone,Due\n5.9,One,May 2018\n");
        QCOMPARE(proposal.mapping.sheets.first().headerRow, 3);
        proposal = again({proposal.mapping, QString(), 1});
        QCOMPARE(proposal.mapping.sheets.first().headerRow, 1);
        QCOMPARE(proposal.mapping.sheets.first().columns.size(), 2);
    }

    void aMappingThatDoesNotFitSaysWhy()
    {
        TableProposal proposal = read("No.,Milestone\n5.9,One\n");
        tables::Mapping mapping = proposal.mapping;
        mapping.sheets[0].columns[0].field = u"colour"_s;
        proposal = again({mapping, {}, 0});
        QVERIFY(proposal.problem.contains(u"colour"_s));
        QVERIFY(proposal.read.rows.isEmpty());
    }

    void answersAreKeptAndTheLatestCountsFirst()
    {
        QSettings settings(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        KeptAnswers kept(settings);
        const TableProposal first = read("No.,Milestone,Colour\n5.9,One,red\n");
        kept.keep(first.mapping);
        tables::Mapping other = first.mapping;
        other.sheets[0].columns[2].field = u"output"_s;
        kept.keep(other);
        QCOMPARE(kept.all(), QList{other});
        for (int each = 0; each < 20; ++each) {
            other.sheets[0].columns[2].heading = QString::number(each);
            kept.keep(other);
        }
        QCOMPARE(kept.all().size(), 12);
        QCOMPARE(kept.all().first(), other);
    }

    void columnsSayWhatTheirCellsBecome()
    {
        const TableProposal proposal = read("No.,Milestone,Due,Colour\n5.9,One,30/4/2018,red\n5.8,Two,30/2/2018,\n");
        TableColumns columns;
        const QAbstractItemModelTester tester(&columns);
        columns.setSheet(proposal, {});
        const auto text = [&columns](int row, int column) { return columns.index(row, column).data().toString(); };
        QCOMPARE(text(2, TableColumns::Becomes), u"Due"_s);
        QCOMPARE(text(2, TableColumns::Cells), u"30/4/2018 → 30 April 2018 · 30/2/2018 → left out"_s);
        QCOMPARE(text(3, TableColumns::Becomes), u"Leave out"_s);
        QSignalSpy chosen(&columns, &TableColumns::fieldChosen);
        QVERIFY(columns.setData(columns.index(3, TableColumns::Becomes), u"Starts"_s, Qt::EditRole));
        QCOMPARE(chosen.value(0), (QVariantList{u"Colour"_s, u"starts"_s}));
        QVERIFY(!columns.setData(columns.index(3, TableColumns::Heading), u"Starts"_s, Qt::EditRole));
    }

    void answersAreChosenInTheList()
    {
        MeaningsModel model;
        const QAbstractItemModelTester tester(&model);
        model.setAsked(asked(read("No.,Commitment,Gov\n5,,Delayed\n")));
        QCOMPARE(model.open(), 1);
        QModelIndex means;
        for (int row = 0; row < model.rowCount(); ++row)
            if (model.index(row, MeaningsModel::InTable).data().toString().contains(u"Delayed"))
                means = model.index(row, MeaningsModel::Means);
        QVERIFY(means.data(ChoicesRole).toStringList().contains(u"Limited"_s));
        QVERIFY(means.data(Qt::AccessibleTextRole).toString().contains(u"left out"_s));
        QSignalSpy given(&model, &MeaningsModel::answerGiven);
        QVERIFY(!model.setData(means, u"no such choice"_s, Qt::EditRole));
        QVERIFY(model.setData(means, u"Limited"_s, Qt::EditRole));
        QCOMPARE(given.size(), 1);
        QCOMPARE(model.open(), 0);
    }

    void linesTellRowAndReason()
    {
        const TableProposal proposal = read("No.,Milestone,Due\n5.9,One,soon and late\n77.1,Of nothing,\n");
        TableLines lines;
        const QAbstractItemModelTester tester(&lines);
        lines.setLines(problemHeadings(), problemLines(proposal));
        QCOMPARE(lines.rowCount(), 2);
        QCOMPARE(lines.index(0, 0).data().toString(), u"2"_s);
        QCOMPARE(lines.index(0, 1).data().toString(), u"Due"_s);
        QVERIFY(lines.index(1, 2).data().toString().contains(u"which commitment"_s));
        lines.setLines(changeHeadings(), changeLines(proposal));
        QCOMPARE(lines.index(0, 2).data().toString(), u"New"_s);
    }

    void whatIsShownBecomesASheetWithDaysAndWords()
    {
        QStandardItemModel model(2, 2);
        model.setHorizontalHeaderLabels({u"Due"_s, u"Gov"_s});
        model.setItem(0, 0, new QStandardItem(u"14 November 2016"_s));
        model.setItem(1, 0, new QStandardItem(u"spring 2017"_s));
        auto *rating = new QStandardItem(u"Limited"_s);
        rating->setData(QStringList{u"Limited"_s, u"Complete"_s}, ChoicesRole);
        model.setItem(0, 1, rating);
        model.setItem(1, 1, new QStandardItem(u"2016"_s));
        const std::unique_ptr<QMimeData> table(tableOf({model.index(0, 0), model.index(1, 0)}, {0, 1}));
        const formats::Sheet *sheet = sheetIn(table.get());
        QVERIFY(sheet);
        QCOMPARE(sheet->rows, (QList<QStringList>{{u"2016-11-14"_s, u"Limited"_s}, {u"spring 2017"_s, u"2016"_s}}));
        QVERIFY(sheet->columns.at(0).hasDays && !sheet->columns.at(1).hasDays);
        QCOMPARE(sheet->columns.at(1).choices, (QStringList{u"Limited"_s, u"Complete"_s}));
        const QMimeData other;
        QVERIFY(!sheetIn(&other) && !sheetIn(nullptr));
    }
};

QTEST_MAIN(TablesTest)
#include "tst_models_tables.moc"
