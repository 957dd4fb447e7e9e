// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts.h"

#include <report/promises.h>

#include <QTest>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;
using store::Store;

namespace {

const RecordId kWho = RecordId::fromBytes(QByteArray(16, 'w'));
const RecordId kMilestone = RecordId::fromBytes(QByteArray(16, 'm'));

} // namespace

/// How a milestone's date came to be what it is.
class TestPromises : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aMoveCountsAndSaysWhy();
    void aTypingMistakeIsNoMove();
    void whatWasUndoneIsNeitherAMoveNorAReason();

private:
    EditId due(const QString &verb, const QString &day, const QString &reason, const EditId &undoes = {})
    {
        journal::Edit edit = draft(kWho, {saying(*m_store, u"milestone"_s, kMilestone, {{u"due"_s, Value(day)}})});
        edit.verb = verb;
        edit.undoes = undoes;
        if (!reason.isEmpty())
            edit.notes.insert(journal::note::kReason, reason);
        return commit(*m_store, edit);
    }
    report::Moves moves() { return report::movesOf(*m_store, kMilestone).value(); }

    std::unique_ptr<Store> m_store;
};

void TestPromises::init()
{
    m_store = std::move(*Store::scratch());
    commit(*m_store, draft(kWho, {saying(u"milestone"_s, kMilestone, {{u"due"_s, Value(u"2017-02"_s)}})}));
}

void TestPromises::aMoveCountsAndSaysWhy()
{
    due(u"moveDate"_s, u"2017-04"_s, u"The list was longer than thought."_s);
    due(u"moveDate"_s, u"2017-05"_s, u"The supplier is late."_s);
    QCOMPARE(moves().times, 2);
    QCOMPARE(moves().why, u"The supplier is late."_s);
}

void TestPromises::aTypingMistakeIsNoMove()
{
    due(u"moveDate"_s, u"2017-04"_s, u"The list was longer than thought."_s);
    due(u"correctDate"_s, u"2017-05"_s, {});
    QCOMPARE(moves().times, 1);
    QCOMPARE(moves().why, u"The list was longer than thought."_s);
}

void TestPromises::whatWasUndoneIsNeitherAMoveNorAReason()
{
    due(u"moveDate"_s, u"2017-04"_s, u"The list was longer than thought."_s);
    const EditId moved = due(u"moveDate"_s, u"2017-05"_s, u"The supplier is late."_s);
    due(u"undo"_s, u"2017-04"_s, {}, moved);
    QCOMPARE(moves().times, 1);
    QCOMPARE(moves().why, u"The list was longer than thought."_s);
}

QTEST_GUILESS_MAIN(TestPromises)
#include "tst_promises.moc"
