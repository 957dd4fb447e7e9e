// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts.h"

#include <report/lists.h>
#include <store/verify.h>

#include <QTest>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;
using rules::FindingKind;
using store::Store;

namespace {

RecordId id(char c)
{
    return RecordId::fromBytes(QByteArray(16, c));
}

const RecordId kFounder = id('f');
const RecordId kPlan = id('P');
const RecordId kCommitment = id('C');
const RecordId kMilestone = id('M');

Value to(const RecordId &record)
{
    return Value(record.text());
}

std::unique_ptr<Store> scratch()
{
    auto store = Store::scratch();
    if (!store)
        qFatal("no scratch store could be made");
    return std::move(*store);
}

} // namespace

/// What nobody would be allowed to enter, or could not know of, arrives all the same in a colleague's copy. It is kept,
/// and said to be worth checking.
class TestFindings : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whatArrivesIsKeptAndWorthChecking_data();
    void whatArrivesIsKeptAndWorthChecking();
    void theChildOfADeletedRecordKeepsItUntilSomebodyDecides();
    void aSoundPlanHasNothingToCheck();

private:
    [[nodiscard]] QList<std::pair<FindingKind, RecordId>> found() const;
    void arrives(const QString &kind, const RecordId &record, const Fields &fields);

    std::unique_ptr<Store> m_ours;
    std::unique_ptr<Store> m_theirs;
};

/// A plan with a commitment and a milestone at two desks.
void TestFindings::init()
{
    m_ours = scratch();
    m_theirs = scratch();
    commit(*m_ours, draft(kFounder, {saying(u"plan"_s, kPlan,
                                            {{u"title"_s, Value(u"UK 2016"_s)}, {u"starts"_s, Value(u"2016-05"_s)}})}));
    commit(*m_ours, draft(kFounder,
                          {saying(u"commitment"_s, kCommitment, {{u"plan"_s, to(kPlan)}, {u"number"_s, Value(u"5"_s)}}),
                           saying(u"milestone"_s, kMilestone,
                                  {{u"commitment"_s, to(kCommitment)}, {u"number"_s, Value(u"5.1"_s)}})}));
    QVERIFY(merge(*m_theirs, *m_ours));
}

QList<std::pair<FindingKind, RecordId>> TestFindings::found() const
{
    QList<std::pair<FindingKind, RecordId>> all;
    const auto findings = report::findings(*m_ours, QDate(2017, 3, 14));
    if (!findings)
        qFatal("%s", qPrintable(findings.error().detail));
    for (const rules::Finding &finding : *findings) {
        if (!finding.text.endsWith(u'.'))
            qFatal("no sentence: %s", qPrintable(finding.text));
        all << std::pair(finding.kind, finding.record);
    }
    return all;
}

void TestFindings::arrives(const QString &kind, const RecordId &record, const Fields &fields)
{
    QVERIFY(!commit(*m_theirs, draft(kFounder, {saying(*m_theirs, kind, record, fields)})).isNull());
    const auto merged = merge(*m_ours, *m_theirs);
    QVERIFY2(merged, merged ? "" : qPrintable(merged.error().sentence));
    const auto kept = store::record(*m_ours, kind, record);
    for (auto field = fields.cbegin(); field != fields.cend(); ++field)
        QCOMPARE((*kept)->values.value(field.key()), *field);
    Job job;
    QVERIFY(store::verify(*m_ours, job)->isSound());
}

void TestFindings::whatArrivesIsKeptAndWorthChecking_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<RecordId>("record");
    QTest::addColumn<Fields>("fields");
    QTest::addColumn<int>("finding");
    QTest::addColumn<QList<RecordId>>("about");
    const auto row = [](const char *name, const QString &kind, const RecordId &record, const Fields &fields,
                        FindingKind finding, const QList<RecordId> &about) {
        QTest::newRow(name) << kind << record << fields << int(finding) << about;
    };
    const auto text = [](const char *words) { return Value(QString::fromLatin1(words)); };
    row("a second commitment 5", u"commitment"_s, id('D'), {{u"plan"_s, to(kPlan)}, {u"number"_s, text("5")}},
        FindingKind::SameNumber, {kCommitment, id('D')});
    row("a second milestone 5.1", u"milestone"_s, id('N'),
        {{u"commitment"_s, to(kCommitment)}, {u"number"_s, text("5.1")}}, FindingKind::SameNumber,
        {kMilestone, id('N')});
    row("a number for a date", u"milestone"_s, kMilestone, {{u"due"_s, Value(2017)}}, FindingKind::DoesNotFit,
        {kMilestone});
    row("31 February", u"milestone"_s, kMilestone, {{u"due"_s, text("2017-02-31")}}, FindingKind::DoesNotFit,
        {kMilestone});
    row("a flag for a title", u"commitment"_s, kCommitment, {{u"title"_s, Value(true)}}, FindingKind::DoesNotFit,
        {kCommitment});
    row("a word nobody knows", u"role"_s, id('r'), {{u"which"_s, text("emperor")}}, FindingKind::DoesNotFit, {id('r')});
    row("a milestone due before it starts", u"milestone"_s, kMilestone,
        {{u"starts"_s, text("2017-05-01")}, {u"due"_s, text("2017-04-30")}}, FindingKind::EndsBeforeStart,
        {kMilestone});
    row("a milestone of the plan itself", u"milestone"_s, id('S'),
        {{u"plan"_s, to(kPlan)}, {u"starts"_s, text("2017-05-01")}, {u"due"_s, text("2017-04-30")}},
        FindingKind::EndsBeforeStart, {id('S')});
    row("a commitment that ends first", u"commitment"_s, kCommitment,
        {{u"starts"_s, text("2017-05-01")}, {u"ends"_s, text("2016")}}, FindingKind::EndsBeforeStart, {kCommitment});
    row("a role that ends first", u"role"_s, id('r'), {{u"from"_s, text("2017-05-01")}, {u"to"_s, text("2016")}},
        FindingKind::EndsBeforeStart, {id('r')});
    row("a plan that ends first", u"plan"_s, kPlan, {{u"ends"_s, text("2016-04")}}, FindingKind::EndsBeforeStart,
        {kPlan});
    row("a round that closes first", u"round"_s, id('R'),
        {{u"opens"_s, text("2017-02-01")}, {u"closes"_s, text("2017-01-31")}}, FindingKind::EndsBeforeStart, {id('R')});
    row("a note", u"note"_s, id('n'), {{u"about"_s, to(kCommitment)}, {u"text"_s, text("Ring them")}},
        FindingKind::NotForEveryone, {id('n')});
}

void TestFindings::whatArrivesIsKeptAndWorthChecking()
{
    QFETCH(const QString, kind);
    QFETCH(const RecordId, record);
    QFETCH(const Fields, fields);
    QFETCH(const int, finding);
    QFETCH(const QList<RecordId>, about);
    arrives(kind, record, fields);
    QList<std::pair<FindingKind, RecordId>> expected;
    for (const RecordId &each : about)
        expected << std::pair(FindingKind(finding), each);
    QCOMPARE(found(), expected);
}

void TestFindings::theChildOfADeletedRecordKeepsItUntilSomebodyDecides()
{
    commit(*m_ours, draft(kFounder, {deleting(*m_ours, u"milestone"_s, kMilestone),
                                     deleting(*m_ours, u"commitment"_s, kCommitment)}));
    QVERIFY(store::idsOf(*m_ours, u"commitment"_s)->isEmpty());
    arrives(u"milestone"_s, id('N'), {{u"commitment"_s, to(kCommitment)}, {u"number"_s, Value(u"5.2"_s)}});
    QCOMPARE(*store::idsOf(*m_ours, u"commitment"_s), QList<RecordId>{kCommitment});
    const auto conflicts = store::conflicts(*m_ours);
    QCOMPARE(conflicts->size(), 1);
    QCOMPARE(conflicts->first().record, kCommitment);
    QCOMPARE(conflicts->first().field, journal::kExists);
}

void TestFindings::aSoundPlanHasNothingToCheck()
{
    arrives(u"commitment"_s, id('D'), {{u"plan"_s, to(kPlan)}, {u"number"_s, Value(u"6"_s)}});
    arrives(u"role"_s, id('r'), {{u"from"_s, Value(u"2017-05-01"_s)}, {u"to"_s, Value(u"2017-05-01"_s)}});
    QVERIFY(found().isEmpty());
}

QTEST_GUILESS_MAIN(TestFindings)
#include "tst_findings.moc"
