// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts.h"
#include "plainsqlite.h"

#include <store/history.h>
#include <store/keys.h>
#include <store/reading.h>
#include <store/received.h>
#include <store/verify.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;
using store::Store;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be opened");
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

journal::Edit someEdit()
{
    return draft(RecordId::random(),
                 {saying(u"commitment"_s, RecordId::random(), {{u"title"_s, Value(u"Open contracting"_s)}})});
}

/// All edits a received file gives; or why it gives none.
Result<qint64> taken(const QString &path)
{
    const auto source = store::editsOfReceived(path);
    if (!source)
        return tl::unexpected(source.error());
    auto into = Store::scratch();
    Job job;
    return (*into)->append(*source, job).map([](const store::Committed &committed) { return committed.added(); });
}

} // namespace

/// Files that are not what they should be: opened as one's own, taken in as somebody else's, rescued.
class TestOpening : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        init();
        QFile::remove(plan());
        const auto store = Store::create(plan());
        for (int i = 0; i < 30; ++i)
            QVERIFY((*store)->commit({someEdit()}));
        m_plan = contents(plan());
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        put(plan(), m_plan);
    }

    void refusesWhatIsNoPlan_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        QTest::newRow("nothing in it") << QByteArray("") << u"corrupt"_s;
        QTest::newRow("text") << QByteArray("Dear colleague, here is the plan.") << u"corrupt"_s;
        QTest::newRow("noise") << QByteArray(100'000, '\x5a') << u"corrupt"_s;
        QTest::newRow("SQLite's first words only") << QByteArray("SQLite format 3\0", 16) << u"corrupt"_s;
    }
    void refusesWhatIsNoPlan()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, code);
        const QString file = path(u"other.waymark"_s);
        put(file, bytes);
        QCOMPARE(codeOf(Store::open(file)), code);
        QCOMPARE(codeOf(store::editsOfReceived(file)), code);
        Job job;
        QCOMPARE(codeOf(store::rescue(file, job)), code);
        QCOMPARE(contents(file), bytes);
    }

    void refusesWhatIsNoFile()
    {
        QCOMPARE(codeOf(Store::open(path(u"missing.waymark"_s))), u"not-found"_s);
        QCOMPARE(codeOf(Store::openReadOnly(path(u"missing.waymark"_s))), u"not-found"_s);
        QCOMPARE(codeOf(store::editsOfReceived(path(u"missing.waymark"_s))), u"not-found"_s);
        QVERIFY(!QFile::exists(path(u"missing.waymark"_s)));
        QCOMPARE(codeOf(Store::open(m_folder->path())), u"invalid"_s);
        QCOMPARE(codeOf(store::editsOfReceived(m_folder->path())), u"invalid"_s);
        QVERIFY(!Store::open(u"/dev/zero"_s));
        QCOMPARE(codeOf(store::editsOfReceived(u"/dev/zero"_s)), u"invalid"_s);
        QCOMPARE(codeOf(Store::create(path(u"no/folder/here.waymark"_s))), u"io"_s);
        QCOMPARE(codeOf(Store::create(u":memory:"_s)), u"invalid"_s);
    }

    void createsNothingOverAFile()
    {
        const QByteArray before = contents(plan());
        const auto refused = Store::create(plan());
        QCOMPARE(codeOf(refused), u"refused"_s);
        QVERIFY(refused.error().sentence.contains(u"another name"));
        QVERIFY(contents(plan()) == before);
    }

    void refusesAnotherProgramsDatabase()
    {
        const QString file = path(u"other.waymark"_s);
        for (const char *statement : {"PRAGMA user_version=1", "CREATE TABLE bookmark(url TEXT)"}) {
            plainSqlite(file, {statement});
            const QByteArray before = contents(file);
            QCOMPARE(codeOf(Store::open(file)), u"corrupt"_s);
            QCOMPARE(codeOf(Store::openReadOnly(file)), u"corrupt"_s);
            QCOMPARE(codeOf(store::editsOfReceived(file)), u"corrupt"_s);
            QVERIFY(contents(file) == before);
        }
    }

    void aPlanMayHaveAnyName_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name :
             {"file:plan?mode=memory", "plan :memory:", "50% of it", "-rf", "a;b", "Cynllun \xc5\xb5yneb"})
            QTest::newRow(name) << QString::fromUtf8(name);
    }
    void aPlanMayHaveAnyName()
    {
        QFETCH(const QString, name);
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(m_folder->path()));
        const auto created = Store::create(name);
        QVERIFY(created && (*created)->commit({someEdit()}));
        QDir::setCurrent(before);
        QCOMPARE(Store::openReadOnly(path(name)).value()->editCount().value(), 1);
    }

    void refusesANewerFormat()
    {
        plainSqlite(plan(), {"PRAGMA user_version=2"});
        const QByteArray before = contents(plan());
        const auto refused = Store::open(plan());
        QCOMPARE(codeOf(refused), u"too-new"_s);
        QVERIFY(refused.error().sentence.contains(u"update Waymark"));
        QCOMPARE(codeOf(store::editsOfReceived(plan())), u"too-new"_s);
        QVERIFY(contents(plan()) == before);
    }

    void readsWhatANewerVersionHasWorkedWith()
    {
        plainSqlite(plan(), {"UPDATE meta SET value=99 WHERE key='state'"});
        const auto store = Store::open(plan());
        QVERIFY(store);
        QVERIFY((*store)->isReadOnly());
        QVERIFY((*store)->whyReadOnly().contains(u"newer version"));
        QCOMPARE(codeOf((*store)->commit({someEdit()})), u"refused"_s);
        QCOMPARE(store::idsOf(**store, u"commitment"_s)->size(), 30);
    }

    /// Keys, hats and who may write what follow from roles, however a plan was opened.
    void tellsWhoMayWriteWhatInAPlanThatMayOnlyBeRead_data()
    {
        QTest::addColumn<bool>("isNewer");
        QTest::newRow("opened for reading") << false;
        QTest::newRow("last changed by a newer version") << true;
    }
    void tellsWhoMayWriteWhatInAPlanThatMayOnlyBeRead()
    {
        QFETCH(const bool, isNewer);
        if (isNewer)
            plainSqlite(plan(), {"UPDATE meta SET value=99 WHERE key='state'"});
        const auto opened = isNewer ? Store::open(plan()) : Store::openReadOnly(plan());
        QVERIFY(opened && (*opened)->isReadOnly());
        const Store &store = **opened;
        const RecordId founder = store::editAt(store, store.journalId().value()).value().edit.author;
        QVERIFY(store::hatsOf(store, founder, {}).value().coordinator);
        QVERIFY(!store::hatsOf(store, RecordId::random(), {}).value().coordinator);
        const RecordId commitment = store::idsOf(store, u"commitment"_s).value().first();
        QVERIFY(store::mayWrite(store, founder, u"commitment"_s, commitment, u"promised"_s));
        QVERIFY(store::whoMayWrite(store, u"round"_s, RecordId::random(), u"label"_s));
        QVERIFY(store::keys(store).value().isEmpty());
    }

    void rebuildsAnOlderState()
    {
        plainSqlite(plan(), {"UPDATE meta SET value=0 WHERE key='state'", "DELETE FROM touch", "DROP TABLE conflict"});
        const auto store = Store::open(plan());
        QVERIFY(store);
        Job job;
        QVERIFY(store::verify(**store, job)->isSound());
    }

    void runsNothingThatAFileBringsAlong()
    {
        plainSqlite(plan(), {"CREATE TABLE loot(x)",
                             "CREATE TRIGGER taken AFTER INSERT ON edit BEGIN DELETE FROM edit WHERE n<10; END",
                             "CREATE TRIGGER sent AFTER UPDATE ON record BEGIN INSERT INTO loot VALUES(new.state); END",
                             "CREATE TRIGGER gone AFTER INSERT ON record BEGIN DELETE FROM record; END"});
        const auto store = Store::open(plan());
        QVERIFY(store);
        QVERIFY((*store)->commit({someEdit()}));
        QCOMPARE((*store)->editCount().value(), 31);
        QCOMPARE(store::idsOf(**store, u"commitment"_s)->size(), 31);
        Job job;
        QVERIFY(store::verify(**store, job)->isSound());
    }

    void aViewInPlaceOfATableIsDamage_data()
    {
        QTest::addColumn<QByteArray>("table");
        for (const char *table : {"edit", "record", "tip", "is_commitment"})
            QTest::newRow(table) << QByteArray(table);
    }
    void aViewInPlaceOfATableIsDamage()
    {
        QFETCH(const QByteArray, table);
        plainSqlite(plan(), {"ALTER TABLE " + table + " RENAME TO hidden",
                             "CREATE VIEW " + table +
                                 " AS WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n+1 FROM r) "
                                 "SELECT hidden.* FROM r, hidden"});
        const auto store = Store::open(plan());
        const auto refused = store ? (*store)->commit({someEdit()}) : tl::unexpected(store.error());
        QCOMPARE(codeOf(refused), u"corrupt"_s);
        QVERIFY(refused.error().sentence.contains(u"open a backup"));
    }

    void writesNothingWhenOpenedForReading()
    {
        const QByteArray before = contents(plan());
        const auto store = Store::openReadOnly(plan());
        QVERIFY(store);
        QVERIFY((*store)->isReadOnly());
        const auto refused = (*store)->commit({someEdit()});
        QCOMPARE(codeOf(refused), u"refused"_s);
        QCOMPARE(refused.error().sentence, (*store)->whyReadOnly());
        Job job;
        QVERIFY(store::verify(**store, job)->isSound());
        QVERIFY(contents(plan()) == before);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"plan.waymark"_s});
    }

    void takesTheEditsOfAReceivedPlan()
    {
        const QByteArray before = contents(plan());
        QCOMPARE(taken(plan()).value(), 30);
        QVERIFY(contents(plan()) == before);
    }

    void readsAReceivedPlanWhateverElseItHolds()
    {
        plainSqlite(plan(), {"DROP TABLE touch", "CREATE TABLE whatever(x)",
                             "CREATE TRIGGER noted AFTER INSERT ON whatever BEGIN DELETE FROM edit; END"});
        QCOMPARE(taken(plan()).value(), 30);
    }

    void refusesEvilPlansAtOnce_data()
    {
        QTest::addColumn<QByteArrayList>("statements");
        const QByteArray edit =
            "id BLOB NOT NULL UNIQUE, lamport INTEGER NOT NULL, body BLOB NOT NULL, vals BLOB NOT NULL";
        QTest::newRow("a view without end") << QByteArrayList{
            "DROP TABLE edit", "CREATE VIEW edit AS WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n+1 FROM r) "
                               "SELECT n, zeroblob(32) AS id, 1 AS lamport, zeroblob(100) AS body, x'' AS vals FROM r"};
        QTest::newRow("a generated column")
            << QByteArrayList{"DROP TABLE edit",
                              "CREATE TABLE edit(n INTEGER PRIMARY KEY, id BLOB, lamport INTEGER, vals BLOB, "
                              "body BLOB AS (zeroblob(800000000)))",
                              "INSERT INTO edit(n) VALUES(1)"};
        QTest::newRow("another column") << QByteArrayList{"ALTER TABLE edit ADD COLUMN more"};
        QTest::newRow("no table of edits") << QByteArrayList{"DROP TABLE edit"};
        QTest::newRow("a virtual table") << QByteArrayList{
            "DROP TABLE edit", "CREATE VIRTUAL TABLE edit USING fts5(n, id, lamport, body, vals)"};
        QTest::newRow("a table in other letters")
            << QByteArrayList{"DROP TABLE edit", "CREATE TABLE EDIT(n INTEGER PRIMARY KEY, " + edit + ")"};
        QTest::newRow("200 MB in one value") << QByteArrayList{"UPDATE edit SET vals=zeroblob(200000000) WHERE n=1"};
        QTest::newRow("text for bytes") << QByteArrayList{"UPDATE edit SET body='1 j:' || n"};
        QTest::newRow("nothing for bytes") << QByteArrayList{"UPDATE edit SET body=x'', vals=x'', id=randomblob(32)"};
        QTest::newRow("a schema that lies")
            << QByteArrayList{"PRAGMA writable_schema=ON",
                              "UPDATE sqlite_schema SET sql=replace(sql, 'vals BLOB', 'vals TEXT') WHERE name='edit'"};
        QTest::newRow("two tables of one name") << QByteArrayList{
            "PRAGMA writable_schema=ON", "INSERT INTO sqlite_schema SELECT 'view', 'Edit', 'Edit', 0, "
                                         "'CREATE VIEW Edit AS SELECT 1'"};
    }
    void refusesEvilPlansAtOnce()
    {
        QFETCH(const QByteArrayList, statements);
        plainSqlite(plan(), statements);
        QElapsedTimer timer;
        timer.start();
        const auto edits = taken(plan());
        QVERIFY2(!edits, "taken");
        QCOMPARE(codeOf(edits), u"corrupt"_s);
        QVERIFY(timer.elapsed() < 1000);
    }

    void aLinkToSomethingElseIsRefused()
    {
        const QString link = path(u"link.waymark"_s);
        QVERIFY(QFile::link(u"/etc/passwd"_s, link));
        QCOMPARE(codeOf(store::editsOfReceived(link)), u"corrupt"_s);
        QCOMPARE(codeOf(Store::open(link)), u"corrupt"_s);
    }

    void noDamagedPageGivesAnUnnoticedGap()
    {
        const QByteArray good = contents(plan());
        const QString damaged = path(u"damaged.waymark"_s);
        for (qsizetype page = 0; page < good.size() / 4096; ++page) {
            QByteArray bad = good;
            bad.replace(page * 4096 + (page ? 0 : 100), 600, QByteArray(600, '\xa5'));
            put(damaged, bad);
            const auto edits = taken(damaged);
            QVERIFY2(!edits || *edits == 30, qPrintable(u"page %1 gave %2"_s.arg(page).arg(edits.value_or(0))));
            Job job;
            const auto rescued = store::rescue(damaged, job);
            if (!rescued)
                continue;
            const bool isWhole = (*rescued)->editCount().value() == 30;
            QVERIFY2(isWhole || (*rescued)->whyReadOnly().contains(u"could not"), qPrintable(u"page %1"_s.arg(page)));
        }
    }

    void everyFlippedByteIsFoundOrHarmless()
    {
        const QByteArray good = contents(plan());
        const QString damaged = path(u"damaged.waymark"_s);
        QRandomGenerator random(20161114);
        for (int i = 0; i < 100; ++i) {
            QByteArray bad = good;
            const auto at = qsizetype(random.bounded(quint32(bad.size())));
            bad[at] = char(bad[at] ^ (1 << random.bounded(8)));
            put(damaged, bad);
            const auto edits = taken(damaged);
            QVERIFY2(!edits || *edits == 30, qPrintable(QString::number(at)));
            const auto store = Store::openReadOnly(damaged);
            Job job;
            const auto verdict = store ? store::verify(**store, job) : tl::unexpected(store.error());
            if (verdict && verdict->isSound())
                QCOMPARE(verdict->edits, 30);
        }
    }

    void rescuesWhatCanStillBeRead()
    {
        plainSqlite(plan(), {"UPDATE edit SET vals=x'00' WHERE n=20"}); // all after it rest on it
        Job job;
        const auto rescued = store::rescue(plan(), job);
        QVERIFY(rescued);
        QCOMPARE((*rescued)->editCount().value(), 19);
        QVERIFY((*rescued)->isReadOnly());
        QVERIFY((*rescued)->whyReadOnly().contains(u"19 of its changes"));
        QVERIFY((*rescued)->whyReadOnly().contains(u"11 could not"));
        QCOMPARE(store::idsOf(**rescued, u"commitment"_s)->size(), 19);
    }

    void rescuesAWholePlanWhoseTablesAreGone()
    {
        plainSqlite(plan(), {"DROP TABLE record", "DROP TABLE tip", "DELETE FROM meta"});
        Job job;
        const auto rescued = store::rescue(plan(), job);
        QVERIFY(rescued);
        QCOMPARE(store::idsOf(**rescued, u"commitment"_s)->size(), 30);
        QVERIFY((*rescued)->whyReadOnly().contains(u"every change"));
    }

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QString plan() const { return path(u"plan.waymark"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_plan;
};

QTEST_GUILESS_MAIN(TestOpening)
#include "tst_opening.moc"
