// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../strict.h"

#include <tasks/background.h>

#include <QSignalSpy>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::ui;

namespace {

/// Goes on until somebody stops it, and says how far it is.
Result<int> endless(Job &job)
{
    for (int step = 0;; ++step) {
        if (const auto goOn = job.report(step, 1000); !goOn)
            return tl::unexpected(goOn.error());
        QThread::msleep(1);
    }
}

} // namespace

class BackgroundTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void givesWhatIsDoneInABlinkAtOnce()
    {
        Background background;
        QSignalSpy lasting(&background, &Background::lasting);
        int got = 0;
        QThread *worker = nullptr;
        background.run<int>(
            u"Counting"_s,
            [&worker](Job &) {
                worker = QThread::currentThread();
                return Result<int>(42);
            },
            [&got](const Result<int> &result) { got = result.value(); });
        QCOMPARE(got, 42);
        QVERIFY(worker != QThread::currentThread());
        QVERIFY(lasting.isEmpty());
        QVERIFY(!background.isRunning());
    }

    void tellsHowFarLongWorkIsWhileTheWindowLives()
    {
        Background background;
        QSignalSpy lasting(&background, &Background::lasting);
        QSignalSpy finished(&background, &Background::finished);
        std::atomic<bool> mayEnd = false;
        int got = 0;
        background.run<int>(
            u"Counting"_s,
            [&mayEnd](Job &job) -> Result<int> {
                static_cast<void>(job.report(3, 7));
                while (!mayEnd)
                    QThread::msleep(1);
                return 42;
            },
            [&got](const Result<int> &result) { got = result.value(); });
        QCOMPARE(got, 0); // the window is free although the work goes on
        QVERIFY(background.isRunning());
        QTRY_VERIFY(lasting.size() >= 2);
        QCOMPARE(lasting.last(), (QVariantList{u"Counting"_s, qint64(3), qint64(7)}));
        mayEnd = true;
        QTRY_COMPARE(got, 42);
        QCOMPARE(finished.size(), 1);
    }

    void stopsWhenItIsCancelled()
    {
        Background background;
        std::optional<ErrorCode> code;
        background.run<int>(u"Counting"_s, &endless,
                            [&code](const Result<int> &result) { code = result.error().code; });
        QVERIFY(!code);
        background.cancel();
        QTRY_VERIFY(code == ErrorCode::Cancelled);
        QVERIFY(!background.isRunning());
    }

    void newWorkTakesThePlaceOfOld()
    {
        Background background;
        QSignalSpy finished(&background, &Background::finished);
        bool isOldTold = false;
        int got = 0;
        background.run<int>(u"Old"_s, &endless, [&isOldTold](const Result<int> &) { isOldTold = true; });
        background.run<int>(
            u"New"_s, [](Job &) { return Result<int>(42); }, [&got](const Result<int> &result) { got = *result; });
        QCOMPARE(got, 42);
        QCOMPARE(finished.size(), 1);
        QTest::qWait(50);
        QVERIFY(!isOldTold);
    }

    void endsWithItsOwner()
    {
        bool isTold = false;
        {
            Background background;
            background.run<int>(u"Counting"_s, &endless, [&isTold](const Result<int> &) { isTold = true; });
            QVERIFY(background.isRunning());
        }
        QTest::qWait(20);
        QVERIFY(!isTold);
    }
};

QTEST_GUILESS_MAIN(BackgroundTest)
#include "tst_tasks_background.moc"
