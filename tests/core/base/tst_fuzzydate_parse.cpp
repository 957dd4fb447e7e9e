// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <base/fuzzydate.h>

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

class TestFuzzyDateParse : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void readsWhatPeopleType_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("edtf");
        const auto row = [](const char16_t *typed, const char *edtf) {
            const QString text = QString::fromUtf16(typed);
            QTest::newRow(text.toUtf8().constData()) << text << QString::fromLatin1(edtf);
        };
        row(u"14 November 2016", "2016-11-14");
        row(u"14 november 2016", "2016-11-14");
        row(u"14 NOV 2016", "2016-11-14");
        row(u"14 Nov. 2016", "2016-11-14");
        row(u"14th November 2016", "2016-11-14");
        row(u"14th of November, 2016.", "2016-11-14");
        row(u"the 1st of March 2017", "2017-03-01");
        row(u"November 14, 2016", "2016-11-14");
        row(u"Monday 14 November 2016", "2016-11-14");
        row(u"Mon, 14 Nov 2016", "2016-11-14");
        row(u"on 14 November 2016", "2016-11-14");
        row(u"14\u00A0November\u00A02016", "2016-11-14");
        row(u"  14\nNovember\t2016 ", "2016-11-14");
        row(u"14Nov2016", "2016-11-14");
        row(u"14-Nov-2016", "2016-11-14");
        row(u"14/11/2016", "2016-11-14");
        row(u"4/3/2014", "2014-03-04");
        row(u"30/9/2014", "2014-09-30");
        row(u"30/09/2014", "2014-09-30");
        row(u"14.11.2016", "2016-11-14");
        row(u"14-11-2016", "2016-11-14");
        row(u"14\u201311\u20132016", "2016-11-14");
        row(u"2016/11/14", "2016-11-14");
        row(u"2016-1-5", "2016-01-05");
        row(u"29 February 2016", "2016-02-29");
        row(u"November 2016", "2016-11");
        row(u"Nov 2016", "2016-11");
        row(u"Sept 2016", "2016-09");
        row(u"may 2016", "2016-05");
        row(u"in November 2016", "2016-11");
        row(u"11/2016", "2016-11");
        row(u"2016 November", "2016-11");
        row(u"spring 2017", "2017-21");
        row(u"Summer 2017", "2017-22");
        row(u"autumn of 2017", "2017-23");
        row(u"fall 2017", "2017-23");
        row(u"in the winter 2016", "2016-24");
        row(u"winter 2016/17", "2016-24");
        row(u"winter 2016-2017", "2016-24");
        row(u"winter 1999/00", "1999-24");
        row(u"2016", "2016");
        row(u"during 2016", "2016");
        row(u"2022 to 2024", "2022/2024");
        row(u"2022-2024", "2022/2024");
        row(u"2022 \u2013 2024", "2022/2024");
        row(u"from 2022 to 2024", "2022/2024");
        row(u"between 2022 and 2024", "2022/2024");
        row(u"2022 until 2024", "2022/2024");
        row(u"10 November to 21 December 2016", "2016-11-10/2016-12-21");
        row(u"10 November 2016 to 21 December", "2016-11-10/2016-12-21");
        row(u"10 November 2016 - 21 December 2016", "2016-11-10/2016-12-21");
        row(u"2016-11-10 - 2016-12-21", "2016-11-10/2016-12-21");
        row(u"10/11/2016 to 21/12/2016", "2016-11-10/2016-12-21");
        row(u"10-21 November 2016", "2016-11-10/2016-11-21");
        row(u"Monday 14 to Friday 18 November 2016", "2016-11-14/2016-11-18");
        row(u"January to March 2017", "2017-01/2017-03");
        row(u"Jan\u2013Mar 2017", "2017-01/2017-03");
        row(u"December 2016 to February 2017", "2016-12/2017-02");
        row(u"spring to autumn 2017", "2017-21/2017-23");
        row(u"winter 2016 to spring 2017", "2016-24/2017-21");
        row(u"from 2022", "2022/..");
        row(u"from November 2022", "2022-11/..");
        row(u"since 14 November 2016", "2016-11-14/..");
        row(u"2022 onwards", "2022/..");
        row(u"from spring 2022 onwards", "2022-21/..");
        row(u"until 2024", "../2024");
        row(u"up to June 2018", "../2018-06");
        row(u"2016-11-14", "2016-11-14");
        row(u"2016-21", "2016-21");
        row(u"2011-12", "2011-12");
        row(u"2016-11-10/2016-12-21", "2016-11-10/2016-12-21");
        row(u"2022/..", "2022/..");
    }
    void readsWhatPeopleType()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, edtf);
        const auto date = FuzzyDate::parse(typed);
        QVERIFY2(date, date ? "" : qPrintable(date.error().sentence));
        QCOMPARE(date->edtf(), edtf);
        QCOMPARE(date->wording(), QString());
    }

    void keepsWordsThatSayMore_data()
    {
        QTest::addColumn<QString>("edtf");
        QTest::newRow("by 2023") << u"2023-12"_s;
        QTest::newRow("By March 2017") << u"2017-03"_s;
        QTest::newRow("by 14 November 2016") << u"2016-11-14"_s;
        QTest::newRow("By Summer 2023") << u"2023-22"_s;
        QTest::newRow("By fall 2022") << u"2022-23"_s;
        QTest::newRow("By end of 2022") << u"2022-12"_s;
        QTest::newRow("by the end of 2015") << u"2015-12"_s;
        QTest::newRow("end of October 2013") << u"2013-10"_s;
        QTest::newRow("end 2016") << u"2016-12"_s;
        QTest::newRow("at some point, no later than June 2018") << QString();
        QTest::newRow("no later than June 2018") << u"2018-06"_s;
        QTest::newRow("before June 2018") << u"2018-05"_s;
        QTest::newRow("before January 2018") << u"2017-12"_s;
        QTest::newRow("before 2018") << u"2017-12"_s;
        QTest::newRow("before 1 March 2016") << u"2016-02-29"_s;
        QTest::newRow("before spring 2017") << u"2017-02"_s;
        QTest::newRow("early 2017") << u"2017"_s;
        QTest::newRow("by early 2017") << u"2017-12"_s;
        QTest::newRow("mid-2016") << u"2016"_s;
        QTest::newRow("late spring 2017") << u"2017-21"_s;
        QTest::newRow("around November 2016") << u"2016-11"_s;
        QTest::newRow("from early 2022") << u"2022/.."_s;
        QTest::newRow("from mid 2022 to the end of 2023") << u"2022/2023-12"_s;
    }
    void keepsWordsThatSayMore()
    {
        QFETCH(const QString, edtf);
        const QString typed = QString::fromLatin1(QTest::currentDataTag());
        const auto date = FuzzyDate::parse(typed);
        QCOMPARE(date.has_value(), !edtf.isEmpty());
        if (!date)
            return;
        QCOMPARE(date->edtf(), edtf);
        QCOMPARE(date->wording(), typed);
    }

    void saysHowToWriteIt_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("says");
        const auto row = [](const char16_t *typed, const char16_t *says) {
            const QString text = QString::fromUtf16(typed);
            QTest::newRow(text.toUtf8().constData()) << text << QString::fromUtf16(says);
        };
        row(u"4/30/2014", u"30/4/2014");
        row(u"4/30/2014", u"30 April 2014");
        row(u"04.30.2014", u"30 April 2014");
        row(u"2014/30/4", u"30 April 2014");
        row(u"13/2016", u"is not a date");
        row(u"31/13/2016", u"is not a date");
        row(u"31 February 2016", u"has 29 days");
        row(u"31/2/2017", u"has 28 days");
        row(u"30 February to 2 March 2016", u"has 29 days");
        row(u"31 November 2016", u"has 30 days");
        row(u"32 December 2016", u"has 31 days");
        row(u"14/11/16", u"two digits");
        row(u"14 Nov 16", u"two digits");
        row(u"14 November", u"no year");
        row(u"November", u"no year");
        row(u"spring", u"no year");
        row(u"by March", u"no year");
        row(u"10 to 21 November", u"no year");
        row(u"Tuesday 14 November 2016", u"day of the week");
        row(u"2024 to 2022", u"ends before it starts");
        row(u"21 December to 10 November 2016", u"ends before it starts");
        row(u"November to February 2017", u"ends before it starts");
        row(u"2023-24", u"2023 to 2024");
        row(u"2016/17", u"2016 to 2017");
        row(u"2099-00", u"is not a date");
        row(u"winter 2016/18", u"is not a date");
        row(u"spring 2016/17", u"is not a date");
        row(u"0/0/2016", u"is not a date");
        row(u"0/2016", u"is not a date");
        row(u"10 to March 2017", u"is not a date");
        row(u"November to 2017", u"no year");
        row(u"by 2022 to 2024", u"is not a date");
        row(u"between 2022", u"is not a date");
        row(u"", u"is not a date");
        row(u"  \n", u"is not a date");
        row(u"14", u"is not a date");
        row(u"999", u"is not a date");
        row(u"0999", u"is not a date");
        row(u"12016", u"is not a date");
        row(u"2016 2017", u"is not a date");
        row(u"by", u"is not a date");
        row(u"from", u"is not a date");
        row(u"onwards", u"is not a date");
        row(u"end", u"is not a date");
        row(u"to", u"is not a date");
        row(u"-", u"is not a date");
        row(u"XXXX", u"is not a date");
        row(u"Q1 2017", u"is not a date");
        row(u"Ongoing", u"is not a date");
        row(u"Annually", u"is not a date");
        row(u"in the New Year", u"is not a date");
        row(u"when parliamentary time allows", u"is not a date");
        row(u"By February 2022 and February 2023", u"is not a date");
        row(u"By fiscal year 2023-24", u"is not a date");
        row(u"May 2023 and ongoing", u"is not a date");
        row(u"Completion by March 2025; report initial progress by 2024", u"is not a date");
        row(u"14 Brumaire 2016", u"is not a date");
        row(u"٢٠١٦", u"is not a date");
        row(u"😀", u"is not a date");
    }
    void saysHowToWriteIt()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, says);
        const auto date = FuzzyDate::parse(typed);
        QVERIFY2(!date, date ? qPrintable(date->value()) : "");
        QCOMPARE(date.error().code, ErrorCode::Invalid);
        QVERIFY2(date.error().sentence.contains(says), qPrintable(date.error().sentence));
        QVERIFY(date.error().sentence.endsWith(u'.'));
    }

    void quotesOnlyTheBeginningOfALongText()
    {
        const auto date = FuzzyDate::parse(QString(100'000, u'x'));
        QVERIFY(!date);
        QVERIFY(date.error().sentence.size() < 200);
        QVERIFY(FuzzyDate::parse(QString(58, u'x') + u"😀😀😀"_s).error().sentence.isValidUtf16());
        QVERIFY(FuzzyDate::parse(QString(59, u'x') + u"😀😀😀"_s).error().sentence.isValidUtf16());
    }

    void refusesAPageOfDashesAtOnce()
    {
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!FuzzyDate::parse(QString(200'000, u'-')));
        QVERIFY(timer.elapsed() < 2000);
    }

    void readsBackWhateverItShows()
    {
        QRandomGenerator random(14112016);
        const auto point = [&random] {
            const QString year = QString::number(random.bounded(2014, 2018));
            const QDate day = QDate(2014, 1, 1).addDays(random.bounded(1461));
            switch (random.bounded(4)) {
            case 0:
                return year;
            case 1:
                return u"%1-%2"_s.arg(year).arg(random.bounded(1, 13), 2, 10, QLatin1Char('0'));
            case 2:
                return u"%1-%2"_s.arg(year).arg(random.bounded(21, 25));
            default:
                return day.toString(Qt::ISODate);
            }
        };
        int valid = 0;
        for (int round = 0; round < 20'000; ++round) {
            const QStringList forms = {point(), point() + u'/' + point(), point() + u"/.."_s, u"../"_s + point()};
            const auto date = FuzzyDate::fromEdtf(forms[random.bounded(4)]);
            if (!date)
                continue;
            ++valid;
            const auto again = FuzzyDate::parse(date->text());
            QVERIFY2(again, qPrintable(date->edtf() + u' ' + date->text()));
            QCOMPARE(again->edtf(), date->edtf());
        }
        QVERIFY(valid > 15'000);
    }

    void survivesAnyMixtureOfWords()
    {
        static const QStringList words = {u"14"_s,
                                          u"2"_s,
                                          u"0"_s,
                                          u"2016"_s,
                                          u"2017"_s,
                                          u"16"_s,
                                          u"November"_s,
                                          u"feb"_s,
                                          u"spring"_s,
                                          u"winter"_s,
                                          u"Monday"_s,
                                          u"by"_s,
                                          u"from"_s,
                                          u"to"_s,
                                          u"until"_s,
                                          u"between"_s,
                                          u"and"_s,
                                          u"before"_s,
                                          u"end"_s,
                                          u"of"_s,
                                          u"mid"_s,
                                          u"-"_s,
                                          u"/"_s,
                                          u"."_s,
                                          u","_s,
                                          u" "_s,
                                          u"onwards"_s,
                                          u"th"_s,
                                          u".."_s,
                                          u"\u2013"_s,
                                          u"99999999999999999999"_s,
                                          u"é"_s,
                                          QString(QChar(0xD800))};
        QRandomGenerator random(31);
        for (int round = 0; round < 100'000; ++round) {
            QString text;
            for (int i = random.bounded(9); i > 0; --i)
                text += words[random.bounded(int(words.size()))] + (random.bounded(2) ? u" "_s : QString());
            const auto date = FuzzyDate::parse(text);
            if (date && FuzzyDate::fromValue(date->value()).value_or(FuzzyDate()) != *date)
                QFAIL(qPrintable(text));
            if (!date && (date.error().code != ErrorCode::Invalid || date.error().sentence.isEmpty()))
                QFAIL(qPrintable(text));
        }
    }
};

QTEST_GUILESS_MAIN(TestFuzzyDateParse)
#include "tst_fuzzydate_parse.moc"
