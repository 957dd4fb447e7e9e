// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <base/job.h>

#include <QRegularExpression>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

class TestJob : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void runsWithoutAnyoneWatching() { QVERIFY(Job().report(1, 2)); }

    void passesProgressOn()
    {
        QList<std::pair<qint64, qint64>> seen;
        Job job([&seen](qint64 done, qint64 total) { seen += {done, total}; });
        QVERIFY(job.report(3));
        QVERIFY(job.report(4, 10));
        QCOMPARE(seen, (QList<std::pair<qint64, qint64>>{{3, 0}, {4, 10}}));
    }

    void failsOnceStoppedAndSaysNoMore()
    {
        int calls = 0;
        Job job([&calls](qint64, qint64) { ++calls; });
        job.stop();
        const Outcome outcome = job.report(1, 2);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::Cancelled);
        QCOMPARE(calls, 0);
    }

    void canBeStoppedByWhoWatches()
    {
        Job *handle = nullptr;
        Job job([&handle](qint64, qint64) { handle->stop(); });
        handle = &job;
        QVERIFY(!job.report(1, 2));
        QVERIFY(job.isStopped());
    }

    void everyErrorCodeHasANameOfItsOwn()
    {
        QStringList names;
        for (int code = 0; code <= int(ErrorCode::Cancelled); ++code)
            names += codeName(ErrorCode(code));
        QCOMPARE(names.first(), u"not-found"_s);
        QCOMPARE(names.removeDuplicates(), 0);
        QVERIFY(!names.contains(QString()));
    }
};

QTEST_GUILESS_MAIN(TestJob)
#include "tst_job.moc"
