// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "places.h"
#include "plainsqlite.h"
#include "plans.h"

#include <exchange/pack.h>
#include <store/backup.h>
#include <store/received.h>
#include <store/verify.h>

#include <QDir>
#include <QRandomGenerator>
#include <QTest>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;
using exchange::LargePack;
using store::Store;

namespace {

const exchange::Sender kSender{importer(), u"Zoë Ångström"_s};

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be opened");
}

bool isSound(const Store &store)
{
    Job job;
    const auto verdict = store::verify(store, job);
    return verdict && verdict->isSound();
}

/// Everything that writes a file out of a plan, by name.
QMap<QString, std::function<Outcome(const QString &)>> writers(const Store &store, Job &job)
{
    return {
        {u"a copy to send"_s,
         [&](const QString &path) {
             return exchange::writePack(store, path, {}, kSender, job).map([](const auto &) {});
         }},
        {u"plan JSON"_s, [&](const QString &path) { return exchange::writePlanJson(store, path, job); }},
        {u"the present as JSON"_s, [&](const QString &path) { return exchange::writeStateJson(store, path, job); }}};
}

} // namespace

/// Places where a plan can lie that do not take what is written there: read-only disks and folders, full disks, files
/// that are taken away.
class TestPlaces : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_disk.reset(); }
    void aPlanThatMayOnlyBeReadStillServes_data();
    void aPlanThatMayOnlyBeReadStillServes();
    void nothingButItsOwnKindIsReplaced();
    void whoMayNotReadAPlanIsToldSo();
    void nothingIsWrittenToAReadOnlyDisk();
    void aFullDiskCostsNothing();
    void aDiskThatFillsUpWhileACopyIsWrittenKeepsTheOldOne();
    void aPlanThatWasTakenAwayIsNotWrittenTo_data();
    void aPlanThatWasTakenAwayIsNotWrittenTo();
    void aPlanIsOneCompleteFileAtAnyMoment();
    void aPlanWhoseWriterDiedIsWholeAgain();
    void aPlanWhoseWriterDiedOnAReadOnlyDiskSaysWhatToDo();

private:
    [[nodiscard]] QString plan() const { return m_disk->path(u"plan.waymark"_s); }
    [[nodiscard]] QString elsewhere(const QString &name) const { return m_elsewhere->filePath(name); }
    [[nodiscard]] QStringList entries() const;
    [[nodiscard]] Outcome say(Store &store, const QString &title) const;
    void dieWhileWriting();

    std::unique_ptr<SmallDisk> m_disk;
    std::unique_ptr<QTemporaryDir> m_elsewhere;
    std::unique_ptr<Store> m_colleague;
    Job m_job;
};

/// A plan on a small disk, and a colleague who has written since.
void TestPlaces::init()
{
    m_disk = std::make_unique<SmallDisk>();
    m_elsewhere = std::make_unique<QTemporaryDir>();
    QFile::setPermissions(m_elsewhere->path(), QFile::Permissions(0x7777));
    const auto store = Store::create(plan());
    QVERIFY(store && import(**store, fileWith()));
    m_colleague = std::move(*Store::scratch());
    QVERIFY(merge(*m_colleague, **store));
    QVERIFY(say(*m_colleague, u"Contracting in the open"_s));
}

QStringList TestPlaces::entries() const
{
    QStringList names = QDir(m_disk->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    names.removeOne(u".filler"_s);
    return names;
}

Outcome TestPlaces::say(Store &store, const QString &title) const
{
    return store.commit({draft(importer(), {saying(store, u"commitment"_s, idOf(u"c1"_s), {{u"title"_s, title}})})})
        .map([](const auto &) {});
}

void TestPlaces::aPlanThatMayOnlyBeReadStillServes_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("the file") << u"file"_s;
    QTest::newRow("its folder") << u"folder"_s;
    QTest::newRow("its disk") << u"disk"_s;
    QTest::newRow("the folder it is linked from elsewhere") << u"link"_s;
}

void TestPlaces::aPlanThatMayOnlyBeReadStillServes()
{
    QFETCH(const QString, what);
    const QByteArray before = contents(plan());
    std::optional<Unprivileged> nobody;
    if (what == u"disk") {
        m_disk->makeReadOnly();
    } else {
        QVERIFY(QFile::setPermissions(plan(), QFile::Permissions(what == u"file" ? 0x4444 : 0x6666)));
        QVERIFY(QFile::setPermissions(m_disk->path(), QFile::Permissions(what == u"file" ? 0x7777 : 0x5555)));
        nobody.emplace();
    }
    const QString link = elsewhere(u"link.waymark"_s);
    if (what == u"link")
        QVERIFY(QFile::link(plan(), link));
    const auto opened = Store::open(what == u"link" ? link : plan());
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
    Store &store = **opened;
    QVERIFY(store.isReadOnly());
    QVERIFY(store.whyReadOnly().contains(u"Save a copy elsewhere"));

    // Browsed and searched
    QCOMPARE(shown(store, u"commitment"_s, idOf(u"c1"_s), u"title"_s), Value(u"Open contracting"_s));
    QCOMPARE(store::search(store, u"contracting"_s, 10)->size(), 1);
    QVERIFY(isSound(store));
    // Sent and saved elsewhere, where work goes on
    for (const auto &[name, write] : writers(store, m_job).asKeyValueRange())
        QVERIFY2(write(elsewhere(name)), qPrintable(name));
    const auto fresh = Store::scratch();
    const auto copy = exchange::openPack(elsewhere(u"a copy to send"_s), LargePack::Refuse, m_job);
    QVERIFY(copy && exchange::bringIn(**fresh, *copy, m_job));
    QVERIFY(store::editsOfReceived(plan()));
    QVERIFY(store::copyTo(store, elsewhere(u"plan.waymark"_s), m_job));
    QVERIFY(say(**Store::open(elsewhere(u"plan.waymark"_s)), u"Going on here"_s));
    // Never written to
    QCOMPARE(codeOf(say(store, u"Changed"_s)), u"refused"_s);
    QCOMPARE(codeOf(merge(store, *m_colleague)), u"refused"_s);
    QVERIFY(contents(plan()) == before);
    QCOMPARE(entries(), QStringList{u"plan.waymark"_s});
}

void TestPlaces::whoMayNotReadAPlanIsToldSo()
{
    QVERIFY(QFile::setPermissions(plan(), QFile::Permissions()));
    const Unprivileged nobody;
    for (const auto &opened :
         {Store::open(plan()).map([](const auto &) {}), Store::openReadOnly(plan()).map([](const auto &) {})}) {
        QCOMPARE(codeOf(opened), u"refused"_s);
        QVERIFY(opened.error().sentence.startsWith(u"You may not read"));
    }
}

void TestPlaces::nothingIsWrittenToAReadOnlyDisk()
{
    m_disk->makeReadOnly();
    for (const auto &[name, write] : writers(*m_colleague, m_job).asKeyValueRange()) {
        const auto refused = write(m_disk->path(u"new file"_s));
        QCOMPARE(codeOf(refused), u"refused"_s);
        QVERIFY2(refused.error().sentence.contains(u"Choose another place"), qPrintable(name));
    }
    QCOMPARE(codeOf(store::copyTo(*m_colleague, m_disk->path(u"new.waymark"_s), m_job)), u"refused"_s);
    const auto refused = Store::create(m_disk->path(u"new.waymark"_s));
    QCOMPARE(codeOf(refused), u"refused"_s);
    QVERIFY(refused.error().sentence.contains(u"Choose another place"));
    const auto store = Store::open(plan());
    QVERIFY(!store::backUp(**store, moment(), m_job));
    QCOMPARE(entries(), QStringList{u"plan.waymark"_s});
}

/// A plan, a side's file, a key, somebody's letter: whatever it is, also under another name.
void TestPlaces::nothingButItsOwnKindIsReplaced()
{
    const auto all = writers(*m_colleague, m_job);
    for (const auto &[name, write] : all.asKeyValueRange())
        QVERIFY2(write(elsewhere(name)), qPrintable(name));
    const QString letter = elsewhere(u"letter.html"_s);
    QFile file(letter);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("<!DOCTYPE html>\n<p>Dear Minister") > 0);
    file.close();
    const QString link = elsewhere(u"link.wmcopy"_s);
    QVERIFY(QFile::link(plan(), link));
    for (const auto &[name, write] : all.asKeyValueRange()) {
        QVERIFY2(write(elsewhere(name)), qPrintable(name));
        for (const QString &other : QStringList{plan(), link, letter} + all.keys()) {
            const QString path = all.contains(other) ? elsewhere(other) : other;
            if (other == name)
                continue;
            const QByteArray before = contents(path);
            const auto refused = write(path);
            QVERIFY2(codeOf(refused) == u"refused", qPrintable(name + u" over "_s + other));
            QVERIFY(refused.error().sentence.contains(u"choose another name"));
            QVERIFY(contents(path) == before);
        }
    }
}

void TestPlaces::aFullDiskCostsNothing()
{
    const auto store = std::move(*Store::open(plan()));
    QMap<QString, QByteArray> before;
    for (const auto &[name, write] : writers(*store, m_job).asKeyValueRange()) {
        QVERIFY2(write(m_disk->path(name)), qPrintable(name));
        before[name] = contents(m_disk->path(name));
    }
    const QStringList entriesBefore = entries();
    const qint64 count = store->editCount().value();
    const QString copy = elsewhere(u"from a colleague.wmcopy"_s);
    QVERIFY(exchange::writePack(*m_colleague, copy, {}, kSender, m_job));
    const auto pack = exchange::openPack(copy, LargePack::Refuse, m_job);
    QVERIFY(pack);

    m_disk->fill();
    QCOMPARE(codeOf(say(*store, u"No room"_s)), u"full"_s);
    QCOMPARE(codeOf(exchange::bringIn(*store, *pack, m_job)), u"full"_s);
    for (const auto &[name, write] : writers(*store, m_job).asKeyValueRange()) {
        const auto over = write(m_disk->path(name));
        QVERIFY2(codeOf(over) == u"full" && over.error().sentence.contains(u"no room"), qPrintable(name));
        QVERIFY2(codeOf(write(m_disk->path(u"new"_s))) == u"full", qPrintable(name));
    }
    QCOMPARE(codeOf(store::copyTo(*store, m_disk->path(u"new.waymark"_s), m_job)), u"full"_s);
    QVERIFY(!store::backUp(*store, moment(), m_job));
    QDir(m_disk->path()).rmdir(QFileInfo(store::backupFolder(plan())).fileName());
    QCOMPARE(codeOf(Store::create(m_disk->path(u"new.waymark"_s))), u"full"_s);

    for (const auto &[name, bytes] : before.asKeyValueRange())
        QVERIFY2(contents(m_disk->path(name)) == bytes, qPrintable(name));
    QCOMPARE(entries(), entriesBefore);
    QCOMPARE(store->editCount().value(), count);
    m_disk->free();
    QVERIFY(isSound(*store));
    QVERIFY(exchange::bringIn(*store, *pack, m_job));
    QVERIFY(say(*store, u"Room again"_s));
    QVERIFY(isSound(*store));
}

void TestPlaces::aDiskThatFillsUpWhileACopyIsWrittenKeepsTheOldOne()
{
    QByteArray noise(300'000, Qt::Uninitialized);
    QRandomGenerator(20161114).fillRange(reinterpret_cast<quint32 *>(noise.data()), noise.size() / 4);
    for (int i = 0; i < 3; ++i)
        QVERIFY(say(*m_colleague, QString::fromLatin1(noise.mid(i * 100'000, 100'000).toBase64())));
    const QString path = m_disk->path(u"copy"_s);
    for (const auto &[name, write] : writers(*m_colleague, m_job).asKeyValueRange()) {
        const auto old = Store::openReadOnly(plan());
        QVERIFY(old && writers(**old, m_job).value(name)(path));
        const QByteArray before = contents(path);
        m_disk->fill(100'000);
        QVERIFY2(codeOf(write(path)) == u"full", qPrintable(name));
        QCOMPARE(contents(path), before);
        QCOMPARE(entries(), (QStringList{u"copy"_s, u"plan.waymark"_s}));
        m_disk->free();
        QVERIFY(QFile::remove(path));
    }
}

void TestPlaces::aPlanThatWasTakenAwayIsNotWrittenTo_data()
{
    QTest::addColumn<QString>("how");
    QTest::newRow("deleted") << u"deleted"_s;
    QTest::newRow("moved") << u"moved"_s;
    QTest::newRow("replaced by another plan") << u"replaced"_s;
}

void TestPlaces::aPlanThatWasTakenAwayIsNotWrittenTo()
{
    QFETCH(const QString, how);
    const auto store = std::move(*Store::open(plan()));
    const QString other = elsewhere(u"other.waymark"_s);
    QVERIFY(store::copyTo(*m_colleague, other, m_job));
    if (how == u"moved")
        QVERIFY(QFile::rename(plan(), m_disk->path(u"moved.waymark"_s)));
    else
        QVERIFY(QFile::remove(plan()));
    if (how == u"replaced")
        QVERIFY(QFile::copy(other, plan()));
    const QByteArray there = contents(plan());
    const auto refused = say(*store, u"Into the void"_s);
    QCOMPARE(codeOf(refused), u"not-found"_s);
    QVERIFY(refused.error().sentence.contains(u"Save a copy elsewhere, or open it again"));
    QCOMPARE(shown(*store, u"commitment"_s, idOf(u"c1"_s), u"title"_s), Value(u"Open contracting"_s));
    QVERIFY(contents(plan()) == there);
}

void TestPlaces::aPlanIsOneCompleteFileAtAnyMoment()
{
    const auto store = std::move(*Store::open(plan()));
    for (int i = 0; i < 3; ++i) {
        QVERIFY(say(*store, u"Title %1"_s.arg(i)));
        QCOMPARE(entries(), QStringList{u"plan.waymark"_s});
        const QString copy = elsewhere(u"copy %1.waymark"_s.arg(i));
        QVERIFY(QFile::copy(plan(), copy));
        const auto copied = Store::openReadOnly(copy);
        QVERIFY(copied);
        QCOMPARE(shown(**copied, u"commitment"_s, idOf(u"c1"_s), u"title"_s), Value(u"Title %1"_s.arg(i)));
    }
}

/// Leaves the plan as a program does that dies with half of a change on the disk, and beside it the way back.
void TestPlaces::dieWhileWriting()
{
    halfWritten(plan(), elsewhere(u"half.waymark"_s));
    QVERIFY(QFile::exists(elsewhere(u"half.waymark-journal"_s)));
    QVERIFY(contents(elsewhere(u"half.waymark"_s)) != contents(plan()));
    for (const QString &end : {QString(), u"-journal"_s}) {
        QFile::remove(plan() + end);
        QVERIFY(QFile::copy(elsewhere(u"half.waymark"_s) + end, plan() + end));
        QFile::setPermissions(plan() + end, QFile::Permissions(0x6666));
    }
}

void TestPlaces::aPlanWhoseWriterDiedIsWholeAgain()
{
    dieWhileWriting();
    const auto store = Store::open(plan());
    QVERIFY(store);
    QVERIFY(isSound(**store));
    QCOMPARE((*store)->editCount().value(), 1);
    QVERIFY(say(**store, u"On we go"_s));
    QCOMPARE(entries(), QStringList{u"plan.waymark"_s});
}

void TestPlaces::aPlanWhoseWriterDiedOnAReadOnlyDiskSaysWhatToDo()
{
    dieWhileWriting();
    m_disk->makeReadOnly();
    const auto refused = Store::open(plan());
    QCOMPARE(codeOf(refused), u"refused"_s);
    QVERIFY(refused.error().sentence.contains(u"save a copy elsewhere"));
    QCOMPARE(codeOf(store::editsOfReceived(plan())), u"refused"_s);
}

int main(int argc, char **argv)
{
    takeOwnMounts();
    QCoreApplication application(argc, argv);
    TestPlaces test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_places.moc"
