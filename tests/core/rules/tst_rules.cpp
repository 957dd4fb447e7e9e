// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <rules/completion.h>
#include <rules/findings.h>
#include <rules/timeliness.h>

#include <QTest>

using namespace waymark;
using namespace waymark::rules;
using namespace Qt::StringLiterals;

namespace {

FuzzyDate date(const char *edtf)
{
    return *edtf ? *FuzzyDate::fromEdtf(QString::fromLatin1(edtf)) : FuzzyDate();
}

MilestoneStanding reported(Completion government, const char *due = "")
{
    MilestoneStanding standing;
    standing.milestone.id = Id<Milestone>::random();
    standing.milestone.number = u"1.1"_s;
    standing.milestone.due = date(due);
    standing.ratings.government = government;
    return standing;
}

} // namespace

class TestRules : public QObject
{
    Q_OBJECT

private slots:
    void timeliness_data()
    {
        QTest::addColumn<QString>("due");
        QTest::addColumn<int>("completion");
        QTest::addColumn<QString>("done");
        QTest::addColumn<int>("expected");
        const auto row = [](const char *name, const char *due, Completion completion, const char *done,
                            Timeliness expected) {
            QTest::newRow(name) << QString::fromLatin1(due) << int(completion) << QString::fromLatin1(done)
                                << int(expected);
        };
        row("last day is not past", "2017-03-14", Completion::UnderWay, "", Timeliness::DueSoon);
        row("day after", "2017-03-13", Completion::UnderWay, "", Timeliness::Overdue);
        row("month lasts to its end", "2017-03", Completion::NotReported, "", Timeliness::DueSoon);
        row("winter ends in February", "2016-24", Completion::NotReported, "", Timeliness::Overdue);
        row("open end never passes", "2016/..", Completion::NotStarted, "", Timeliness::NoDate);
        row("thirty days ahead", "2017-04-13", Completion::UnderWay, "", Timeliness::DueSoon);
        row("thirty-one days ahead", "2017-04-14", Completion::UnderWay, "", Timeliness::OnTime);
        row("done on the last day", "2016-01-01", Completion::Complete, "2016-01-01", Timeliness::DoneOnTime);
        row("done the day after", "2016-01-01", Completion::Complete, "2016-01-02", Timeliness::DoneLate);
        row("far", "2018-12", Completion::NotStarted, "", Timeliness::OnTime);
        row("complete", "2016-01-01", Completion::Complete, "", Timeliness::DoneOnTime);
        row("complete, late", "2016-01-01", Completion::Complete, "2016-02-01", Timeliness::DoneLate);
        row("completed on, nothing reported", "2016-01-01", Completion::NotReported, "2015-12-31",
            Timeliness::DoneOnTime);
        row("no date", "", Completion::NotReported, "", Timeliness::NoDate);
    }

    void timeliness()
    {
        QFETCH(QString, due);
        QFETCH(int, completion);
        QFETCH(QString, done);
        QFETCH(int, expected);
        MilestoneStanding standing = reported(Completion(completion), due.toLatin1().constData());
        standing.milestone.completedOn = date(done.toLatin1().constData());
        QCOMPARE(int(rules::timeliness(standing, QDate(2017, 3, 14))), expected);
        standing.milestone.closure.kind = ClosureKind::Withdrawn;
        QCOMPARE(rules::timeliness(standing, QDate(2017, 3, 14)), Timeliness::Closed);
    }

    void daysPastAreCountedFromTheLatestDay()
    {
        QCOMPARE(daysPast(date("2017-03-13"), QDate(2017, 3, 14)), 1);
        QCOMPARE(daysPast(date("2017-02"), QDate(2017, 3, 14)), 14);
        QCOMPARE(daysPast(date("2017-03-14"), QDate(2017, 3, 14)), 0);
        QCOMPARE(daysPast(date("2016/.."), QDate(2017, 3, 14)), 0);
        QCOMPARE(daysPast({}, QDate(2017, 3, 14)), 0);
    }

    void theFirstPromiseCanBeOverdueWhileTheDateIsNot()
    {
        const QDate today(2017, 3, 14);
        MilestoneStanding standing = reported(Completion::Limited, "2018");
        QVERIFY(!isOverdueAgainstFirstPromise(standing, today));
        standing.milestone.baselineDue = date("2017-03-14");
        QVERIFY(!isOverdueAgainstFirstPromise(standing, today));
        QVERIFY(isOverdueAgainstFirstPromise(standing, today.addDays(1)));
        QCOMPARE(rules::timeliness(standing, today.addDays(1)), Timeliness::OnTime);
        standing.ratings.government = Completion::Complete;
        QVERIFY(!isOverdueAgainstFirstPromise(standing, today.addDays(1)));
        standing.ratings.government = Completion::Limited;
        standing.milestone.closure.kind = ClosureKind::Withdrawn;
        QVERIFY(!isOverdueAgainstFirstPromise(standing, today.addDays(1)));
    }

    void slippageIsInDaysWhereBothAreDays()
    {
        QCOMPARE(slippage(date("2017-03-01"), date("2017-03-13"))->text(), u"12 days"_s);
        QCOMPARE(slippage(date("2017-03-01"), date("2017-03-02"))->text(), u"1 day"_s);
        QCOMPARE(slippage(date("2016-12"), date("2017-03"))->text(), u"about 3 months"_s);
        QCOMPARE(slippage(date("2016"), date("2019"))->text(), u"about 3 years"_s);
        QVERIFY(!slippage(date("2017"), date("2016")));
        QVERIFY(!slippage(date("2017"), date("2016/..")));
        QVERIFY(!slippage(FuzzyDate(), date("2016")));
    }

    void completionIsComputedFromMilestonesThatAreNotClosed()
    {
        QCOMPARE(computedCompletion({}), Completion::NoEvidence);
        QCOMPARE(computedCompletion({reported(Completion::NotReported)}), Completion::NoEvidence);
        QCOMPARE(computedCompletion({reported(Completion::NotStarted), reported(Completion::NotStarted)}),
                 Completion::NotStarted);
        QCOMPARE(computedCompletion({reported(Completion::Complete), reported(Completion::NotReported)}),
                 Completion::UnderWay);
        MilestoneStanding closed = reported(Completion::NotStarted);
        closed.milestone.closure.kind = ClosureKind::Superseded;
        QCOMPARE(computedCompletion({reported(Completion::Complete), closed}), Completion::Complete);
    }

    void sourceWordsHaveOneMeaningOrNone()
    {
        QCOMPARE(meaningOf(u"On track"_s)->pace, Pace::OnTrack);
        QCOMPARE(meaningOf(u"Behind schedule"_s)->completion, Completion::UnderWay);
        QCOMPARE(meaningOf(u"COMPLETED"_s)->completion, Completion::Complete);
        QVERIFY(!meaningOf(u"Inactive"_s));
    }

    void aPaceThatContradictsTheDatesIsAFinding()
    {
        CommitmentStanding standing;
        standing.pace = Pace::OnTrack;
        standing.milestones = {reported(Completion::UnderWay, "2016-12")};
        QList<Finding> found = findingsFor(standing, QDate(2017, 3, 14));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().kind, FindingKind::PaceAgainstDates);
        QVERIFY(found.first().text.contains(u"December 2016"));
        QVERIFY(findingsFor(standing, QDate(2016, 12, 31)).isEmpty());
    }

    void completeAsksForEvidenceAndForItsParts()
    {
        CommitmentStanding standing;
        standing.ratings.government = Completion::Complete;
        standing.milestones = {reported(Completion::Complete), reported(Completion::Limited)};
        QList<FindingKind> kinds;
        for (const Finding &finding : findingsFor(standing, QDate(2017, 3, 14)))
            kinds << finding.kind;
        QCOMPARE(kinds, (QList<FindingKind>{FindingKind::CompleteWithOpenParts, FindingKind::CompleteWithoutEvidence}));
    }

    void twoRecordsWithOneNumberAreBothNamed()
    {
        const QList<std::pair<RecordId, QString>> siblings{{RecordId::random(), u"5"_s},
                                                           {RecordId::random(), u"5"_s},
                                                           {RecordId::random(), u"6"_s},
                                                           {RecordId::random(), {}}};
        QCOMPARE(sameNumbers(siblings, u"Commitment"_s).size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
