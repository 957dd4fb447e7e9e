// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sides.h"

#include <actions/agreement.h>
#include <actions/progress.h>
#include <actions/undo.h>
#include <actions/versions.h>
#include <model/natural_id.h>
#include <store/agreement.h>

using namespace waymark;
using namespace waymark::actions;
using namespace waymark::test;
using namespace Qt::StringLiterals;
using rules::Reply;

namespace {

Answer yes()
{
    return {};
}

} // namespace

class TestAgreement : public QObject
{
    Q_OBJECT

private slots:
    void bothAgreeToTheSameWords()
    {
        Table table;
        const auto copy = table.copy();
        Desk kim(*copy, table.clock);
        Office::sit(kim, u"Kim Reid"_s);
        Office::done(answer(table.desk, table.update, yes()));
        QCOMPARE(table.on().government.reply, Reply::Agrees);
        QVERIFY(!table.on().isAgreed());
        Office::done(answer(kim, table.update, yes()));
        QVERIFY(merge(*table.store, *copy).has_value());
        QVERIFY(table.on().isAgreed());
        QVERIFY(merge(*copy, *table.store).has_value());
        QVERIFY(store::agreementOn(*copy, table.update)->isAgreed());
    }

    void changedWordsNeedAgreeingAgainAndSayHow()
    {
        Table table;
        Office::done(answer(table.desk, table.update, yes()));
        table.says(u"Data published in March"_s);
        const auto on = table.on();
        QCOMPARE(on.government.reply, Reply::NeedsAgreeingAgain);
        QCOMPARE(on.government.changed.size(), 1);
        QCOMPARE(on.government.changed.first().agreed, Value(u"Data published"_s));
        QCOMPARE(on.government.changed.first().now, Value(u"Data published in March"_s));
        QVERIFY(!on.government.isSmall);
        table.says(u"Data published"_s);
        QCOMPARE(table.on().government.reply, Reply::Agrees);
    }

    void aStrangersWordsDoNotTouchIt()
    {
        Table table;
        Office::done(answer(table.desk, table.update, yes()));
        Desk stranger(*table.store, table.clock);
        Office::sit(stranger, u"Sam Poe"_s);
        Office::claim(stranger, table.update.record(), {{u"joint"_s, Value(u"Nothing happened"_s)}});
        QCOMPARE(table.on().government.reply, Reply::Agrees);
    }

    void whatIsNotCoveredChangesNothing()
    {
        Table table;
        Office::done(answer(table.desk, table.update, yes()));
        Progress progress;
        progress.commitment = table.commitment.id;
        progress.round = table.round;
        progress.governmentView = u"Ours alone"_s;
        progress.government = Completion::Substantial;
        Office::done(logProgress(table.desk, progress));
        QCOMPARE(table.on().government.reply, Reply::Agrees);
    }

    void newsOfAMilestoneIsCovered()
    {
        Table table;
        Office::done(answer(table.desk, table.update, yes()));
        Progress progress;
        progress.commitment = table.commitment.id;
        progress.round = table.round;
        progress.milestones = {{table.milestone.id, Completion::Limited, {}, {}, {}}};
        Office::done(logProgress(table.desk, progress));
        QCOMPARE(table.on().government.reply, Reply::Agrees); // a side's own rating
        progress.milestones = {{table.milestone.id, {}, {}, {}, u"Two files"_s}};
        Office::done(logProgress(table.desk, progress));
        QCOMPARE(table.on().government.reply, Reply::NeedsAgreeingAgain);
    }

    void aSmallCorrectionIsAgreedInOneStep()
    {
        Table table;
        Office::done(answer(table.desk, table.update, yes()));
        Office::done(
            answer(table.desk, table.update,
                   {PartySide::CivilSociety, AgreementAnswer::Agrees, {}, {}, u"Fine by us"_s, u"Kim Reid"_s}));
        Office::done(correct(table.desk, table.update, {u"joint"_s, Value(u"Data was published"_s), {}}));
        const auto on = table.on();
        QCOMPARE(on.government.reply, Reply::Agrees);
        QCOMPARE(on.civilSociety.reply, Reply::NeedsAgreeingAgain);
        QVERIFY(on.civilSociety.isSmall);
        const auto last = store::lastAgreed(*table.store, table.update);
        QCOMPARE(store::wordsOf(*table.store, **last)->first(), Value(u"Data published"_s));
        QVERIFY(undo(table.desk).has_value());
        QVERIFY(table.on().isAgreed());
    }

    void nobodyAgreesWhileThereAreTwoVersions()
    {
        Table table;
        const auto copy = table.copy();
        Desk kim(*copy, table.clock);
        Office::sit(kim, u"Kim Reid"_s);
        Office::done(answer(table.desk, table.update, yes()));
        table.write(kim, u"Some data published"_s);
        table.says(u"All data published"_s);
        QVERIFY(merge(*table.store, *copy).has_value());
        QCOMPARE(table.on().contested, QStringList{u"Joint text"_s});
        QCOMPARE(table.on().government.reply, Reply::NeedsAgreeingAgain);
        QCOMPARE(codeOf(answer(table.desk, table.update, yes())), u"conflict"_s);
        Office::done(settle(table.desk, u"update"_s, table.update, u"joint"_s, Value(u"Data published"_s)));
        QCOMPARE(table.on().government.reply, Reply::Agrees);
    }

    void anAnswerIsToTheWordsThatWereRead()
    {
        Table table;
        const QString read = rules::toText(table.on().wording);
        table.says(u"Something else"_s);
        QCOMPARE(codeOf(answer(table.desk, table.update, yes(), read)), u"conflict"_s);
        QCOMPARE(table.on().government.reply, Reply::None);
    }

    void onlyASidesOwnPeopleAnswerForIt()
    {
        Table table;
        Desk kim(*table.store, table.clock);
        Office::sit(kim, u"Kim Reid"_s);
        Answer forGovernment;
        forGovernment.side = PartySide::Government;
        const auto refused = answer(kim, table.update, forGovernment);
        QCOMPARE(codeOf(refused), u"refused"_s);
        Answer forCivilSociety;
        forCivilSociety.side = PartySide::CivilSociety;
        const auto unheard = answer(table.desk, table.update, forCivilSociety);
        QCOMPARE(codeOf(unheard), u"refused"_s); // the coordinator gives the words in which they said it
        Desk stranger(*table.store, table.clock);
        Office::sit(stranger, u"Sam Stranger"_s);
        QCOMPARE(codeOf(answer(stranger, table.update, yes())), u"refused"_s);
        QCOMPARE(codeOf(answer(stranger, table.update, forCivilSociety)), u"refused"_s);
    }

    void whatASideSaidItselfIsNotRecordedOver()
    {
        Table table;
        Desk kim(*table.store, table.clock);
        Office::sit(kim, u"Kim Reid"_s);
        Office::done(
            answer(kim, table.update, {{}, AgreementAnswer::DoesNotAgree, u"The amounts are missing"_s, {}, {}, {}}));
        QCOMPARE(table.on().civilSociety.reply, Reply::DoesNotAgree);
        const Answer recorded{
            PartySide::CivilSociety, AgreementAnswer::Agrees, {}, {}, u"She said yes"_s, u"Kim Reid"_s};
        QCOMPARE(codeOf(answer(table.desk, table.update, recorded)), u"refused"_s);
        QCOMPARE(table.on().civilSociety.reply, Reply::DoesNotAgree);
    }

    void aForgedAgreementWaitsAndCountsForNothing()
    {
        Table table;
        Office::done(answer(table.desk, table.update, yes()));
        const RecordId agreement = naturalId(u"agreement"_s, {{u"update"_s, Value(table.update.record().text())},
                                                              {u"side"_s, Value(nameOf(PartySide::CivilSociety))}})
                                       .value();
        Desk stranger(*table.store, table.clock);
        Office::sit(stranger, u"Sam Stranger"_s);
        Office::done(stranger.enter(
            {draft(stranger.author(), {saying(u"agreement"_s, agreement,
                                              {{u"update"_s, Value(table.update.record().text())},
                                               {u"side"_s, Value(nameOf(PartySide::CivilSociety))},
                                               {u"answer"_s, Value(nameOf(AgreementAnswer::Agrees))},
                                               {u"wording"_s, Value(rules::toText(table.on().wording))}})})}));
        QCOMPARE(table.on().civilSociety.reply, Reply::None);
        QVERIFY(!store::lastAgreed(*table.store, table.update)->has_value());
    }

    void anAgreementThatNamesWhatIsNotHereNeedsAgreeingAgain()
    {
        Table table;
        const RecordId agreement = naturalId(u"agreement"_s, {{u"update"_s, Value(table.update.record().text())},
                                                              {u"side"_s, Value(nameOf(PartySide::Government))}})
                                       .value();
        const QString wording = u"update %1 joint %2"_s.arg(
            table.update.record().text(), QString::fromLatin1(EditId::fromBytes(QByteArray(32, 'x')).token()));
        Office::done(
            table.desk.enter({draft(table.desk.author(), {saying(u"agreement"_s, agreement,
                                                                 {{u"update"_s, Value(table.update.record().text())},
                                                                  {u"side"_s, Value(nameOf(PartySide::Government))},
                                                                  {u"answer"_s, Value(nameOf(AgreementAnswer::Agrees))},
                                                                  {u"wording"_s, Value(wording)}})})}));
        QCOMPARE(table.on().government.reply, Reply::NeedsAgreeingAgain);
    }

    void handingOverUndoesNoAgreement()
    {
        Table table;
        Desk kim(*table.store, table.clock);
        Office::sit(kim, u"Kim Reid"_s);
        Office::done(answer(kim, table.update, yes()));
        const auto roles = store::idsOf(*table.store, u"role"_s, table.commitment.id);
        Office::done(handOver(table.desk, Id<Role>(roles->first()), u"Lee Ames"_s, QDate(2017, 6, 1)));
        QCOMPARE(table.on().civilSociety.reply, Reply::Agrees);
    }

    void aSmallCorrectionIsCheckedAsAnAnswerIs()
    {
        Table table;
        const FieldEdit better{u"joint"_s, Value(u"Data was published"_s), {}};
        Office::done(answer(table.desk, table.update, yes()));
        for (const Value &nothing : {Value(), Value(u" "_s)})
            QCOMPARE(codeOf(correct(table.desk, table.update, {u"joint"_s, nothing, {}})), u"invalid"_s);
        Desk stranger(*table.store, table.clock);
        Office::sit(stranger, u"Sam Poe"_s);
        QCOMPARE(codeOf(correct(stranger, table.update, better)), u"refused"_s);
        const auto copy = table.copy();
        Desk kim(*copy, table.clock);
        Office::sit(kim, u"Kim Reid"_s);
        table.write(kim, u"Some data published"_s);
        table.says(u"All data published"_s);
        QVERIFY(merge(*table.store, *copy).has_value());
        QCOMPARE(codeOf(correct(table.desk, table.update, better)), u"conflict"_s);
        QCOMPARE(store::conflictCount(*table.store).value(), 1);
    }

    void whoeverIsSaidToHaveAnsweredSpeaksForThatSide()
    {
        Table table;
        Answer recorded{PartySide::CivilSociety, AgreementAnswer::Agrees, {}, {}, u"Fine"_s, u"Nobody At All"_s};
        const auto refused = answer(table.desk, table.update, recorded);
        QCOMPARE(codeOf(refused), u"refused"_s);
        QVERIFY(refused.error().sentence.contains(u"Kim Reid"_s));
        recorded.signatory = u"Amina Khan"_s; // government's
        QCOMPARE(codeOf(answer(table.desk, table.update, recorded)), u"refused"_s);
        recorded.signatory = u"kim reid"_s;
        Office::done(answer(table.desk, table.update, recorded));
        QCOMPARE(table.on().civilSociety.reply, Reply::Agrees);
        recorded.saidYes.clear();
        QCOMPARE(codeOf(answer(table.desk, table.update, recorded)), u"invalid"_s);
    }

    void aSideWithoutAnybodyIsAnsweredForByWhoeverIsNamed()
    {
        Office office;
        const Id<Round> round = office.openRound();
        Progress progress;
        progress.commitment = office.commitment.id;
        progress.round = round;
        progress.joint = u"Data published"_s;
        Office::done(logProgress(office.desk, progress));
        const Id<Update> update = updateId(office.commitment.id, round);
        const Answer lees{PartySide::CivilSociety, AgreementAnswer::Agrees, {}, {}, u"Fine"_s, u"Lee Park"_s};
        Office::done(answer(office.desk, update, lees));
        QCOMPARE(store::agreementOn(*office.store, update)->civilSociety.reply, Reply::Agrees);
    }

    void whereNobodySpeaksForASideSomebodyWhoDoesElsewhereMay()
    {
        Table table;
        table.commitment.id = Id<Commitment>::random();
        table.commitment.number = u"6"_s;
        Office::done(create(table.desk, table.commitment));
        table.update = updateId(table.commitment.id, table.round);
        table.says(u"Data published"_s);
        Answer recorded{PartySide::CivilSociety, AgreementAnswer::Agrees, {}, {}, u"Fine"_s, u"Nobody At All"_s};
        QCOMPARE(codeOf(answer(table.desk, table.update, recorded)), u"refused"_s);
        recorded.signatory = u"Kim Reid"_s;
        Office::done(answer(table.desk, table.update, recorded));
    }

    void aDayGoesWithAskingForMoreTimeOnly()
    {
        Table table;
        const FuzzyDate day(QDate(2099, 1, 1));
        QCOMPARE(codeOf(answer(table.desk, table.update, {{}, AgreementAnswer::Agrees, {}, day, {}, {}})),
                 u"invalid"_s);
        Office::done(answer(table.desk, table.update, {{}, AgreementAnswer::AsksForMoreTime, {}, day, {}, {}}));
        QCOMPARE(table.on().government.agreement.until, day);
    }

    void asksForWhatAnAnswerNeeds_data()
    {
        QTest::addColumn<AgreementAnswer>("given");
        QTest::newRow("no word") << AgreementAnswer::None;
        QTest::newRow("a note without one") << AgreementAnswer::AgreesWithNote;
        QTest::newRow("no reason") << AgreementAnswer::DoesNotAgree;
        QTest::newRow("no day") << AgreementAnswer::AsksForMoreTime;
    }
    void asksForWhatAnAnswerNeeds()
    {
        QFETCH(AgreementAnswer, given);
        Table table;
        QCOMPARE(codeOf(answer(table.desk, table.update, {{}, given, {}, {}, {}, {}})), u"invalid"_s);
    }
};

QTEST_GUILESS_MAIN(TestAgreement)
#include "tst_agreement.moc"
