// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plans.h"

#include <model/natural_id.h>
#include <store/history.h>

#include <QTest>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

/// What a file written by hand becomes in a plan.
class TestPlanJsonImport : public QObject
{
    Q_OBJECT

private slots:
    void replacesWhatEarlierActsSaid();
    void replacesWhatThePlanShows();
    void addsNothingTheSecondTime();
    void meetsTheSameRecordsAgain();
    void derivesTheIdsOfUpdates();
    void readsStatusWordsVisibly();
    void leavesAReportedCompletionAlone();
    void passesDoubtOn();
    void keepsUnknownNamesAndSaysSo();
    void makesOneGroupOfOneImport();
    void refusesWhatIsOfAnotherPlan();
    void whatOneSaidElsewhereIsTakenBackAsOne();
    void marksDeletionsWithWhatWasSeen();
    void namesActsByNumber();
    void takesAnEmptyCommitOfNothing();
};

void TestPlanJsonImport::replacesWhatEarlierActsSaid()
{
    const auto plan = planFrom(fileWith(
        {R"({"day": "2017-01-01", "records": [{"kind": "commitment", "id": "c1", "values": {"title": "Second"}}]})",
         R"({"day": "2018-01-01", "records": [{"kind": "commitment", "id": "c1", "values": {"title": "Third"}}]})"}));
    QVERIFY(plan);
    QCOMPARE(shown(*plan, u"commitment"_s, idOf(u"c1"_s), u"title"_s).text(), u"Third"_s);
    QCOMPARE(store::conflictCount(*plan).value_or(-1), 0);
    const auto history = store::history(*plan, u"commitment"_s, idOf(u"c1"_s), u"title"_s);
    QVERIFY(history);
    QCOMPARE(history->size(), 3);
    QCOMPARE(history->at(2).before.text(), u"Second"_s);
    QCOMPARE(history->at(2).by.edit.day, QDate(2018, 1, 1));
}

void TestPlanJsonImport::replacesWhatThePlanShows()
{
    const auto plan = planFrom(fileWith());
    QVERIFY(plan);
    QVERIFY(import(*plan,
                   fileWith({R"({"records": [{"kind": "commitment", "id": "c1", "values": {"title": "Newer"}}]})"})));
    QCOMPARE(shown(*plan, u"commitment"_s, idOf(u"c1"_s), u"title"_s).text(), u"Newer"_s);
    QCOMPARE(store::conflictCount(*plan).value_or(-1), 0);
    QCOMPARE(plan->editCount().value_or(-1), 2);
}

void TestPlanJsonImport::addsNothingTheSecondTime()
{
    const QByteArray file = fileWith(
        {R"({"day": "2017-01-01", "records": [{"kind": "milestone", "id": "m", "values": {"commitment": "c1", "due": "2017-06"}}]})",
         R"({"day": "2017-07-01", "records": [{"kind": "milestone", "id": "m", "values": {"due": "2017-12"}}]})"});
    const auto plan = planFrom(file);
    QVERIFY(plan);
    const auto count = plan->editCount();
    QVERIFY(import(*plan, file));
    QCOMPARE(plan->editCount().value_or(-1), count.value_or(-2));
    QVERIFY(import(*plan, exported(*plan)));
    QCOMPARE(plan->editCount().value_or(-1), count.value_or(-2));
}

void TestPlanJsonImport::meetsTheSameRecordsAgain()
{
    const auto plan = planFrom(fileWith());
    QVERIFY(plan);
    const QByteArray other = R"({"format": "waymark-plan", "version": 1, "name": "test", "acts": [
      {"records": [{"kind": "milestone", "id": "m9", "values": {"commitment": "c1", "title": "From another file"}}]}]})";
    QVERIFY(import(*plan, other));
    QCOMPARE(shown(*plan, u"milestone"_s, idOf(u"m9"_s), u"commitment"_s).text(), idOf(u"c1"_s).text());
}

void TestPlanJsonImport::derivesTheIdsOfUpdates()
{
    const auto plan = planFrom(fileWith({R"({"records": [
      {"kind": "milestoneReport", "values": {"update": "u", "milestone": "m", "note": "Going well"}},
      {"kind": "update", "key": "u", "values": {"commitment": "c1", "round": "r", "joint": "All is well"}},
      {"kind": "milestone", "id": "m", "values": {"commitment": "c1"}},
      {"kind": "round", "key": "r", "values": {"plan": "plan", "opens": "2016-12-01", "asked/c1": true}}]})"}));
    QVERIFY(plan);
    const RecordId round = derivedId("round"_L1, {idOf(u"plan"_s)}, u"2016-12-01"_s);
    const RecordId update = derivedId("update"_L1, {idOf(u"c1"_s), round});
    const RecordId report = derivedId("milestoneReport"_L1, {update, idOf(u"m"_s)});
    QCOMPARE(shown(*plan, u"round"_s, round, u"asked/"_s + idOf(u"c1"_s).text()), Value(true));
    QCOMPARE(shown(*plan, u"update"_s, update, u"joint"_s).text(), u"All is well"_s);
    QCOMPARE(shown(*plan, u"milestoneReport"_s, report, u"note"_s).text(), u"Going well"_s);
}

void TestPlanJsonImport::readsStatusWordsVisibly()
{
    const auto proposal = exchange::readPlanJson(fileWith({R"({"records": [
      {"kind": "update", "id": "u1", "values": {"commitment": "c1", "asSaid": "On track"}},
      {"kind": "update", "id": "u2", "values": {"commitment": "c1", "asSaid": "On track"}},
      {"kind": "update", "id": "u3", "values": {"commitment": "c1", "asSaid": "Closed"}},
      {"kind": "update", "id": "u4", "values": {"commitment": "c1", "asSaid": "Splendid"}}]})"}));
    QVERIFY(proposal);
    QCOMPARE(proposal->mapped, (QStringList{u"\"On track\" read as Under way, on track: 2 times"_s,
                                            u"\"Closed\" is kept as said and read as nothing else: once"_s}));
    QCOMPARE(proposal->toLookAt, QStringList{u"\"Splendid\" is kept as said and read as nothing else: once"_s});
}

void TestPlanJsonImport::leavesAReportedCompletionAlone()
{
    const auto plan = planFrom(fileWith({R"({"records": [{"kind": "update", "id": "u", "values":
      {"commitment": "c1", "asSaid": "Completed", "governmentCompletion": "limited"}}]})"}));
    QVERIFY(plan);
    QCOMPARE(shown(*plan, u"update"_s, idOf(u"u"_s), u"governmentCompletion"_s).text(), u"limited"_s);
    QVERIFY(shown(*plan, u"update"_s, idOf(u"u"_s), u"pace"_s).isNull());
}

void TestPlanJsonImport::passesDoubtOn()
{
    const auto plan = planFrom(fileWith({R"({"records": [{"kind": "update", "id": "u", "values":
      {"commitment": "c1", "asSaid": "Behind schedule", "asSaid?": true}}]})"}));
    QVERIFY(plan);
    QCOMPARE(shown(*plan, u"update"_s, idOf(u"u"_s), u"governmentCompletion"_s).text(), u"underWay"_s);
    QCOMPARE(shown(*plan, u"update"_s, idOf(u"u"_s), u"pace"_s).text(), u"behindSchedule"_s);
    QCOMPARE(shown(*plan, u"update"_s, idOf(u"u"_s), u"governmentCompletion?"_s), Value(true));
}

void TestPlanJsonImport::keepsUnknownNamesAndSaysSo()
{
    const QByteArray file = fileWith({R"({"records": [{"kind": "hologram", "id": "h", "values": {"shine": 3}},
                                                      {"kind": "commitment", "id": "c1", "values": {"aura": "blue"}}]})"});
    const auto proposal = exchange::readPlanJson(file);
    QVERIFY(proposal);
    QCOMPARE(proposal->toLookAt.size(), 2);
    QVERIFY(proposal->toLookAt[0].contains(u"hologram"));
    QVERIFY(proposal->toLookAt[1].contains(u"aura"));
    const auto plan = planFrom(file);
    QVERIFY(plan);
    QCOMPARE(shown(*plan, u"hologram"_s, idOf(u"h"_s), u"shine"_s), Value(3));
    QCOMPARE(shown(*plan, u"commitment"_s, idOf(u"c1"_s), u"aura"_s).text(), u"blue"_s);
}

void TestPlanJsonImport::makesOneGroupOfOneImport()
{
    const auto store = store::Store::scratch();
    const auto proposal = exchange::readPlanJson(
        fileWith({R"({"records": [{"kind": "commitment", "id": "c1", "values": {"title": "New"}}]})"}));
    QVERIFY(store && proposal);
    const auto drafts = exchange::draftsFor(**store, *proposal, importer(), moment());
    QVERIFY(drafts);
    QCOMPARE(drafts->size(), 2);
    QVERIFY(!drafts->at(0).group.isNull());
    QCOMPARE(drafts->at(0).group, drafts->at(1).group);
    QCOMPARE(drafts->at(0).author, importer());
    QCOMPARE(drafts->at(0).at, moment());
}

void TestPlanJsonImport::refusesWhatIsOfAnotherPlan()
{
    const auto drafted = [](const store::Store &into, const QByteArray &json) {
        const auto proposal = exchange::readPlanJson(json);
        return proposal ? exchange::draftsFor(into, *proposal, importer(), moment()) : tl::unexpected(proposal.error());
    };
    const auto plan = planFrom(fileWith());
    const auto other = planFrom(fileWith()
                                    .replace("\"id\": \"plan\"", "\"id\": \"other\"")
                                    .replace("\"plan\": \"plan\"", "\"plan\": \"other\""));
    QVERIFY(plan && other);
    const auto refused = drafted(*plan, exported(*other));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Refused);
    QVERIFY(refused.error().sentence.contains(u"of another plan, “"));
    QVERIFY(drafted(*plan, exported(*plan)));
    const QByteArray addition = R"({"format": "waymark-plan", "version": 1, "name": "more", "acts": [{"records": [
      {"kind": "commitment", "id": "c9", "values": {"title": "One more"}}]}]})";
    QVERIFY(drafted(*plan, addition));
}

void TestPlanJsonImport::whatOneSaidElsewhereIsTakenBackAsOne()
{
    const auto plan = planFrom(fileWith());
    const auto elsewhere = planFrom(exported(*plan));
    QVERIFY(elsewhere);
    const RecordId colleague = RecordId::random();
    for (const RecordId &author : {importer(), colleague, importer(), colleague})
        QVERIFY(elsewhere->commit({draft(author, {saying(*elsewhere, u"commitment"_s, idOf(u"c1"_s),
                                                         {{u"title"_s, Value(RecordId::random().text())}})})}));
    const auto proposal = exchange::readPlanJson(exported(*elsewhere));
    QVERIFY(proposal);
    const auto drafts = exchange::draftsFor(*plan, *proposal, importer(), moment());
    QVERIFY(drafts);
    QCOMPARE(drafts->size(), 4);
    QVERIFY(!drafts->at(0).group.isNull());
    QCOMPARE(drafts->at(2).group, drafts->at(0).group);
    QVERIFY(drafts->at(1).group.isNull() && drafts->at(3).group.isNull()); // a group is one author's
}

void TestPlanJsonImport::marksDeletionsWithWhatWasSeen()
{
    const auto plan =
        planFrom(fileWith({R"({"records": [{"kind": "commitment", "id": "c2", "values": {"title": "Twice"}}]})",
                           R"({"records": [{"kind": "commitment", "id": "c2", "values": {"exists": false}}]})"}));
    QVERIFY(plan);
    const auto gone = store::record(*plan, u"commitment"_s, idOf(u"c2"_s));
    QVERIFY(gone && *gone);
    QVERIFY((*gone)->isDeleted);
    QCOMPARE(store::conflictCount(*plan).value_or(-1), 0);
}

void TestPlanJsonImport::namesActsByNumber()
{
    const auto plan = planFrom(fileWith(
        {R"({"records": [{"kind": "commitment", "id": "c1", "values": {"title": "One"}}]})",
         R"({"undoes": 1, "records": [{"kind": "commitment", "id": "c1", "values": {"title": "Two"}, "replaces": {"title": [0]}}]})",
         R"({"records": [{"kind": "mark", "id": "k", "values": {"tips": {"naming": [1, " ", 2]}}}]})"}));
    QVERIFY(plan);
    QCOMPARE(store::conflictCount(*plan).value_or(-1), 1);
    const auto tokens = shown(*plan, u"mark"_s, idOf(u"k"_s), u"tips"_s).text().split(u' ');
    QCOMPARE(tokens.size(), 2);
    const auto undone = store::editAt(*plan, *EditId::fromToken(tokens[1].toLatin1()));
    QVERIFY(undone);
    QCOMPARE(undone->edit.undoes, *EditId::fromToken(tokens[0].toLatin1()));
}

void TestPlanJsonImport::takesAnEmptyCommitOfNothing()
{
    const auto plan = planFrom(fileWith());
    QVERIFY(plan);
    QVERIFY(import(*plan, R"({"format": "waymark-plan", "version": 1, "acts": []})"));
    QCOMPARE(plan->editCount().value_or(-1), 1);
}

QTEST_GUILESS_MAIN(TestPlanJsonImport)
#include "tst_planjson_import.moc"
