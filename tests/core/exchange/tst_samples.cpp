// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plans.h"

#include <exchange/samples.h>
#include <model/records.h>
#include <store/asof.h>
#include <store/progress.h>

#include <QTest>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

/// The known answers about the real plans, through the import that ships.
class TestSamples : public QObject
{
    Q_OBJECT

private slots:
    void areTaken_data();
    void areTaken();
    void holdTheUkPlanOf2016();
    void holdTheUkPlanOf2013();
    void holdTheUsPlan();
    void countDownWhatIsStillOpenInTheUsPlan_data();
    void countDownWhatIsStillOpenInTheUsPlan();
    void holdTheCanadianPlan();
};

namespace {

std::unique_ptr<store::Store> sample(const QString &name)
{
    return planFrom(exchange::sampleJson(name).value_or(QByteArray()));
}

template <class T>
QList<T> all(const store::Store &store)
{
    return store::readAll<T>(store).value_or(QList<T>());
}

QList<rules::CommitmentStanding> standings(const store::Store &store)
{
    return store::commitmentStandings(store).value_or(QList<rules::CommitmentStanding>());
}

QList<rules::MilestoneStanding> milestones(const store::Store &store)
{
    QList<rules::MilestoneStanding> list;
    for (const rules::CommitmentStanding &standing : standings(store))
        list << standing.milestones;
    return list;
}

qsizetype rated(const QList<rules::MilestoneStanding> &milestones, Completion completion)
{
    return std::count_if(milestones.cbegin(), milestones.cend(),
                         [completion](const auto &each) { return each.ratings.government == completion; });
}

} // namespace

void TestSamples::areTaken_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : exchange::sampleNames())
        QTest::newRow(qPrintable(name)) << name;
}

void TestSamples::areTaken()
{
    QFETCH(QString, name);
    const auto proposal = exchange::readPlanJson(exchange::sampleJson(name).value_or(QByteArray()));
    QVERIFY2(proposal, proposal ? "" : qPrintable(proposal.error().sentence));
    QCOMPARE(proposal->toLookAt, QStringList());
    const auto plan = sample(name);
    QVERIFY(plan);
    QCOMPARE(store::conflictCount(*plan).value_or(-1), 0);
    QCOMPARE(store::pendingCount(*plan).value_or(-1), 0);
    QVERIFY(store::misfits(*plan).value().isEmpty());
}

void TestSamples::holdTheUkPlanOf2016()
{
    const auto plan = sample(u"uk-2016"_s);
    QVERIFY(plan);
    QCOMPARE(standings(*plan).size(), 13);
    QCOMPARE(all<Update>(*plan).size(), 20);
    QCOMPARE(all<Round>(*plan).size(), 4);
    const auto commitments = all<Commitment>(*plan);
    QVERIFY(std::any_of(commitments.cbegin(), commitments.cend(),
                        [](const Commitment &each) { return each.other.contains(u"title?"_s); }));
}

void TestSamples::holdTheUkPlanOf2013()
{
    const auto plan = sample(u"uk-2013"_s);
    QVERIFY(plan);
    QCOMPARE(standings(*plan).size(), 21);
    QMap<QString, int> rated;
    for (const Assessment &assessment : all<Assessment>(*plan))
        if (assessment.by.contains(u"self-assessment"_s, Qt::CaseInsensitive) && assessment.scale == u"completion")
            ++rated[assessment.value];
    QCOMPARE(rated, (QMap<QString, int>{{u"complete"_s, 12}, {u"substantial"_s, 6}, {u"limited"_s, 2}}));
    int withdrawn = 0;
    for (const rules::CommitmentStanding &standing : standings(*plan))
        withdrawn += standing.commitment.closure.kind == ClosureKind::Withdrawn;
    QCOMPARE(withdrawn, 1);
    int behind = 0;
    for (const rules::MilestoneStanding &standing : milestones(*plan))
        if (standing.milestone.number == u"1.06")
            for (const MilestoneReport &report : all<MilestoneReport>(*plan))
                behind += report.milestone == standing.milestone.id && report.pace == Pace::BehindSchedule &&
                          report.asSaid == u"Behind schedule";
    QCOMPARE(behind, 5);
}

void TestSamples::holdTheUsPlan()
{
    const auto plan = sample(u"us-2022"_s);
    QVERIFY(plan);
    const auto commitments = standings(*plan);
    const auto parts = milestones(*plan);
    QCOMPARE(commitments.size(), 36);
    QCOMPARE(parts.size(), 70);
    QCOMPARE(rated(parts, Completion::Complete), 33);
    QCOMPARE(rated(parts, Completion::UnderWay), 36);
    QCOMPARE(rated(parts, Completion::NotStarted), 1);
    QMap<QString, int> themes;
    int complete = 0;
    for (const rules::CommitmentStanding &standing : commitments) {
        ++themes[standing.commitment.theme.text()];
        complete += std::all_of(standing.milestones.cbegin(), standing.milestones.cend(),
                                [](const auto &each) { return each.isComplete(); });
    }
    QCOMPARE(complete, 14);
    QList<int> sizes = themes.values();
    std::sort(sizes.begin(), sizes.end(), std::greater());
    QCOMPARE(sizes, (QList<int>{13, 8, 6, 5, 4}));
}

void TestSamples::countDownWhatIsStillOpenInTheUsPlan_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<int>("open");
    QTest::newRow("December 2022") << QDate(2022, 12, 31) << 70;
    QTest::newRow("August 2023") << QDate(2023, 8, 31) << 56;
    QTest::newRow("February 2024") << QDate(2024, 2, 29) << 37;
}

void TestSamples::countDownWhatIsStillOpenInTheUsPlan()
{
    QFETCH(QDate, day);
    QFETCH(int, open);
    const auto plan = sample(u"us-2022"_s);
    QVERIFY(plan);
    Job job;
    const auto then = store::asItStoodOn(*plan, day, job);
    QVERIFY2(then, then ? "" : qPrintable(then.error().sentence));
    const auto parts = milestones(**then);
    QCOMPARE(std::count_if(parts.cbegin(), parts.cend(), [](const auto &each) { return !each.isComplete(); }), open);
}

void TestSamples::holdTheCanadianPlan()
{
    const auto plan = sample(u"canada-2022"_s);
    QVERIFY(plan);
    const auto commitments = all<Commitment>(*plan);
    QCOMPARE(commitments.size(), 5);
    const auto parts = all<Milestone>(*plan);
    QCOMPARE(std::count_if(parts.cbegin(), parts.cend(), [](const Milestone &each) { return each.partOf.isNull(); }),
             19);
    QCOMPARE(std::count_if(parts.cbegin(), parts.cend(), [](const Milestone &each) { return !each.partOf.isNull(); }),
             106);
    QVERIFY(std::all_of(commitments.cbegin(), commitments.cend(),
                        [](const Commitment &each) { return each.title.all().contains(u"fr"_s); }));
    QVERIFY(
        std::any_of(parts.cbegin(), parts.cend(), [](const Milestone &each) { return !each.due.wording().isEmpty(); }));
}

QTEST_GUILESS_MAIN(TestSamples)
#include "tst_samples.moc"
