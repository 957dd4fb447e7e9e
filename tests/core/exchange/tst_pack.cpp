// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plans.h"

#include <base/savefile.h>
#include <exchange/pack.h>
#include <store/ancestry.h>
#include <store/history.h>
#include <store/verify.h>

#include <QTemporaryDir>
#include <QTest>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;
using exchange::LargePack;

/// Copies go from plan to plan through files.
class TestPack : public QObject
{
    Q_OBJECT

private slots:
    void carriesAWholePlan();
    void carriesOnlyWhatIsMissing();
    void saysWhoSendsWhat();
    void shortensAVeryLongName();
    void bringsNothingInTwice();
    void refusesAnotherPlan();
    void asksForAWholeCopyWhenAncestorsAreMissing();
    void refusesToSendNothing();
    void refusesAnUnknownState();
    void showsWhatItWouldDo();
    void leavesThePlanAloneWhenItOnlyLooks();
    void noticesAFileThatChangesMeanwhile();
    void asksBeforeALargeCopy();
    void leavesNoFileBehindWhenStopped();
    void tellsWhatSomebodyHasNotSeen();
    void tellsWhatACopyWouldBringThem();

private:
    QString path() const { return m_folder.filePath(u"copy.wmcopy"_s); }
    Result<exchange::Pack> sent(const store::Store &store, const QList<EditId> &since = {});

    QTemporaryDir m_folder;
    Job m_job;
};

namespace {

const exchange::Sender kSender{importer(), u"Zoë Ångström, Cabinet Office"_s};

RecordId colleague()
{
    return RecordId(QUuid(u"7d84fb90-12c4-11e1-840d-7b25c5ee775a"_s));
}

std::unique_ptr<store::Store> copyOf(const store::Store &store)
{
    auto copy = store::Store::scratch();
    return copy && merge(**copy, store) ? std::move(*copy) : nullptr;
}

EditId setTitle(store::Store &store, const RecordId &author, const QString &title)
{
    return commit(store, draft(author, {saying(store, u"commitment"_s, idOf(u"c1"_s), {{u"title"_s, title}})}));
}

QString dump(const store::Store &store)
{
    return store::dumpState(store).value_or(u"unreadable"_s);
}

} // namespace

Result<exchange::Pack> TestPack::sent(const store::Store &store, const QList<EditId> &since)
{
    const auto header = exchange::writePack(store, path(), since, kSender, m_job);
    return header ? exchange::openPack(path(), LargePack::Refuse, m_job) : tl::unexpected(header.error());
}

void TestPack::carriesAWholePlan()
{
    const auto plan = eventfulPlan();
    const auto pack = sent(*plan);
    QVERIFY2(pack, pack ? "" : qPrintable(pack.error().sentence));
    QVERIFY(pack->header.isWhole());
    const auto fresh = store::Store::scratch();
    QVERIFY(fresh);
    const auto brought = exchange::bringIn(**fresh, *pack, m_job);
    QVERIFY(brought);
    QCOMPARE(brought->added(), plan->editCount().value_or(-1));
    QCOMPARE(dump(**fresh), dump(*plan));
}

void TestPack::carriesOnlyWhatIsMissing()
{
    const auto plan = planFrom(fileWith());
    const auto other = copyOf(*plan);
    const auto since = other->tips().value();
    setTitle(*plan, importer(), u"Newer"_s);
    setTitle(*plan, importer(), u"Newest"_s);
    const auto pack = sent(*plan, since);
    QVERIFY(pack);
    QCOMPARE(pack->header.count, 2);
    QCOMPARE(pack->header.base, since);
    const auto brought = exchange::bringIn(*other, *pack, m_job);
    QVERIFY(brought);
    QCOMPARE(brought->added(), 2);
    QCOMPARE(dump(*other), dump(*plan));
}

void TestPack::saysWhoSendsWhat()
{
    const auto plan = planFrom(fileWith());
    const auto pack = sent(*plan);
    QVERIFY(pack);
    QCOMPARE(pack->header.sender.person, kSender.person);
    QCOMPARE(pack->header.sender.name, kSender.name);
    QCOMPARE(pack->header.journal, plan->journalId().value());
    QCOMPARE(pack->header.plan, u"A plan"_s);
    QCOMPARE(pack->header.signature, QString());
    QCOMPARE(pack->header.tips, plan->tips().value());
    const QByteArray bytes = readFile(path(), 1 << 20).value();
    QVERIFY(bytes.startsWith("waymark-copy 1 journal="));
    const QByteArray line = bytes.left(bytes.indexOf('\n'));
    QVERIFY(std::all_of(line.cbegin(), line.cend(), [](char c) { return c >= ' ' && c <= '~'; }));
}

void TestPack::shortensAVeryLongName()
{
    const auto plan = planFrom(fileWith());
    const QString name = u"x"_s + QString::fromUcs4(U"\U0001F600").repeated(150);
    QVERIFY(exchange::writePack(*plan, path(), {}, {importer(), name}, m_job));
    const auto pack = exchange::openPack(path(), LargePack::Refuse, m_job);
    QVERIFY2(pack, pack ? "" : qPrintable(pack.error().sentence));
    QCOMPARE(pack->header.sender.name, name.left(199));
}

void TestPack::bringsNothingInTwice()
{
    const auto plan = eventfulPlan();
    const auto pack = sent(*plan);
    QVERIFY(pack);
    const QString before = dump(*plan);
    const auto brought = exchange::bringIn(*plan, *pack, m_job);
    QVERIFY(brought);
    QCOMPARE(brought->added(), 0);
    QCOMPARE(brought->known, plan->editCount().value_or(-1));
    QCOMPARE(dump(*plan), before);
}

void TestPack::refusesAnotherPlan()
{
    const auto pack = sent(*planFrom(fileWith()));
    const auto other = planFrom(fileWith());
    QVERIFY(pack && other);
    const QString before = dump(*other);
    const auto brought = exchange::bringIn(*other, *pack, m_job);
    QCOMPARE(codeOf(brought), u"refused"_s);
    QVERIFY(brought.error().sentence.contains(u"another plan, “\u2068A plan\u2069”;"));
    QCOMPARE(dump(*other), before);
}

void TestPack::asksForAWholeCopyWhenAncestorsAreMissing()
{
    const auto plan = planFrom(fileWith());
    const auto behind = copyOf(*plan);
    setTitle(*plan, importer(), u"Never sent"_s);
    const auto since = plan->tips().value();
    setTitle(*plan, importer(), u"Sent"_s);
    const auto pack = sent(*plan, since);
    QVERIFY(pack);
    const QString before = dump(*behind);
    const auto brought = exchange::bringIn(*behind, *pack, m_job);
    QCOMPARE(codeOf(brought), u"not-found"_s);
    QVERIFY(brought.error().sentence.contains(u"whole copy"));
    QCOMPARE(codeOf(exchange::previewPack(*behind, *pack, m_job)), u"not-found"_s);
    QCOMPARE(dump(*behind), before);
}

void TestPack::refusesToSendNothing()
{
    const auto plan = planFrom(fileWith());
    QCOMPARE(codeOf(sent(*plan, plan->tips().value())), u"refused"_s);
    QCOMPARE(codeOf(sent(**store::Store::scratch())), u"refused"_s);
}

void TestPack::refusesAnUnknownState()
{
    const auto plan = planFrom(fileWith());
    const auto other = planFrom(fileWith());
    QCOMPARE(codeOf(sent(*plan, other->tips().value())), u"not-found"_s);
}

void TestPack::showsWhatItWouldDo()
{
    const auto plan = planFrom(fileWith(
        {R"({"records": [{"kind": "milestone", "id": "m", "values": {"commitment": "c1", "title": "First"}}]})"}));
    const auto other = copyOf(*plan);
    setTitle(*plan, importer(), u"Mine"_s);
    setTitle(*other, colleague(), u"Theirs"_s);
    commit(*other,
           draft(colleague(), {saying(*other, u"milestone"_s, idOf(u"m"_s), {{u"title"_s, u"First of all"_s}})}));
    commit(*other, draft(colleague(), {saying(u"organisation"_s, idOf(u"o"_s), {{u"name"_s, u"A charity"_s}})}));
    commit(*other, draft(colleague(), {saying(u"person"_s, colleague(), {{u"name"_s, u"Carys"_s}})}));
    commit(*other, draft(colleague(), {saying(u"update"_s, idOf(u"u"_s), {{u"civilSocietyView"_s, u"Ours"_s}})}));
    const auto pack = sent(*other);
    QVERIFY(pack);
    const auto preview = exchange::previewPack(*plan, *pack, m_job);
    QVERIFY2(preview, preview ? "" : qPrintable(preview.error().sentence));
    QCOMPARE(preview->added, 5);
    QCOMPARE(preview->known, 2);
    QCOMPARE(preview->unseen, 1);
    QCOMPARE(preview->tips, other->tips().value());
    QCOMPARE(preview->sender, kSender.name);
    QCOMPARE(preview->by.size(), 1);
    QCOMPARE(preview->by[0].name, u"Carys"_s);
    QCOMPARE(preview->by[0].edits, 5);
    QCOMPARE(preview->touched.size(), 1);
    QCOMPARE(preview->touched[0].number, u"1"_s);
    QCOMPARE(preview->touched[0].edits, 2);
    QCOMPARE(preview->elsewhere, 3);
    QCOMPARE(preview->conflicts.size(), 1);
    QCOMPARE(preview->conflicts[0].field, u"title"_s);
    QCOMPARE(preview->pending.size(), 1);
    QCOMPARE(preview->pending[0].field, u"civilSocietyView"_s);
}

void TestPack::leavesThePlanAloneWhenItOnlyLooks()
{
    const auto plan = planFrom(fileWith());
    const auto other = copyOf(*plan);
    setTitle(*other, colleague(), u"Theirs"_s);
    const auto pack = sent(*other);
    QVERIFY(pack);
    const QString before = dump(*plan);
    QVERIFY(exchange::previewPack(*plan, *pack, m_job));
    QCOMPARE(dump(*plan), before);
    QVERIFY(exchange::bringIn(*plan, *pack, m_job));
    QCOMPARE(dump(*plan), dump(*other));
}

void TestPack::noticesAFileThatChangesMeanwhile()
{
    const auto plan = planFrom(fileWith());
    const auto other = copyOf(*plan);
    setTitle(*other, colleague(), u"Theirs"_s);
    const auto pack = sent(*other);
    setTitle(*other, colleague(), u"Another file"_s);
    QVERIFY(exchange::writePack(*other, path(), {}, kSender, m_job));
    const QString before = dump(*plan);
    QCOMPARE(codeOf(exchange::bringIn(*plan, *pack, m_job)), u"corrupt"_s);
    QCOMPARE(dump(*plan), before);
}

void TestPack::asksBeforeALargeCopy()
{
    const auto plan = planFrom(fileWith());
    QVERIFY(exchange::writePack(*plan, path(), {}, kSender, m_job));
    QFile file(path());
    QVERIFY(file.open(QIODevice::Append));
    QVERIFY(file.resize(exchange::kLargestUnasked + 1));
    file.close();
    const auto refused = exchange::openPack(path(), LargePack::Refuse, m_job);
    QCOMPARE(codeOf(refused), u"refused"_s);
    QVERIFY(refused.error().sentence.contains(u"unusually large"));
    QCOMPARE(codeOf(exchange::openPack(path(), LargePack::Allow, m_job)), u"corrupt"_s);
}

void TestPack::leavesNoFileBehindWhenStopped()
{
    const auto plan = planFrom(fileWith());
    for (int i = 0; i < 1100; ++i)
        setTitle(*plan, importer(), QString::number(i));
    const QString fresh = m_folder.filePath(u"stopped.wmcopy"_s);
    Job stopped;
    stopped.stop();
    QCOMPARE(codeOf(exchange::writePack(*plan, fresh, {}, kSender, stopped)), u"cancelled"_s);
    QVERIFY(!QFile::exists(fresh));
}

void TestPack::tellsWhatSomebodyHasNotSeen()
{
    const auto plan = eventfulPlan();
    const auto each = store::eachSealed(*plan, 1, [&plan](qint64, const journal::SealedEdit &sealed) -> Outcome {
        const auto told = store::unseenBy(*plan, {sealed.id});
        const auto exact = store::editsSince(*plan, {sealed.id});
        return told && exact && *told == *exact ? Outcome() : failure(ErrorCode::Invalid, u"not the same"_s);
    });
    QVERIFY(each);
    QCOMPARE(store::unseenBy(*plan, plan->tips().value())->size(), 0);
    QCOMPARE(store::unseenBy(*plan, {})->size(), plan->editCount().value());
    QCOMPARE(codeOf(store::unseenBy(*plan, planFrom(fileWith())->tips().value())), u"not-found"_s);
}

void TestPack::tellsWhatACopyWouldBringThem()
{
    const auto plan = planFrom(fileWith());
    const auto since = plan->tips().value();
    setTitle(*plan, importer(), u"Newer"_s);
    commit(*plan, draft(colleague(), {saying(u"organisation"_s, idOf(u"o"_s), {{u"name"_s, u"A charity"_s}})}));
    const auto preview = exchange::previewSince(*plan, since);
    QVERIFY(preview);
    QCOMPARE(preview->added, 2);
    QCOMPARE(preview->by.size(), 2);
    QCOMPARE(preview->touched.size(), 1);
    QCOMPARE(preview->touched[0].number, u"1"_s);
    QCOMPARE(preview->elsewhere, 1);
}

QTEST_GUILESS_MAIN(TestPack)
#include "tst_pack.moc"
