// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts.h"
#include "faultyvfs.h"

#include <store/backup.h>
#include <store/verify.h>

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;
using store::Store;

namespace {

RecordId id(char c)
{
    return RecordId::fromBytes(QByteArray(16, c));
}

journal::Edit someEdit(int i)
{
    return draft(id('f'), {saying(u"commitment"_s, RecordId::random(),
                                  {{u"title"_s, Value(u"Commitment %1"_s.arg(i))},
                                   {u"summary"_s, Value(QString(3000, u's'))}})});
}

bool isSound(const Store &store)
{
    Job job;
    const auto verdict = store::verify(store, job);
    if (verdict && !verdict->isSound())
        qWarning() << verdict->damages << verdict->deviations << verdict->fileCheck;
    return verdict && verdict->isSound();
}

} // namespace

/// Every write, sync, truncation, opening and deletion in turn fails, or the power goes before it.
class TestFaults : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        QDir().mkpath(path(u"desk"_s));
    }

    void cleanup() { m_vfs.heal(); }

    void creating_data() { faults(); }
    void creating()
    {
        failEach([] {}, [this] { return Store::create(plan()).map([](const auto &) {}); },
                 [this](const Outcome &outcome) {
                     // What failed left nothing, or what a fresh start may take away.
                     if (outcome)
                         return QFile::remove(plan());
                     return !QFile::exists(plan()) || QFile::remove(plan());
                 });
    }

    void committing_data() { faults(); }
    void committing()
    {
        QVERIFY(Store::create(plan()));
        qint64 count = 0;
        failEach([] {},
                 [this] {
                     return onPlan([](Store &store) {
                         return store.commit({someEdit(1), someEdit(2)}).map([](const auto &) {});
                     });
                 },
                 [&](const Outcome &outcome) {
                     const qint64 before = count;
                     const auto store = Store::open(plan());
                     if (!store)
                         return false;
                     count = (*store)->editCount().value();
                     // A failure after the point of no return may leave the whole act done, never a part of it.
                     return (count == before + 2 || (!outcome && count == before)) && isSound(**store);
                 });
    }

    void merging_data() { faults(); }
    void merging()
    {
        const auto theirs = Store::scratch();
        for (int i = 0; i < 12; ++i)
            commit(**theirs, someEdit(i));
        const QByteArray pack = packOf(**theirs);
        failEach(
            [this] {
                QFile::remove(plan());
                static_cast<void>(Store::create(plan()));
            },
            [&] {
                return onPlan([&](Store &store) {
                    Job job;
                    return store.append(sourceOfPack(pack), job).map([](const auto &) {});
                });
            },
            [&](const Outcome &outcome) {
                const auto store = Store::open(plan());
                const qint64 count = store ? (*store)->editCount().value() : -1;
                return (count == 12 || (!outcome && count == 0)) && isSound(**store);
            });
    }

    void backingUp_data() { faults(); }
    void backingUp()
    {
        const auto store = filled();
        int backups = 0;
        failEach(
            [] {},
            [&] {
                Job job;
                return store::backUp(*store, moment(), job).map([](const auto &) {});
            },
            [&](const Outcome &outcome) {
                if (!(outcome ? ++backups == store::backups(plan()).size() : backups == store::backups(plan()).size()))
                    return false;
                return QDir(store::backupFolder(plan())).entryList(QDir::Files | QDir::Hidden).size() == backups &&
                       isSound(*store);
            });
        const auto backup = Store::openReadOnly(store::backups(plan()).first().path);
        QVERIFY(backup && isSound(**backup));
        QCOMPARE(store::dumpState(**backup).value(), store::dumpState(*store).value());
    }

    void copying_data() { faults(); }
    void copying()
    {
        const auto store = filled();
        const QString copy = path(u"copy.waymark"_s);
        failEach([&] { QFile::remove(copy); },
                 [&] {
                     Job job;
                     return store::copyTo(*store, copy, job);
                 },
                 [&](const Outcome &outcome) { return outcome.has_value() == QFile::exists(copy) && isSound(*store); });
    }

    void powerCutsLoseNothingAcknowledged()
    {
        QRandomGenerator random(20161114);
        qint64 acknowledged = 0;
        QList<std::pair<QString, qint64>> images;
        const QString desk = path(u"desk"_s);
        m_vfs.setBeforeCall([&] {
            const QString image = path(u"image %1"_s.arg(images.size()));
            QDir().mkpath(image);
            m_vfs.writeImage(desk, image, random);
            images << std::pair(image, acknowledged);
        });
        {
            const auto store = Store::create(plan());
            for (int i = 0; i < 8; ++i) {
                QVERIFY(!commit(**store, someEdit(i)).isNull());
                ++acknowledged;
            }
        }
        m_vfs.setBeforeCall({});
        QVERIFY(images.size() > 60);
        for (const auto &[image, count] : std::as_const(images)) {
            if (count == 0)
                continue; // the file itself is being made
            const auto store = Store::open(image + u"/plan.waymark"_s);
            QVERIFY2(store, qPrintable(image));
            QVERIFY2((*store)->editCount().value() >= count, qPrintable(image));
            QVERIFY2(isSound(**store), qPrintable(image));
        }
    }

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QString plan() const { return path(u"desk/plan.waymark"_s); }

    static void faults()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("forGood");
        QTest::newRow("an error that passes") << SQLITE_IOERR << false;
        QTest::newRow("a full disk that stays full") << SQLITE_FULL << true;
    }

    [[nodiscard]] Outcome onPlan(const std::function<Outcome(Store &)> &act) const
    {
        const auto store = Store::open(plan());
        return store ? act(**store) : tl::unexpected(store.error());
    }

    [[nodiscard]] std::unique_ptr<Store> filled() const
    {
        auto store = Store::create(plan());
        if (!store)
            qFatal("no plan could be made");
        for (int i = 0; i < 5; ++i)
            commit(**store, someEdit(i));
        return std::move(*store);
    }

    /// Fails the n-th call for n = 1, 2, 3… until `act` meets no failure; `holds` looks at what is left each time.
    void failEach(const std::function<void()> &prepare, const std::function<Outcome()> &act,
                  const std::function<bool(const Outcome &)> &holds)
    {
        QFETCH(const int, code);
        QFETCH(const bool, forGood);
        int n = 0;
        for (bool isOver = false; !isOver; ++n) {
            prepare();
            m_vfs.failAt(n + 1, code, forGood);
            const Outcome outcome = act();
            isOver = !m_vfs.hasFailed();
            m_vfs.heal();
            QVERIFY2(outcome || (outcome.error().sentence.endsWith(u'.') && !outcome.error().sentence.isEmpty()),
                     qPrintable(QString::number(n)));
            QVERIFY2(outcome || !isOver, qPrintable(QString::number(n)));
            QVERIFY2(holds(outcome),
                     qPrintable(u"call %1: %2"_s.arg(n + 1).arg(outcome ? u"done"_s : outcome.error().detail)));
        }
        QVERIFY(n > 5);
    }

    FaultyVfs m_vfs;
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
