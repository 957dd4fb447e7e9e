// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <journal/edit.h>
#include <journal/heads.h>

#include <QTest>

#include <algorithm>

using namespace waymark;
using namespace waymark::journal;
using namespace Qt::StringLiterals;

namespace {

/// Ids fall as numbers rise, so that the order by id can be told from the order of arrival.
EditId idOf(qint64 n)
{
    return EditId::fromBytes(QByteArray(32, char(100 - n)));
}

Head head(qint64 n, qint64 lamport, const Value &value, const QList<qint64> &seen = {})
{
    return {n, lamport, value, seen};
}

Value text(const char *words)
{
    return Value(QString::fromLatin1(words));
}

RecordState stateOf(const QMap<QString, QList<Head>> &heads)
{
    RecordState state;
    for (auto it = heads.cbegin(); it != heads.cend(); ++it)
        for (const Head &each : *it)
            state.fields[it.key()].take(each, {}, true, idOf);
    return state;
}

} // namespace

class TestHeads : public QObject
{
    Q_OBJECT

private slots:
    void aChangeEndsWhatItReplaces()
    {
        FieldState field;
        field.take(head(1, 1, text("red")), {}, true, idOf);
        field.take(head(2, 2, text("green")), {1}, true, idOf);
        QCOMPARE(field.heads.size(), 1);
        QCOMPARE(field.shown(), text("green"));
        QVERIFY(!field.isConflict());
    }

    void twoVersionsStandSideBySide()
    {
        FieldState field;
        field.take(head(1, 1, text("red")), {}, true, idOf);
        field.take(head(2, 2, text("green")), {1}, true, idOf);
        field.take(head(3, 2, text("blue")), {1}, true, idOf);
        QVERIFY(field.isConflict());
        QCOMPARE(field.heads.size(), 2);
        QCOMPARE(field.shown(), text("green")); // equal lamport: the higher id
        field.take(head(4, 3, text("violet")), {2, 3}, true, idOf);
        QVERIFY(!field.isConflict());
        QCOMPARE(field.shown(), text("violet"));
    }

    void theSameWordsTwiceAreNoConflict()
    {
        FieldState field;
        field.take(head(1, 1, text("red")), {}, true, idOf);
        field.take(head(2, 1, text("red")), {}, true, idOf);
        QCOMPARE(field.heads.size(), 2);
        QVERIFY(!field.isConflict());
        field.take(head(3, 1, Value(true)), {}, true, idOf);
        QVERIFY(field.isConflict());
    }

    void aPendingChangeEndsNothing()
    {
        FieldState field;
        field.take(head(1, 1, text("red")), {}, true, idOf);
        field.take(head(2, 2, text("green")), {1}, false, idOf);
        QCOMPARE(field.shown(), text("red"));
        QCOMPARE(field.pending.size(), 1);
        field.take(head(3, 3, text("green")), {1, 2}, true, idOf);
        QVERIFY(field.pending.isEmpty());
        QCOMPARE(field.heads.size(), 1);
    }

    void everyOrderGivesTheSame()
    {
        struct Given
        {
            Head change;
            QList<qint64> replaces;
            bool isEntitled;
        };
        const QList<Given> given{{head(0, 1, text("a")), {}, true},  {head(1, 2, text("b")), {0}, true},
                                 {head(2, 2, text("c")), {0}, true}, {head(3, 3, text("d")), {1}, false},
                                 {head(4, 3, text("e")), {2}, true}, {head(5, 4, text("f")), {3, 4}, true}};
        QList<int> order{0, 1, 2, 3, 4, 5};
        std::optional<FieldState> expected;
        int tried = 0;
        do {
            QSet<qint64> taken;
            FieldState field;
            bool isPossible = true;
            for (const int i : std::as_const(order)) {
                isPossible = isPossible && std::all_of(given[i].replaces.cbegin(), given[i].replaces.cend(),
                                                       [&](qint64 n) { return taken.contains(n); });
                taken.insert(i);
                field.take(given[i].change, given[i].replaces, given[i].isEntitled, idOf);
            }
            if (!isPossible)
                continue;
            ++tried;
            if (!expected)
                expected = field;
            QCOMPARE(field.heads, expected->heads);
            QCOMPARE(field.pending, expected->pending);
        } while (std::next_permutation(order.begin(), order.end()));
        QVERIFY(tried > 5);
        QCOMPARE(expected->heads, (QList<Head>{given[1].change, given[5].change}));
    }

    void nothingSaidShowsNothing()
    {
        QVERIFY(FieldState().shown().isNull());
        QVERIFY(!FieldState().isConflict());
        QVERIFY(!RecordState().isDeleted());
        QVERIFY(!RecordState().isDeletionContested());
    }

    void aDeletionThatSawEverythingDeletes()
    {
        const RecordState state =
            stateOf({{u"title"_s, {head(1, 1, text("a"))}}, {kExists, {head(2, 2, Value(false), {1})}}});
        QVERIFY(state.isDeleted());
        QVERIFY(!state.isDeletionContested());
    }

    void aDeletionDoesNotTakeWhatItDidNotSee()
    {
        const RecordState state = stateOf({{u"title"_s, {head(1, 1, text("a"))}},
                                           {u"due"_s, {head(3, 2, text("2016"))}},
                                           {kExists, {head(2, 2, Value(false), {1})}}});
        QVERIFY(!state.isDeleted());
        QVERIFY(state.isDeletionContested());
    }

    void whatOneDeletionSawCountsForAll()
    {
        const RecordState state =
            stateOf({{u"title"_s, {head(1, 1, text("a"))}},
                     {u"due"_s, {head(3, 2, text("2016"))}},
                     {kExists, {head(2, 2, Value(false), {1}), head(4, 3, Value(false), {1, 3})}}});
        QVERIFY(state.isDeleted());
    }

    void aDeletionAgainstARestorationIsContested()
    {
        const RecordState state = stateOf({{kExists, {head(1, 1, Value(false)), head(2, 1, Value(true))}}});
        QVERIFY(!state.isDeleted());
        QVERIFY(state.isDeletionContested());
    }

    void fieldsOfTheDeletionItselfAreSeen()
    {
        const RecordState state =
            stateOf({{u"closure"_s, {head(1, 1, text("a"))}}, {kExists, {head(1, 1, Value(false))}}});
        QVERIFY(state.isDeleted());
    }
};

QTEST_GUILESS_MAIN(TestHeads)
#include "tst_heads.moc"
