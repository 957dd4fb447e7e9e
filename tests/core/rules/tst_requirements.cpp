// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <rules/requirements.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::rules;

namespace {

const QDate kToday(2017, 3, 14);

} // namespace

/// The least that the Open Government Partnership asks, counted in days.
class RequirementsTest : public QObject
{
    Q_OBJECT

private slots:
    void aForumThatMetSixMonthsAgoIsJustInTime_data()
    {
        QTest::addColumn<QDate>("met");
        QTest::addColumn<bool>("isMet");
        QTest::newRow("today") << kToday << true;
        QTest::newRow("six months ago") << QDate(2016, 9, 14) << true;
        QTest::newRow("a day longer") << QDate(2016, 9, 13) << false;
        QTest::newRow("planned only") << QDate(2017, 3, 15) << false;
    }

    void aForumThatMetSixMonthsAgoIsJustInTime()
    {
        QFETCH(QDate, met);
        QFETCH(bool, isMet);
        QCOMPARE(requirements({{met}, {}, 0, 0}, kToday).first().isMet, isMet);
    }

    void whatIsAskedTwiceAYearIsCountedOverTheYear()
    {
        const QDate old(2016, 3, 14); // a year ago to the day
        const QDate recent(2017, 1, 10);
        const auto stands = requirements({{recent, old}, {recent, recent.addDays(30)}, 3, 0}, kToday);
        QCOMPARE(stands.at(1).isMet, true);
        QCOMPARE(stands.at(1).stands, u"Last published on 9 February 2017, 33 days ago; 2 in the last year"_s);
        QCOMPARE(stands.at(2).isMet, false);
        QCOMPARE(stands.at(2).stands, u"1 meeting in the last year"_s);
    }

    void whatWasNeverEnteredIsSaidSo()
    {
        const auto stands = requirements({{}, {}, 13, 5}, kToday);
        QCOMPARE(stands.at(0).stands, u"No meeting has been entered"_s);
        QCOMPARE(stands.at(1).stands, u"No publication has been entered; 0 in the last year"_s);
        QCOMPARE(stands.at(3).stands, u"5 commitments of 13 without evidence linked"_s);
        QVERIFY(std::none_of(stands.cbegin(), stands.cend(), [](const Requirement &each) { return each.isMet; }));
    }

    void aPlanWithoutCommitmentsHasProvenNothing()
    {
        QVERIFY(!requirements({}, kToday).at(3).isMet);
        QVERIFY(requirements({{}, {}, 1, 0}, kToday).at(3).isMet);
    }

    void theNextMeetingIsDueSixMonthsAfterTheLast()
    {
        QVERIFY(!nextMeetingBy({}));
        QCOMPARE(nextMeetingBy({QDate(2016, 11, 4), QDate(2016, 4, 1)}), QDate(2017, 5, 4));
    }
};

QTEST_APPLESS_MAIN(RequirementsTest)
#include "tst_requirements.moc"
