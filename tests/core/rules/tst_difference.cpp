// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <rules/combination.h>
#include <rules/difference.h>

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark::rules;

namespace {

QString without(const QList<Piece> &pieces, Piece::Kind kind)
{
    QString text;
    for (const Piece &piece : pieces)
        text += piece.kind == kind ? QString() : piece.text;
    return text;
}

/// A text of the largest size, with every word its own.
QString longText(const QString &word)
{
    QString text;
    for (int i = 0; text.size() < 256 * 1024 - 12; ++i)
        text += word + QString::number(i) + u' ';
    return text;
}

} // namespace

class TestDifference : public QObject
{
    Q_OBJECT

private slots:
    void bothTextsCanBeReadBack_data()
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
        QTest::newRow("half a character") << u"a \xd83d b"_s << u"a \xde00 b"_s;
        QTest::newRow("largest, nothing in common") << longText(u"one"_s) << longText(u"two"_s);
        QTest::newRow("largest, of marks") << QString(256 * 1024, u'.') << QString(256 * 1024, u'!') + u"."_s;
        QTest::newRow("largest, far apart")
            << longText(u"a"_s) + longText(u"b"_s) << longText(u"b"_s) + longText(u"a"_s);
    }
    void bothTextsCanBeReadBack()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        const QList<Piece> pieces = difference(before, after);
        QCOMPARE(without(pieces, Piece::Added), before);
        QCOMPARE(without(pieces, Piece::Removed), after);
    }

    void marksWhatChanged_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("marked");
        QTest::newRow("nothing") << u"The same wording."_s << u"The same wording."_s << u"The same wording."_s;
        QTest::newRow("whole words") << u"Four reports"_s << u"Fourteen reports"_s
                                     << u"[-Four-] {+Fourteen+} reports"_s;
        QTest::newRow("phrases, not over the end of a sentence")
            << u"Published by the end of March. It works."_s << u"Published before the date promised. It works."_s
            << u"Published [-by the end of March-] {+before the date promised+}. It works."_s;
        QTest::newRow("accents and apostrophes") << u"It doesn’t suit Rhônéa"_s << u"It does suit Rhonéa"_s
                                                 << u"It [-doesn’t-] {+does+} suit [-Rhônéa-] {+Rhonéa+}"_s;
        QTest::newRow("combining marks") << u"Open re\u0301sume\u0301 data"_s << u"Open resume data"_s
                                         << u"Open [-re\u0301sume\u0301-] {+resume+} data"_s;
        QTest::newRow("marks apart") << u"Agreed, then published"_s << u"Agreed; then published"_s
                                     << u"Agreed[-,-]{+;+} then published"_s;
        QTest::newRow("amounts whole") << u"It cost 1,200.50"_s << u"It cost 1,300.50"_s
                                       << u"It cost [-1,200.50-] {+1,300.50+}"_s;
        QTest::newRow("other alphabets") << u"Отчёт опубликован вчера"_s << u"Отчёт опубликован сегодня"_s
                                         << u"Отчёт опубликован [-вчера-] {+сегодня+}"_s;
    }
    void marksWhatChanged()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, marked);
        QCOMPARE(toText(difference(before, after)), marked);
    }

    void findsAFewWordsInTheLargestTexts()
    {
        QString before = longText(u"word"_s);
        QString after = before;
        for (int i = 20'000; i > 0; i -= 1000)
            after.replace(u"word%1 "_s.arg(i), i % 2000 == 0 ? u"other words "_s : QString());
        const QList<Piece> pieces = difference(before, after);
        QCOMPARE(
            std::count_if(pieces.cbegin(), pieces.cend(), [](const Piece &each) { return each.kind == Piece::Same; }),
            21);
    }

    void whatHasTooLittleInCommonIsComparedAsAWhole()
    {
        const QString head = u"The same start. "_s;
        const QList<Piece> pieces = difference(head + longText(u"one"_s), head + longText(u"two"_s) + u"three."_s);
        QCOMPARE(pieces.size(), 3);
        QCOMPARE(pieces.first(), (Piece{Piece::Same, head}));
    }

    void proposesBothTogetherWhereTheyDoNotTouch_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<QString>("both");
        QTest::newRow("apart") << u"Seven have published. Dates hold."_s << u"Four have published. Dates can move."_s
                               << u"Seven have published. Dates can move."_s;
        QTest::newRow("one adds at the end")
            << u"Seven have published. Dates hold."_s << u"Four have published. Dates hold. Good."_s
            << u"Seven have published. Dates hold. Good."_s;
        QTest::newRow("one removes") << u"Have published. Dates hold."_s << u"Four have published. Dates hold. Good."_s
                                     << u"Have published. Dates hold. Good."_s;
        QTest::newRow("both change one thing alike")
            << u"Seven have published. Dates hold fast."_s << u"Seven have come. Dates hold."_s
            << u"Seven have come. Dates hold fast."_s;
        QTest::newRow("the same word") << u"Seven have published. Dates hold."_s
                                       << u"Five have published. Dates hold."_s << QString();
        QTest::newRow("both add at the end")
            << u"Four have published. Dates hold. Good."_s << u"Four have published. Dates hold. Bad."_s << QString();
        QTest::newRow("one changes what the other removes")
            << u"Four have published."_s << u"Four have published. Dates can hold."_s << QString();
        QTest::newRow("one changed nothing")
            << u"Four have published. Dates hold."_s << u"Five have published."_s << QString();
        QTest::newRow("one says what the other says and more")
            << u"Seven have published. Dates hold."_s << u"Seven have published. Dates hold. Good."_s << QString();
        QTest::newRow("the same") << u"Seven."_s << u"Seven."_s << QString();
    }
    void proposesBothTogetherWhereTheyDoNotTouch()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        QFETCH(QString, both);
        const QString base = u"Four have published. Dates hold."_s;
        QCOMPARE(combined(base, first, second).value_or(QString()), both);
        QCOMPARE(combined(base, second, first).value_or(QString()), both);
    }

    void whatWasWrittenFromNothingIsNotCombined()
    {
        QCOMPARE(combined({}, u"Four reports."_s, u"Seven dates."_s), std::nullopt);
    }

    /// Sentences that one or the other rewrote are all in what is proposed, and it is the same from either side.
    void whatEitherWroteIsInWhatIsProposed()
    {
        QRandomGenerator random(20161114);
        int proposals = 0;
        for (int i = 0; i < 500; ++i) {
            QString base, first, second, both;
            bool isClash = false;
            for (int sentence = 0; sentence < 8; ++sentence) {
                const QString said = u"Department number %1 published its data on time. "_s.arg(sentence);
                const QString news = u"Nothing came from place %1 until the very end. "_s.arg(sentence);
                const quint32 who = random.bounded(8);
                isClash = isClash || who == 0;
                base += said;
                first += who == 1 ? news : who == 0 ? u"One kept quiet. "_s : said;
                second += who == 2 ? news : who == 0 ? u"Another spoke of it at length. "_s : said;
                both += who == 1 || who == 2 ? news : said;
            }
            const auto proposed = combined(base, first, second);
            QCOMPARE(proposed, combined(base, second, first));
            if (isClash)
                QCOMPARE(proposed, std::nullopt);
            if (!proposed)
                continue;
            QCOMPARE(*proposed, both);
            ++proposals;
        }
        QVERIFY2(proposals > 50, qPrintable(QString::number(proposals)));
    }
};

QTEST_GUILESS_MAIN(TestDifference)
#include "tst_difference.moc"
