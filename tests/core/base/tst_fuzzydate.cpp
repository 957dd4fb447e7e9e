// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <base/fuzzydate.h>

#include <QRegularExpression>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

using Precision = FuzzyDate::Precision;
Q_DECLARE_METATYPE(FuzzyDate::Precision)

namespace {

/// "2016-11-14", or "-" for none.
QString shown(const std::optional<QDate> &day)
{
    return day ? day->toString(Qt::ISODate) : u"-"_s;
}

} // namespace

class TestFuzzyDate : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void readsEdtf_data()
    {
        QTest::addColumn<Precision>("precision");
        QTest::addColumn<QString>("earliest");
        QTest::addColumn<QString>("latest");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *edtf, Precision precision, const QString &earliest, const QString &latest,
                            const QString &text) { QTest::newRow(edtf) << precision << earliest << latest << text; };
        row("2016-11-14", Precision::Day, u"2016-11-14"_s, u"2016-11-14"_s, u"14 November 2016"_s);
        row("2016-02-29", Precision::Day, u"2016-02-29"_s, u"2016-02-29"_s, u"29 February 2016"_s);
        row("1000-01-01", Precision::Day, u"1000-01-01"_s, u"1000-01-01"_s, u"1 January 1000"_s);
        row("9999-12-31", Precision::Day, u"9999-12-31"_s, u"9999-12-31"_s, u"31 December 9999"_s);
        row("2016-10", Precision::Month, u"2016-10-01"_s, u"2016-10-31"_s, u"October 2016"_s);
        row("2016-02", Precision::Month, u"2016-02-01"_s, u"2016-02-29"_s, u"February 2016"_s);
        row("2017-02", Precision::Month, u"2017-02-01"_s, u"2017-02-28"_s, u"February 2017"_s);
        row("2022-21", Precision::Season, u"2022-03-01"_s, u"2022-05-31"_s, u"spring 2022"_s);
        row("2022-22", Precision::Season, u"2022-06-01"_s, u"2022-08-31"_s, u"summer 2022"_s);
        row("2022-23", Precision::Season, u"2022-09-01"_s, u"2022-11-30"_s, u"autumn 2022"_s);
        row("2016-24", Precision::Season, u"2016-12-01"_s, u"2017-02-28"_s, u"winter 2016"_s);
        row("2015-24", Precision::Season, u"2015-12-01"_s, u"2016-02-29"_s, u"winter 2015"_s);
        row("2016", Precision::Year, u"2016-01-01"_s, u"2016-12-31"_s, u"2016"_s);
        row("2022/2024", Precision::Range, u"2022-01-01"_s, u"2024-12-31"_s, u"2022 to 2024"_s);
        row("2016-11-10/2016-12-21", Precision::Range, u"2016-11-10"_s, u"2016-12-21"_s,
            u"10 November to 21 December 2016"_s);
        row("2016-11-10/2016-11-21", Precision::Range, u"2016-11-10"_s, u"2016-11-21"_s, u"10 to 21 November 2016"_s);
        row("2016-11-10/2017-01-05", Precision::Range, u"2016-11-10"_s, u"2017-01-05"_s,
            u"10 November 2016 to 5 January 2017"_s);
        row("2017-01/2017-03", Precision::Range, u"2017-01-01"_s, u"2017-03-31"_s, u"January to March 2017"_s);
        row("2016-24/2017-21", Precision::Range, u"2016-12-01"_s, u"2017-05-31"_s, u"winter 2016 to spring 2017"_s);
        row("2016-11-20/2016-11", Precision::Range, u"2016-11-20"_s, u"2016-11-30"_s,
            u"20 November to November 2016"_s);
        row("2016-11/2016", Precision::Range, u"2016-11-01"_s, u"2016-12-31"_s, u"November 2016 to 2016"_s);
        row("2016-11-14/2016-11-14", Precision::Range, u"2016-11-14"_s, u"2016-11-14"_s, u"14 to 14 November 2016"_s);
        row("2022/..", Precision::OpenRange, u"2022-01-01"_s, u"-"_s, u"from 2022"_s);
        row("2022-21/..", Precision::OpenRange, u"2022-03-01"_s, u"-"_s, u"from spring 2022"_s);
        row("../2024", Precision::OpenRange, u"-"_s, u"2024-12-31"_s, u"until 2024"_s);
        row("../2018-06-30", Precision::OpenRange, u"-"_s, u"2018-06-30"_s, u"until 30 June 2018"_s);
    }
    void readsEdtf()
    {
        QFETCH(const Precision, precision);
        QFETCH(const QString, earliest);
        QFETCH(const QString, latest);
        QFETCH(const QString, text);
        const QString edtf = QString::fromLatin1(QTest::currentDataTag());
        const auto date = FuzzyDate::fromEdtf(edtf);
        QVERIFY(date);
        QCOMPARE(date->edtf(), edtf);
        QCOMPARE(date->precision(), precision);
        QCOMPARE(shown(date->earliest()), earliest);
        QCOMPARE(shown(date->latest()), latest);
        QCOMPARE(date->text(), text);
        QCOMPARE(date->value(), edtf);
        QVERIFY(!date->isNull());
        QCOMPARE(FuzzyDate::parse(text).value_or(FuzzyDate()), *date);
    }

    void refusesWhatIsNotEdtf_data()
    {
        QTest::addColumn<QString>("edtf");
        for (const char *bad : {"",
                                " ",
                                "2016-02-30",
                                "2017-02-29",
                                "2016-02-31",
                                "2016-04-31",
                                "2016-13",
                                "2016-00",
                                "2016-00-10",
                                "2016-11-00",
                                "2016-20",
                                "2016-25",
                                "2016-21-05",
                                "2016-1",
                                "2016-1-5",
                                "16",
                                "0999",
                                "0000",
                                "12016",
                                "-2016",
                                "+2016",
                                "2016-",
                                "2016-11-",
                                "2016/",
                                "/2016",
                                "/",
                                "..",
                                "../..",
                                "../",
                                "2022/...",
                                "2022/2023/2024",
                                "2022/../2024",
                                "2024/2022",
                                "2016-12-21/2016-11-10",
                                "2016-11/2016-10",
                                "2016-24/2016-11",
                                "2016/2016-13",
                                "XXXX",
                                "XXXX/2016",
                                "2016/XXXX",
                                "xxxx",
                                "2016-XX",
                                "201X",
                                "2016?",
                                "2016~",
                                "Y12016",
                                "2016-11-14T00:00:00",
                                " 2016",
                                "2016 ",
                                "2016\n",
                                "2016.11.14",
                                "20161114",
                                "2016_11",
                                "2016-1a",
                                "2016--1"})
            QTest::newRow(bad) << QString::fromLatin1(bad);
        QTest::newRow("other digits") << u"٢٠١٦"_s;
        QTest::newRow("fullwidth digits") << u"２０１６"_s;
        QTest::newRow("NUL") << u"2016"_s + QChar(0);
    }
    void refusesWhatIsNotEdtf()
    {
        QFETCH(const QString, edtf);
        const auto date = FuzzyDate::fromEdtf(edtf);
        QVERIFY(!date);
        QCOMPARE(date.error().code, ErrorCode::Invalid);
        QVERIFY(date.error().sentence.endsWith(u'.'));
    }

    void acceptsExactlyTheDaysThatExist()
    {
        for (int month = 0; month <= 13; ++month) {
            for (int day = 0; day <= 32; ++day) {
                for (const int year : {1900, 2000, 2016, 2017}) {
                    const QString edtf =
                        u"%1-%2-%3"_s.arg(year).arg(month, 2, 10, QLatin1Char('0')).arg(day, 2, 10, QLatin1Char('0'));
                    QVERIFY2(FuzzyDate::fromEdtf(edtf).has_value() == QDate::isValid(year, month, day),
                             qPrintable(edtf));
                }
            }
        }
    }

    void keepsWordsBesideTheDate()
    {
        const auto date = FuzzyDate::fromEdtf(u"2023-12", u"By 2023"_s);
        QVERIFY(date);
        QCOMPARE(date->text(), u"By 2023"_s);
        QCOMPARE(date->value(), u"2023-12 By 2023"_s);
        QCOMPARE(shown(date->latest()), u"2023-12-31"_s);
        QVERIFY(*date != FuzzyDate::fromEdtf(u"2023-12").value());
    }

    void wordsAloneHaveNoDay()
    {
        const FuzzyDate date = FuzzyDate::onlyWords(u"when parliamentary time allows"_s);
        QCOMPARE(date.value(), u"XXXX when parliamentary time allows"_s);
        QCOMPARE(date.text(), u"when parliamentary time allows"_s);
        QCOMPARE(date.precision(), Precision::Unknown);
        QVERIFY(!date.isNull() && !date.earliest() && !date.latest());
        QVERIFY(FuzzyDate::onlyWords({}).isNull());
        QVERIFY(FuzzyDate::onlyWords(u" \n\u200B"_s).isNull());
    }

    void wordsAreOneCleanLine()
    {
        QCOMPARE(FuzzyDate::onlyWords(u" in the\r\nNew\tYear \u202E"_s).value(), u"XXXX in the New Year"_s);
        QCOMPARE(FuzzyDate::fromEdtf(u"2016", u"some time\nin 2016"_s)->wording(), u"some time in 2016"_s);
    }

    void readsBackTheStoredForm_data()
    {
        QTest::addColumn<QString>("value");
        for (const char *value :
             {"", "2016-11-14", "2016-24", "2022/..", "../2024 some time",
              "2016-11-10/2016-12-21 ten days before Christmas", "XXXX when parliamentary time allows", "XXXX 2016",
              "2016 2016-10 or so", "2023-12 By 2023"})
            QTest::newRow(value) << QString::fromLatin1(value);
    }
    void readsBackTheStoredForm()
    {
        QFETCH(const QString, value);
        const auto date = FuzzyDate::fromValue(value);
        QVERIFY(date);
        QCOMPARE(date->value(), value);
        QCOMPARE(FuzzyDate::fromValue(date->value()).value(), *date);
        QCOMPARE(date->isNull(), value.isEmpty());
    }

    void refusesOtherStoredForms_data()
    {
        QTest::addColumn<QString>("value");
        for (const char *value : {"XXXX", "XXXX ", " 2016", "soon", "14 November 2016", "2016,by 2016"})
            QTest::newRow(value) << QString::fromLatin1(value);
    }
    void refusesOtherStoredForms()
    {
        QFETCH(const QString, value);
        QVERIFY(!FuzzyDate::fromValue(value));
    }

    void aDayIsItself()
    {
        const FuzzyDate date(QDate(2016, 11, 14));
        QCOMPARE(date, FuzzyDate::fromEdtf(u"2016-11-14").value());
        QCOMPARE(date.precision(), Precision::Day);
        QCOMPARE(date.latest(), QDate(2016, 11, 14));
        QVERIFY(FuzzyDate(QDate()).isNull());
        QVERIFY(FuzzyDate(QDate(999, 12, 31)).isNull());
        QVERIFY(FuzzyDate(QDate(10000, 1, 1)).isNull());
    }

    void nothingIsNull()
    {
        QVERIFY(FuzzyDate().isNull());
        QCOMPARE(FuzzyDate().value(), QString());
        QCOMPARE(FuzzyDate().text(), QString());
        QVERIFY(!FuzzyDate().latest());
    }

    void namesMonthsInEnglishWhateverTheLocale()
    {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::French));
        const QString day = dayText(QDate(2016, 8, 1));
        const QString month = FuzzyDate::fromEdtf(u"2016-08")->text();
        QLocale::setDefault(before);
        QCOMPARE(day, u"1 August 2016"_s);
        QCOMPARE(month, u"August 2016"_s);
        QCOMPARE(dayText(QDate()), QString());
    }
};

QTEST_GUILESS_MAIN(TestFuzzyDate)
#include "tst_fuzzydate.moc"
