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
        mapping.organisations = {{u"Cabinet Offce"_s, u"Cabinet Office"_s}};
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
