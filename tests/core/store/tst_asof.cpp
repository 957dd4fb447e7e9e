// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts.h"

#include <store/asof.h>
#include <store/history.h>
#include <store/verify.h>

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

const RecordId kFounder = id('f');
const RecordId kCommitment = id('C');

Value title(const Store &store)
{
    const auto record = store::record(store, u"commitment"_s, kCommitment);
    return record && *record ? (*record)->values.value(u"title"_s) : Value();
}

} // namespace

class TestAsOf : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_store = std::move(*Store::scratch());
        say("first", {2016, 11, 14});
        say("second", {2016, 12, 24});
        say("third", {2017, 3, 1});
    }

    void showsTheDaysLastWord_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QString>("words");
        QTest::newRow("before anything") << QDate(2016, 11, 13) << QString();
        QTest::newRow("on the first day") << QDate(2016, 11, 14) << u"first"_s;
        QTest::newRow("between") << QDate(2016, 12, 23) << u"first"_s;
        QTest::newRow("on the second day") << QDate(2016, 12, 24) << u"second"_s;
        QTest::newRow("long after") << QDate(2030, 1, 1) << u"third"_s;
    }
    void showsTheDaysLastWord()
    {
        QFETCH(const QDate, day);
        QFETCH(const QString, words);
        Job job;
        const auto then = store::asItStoodOn(*m_store, day, job);
        QVERIFY(then);
        QCOMPARE(title(**then).text(), words);
        QVERIFY((*then)->isReadOnly());
        QCOMPARE(codeOf((*then)->commit({draft(kFounder, {saying(u"note"_s, id('n'), {{u"text"_s, Value(1)}})})})),
                 u"refused"_s);
        QCOMPARE((*then)->journalId().value(), m_store->journalId().value());
    }

    void anImportedDayCountsForMoreThanTheDayOfImporting()
    {
        journal::Edit imported = draft(kFounder, {saying(u"milestone"_s, id('M'), {{u"due"_s, Value(u"2016"_s)}})});
        imported.day = QDate(2015, 5, 1);
        imported.at = QDateTime({2018, 1, 1}, {12, 0}, Qt::UTC);
        commit(*m_store, imported);
        Job job;
        const auto then = store::asItStoodOn(*m_store, {2015, 12, 31}, job);
        QCOMPARE(store::idsOf(**then, u"milestone"_s)->size(), 1);
        QVERIFY(store::idsOf(**then, u"commitment"_s)->isEmpty());
        QCOMPARE(store::idsOf(**store::asItStoodOn(*m_store, {2015, 4, 30}, job), u"milestone"_s)->size(), 0);
    }

    void aRoleGivenLaterMakesAnImportedViewCount()
    {
        const RecordId lead = id('a');
        const RecordId update = derivedId(QLatin1String("update"), {kCommitment, id('R')});
        commit(*m_store, at(draft(kFounder, {saying(u"role"_s, id('1'),
                                                    {{u"person"_s, Value(lead.text())},
                                                     {u"which"_s, Value(u"csoLead"_s)},
                                                     {u"of"_s, Value(kCommitment.text())}})}),
                            {2018, 1, 1}));
        journal::Edit imported = draft(lead, {saying(u"update"_s, update,
                                                     {{u"commitment"_s, Value(kCommitment.text())},
                                                      {u"round"_s, Value(id('R').text())},
                                                      {u"civilSocietyView"_s, Value(u"slow"_s)}})});
        imported.day = QDate(2015, 5, 1);
        commit(*m_store, imported);
        Job job;
        const auto then = store::asItStoodOn(*m_store, {2015, 12, 31}, job);
        QCOMPARE(store::record(**then, u"update"_s, update).value()->values.text(u"civilSocietyView"_s), u"slow"_s);
        QCOMPARE(store::pendingCount(**then).value(), 0);
        QVERIFY(store::idsOf(**then, u"role"_s)->isEmpty());
    }

    void atTheLastDayItIsThePlan()
    {
        Job job;
        const auto then = store::asItStoodOn(*m_store, {2030, 1, 1}, job);
        QCOMPARE(store::dumpState(**then).value(), store::dumpState(*m_store).value());
    }

    void historyPagesWorkOnIt()
    {
        Job job;
        const auto then = store::asItStoodOn(*m_store, {2016, 12, 31}, job);
        const auto history = store::history(**then, u"commitment"_s, kCommitment, u"title"_s);
        QCOMPARE(history->size(), 2);
        QCOMPARE(history->last().before.text(), u"first"_s);
        QCOMPARE(history->last().by.n, 2);
    }

    void otherConnectionsMayReadIt()
    {
        Job job;
        const auto then = store::asItStoodOn(*m_store, {2016, 12, 31}, job);
        const auto worker = Store::openReadOnly((*then)->path());
        QVERIFY(worker);
        QCOMPARE(title(**worker).text(), u"second"_s);
    }

    void asAtAMarkHoldsItsTipsAndAllBeforeThem()
    {
        const auto theirs = std::move(*Store::scratch());
        QVERIFY(merge(*theirs, *m_store));
        commit(*theirs,
               draft(kFounder, {saying(*theirs, u"commitment"_s, kCommitment, {{u"title"_s, Value(u"theirs"_s)}})}));
        const QList<EditId> mark = m_store->tips().value();
        const QString before = store::dumpState(*m_store).value();
        QVERIFY(merge(*m_store, *theirs));
        say("fifth", {2017, 5, 1});
        Job job;
        const auto then = store::asAtTips(*m_store, mark, job);
        QVERIFY(then);
        QCOMPARE(store::dumpState(**then).value(), before);
        QVERIFY((*then)->isReadOnly());
        const auto now = store::asAtTips(*m_store, m_store->tips().value(), job);
        QCOMPARE(store::dumpState(**now).value(), store::dumpState(*m_store).value());
        QVERIFY(store::verify(**now, job)->isSound());
    }

    void anUnknownMarkIsNotFound()
    {
        Job job;
        QCOMPARE(codeOf(store::asAtTips(*m_store, {EditId::fromBytes(QByteArray(32, 'x'))}, job)), u"not-found"_s);
    }

    void canBeStopped()
    {
        for (int i = 0; i < 300; ++i)
            say("again", {2017, 5, 1});
        Job job;
        job.stop();
        QCOMPARE(codeOf(store::asItStoodOn(*m_store, {2030, 1, 1}, job)), u"cancelled"_s);
        QCOMPARE(codeOf(store::asAtTips(*m_store, m_store->tips().value(), job)), u"cancelled"_s);
        QCOMPARE(codeOf(store::verify(*m_store, job)), u"cancelled"_s);
    }

private:
    static journal::Edit at(journal::Edit edit, QDate day)
    {
        edit.at = QDateTime(day, {12, 0}, Qt::UTC);
        return edit;
    }

    void say(const char *words, QDate day)
    {
        const auto changes =
            saying(*m_store, u"commitment"_s, kCommitment, {{u"title"_s, Value(QString::fromLatin1(words))}});
        QVERIFY(!commit(*m_store, at(draft(kFounder, {changes}), day)).isNull());
    }

    std::unique_ptr<Store> m_store;
};

QTEST_GUILESS_MAIN(TestAsOf)
#include "tst_asof.moc"
