// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts.h"

#include <store/backup.h>
#include <store/verify.h>

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;
using store::Store;

class TestBackup : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::move(*Store::create(plan()));
        write();
    }

    void aBackupHoldsThePlan()
    {
        const auto backup = backUp(moment());
        QVERIFY(backup);
        QCOMPARE(backup->path, m_folder->filePath(u"UK 2016 backups/UK 2016 2016-11-14 10.42.00.waymark"_s));
        QCOMPARE(backup->at, moment());
        write();
        const auto copy = Store::open(backup->path);
        QVERIFY(copy);
        QCOMPARE((*copy)->editCount().value(), 1);
        QCOMPARE((*copy)->journalId().value(), m_store->journalId().value());
        Job job;
        QVERIFY(store::verify(**copy, job)->isSound());
    }

    void backupsAreListedNewestFirst()
    {
        QVERIFY(store::backups(plan()).isEmpty());
        for (const int minutes : {0, 20, 10})
            QVERIFY(backUp(moment(minutes)));
        const auto all = store::backups(plan());
        QCOMPARE(all.size(), 3);
        QCOMPARE(all.first().at, moment(20));
        QCOMPARE(all.last().at, moment());
    }

    void otherFilesInTheFolderAreLeftAlone()
    {
        QVERIFY(backUp(moment()));
        const QString note = store::backupFolder(plan()) + u"/UK 2016 of my own.waymark"_s;
        QVERIFY(QFile::copy(plan(), note));
        for (int i = 0; i < 12; ++i)
            QVERIFY(backUp(moment(i)));
        QVERIFY(QFile::exists(note));
    }

    void twoBackupsInOneSecondAreTwo()
    {
        QVERIFY(backUp(moment()));
        QVERIFY(backUp(moment()));
        QCOMPARE(store::backups(plan()).size(), 2);
    }

    void keepsTheLastTenAndTheNewestOfEachDayForAMonth()
    {
        constexpr int day = 24 * 60;
        for (int i = 0; i < 40; ++i) {
            QVERIFY(backUp(moment(i * day)));
            QVERIFY(backUp(moment(i * day + 60)));
        }
        const auto all = store::backups(plan());
        // The last ten are five days; before them one for each day up to thirty days ago.
        QCOMPARE(all.size(), 10 + 26);
        QCOMPARE(all.first().at, moment(39 * day + 60));
        QCOMPARE(all.last().at, moment(9 * day + 60));
    }

    void aClockSetBackDoesNotCostTheFreshBackup()
    {
        for (int i = 0; i < 12; ++i)
            QVERIFY(backUp(moment(i)));
        const auto fresh = backUp(QDateTime({1970, 1, 2}, {0, 0}, Qt::UTC));
        QVERIFY(fresh);
        QVERIFY(QFile::exists(fresh->path));
    }

    void whatCannotBeWrittenCostsNoOlderBackup()
    {
        const auto old = backUp(moment());
        QVERIFY(QDir().rename(store::backupFolder(plan()), m_folder->filePath(u"away"_s)));
        QFile(store::backupFolder(plan())).open(QIODevice::WriteOnly); // a file where the folder should be
        QCOMPARE(codeOf(backUp(moment(1))), u"io"_s);
        QVERIFY(QFile::exists(m_folder->filePath(u"away/"_s + QFileInfo(old->path).fileName())));
    }

    void stoppingLeavesNothing()
    {
        Job job;
        job.stop();
        QCOMPARE(codeOf(store::backUp(*m_store, moment(), job)), u"cancelled"_s);
        QVERIFY(QDir(store::backupFolder(plan())).entryList(QDir::Files | QDir::Hidden).isEmpty());
    }

    void copiesTheWholePlan()
    {
        Job job;
        const QString copy = m_folder->filePath(u"copy.waymark"_s);
        QVERIFY(store::copyTo(*m_store, copy, job));
        const auto opened = Store::open(copy);
        QVERIFY(opened);
        QCOMPARE(store::dumpState(**opened).value(), store::dumpState(*m_store).value());
        QCOMPARE(codeOf(store::copyTo(*m_store, copy, job)), u"refused"_s);
        QCOMPARE(codeOf(store::copyTo(*m_store, plan(), job)), u"refused"_s);
        QCOMPARE(codeOf(store::copyTo(*m_store, m_folder->filePath(u"no/folder/copy.waymark"_s), job)), u"io"_s);
    }

    void copiesAPlanThatMayOnlyBeRead()
    {
        const auto readable = Store::openReadOnly(plan());
        Job job;
        QVERIFY(store::copyTo(**readable, m_folder->filePath(u"copy.waymark"_s), job));
        const auto copy = Store::open(m_folder->filePath(u"copy.waymark"_s));
        QVERIFY(copy && !(*copy)->isReadOnly());
    }

private:
    [[nodiscard]] QString plan() const { return m_folder->filePath(u"UK 2016.waymark"_s); }

    void write()
    {
        commit(*m_store,
               draft(RecordId::random(), {saying(u"plan"_s, RecordId::random(), {{u"title"_s, Value(u"UK 2016"_s)}})}));
    }

    [[nodiscard]] Result<store::Backup> backUp(const QDateTime &now) const
    {
        Job job;
        return store::backUp(*m_store, now, job);
    }

    std::unique_ptr<Store> m_store;
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
