// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/package.h>
#include <report/picture.h>
#include <report/status.h>

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace waymark;
using namespace Qt::StringLiterals;
using report::Document;
using report::Picture;
using report::Shapes;
using report::Table;

namespace {

const QString kTricky = u"</svg><script>alert(1)</script> & \"quoted\" @ink"_s;

Picture picture()
{
    Shapes shapes;
    shapes.box(0, 0, 100, 18, "step2", "line");
    shapes.words(4, 13, kTricky, 600);
    return {kTricky, u"What it shows"_s, report::kPictureWidth, 40, shapes.text()};
}

Document document()
{
    Table table{u"Counts"_s, {u"Side"_s, u"Complete"_s}, {{u"Government"_s, u"3"_s}}, {}, {u"side"_s, u"complete"_s}};
    table.picture = std::make_shared<const Picture>(picture());
    return {u"The plan"_s, {}, {table, table}};
}

/// All elements of that name with their words; fails where it is no XML.
QStringList textsIn(const QString &xml, const QString &name)
{
    QStringList texts;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == name)
            texts << reader.readElementText(QXmlStreamReader::IncludeChildElements);
    if (reader.hasError())
        qFatal("%s", qPrintable(reader.errorString()));
    return texts;
}

} // namespace

/// Drawings of tables: what they say, and how they leave in each format.
class TestPictures : public QObject
{
    Q_OBJECT

private slots:
    void aPictureIsWholeAndSaysWhatItShows()
    {
        const QString svg = report::svgOf(picture());
        QCOMPARE(textsIn(svg, u"title"_s), QStringList{kTricky});
        QCOMPARE(textsIn(svg, u"desc"_s), QStringList{u"What it shows"_s});
        QCOMPARE(textsIn(svg, u"text"_s), QStringList{kTricky});
        QVERIFY(!svg.contains(u"\"@"_s)); // every colour has its value
        QVERIFY(svg.contains(u"fill=\"#d2e1ea\""_s));
        QVERIFY(svg.contains(u"stroke=\"#848e96\""_s));
    }

    void wordsThatDoNotFitAreCutAndSaySo()
    {
        Shapes shapes;
        shapes.words(0, 0, u"A long name of a commitment that nobody could read in so little room"_s, 100);
        const QString words = textsIn(shapes.text(), u"text"_s).first();
        QVERIFY(words.size() < 20 && words.endsWith(u'…'));
    }

    void aPageHoldsItWithColoursOfItsOwnAndEveryIdOnce()
    {
        const QString html = report::toHtml(document());
        QCOMPARE(html.count(u"<svg "_s), 2);
        QVERIFY(html.contains(u"class=\"fill-step2\""_s));
        QVERIFY(!html.contains(u"<script"_s));
        QVERIFY(!html.contains(u" style=\""_s)); // its policy would not have it
        QStringList ids;
        const QRegularExpression id(u" id=\"([^\"]*)\""_s);
        for (auto each = id.globalMatch(html); each.hasNext();)
            ids << each.next().captured(1);
        QCOMPARE(QSet<QString>(ids.cbegin(), ids.cend()).size(), ids.size());
        const QRegularExpression named(u"aria-labelledby=\"([^\"]*)\""_s);
        for (auto each = named.globalMatch(html); each.hasNext();)
            for (const QString &part : each.next().captured(1).split(u' '))
                QVERIFY2(ids.contains(part), qPrintable(part));
    }

    void aTextForAWordProcessorHoldsItWithWordsInItsPlace()
    {
        const auto odt = report::toOdt(document());
        QVERIFY(odt);
        auto package = formats::PackageReader::open(*odt);
        QVERIFY(package);
        const QString content = QString::fromUtf8(package->read(u"content.xml"_s).value());
        QCOMPARE(content.count(u"<draw:frame "_s), 2);
        QCOMPARE(textsIn(content, u"desc"_s), (QStringList{u"What it shows"_s, u"What it shows"_s}));
        for (const QString &file : {u"Pictures/1.svg"_s, u"Pictures/2.svg"_s}) {
            QVERIFY(content.contains(u"xlink:href=\"%1\""_s.arg(file)));
            QCOMPARE(textsIn(QString::fromUtf8(package->read(file).value()), u"title"_s), QStringList{kTricky});
        }
        QVERIFY(package->read(u"META-INF/manifest.xml"_s)->contains("image/svg+xml"));
    }

    void plainTextLeavesItOut()
    {
        QVERIFY(!report::toMarkdown(document()).contains(u"svg"_s));
        QVERIFY(!report::toText(document()).contains(u"svg"_s));
    }

    void countsAreToldForThoseWhoDoNotSeeThem()
    {
        report::Status status;
        status.completion = {{u"government"_s, {{Completion::Complete, 3}, {Completion::Limited, 1}}},
                             {u"civil_society"_s, {}}};
        const Document counted = report::documentOf(status);
        QVERIFY(counted.tables.first().picture);
        QCOMPARE(counted.tables.first().picture->description,
                 u"Bars, one for each view. Government: Limited 1, Complete 3."_s);
        QVERIFY(!counted.tables.last().picture); // nothing was said of milestones
    }
};

QTEST_GUILESS_MAIN(TestPictures)
#include "tst_pictures.moc"
