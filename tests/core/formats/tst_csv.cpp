// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/reading.h>
#include <formats/writing.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::formats;

namespace {

using Rows = QList<QStringList>;

Rows rowsOf(const QByteArray &bytes, const CsvForm &form = {})
{
    const auto grids = readSheets(bytes, form);
    return grids ? grids->first().rows : Rows{{u"refused: "_s + grids.error().sentence}};
}

QString sentenceOf(const QByteArray &bytes)
{
    const auto grids = readSheets(bytes);
    return grids ? QString() : grids.error().sentence;
}

Sheet sheetOf(const Rows &rows)
{
    Sheet sheet{u"Sheet"_s, {}, rows};
    for (qsizetype column = 0; column < rows.first().size(); ++column)
        sheet.columns << Column{u"Column %1"_s.arg(column), false, {}, 12};
    return sheet;
}

} // namespace

class CsvTest : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatProgramsWrite_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Rows>("rows");
        const auto row = [](const char *name, const QByteArray &bytes, const Rows &rows) {
            QTest::newRow(name) << bytes << rows;
        };
        const Rows plain{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}};
        row("commas", "a,b\r\n1,2\r\n", plain);
        row("semicolons", "a;b\n1;2\n", plain);
        row("tabs", "a\tb\n1\t2", plain);
        row("bars", "a|b\n1|2\n", plain);
        row("old line ends", "a,b\r1,2\r", plain);
        row("a mark at the beginning",
            "\xef\xbb\xbf"
            "a,b\n1,2\n",
            plain);
        QByteArray utf16("\xff\xfe");
        for (const char c : QByteArray("a,b\n1,2"))
            utf16.append(c).append('\0');
        row("UTF-16", utf16, plain);
        row("a title above", "Our table,,,\na;b;c\n1;2;3\n",
            {{u"Our table,,,"_s}, {u"a"_s, u"b"_s, u"c"_s}, {u"1"_s, u"2"_s, u"3"_s}});
        row("Windows",
            "a,b\n\x93"
            "yes\x94,\xa3"
            "5\n",
            {{u"a"_s, u"b"_s}, {u"“yes”"_s, u"£5"_s}});
        row("a comma in quotation marks", "a,b\n\"1,5\",2\n", {{u"a"_s, u"b"_s}, {u"1,5"_s, u"2"_s}});
        row("lines in a cell", "a,b\r\n\"one\r\ntwo\",2\r\n", {{u"a"_s, u"b"_s}, {u"one\ntwo"_s, u"2"_s}});
        row("quotation marks twice", "a,b\n\"say \"\"yes\"\"\",2\n", {{u"a"_s, u"b"_s}, {u"say \"yes\""_s, u"2"_s}});
        row("an inch inside a cell", "a,b\n5\" pipe,2\n", {{u"a"_s, u"b"_s}, {u"5\" pipe"_s, u"2"_s}});
        row("blanks stay", "a, b \n1,2\n", {{u"a"_s, u" b "_s}, {u"1"_s, u"2"_s}});
        row("what is left out at the end", "a,b,,\n\n1,2\n\n\n", {{u"a"_s, u"b"_s}, {}, {u"1"_s, u"2"_s}});
        row("nothing", "", {});
        row("one cell", "a", {{u"a"_s}});
        row("an apostrophe against formulas", "a,b\n'=1+1,''-2\n", {{u"a"_s, u"b"_s}, {u"=1+1"_s, u"'-2"_s}});
    }

    void readsWhatProgramsWrite()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(Rows, rows);
        QCOMPARE(rowsOf(bytes), rows);
    }

    void readsAsWasSaid()
    {
        QCOMPARE(rowsOf("a;b,c\n", {u';', {}}), (Rows{{u"a"_s, u"b,c"_s}}));
        QCOMPARE(rowsOf("\xa3"
                        "5,b\n",
                        {{}, u"windows-1252"_s}),
                 (Rows{{u"£5"_s, u"b"_s}}));
        QVERIFY(rowsOf("\xa3"
                       "5,b\n",
                       {{}, u"utf-8"_s})
                    .first()
                    .first()
                    .contains(u"not in utf-8"_s));
        QVERIFY(rowsOf("a,b\n", {{}, u"ebcdic"_s}).first().first().contains(u"no encoding"_s));
    }

    void saysInOneSentenceWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        QTest::newRow("a quotation mark that stays open") << QByteArray("a,b\n1,\"two\n3,4\n") << u"in line 2"_s;
        QTest::newRow("words after a closing one") << QByteArray("a,b\n\"1\"x,2\n") << u"Line 2"_s;
        QTest::newRow("NUL") << QByteArray("a,b\n1,\0"
                                           "2\n",
                                           9)
                             << u"Line 2"_s;
        QTest::newRow("a cell of 10 MB") << QByteArray("a,b\n1,") + QByteArray(10 << 20, 'x') << u"Row 2"_s;
        QTest::newRow("10 MB in quotation marks")
            << QByteArray("a\n\"") + QByteArray(10 << 20, 'x') + '"' << u"line 2"_s;
        QTest::newRow("a million columns") << QByteArray("x,").repeated(1000000) << u"1,024 columns"_s;
        QTest::newRow("an old Excel file") << QByteArray("\xd0\xcf\x11\xe0\xa1\xb1") << u".xls"_s;
        QTest::newRow("a broken package") << QByteArray("PK\3\4 and no more") << u"damaged"_s;
    }

    void saysInOneSentenceWhatIsWrong()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        const QString sentence = sentenceOf(bytes);
        QVERIFY2(sentence.contains(words) && sentence.endsWith(u'.'), qPrintable(sentence));
    }

    void manyEmptyCellsCostNothing()
    {
        QCOMPARE(rowsOf("a,b\n" + QByteArray(1000000, ',') + "\n"), (Rows{{u"a"_s, u"b"_s}}));
    }

    void writesAndReadsTheSame_data()
    {
        QTest::addColumn<CsvKind>("kind");
        QTest::newRow("plain") << CsvKind::Plain;
        QTest::newRow("safe for Excel") << CsvKind::SafeForExcel;
    }

    void writesAndReadsTheSame()
    {
        QFETCH(CsvKind, kind);
        const Rows rows{{u"=1+1"_s, u"'=1+1"_s, u"''@x"_s, u"-5"_s, u"＝SUM(A1)"_s, u"\tx"_s, u"'quoted'"_s},
                        {u"a, b"_s, u"say \"yes\""_s, u"one\ntwo"_s, u" blank "_s, u"; x"_s, u"Ŵ ŷ 统计"_s, u"end"_s}};
        const QByteArray bytes = csvOf(sheetOf(rows), kind);
        QCOMPARE(rowsOf(bytes).mid(1), rows);
        QVERIFY(bytes.startsWith("Column 0,Column 1"));
    }

    void nothingInASafeFileIsAFormula()
    {
        QStringList cells;
        for (const QChar c : u"=+-@\t\r＝＋－＠a"_s)
            cells << QString(c) + u"cmd|' /C calc'!A0"_s;
        const QByteArray bytes = csvOf(sheetOf({cells}), CsvKind::SafeForExcel);
        for (const QString &cell : QString::fromUtf8(bytes).split(u"\r\n"_s).at(1).split(u",\""_s))
            QVERIFY2(cell.startsWith(u"\"'"_s) || cell.startsWith(u'\'') || cell.startsWith(u"acmd"_s),
                     qPrintable(cell));
    }
};

QTEST_APPLESS_MAIN(CsvTest)
#include "tst_csv.moc"
