// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts.h"
#include "history_of_desks.h"

#include <store/asof.h>
#include <store/history.h>
#include <store/verify.h>

#include <QTest>

#include <rapidcheck.h>

#include <cstdlib>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;
using store::Store;

namespace {

void mustHold(bool isTrue, const QString &what)
{
    if (!isTrue)
        RC_FAIL(what.toStdString());
}

QString stateOf(const Store &store)
{
    const auto dump = store::dumpState(store);
    mustHold(dump.has_value(), u"no state"_s);
    return *dump;
}

QString firstDifference(const QString &a, const QString &b)
{
    const QStringList left = a.split(u'\n');
    const QStringList right = b.split(u'\n');
    QStringList differences;
    for (const QString &line : left)
        if (!right.contains(line))
            differences << u"- "_s + line;
    for (const QString &line : right)
        if (!left.contains(line))
            differences << u"+ "_s + line;
    return differences.mid(0, 12).join(u'\n');
}

void mustBeSound(const Store &store)
{
    Job job;
    const auto verdict = store::verify(store, job);
    mustHold(verdict.has_value(), verdict ? QString() : verdict.error().detail);
    if (verdict->isSound())
        return;
    const auto replayed = store::asAtTips(store, store.tips().value(), job);
    mustHold(false, verdict->damages.join(u' ') + verdict->deviations.join(u' ') + verdict->fileCheck + u'\n' +
                        firstDifference(stateOf(**replayed), stateOf(store)));
}

/// Each change that does not stand must have been replaced by one that counts, and none that stands may have been.
void nothingMayBeLost(const Store &store)
{
    const auto name = [](const QString &kind, const RecordId &id, const QString &field, const EditId &edit) {
        return QStringList{kind, id.text(), field, QString::fromLatin1(edit.token())}.join(u' ');
    };
    QSet<QString> waiting;
    const auto pending = store::pendingChanges(store);
    mustHold(pending.has_value(), u"no pending changes"_s);
    for (const store::Pending &change : *pending)
        waiting.insert(name(change.kind, change.record, change.field, change.proposed.edit));
    QSet<QString> all;
    QSet<QString> standing;
    QSet<QString> replaced;           // by a change that does not wait
    QSet<QString> replacedByStanding; // by one that is shown
    const auto read = store::eachEdit(store, 1, [&](const store::StoredEdit &stored) -> Outcome {
        for (const journal::RecordChanges &record : stored.edit.records) {
            const auto shown = store::record(store, record.kind, record.id);
            for (const journal::Change &change : record.changes) {
                const QString own = name(record.kind, record.id, change.field, stored.id);
                const bool isStanding = (*shown)->heads.value(change.field).contains(stored.id);
                all.insert(own);
                if (isStanding)
                    standing.insert(own);
                for (const EditId &before : waiting.contains(own) ? QList<EditId>() : change.replaces) {
                    replaced.insert(name(record.kind, record.id, change.field, before));
                    if (isStanding)
                        replacedByStanding.insert(name(record.kind, record.id, change.field, before));
                }
            }
        }
        return {};
    });
    mustHold(read.has_value(), u"edits cannot be read"_s);
    for (const QString &change : all) {
        const bool isThere = standing.contains(change) || waiting.contains(change);
        mustHold(isThere || replaced.contains(change), u"lost: "_s + change);
        mustHold(!isThere || !replacedByStanding.contains(change), u"stands though it was replaced: "_s + change);
    }
}

void refusedMeansUnchanged(Store &store, QByteArray pack, quint32 choice)
{
    const QString before = stateOf(store);
    const qint64 count = store.editCount().value();
    pack[qsizetype(choice % quint32(pack.size()))] ^= char(1 << (choice >> 29));
    Job job;
    const auto taken = store.append(sourceOfPack(pack), job);
    if (!taken) {
        mustHold(store.editCount().value() == count && stateOf(store) == before, u"refused, but changed"_s);
        return;
    }
    // A bit may turn one edit into another well-formed one that nothing else rests on; then it is one more edit, and as
    // sound.
    mustBeSound(store);
}

void theLaws(const std::vector<Step> &steps)
{
    Desks desks;
    for (const Step &step : steps)
        desks.take(step);
    desks.exchangeEverything();
    const QString expected = stateOf(desks.at(0));
    for (int i = 0; i < desks.count(); ++i) {
        mustBeSound(desks.at(i));
        const QString state = stateOf(desks.at(i));
        mustHold(state == expected, u"desk %1 differs:\n%2"_s.arg(i).arg(firstDifference(expected, state)));
    }
    nothingMayBeLost(desks.at(0));
    if (!steps.empty())
        refusedMeansUnchanged(desks.at(0), packOf(desks.at(1)), steps.back().choice * 2654435761u);
}

} // namespace

class TestLaws : public QObject
{
    Q_OBJECT

private slots:
    void holdInRandomHistories()
    {
        const auto steps = rc::gen::container<std::vector<Step>>(
            rc::gen::construct<Step>(rc::gen::arbitrary<quint32>(), rc::gen::arbitrary<quint32>()));
        QVERIFY(rc::check("the laws hold", [&steps] { theLaws(*rc::gen::resize(400, steps)); }));
    }
};

int main(int argc, char **argv)
{
    const QByteArray histories = qEnvironmentVariable("WAYMARK_HISTORIES", u"200"_s).toLatin1();
    const QByteArray seed = qEnvironmentVariable("WAYMARK_SEED", u"20161114"_s).toLatin1();
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        qputenv("RC_PARAMS", "max_success=" + histories + " noshrink=1 seed=" + seed);
    qputenv("QTEST_FUNCTION_TIMEOUT", "86400000");
    QCoreApplication application(argc, argv);
    TestLaws test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_laws.moc"
