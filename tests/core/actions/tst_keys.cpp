// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sides.h"
#include "signers.h"

#include <actions/agreement.h>
#include <actions/erasure_requests.h>
#include <actions/keys.h>
#include <actions/undo.h>
#include <store/history.h>

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace waymark;
using namespace waymark::actions;
using namespace waymark::test;
using namespace Qt::StringLiterals;
using store::KeyStanding;
using store::SignatureStanding;

namespace {

const QString kPassword = u"correct horse battery"_s;

/// The coordinator at the plan, the lead of civil society at her copy, each with a key of their own.
struct TwoSides : Table
{
    std::unique_ptr<store::Store> kimsStore = copy();
    Desk kim{*kimsStore, clock};
    signing::SigningKey aminasKey = keyFor(desk, 'a');
    signing::SigningKey kimsKey;

    TwoSides()
        : kimsKey(((void)Office::sit(kim, u"Kim Reid"_s), keyFor(kim, 'k')))
    {
    }

    static signing::SigningKey keyFor(const Desk &of, char seed)
    {
        return keyFromSeed(QByteArray(32, seed).toHex(), Id<Person>(of.author()));
    }
    void meet()
    {
        QVERIFY(merge(*store, *kimsStore));
        QVERIFY(merge(*kimsStore, *store));
    }
    void governmentAgrees()
    {
        done(answer(desk, update, {}));
        done(sign(desk, update, PartySide::Government, aminasKey));
        meet();
    }
    Id<Key> aminas() const { return keyId(aminasKey.person(), aminasKey.publicKey().text()); }
    Acted confirm(Desk &by, const signing::SigningKey &key) const
    {
        return confirmKey(by, keyId(key.person(), key.publicKey().text()), signing::checkCode(key.publicKey()));
    }
    /// How the government's signature stands in Kim's copy.
    SignatureStanding standing() const { return store::agreementOn(*kimsStore, update)->government.signature; }
};

} // namespace

/// Keys are claimed, compared, retired and replaced, and signatures are worth what that makes them.
class TestKeys : public QObject
{
    Q_OBJECT

private slots:
    void aKeyIsMadeWhenFirstAskedForAndStaysTheSame()
    {
        Table table;
        const QTemporaryDir folder;
        const auto made = ownKey(table.desk, folder.filePath(u"keys"_s), kPassword);
        QVERIFY(made);
        QCOMPARE(made->person().record(), table.desk.author());
        const QString path = keyFile(folder.filePath(u"keys"_s), table.desk.author());
        QCOMPARE(QFileInfo(path).permissions() &
                     ~(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser),
                 QFile::Permissions());
        const auto again = ownKey(table.desk, folder.filePath(u"keys"_s), kPassword);
        QVERIFY(again);
        QCOMPARE(again->publicKey(), made->publicKey());
        QCOMPARE(codeOf(ownKey(table.desk, folder.filePath(u"keys"_s), u"wrong horse"_s)), u"invalid"_s);
    }

    void badKeyFilesAreRefused_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::addColumn<QString>("code");
        QTest::newRow("somebody else's") << u"somebody else's"_s << u"refused"_s;
        QTest::newRow("cut") << u"cut"_s << u"corrupt"_s;
        QTest::newRow("a flipped bit") << u"a flipped bit"_s << u"corrupt"_s;
        QTest::newRow("readable by others") << u"readable by others"_s << u"refused"_s;
    }

    void badKeyFilesAreRefused()
    {
        QFETCH(const QString, damage);
        QFETCH(const QString, code);
        Table table;
        const QTemporaryDir folder;
        const QString path = keyFile(folder.path(), table.desk.author());
        QByteArray text = quickKeyFile(kPassword);
        if (damage == u"cut")
            text.chop(20);
        if (damage == u"a flipped bit")
            text[text.size() / 2] = char(text[text.size() / 2] ^ 1);
        QFile file(path);
        QVERIFY(file.open(QFile::WriteOnly));
        QCOMPARE(file.write(text), text.size());
        file.close();
        const QFile::Permissions own = QFile::ReadOwner | QFile::WriteOwner;
        QVERIFY(file.setPermissions(damage == u"readable by others" ? own | QFile::ReadOther : own));
        const qint64 edits = table.store->editCount().value();
        QCOMPARE(codeOf(ownKey(table.desk, folder.path(), kPassword)), code);
        QCOMPARE(table.store->editCount().value(), edits);
        QVERIFY(file.open(QFile::ReadOnly));
        QCOMPARE(file.readAll(), text);
    }

    void aSignatureIsClaimedUntilTheOtherSideCompares()
    {
        TwoSides sides;
        sides.governmentAgrees();
        QCOMPARE(sides.standing(), SignatureStanding::Claimed);
        Office::done(sides.confirm(sides.kim, sides.aminasKey));
        QCOMPARE(sides.standing(), SignatureStanding::Signed);
        sides.meet();
        QCOMPARE(sides.on().government.signature, SignatureStanding::Signed);
        QCOMPARE(store::keys(*sides.store)->first().comparedBy, QList<RecordId>{sides.kim.author()});
    }

    void onlyTheOtherSideConfirms()
    {
        TwoSides sides;
        sides.governmentAgrees();
        const auto own = sides.confirm(sides.desk, sides.aminasKey);
        QCOMPARE(codeOf(own), u"refused"_s);
        QVERIFY(own.error().sentence.contains(u"Kim Reid"_s));
        Desk stranger(*sides.kimsStore, sides.clock);
        Office::sit(stranger, u"Someone Else"_s);
        QCOMPARE(codeOf(sides.confirm(stranger, sides.aminasKey)), u"refused"_s);
        QCOMPARE(sides.standing(), SignatureStanding::Claimed);
    }

    void aWrongCheckCodeConfirmsNothing()
    {
        TwoSides sides;
        sides.governmentAgrees();
        const QString other = signing::checkCode(sides.kimsKey.publicKey());
        QCOMPARE(codeOf(confirmKey(sides.kim, sides.aminas(), other)), u"invalid"_s);
        QCOMPARE(codeOf(confirmKey(sides.kim, sides.aminas(), u"1234"_s)), u"invalid"_s);
        QCOMPARE(sides.standing(), SignatureStanding::Claimed);
    }

    void nobodyClaimsOrConfirmsForAnother()
    {
        TwoSides sides;
        sides.governmentAgrees();
        Desk forger(*sides.kimsStore, sides.clock);
        Office::sit(forger, u"Someone Else"_s);
        const auto key = keyFromSeed(QByteArray(64, '7'), sides.aminasKey.person());
        QCOMPARE(codeOf(claimKey(forger, key.person(), key.publicKey())), u"refused"_s);
        // As it would come from elsewhere: it waits, and counts for nothing.
        Office::done(forger.enter({draft(
            forger.author(),
            {saying(u"key"_s, keyId(key.person(), key.publicKey().text()),
                    {{u"person"_s, Value(key.person().record().text())}, {u"key"_s, Value(key.publicKey().text())}}),
             saying(*sides.kimsStore, u"key"_s, sides.aminas(),
                    {{u"confirmed/"_s + sides.kim.author().text(), Value(true)}})})}));
        QCOMPARE(sides.standing(), SignatureStanding::Claimed);
        QVERIFY(!store::pendingChanges(*sides.kimsStore)->isEmpty());
    }

    void aKeyGivenToAnotherPersonIsNotTheirs()
    {
        TwoSides sides;
        Office::done(sides.desk.enter({draft(
            sides.desk.author(), {saying(u"key"_s, keyId(sides.aminasKey.person(), sides.aminasKey.publicKey().text()),
                                         {{u"person"_s, Value(sides.kim.author().text())},
                                          {u"key"_s, Value(sides.aminasKey.publicKey().text())}})})}));
        QVERIFY(store::keys(*sides.store)->isEmpty());
        QVERIFY(!store::keyOf(*sides.store, Id<Person>(sides.kim.author()), sides.aminasKey.publicKey()).value());
    }

    void whatARetiredKeySignedBeforeStillHolds()
    {
        TwoSides sides;
        sides.governmentAgrees();
        Office::done(sides.confirm(sides.kim, sides.aminasKey));
        sides.meet();
        QCOMPARE(codeOf(retireKey(sides.desk, sides.aminas(), {})), u"invalid"_s);
        Office::done(retireKey(sides.desk, sides.aminas(), u"The laptop was stolen"_s));
        sides.meet();
        QCOMPARE(sides.standing(), SignatureStanding::Signed);
        QCOMPARE(codeOf(sign(sides.desk, sides.update, PartySide::Government, sides.aminasKey)), u"conflict"_s);
        QCOMPARE(codeOf(sides.confirm(sides.kim, sides.aminasKey)), u"conflict"_s);
    }

    void whatWhoeverRetiredItHadNotSeenIsOutdated()
    {
        TwoSides sides;
        Office::done(claimKey(sides.desk, sides.aminasKey.person(), sides.aminasKey.publicKey()));
        sides.meet();
        Office::done(sides.confirm(sides.kim, sides.aminasKey));
        sides.meet();
        // A thief signs in one copy while the owner retires the key in another.
        const auto stolen = sides.copy();
        Desk thief(*stolen, sides.clock);
        Office::sit(thief, u"Amina Khan"_s);
        Office::done(answer(thief, sides.update, {}));
        Office::done(sign(thief, sides.update, PartySide::Government, sides.aminasKey));
        Office::done(retireKey(sides.desk, sides.aminas(), u"The laptop was stolen"_s));
        QVERIFY(merge(*sides.store, *stolen));
        QCOMPARE(sides.on().government.signature, SignatureStanding::Outdated);
        sides.meet();
        QCOMPARE(sides.standing(), SignatureStanding::Outdated);
    }

    void aLostKeyIsReplacedByTheCoordinatorAndComparedByTheOtherSide()
    {
        TwoSides sides;
        const auto fresh = keyFromSeed(QByteArray(64, '9'), Id<Person>(sides.kim.author()));
        Office::done(claimKey(sides.kim, sides.kimsKey.person(), sides.kimsKey.publicKey()));
        sides.meet();
        Office::done(replaceKey(sides.desk, fresh.person(), fresh.publicKey(), u"Lost with the telephone"_s));
        const auto keys = store::keys(*sides.store).value();
        QCOMPARE(keys.size(), 2);
        for (const store::KnownKey &key : keys)
            QCOMPARE(key.standing, key.key == fresh.publicKey() ? KeyStanding::Claimed : KeyStanding::Retired);
        // Entered by government's coordinator, so that neither he nor the owner can say it is right.
        sides.meet();
        QCOMPARE(codeOf(sides.confirm(sides.desk, fresh)), u"refused"_s);
        QCOMPARE(codeOf(sides.confirm(sides.kim, fresh)), u"refused"_s);
        Role deputy;
        deputy.id = Id<Role>::random();
        deputy.which = RoleKind::CsoLead;
        deputy.person = Id<Person>(personNamed(*sides.store, u"Lee Park"_s).value());
        deputy.of = sides.commitment.id;
        Office::done(create(sides.desk, deputy));
        Desk lee(*sides.store, sides.clock);
        Office::sit(lee, u"Lee Park"_s);
        Office::done(sides.confirm(lee, fresh));
        QCOMPARE(store::keyOf(*sides.store, fresh.person(), fresh.publicKey()).value()->standing,
                 KeyStanding::Confirmed);
    }

    void aSignatureSaysNothingAboutAnotherAnswer_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"flipped", "another wording", "another update", "an unknown key", "another person's"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }

    void aSignatureSaysNothingAboutAnotherAnswer()
    {
        QFETCH(const QString, what);
        TwoSides sides;
        sides.governmentAgrees();
        QString line = sides.on().government.agreement.signature;
        if (what == u"flipped") {
            line[60] = line[60] == u'A' ? u'B' : u'A';
        } else if (what == u"another wording") {
            sides.says(u"Data published in March"_s);
            Office::done(answer(sides.desk, sides.update, {}));
        } else if (what == u"another update") {
            Round next;
            next.label = Texts(u"January to March 2017"_s);
            next.opens = FuzzyDate(QDate(2017, 1, 1));
            Office::done(openRound(sides.desk, next, sides.round));
            sides.update = updateId(sides.commitment.id, sides.round);
            sides.says(u"Data published"_s);
            Office::done(answer(sides.desk, sides.update, {}));
        } else if (what == u"an unknown key") {
            const auto text =
                store::answerToSign(*sides.store, sides.update, PartySide::Government, Id<Person>(sides.desk.author()))
                    ->text;
            line = signing::sign(keyFromSeed(QByteArray(64, '8'), sides.aminasKey.person()), text)->line();
        } else {
            QCOMPARE(codeOf(sign(sides.kim, sides.update, PartySide::Government, sides.aminasKey)), u"refused"_s);
            QCOMPARE(codeOf(sign(sides.kim, sides.update, PartySide::Government, sides.kimsKey)), u"not-found"_s);
            return;
        }
        const auto on = sides.on();
        Office::done(
            change(sides.desk, u"agreement"_s, on.government.agreement.id, {{u"signature"_s, Value(line), {}}}));
        QCOMPARE(sides.on().government.signature, SignatureStanding::Invalid);
    }

    void changedWordsLeaveTheSignatureOfTheOldOnesValid()
    {
        TwoSides sides;
        sides.governmentAgrees();
        Office::done(sides.confirm(sides.kim, sides.aminasKey));
        sides.write(sides.kim, u"Data published, late"_s);
        QCOMPARE(store::agreementOn(*sides.kimsStore, sides.update)->government.reply,
                 rules::Reply::NeedsAgreeingAgain);
        QCOMPARE(sides.standing(), SignatureStanding::Signed);
    }

    void answeringAgainIsNotSignedUntilItIs()
    {
        TwoSides sides;
        sides.governmentAgrees();
        Office::done(answer(sides.desk, sides.update, {{}, AgreementAnswer::AgreesWithNote, u"Fine"_s, {}, {}, {}}));
        QCOMPARE(sides.on().government.signature, SignatureStanding::None);
        Office::done(sign(sides.desk, sides.update, PartySide::Government, sides.aminasKey));
        QCOMPARE(sides.on().government.signature, SignatureStanding::Claimed);
    }

    void undoTakesAnswerAndSignatureBackTogether()
    {
        TwoSides sides;
        sides.governmentAgrees();
        Office::done(answer(sides.desk, sides.update, {{}, AgreementAnswer::AgreesWithNote, u"Fine"_s, {}, {}, {}}));
        Office::done(sign(sides.desk, sides.update, PartySide::Government, sides.aminasKey));
        const auto undone = undo(sides.desk);
        QVERIFY(undone);
        QVERIFY(undone->left.isEmpty());
        QCOMPARE(sides.on().government.reply, rules::Reply::Agrees);
        QCOMPARE(sides.on().government.signature, SignatureStanding::Claimed);
        QVERIFY(undo(sides.desk));
        QCOMPARE(sides.on().government.reply, rules::Reply::None);
        QCOMPARE(store::keys(*sides.store)->size(), 1);
        QVERIFY(redo(sides.desk));
        QCOMPARE(sides.on().government.signature, SignatureStanding::Claimed);
    }

    void deletingAPersonWithAKeyIsUndoneWithTheKey()
    {
        TwoSides sides;
        sides.governmentAgrees();
        Office::done(claimKey(sides.kim, sides.kimsKey.person(), sides.kimsKey.publicKey()));
        sides.meet();
        Office::done(remove(sides.desk, u"person"_s, sides.kim.author()));
        const auto undone = undo(sides.desk);
        QVERIFY(undone);
        QCOMPARE(undone->act.first().edit.verb, u"delete"_s);
        QVERIFY(store::read<Person>(*sides.store, Id<Person>(sides.kim.author())));
        QCOMPARE(store::keyOf(*sides.store, sides.kimsKey.person(), sides.kimsKey.publicKey()).value()->standing,
                 KeyStanding::Claimed);
        QCOMPARE(sides.on().government.reply, rules::Reply::Agrees);
        QVERIFY(redo(sides.desk));
        QVERIFY(!store::read<Person>(*sides.store, Id<Person>(sides.kim.author())));
    }

    void anUndoSaysWhichActsAboutKeysItPassedOver()
    {
        TwoSides sides;
        sides.says(u"Data published in March"_s);
        Office::done(claimKey(sides.desk, sides.aminasKey.person(), sides.aminasKey.publicKey()));
        Office::done(retireKey(sides.desk, sides.aminas(), u"Lost"_s));
        const auto undone = undo(sides.desk);
        QVERIFY(undone);
        QCOMPARE(undone->passedOver.size(), 2);
        QCOMPARE(undone->passedOver.first().first().edit.verb, u"retireKey"_s);
        sides.says(u"Data published in May"_s);
        QVERIFY(undo(sides.desk)->passedOver.isEmpty());
        Office::done(claimKey(sides.kim, sides.kimsKey.person(), sides.kimsKey.publicKey()));
        const auto nothing = undo(sides.kim);
        QCOMPARE(codeOf(nothing), u"not-found"_s);
        QVERIFY(nothing.error().sentence.contains(u"signing keys"_s));
    }

    void whatCannotBeSignedIsNotAnsweredEither()
    {
        TwoSides sides;
        const qint64 before = sides.store->editCount().value();
        QCOMPARE(codeOf(answer(sides.desk, sides.update, {}, {}, &sides.kimsKey)), u"refused"_s);
        const Answer recorded{
            PartySide::CivilSociety, AgreementAnswer::Agrees, {}, {}, u"She said yes"_s, u"Kim Reid"_s};
        QCOMPARE(codeOf(answer(sides.desk, sides.update, recorded, {}, &sides.aminasKey)), u"refused"_s);
        const FieldEdit better{u"joint"_s, Value(u"Data published."_s), {}};
        QCOMPARE(codeOf(correct(sides.desk, sides.update, better, {}, {}, &sides.aminasKey)), u"invalid"_s);
        QCOMPARE(sides.store->editCount().value(), before);
        sides.governmentAgrees();
        Office::done(retireKey(sides.desk, sides.aminas(), u"The laptop was stolen"_s));
        const qint64 retired = sides.store->editCount().value();
        const Answer later{{}, AgreementAnswer::AsksForMoreTime, {}, FuzzyDate(QDate(2099, 1, 1)), {}, {}};
        QCOMPARE(codeOf(answer(sides.desk, sides.update, later, {}, &sides.aminasKey)), u"conflict"_s);
        QCOMPARE(codeOf(correct(sides.desk, sides.update, better, {}, {}, &sides.aminasKey)), u"conflict"_s);
        QCOMPARE(sides.store->editCount().value(), retired);
    }

    void aSignedAnswerIsNotReplacedByTheSameOne()
    {
        TwoSides sides;
        Office::done(answer(sides.desk, sides.update, {}, {}, &sides.aminasKey));
        QCOMPARE(sides.on().government.signature, SignatureStanding::Claimed);
        const qint64 before = sides.store->editCount().value();
        QCOMPARE(Office::done(answer(sides.desk, sides.update, {})).added(), 0);
        QCOMPARE(Office::done(answer(sides.desk, sides.update, {}, {}, &sides.aminasKey)).added(), 0);
        QCOMPARE(sides.store->editCount().value(), before);
        sides.says(u"Data published in March"_s);
        Office::done(answer(sides.desk, sides.update, {}));
        QCOMPARE(sides.on().government.reply, rules::Reply::Agrees);
        QCOMPARE(sides.on().government.signature, SignatureStanding::None);
        QCOMPARE(Office::done(answer(sides.desk, sides.update, {}, {}, &sides.aminasKey)).added(), 1);
        QCOMPARE(sides.on().government.signature, SignatureStanding::Claimed);
    }

    void aKeyThatCannotSignIsSaidToBeSoBeforeThePasswordCounts()
    {
        TwoSides sides;
        const QTemporaryDir folder;
        const QString path = keyFile(folder.path(), sides.desk.author());
        QVERIFY(signing::createKey(path, Id<Person>(sides.kim.author()), kPassword));
        const auto others = ownKey(sides.desk, folder.path(), u"another password"_s);
        QVERIFY(!others && others.error().sentence.contains(u"somebody else"_s));
        QVERIFY(QFile::remove(path));
        const auto own = ownKey(sides.desk, folder.path(), kPassword);
        QVERIFY(own);
        Office::done(claimKey(sides.desk, own->person(), own->publicKey()));
        Office::done(retireKey(sides.desk, keyId(own->person(), own->publicKey().text()), u"Lost"_s));
        QCOMPARE(codeOf(ownKey(sides.desk, folder.path(), u"another password"_s)), u"conflict"_s);
    }

    void aRetiredKeyMakesRoomForAnother()
    {
        TwoSides sides;
        const QTemporaryDir folder;
        const auto first = makeKey(sides.desk, folder.path(), kPassword);
        QVERIFY(first && first->kept.isEmpty());
        QCOMPARE(makeKey(sides.desk, folder.path(), kPassword)->key.publicKey(), first->key.publicKey());
        Office::done(claimKey(sides.desk, first->key.person(), first->key.publicKey()));
        Office::done(retireKey(sides.desk, keyId(first->key.person(), first->key.publicKey().text()), u"Lost"_s));
        QCOMPARE(codeOf(makeKey(sides.desk, folder.path(), u"short"_s)), u"invalid"_s);
        QCOMPARE(codeOf(ownKey(sides.desk, folder.path(), kPassword)), u"conflict"_s); // nothing was moved
        const auto second = makeKey(sides.desk, folder.path(), kPassword);
        QVERIFY(second);
        QVERIFY(second->key.publicKey() != first->key.publicKey());
        QCOMPARE(signing::publicPart(second->kept)->key, first->key.publicKey());
        Office::done(claimKey(sides.desk, second->key.person(), second->key.publicKey()));
    }

    void onlyWhatSomebodyCanSignWithIsEntered()
    {
        TwoSides sides;
        Office::done(claimKey(sides.desk, sides.aminasKey.person(), sides.aminasKey.publicKey()));
        const qint64 before = sides.store->editCount().value();
        const Id<Person> kim(sides.kim.author());
        for (const QByteArray &bytes : {QByteArray(32, '\0'), QByteArray(32, '\xff'), QByteArray(31, '\0') + '\x80'}) {
            const auto key = *signing::PublicKey::fromBytes(bytes);
            QCOMPARE(codeOf(claimKey(sides.desk, kim, key)), u"invalid"_s);
            QCOMPARE(codeOf(replaceKey(sides.desk, kim, key, u"Lost"_s)), u"invalid"_s);
        }
        QCOMPARE(codeOf(claimKey(sides.desk, kim, sides.aminasKey.publicKey())), u"refused"_s);
        QCOMPARE(codeOf(replaceKey(sides.desk, kim, sides.aminasKey.publicKey(), u"Lost"_s)), u"refused"_s);
        Key key;
        key.person = kim;
        for (const QString &text : {u"AAAA"_s, sides.aminasKey.publicKey().text()}) {
            key.key = text;
            key.id = keyId(key.person, key.key);
            QVERIFY(!create(sides.desk, key));
        }
        key.key = sides.kimsKey.publicKey().text();
        key.id = Id<Key>::random();
        QCOMPARE(codeOf(create(sides.desk, key)), u"invalid"_s);
        QCOMPARE(codeOf(change(sides.desk, u"key"_s, sides.aminas(),
                               {{u"key"_s, Value(sides.kimsKey.publicKey().text()), {}}})),
                 u"refused"_s);
        QCOMPARE(sides.store->editCount().value(), before);
        key.id = keyId(key.person, key.key);
        Office::done(create(sides.desk, key));
        QCOMPARE(store::keys(*sides.store)->size(), 2);
    }

    void aSecondKeyTakesThePlaceOfTheLostOne()
    {
        TwoSides sides;
        const auto second = keyFromSeed(QByteArray(64, '9'), sides.kimsKey.person());
        for (const signing::PublicKey &key : {sides.kimsKey.publicKey(), second.publicKey()})
            Office::done(claimKey(sides.desk, second.person(), key));
        Office::done(replaceKey(sides.desk, second.person(), second.publicKey(), u"The first was lost"_s));
        QCOMPARE(store::keyOf(*sides.store, second.person(), second.publicKey()).value()->standing,
                 KeyStanding::Claimed);
        QCOMPARE(store::keyOf(*sides.store, second.person(), sides.kimsKey.publicKey()).value()->standing,
                 KeyStanding::Retired);
        QCOMPARE(codeOf(replaceKey(sides.desk, second.person(), second.publicKey(), u"Again"_s)), u"invalid"_s);
        QCOMPARE(codeOf(replaceKey(sides.desk, second.person(), sides.kimsKey.publicKey(), u"Back"_s)), u"conflict"_s);
    }

    void aSmallCorrectionIsSignedToo()
    {
        TwoSides sides;
        sides.governmentAgrees();
        Office::done(correct(sides.desk, sides.update, {u"joint"_s, Value(u"Data published."_s), {}}));
        QCOMPARE(sides.on().government.reply, rules::Reply::Agrees);
        QCOMPARE(sides.on().government.signature, SignatureStanding::None);
        Office::done(sign(sides.desk, sides.update, PartySide::Government, sides.aminasKey));
        QCOMPARE(sides.on().government.signature, SignatureStanding::Claimed);
        Office::done(correct(sides.desk, sides.update, {u"joint"_s, Value(u"All data published."_s), {}}, {}, {},
                             &sides.aminasKey));
        QCOMPARE(sides.on().government.reply, rules::Reply::Agrees);
        QCOMPARE(sides.on().government.signature, SignatureStanding::Claimed);
    }

    void aHandOverUndoesNothing()
    {
        TwoSides sides;
        sides.governmentAgrees();
        Office::done(sides.confirm(sides.kim, sides.aminasKey));
        Office::done(answer(sides.kim, sides.update, {}));
        Office::done(sign(sides.kim, sides.update, PartySide::CivilSociety, sides.kimsKey));
        sides.meet();
        Office::done(sides.confirm(sides.desk, sides.kimsKey));
        const auto roles = store::readAll<Role>(*sides.store).value();
        for (const Role &role : roles)
            if (role.which == RoleKind::CsoLead)
                Office::done(handOver(sides.desk, role.id, u"Lee Park"_s, QDate(2017, 1, 1)));
        QVERIFY(sides.on().isAgreed());
        QCOMPARE(sides.on().civilSociety.signature, SignatureStanding::Signed);
    }

    void whatWasSignedIsShownWhateverIsErasedOfIt()
    {
        TwoSides sides;
        Office::done(answer(sides.desk, sides.update, {{}, AgreementAnswer::AgreesWithNote, u"By Bob"_s, {}, {}, {}}));
        Office::done(sign(sides.desk, sides.update, PartySide::Government, sides.aminasKey));
        const auto agreement = sides.on().government.agreement.id;
        const auto words = wordsOfField(*sides.store, u"agreement"_s, agreement, u"statement"_s);
        QVERIFY(words);
        Office::done(erase(sides.desk, *words, u"Asked for"_s));
        QVERIFY(sides.on().government.agreement.statement.text().isEmpty());
        QCOMPARE(sides.on().government.signature, SignatureStanding::Claimed);
        for (const char *field : {"answer", "wording", "side", "signature", "form"})
            QCOMPARE(codeOf(wordsOfField(*sides.store, u"agreement"_s, agreement, QString::fromLatin1(field))),
                     u"refused"_s);
    }

    void whatWasErasedWithoutASignatureIsSignedLater()
    {
        TwoSides sides;
        Office::done(claimKey(sides.desk, sides.aminasKey.person(), sides.aminasKey.publicKey()));
        sides.meet();
        Office::done(sides.confirm(sides.kim, sides.aminasKey));
        sides.meet();
        const RecordId of = sides.commitment.id;
        const auto hers = [&] {
            return store::record(*sides.kimsStore, u"commitment"_s, of).value()->values.text(u"title"_s);
        };
        const QString title = hers();
        const auto words = wordsOfField(*sides.store, u"commitment"_s, of, u"title"_s);
        Office::done(erase(sides.desk, *words, u"Asked for"_s));
        sides.meet();
        QCOMPARE(hers(), title);
        QCOMPARE(codeOf(signErasures(sides.desk, of, u"title"_s, {}, sides.aminasKey)), u"invalid"_s);
        QCOMPARE(codeOf(signErasures(sides.desk, of, u"summary"_s, u"Asked for"_s, sides.aminasKey)), u"not-found"_s);
        Office::done(signErasures(sides.desk, of, u"title"_s, u"Asked for"_s, sides.aminasKey));
        sides.meet();
        QVERIFY(hers() != title);
        QCOMPARE(codeOf(signErasures(sides.desk, of, u"title"_s, u"Asked for"_s, sides.aminasKey)), u"not-found"_s);
    }

    void whatWasAskedForIsErasedElsewhereToo()
    {
        TwoSides sides;
        Office::done(claimKey(sides.desk, sides.aminasKey.person(), sides.aminasKey.publicKey()));
        sides.meet();
        Office::done(sides.confirm(sides.kim, sides.aminasKey));
        const RecordId of = sides.commitment.id;
        const auto words = wordsOfField(*sides.kimsStore, u"commitment"_s, of, u"title"_s);
        Office::done(erase(sides.kim, *words, u"Please"_s, &sides.kimsKey));
        sides.meet();
        const auto request = erasureRequests(*sides.store)->first();
        QCOMPARE(codeOf(acceptErasure(sides.desk, request, u"Right"_s, &sides.kimsKey)), u"refused"_s);
        Office::done(acceptErasure(sides.desk, request, u"Right"_s, &sides.aminasKey));
        sides.meet();
        QVERIFY(
            store::record(*sides.kimsStore, u"commitment"_s, of).value()->values.fields.value(u"title"_s).isErased());
        QVERIFY(erasureRequests(*sides.kimsStore)->isEmpty());
    }

    void itCanBeCheckedWithoutWaymark()
    {
        TwoSides sides;
        QCOMPARE(codeOf(store::signedAnswer(*sides.store, sides.update, PartySide::Government)), u"not-found"_s);
        sides.governmentAgrees();
        const auto proof = store::signedAnswer(*sides.kimsStore, sides.update, PartySide::Government);
        QVERIFY(proof);
        QVERIFY(proof->text.startsWith("waymark-agreement 1\n"));
        QVERIFY(signing::verify(sides.aminasKey.publicKey(), proof->text, proof->signature));
    }
};

QTEST_GUILESS_MAIN(TestKeys)
#include "tst_keys.moc"
