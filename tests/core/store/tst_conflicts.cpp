// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts.h"

#include <store/history.h>

#include <QTest>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;
using store::Store;

namespace {

const RecordId kFounder = RecordId::fromBytes(QByteArray(16, 'f'));
const RecordId kCommitment = RecordId::fromBytes(QByteArray(16, 'C'));

} // namespace

/// What two versions of a field come from, over chains of changes as people make them in two copies of a plan.
class TestConflicts : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_ours = std::move(*Store::scratch());
        say(*m_ours, u"begun"_s);
        m_theirs = std::move(*Store::scratch());
        QVERIFY(merge(*m_theirs, *m_ours));
    }

    void versionsComeFromTheNearestChangeBothWereWrittenOver_data()
    {
        QTest::addColumn<QStringList>("ours");
        QTest::addColumn<QStringList>("theirs");
        QTest::newRow("one each") << QStringList{u"a"_s} << QStringList{u"b"_s};
        QTest::newRow("several on one side") << QStringList{u"a"_s, u"aa"_s, u"aaa"_s} << QStringList{u"b"_s};
        QTest::newRow("several on both") << QStringList{u"a"_s, u"aa"_s} << QStringList{u"b"_s, u"bb"_s, u"bbb"_s};
        QTest::newRow("there and back") << QStringList{u"a"_s, u"begun"_s, u"aa"_s} << QStringList{u"b"_s};
    }
    void versionsComeFromTheNearestChangeBothWereWrittenOver()
    {
        QFETCH(QStringList, ours);
        QFETCH(QStringList, theirs);
        for (const QString &title : ours)
            say(*m_ours, title);
        for (const QString &title : theirs)
            say(*m_theirs, title);
        meet();
        QCOMPARE(base(*m_ours), Value(u"begun"_s));
        QCOMPARE(base(*m_theirs), Value(u"begun"_s));
    }

    void afterTheyHaveMetVersionsComeFromThere()
    {
        say(*m_theirs, u"b"_s);
        QVERIFY(merge(*m_ours, *m_theirs));
        say(*m_ours, u"ours over b"_s);
        say(*m_theirs, u"bb"_s);
        meet();
        QCOMPARE(base(*m_ours), Value(u"b"_s));
    }

    void whatBeganApartHasNothingInCommon()
    {
        for (Store *store : {m_ours.get(), m_theirs.get()})
            commit(*store, draft(kFounder, {saying(u"commitment"_s, kCommitment,
                                                   {{u"summary"_s, Value(store == m_ours.get() ? u"a"_s : u"b"_s)}})}));
        meet();
        QCOMPARE(store::conflicts(*m_ours)->first().field, u"summary"_s);
        QCOMPARE(base(*m_ours), Value());
    }

    void ofThreeVersionsItIsWhatAllComeFrom()
    {
        const auto third = std::move(*Store::scratch());
        say(*m_ours, u"a"_s);
        QVERIFY(merge(*third, *m_ours));
        say(*m_ours, u"aa"_s);
        say(*third, u"ab"_s);
        meet(*m_ours, *third);
        QCOMPARE(base(*m_ours), Value(u"a"_s));
        say(*m_theirs, u"b"_s);
        meet();
        QCOMPARE(store::conflicts(*m_ours)->first().versions.size(), 3);
        QCOMPARE(base(*m_ours), Value(u"begun"_s));
    }

    /// Each settled the same two versions for himself: of the two, both copies take the one that was shown.
    void ofTwoEquallyNearItIsTheOneThatWasShown()
    {
        say(*m_ours, u"a"_s);
        say(*m_theirs, u"b"_s);
        meet();
        const Value shown = store::record(*m_ours, u"commitment"_s, kCommitment).value()->values.value(u"title"_s);
        say(*m_ours, u"ours"_s);
        say(*m_theirs, u"theirs"_s);
        meet();
        QCOMPARE(base(*m_ours), shown);
        QCOMPARE(base(*m_theirs), shown);
    }

    void versionsThatAreBackComeFromWhereTheyDidAtFirst()
    {
        say(*m_ours, u"a"_s);
        say(*m_theirs, u"b"_s);
        meet();
        const store::Conflict before = store::conflicts(*m_ours)->first();
        const EditId chosen = say(*m_ours, u"a"_s);
        QVERIFY(store::conflicts(*m_ours)->isEmpty());
        QList<journal::Edit> undo;
        for (const store::Version &version : before.versions) {
            journal::Edit edit = draft(kFounder, {saying(u"commitment"_s, kCommitment, {{u"title"_s, version.value}})});
            edit.records.first().changes.first().replaces = {chosen};
            edit.undoes = chosen;
            undo << edit;
        }
        QVERIFY(m_ours->commit(undo));
        QCOMPARE(store::conflicts(*m_ours)->first().versions.size(), 2);
        QCOMPARE(base(*m_ours), Value(u"begun"_s));
    }

private:
    static EditId say(Store &store, const QString &title)
    {
        return commit(store,
                      draft(kFounder, {saying(store, u"commitment"_s, kCommitment, {{u"title"_s, Value(title)}})}));
    }

    static void meet(Store &one, Store &other)
    {
        QVERIFY(merge(one, other));
        QVERIFY(merge(other, one));
    }
    void meet() { meet(*m_ours, *m_theirs); }

    static Value base(const Store &store) { return store::conflicts(store)->first().base; }

    std::unique_ptr<Store> m_ours;
    std::unique_ptr<Store> m_theirs;
};

QTEST_GUILESS_MAIN(TestConflicts)
#include "tst_conflicts.moc"
