// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../strict.h"

#include <look/difference.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark::ui;
using Piece = DifferencePiece;

class TestLookDifference : public QObject
{
    Q_OBJECT
private slots:
    void init() { waymark::test::failOnWarnings(); }

    void bothTextsCanBeReadBack_data();
    void bothTextsCanBeReadBack();
    void marksWholeWords();
    void keepsPhrasesAndSentencesTogether();
    void equalTextsHaveNoMarks();
    void escapesWhatTheTextsHold();
    void saysWhatChanged();
};

namespace {

QString without(const QList<Piece> &pieces, Piece::Kind kind)
{
    QString text;
    for (const Piece &piece : pieces)
        text += piece.kind == kind ? QString() : piece.text;
    return text;
}

} // namespace

void TestLookDifference::bothTextsCanBeReadBack_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("both empty") << QString() << QString();
    QTest::newRow("first text") << QString() << u"Seven departments."_s;
    QTest::newRow("removed") << u"Four departments."_s << QString();
    QTest::newRow("one word") << u"Four departments have published."_s << u"Seven departments have published."_s;
    QTest::newRow("lines") << u"One\n\nTwo  three"_s << u"One\nTwo three\n"_s;
    QTest::newRow("repeated words") << u"a b a b a"_s << u"b a b a b"_s;
    QTest::newRow("beyond the basic plane") << u"Straße 😀 ok"_s << u"Strasse 😀😀 ok"_s;
    QString longBefore;
    QString longAfter;
    for (int word = 0; word < 6000; ++word) {
        longBefore += u"word%1 "_s.arg(word);
        longAfter += u"other%1 "_s.arg(word);
    }
    QTest::newRow("very long") << longBefore << longAfter;
}

void TestLookDifference::bothTextsCanBeReadBack()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const QList<Piece> pieces = difference(before, after);
    QCOMPARE(without(pieces, Piece::Added), before);
    QCOMPARE(without(pieces, Piece::Removed), after);
}

void TestLookDifference::marksWholeWords()
{
    const QList<Piece> expected{
        {Piece::Removed, u"Four"_s}, {Piece::Added, u"Fourteen"_s}, {Piece::Same, u" reports"_s}};
    QCOMPARE(difference(u"Four reports"_s, u"Fourteen reports"_s), expected);
}

void TestLookDifference::keepsPhrasesAndSentencesTogether()
{
    const QList<Piece> pieces =
        difference(u"Published by the end of March. It works."_s, u"Published before the date promised. It works."_s);
    QCOMPARE(pieces.size(), 4);
    QCOMPARE(pieces.at(1), (Piece{Piece::Removed, u"by the end of March"_s}));
    QCOMPARE(pieces.at(2), (Piece{Piece::Added, u"before the date promised"_s}));
}

void TestLookDifference::equalTextsHaveNoMarks()
{
    const QList<Piece> expected{{Piece::Same, u"The same wording."_s}};
    QCOMPARE(difference(u"The same wording."_s, u"The same wording."_s), expected);
}

void TestLookDifference::escapesWhatTheTextsHold()
{
    const QString html = differenceHtml(difference(u"old"_s, u"<img src='x'> & <b>bold</b>"_s), tokens(Scheme::Light));
    QVERIFY(!html.contains(u"<img"_s));
    QVERIFY(!html.contains(u"<b>"_s));
    QVERIFY(html.contains(u"&lt;b&gt;"_s));
    QVERIFY(html.contains(u"underline"_s));
    QVERIFY(html.contains(u"line-through"_s));
}

void TestLookDifference::saysWhatChanged()
{
    QCOMPARE(differenceSpoken(difference(u"Four departments"_s, u"Seven departments"_s)),
             u"removed: Four. added: Seven. departments"_s);
}

QTEST_GUILESS_MAIN(TestLookDifference)
#include "tst_look_difference.moc"
