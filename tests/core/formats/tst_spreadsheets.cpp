// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/package.h>
#include <formats/reading.h>
#include <formats/writing.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::formats;

namespace {

using Rows = QList<QStringList>;
using Made = Result<QByteArray> (*)(const QList<Sheet> &);

QByteArray packed(const QList<std::pair<QString, QByteArray>> &members)
{
    PackageWriter writer(u"application/test"_s);
    for (const auto &[name, bytes] : members)
        writer.add(name, bytes);
    const auto package = writer.finish();
    return package ? *package : QByteArray();
}

QByteArray odsWith(const QByteArray &rows, const QByteArray &before = {})
{
    return packed(
        {{u"content.xml"_s, "<?xml version=\"1.0\"?>" + before +
                                "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\">"
                                "<table:table table:name=\"Sheet\">" +
                                rows + "</table:table></office:document-content>"}});
}

/// One sheet with the cells given, the styles and strings that Excel puts beside.
QByteArray xlsxWith(const QByteArray &cells, const QByteArray &book = {})
{
    return packed({
        {u"xl/workbook.xml"_s, "<workbook xmlns:r=\"r\">" + book +
                                   "<sheets><sheet name=\"Sheet\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"},
        {u"xl/_rels/workbook.xml.rels"_s,
         "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"},
        {u"xl/styles.xml"_s,
         "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/>"
         "<numFmt numFmtId=\"165\" formatCode=\"[Red]0.0&quot;d&quot;\"/></numFmts><cellXfs><xf numFmtId=\"0\"/>"
         "<xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>"},
        {u"xl/sharedStrings.xml"_s,
         "<sst><si><t>one</t></si><si><r><t>two</t></r><r><t xml:space=\"preserve\"> parts</t></r>"
         "<rPh><t>guide</t></rPh></si></sst>"},
        {u"xl/worksheets/sheet1.xml"_s, "<worksheet><sheetData>" + cells + "</sheetData></worksheet>"},
    });
}

Rows rowsOf(const QByteArray &bytes)
{
    const auto grids = readSheets(bytes);
    return grids ? grids->first().rows : Rows{{u"refused: "_s + grids.error().sentence}};
}

} // namespace

Q_DECLARE_METATYPE(Made)

class SpreadsheetsTest : public QObject
{
    Q_OBJECT

private slots:
    void writesAndReadsTheSame_data()
    {
        QTest::addColumn<Made>("made");
        QTest::newRow("ods") << Made(odsOf);
        QTest::newRow("xlsx") << Made(xlsxOf);
    }

    void writesAndReadsTheSame()
    {
        QFETCH(Made, made);
        const Sheet first{u"Commitments"_s,
                          {{u"No."_s, false, {}, 6},
                           {u"Title"_s, false, {}, 40},
                           {u"Due"_s, true, {}, 12},
                           {u"Status"_s, false, {u"Complete"_s, u"Not started"_s}, 14}},
                          {{u"1.10"_s, u"two  blanks, \"quoted\" & <marked>\nsecond line\tand a tab "_s,
                            u"2016-11-14"_s, u"Complete"_s},
                           {u"007"_s, u"=HYPERLINK(\"http://x\")"_s, u"spring 2017"_s, {}},
                           {u"10"_s, u"Ŵyneb – 统计 😀"_s, {}, u"Not started"_s}}};
        const Sheet second{u"Commitments"_s, {{u"A"_s, false, {}, 10}}, {{u"x"_s}}};
        const auto bytes = made({first, second});
        QVERIFY(bytes);
        QCOMPARE(*bytes, *made({first, second}));
        const auto grids = readSheets(*bytes);
        QVERIFY2(grids, grids ? "" : qPrintable(grids.error().sentence));
        QCOMPARE(grids->size(), 2);
        QCOMPARE(grids->first().rows.first(), (QStringList{u"No."_s, u"Title"_s, u"Due"_s, u"Status"_s}));
        Rows rows = first.rows;
        rows[1].removeLast(); // an empty cell at the end is none
        QCOMPARE(grids->first().rows.mid(1), rows);
        QCOMPARE(grids->at(1).name, u"Commitments 2"_s);
    }

    void readsCellsOfEveryKind_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Rows>("rows");
        QTest::newRow("ods")
            << odsWith(
                   "<table:table-row><table:table-cell office:value-type=\"float\" "
                   "office:value=\"1.1\"><text:p>1.10</text:p></table:table-cell>"
                   "<table:table-cell office:value-type=\"date\" "
                   "office:date-value=\"2016-11-14T00:00:00\"><text:p>14/11/16</text:p></table:table-cell>"
                   "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>a "
                   "note</text:p></office:annotation>"
                   "<text:p>one<text:s "
                   "text:c=\"2\"/>two</text:p><text:p>three<text:line-break/>four</text:p></table:table-cell>"
                   "<table:table-cell table:number-columns-repeated=\"2\"/><table:covered-table-cell/>"
                   "<table:table-cell table:number-columns-repeated=\"2\" office:value-type=\"boolean\" "
                   "office:boolean-value=\"true\"><text:p>TRUE</text:p></table:table-cell>"
                   "<table:table-cell table:number-columns-repeated=\"2147483647\"/></table:table-row>"
                   "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell/></table:table-row>"
                   "<table:table-row><table:table-cell><text:p>last</text:p></table:table-cell></table:table-row>"
                   "<table:table-row table:number-rows-repeated=\"2147483647\"><table:table-cell/></table:table-row>")
            << Rows{{u"1.10"_s, u"2016-11-14"_s, u"one  two\nthree\nfour"_s, {}, {}, {}, u"TRUE"_s, u"TRUE"_s},
                    {},
                    {},
                    {u"last"_s}};
        QTest::newRow("xlsx")
            << xlsxWith(
                   "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c "
                   "r=\"D1\"><v>1.1000000000000001</v></c>"
                   "<c r=\"E1\" s=\"1\"><v>42688</v></c><c r=\"F1\" s=\"2\"><v>42688.75</v></c><c r=\"G1\" "
                   "s=\"3\"><v>42688</v></c></row>"
                   "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>here</t></is></c><c r=\"B3\" t=\"b\"><v>1</v></c>"
                   "<c r=\"C3\" t=\"str\"><f>1+1</f><v>said</v></c><c r=\"D3\" t=\"e\"><v>#N/A</v></c></row>")
            << Rows{{u"one"_s, u"two parts"_s, {}, u"1.1"_s, u"2016-11-14"_s, u"2016-11-14"_s, u"42688"_s},
                    {},
                    {u"here"_s, u"yes"_s, u"said"_s, u"#N/A"_s}};
        QTest::newRow("days counted from 1904")
            << xlsxWith("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>41226</v></c></row>", "<workbookPr date1904=\"1\"/>")
            << Rows{{u"2016-11-14"_s}};
        QTest::newRow("days before March 1900")
            << xlsxWith("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>1</v></c><c r=\"B1\" s=\"1\"><v>61</v></c></row>")
            << Rows{{u"1900-01-01"_s, u"1900-03-01"_s}};
    }

    void readsCellsOfEveryKind()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(Rows, rows);
        QCOMPARE(rowsOf(bytes), rows);
    }

    void refusesWhatWouldFillTheMemory_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray cell =
            "<table:table-cell table:number-columns-repeated=\"2147483647\"><text:p>x</text:p></table:table-cell>";
        QTest::newRow("a cell repeated for ever") << odsWith("<table:table-row>" + cell + "</table:table-row>");
        QTest::newRow("a row repeated for ever")
            << odsWith("<table:table-row "
                       "table:number-rows-repeated=\"2147483647\"><table:table-cell><text:p>x</text:p></"
                       "table:table-cell></table:table-row>");
        QTest::newRow("a row of blanks") << odsWith(
            "<table:table-row><table:table-cell><text:p><text:s "
            "text:c=\"2147483647\"/>x</text:p></table:table-cell></table:table-row>");
        QTest::newRow("a package of zeros") << packed({{u"content.xml"_s, QByteArray(100 << 20, '0')}});
        QTest::newRow("a DTD") << odsWith({}, "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>");
        QTest::newRow("a file from elsewhere") << odsWith({}, "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">");
        QTest::newRow("nested too deep") << odsWith(QByteArray("<a>").repeated(100000));
        QTest::newRow("a cell far to the right") << xlsxWith("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>");
    }

    void refusesWhatWouldFillTheMemory()
    {
        QFETCH(QByteArray, bytes);
        const auto grids = readSheets(bytes);
        QVERIFY(!grids);
        QCOMPARE(grids.error().code, ErrorCode::Refused);
        QVERIFY(grids.error().sentence.endsWith(u'.'));
    }

    void refusesDamage_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray whole =
            odsWith("<table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>");
        QTest::newRow("cut") << whole.left(whole.size() / 2);
        QTest::newRow("no sheet") << packed({{u"content.xml"_s, "<office:document-content xmlns:office=\"o\"/>"}});
        QTest::newRow("no spreadsheet") << packed({{u"word/document.xml"_s, "<a/>"}});
        QTest::newRow("XML cut") << packed({{u"content.xml"_s, "<office:document-content xmlns:office=\"o\"><a>"}});
        QTest::newRow("no part") << packed({{u"xl/workbook.xml"_s, "<workbook/>"}});
        QTest::newRow("a part outside") << packed(
            {{u"xl/workbook.xml"_s, "<workbook xmlns:r=\"r\"><sheet name=\"a\" r:id=\"r1\"/></workbook>"},
             {u"xl/_rels/workbook.xml.rels"_s,
              "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/../../../etc/passwd\"/></Relationships>"}});
    }

    void refusesDamage()
    {
        QFETCH(QByteArray, bytes);
        const auto grids = readSheets(bytes);
        QVERIFY(!grids);
        QVERIFY(grids.error().sentence.endsWith(u'.'));
    }

    /// The size that a package states for a member is worth nothing, in either direction.
    void doesNotBelieveSizes()
    {
        const QByteArray whole =
            odsWith("<table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>");
        const qsizetype entry = whole.indexOf("PK\1\2", whole.indexOf("PK\1\2") + 1); // of content.xml
        for (const quint32 size : {1u, 0x7fffffffu}) {
            QByteArray lying = whole;
            for (int byte = 0; byte < 4; ++byte)
                lying[entry + 24 + byte] = char(size >> (8 * byte));
            const auto grids = readSheets(lying);
            QVERIFY(!grids || grids->first().rows == Rows{{u"x"_s}});
        }
    }

    void aByteFlippedIsNoticedOrHarmless()
    {
        const QByteArray whole = odsWith("<table:table-row><table:table-cell><text:p>words that "
                                         "matter</text:p></table:table-cell></table:table-row>");
        for (qsizetype at = 0; at < whole.size(); ++at) {
            QByteArray flipped = whole;
            flipped[at] = char(flipped[at] ^ 0x10);
            const auto grids = readSheets(flipped);
            if (grids && !grids->isEmpty() && flipped.startsWith("PK"))
                QCOMPARE(grids->first().rows, (Rows{{u"words that matter"_s}}));
        }
    }

    void aTextTooLongForExcelIsNotCut()
    {
        const Sheet sheet{u"Long"_s, {{u"A"_s, false, {}, 10}}, {{QString(40000, u'x')}}};
        QVERIFY(!xlsxOf({sheet}));
        QCOMPARE(rowsOf(*odsOf({sheet})).at(1).first().size(), 40000);
    }
};

QTEST_APPLESS_MAIN(SpreadsheetsTest)
#include "tst_spreadsheets.moc"
