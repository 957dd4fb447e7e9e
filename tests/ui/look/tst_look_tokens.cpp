// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../strict.h"

#include <look/look.h>

#include <QApplication>
#include <QFontMetrics>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark::ui;

class TestLookTokens : public QObject
{
    Q_OBJECT
private slots:
    void init() { waymark::test::failOnWarnings(); }

    void contrastIsThatOfWcag();
    void wordsAreLegible_data();
    void wordsAreLegible();
    void tableHoldsTheSettledValues_data();
    void tableHoldsTheSettledValues();
    void shadesOfTheHeatMapDiffer();
    void sizesGrowWithTheText();
    void everyPlaceholderOfTheSheetIsFilled_data();
    void everyPlaceholderOfTheSheetIsFilled();
    void schemeChangesThePaletteOfTheApplication();
};

void TestLookTokens::contrastIsThatOfWcag()
{
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
    QVERIFY(qAbs(contrast(QColor(0xf4, 0x77, 0x38), Qt::white) - 2.8) < 0.05);
}

void TestLookTokens::wordsAreLegible_data()
{
    QTest::addColumn<QString>("front");
    QTest::addColumn<QString>("back");
    QTest::addColumn<double>("least");
    const auto pairs = [](const QStringList &fronts, const QStringList &backs, double least) {
        for (const QString &front : fronts) {
            for (const QString &back : backs)
                QTest::addRow("%s on %s", qPrintable(front), qPrintable(back)) << front << back << least;
        }
    };
    const QStringList grounds{u"page"_s, u"side"_s, u"raised"_s, u"band"_s};
    pairs({u"text"_s}, grounds + QStringList{u"tint"_s, u"selected"_s, u"added"_s}, 8.95);
    pairs({u"text"_s}, {u"step1"_s, u"step2"_s, u"step3"_s}, 6.25);
    pairs({u"text2"_s, u"accent"_s, u"late"_s}, grounds + QStringList{u"selected"_s, u"tint"_s}, 4.5);
    pairs({u"text2"_s}, {u"step1"_s, u"step2"_s, u"lateTint"_s}, 4.5);
    pairs({u"text3"_s}, grounds, 4.5);
    pairs({u"late"_s, u"text"_s}, {u"lateTint"_s}, 4.5);
    pairs({u"onAccent"_s}, {u"accent"_s}, 4.5);
    pairs({u"ink"_s}, grounds + QStringList{u"selected"_s, u"step1"_s, u"step2"_s, u"step3"_s}, 4.5);
    pairs({u"field"_s, u"ghost"_s}, {u"page"_s}, 3.0);
}

void TestLookTokens::wordsAreLegible()
{
    QFETCH(QString, front);
    QFETCH(QString, back);
    QFETCH(double, least);
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::HighContrast}) {
        QColor colours[2];
        for (const TokenName &token : tokenNames()) {
            if (token.name == front)
                colours[0] = tokens(scheme).*token.colour;
            if (token.name == back)
                colours[1] = tokens(scheme).*token.colour;
        }
        QVERIFY(colours[0].isValid() && colours[1].isValid());
        const double found = contrast(colours[0], colours[1]);
        QVERIFY2(found >= least, qPrintable(u"scheme %1: %2"_s.arg(static_cast<int>(scheme)).arg(found)));
    }
}

void TestLookTokens::tableHoldsTheSettledValues_data()
{
    QTest::addColumn<QColor>("colour");
    QTest::addColumn<double>("light");
    QTest::addColumn<double>("dark");
    const auto row = [](const char *name, QColor Tokens::*token, double light, double dark) {
        QTest::addRow("%s light", name) << tokens(Scheme::Light).*token << light << 0.0;
        QTest::addRow("%s dark", name) << tokens(Scheme::Dark).*token << 0.0 << dark;
    };
    row("text", &Tokens::text, 16.4, 13.7);
    row("text 2", &Tokens::text2, 7.3, 8.4);
    row("text 3", &Tokens::text3, 5.3, 6.4);
    row("accent", &Tokens::accent, 8.1, 8.6);
    row("ink", &Tokens::ink, 10.1, 10.4);
    row("late", &Tokens::late, 6.9, 8.0);
    row("field", &Tokens::field, 3.3, 4.2);
    row("ghost", &Tokens::ghost, 3.2, 4.4);
}

void TestLookTokens::tableHoldsTheSettledValues()
{
    QFETCH(QColor, colour);
    QFETCH(double, light);
    QFETCH(double, dark);
    const Tokens &column = tokens(dark > 0 ? Scheme::Dark : Scheme::Light);
    const double found = contrast(colour, column.page);
    QVERIFY2(qAbs(found - (light + dark)) < 0.1, qPrintable(QString::number(found)));
}

void TestLookTokens::shadesOfTheHeatMapDiffer()
{
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::HighContrast}) {
        const Tokens &column = tokens(scheme);
        QVERIFY(contrast(column.step1, column.page) < contrast(column.step2, column.page));
        QVERIFY(contrast(column.step2, column.page) < contrast(column.step3, column.page));
    }
}

void TestLookTokens::sizesGrowWithTheText()
{
    applyLook(*qApp, Scheme::Light);
    const int line = QFontMetrics(QApplication::font()).lineSpacing();
    QCOMPARE(u(16), line);
    const double title = fontOf(TextStyle::Title).pointSizeF();
    const int row = u(30);
    applyLook(*qApp, Scheme::Light, 150);
    QCOMPARE(currentTextPercent(), 150);
    QVERIFY(u(30) > row * 14 / 10);
    QCOMPARE(fontOf(TextStyle::Title).pointSizeF(), title * 1.5);
    QVERIFY(fontOf(TextStyle::Badge).pointSizeF() < fontOf(TextStyle::Small).pointSizeF());
}

void TestLookTokens::everyPlaceholderOfTheSheetIsFilled_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::newRow("light") << Scheme::Light;
    QTest::newRow("dark") << Scheme::Dark;
    QTest::newRow("high contrast") << Scheme::HighContrast;
}

void TestLookTokens::everyPlaceholderOfTheSheetIsFilled()
{
    QFETCH(Scheme, scheme);
    const QString sheet = styleSheetOf(tokens(scheme));
    QVERIFY(!sheet.contains(u'@'));
    QVERIFY(!sheet.contains(QRegularExpression(u"\\d+u\\b"_s)));
    QVERIFY(!sheet.contains(u": ;"_s));
    QVERIFY(sheet.contains(tokens(scheme).accent.name()));
    QVERIFY(sheet.count(u'\n') < 40);
    applyLook(*qApp, scheme);
}

void TestLookTokens::schemeChangesThePaletteOfTheApplication()
{
    applyLook(*qApp, Scheme::Light);
    QCOMPARE(QApplication::palette().color(QPalette::Base), tokens(Scheme::Light).page);
    applyLook(*qApp, Scheme::Dark);
    QCOMPARE(currentScheme(), Scheme::Dark);
    QCOMPARE(QApplication::palette().color(QPalette::Base), tokens(Scheme::Dark).page);
    QCOMPARE(QApplication::palette().color(QPalette::Disabled, QPalette::Text), tokens(Scheme::Dark).text3);
    QCOMPARE(tokens().text, tokens(Scheme::Dark).text);
}

QTEST_MAIN(TestLookTokens)
#include "tst_look_tokens.moc"
