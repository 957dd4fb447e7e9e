// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desks.h"

#include <actions/agreement.h>
#include <actions/erasure_requests.h>
#include <actions/progress.h>
#include <actions/undo.h>
#include <actions/versions.h>
#include <exchange/planjson.h>
#include <store/agreement.h>
#include <store/history.h>
#include <store/verify.h>

using namespace waymark;
using namespace waymark::actions;
using namespace waymark::test;
using namespace Qt::StringLiterals;

class TestErasing : public QObject
{
    Q_OBJECT

    static ToErase titles(const Office &office)
    {
        return wordsOfField(*office.store, u"commitment"_s, office.commitment.id, u"title"_s).value();
    }
    static void retitle(Office &office, const QString &title)
    {
        Office::done(change(office.desk, u"commitment"_s, office.commitment.id, {{u"title"_s, Value(title), {}}}));
    }
    static Value title(const Office &office)
    {
        return store::record(*office.store, u"commitment"_s, office.commitment.id)
            .value()
            ->values.fields.value(u"title"_s);
    }
    static QByteArray exported(const store::Store &store)
    {
        Job job;
        return exchange::planJson(store, job).value();
    }
    static bool isSaidIn(const store::Store &store, const QByteArray &words)
    {
        return packOf(store).contains(words) || exported(store).contains(words);
    }

private slots:
    void aFieldGoesWithAllItsHistory()
    {
        Office office;
        retitle(office, u"Zzquark"_s);
        const ToErase words = titles(office);
        QCOMPARE(words.going.size(), 2);
        QCOMPARE(words.going.last().value, Value(u"Zzquark"_s));
        Office::done(erase(office.desk, words, u"Asked for"_s));
        QVERIFY(title(office).isErased());
        QVERIFY(!isSaidIn(*office.store, "Zzquark"));
        QVERIFY(!isSaidIn(*office.store, "Open contracting"));
        QCOMPARE(codeOf(wordsOfField(*office.store, u"commitment"_s, office.commitment.id, u"title"_s)),
                 u"not-found"_s);
        retitle(office, u"Said anew"_s);
        QCOMPARE(title(office), Value(u"Said anew"_s));
    }

    void oneVersionGoesAlone()
    {
        Office office;
        retitle(office, u"Zzquark"_s);
        retitle(office, u"Plain"_s);
        ToErase words = titles(office);
        words.going = {words.going[1]};
        Office::done(erase(office.desk, words, u"Asked for"_s));
        QVERIFY(!isSaidIn(*office.store, "Zzquark"));
        QVERIFY(isSaidIn(*office.store, "Open contracting"));
        QCOMPARE(title(office), Value(u"Plain"_s));
    }

    void aReasonIsAskedFor()
    {
        Office office;
        const auto erased = erase(office.desk, titles(office), u"  "_s);
        QCOMPARE(codeOf(erased), u"invalid"_s);
        QVERIFY(!title(office).isErased());
    }

    void aHoldBlocks()
    {
        Office office;
        QCOMPARE(codeOf(setHold(office.desk, office.plan, true, {})), u"invalid"_s);
        Office::done(setHold(office.desk, office.plan, true, u"FOI 2016/412"_s));
        const auto refused = erase(office.desk, titles(office), u"Asked for"_s);
        QCOMPARE(codeOf(refused), u"refused"_s);
        QVERIFY(refused.error().sentence.contains(u"FOI 2016/412"_s));
        QVERIFY(!title(office).isErased());
        Office::done(setHold(office.desk, office.plan, false, u"Answered"_s));
        Office::done(erase(office.desk, titles(office), u"Asked for"_s));
        QVERIFY(title(office).isErased());
    }

    void aSecondHoldIsNotSwallowed()
    {
        Office office;
        QCOMPARE(codeOf(setHold(office.desk, office.plan, false, u"Answered"_s)), u"conflict"_s);
        Office::done(setHold(office.desk, office.plan, true, u"FOI 1"_s));
        const auto second = setHold(office.desk, office.plan, true, u"FOI 2"_s);
        QCOMPARE(codeOf(second), u"conflict"_s);
        QVERIFY(second.error().sentence.contains(u"FOI 1"_s));
        Office::done(setHold(office.desk, office.plan, false, u"Answered"_s));
        Office::done(setHold(office.desk, office.plan, true, u"FOI 2"_s));
        QVERIFY(checkNoHold(*office.store).error().sentence.contains(u"FOI 2"_s));
    }

    void onlyTheCoordinatorHolds()
    {
        Office office;
        Desk other(*office.store, office.clock);
        Office::sit(other, u"Tom Reid"_s);
        QCOMPARE(codeOf(setHold(other, office.plan, true, u"FOI"_s)), u"refused"_s);
        QVERIFY(checkNoHold(*office.store));
    }

    void othersAskAndTheCoordinatorConfirms()
    {
        Office office;
        retitle(office, u"Zzquark"_s);
        Desk other(*office.store, office.clock);
        Office::sit(other, u"Tom Reid"_s);
        Office::done(erase(other, titles(office), u"Please"_s));
        QCOMPARE(title(office), Value(u"Zzquark"_s));
        const auto pending = store::pendingChanges(*office.store).value();
        const auto asked = std::find_if(pending.cbegin(), pending.cend(),
                                        [](const store::Pending &each) { return each.field == u"words"; });
        QVERIFY(asked != pending.cend());
        QCOMPARE(codeOf(review(other, *asked, Review::Accept, {u"Agreed"_s, {}, {}, {}})), u"refused"_s);
        Office::done(review(office.desk, *asked, Review::Accept, {u"Agreed"_s, {}, {}, {}}));
        QVERIFY(!isSaidIn(*office.store, "Zzquark"));
    }

    void aRequestIsOneThingToDecideOn()
    {
        Office office;
        retitle(office, u"Zzquark"_s);
        Desk other(*office.store, office.clock);
        Office::sit(other, u"Tom Reid"_s);
        Office::done(erase(other, titles(office), u"Please"_s));
        const auto requests = erasureRequests(*office.store).value();
        QCOMPARE(requests.size(), 1);
        QCOMPARE(requests.first().by, other.author());
        QCOMPARE(requests.first().reason, u"Please"_s);
        QCOMPARE(requests.first().words.of, office.commitment.id.record());
        QCOMPARE(requests.first().words.field, u"title"_s);
        QCOMPARE(requests.first().words.going.size(), 2);
        QCOMPARE(requests.first().words.going.last().value, Value(u"Zzquark"_s));
        Desk stranger(*office.store, office.clock);
        Office::sit(stranger, u"Sam Poe"_s);
        QCOMPARE(codeOf(acceptErasure(stranger, requests.first(), u"Mine"_s)), u"refused"_s);
        QCOMPARE(codeOf(declineErasure(stranger, requests.first(), u"Mine"_s)), u"refused"_s);
        QCOMPARE(codeOf(acceptErasure(office.desk, requests.first(), {})), u"invalid"_s);
        Office::done(setHold(office.desk, office.plan, true, u"FOI"_s));
        QCOMPARE(codeOf(acceptErasure(office.desk, requests.first(), u"Right"_s)), u"refused"_s);
        Office::done(declineErasure(office.desk, requests.first(), {}));
        QVERIFY(store::pendingChanges(*office.store)->isEmpty());
        QCOMPARE(title(office), Value(u"Zzquark"_s));
    }

    void whoeverAskedTakesItBack_data()
    {
        QTest::addColumn<bool>("byUndo");
        QTest::newRow("undo") << true;
        QTest::newRow("decline") << false;
    }
    void whoeverAskedTakesItBack()
    {
        QFETCH(const bool, byUndo);
        Office office;
        retitle(office, u"Zzquark"_s);
        const auto copy = office.copy();
        Desk other(*copy, office.clock);
        Office::sit(other, u"Tom Reid"_s);
        Office::done(erase(other, titles(office), u"Please"_s));
        QVERIFY(merge(*office.store, *copy));
        QCOMPARE(erasureRequests(*office.store)->size(), 1);
        if (byUndo)
            QCOMPARE(undo(other)->act.first().edit.verb, u"erase"_s);
        else
            Office::done(declineErasure(other, erasureRequests(*copy)->first(), {}));
        QVERIFY(store::pendingChanges(*copy)->isEmpty());
        QCOMPARE(codeOf(redo(other)), u"refused"_s);
        QVERIFY(merge(*office.store, *copy));
        const auto late = office.copy();
        for (const store::Store *store : {office.store.get(), copy.get(), late.get()}) {
            QVERIFY(erasureRequests(*store)->isEmpty());
            QCOMPARE(store::pendingCount(*store).value(), 0);
            Job job;
            QVERIFY(store::verify(*store, job)->isSound());
        }
        QCOMPARE(title(office), Value(u"Zzquark"_s));
        Office::done(erase(other, titles(office), u"Please, after all"_s));
        QCOMPARE(erasureRequests(*copy)->first().reason, u"Please, after all"_s);
    }

    void whatWasTakenBackErasesNothingOnceItsAuthorCoordinates()
    {
        Office office;
        Desk other(*office.store, office.clock);
        Office::sit(other, u"Tom Reid"_s);
        Office::done(erase(other, titles(office), u"Please"_s));
        Office::done(declineErasure(other, erasureRequests(*office.store)->first(), u"A slip"_s));
        Role coordinator;
        coordinator.id = Id<Role>::random();
        coordinator.which = RoleKind::Coordinator;
        coordinator.person = Id<Person>(other.author());
        coordinator.of = office.plan;
        Office::done(create(office.desk, coordinator));
        QVERIFY(!title(office).isErased());
        Job job;
        QVERIFY(store::verify(*office.store, job)->isSound());
    }

    void nobodyElseTakesARequestBack()
    {
        Office office;
        Desk other(*office.store, office.clock);
        Office::sit(other, u"Tom Reid"_s);
        Office::done(erase(other, titles(office), u"Please"_s));
        const auto part = erasureRequests(*office.store)->first().parts.first();
        Desk stranger(*office.store, office.clock);
        Office::sit(stranger, u"Sam Poe"_s);
        journal::RecordChanges gone{u"erasure"_s, part.record, {{journal::kExists, Value(false), {}}}, {}};
        gone.seen << part.proposed.edit;
        Office::done(stranger.enter({draft(stranger.author(), {gone})}));
        QCOMPARE(erasureRequests(*office.store)->size(), 1);
    }

    void anErasureIsNotUndone()
    {
        Office office;
        Office::done(erase(office.desk, titles(office), u"Asked for"_s));
        const auto undone = undo(office.desk);
        QCOMPARE(codeOf(undone), u"refused"_s);
        QVERIFY(undone.error().sentence.contains(u"cannot be brought back"_s));
    }

    void undoingWhatCameBeforeGivesNoWordsBack()
    {
        Office office;
        retitle(office, u"Zzquark"_s);
        Desk other(*office.store, office.clock);
        Office::sit(other, u"Tom Reid"_s);
        Office::done(change(other, u"commitment"_s, office.commitment.id, {{u"title"_s, Value(u"Tom's"_s), {}}}));
        ToErase words = titles(office);
        words.going.removeLast();
        Office::done(erase(office.desk, words, u"Asked for"_s));
        QVERIFY(undo(other));
        QVERIFY(title(office).isErased());
    }

    void whatThePlanHangsTogetherByIsRefused()
    {
        Office office;
        QCOMPARE(codeOf(wordsOfField(*office.store, u"commitment"_s, office.commitment.id, u"plan"_s)), u"refused"_s);
    }

    void everythingAboutAPersonGoes()
    {
        Office office;
        Person tom;
        tom.id = Id<Person>::random();
        tom.name = u"Tom Reid"_s;
        Office::done(create(office.desk, tom));
        Office::done(change(office.desk, u"person"_s, tom.id, {{u"name"_s, Value(u"Thomas Reid"_s), {}}},
                            {u"wanted his full name"_s, {}, {}, {}}));
        ContactDetails details;
        details.id = Id<ContactDetails>::random();
        details.person = tom.id;
        details.email = u"tom@example.org"_s;
        // As they come with a copy: no desk writes them into a plan.
        QVERIFY(!commit(*office.store, draft(office.desk.author(),
                                             {saying(u"contactDetails"_s, details.id, valuesOf(details).fields)}))
                     .isNull());
        Office::done(remove(office.desk, u"contactDetails"_s, details.id));
        Office::done(change(office.desk, u"commitment"_s, office.commitment.id,
                            {{u"summary"_s, Value(u"Ask tom reid"_s), {}}}, {u"Thomas Reid rang"_s, {}, {}, {}}));
        Office::done(change(office.desk, u"commitment"_s, office.commitment.id, {{u"title"_s, Value(u"Other"_s), {}}},
                            {u"a plain reason"_s, {}, {}, {}}));

        const ToErase words = wordsAboutPerson(*office.store, tom.id).value();
        QCOMPARE(words.mentions, (QList<Mention>{{u"commitment"_s, office.commitment.id, u"summary"_s}}));
        Office::done(erase(office.desk, words, u"Asked for"_s));
        for (const char *gone : {"Tom Reid", "Thomas Reid", "tom@example.org", "full name"})
            QVERIFY2(!isSaidIn(*office.store, gone), gone);
        QVERIFY(isSaidIn(*office.store, "a plain reason"));
        QVERIFY(isSaidIn(*office.store, "Ask tom reid")); // named among the mentions
        QCOMPARE(codeOf(wordsAboutPerson(*office.store, tom.id)), u"not-found"_s);
    }

    void manyVersionsGoInOneAct()
    {
        Office office;
        QList<journal::Edit> drafts;
        for (int i = 0; i < 1100; ++i) {
            journal::RecordChanges said =
                saying(u"commitment"_s, office.commitment.id, {{u"summary"_s, Value(u"Zzquark %1"_s.arg(i))}});
            if (i > 0)
                said.changes.first().replaces << store::idOfDraft(i - 1);
            drafts << draft(office.desk.author(), {said});
        }
        QVERIFY(office.store->commit(drafts));
        Office::done(erase(office.desk,
                           wordsOfField(*office.store, u"commitment"_s, office.commitment.id, u"summary"_s).value(),
                           u"Why"_s));
        QVERIFY(!isSaidIn(*office.store, "Zzquark"));
        QCOMPARE(codeOf(undo(office.desk)), u"refused"_s);
    }

    void anErasedWordingStaysAgreed()
    {
        Office office;
        Progress news;
        news.commitment = office.commitment.id;
        news.round = office.openRound();
        news.joint = u"Zzquark is published."_s;
        Office::done(logProgress(office.desk, news));
        const auto update =
            Id<Update>(derivedId(QLatin1String("update"), {news.commitment.record(), news.round.record()}));
        Answer yes;
        yes.side = PartySide::Government;
        Office::done(answer(office.desk, update, yes));
        Office::done(
            erase(office.desk, wordsOfField(*office.store, u"update"_s, update, u"joint"_s).value(), u"Why"_s));
        const auto agreement = store::agreementOn(*office.store, update).value();
        QVERIFY(rules::agrees(agreement.government.reply));
        const auto words = store::wordsOf(*office.store, agreement.wording).value();
        QVERIFY(std::any_of(words.cbegin(), words.cend(), [](const Value &value) { return value.isErased(); }));
        QVERIFY(!isSaidIn(*office.store, "Zzquark"));
    }

    void anOlderExportDoesNotBringThemBack()
    {
        Office office;
        retitle(office, u"Zzquark"_s);
        const QByteArray before = exported(*office.store);
        Office::done(erase(office.desk, titles(office), u"Asked for"_s));
        const auto proposal = exchange::readPlanJson(before);
        QVERIFY(proposal);
        const auto drafts =
            exchange::draftsFor(*office.store, *proposal, office.desk.author(), office.clock.now()).value();
        QVERIFY(drafts.isEmpty());
    }

    void anExportKeepsTheErasure()
    {
        Office office;
        retitle(office, u"Zzquark"_s);
        Office::done(erase(office.desk, titles(office), u"Asked for"_s));
        const QByteArray json = exported(*office.store);
        const auto again = std::move(*store::Store::scratch());
        const auto proposal = exchange::readPlanJson(json);
        QVERIFY(proposal);
        QVERIFY(
            again->commit(exchange::draftsFor(*again, *proposal, office.desk.author(), office.clock.now()).value()));
        QCOMPARE(exported(*again), json);
        QCOMPARE(store::erasedWords(*again)->size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestErasing)
#include "tst_erasing.moc"
