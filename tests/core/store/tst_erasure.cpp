// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts.h"
#include "signers.h"

#include <model/natural_id.h>
#include <model/words.h>
#include <store/asof.h>
#include <store/backup.h>
#include <store/erasure.h>
#include <store/history.h>
#include <store/received.h>
#include <store/verify.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;
using store::NamedWords;
using store::Store;

namespace {

RecordId id(char c)
{
    return RecordId::fromBytes(QByteArray(16, c));
}

const RecordId kFounder = id('f');
const RecordId kOther = id('a');
const RecordId kLead = id('k'); // of civil society
const RecordId kPlan = id('P');
const RecordId kCommitment = id('C');
const RecordId kErasure = id('E');
const QByteArray kWord = "zzquarkz";

Value text(const QByteArray &words)
{
    return Value(QString::fromUtf8(words));
}

NamedWords summaryIn(const EditId &edit)
{
    return {edit, u"commitment"_s, kCommitment, u"summary"_s};
}

/// The founder's key.
signing::SigningKey founderKey()
{
    return keyFromSeed(QByteArray(64, 'f'), Id<Person>(kFounder));
}

journal::RecordChanges entering(const signing::SigningKey &key)
{
    return saying(u"key"_s, keyId(key.person(), key.publicKey().text()),
                  {{u"person"_s, Value(key.person().record().text())}, {u"key"_s, Value(key.publicKey().text())}});
}

journal::Edit confirming(const Store &store, const signing::SigningKey &key, const RecordId &by)
{
    return draft(by, {saying(store, u"key"_s, keyId(key.person(), key.publicKey().text()),
                             {{u"confirmed/"_s + by.text(), Value(true)}})});
}

QString signatureOver(const Store &store, const QString &words, const signing::SigningKey &key)
{
    const auto text = store::textToSign(store.journalId().value(), key.person(), words).value();
    return signing::sign(key, text)->line();
}

journal::Edit erasing(const QList<NamedWords> &words, const RecordId &author, const QString &signature)
{
    Fields fields{{u"of"_s, Value(kCommitment.text())}, {u"words"_s, Value(store::toText(words))}};
    if (!signature.isEmpty())
        fields.insert(u"signature"_s, Value(signature));
    journal::Edit edit = draft(author, {saying(u"erasure"_s, kErasure, fields)});
    edit.notes.insert(journal::note::kReason, u"Data protection request"_s);
    return edit;
}

/// By the founder, signed.
journal::Edit erasing(const Store &store, const QList<NamedWords> &words)
{
    return erasing(words, kFounder, signatureOver(store, store::toText(words), founderKey()));
}

/// Something with the word in a text, in a line and in a note; long enough to be deflated in the state.
EditId sayTheWord(Store &store)
{
    journal::Edit edit = draft(kFounder, {saying(store, u"commitment"_s, kCommitment,
                                                 {{u"summary"_s, text("It was " + kWord + " " + QByteArray(1200, 'x'))},
                                                  {u"title"_s, text("Open contracting")}})});
    edit.notes.insert(journal::note::kReason, u"said by "_s + QString::fromUtf8(kWord));
    return commit(store, edit);
}

Value shown(const Store &store, const QString &field = u"summary"_s)
{
    const auto record = store::record(store, u"commitment"_s, kCommitment).value();
    return record ? record->values.fields.value(field) : Value();
}

bool isSound(const Store &store)
{
    Job job;
    return store::verify(store, job).value().isSound();
}

/// Does anything in the folder hold the word?
bool isInFiles(const QString &folder)
{
    const auto holds = [](const QFileInfo &info) {
        QFile file(info.filePath());
        return file.open(QFile::ReadOnly) && file.readAll().contains(kWord);
    };
    const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files | QDir::Hidden);
    return std::any_of(files.cbegin(), files.cend(), holds);
}

Result<store::Committed> take(Store &into, const QList<journal::SealedEdit> &edits)
{
    Job job;
    return into.append(store::sourceOf(edits), job);
}

} // namespace

/// What was erased is gone from everywhere, and nothing brings it back.
class TestErasure : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::move(*Store::create(plan()));
        commit(*m_store, draft(kFounder, {saying(u"plan"_s, kPlan, {{u"title"_s, text("UK 2016")}}),
                                          saying(u"role"_s, id('L'),
                                                 {{u"person"_s, Value(kLead.text())},
                                                  {u"which"_s, Value(u"csoLead"_s)},
                                                  {u"of"_s, Value(kPlan.text())}}),
                                          entering(founderKey())}));
        commit(*m_store, confirming(*m_store, founderKey(), kLead));
    }

    void theWordsLeaveTheFileTheStateAndTheHistory()
    {
        const EditId first = sayTheWord(*m_store);
        const EditId second = sayTheWord(*m_store);
        QVERIFY(isInFiles(m_folder->path()));
        eraseAll({first, second});

        QVERIFY(!isInFiles(m_folder->path()));
        QVERIFY(!packOf(*m_store).contains(kWord));
        QVERIFY(!store::dumpState(*m_store).value().contains(QString::fromUtf8(kWord)));
        QVERIFY(store::search(*m_store, QString::fromUtf8(kWord), 9).value().isEmpty());
        QVERIFY(!store::isRewriteDue(*m_store).value());
        QVERIFY(shown(*m_store).isErased());
        QCOMPARE(shown(*m_store, u"title"_s), text("Open contracting"));
        const auto history = store::history(*m_store, u"commitment"_s, kCommitment, u"summary"_s).value();
        QCOMPARE(history.size(), 2);
        QVERIFY(history[0].after.isErased());
        QVERIFY(history[1].before.isErased());
        QVERIFY(history[1].by.edit.noteText(journal::note::kReason).isEmpty());
        QVERIFY(isSound(*m_store));
    }

    void aRebuiltStateIsTheSame()
    {
        eraseAll({sayTheWord(*m_store)});
        const QString before = store::dumpState(*m_store).value();
        Job job;
        QVERIFY(store::rebuild(*m_store, job));
        QCOMPARE(store::dumpState(*m_store).value(), before);
        m_store.reset();
        m_store = std::move(*Store::open(plan()));
        QCOMPARE(store::dumpState(*m_store).value(), before);
    }

    void whatIsSaidAfterwardsStays()
    {
        eraseAll({sayTheWord(*m_store)});
        sayTheWord(*m_store);
        QVERIFY(shown(*m_store).text().contains(QString::fromUtf8(kWord)));
        QVERIFY(isSound(*m_store));
    }

    void copiesHealWhereverTheyMeet_data()
    {
        QTest::addColumn<bool>("isIntoTheOld");
        QTest::newRow("the erasure comes to the old copy") << true;
        QTest::newRow("the old copy comes to the erasure") << false;
    }

    void copiesHealWhereverTheyMeet()
    {
        QFETCH(bool, isIntoTheOld);
        const EditId said = sayTheWord(*m_store);
        auto old = copy();
        commit(*old, draft(kOther, {saying(*old, u"commitment"_s, kCommitment, {{u"title"_s, text("Later")}})}));
        eraseAll({said});
        if (isIntoTheOld) {
            QVERIFY(merge(*old, *m_store));
            QVERIFY(merge(*m_store, *old));
        } else {
            QVERIFY(merge(*m_store, *old));
            QVERIFY(!packOf(*m_store).contains(kWord));
            QVERIFY(merge(*old, *m_store));
        }
        for (const Store *each : {old.get(), m_store.get()}) {
            QVERIFY(shown(*each).isErased());
            QVERIFY(!packOf(*each).contains(kWord));
            QVERIFY(isSound(*each));
        }
        QCOMPARE(store::dumpState(*old).value(), store::dumpState(*m_store).value());
        QCOMPARE(packOf(*m_store).size(), packOf(*old).size());
    }

    void anErasureThatComesFirstIsKeptInMind()
    {
        auto theirs = copy();
        const EditId said = sayTheWord(*theirs);
        const auto sealed = store::sealedAt(*theirs, 3).value();
        eraseAll({said}); // names what this store has never seen
        const auto erasure = store::sealedAt(*m_store, 3).value();

        auto fresh = std::move(*Store::create(m_folder->filePath(u"fresh.waymark"_s)));
        QVERIFY(take(*fresh,
                     {store::sealedAt(*m_store, 1).value(), store::sealedAt(*m_store, 2).value(), erasure, sealed}));
        QVERIFY(take(*m_store, {sealed}));
        QVERIFY(take(*theirs, {erasure}));
        for (const Store *each : {fresh.get(), m_store.get(), theirs.get()}) {
            QVERIFY(shown(*each).isErased());
            QVERIFY(isSound(*each));
            QCOMPARE(store::dumpState(*each).value(), store::dumpState(*fresh).value());
        }
        QVERIFY(!isInFiles(m_folder->path()));
    }

    void aPlanFileThatWasSentDoesNotBringThemBack()
    {
        const EditId said = sayTheWord(*m_store);
        const QString sent = m_folder->filePath(u"sent/UK.waymark"_s);
        QVERIFY(QDir(m_folder->path()).mkdir(u"sent"_s));
        QVERIFY(QFile::copy(plan(), sent));
        eraseAll({said});
        Job job;
        auto source = store::editsOfReceived(sent);
        QVERIFY(source && m_store->append(*source, job));
        QVERIFY(!isInFiles(m_folder->path()));
        const auto rescued = store::rescue(plan(), job);
        QVERIFY(rescued);
        QVERIFY(shown(**rescued).isErased());
    }

    void anErasureByOthersWaitsAndErasesNothing()
    {
        const EditId said = sayTheWord(*m_store);
        commit(*m_store, erasing({summaryIn(said)}, kOther, {}));
        QVERIFY(shown(*m_store).text().contains(QString::fromUtf8(kWord)));
        const auto pending = store::pendingChanges(*m_store).value();
        QVERIFY(std::any_of(pending.cbegin(), pending.cend(),
                            [](const store::Pending &each) { return each.field == u"words"; }));
        QVERIFY(store::erasedWords(*m_store)->isEmpty());
    }

    void itCountsOnceItsAuthorIsACoordinator_data()
    {
        QTest::addColumn<bool>("isRoleFirst");
        QTest::newRow("role, then erasure") << true;
        QTest::newRow("erasure, then role") << false;
    }

    void itCountsOnceItsAuthorIsACoordinator()
    {
        QFETCH(bool, isRoleFirst);
        const EditId said = sayTheWord(*m_store);
        const journal::Edit role = draft(kFounder, {saying(u"role"_s, id('R'),
                                                           {{u"person"_s, Value(kOther.text())},
                                                            {u"which"_s, Value(nameOf(RoleKind::Coordinator))},
                                                            {u"of"_s, Value(kPlan.text())}})});
        if (isRoleFirst)
            commit(*m_store, role);
        commit(*m_store, erasing({summaryIn(said)}, kOther, {}));
        if (!isRoleFirst)
            commit(*m_store, role);
        QVERIFY(shown(*m_store).isErased());
        QVERIFY(isSound(*m_store));
    }

    void unsignedItCountsOnlyWhereItWasMade()
    {
        const EditId said = sayTheWord(*m_store);
        auto other = copy();
        commit(*m_store, erasing({summaryIn(said)}, kFounder, {}));
        QVERIFY(merge(*other, *m_store));
        QVERIFY(shown(*other).text().contains(QString::fromUtf8(kWord)));
        QVERIFY(store::erasedWords(*other)->isEmpty());
        QVERIFY(merge(*m_store, *other));
        QVERIFY(shown(*m_store).isErased());
        for (Store *each : {other.get(), m_store.get()}) {
            QVERIFY(isSound(*each));
            Job job;
            const QString before = store::dumpState(*each).value();
            QVERIFY(store::rebuild(*each, job));
            QCOMPARE(store::dumpState(*each).value(), before);
        }
    }

    void itCountsOnceTheKeyIsConfirmed_data()
    {
        QTest::addColumn<bool>("isConfirmedFirst");
        QTest::newRow("confirmed, then erased") << true;
        QTest::newRow("erased, then confirmed") << false;
    }

    void itCountsOnceTheKeyIsConfirmed()
    {
        QFETCH(bool, isConfirmedFirst);
        const auto key = keyFromSeed(QByteArray(64, 'e'), Id<Person>(kFounder));
        const EditId said = sayTheWord(*m_store);
        commit(*m_store, draft(kFounder, {entering(key)}));
        auto other = copy();
        const QString words = store::toText({summaryIn(said)});
        commit(*m_store, erasing({summaryIn(said)}, kFounder, signatureOver(*m_store, words, key)));
        commit(*other, confirming(*other, key, kLead));
        if (isConfirmedFirst) {
            QVERIFY(merge(*other, *m_store));
            QVERIFY(shown(*other).isErased());
        }
        auto late = std::move(*Store::scratch());
        QVERIFY(merge(*late, *m_store));
        QVERIFY(merge(*late, *other));
        QVERIFY(merge(*other, *late));
        QVERIFY(merge(*m_store, *late));
        for (const Store *each : {other.get(), m_store.get(), late.get()}) {
            QVERIFY(shown(*each).isErased());
            QVERIFY(isSound(*each));
            QCOMPARE(store::dumpState(*each).value(), store::dumpState(*late).value());
        }
    }

    void aForgedErasureErasesNothing_data()
    {
        QTest::addColumn<QString>("forgery");
        for (const char *forgery :
             {"no signature", "cut", "flipped", "of other words", "of another plan", "by a key nobody confirmed",
              "by a key confirmed by its own side", "by a stranger's key", "in another's name"})
            QTest::newRow(forgery) << QString::fromLatin1(forgery);
    }

    /// Whoever writes it has all that is public, and writes edits under any name.
    void aForgedErasureErasesNothing()
    {
        QFETCH(const QString, forgery);
        const EditId said = sayTheWord(*m_store);
        const QList<NamedWords> words{summaryIn(said)};
        const QString list = store::toText(words);
        auto forger = copy();
        const auto stranger = keyFromSeed(QByteArray(64, '5'), Id<Person>(id('s')));
        const auto unconfirmed = keyFromSeed(QByteArray(64, '6'), Id<Person>(kFounder));
        QString signature = signatureOver(*m_store, list, founderKey());
        RecordId author = kFounder;
        if (forgery == u"no signature") {
            signature.clear();
        } else if (forgery == u"cut") {
            signature.chop(1);
        } else if (forgery == u"flipped") {
            signature[50] = signature[50] == u'A' ? u'B' : u'A';
        } else if (forgery == u"of other words") {
            signature = signatureOver(*m_store, list + u'\n', founderKey());
        } else if (forgery == u"of another plan") {
            auto another = std::move(*Store::scratch());
            commit(*another, draft(kFounder, {saying(u"plan"_s, kPlan, {{u"title"_s, text("Another")}})}));
            signature = signatureOver(*another, list, founderKey());
        } else if (forgery == u"by a key nobody confirmed") {
            commit(*forger, draft(kFounder, {entering(unconfirmed)}));
            signature = signatureOver(*m_store, list, unconfirmed);
        } else if (forgery == u"by a key confirmed by its own side") {
            commit(*forger, draft(kFounder, {entering(unconfirmed)}));
            commit(*forger, confirming(*forger, unconfirmed, kFounder));
            commit(*forger, confirming(*forger, unconfirmed, kOther));
            signature = signatureOver(*m_store, list, unconfirmed);
        } else if (forgery == u"by a stranger's key") {
            commit(*forger, draft(id('s'), {entering(stranger)}));
            commit(*forger, confirming(*forger, stranger, kLead));
            signature = signatureOver(*m_store, list, stranger);
        } else {
            author = kOther;
        }
        commit(*forger, erasing(words, author, signature));
        QVERIFY(merge(*m_store, *forger));
        QVERIFY(shown(*m_store).text().contains(QString::fromUtf8(kWord)));
        QVERIFY(store::erasedWords(*m_store)->isEmpty());
        QVERIFY(isSound(*m_store));
    }

    void aCopyThatLacksWordsNobodyErasedIsRefused()
    {
        auto other = copy();
        const EditId said = sayTheWord(*m_store);
        const auto sealed = store::sealedAt(*m_store, 3).value();
        // Values are the note first, then the changes.
        for (const int value : {0, 1, 2})
            QCOMPARE(codeOf(take(*other, {journal::withoutValue(sealed, value).value()})), u"corrupt"_s);
        QCOMPARE(other->editCount().value(), 2);
        eraseAll({said});
        QVERIFY(merge(*other, *m_store));
        QVERIFY(shown(*other).isErased());
    }

    void aReplacedOrDeletedErasureStillCounts()
    {
        const EditId said = sayTheWord(*m_store);
        auto old = copy();
        eraseAll({said});
        commit(*m_store, draft(kFounder, {saying(*m_store, u"erasure"_s, kErasure, {{u"words"_s, text("")}})}));
        commit(*m_store, draft(kFounder, {deleting(*m_store, u"erasure"_s, kErasure)}));
        QVERIFY(merge(*m_store, *old));
        QVERIFY(merge(*old, *m_store));
        QVERIFY(shown(*old).isErased());
        QVERIFY(isSound(*old));
    }

    void whatThePlanRestsOnIsNotErased()
    {
        const EditId role =
            commit(*m_store,
                   draft(kFounder, {saying(u"role"_s, id('R'),
                                           {{u"person"_s, Value(kOther.text())}, {u"which"_s, Value(u"csoLead"_s)}})}));
        const EditId update = commit(
            *m_store,
            draft(kFounder, {saying(u"update"_s, id('U'),
                                    {{u"commitment"_s, Value(kCommitment.text())}, {journal::kExists, Value(true)}})}));
        commit(*m_store, erasing(*m_store, {{role, u"role"_s, id('R'), u"person"_s},
                                            {role, u"role"_s, id('R'), u"which"_s},
                                            {update, u"update"_s, id('U'), u"commitment"_s},
                                            {update, u"update"_s, id('U'), journal::kExists}}));
        const EditId erasure = store::sealedAt(*m_store, 5)->id;
        commit(*m_store,
               erasing(*m_store, {{erasure, u"erasure"_s, kErasure, u"words"_s}, {erasure, {}, {}, u"reason"_s}}));
        QVERIFY(!packOf(*m_store).contains("\tx"));
        QVERIFY(isSound(*m_store));
    }

    void bothOfTwoVersionsCanGo()
    {
        const EditId mine = sayTheWord(*m_store);
        auto other = std::move(*Store::create(m_folder->filePath(u"other.waymark"_s)));
        QVERIFY(take(*other, {store::sealedAt(*m_store, 1).value()}));
        const EditId theirs = sayTheWord(*other);
        QVERIFY(merge(*m_store, *other));
        eraseAll({mine, theirs});
        QVERIFY(merge(*other, *m_store));
        QVERIFY(!isInFiles(m_folder->path()));
        QCOMPARE(store::dumpState(*other).value(), store::dumpState(*m_store).value());
        QVERIFY(isSound(*other));
    }

    void asItStoodDoesNotShowThemEither()
    {
        const EditId said = sayTheWord(*m_store);
        journal::Edit erasure = erasing(*m_store, {summaryIn(said)});
        erasure.at = moment(3 * 24 * 60);
        commit(*m_store, erasure);
        Job job;
        const auto before = store::asItStoodOn(*m_store, moment().date(), job);
        QVERIFY(before);
        QVERIFY(shown(**before).isErased());
        QCOMPARE(shown(**before, u"title"_s), text("Open contracting"));
        const auto mark = store::asAtTips(*m_store, {said}, job);
        QVERIFY(mark);
        QVERIFY(shown(**mark).isErased());
    }

    void tryingOutErasesNothing()
    {
        const EditId said = sayTheWord(*m_store);
        auto other = copy();
        commit(*other, erasing(*other, {summaryIn(said)}));
        Job job;
        bool isErased = false;
        QVERIFY(m_store->tryOut(sourceOfPack(packOf(*other)), job, [&](const store::Committed &committed) {
            isErased = shown(*m_store).isErased() && committed.records.contains(kCommitment);
            return Outcome();
        }));
        QVERIFY(isErased);
        QVERIFY(shown(*m_store).text().contains(QString::fromUtf8(kWord)));
        QVERIFY(isSound(*m_store));
    }

    void backupsAreListedAndRewritten()
    {
        Job job;
        QVERIFY(store::backUp(*m_store, moment(), job));
        const EditId said = sayTheWord(*m_store);
        QVERIFY(store::backUp(*m_store, moment(1), job));
        QVERIFY(store::backUp(*m_store, moment(2), job));
        QVERIFY(store::backupsWithErasedWords(*m_store)->isEmpty());
        eraseAll({said});
        QCOMPARE(store::backupsWithErasedWords(*m_store)->size(), 2);
        QCOMPARE(store::eraseInBackups(*m_store, job).value(), 2);
        QVERIFY(store::backupsWithErasedWords(*m_store)->isEmpty());
        QVERIFY(!isInFiles(store::backupFolder(plan())));
        const auto all = store::backups(plan());
        QCOMPARE(all.size(), 3);
        const auto backup = Store::openReadOnly(all.first().path);
        QVERIFY(backup);
        QCOMPARE((*backup)->editCount().value(), 3);
        QVERIFY(isSound(**backup));
    }

    void namedWordsKeepTheirPlaces()
    {
        const QList<NamedWords> words{summaryIn(EditId::fromBytes(QByteArray(32, 'a'))),
                                      summaryIn(EditId::fromBytes(QByteArray(32, 'b'))),
                                      {EditId::fromBytes(QByteArray(32, 'b')), {}, {}, u"reason"_s}};
        QCOMPARE(store::namedWordsFromText(store::toText(words)), words);
        QVERIFY(store::namedWordsFromText(u"commitment x summary y\nreason\n\na b c d e"_s).isEmpty());
    }

private:
    [[nodiscard]] QString plan() const { return m_folder->filePath(u"UK 2016.waymark"_s); }
    [[nodiscard]] std::unique_ptr<Store> copy() const
    {
        auto other = std::move(*Store::scratch());
        if (!merge(*other, *m_store))
            qFatal("copy");
        return other;
    }
    void eraseAll(const QList<EditId> &edits)
    {
        QList<NamedWords> words;
        for (const EditId &edit : edits)
            words << summaryIn(edit) << NamedWords{edit, {}, {}, journal::note::kReason};
        QVERIFY(!commit(*m_store, erasing(*m_store, words)).isNull());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
};

QTEST_GUILESS_MAIN(TestErasure)
#include "tst_erasure.moc"
