// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts.h"

#include <store/history.h>
#include <store/verify.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;
using journal::Edit;
using store::Store;

namespace {

RecordId id(char c)
{
    return RecordId::fromBytes(QByteArray(16, c));
}

const RecordId kFounder = id('f');
const RecordId kCommitment = id('C');

Value text(const char *words)
{
    return Value(QString::fromUtf8(words));
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be opened");
}

Value shown(const Store &store, const QString &kind, const RecordId &id, const QString &field)
{
    const auto record = store::record(store, kind, id);
    return record && *record ? (*record)->values.value(field) : Value();
}

} // namespace

class TestStore : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void keepsWhatWasCommitted()
    {
        auto store = founded();
        const EditId founding = store->journalId().value();
        const EditId second = commit(*store, draft(kFounder, {saying(*store, u"commitment"_s, kCommitment,
                                                                     {{u"title"_s, text("Open contracting")}})}));
        QVERIFY(!second.isNull());
        store.reset();

        const auto again = Store::open(path());
        QVERIFY(again);
        QVERIFY(!(*again)->isReadOnly());
        QCOMPARE((*again)->editCount().value(), 2);
        QCOMPARE((*again)->journalId().value(), founding);
        QCOMPARE((*again)->tips().value(), QList<EditId>{second});
        QVERIFY((*again)->knows(second).value());
        QVERIFY(!(*again)->knows(EditId()).value());
        QCOMPARE(shown(**again, u"commitment"_s, kCommitment, u"title"_s), text("Open contracting"));
        QVERIFY(isSound(**again));
    }

    void fillsInWhatOnlyItKnows()
    {
        const auto store = founded();
        const EditId second =
            commit(*store, draft(kFounder, {saying(u"commitment"_s, kCommitment, {{u"title"_s, text("a")}})}));
        const auto edit = store::editAt(*store, second);
        QVERIFY(edit);
        QCOMPARE(edit->edit.journal, store->journalId().value());
        QCOMPARE(edit->edit.after, QList<EditId>{store->journalId().value()});
        QCOMPARE(edit->edit.lamport, 2);
        QCOMPARE(edit->edit.at, moment());
    }

    void allDraftsOfACommitOrNone()
    {
        const auto store = founded();
        const QString before = dump(*store);
        Edit impossible = draft(kFounder, {saying(u"commitment"_s, kCommitment, {{u"title"_s, text("b")}})});
        impossible.records.first().changes.first().replaces = {EditId::fromBytes(QByteArray(32, 'x'))};
        const Edit possible = draft(kFounder, {saying(u"commitment"_s, kCommitment, {{u"title"_s, text("a")}})});
        QCOMPARE(codeOf(store->commit({possible, impossible})), u"not-found"_s);
        QCOMPARE(store->editCount().value(), 1);
        QCOMPARE(dump(*store), before);
        QCOMPARE(store->commit({possible, possible})->added(), 2);
        QVERIFY(isSound(*store));
    }

    void aChangeMadeInSightOfAnotherReplacesIt()
    {
        const auto store = founded();
        say(*store, {{u"title"_s, text("a")}});
        say(*store, {{u"title"_s, text("b")}});
        const auto record = store::record(*store, u"commitment"_s, kCommitment).value();
        QCOMPARE(record->heads.value(u"title"_s).size(), 1);
        QVERIFY(record->conflicts.isEmpty());
        QCOMPARE(record->values.value(u"title"_s), text("b"));
    }

    void changesMadeApartConflictUntilSomebodyDecides()
    {
        const auto ours = founded();
        const auto theirs = copyOf(*ours);
        say(*ours, {{u"title"_s, text("a")}});
        say(*theirs, {{u"title"_s, text("b")}});
        exchange(*ours, *theirs);
        QCOMPARE(store::conflictCount(*ours).value(), 1);
        QCOMPARE(store::record(*ours, u"commitment"_s, kCommitment).value()->conflicts, QStringList{u"title"_s});
        QCOMPARE(dump(*ours), dump(*theirs));
        say(*ours, {{u"title"_s, text("b")}});
        QCOMPARE(store::conflictCount(*ours).value(), 0);
        exchange(*ours, *theirs);
        QCOMPARE(dump(*ours), dump(*theirs));
    }

    void theSameValueTwiceIsNoConflict()
    {
        const auto ours = founded();
        const auto theirs = copyOf(*ours);
        say(*ours, {{u"title"_s, text("a")}});
        say(*theirs, {{u"title"_s, text("a")}});
        exchange(*ours, *theirs);
        QCOMPARE(store::conflictCount(*ours).value(), 0);
        QCOMPARE(store::record(*ours, u"commitment"_s, kCommitment).value()->heads.value(u"title"_s).size(), 2);
    }

    void deletesAndRestores()
    {
        const auto store = founded();
        say(*store, {{u"title"_s, text("Open contracting")}});
        commit(*store, draft(kFounder, {deleting(*store, u"commitment"_s, kCommitment)}));
        QVERIFY(store::record(*store, u"commitment"_s, kCommitment).value()->isDeleted);
        QVERIFY(store::idsOf(*store, u"commitment"_s)->isEmpty());
        QVERIFY(store::search(*store, u"contracting"_s, 10)->isEmpty());
        commit(*store, draft(kFounder, {restoring(*store, u"commitment"_s, kCommitment)}));
        QCOMPARE(store::idsOf(*store, u"commitment"_s)->size(), 1);
        QCOMPARE(shown(*store, u"commitment"_s, kCommitment, u"title"_s), text("Open contracting"));
        QCOMPARE(store::search(*store, u"contracting"_s, 10)->size(), 1);
        QVERIFY(isSound(*store));
    }

    void aDeletionDoesNotTakeWhatWasWrittenMeanwhile()
    {
        const auto ours = founded();
        say(*ours, {{u"title"_s, text("a")}});
        const auto theirs = copyOf(*ours);
        commit(*ours, draft(kFounder, {deleting(*ours, u"commitment"_s, kCommitment)}));
        say(*theirs, {{u"summary"_s, text("a fresh thought")}});
        exchange(*ours, *theirs);
        const auto record = store::record(*ours, u"commitment"_s, kCommitment).value();
        QVERIFY(!record->isDeleted);
        QCOMPARE(record->conflicts, QStringList{journal::kExists});
        QCOMPARE(dump(*ours), dump(*theirs));
        commit(*ours, draft(kFounder, {deleting(*ours, u"commitment"_s, kCommitment)}));
        QVERIFY(store::record(*ours, u"commitment"_s, kCommitment).value()->isDeleted);
    }

    void aLivingChildKeepsItsParent()
    {
        const auto ours = founded();
        say(*ours, {{u"title"_s, text("a")}});
        const auto theirs = copyOf(*ours);
        commit(*ours, draft(kFounder, {deleting(*ours, u"commitment"_s, kCommitment)}));
        commit(*theirs,
               draft(kFounder, {saying(u"milestone"_s, id('M'),
                                       {{u"commitment"_s, Value(kCommitment.text())}, {u"due"_s, text("2016-12")}})}));
        exchange(*ours, *theirs);
        QCOMPARE(store::record(*ours, u"commitment"_s, kCommitment).value()->conflicts, QStringList{journal::kExists});
        QCOMPARE(store::idsOf(*ours, u"commitment"_s)->size(), 1);
        QCOMPARE(dump(*ours), dump(*theirs));
        commit(*ours, draft(kFounder, {deleting(*ours, u"milestone"_s, id('M'))}));
        QVERIFY(store::record(*ours, u"commitment"_s, kCommitment).value()->isDeleted);
        QVERIFY(isSound(*ours));
    }

    void aDeepNestOfDeletedRecordsIsNoBurden()
    {
        const auto store = scratch();
        const auto nested = [](int depth) { return derivedId(QLatin1String("nested"), {}, QString::number(depth)); };
        QList<Edit> drafts;
        for (int depth = 0; depth < 3000; depth += 500) {
            QList<journal::RecordChanges> records;
            for (int i = depth; i < depth + 500; ++i)
                records << saying(u"milestone"_s, nested(i),
                                  {{u"partOf"_s, Value(nested(i + 1).text())}, {journal::kExists, Value(false)}});
            drafts << draft(kFounder, records);
        }
        QVERIFY(store->commit(drafts));
        QVERIFY(store::idsOf(*store, u"milestone"_s)->isEmpty());
    }

    void keepsKindsAndFieldsItDoesNotKnow()
    {
        const auto store = founded();
        commit(*store, draft(kFounder, {saying(u"gizmo"_s, id('g'), {{u"colour"_s, text("red")}}),
                                        saying(u"commitment"_s, kCommitment, {{u"shine"_s, Value(7)}})}));
        QCOMPARE(shown(*store, u"gizmo"_s, id('g'), u"colour"_s), text("red"));
        QCOMPARE(shown(*store, u"commitment"_s, kCommitment, u"shine"_s), Value(7));
        QVERIFY(store::misfits(*store)->isEmpty());
        QCOMPARE(dump(*copyOf(*store)), dump(*store));
    }

    void keepsAValueOfTheWrongTypeAsAFinding()
    {
        const auto store = founded();
        commit(*store, draft(kFounder,
                             {saying(u"milestone"_s, id('M'), {{u"due"_s, text("soon")}, {u"title"_s, Value(true)}})}));
        QCOMPARE(shown(*store, u"milestone"_s, id('M'), u"due"_s), text("soon"));
        QCOMPARE(store::misfits(*store)->size(), 2);
        commit(*store, draft(kFounder, {saying(*store, u"milestone"_s, id('M'),
                                               {{u"due"_s, text("2016-12")}, {u"title"_s, text("a")}})}));
        QVERIFY(store::misfits(*store)->isEmpty());
        QVERIFY(isSound(*store));
    }

    void mergingTwiceAddsNothing()
    {
        const auto ours = founded();
        const auto theirs = copyOf(*ours);
        say(*theirs, {{u"title"_s, text("a")}});
        QCOMPARE(merge(*ours, *theirs)->added(), 1);
        const QString before = dump(*ours);
        const auto again = merge(*ours, *theirs);
        QCOMPARE(again->added(), 0);
        QCOMPARE(again->known, 2);
        QCOMPARE(dump(*ours), before);
    }

    void aMergeTellsWhichRecordsItTouched()
    {
        const auto ours = founded();
        const auto theirs = copyOf(*ours);
        say(*theirs, {{u"title"_s, text("a")}});
        QCOMPARE(merge(*ours, *theirs)->records, QSet<RecordId>{kCommitment});
    }

    void aRefusedMergeLeavesTheFileAsItWas_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<QString>("code");
        QTest::newRow("a damaged edit") << u"damaged"_s << u"corrupt"_s;
        QTest::newRow("a missing edit") << u"missing"_s << u"not-found"_s;
        QTest::newRow("another plan's edit") << u"foreign"_s << u"invalid"_s;
        QTest::newRow("a newer edit") << u"newer"_s << u"too-new"_s;
        QTest::newRow("a wrong lamport") << u"lamport"_s << u"corrupt"_s;
        QTest::newRow("nothing it was made after") << u"rootless"_s << u"corrupt"_s;
        QTest::newRow("stopped by hand") << u"stopped"_s << u"cancelled"_s;
    }
    void aRefusedMergeLeavesTheFileAsItWas()
    {
        QFETCH(const QString, how);
        QFETCH(const QString, code);
        auto store = founded();
        const auto theirs = copyOf(*store);
        for (int i = 0; i < 300; ++i)
            say(*theirs, {{u"title"_s, Value(QString(200, u'a') + QString::number(i))}});
        QByteArrayList lines = packOf(*theirs).split('\n');
        if (how == u"damaged")
            lines[300][lines[300].size() - 3] = '#';
        if (how == u"missing")
            lines.removeAt(290);
        if (how == u"foreign")
            lines.insert(300, packOf(*founded(u"other.waymark"_s)).trimmed());
        if (how == u"newer")
            lines[300][0] = '2';
        if (how == u"lamport" || how == u"rootless")
            lines.insert(300, journal::toLine(crafted(*store, how == u"lamport")));

        store.reset();
        const QByteArray before = contents(path());
        store = std::move(*Store::open(path()));
        Job job;
        if (how == u"stopped")
            job.stop();
        const auto refused = store->append(sourceOfPack(lines.join('\n')), job);
        QCOMPARE(codeOf(refused), code);
        QVERIFY(refused.error().sentence.endsWith(u'.') || how == u"stopped");
        QCOMPARE(store->editCount().value(), 1);
        store.reset();
        QVERIFY(contents(path()) == before);
        QVERIFY(!QFile::exists(path() + u"-journal"_s));
    }

    void tryingOutChangesNothing()
    {
        const auto ours = founded();
        const auto theirs = copyOf(*ours);
        say(*theirs, {{u"title"_s, text("a")}});
        const QString before = dump(*ours);
        Job job;
        Value seen;
        const auto tried = ours->tryOut(sourceOfPack(packOf(*theirs)), job, [&](const store::Committed &committed) {
            seen = shown(*ours, u"commitment"_s, kCommitment, u"title"_s);
            return committed.added() == 1 ? Outcome() : failure(ErrorCode::Invalid, {});
        });
        QVERIFY(tried);
        QCOMPARE(seen, text("a"));
        QCOMPARE(dump(*ours), before);
        QVERIFY(merge(*ours, *theirs));
        QVERIFY(isSound(*ours));
    }

    void moreTipsThanAnEditMayNameAreJoinedInTurn()
    {
        const auto ours = founded();
        const auto first = copyOf(*ours);
        for (int i = 0; i < journal::kMostAfter + 8; ++i) {
            const auto desk = copyOf(*first);
            commit(*desk, draft(kFounder, {saying(u"commitment"_s, id(char(i + 1)), {{u"title"_s, text("a")}})}));
            QVERIFY(merge(*ours, *desk));
        }
        QCOMPARE(ours->tips()->size(), journal::kMostAfter + 8);
        say(*ours, {{u"title"_s, text("b")}});
        QCOMPARE(ours->tips()->size(), 9);
        say(*ours, {{u"title"_s, text("c")}});
        QCOMPARE(ours->tips()->size(), 1);
    }

    void rebuildingGivesTheSameState()
    {
        const auto store = founded();
        say(*store, {{u"title"_s, text("a")}, {u"due"_s, text("nonsense")}});
        say(*store, {{u"title"_s, text("b")}});
        const QString before = dump(*store);
        QVERIFY(isSound(*store)); // leaves nothing behind that would stand in the way
        Job job;
        QVERIFY(store::rebuild(*store, job));
        QCOMPARE(dump(*store), before);
        QVERIFY(isSound(*store));
        say(*store, {{u"title"_s, text("c")}});
        QVERIFY(isSound(*store));
    }

    void anotherConnectionsChangesAreNoticed()
    {
        const auto store = founded();
        const auto other = Store::open(path());
        const qint64 before = store->foreignVersion().value();
        say(**other, {{u"title"_s, text("a")}});
        QVERIFY(store->foreignVersion().value() != before);
        const qint64 after = store->foreignVersion().value();
        say(*store, {{u"title"_s, text("b")}});
        QCOMPARE(store->foreignVersion().value(), after);
        QCOMPARE(store::record(**other, u"commitment"_s, kCommitment).value()->heads.value(u"title"_s).size(), 1);
    }

private:
    [[nodiscard]] QString path(const QString &name = u"plan.waymark"_s) const { return m_folder->filePath(name); }

    [[nodiscard]] std::unique_ptr<Store> founded(const QString &name = u"plan.waymark"_s) const
    {
        auto store = Store::create(path(name));
        const auto founding =
            store ? (*store)->commit({draft(kFounder, {saying(u"plan"_s, id('P'), {{u"title"_s, text("UK 2016")}})})})
                  : tl::unexpected(store.error());
        if (!founding)
            qFatal("no plan could be made: %s %s", qPrintable(founding.error().sentence),
                   qPrintable(founding.error().detail));
        return std::move(*store);
    }

    [[nodiscard]] static std::unique_ptr<Store> scratch()
    {
        auto store = Store::scratch();
        if (!store)
            qFatal("no scratch store could be made");
        return std::move(*store);
    }

    [[nodiscard]] std::unique_ptr<Store> copyOf(const Store &store) const
    {
        auto copy = scratch();
        if (!merge(*copy, store))
            qFatal("a plan's edits were refused");
        return copy;
    }

    static void exchange(Store &a, Store &b)
    {
        QVERIFY(merge(a, b));
        QVERIFY(merge(b, a));
    }

    static void say(Store &store, const Fields &fields)
    {
        QVERIFY(!commit(store, draft(kFounder, {saying(store, u"commitment"_s, kCommitment, fields)})).isNull());
    }

    static QString dump(const Store &store) { return store::dumpState(store).value_or(u"no state"_s); }

    static bool isSound(const Store &store)
    {
        Job job;
        const auto verdict = store::verify(store, job);
        if (!verdict)
            qWarning() << verdict.error().sentence << verdict.error().detail;
        else if (!verdict->isSound())
            qWarning() << verdict->damages << verdict->deviations << verdict->fileCheck;
        return verdict && verdict->isSound();
    }

    /// An edit whose bytes are right and whose place is not.
    static journal::SealedEdit crafted(const Store &store, bool isAfterSomething)
    {
        Edit edit = draft(kFounder, {saying(u"commitment"_s, kCommitment, {{u"title"_s, text("x")}})});
        edit.journal = store.journalId().value();
        if (isAfterSomething)
            edit.after = {edit.journal};
        edit.lamport = isAfterSomething ? 12 : 1;
        return journal::seal(edit).value();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
