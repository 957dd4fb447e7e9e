// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plans.h"

#include <base/savefile.h>
#include <exchange/samples.h>
#include <store/history.h>

#include <QTemporaryDir>
#include <QTest>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

/// What was exported is imported into a new plan, and that is exported again.
class TestPlanJsonRoundtrip : public QObject
{
    Q_OBJECT

private slots:
    void givesTheSameBytes_data();
    void givesTheSameBytes();
    void keepsWhatNeedsADecision();
    void keepsWhoWhenAndWhy();
    void letsAMarkNameTheSameActs();
    void saysNothingAboutTheExport();
    void keepsErasedValuesErased();
    void writesAFileAtomically();
    void writesThePresentOnly();
};

namespace {

std::unique_ptr<store::Store> sample(const QString &name)
{
    return planFrom(exchange::sampleJson(name).value_or(QByteArray()));
}

QList<store::StoredEdit> editsOf(const store::Store &store)
{
    QList<store::StoredEdit> edits;
    const auto read =
        store::eachEdit(store, 1, [&edits](const store::StoredEdit &edit) { return edits << edit, Outcome(); });
    return read ? edits : QList<store::StoredEdit>();
}

} // namespace

void TestPlanJsonRoundtrip::givesTheSameBytes_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : exchange::sampleNames())
        QTest::newRow(qPrintable(name)) << name;
    QTest::newRow("everything a journal can hold") << QString();
}

void TestPlanJsonRoundtrip::givesTheSameBytes()
{
    QFETCH(QString, name);
    const auto plan = name.isEmpty() ? eventfulPlan() : sample(name);
    QVERIFY(plan);
    const QByteArray first = exported(*plan);
    const auto again = planFrom(first);
    QVERIFY(again);
    QCOMPARE(exported(*again), first);
    QCOMPARE(again->editCount().value_or(-1), plan->editCount().value_or(-2));
}

void TestPlanJsonRoundtrip::keepsWhatNeedsADecision()
{
    const auto plan = eventfulPlan();
    const auto again = planFrom(exported(*plan));
    QVERIFY(again);
    const auto fieldsOf = [](const auto &list) {
        QStringList fields;
        for (const auto &each : list.value())
            fields << each.kind + u'.' + each.field;
        fields.sort();
        return fields;
    };
    QCOMPARE(fieldsOf(store::conflicts(*plan)), (QStringList{u"commitment.title"_s, u"milestone.exists"_s}));
    QCOMPARE(fieldsOf(store::conflicts(*again)), fieldsOf(store::conflicts(*plan)));
    QCOMPARE(fieldsOf(store::pendingChanges(*plan)), QStringList{u"update.civilSocietyView"_s});
    QCOMPARE(fieldsOf(store::pendingChanges(*again)), fieldsOf(store::pendingChanges(*plan)));
    QCOMPARE(fieldsOf(store::misfits(*again)), fieldsOf(store::misfits(*plan)));
    QVERIFY(fieldsOf(store::misfits(*again)).contains(u"commitment.starts"_s));
}

void TestPlanJsonRoundtrip::keepsWhoWhenAndWhy()
{
    const auto plan = eventfulPlan();
    const auto again = planFrom(exported(*plan));
    QVERIFY(again);
    const auto before = editsOf(*plan);
    const auto after = editsOf(*again);
    QCOMPARE(after.size(), before.size());
    for (qsizetype i = 0; i < before.size(); ++i) {
        QCOMPARE(after[i].edit.at, before[i].edit.at);
        QCOMPARE(after[i].edit.day, before[i].edit.day);
        QCOMPARE(after[i].edit.author, before[i].edit.author);
        QCOMPARE(after[i].edit.group, before[i].edit.group);
        QCOMPARE(after[i].edit.notes, before[i].edit.notes);
        QCOMPARE(after[i].edit.undoes.isNull(), before[i].edit.undoes.isNull());
        QCOMPARE(after[i].edit.lamport, before[i].edit.lamport);
    }
}

void TestPlanJsonRoundtrip::letsAMarkNameTheSameActs()
{
    const auto plan = eventfulPlan();
    const auto again = planFrom(exported(*plan));
    QVERIFY(again);
    const auto before = editsOf(*plan);
    const auto after = editsOf(*again);
    const QStringList tips = shown(*again, u"mark"_s, idOf(u"mark"_s), u"tips"_s).text().split(u' ');
    const QStringList tipsBefore = shown(*plan, u"mark"_s, idOf(u"mark"_s), u"tips"_s).text().split(u' ');
    QCOMPARE(tips.size(), 2);
    for (qsizetype i = 0; i < before.size(); ++i) {
        const auto isNamed = [i](const QStringList &all, const QList<store::StoredEdit> &edits) {
            return all.contains(QString::fromLatin1(edits[i].id.token()));
        };
        QCOMPARE(isNamed(tips, after), isNamed(tipsBefore, before));
    }
}

void TestPlanJsonRoundtrip::saysNothingAboutTheExport()
{
    const auto plan = eventfulPlan();
    const QByteArray first = exported(*plan);
    QTest::qWait(5);
    QCOMPARE(exported(*plan), first);
    QVERIFY(!first.contains(QByteArray::number(QDate::currentDate().year()) + '-'));
}

void TestPlanJsonRoundtrip::keepsErasedValuesErased()
{
    const auto plan = planFrom(fileWith({R"({"at": "2017-01-01T00:00:00.000Z", "records": [
      {"kind": "commitment", "id": "c1", "values": {"summary": {"erased": true}}}]})"}));
    QVERIFY(plan);
    QVERIFY(shown(*plan, u"commitment"_s, idOf(u"c1"_s), u"summary"_s).isErased());
    const auto again = planFrom(exported(*plan));
    QVERIFY(again);
    QVERIFY(shown(*again, u"commitment"_s, idOf(u"c1"_s), u"summary"_s).isErased());
}

void TestPlanJsonRoundtrip::writesAFileAtomically()
{
    const QTemporaryDir folder;
    const auto plan = eventfulPlan();
    Job job;
    const QString path = folder.filePath(u"plan.json"_s);
    QVERIFY(exchange::writePlanJson(*plan, path, job));
    QCOMPARE(readFile(path, exchange::kLargestPlanJson).value_or(QByteArray()), exported(*plan));
    job.stop();
    QVERIFY(exchange::writePlanJson(*plan, folder.path(), job).error().code == ErrorCode::Refused);
}

void TestPlanJsonRoundtrip::writesThePresentOnly()
{
    const auto plan =
        planFrom(fileWith({R"({"records": [{"kind": "commitment", "id": "c1", "values": {"title": "Renamed"}}]})",
                           R"({"records": [{"kind": "person", "id": "p", "values": {"name": "Somebody"}},
                                             {"kind": "contactDetails", "id": "d", "values": {"person": "p", "email": "a@b.example"}},
                                             {"kind": "commitment", "id": "c2", "values": {"title": "Dropped"}}]})",
                           R"({"records": [{"kind": "commitment", "id": "c2", "values": {"exists": false}}]})"}));
    QVERIFY(plan);
    Job job;
    const QByteArray state = exchange::stateJson(*plan, job).value_or(QByteArray());
    QVERIFY(state.contains("\"Renamed\""));
    QVERIFY(!state.contains("Open contracting"));
    QVERIFY(!state.contains("Dropped"));
    QVERIFY(!state.contains("a@b.example"));
    QCOMPARE(exchange::readPlanJson(state).error().code, ErrorCode::Invalid);
}

QTEST_GUILESS_MAIN(TestPlanJsonRoundtrip)
#include "tst_planjson_roundtrip.moc"
