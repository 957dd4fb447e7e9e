// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts.h"

#include <store/asof.h>
#include <store/scratch.h>

#include <QDir>
#include <QProcess>
#include <QTest>
#include <QThread>

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
const RecordId kStranger = id('s');
const RecordId kCommitment = id('C');
const RecordId kMilestone = id('M');
const RecordId kUpdate = derivedId(QLatin1String("update"), {kCommitment, id('R')});

journal::Edit at(journal::Edit edit, QDate day)
{
    edit.at = QDateTime(day, {12, 0}, Qt::UTC);
    return edit;
}

} // namespace

/// Single records of the past, and the whole past as a file that goes from thread to thread.
class TestPast : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aRecordIsWhatThePlanOfThatDayShows_data();
    void aRecordIsWhatThePlanOfThatDayShows();
    void atAMarkItIsWhatWasKnownThen();
    void whatIsLaidDownOpensOnAnotherThreadAndGoes();
    void whatNobodyOpensGoesToo();
    void onlyWhatEndedProgramsLeftIsTakenAway();

private:
    void says(const RecordId &author, const QString &kind, const RecordId &record, const Fields &fields, QDate day)
    {
        commit(*m_store, at(draft(author, {saying(kind, record, fields)}), day));
    }

    std::unique_ptr<Store> m_store;
    QList<EditId> m_mark;
};

void TestPast::init()
{
    m_store = std::move(*Store::scratch());
    says(kFounder, u"commitment"_s, kCommitment, {{u"title"_s, Value(u"Open data"_s)}}, {2016, 5, 12});
    says(kFounder, u"update"_s, kUpdate,
         {{u"commitment"_s, Value(kCommitment.text())}, {u"round"_s, Value(id('R').text())}}, {2016, 6, 1});
    m_mark = m_store->tips().value();
    commit(*m_store, at(draft(kFounder, {saying(*m_store, u"commitment"_s, kCommitment,
                                                {{u"title"_s, Value(u"Open contracts"_s)}})}),
                        {2016, 11, 14}));
    says(kStranger, u"update"_s, kUpdate, {{u"civilSocietyView"_s, Value(u"slow"_s)}}, {2016, 12, 1});
    says(kFounder, u"milestone"_s, kMilestone, {{u"title"_s, Value(u"Publish"_s)}}, {2016, 12, 1});
    commit(*m_store, at(draft(kFounder, {deleting(*m_store, u"milestone"_s, kMilestone)}), {2017, 3, 1}));
}

void TestPast::aRecordIsWhatThePlanOfThatDayShows_data()
{
    QTest::addColumn<QDate>("day");
    for (const QDate day : {QDate(2016, 5, 11), QDate(2016, 5, 12), QDate(2016, 11, 13), QDate(2016, 11, 14),
                            QDate(2016, 12, 1), QDate(2017, 3, 1), QDate(2030, 1, 1)})
        QTest::newRow(qPrintable(day.toString(Qt::ISODate))) << day;
}

void TestPast::aRecordIsWhatThePlanOfThatDayShows()
{
    QFETCH(const QDate, day);
    Job job;
    const auto whole = store::asItStoodOn(*m_store, day, job);
    QVERIFY(whole);
    const auto past = store::Past::at(*m_store, {day, {}});
    QVERIFY(past);
    for (const auto &[kind, record] : {std::pair(u"commitment"_s, kCommitment), std::pair(u"update"_s, kUpdate),
                                       std::pair(u"milestone"_s, kMilestone)}) {
        const auto expected = store::record(**whole, kind, record);
        const auto found = past->record(kind, record);
        QVERIFY(expected && found);
        QCOMPARE(found->has_value(), expected->has_value() && !(*expected)->isDeleted);
        if (*found)
            QCOMPARE((*found)->fields, (*expected)->values.fields);
    }
}

void TestPast::atAMarkItIsWhatWasKnownThen()
{
    const auto past = store::Past::at(*m_store, {QDate(2030, 1, 1), m_mark});
    QVERIFY(past);
    const auto found = past->record(u"commitment"_s, kCommitment);
    QVERIFY(found && *found);
    QCOMPARE((*found)->text(u"title"_s), u"Open data"_s);
    QCOMPARE(codeOf(store::Past::at(*m_store, {{}, {EditId::fromBytes(QByteArray(32, 'x'))}})), u"not-found"_s);
}

void TestPast::whatIsLaidDownOpensOnAnotherThreadAndGoes()
{
    Job job;
    std::unique_ptr<store::LaidDown> laid;
    const std::unique_ptr<QThread> worker(QThread::create([&] {
        const auto own = Store::openReadOnly(m_store->path());
        laid = std::make_unique<store::LaidDown>(std::move(*store::asItStoodOn(**own, {2016, 6, 1}, job)));
    }));
    worker->start();
    QVERIFY(worker->wait());
    QString path;
    {
        const auto then = laid->open();
        QVERIFY(then);
        path = (*then)->path();
        QVERIFY(QFileInfo::exists(path));
        QVERIFY((*then)->isReadOnly());
        QVERIFY((*then)->whyReadOnly().contains(u"1 June 2016"_s));
        const auto record = store::record(**then, u"commitment"_s, kCommitment);
        QCOMPARE((*record)->values.text(u"title"_s), u"Open data"_s);
    }
    QVERIFY(!QFileInfo::exists(path));
}

void TestPast::whatNobodyOpensGoesToo()
{
    auto scratch = std::move(*Store::scratch());
    const QString path = scratch->path();
    {
        const store::LaidDown laid(std::move(scratch));
        QVERIFY(QFileInfo::exists(path));
    }
    QVERIFY(!QFileInfo::exists(path));
}

void TestPast::onlyWhatEndedProgramsLeftIsTakenAway()
{
    QProcess program;
    program.start(u"true"_s);
    QVERIFY(program.waitForStarted());
    const qint64 ended = program.processId();
    QVERIFY(program.waitForFinished());
    const auto left = [](qint64 process) {
        const QString path = QDir::temp().filePath(
            u"waymark-%1-%2"_s.arg(process).arg(QUuid::createUuid().toString(QUuid::WithoutBraces)));
        QFile file(path);
        return file.open(QIODevice::WriteOnly) ? path : QString();
    };
    const QString theirs = left(ended);
    const QString ours = left(QCoreApplication::applicationPid());
    const QString else_ = QDir::temp().filePath(u"waymark-%1-notes"_s.arg(ended));
    QFile other(else_);
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.close();
    store::removeAbandonedScratch();
    QVERIFY(!QFileInfo::exists(theirs));
    QVERIFY(QFile::remove(ours));
    QVERIFY(QFile::remove(else_));
}

QTEST_GUILESS_MAIN(TestPast)
#include "tst_past.moc"
