// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/package.h>
#include <formats/reading.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::formats;

namespace {

using Rows = QList<QStringList>;

QByteArray docxWith(const QByteArray &body, const QByteArray &before = {})
{
    PackageWriter writer;
    writer.add(u"word/document.xml"_s,
               "<?xml version=\"1.0\"?>" + before + "<w:document xmlns:w=\"w\" xmlns:mc=\"mc\"><w:body>" + body +
                   "</w:body></w:document>",
               u"application/xml"_s);
    return writer.finish().value_or(QByteArray());
}

QByteArray cell(const QByteArray &inside)
{
    return "<w:tc><w:tcPr><w:tcW w:w=\"10\"/></w:tcPr>" + inside + "</w:tc>";
}

QByteArray words(const QByteArray &text)
{
    return "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>" + text +
           "</w:t></w:r></w:p>";
}

QByteArray row(const QByteArray &cells)
{
    return "<w:tbl><w:tblPr/><w:tr>" + cells + "</w:tr></w:tbl>";
}

} // namespace

/// The tables of a Word document, as they are read.
class TextTablesTest : public QObject
{
    Q_OBJECT

private slots:
    void readsACellAsPeopleSeeIt_data()
    {
        QTest::addColumn<QByteArray>("inside");
        QTest::addColumn<QString>("text");
        QTest::newRow("words") << words("one") << u"one"_s;
        QTest::newRow("runs") << QByteArray("<w:p><w:r><w:t>on</w:t></w:r><w:r><w:t>e</w:t></w:r></w:p>") << u"one"_s;
        QTest::newRow("paragraphs") << words("one") + words("two") << u"one\ntwo"_s;
        QTest::newRow("a line end and a tab")
            << QByteArray("<w:p><w:r><w:t>one</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>3</w:t></w:r></w:p>")
            << u"one\ntwo\t3"_s;
        QTest::newRow("struck out and put in by a reviewer")
            << QByteArray("<w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r>"
                          "</w:ins></w:p>")
            << u"new"_s;
        QTest::newRow("a field's code")
            << QByteArray("<w:p><w:r><w:instrText>HYPERLINK x</w:instrText></w:r><w:r><w:t>link</w:t></w:r></w:p>")
            << u"link"_s;
        QTest::newRow("a place nobody filled in")
            << QByteArray("<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>choose</w:t></w:r>"
                          "</w:sdtContent></w:sdt></w:p>")
            << QString();
        QTest::newRow("a place somebody filled in")
            << QByteArray("<w:p><w:sdt><w:sdtPr><w:dropDownList/></w:sdtPr><w:sdtContent><w:r><w:t>Complete</w:t></w:r>"
                          "</w:sdtContent></w:sdt></w:p>")
            << u"Complete"_s;
        QTest::newRow("a table within") << words("one") + row(cell(words("inner"))) + words("two") << u"one\ntwo"_s;
        QTest::newRow("an older form of the same")
            << QByteArray("<w:p><w:r><mc:AlternateContent><mc:Choice><w:t>one</w:t></mc:Choice><mc:Fallback>"
                          "<w:t>one</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>")
            << u"one"_s;
    }

    void readsACellAsPeopleSeeIt()
    {
        QFETCH(QByteArray, inside);
        QFETCH(QString, text);
        const auto grids = readSheets(docxWith(row(cell(inside) + cell(words("end")))));
        QVERIFY(grids);
        QCOMPARE(grids->first().rows, (Rows{{text, u"end"_s}}));
    }

    void cellsThatSpanColumnsAndRowsKeepTheirPlaces()
    {
        const QByteArray wide = "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + words("wide") + "</w:tc>";
        const QByteArray below = "<w:tc><w:tcPr><w:vMerge/></w:tcPr>" + words("") + "</w:tc>";
        const auto grids = readSheets(docxWith("<w:tbl><w:tr>" + wide + cell(words("a")) + "</w:tr><w:tr>" + below +
                                               cell(words("b")) + cell(words("c")) + "</w:tr></w:tbl>"));
        QVERIFY(grids);
        QCOMPARE(grids->first().rows, (Rows{{u"wide"_s, {}, u"a"_s}, {{}, u"b"_s, u"c"_s}}));
    }

    void everyTableIsOneGridAndWordsBetweenAreNone()
    {
        const auto grids =
            readSheets(docxWith(words("Title") + row(cell(words("1"))) + words("and") + row(cell(words("2")))));
        QVERIFY(grids);
        QCOMPARE(grids->size(), 2);
        QCOMPARE(grids->last().rows, (Rows{{u"2"_s}}));
    }

    void refusesWhatItCannotOrMustNotRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("no table") << docxWith(words("Dear all")) << ErrorCode::Invalid;
        QTest::newRow("a document type") << docxWith(row(cell(words("&x;"))), "<!DOCTYPE w [<!ENTITY x \"y\">]>")
                                         << ErrorCode::Refused;
        QTest::newRow("elements without end")
            << docxWith(row(cell(QByteArray("<w:p>").repeated(1000)))) << ErrorCode::Refused;
        QTest::newRow("a cell without end")
            << docxWith(row(cell(words(QByteArray(kLongestCell + 1, 'x'))))) << ErrorCode::Refused;
        QTest::newRow("columns without end")
            << docxWith(row("<w:tc><w:tcPr><w:gridSpan w:val=\"2000000000\"/></w:tcPr>" + words("x") + "</w:tc>" +
                            cell(words("y"))))
            << ErrorCode::Refused;
        QTest::newRow("cut short") << docxWith("<w:tbl><w:tr>").chopped(40) << ErrorCode::Corrupt;
    }

    void refusesWhatItCannotOrMustNotRead()
    {
        QFETCH(QByteArray, bytes);
        const auto grids = readSheets(bytes);
        QVERIFY(!grids);
        QTEST(grids.error().code, "code");
        QVERIFY(grids.error().sentence.endsWith(u'.'));
    }
};

QTEST_GUILESS_MAIN(TextTablesTest)
#include "tst_texttables.moc"
