// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "twosides.h"

#include <actions/erasure_requests.h>
#include <actions/undo.h>
#include <store/history.h>

using namespace waymark;
using namespace waymark::actions;
using namespace waymark::test;
using namespace Qt::StringLiterals;
using store::SignatureStanding;

/// What a signature over an answer covers, and what becomes of it.
class TestSignedAnswers : public QObject
{
    Q_OBJECT

private slots:
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

QTEST_GUILESS_MAIN(TestSignedAnswers)
#include "tst_signed_answers.moc"
