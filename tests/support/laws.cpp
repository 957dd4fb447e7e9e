// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "laws.h"

#include <store/asof.h>
#include <store/history.h>
#include <store/verify.h>

#include <QCoreApplication>
#include <QTest>

#include <rapidcheck.h>

namespace waymark::test {

using namespace Qt::StringLiterals;
using store::Store;

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

std::unique_ptr<Store> emptyStore()
{
    auto store = Store::scratch();
    if (!store)
        qFatal("no scratch store: %s", qPrintable(store.error().detail));
    return std::move(*store);
}

std::unique_ptr<Store> inAnotherOrder(const Store &store, Arrival arrival, Chance &chance)
{
    struct Waiting
    {
        journal::SealedEdit sealed;
        QList<EditId> needs;
    };
    QList<Waiting> waiting;
    const auto read = store::eachSealed(store, 1, [&waiting](qint64, const journal::SealedEdit &sealed) -> Outcome {
        const auto edit = journal::unsealTrusted(sealed.body, sealed.values);
        mustHold(edit.has_value(), u"an edit cannot be read"_s);
        waiting << Waiting{sealed, journal::needs(*edit)};
        return {};
    });
    mustHold(read.has_value(), u"edits cannot be read"_s);
    auto other = emptyStore();
    QSet<EditId> placed;
    QList<journal::SealedEdit> portion;
    while (!waiting.isEmpty()) {
        QList<qsizetype> ready;
        for (qsizetype i = 0; i < waiting.size(); ++i)
            if (std::all_of(waiting[i].needs.cbegin(), waiting[i].needs.cend(),
                            [&placed](const EditId &id) { return placed.contains(id); }))
                ready << i;
        const Waiting next = waiting.takeAt(chance.oneOf(ready));
        placed.insert(next.sealed.id);
        portion << next.sealed;
        if (!waiting.isEmpty() && (arrival == Arrival::AtOnce || chance.draw(30) != 0))
            continue;
        Job job;
        const auto taken = other->append(store::sourceOf(std::exchange(portion, {})), job);
        mustHold(taken.has_value(), taken ? QString() : taken.error().sentence + taken.error().detail);
    }
    return other;
}

bool holds(const char *law, int longest, const std::function<void(const Steps &)> &history)
{
    const auto steps = rc::gen::container<Steps>(
        rc::gen::construct<Step>(rc::gen::arbitrary<quint32>(), rc::gen::arbitrary<quint32>()));
    return rc::check(law, [&] { history(*rc::gen::resize(longest, steps)); });
}

int runLaws(QObject &test, int argc, char **argv, int histories)
{
    const QByteArray most = qEnvironmentVariable("WAYMARK_HISTORIES", QString::number(histories)).toLatin1();
    const QByteArray seed = qEnvironmentVariable("WAYMARK_SEED", u"20161114"_s).toLatin1();
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        qputenv("RC_PARAMS", "max_success=" + most + " noshrink=1 seed=" + seed);
    qputenv("QTEST_FUNCTION_TIMEOUT", "86400000");
    const QCoreApplication application(argc, argv);
    return QTest::qExec(&test, argc, argv);
}

} // namespace waymark::test
