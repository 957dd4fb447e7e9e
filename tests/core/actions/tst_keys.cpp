// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "twosides.h"

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
};

QTEST_GUILESS_MAIN(TestKeys)
#include "tst_keys.moc"
