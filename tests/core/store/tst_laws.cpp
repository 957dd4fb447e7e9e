// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts.h"
#include "history_of_desks.h"

#include <store/history.h>
#include <store/keys.h>

#include <QTest>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;
using store::Store;

namespace {

/// Each change that does not stand must have been replaced by one that counts, and none that stands may have been.
void nothingMayBeLost(const Store &store)
{
    const auto name = [](const QString &kind, const RecordId &id, const QString &field, const EditId &edit) {
        return QStringList{kind, id.text(), field, QString::fromLatin1(edit.token())}.join(u' ');
    };
    QSet<QString> waiting;
    const auto pending = store::pendingChanges(store);
    mustHold(pending.has_value(), u"no pending changes"_s);
    for (const store::Pending &change : *pending)
        waiting.insert(name(change.kind, change.record, change.field, change.proposed.edit));
    QSet<QString> all;
    QSet<QString> standing;
    QSet<QString> replaced;           // by a change that does not wait
    QSet<QString> replacedByStanding; // by one that is shown
    const auto read = store::eachEdit(store, 1, [&](const store::StoredEdit &stored) -> Outcome {
        for (const journal::RecordChanges &record : stored.edit.records) {
            const auto shown = store::record(store, record.kind, record.id);
            for (const journal::Change &change : record.changes) {
                const QString own = name(record.kind, record.id, change.field, stored.id);
                const bool isStanding = (*shown)->heads.value(change.field).contains(stored.id);
                all.insert(own);
                if (isStanding)
                    standing.insert(own);
                for (const EditId &before : waiting.contains(own) ? QList<EditId>() : change.replaces) {
                    replaced.insert(name(record.kind, record.id, change.field, before));
                    if (isStanding)
                        replacedByStanding.insert(name(record.kind, record.id, change.field, before));
                }
            }
        }
        return {};
    });
    mustHold(read.has_value(), u"edits cannot be read"_s);
    for (const QString &change : all) {
        const bool isThere = standing.contains(change) || waiting.contains(change);
        mustHold(isThere || replaced.contains(change), u"lost: "_s + change);
        mustHold(!isThere || !replacedByStanding.contains(change), u"stands though it was replaced: "_s + change);
    }
}

void refusedMeansUnchanged(Store &store, QByteArray pack, quint32 choice)
{
    const QString before = stateOf(store);
    const qint64 count = store.editCount().value();
    pack[qsizetype(choice % quint32(pack.size()))] ^= char(1 << (choice >> 29));
    Job job;
    const auto taken = store.append(sourceOfPack(pack), job);
    if (!taken) {
        mustHold(store.editCount().value() == count && stateOf(store) == before, u"refused, but changed"_s);
        return;
    }
    // A bit may turn one edit into another well-formed one that nothing else rests on; then it is one more edit, and as
    // sound.
    mustBeSound(store);
}

void theLaws(const Steps &steps)
{
    Desks desks;
    for (const Step &step : steps)
        desks.take(step);
    desks.exchangeEverything();
    const QString expected = stateOf(desks.at(0));
    for (int i = 0; i < desks.count(); ++i) {
        mustBeSound(desks.at(i));
        const QString state = stateOf(desks.at(i));
        mustHold(state == expected, u"desk %1 differs:\n%2"_s.arg(i).arg(firstDifference(expected, state)));
    }
    nothingMayBeLost(desks.at(0));
    if (!steps.empty())
        refusedMeansUnchanged(desks.at(0), packOf(desks.at(1)), steps.back().choice * 2654435761u);
}

/// What of the journal counts and what waits, and how far keys can be relied on.
QString verdictOf(const Store &store)
{
    QStringList lines;
    const auto say = [&lines](const QString &kind, const RecordId &id, const QString &field, const EditId &edit) {
        lines << QStringList{kind, id.text(), field, QString::fromLatin1(edit.token())}.join(u' ');
    };
    const auto pending = store::pendingChanges(store);
    mustHold(pending.has_value(), u"no pending changes"_s);
    for (const store::Pending &change : *pending)
        say(u"waits "_s + change.kind, change.record, change.field, change.proposed.edit);
    const auto read = store::eachEdit(store, 1, [&](const store::StoredEdit &stored) -> Outcome {
        for (const journal::RecordChanges &record : stored.edit.records) {
            const auto heads = store::record(store, record.kind, record.id).value()->heads;
            for (auto field = heads.cbegin(); field != heads.cend(); ++field)
                for (const EditId &head : *field)
                    say(record.kind, record.id, field.key(), head);
        }
        return {};
    });
    mustHold(read.has_value(), u"edits cannot be read"_s);
    const auto keys = store::keys(store);
    mustHold(keys.has_value(), u"keys cannot be read"_s);
    for (const store::KnownKey &key : *keys)
        lines << u"key %1 %2"_s.arg(key.id.record().text()).arg(int(key.standing));
    lines.sort();
    lines.removeDuplicates();
    return lines.join(u'\n');
}

void entitlementKnowsNoOrder(const Steps &steps)
{
    Desks desks;
    for (const Step &step : steps)
        desks.take(step);
    desks.exchangeEverything();
    const QString verdict = verdictOf(desks.at(0));
    for (int i = 1; i < desks.count(); ++i)
        mustHold(verdictOf(desks.at(i)) == verdict, firstDifference(verdict, verdictOf(desks.at(i))));
    Chance chance;
    chance.begin(steps.empty() ? 0 : steps.back().choice);
    for (int i = 0; i < 2; ++i) {
        const QString other = verdictOf(*inAnotherOrder(desks.at(0), Arrival::InPortions, chance));
        mustHold(other == verdict, u"in another order:\n"_s + firstDifference(verdict, other));
    }
}

} // namespace

class TestLaws : public QObject
{
    Q_OBJECT

private slots:
    void holdInRandomHistories() { QVERIFY(holds("the laws hold", 400, theLaws)); }
    void whoHasASayIsTheSameWhateverOrderAndRouteEditsCameBy()
    {
        QVERIFY(holds("entitlement knows no order", 200, entitlementKnowsNoOrder));
    }
};

int main(int argc, char **argv)
{
    TestLaws test;
    return runLaws(test, argc, argv, 200);
}

#include "tst_laws.moc"
