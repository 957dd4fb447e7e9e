// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <base/text.h>

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

QString of(char32_t c)
{
    return QString::fromUcs4(&c, 1);
}

bool mayStay(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return c == U'\t' || c == U'\n' ||
           (category != QChar::Other_Control && category != QChar::Other_Surrogate && !QChar::isNonCharacter(c));
}

/// Characters that are trouble alone or together, among plain ones.
QString trickyText(QRandomGenerator &random)
{
    static const QList<QString> parts = {u"a"_s,
                                         u"E"_s,
                                         u" "_s,
                                         u"1"_s,
                                         u"\n"_s,
                                         u"\r"_s,
                                         u"\r\n"_s,
                                         u"\t"_s,
                                         u"\u0085"_s,
                                         u"\u2028"_s,
                                         of(0),
                                         of(0x1B),
                                         of(0xAD),
                                         of(0x200B),
                                         of(0x200C),
                                         of(0x200D),
                                         of(0x200D),
                                         of(0x202E),
                                         of(0x2066),
                                         of(0x2069),
                                         of(0xFEFF),
                                         of(0xFFFE),
                                         of(0xFFF9),
                                         of(0xE0041),
                                         of(0xE0001),
                                         of(0x1FFFF),
                                         QString(QChar(0xD800)),
                                         QString(QChar(0xDC00)),
                                         QString(QChar(0xDBFF)),
                                         of(0x301),
                                         of(0x323),
                                         of(0x308),
                                         of(0x1100),
                                         of(0x1161),
                                         of(0x11A8),
                                         of(0x212B),
                                         of(0xAC00),
                                         of(0x915),
                                         of(0x94D),
                                         of(0x93C),
                                         of(0x937),
                                         of(0x9BC),
                                         of(0x9C7),
                                         of(0x9BE),
                                         of(0x647),
                                         of(0x64B),
                                         of(0x6CC),
                                         of(0x1F468),
                                         of(0x1F3FD),
                                         of(0x2764),
                                         of(0xFE0F),
                                         of(0x1F525),
                                         of(0x1F3F4),
                                         of(0x600),
                                         of(0x2126),
                                         of(0x0958),
                                         of(0x1D15E),
                                         of(0x0F71),
                                         of(0x0F72),
                                         of(0x0F73),
                                         of(0x3000),
                                         of(0xA0)};
    QString text;
    const int length = random.bounded(12);
    for (int i = 0; i < length; ++i)
        text += parts[random.bounded(int(parts.size()))];
    return text;
}

} // namespace

class TestText : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void cleansKnownTraps_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("clean");
        const auto row = [](const char *name, const QString &raw, const QString &clean) {
            QTest::newRow(name) << raw << clean;
        };
        row("plain", u"Open Contracting, 1.02"_s, u"Open Contracting, 1.02"_s);
        row("Welsh", u"Cymru: tŷ, ŵy"_s, u"Cymru: tŷ, ŵy"_s);
        row("smart quotes stay", u"“Both views” – it’s"_s, u"“Both views” – it’s"_s);
        row("no-break space stays in a text", u"14\u00A0November"_s, u"14\u00A0November"_s);
        row("tab and line feed stay", u"a\tb\nc"_s, u"a\tb\nc"_s);
        row("line ends", u"a\r\nb\rc\n\rd"_s, u"a\nb\nc\n\nd"_s);
        row("line ends of other systems", u"a\u000Bb\u000Cc\u0085d\u2028e\u2029f"_s, u"a\nb\nc\nd\ne\nf"_s);
        row("NUL", u"a"_s + QChar(0) + u"b"_s, u"ab"_s);
        row("escape sequence", u"\u001B[31mred"_s, u"[31mred"_s);
        row("delete", u"a\u007Fb"_s, u"ab"_s);
        row("high surrogate alone", u"a"_s + QChar(0xD800) + u"b"_s, u"ab"_s);
        row("low surrogate alone", QChar(0xDC00) + u"b"_s, u"b"_s);
        row("surrogates the wrong way round", QString(QChar(0xDC00)) + QChar(0xD800), QString());
        row("high surrogate before a pair", QChar(0xD83D) + of(0x1F600), of(0x1F600));
        row("byte order mark", u"\uFEFFtitle"_s, u"title"_s);
        row("byte order mark inside", u"ti\uFEFFtle"_s, u"title"_s);
        row("nothing but a byte order mark", u"\uFEFF"_s, QString());
        row("noncharacters", u"a\uFFFE\uFFFF\uFDD0\uFDEF"_s + of(0x1FFFE) + of(0x10FFFF) + u"b"_s, u"ab"_s);
        row("bidi override", u"cod.\u202Etxt"_s, u"cod.txt"_s);
        row("bidi isolates", u"\u2066a\u2067b\u2068c\u2069"_s, u"abc"_s);
        row("bidi marks", u"\u200Ea\u200F\u061C"_s, u"a"_s);
        row("tag characters", u"Bob"_s + of(0xE0041) + of(0xE007F) + of(0xE0001), u"Bob"_s);
        row("zero width", u"pass\u200Bword\u2060"_s, u"password"_s);
        row("soft hyphen", u"imple\u00ADmentation"_s, u"implementation"_s);
        row("interlinear annotation", u"\uFFF9a\uFFFAb\uFFFB"_s, u"ab"_s);
        row("joiner in Latin", u"pay\u200Dpal\u200C"_s, u"paypal"_s);
        row("joiner between scripts", u"a\u200Dک"_s, u"aک"_s);
        row("non-joiner in Persian", u"می\u200Cخواهم"_s, u"می\u200Cخواهم"_s);
        row("non-joiner after a Persian vowel sign", u"مِ\u200Cخ"_s, u"مِ\u200Cخ"_s);
        row("joiner in Hindi", u"क्\u200Dष"_s, u"क्\u200Dष"_s);
        row("joiners at the ends", u"\u200Dक\u200C"_s, u"क"_s);
        row("joiner before a blank", u"क\u200D ष"_s, u"क ष"_s);
        row("second joiner", u"क\u200D\u200Dष"_s, u"कष"_s);
        row("joiner beside something removed", u"क्\u200D\u202Eष"_s, u"क्\u200Dष"_s);
        row("family", u"👨\u200D👩\u200D👧"_s, u"👨\u200D👩\u200D👧"_s);
        row("health worker, dark skin", u"👩🏿\u200D⚕\uFE0F"_s, u"👩🏿\u200D⚕\uFE0F"_s);
        row("heart on fire", u"❤\uFE0F\u200D🔥"_s, u"❤\uFE0F\u200D🔥"_s);
        row("rainbow flag", u"🏳\uFE0F\u200D🌈"_s, u"🏳\uFE0F\u200D🌈"_s);
        row("non-joiner in emoji", u"👨\u200C👩"_s, u"👨👩"_s);
        row("Arabic year sign is seen", u"\u0601١٤٣٨"_s, u"\u0601١٤٣٨"_s);
        row("composed", u"Cafe\u0301"_s, u"Café"_s);
        row("composed across something removed", u"Cafe\u200B\u0301"_s, u"Café"_s);
        row("marks in order", u"q\u0307\u0323"_s, u"q\u0323\u0307"_s);
        row("Angstrom", u"\u212B"_s, u"Å"_s);
        row("Hangul", u"\u1112\u1161\u11AB"_s, u"한"_s);
        row("a composition that NFC excludes", u"\u0958"_s, u"\u0915\u093C"_s);
    }
    void cleansKnownTraps()
    {
        QFETCH(const QString, raw);
        QFETCH(const QString, clean);
        QCOMPARE(cleanText(raw), clean);
        QCOMPARE(cleanText(clean), clean);
        QCOMPARE(isClean(raw), raw == clean);
        QVERIFY(isClean(clean));
    }

    void cleansEveryCodeUnit()
    {
        for (int unit = 0; unit <= 0xFFFF; ++unit) {
            const QString clean = cleanText(u'1' + QString(QChar(char16_t(unit))) + u'2');
            QVERIFY2(clean.isValidUtf16() && QString::fromUtf8(clean.toUtf8()) == clean,
                     qPrintable(QString::number(unit, 16)));
            QVERIFY2(cleanText(clean) == clean, qPrintable(QString::number(unit, 16)));
            QVERIFY2(clean.startsWith(u'1') && clean.endsWith(u'2'), qPrintable(QString::number(unit, 16)));
            QVERIFY2(mayStay(char32_t(unit)) || clean == u"12" || clean == u"1\n2",
                     qPrintable(QString::number(unit, 16)));
        }
    }

    void cleansEveryCodePoint()
    {
        for (char32_t c = 0x10000; c <= 0x10FFFF; ++c) {
            if (QChar::category(c) == QChar::Other_PrivateUse && !QChar::isNonCharacter(c) && c % 0x1000 != 0)
                continue; // 130,000 characters alike
            if (QChar::category(c) == QChar::Other_NotAssigned && !QChar::isNonCharacter(c) && c < 0xE0000 &&
                c % 0x100 != 0)
                continue; // 700,000
            const QString clean = cleanText(of(c));
            const bool removed = !mayStay(c) ||
                                 (QChar::category(c) == QChar::Other_Format && c != 0x110BD && c != 0x110CD) ||
                                 (c >= 0xE0000 && c <= 0xE007F);
            QVERIFY2(clean.isEmpty() == removed, qPrintable(QString::number(c, 16)));
            QVERIFY2(clean.isValidUtf16() && cleanText(clean) == clean, qPrintable(QString::number(c, 16)));
        }
    }

    void isIdempotentForAnyMixture()
    {
        QRandomGenerator random(20161114);
        for (int round = 0; round < 100'000; ++round) {
            const QString raw = trickyText(random);
            const QString clean = cleanText(raw);
            if (cleanText(clean) != clean || !clean.isValidUtf16() || !isClean(clean) ||
                clean != clean.normalized(QString::NormalizationForm_C))
                QFAIL(qPrintable(u"not clean after cleaning: "_s + QString::fromLatin1(raw.toUtf8().toHex(' '))));
            const QString line = cleanLine(raw);
            if (cleanLine(line) != line || !isClean(line) || line != line.simplified())
                QFAIL(qPrintable(u"not one line after cleaning: "_s + QString::fromLatin1(raw.toUtf8().toHex(' '))));
        }
    }

    void makesOneLine_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("line");
        QTest::newRow("breaks and tabs") << u"Open\r\nContracting\t\tData"_s << u"Open Contracting Data"_s;
        QTest::newRow("ends") << u"\n  BEIS \u00A0"_s << u"BEIS"_s;
        QTest::newRow("wide blanks") << u"14\u00A0November\u3000\u20032016"_s << u"14 November 2016"_s;
        QTest::newRow("only blanks") << u" \t\n\u2028 "_s << QString();
        QTest::newRow("blanks around something invisible") << u"a \u200B b"_s << u"a b"_s;
    }
    void makesOneLine()
    {
        QFETCH(const QString, raw);
        QFETCH(const QString, line);
        QCOMPARE(cleanLine(raw), line);
    }

    void sortsAsPeopleNumber()
    {
        const QStringList sorted = {QString(), u"-"_s,     u"1"_s,    u"1.9"_s, u"1.10"_s,         u"2"_s,
                                    u"C2"_s,   u"c10"_s,   u"C10a"_s, u"C11"_s, u"Commitment 9"_s, u"commitment 12"_s,
                                    u"É"_s,    of(0x1F600)};
        for (qsizetype i = 0; i < sorted.size(); ++i) {
            for (qsizetype j = 0; j < sorted.size(); ++j) {
                const int order = naturalCompare(sorted[i], sorted[j]);
                QVERIFY2((order < 0) == (i < j) && (order > 0) == (i > j),
                         qPrintable(sorted[i] + u" / "_s + sorted[j]));
            }
        }
    }

    void sortsEqualTextsByCodePoint()
    {
        QCOMPARE(naturalCompare(u"C1", u"C1"), 0);
        QVERIFY(naturalCompare(u"C1", u"c1") < 0);
        QVERIFY(naturalCompare(u"c01", u"c1") < 0);
        QVERIFY(naturalCompare(u"C1", u"c01") < 0);
        QVERIFY(naturalCompare(u"\uFFFD", of(0x1F600)) < 0);
        QVERIFY(naturalCompare(u"1.02", u"1.2") < 0);
        QVERIFY(naturalCompare(u"1.02", u"1.3") < 0);
    }

    void comparesNumbersOfAnyLength()
    {
        const QString large(5000, u'9');
        QVERIFY(naturalCompare(large, u'1' + large) < 0);
        QVERIFY(naturalCompare(u"0000"_s + large, u'1' + large) < 0);
        QVERIFY(naturalCompare(u"18446744073709551616", u"18446744073709551617") < 0);
    }

    void isATotalOrder()
    {
        static constexpr QStringView alphabet = u"aAb0019.- É";
        QRandomGenerator random(7);
        const auto text = [&random] {
            QString result;
            for (int i = random.bounded(6); i > 0; --i)
                result += alphabet[random.bounded(int(alphabet.size()))];
            return result;
        };
        for (int round = 0; round < 100'000; ++round) {
            const QString a = text();
            const QString b = text();
            const QString c = text();
            const int ab = naturalCompare(a, b);
            const int ba = naturalCompare(b, a);
            if ((ab < 0) != (ba > 0) || (ab == 0) != (a == b))
                QFAIL(qPrintable(u"%1 / %2"_s.arg(a, b)));
            if (ab <= 0 && naturalCompare(b, c) <= 0 && naturalCompare(a, c) > 0)
                QFAIL(qPrintable(u"%1 / %2 / %3"_s.arg(a, b, c)));
        }
    }

    void isolatesNames() { QCOMPARE(isolated(u"שלום"_s), u"\u2068שלום\u2069"_s); }
};

QTEST_GUILESS_MAIN(TestText)
#include "tst_text.moc"
