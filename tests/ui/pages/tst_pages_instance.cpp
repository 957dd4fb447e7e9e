// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../strict.h"
#include "instance.h"
#include "plans.h"
#include "scriptedprompts.h"
#include "windows.h"

#include <actions/plan.h>
#include <window/planview.h>

#include <QApplication>
#include <QLocalServer>
#include <QLocalSocket>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace waymark;
using waymark::ui::MainWindow;

/// A program that is started again while it runs.
class InstanceTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    test::ScriptedPrompts m_prompts;

    [[nodiscard]] QString plan(const QString &name) const
    {
        const QString path = m_folder->filePath(name);
        auto store = store::Store::create(path);
        actions::Desk desk(**store, test::thatDay());
        if (!desk.setAuthor(u"Amina Khan"_s, u"Cabinet Office"_s) ||
            !actions::found(desk, {name, {}, u"Europe/London"_s}))
            qFatal("no plan");
        return path;
    }
    [[nodiscard]] static QList<MainWindow *> windows()
    {
        QList<MainWindow *> found;
        for (QWidget *each : QApplication::topLevelWidgets())
            if (auto *window = qobject_cast<MainWindow *>(each); window && window->isVisible())
                found << window;
        return found;
    }
    /// Hands over as another program would, whose thread waits.
    [[nodiscard]] bool start(const QStringList &arguments) const
    {
        bool taken = false;
        const std::unique_ptr<QThread> thread(
            QThread::create([&] { taken = Instance(m_folder->path()).handOver(arguments); }));
        thread->start();
        while (!thread->wait(10))
            QTest::qWait(1);
        return taken;
    }

private slots:
    void init()
    {
        test::failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("XDG_RUNTIME_DIR", m_folder->path().toLocal8Bit());
        m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
        test::actAs({u"Amina Khan"_s, {}}, m_folder->path());
    }

    void nobodyTakesOverWhereNothingRuns() { QVERIFY(!start({u"a"_s})); }

    void theOneThatRunsTakesOver()
    {
        Instance running(m_folder->path());
        running.listen();
        QSignalSpy started(&running, &Instance::started);
        QVERIFY(start({u"/a b/ü.waymark"_s, u"--sample"_s}));
        QCOMPARE(started.size(), 1);
        QCOMPARE(started.first().first().toStringList(), (QStringList{u"/a b/ü.waymark"_s, u"--sample"_s}));
        QVERIFY(start({}));
        QCOMPARE(started.size(), 2);
    }

    void whatACrashLeftIsCleanedAway()
    {
        {
            Instance before(m_folder->path());
            before.listen();
        }
        const QStringList left = QDir(m_folder->path()).entryList({u"waymark-*"_s}, QDir::System);
        QFile dead(m_folder->filePath(left.value(0, u"waymark-dead"_s)));
        QVERIFY(dead.exists() || dead.open(QFile::WriteOnly));
        QVERIFY(!start({u"a"_s}));
        Instance after(m_folder->path());
        after.listen();
        QVERIFY(start({u"a"_s}));
    }

    void aBusyProgramKeepsItsSocket()
    {
        Instance busy(m_folder->path());
        busy.listen();
        Instance impatient(m_folder->path());
        QVERIFY(!impatient.handOver({u"a"_s})); // on this very thread, so that nobody answers
        impatient.listen();
        QSignalSpy started(&busy, &Instance::started);
        QVERIFY(start({u"b"_s}));
        QCOMPARE(started.last().first().toStringList(), QStringList{u"b"_s});
    }

    void nonsenseIsNotTaken()
    {
        Instance running(m_folder->path());
        running.listen();
        QSignalSpy started(&running, &Instance::started);
        const QStringList sockets = QDir(m_folder->path()).entryList({u"waymark-*"_s}, QDir::System);
        QLocalSocket socket;
        socket.connectToServer(m_folder->filePath(sockets.value(0)));
        QVERIFY(socket.waitForConnected());
        socket.write("{\"a\": 1}\n");
        QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
        QCOMPARE(started.size(), 0);
    }

    void aPlanThatIsOpenComesToTheFrontAndAnotherTakesOneMoreWindow()
    {
        const QString first = plan(u"first.waymark"_s);
        const QString second = plan(u"second.waymark"_s);
        Windows all(m_prompts, test::thatDay(), *m_settings);
        all.open({first});
        QCOMPARE(windows().size(), 1);
        all.open({first});
        QCOMPARE(windows().size(), 1);
        all.open({second});
        QCOMPARE(windows().size(), 2);
        all.open({});
        QCOMPARE(windows().size(), 2);
        QStringList open;
        for (const MainWindow *window : windows())
            open << QFileInfo(window->view()->plan().store().path()).fileName();
        open.sort();
        QCOMPARE(open, (QStringList{u"first.waymark"_s, u"second.waymark"_s}));
    }
};

QTEST_MAIN(InstanceTest)
#include "tst_pages_instance.moc"
