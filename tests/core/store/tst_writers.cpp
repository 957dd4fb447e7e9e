// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts.h"

#include <store/verify.h>

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;
using store::Store;

/// Programs that write one file at the same moment, or that die while they write.
class TestWriters : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void killedWritersLoseNothingAcknowledged()
    {
        const int kills = qEnvironmentVariable("WAYMARK_KILLS", u"100"_s).toInt();
        QRandomGenerator random(20161114);
        qint64 acknowledged = 0;
        QString path;
        for (int round = 0; round < kills; ++round) {
            if (round % 10 == 0) // small files, so that the rounds stay short
                path = founded(u"plan %1.waymark"_s.arg(round));
            QProcess writer;
            writer.start(writerPath(), {path, u"100000"_s});
            QVERIFY(writer.waitForReadyRead(30'000));
            QTest::qSleep(int(random.bounded(25)));
            writer.kill();
            QVERIFY(writer.waitForFinished());
            QByteArrayList said = writer.readAllStandardOutput().split('\n');
            said.removeLast(); // an unfinished line was not yet said
            acknowledged += said.size();
            allAreThere(path, said);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(acknowledged >= kills);
    }

    void twoWritersLoseNothing()
    {
        const QString path = founded(u"plan.waymark"_s);
        QProcess first;
        QProcess second;
        first.start(writerPath(), {path, u"500"_s});
        second.start(writerPath(), {path, u"500"_s});
        QVERIFY(first.waitForFinished(100'000) && second.waitForFinished(100'000));
        QCOMPARE(first.exitCode(), 0);
        QCOMPARE(second.exitCode(), 0);
        const QByteArrayList said =
            (first.readAllStandardOutput() + second.readAllStandardOutput()).trimmed().split('\n');
        QCOMPARE(said.size(), 1000);
        QCOMPARE(QSet<QByteArray>(said.cbegin(), said.cend()).size(), 1000);
        allAreThere(path, said);
        const auto store = Store::open(path);
        QCOMPARE((*store)->editCount().value(), 1001);
        QCOMPARE((*store)->tips()->size(), 1);
    }

    void aReaderDoesNotStopAWriter()
    {
        const QString path = founded(u"plan.waymark"_s);
        QProcess writer;
        writer.start(writerPath(), {path, u"40"_s});
        while (writer.state() != QProcess::NotRunning) {
            const auto reader = Store::openReadOnly(path);
            QVERIFY(reader || reader.error().code == ErrorCode::Refused); // Refused: in the middle of a commit
            writer.waitForFinished(5);
        }
        QCOMPARE(writer.exitCode(), 0);
    }

private:
    static QString writerPath() { return QString::fromUtf8(WAYMARK_STORE_WRITER); }

    QString founded(const QString &name) const
    {
        const QString path = m_folder->filePath(name);
        const auto store = Store::create(path);
        if (!store || commit(**store, draft(RecordId::random(), {saying(u"plan"_s, RecordId::random(),
                                                                        {{u"title"_s, Value(u"UK 2016"_s)}})}))
                          .isNull())
            qFatal("no plan could be made");
        return path;
    }

    static void allAreThere(const QString &path, const QByteArrayList &said)
    {
        const auto store = Store::open(path);
        QVERIFY2(store, store ? "" : qPrintable(store.error().detail));
        for (const QByteArray &token : said)
            QVERIFY2((*store)->knows(EditId::fromToken(token).value()).value(), token.constData());
        Job job;
        const auto verdict = store::verify(**store, job);
        QVERIFY(verdict && verdict->isSound());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

int main(int argc, char **argv)
{
    qputenv("QTEST_FUNCTION_TIMEOUT", "86400000"); // a thousand kills take their time
    QCoreApplication application(argc, argv);
    TestWriters test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_writers.moc"
