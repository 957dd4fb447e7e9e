// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts.h"
#include "plainsqlite.h"

#include <store/verify.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;
using store::Store;

namespace {

RecordId id(char c)
{
    return RecordId::fromBytes(QByteArray(16, c));
}

} // namespace

/// Verifying finds whatever somebody did to the file, and does nothing to it.
class TestVerify : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"plan.waymark"_s);
        {
            const auto store = Store::create(path);
            for (int i = 0; i < 10; ++i)
                commit(**store, draft(id('f'), {saying(u"commitment"_s, id(char('a' + i)),
                                                       {{u"title"_s, Value(u"budget 1000000"_s)},
                                                        {u"ends"_s, Value(i % 2 ? u"2016"_s : u"some day"_s)}})}));
            commit(**store, draft(id('x'), {saying(u"role"_s, id('1'), {{u"person"_s, Value(id('x').text())}})}));
            QCOMPARE((*store)->editCount().value(), 11);
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_plan = file.readAll();
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(m_plan), m_plan.size());
    }

    void isContentWithAPlanNobodyTouched()
    {
        const store::Verdict verdict = verify();
        QVERIFY(verdict.isSound());
        QCOMPARE(verdict.edits, 11);
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll() == m_plan);
    }

    void isContentWithAnEmptyPlan()
    {
        QFile::remove(path());
        QVERIFY(Store::create(path()));
        QVERIFY(verify().isSound());
        QCOMPARE(verify().edits, 0);
    }

    void findsChangedEdits_data()
    {
        QTest::addColumn<QByteArray>("statement");
        QTest::addColumn<QString>("words");
        QTest::newRow("other words")
            << QByteArray(
                   "UPDATE edit SET vals=CAST(replace(CAST(vals AS TEXT), '1000000', '9000000') AS BLOB) WHERE n=4")
            << u"Change 4 "_s;
        QTest::newRow("another author")
            << QByteArray(
                   "UPDATE edit SET body=CAST(replace(CAST(body AS TEXT), ' v:edit', ' v:lend') AS BLOB) WHERE n=5")
            << u"Change 5 "_s;
        QTest::newRow("one taken out") << QByteArray("DELETE FROM edit WHERE n=6") << u"Change 6 is missing"_s;
        QTest::newRow("the first taken out") << QByteArray("DELETE FROM edit WHERE n=1") << u"Change 1 is missing"_s;
        QTest::newRow("taken out, and the gap closed")
            << QByteArray("DELETE FROM edit WHERE n=6; UPDATE edit SET n=n-1 WHERE n>6")
            << u"Change 6 was made after one that is missing"_s;
        QTest::newRow("another id") << QByteArray("UPDATE edit SET id=randomblob(32) WHERE n=7") << u"Change 7 "_s;
    }
    void findsChangedEdits()
    {
        QFETCH(const QByteArray, statement);
        QFETCH(const QString, words);
        plainSqlite(path(), {statement});
        const store::Verdict verdict = verify();
        QVERIFY(!verdict.isSound());
        QVERIFY2(!verdict.damages.filter(words).isEmpty(), qPrintable(verdict.damages.join(u' ')));
    }

    void findsChangedState_data()
    {
        QTest::addColumn<QByteArray>("statement");
        QTest::addColumn<QString>("table");
        QTest::newRow("shown title") << QByteArray("UPDATE is_commitment SET title='budget 9000000' WHERE r=3")
                                     << u"is_commitment"_s;
        QTest::newRow("missing row") << QByteArray("DELETE FROM is_commitment WHERE r=10") << u"is_commitment"_s;
        QTest::newRow("one row more") << QByteArray("INSERT INTO is_plan(r, title) VALUES(99, 'x')") << u"is_plan"_s;
        QTest::newRow("text for a number")
            << QByteArray("UPDATE is_commitment SET number=x'31' WHERE r=3") << u"is_commitment"_s;
        QTest::newRow("folded state")
            << QByteArray(
                   "UPDATE record SET state=CAST(replace(CAST(state AS TEXT), '1000000', '9000000') AS BLOB) WHERE r=2")
            << u"record"_s;
        QTest::newRow("a deleted record") << QByteArray("UPDATE record SET gone=1 WHERE r=2") << u"record"_s;
        QTest::newRow("a hidden conflict") << QByteArray("INSERT INTO conflict VALUES(2, 'title')") << u"conflict"_s;
        QTest::newRow("a hidden finding") << QByteArray("DELETE FROM misfit") << u"misfit"_s;
        QTest::newRow("an accepted change") << QByteArray("DELETE FROM pending") << u"pending"_s;
        QTest::newRow("tips") << QByteArray("INSERT INTO tip VALUES(3)") << u"tip"_s;
        QTest::newRow("who wrote") << QByteArray("UPDATE authored SET author=zeroblob(16) WHERE edit=3")
                                   << u"authored"_s;
        QTest::newRow("what was touched") << QByteArray("DELETE FROM touch WHERE edit=3") << u"touch"_s;
        QTest::newRow("a role") << QByteArray("DELETE FROM fact") << u"fact"_s;
        QTest::newRow("search") << QByteArray(
                                       "INSERT INTO search(search, rowid, words) VALUES('delete', 3, 'budget 1000000')")
                                << u"search index"_s;
    }
    void findsChangedState()
    {
        QFETCH(const QByteArray, statement);
        QFETCH(const QString, table);
        plainSqlite(path(), {statement});
        const store::Verdict verdict = verify();
        QVERIFY(verdict.damages.isEmpty());
        QCOMPARE(verdict.deviations.size(), 1);
        QVERIFY2(verdict.deviations.first().contains(table), qPrintable(verdict.deviations.first()));
        const auto store = Store::open(path());
        Job job;
        QVERIFY(store::rebuild(**store, job));
        QVERIFY(store::verify(**store, job)->isSound());
    }

    void findsADamagedPage()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(4096)); // the page of the edits
        file.write(QByteArray(4096, '\xa5'));
        file.close();
        QVERIFY(!verify().fileCheck.isEmpty());
    }

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"plan.waymark"_s); }

    [[nodiscard]] store::Verdict verify() const
    {
        const auto store = Store::openReadOnly(path());
        Job job;
        const auto verdict = store ? store::verify(**store, job) : tl::unexpected(store.error());
        if (!verdict)
            qFatal("%s %s", qPrintable(verdict.error().sentence), qPrintable(verdict.error().detail));
        return *verdict;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_plan;
};

QTEST_GUILESS_MAIN(TestVerify)
#include "tst_verify.moc"
