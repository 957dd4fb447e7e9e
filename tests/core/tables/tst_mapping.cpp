// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dates.h"

#include <tables/mapping.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::tables;

class MappingTest : public QObject
{
    Q_OBJECT

private slots:
    void isKeptAsAFile()
    {
        Mapping mapping;
        mapping.csv = {u';', u"windows-1252"_s};
        SheetMap sheet{u"Table 1"_s, u"milestone"_s, 3, {}, {{u"on track"_s, u"underWay onTrack"_s}}};
        sheet.columns = {{u"No."_s, u"number"_s, DateOrder::Unknown, {}},
                         {u"Due"_s, u"due"_s, DateOrder::MonthFirst, {}},
                         {u"Dec"_s, u"governmentCompletion"_s, DateOrder::Unknown, u"December 2016"_s}};
        mapping.sheets = {sheet};
        mapping.rounds = {{u"December 2016"_s, u"1 October 2016"_s}};
        mapping.sheets.last().columns[1].isMixed = true;
        mapping.organisations = {{u"Cabinet Offce"_s, u"Cabinet Office"_s}, {u"Nobody"_s, {}}};
        const auto read = readMapping(toJson(mapping));
        QVERIFY2(read, read ? "" : qPrintable(read.error().sentence));
        QCOMPARE(*read, mapping);
    }

    void saysWhatIsWrongWithAFile_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const char *json, const QString &words) {
            QTest::newRow(name) << QByteArray(json) << words;
        };
        row("no JSON", "No.,Title", u"no JSON object"_s);
        row("another file", "{\"acts\": []}", u"does not begin with"_s);
        row("a newer one", "{\"waymarkMapping\": 2}", u"newer version"_s);
        row("a word nobody knows", "{\"waymarkMapping\": 1, \"sheat\": []}", u"“sheat” is not known"_s);
        row("a text for a list", "{\"waymarkMapping\": 1, \"sheets\": \"a\"}", u"“sheets” must be a list"_s);
        row("an unknown kind", "{\"waymarkMapping\": 1, \"sheets\": [{\"rows\": \"promise\"}]}", u"“promise”"_s);
        row("row 0", "{\"waymarkMapping\": 1, \"sheets\": [{\"headerRow\": 0}]}", u"“headerRow” of a sheet"_s);
        row("an order of dates", "{\"waymarkMapping\": 1, \"sheets\": [{\"columns\": [{\"dates\": \"dym\"}]}]}",
            u"dmy, mdy or ymd"_s);
        row("a word for yes", "{\"waymarkMapping\": 1, \"sheets\": [{\"columns\": [{\"mixed\": \"yes\"}]}]}",
            u"“mixed” of a column must be true or false"_s);
        row("two delimiters", "{\"waymarkMapping\": 1, \"delimiter\": \"ab\"}", u"one character"_s);
    }

    void saysWhatIsWrongWithAFile()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, words);
        const auto read = readMapping(json);
        QVERIFY(!read);
        QVERIFY2(read.error().sentence.contains(words) && read.error().sentence.endsWith(u'.'),
                 qPrintable(read.error().sentence));
    }

    void aDateOfNumbersNeedsItsOrder_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<DateOrder>("order");
        QTest::addColumn<QString>("day"); // empty: refused
        const auto row = [](const QString &text, DateOrder order, const QString &day) {
            QTest::addRow("%s, %d", qPrintable(text), int(order)) << text << order << day;
        };
        row(u"3/4/2016"_s, DateOrder::DayFirst, u"2016-04-03"_s);
        row(u"3/4/2016"_s, DateOrder::MonthFirst, u"2016-03-04"_s);
        row(u"3/4/2016"_s, DateOrder::Unknown, {});
        row(u"30/9/2014"_s, DateOrder::MonthFirst, {});
        row(u"4/30/2014"_s, DateOrder::DayFirst, {});
        row(u"31.02.2016"_s, DateOrder::DayFirst, {});
        row(u"2016-04-03"_s, DateOrder::Unknown, u"2016-04-03"_s);
        row(u"2016/04/03"_s, DateOrder::Unknown, u"2016-04-03"_s);
        row(u"3 April 2016"_s, DateOrder::MonthFirst, u"3 April 2016"_s);
        row(u"spring 2017"_s, DateOrder::Unknown, u"spring 2017"_s);
        row(u"3/4/16"_s, DateOrder::DayFirst, u"3/4/16"_s);
    }

    void aDateOfNumbersNeedsItsOrder()
    {
        QFETCH(QString, text);
        QFETCH(DateOrder, order);
        QFETCH(QString, day);
        const auto read = withoutOrder(text, order);
        QCOMPARE(read ? *read : QString(), day);
        if (!read)
            QVERIFY(read.error().sentence.contains(text));
    }

    void aDateInAnotherOrderIsReadOnlyWhereSomebodySaysSo()
    {
        QCOMPARE(withoutOrder(u"4/30/2014"_s, DateOrder::DayFirst, true).value_or(QString()), u"2014-04-30"_s);
        QCOMPARE(withoutOrder(u"3/4/2014"_s, DateOrder::DayFirst, true).value_or(QString()), u"2014-04-03"_s);
        QVERIFY(!withoutOrder(u"4/30/2014"_s, DateOrder::Unknown, true));
    }

    void aHeadingNamesItsDay()
    {
        QCOMPARE(dateIn(u"Status at 30/9/2014"_s).text(), u"30 September 2014"_s);
        QCOMPARE(dateIn(u"4/30/2014"_s).text(), u"30 April 2014"_s);
        QCOMPARE(dateIn(u"Progress, September 2014"_s).text(), u"September 2014"_s);
        QVERIFY(dateIn(u"3/4/2014"_s).isNull()); // could be two
        QCOMPARE(daysIn(u"3/4/2014"_s), (QList<QDate>{QDate(2014, 4, 3), QDate(2014, 3, 4)}));
        QVERIFY(dateIn(u"Status 2"_s).isNull());
        QCOMPARE(roundLabel(QDate(2014, 9, 30)), u"September 2014"_s);
    }

    void aNumberSaysWhatStandsAboveIt()
    {
        QCOMPARE(numbersAbove(u"1.2.3"_s), (QStringList{u"1.2"_s, u"1"_s}));
        QCOMPARE(numbersAbove(u"5b"_s), QStringList{u"5"_s});
        QCOMPARE(numbersAbove(u"5"_s), QStringList());
        QCOMPARE(numbersAbove(u"5."_s), QStringList());
    }

    void fitsTablesWithTheSameHeadings()
    {
        SheetMap sheet{{}, u"milestone"_s, 2, {}, {}};
        sheet.columns = {{u"No."_s, u"number"_s, DateOrder::Unknown, {}}, {u"Colour"_s, {}, DateOrder::Unknown, {}}};
        const Mapping mapping{{}, {sheet}, {}, {}};
        const auto table = [](const QStringList &headings) {
            return QList<formats::Grid>{{QString(), {{u"A table"_s}, headings, {u"1"_s, u"red"_s}}}};
        };
        QVERIFY(fits(mapping, table({u"Colour"_s, u"no."_s, {}})));
        QVERIFY(!fits(mapping, table({u"No."_s})));
        QVERIFY(!fits(mapping, table({u"No."_s, u"Colour"_s, u"Shape"_s})));
        QVERIFY(!fits(Mapping(), table({u"No."_s, u"Colour"_s})));
        QVERIFY(!fits(mapping, {{u"A"_s, {}}, {u"B"_s, {}}}));
    }

    void offersWhatRowsCanHave()
    {
        const auto offers = [](const QString &kind, const QString &field) {
            const auto fields = fieldsFor(kind);
            return std::count_if(fields.cbegin(), fields.cend(),
                                 [&field](const auto &each) { return each.first == field; }) == 1;
        };
        QVERIFY(offers(kCommitmentsAndMilestones, u"kind"_s) && offers(kCommitmentsAndMilestones, u"due"_s) &&
                offers(kCommitmentsAndMilestones, u"lead"_s));
        QVERIFY(offers(u"milestone"_s, u"round"_s) && !offers(u"milestone"_s, u"lead"_s));
        QVERIFY(offers(u"organisation"_s, u"name"_s) && !offers(u"organisation"_s, u"governmentCompletion"_s));
        QVERIFY(fieldsFor({}).isEmpty());
    }

    void tellsTheOrderWhereItCanBeTold()
    {
        QCOMPARE(orderOf(u"13/4/2016"_s), DateOrder::DayFirst);
        QCOMPARE(orderOf(u"4/13/2016"_s), DateOrder::MonthFirst);
        QCOMPARE(orderOf(u"3/4/2016"_s), DateOrder::Unknown);
        QCOMPARE(orderOf(u"2016-04-13"_s), DateOrder::YearFirst);
        QVERIFY(!orderOf(u"April 2016"_s));
    }
};

QTEST_APPLESS_MAIN(MappingTest)
#include "tst_mapping.moc"
