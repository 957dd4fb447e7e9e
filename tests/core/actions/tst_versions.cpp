// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desks.h"

#include <actions/undo.h>
#include <actions/versions.h>
#include <model/natural_id.h>

using namespace waymark;
using namespace waymark::actions;
using namespace waymark::test;
using namespace Qt::StringLiterals;

namespace {

/// A plan, and Rachel Evans of Involve with her own copy of it.
struct Two : Office
{
    std::unique_ptr<store::Store> theirs;
    std::unique_ptr<Desk> rachel;
    Id<Organisation> involve = Id<Organisation>::random();

    Two()
    {
        Organisation organisation;
        organisation.id = involve;
        organisation.name = u"Involve"_s;
        done(create(desk, organisation));
        Person person;
        person.id = Id<Person>(personNamed(*store, u"Rachel Evans"_s).value());
        person.name = u"Rachel Evans"_s;
        person.organisation = involve;
        done(create(desk, person));
        say(desk, u"summary"_s, u"Four departments publish. Dates hold."_s);
        theirs = copy();
        rachel = std::make_unique<Desk>(*theirs, clock);
        sit(*rachel, u"Rachel Evans"_s);
    }

    void say(Desk &by, const QString &field, const QString &words)
    {
        done(change(by, u"commitment"_s, commitment.id, {{field, Value(words), {}}}));
    }
    void say(const QString &field, const QString &ours, const QString &hers)
    {
        say(desk, field, ours);
        say(*rachel, field, hers);
    }
    void meet()
    {
        QVERIFY(merge(*store, *theirs).has_value());
        QVERIFY(merge(*theirs, *store).has_value());
    }
    QString said(const QString &field) const
    {
        return store::record(*store, u"commitment"_s, commitment.id).value()->values.text(field);
    }
    qint64 open() const { return store::conflictCount(*store).value(); }
};

} // namespace

class TestVersions : public QObject
{
    Q_OBJECT

private slots:
    void bothTogetherAreProposedForTextsOnly()
    {
        Two two;
        two.say(u"summary"_s, u"Seven departments publish. Dates hold."_s, u"Four departments publish. Dates move."_s);
        Office::done(change(two.desk, u"milestone"_s, two.milestone.id, {{u"completedOn"_s, Value(u"2016-11"_s), {}}}));
        Office::done(
            change(*two.rachel, u"milestone"_s, two.milestone.id, {{u"completedOn"_s, Value(u"2016-12"_s), {}}}));
        two.meet();
        const auto conflicts = store::conflicts(*two.store).value();
        QCOMPARE(conflicts.size(), 2);
        for (const store::Conflict &conflict : conflicts)
            QCOMPARE(proposal(conflict), conflict.kind == u"commitment"
                                             ? std::optional(Value(u"Seven departments publish. Dates move."_s))
                                             : std::nullopt);
    }

    void allOfOneSideAreKeptInOneActAndUndoneAsOne()
    {
        Two two;
        two.say(u"summary"_s, u"Ours"_s, u"Hers"_s);
        two.say(u"title"_s, u"Our title"_s, u"Her title"_s);
        two.meet();
        const auto all = settleAll(two.desk, Whose::Theirs);
        QCOMPARE(all->settled, 2);
        QVERIFY(all->left.isEmpty());
        QCOMPARE(two.said(u"summary"_s), u"Hers"_s);
        QCOMPARE(two.said(u"title"_s), u"Her title"_s);
        QVERIFY(undo(two.desk).has_value());
        QCOMPARE(two.open(), 2);
        QCOMPARE(settleAll(two.desk, Whose::Mine)->settled, 2);
        QCOMPARE(two.said(u"summary"_s), u"Ours"_s);
    }

    void whoWroteItCountsWhereverItIsSettled()
    {
        Two two;
        two.say(u"summary"_s, u"Ours"_s, u"Hers"_s);
        two.meet();
        QCOMPARE(settleAll(*two.rachel, Whose::Theirs)->settled, 1);
        two.meet();
        QCOMPARE(two.open(), 0);
        QCOMPARE(two.said(u"summary"_s), u"Ours"_s);
    }

    void anOrganisationsVersionsAreItsPeoples()
    {
        Two two;
        two.say(u"summary"_s, u"Ours"_s, u"Hers"_s);
        two.meet();
        QCOMPARE(settleAll(two.desk, Whose::Theirs, two.involve)->settled, 1);
        QCOMPARE(two.said(u"summary"_s), u"Hers"_s);
    }

    void whatIsNotClearStaysOpen()
    {
        Two two;
        const auto third = two.copy();
        Desk tom(*third, two.clock);
        Office::sit(tom, u"Tom Reid"_s);
        two.say(u"summary"_s, u"Ours"_s, u"Hers"_s);
        two.say(tom, u"summary"_s, u"Tom's"_s);
        two.say(tom, u"title"_s, u"Tom's title"_s);
        two.say(*two.rachel, u"title"_s, u"Her title"_s);
        Office::done(remove(*two.rachel, u"milestone"_s, two.milestone.id));
        Office::done(change(two.desk, u"milestone"_s, two.milestone.id, {{u"title"_s, Value(u"Still here"_s), {}}}));
        two.meet();
        QVERIFY(merge(*two.store, *third).has_value());
        QCOMPARE(two.open(), 3);
        const auto theirs = settleAll(two.desk, Whose::Theirs);
        QCOMPARE(theirs->settled, 0); // two others wrote each text, and a deletion is decided by itself
        QCOMPARE(theirs->left.size(), 3);
        QCOMPARE(settleAll(two.desk, Whose::Mine)->settled, 1);
        QCOMPARE(two.said(u"summary"_s), u"Ours"_s);
        QCOMPARE(two.open(), 2);
    }

    void whatIsNotMineToSettleStaysOpen()
    {
        Two two;
        Role lead;
        lead.id = Id<Role>::random();
        lead.which = RoleKind::CsoLead;
        lead.organisation = two.involve;
        lead.of = two.commitment.id;
        Office::done(create(two.desk, lead));
        const Id<Round> round = two.openRound();
        const Id<Update> update = updateId(two.commitment.id, round);
        const auto view = [&](const QString &words) {
            return Fields{{u"commitment"_s, Value(two.commitment.id.record().text())},
                          {u"round"_s, Value(round.record().text())},
                          {u"civilSocietyView"_s, Value(words)}};
        };
        two.meet();
        const auto third = two.copy();
        Desk kim(*third, two.clock);
        Office::sit(kim, u"Kim Reid"_s);
        Person colleague;
        colleague.id = Id<Person>(kim.author());
        colleague.name = u"Kim Reid"_s;
        colleague.organisation = two.involve;
        Office::done(create(two.desk, colleague));
        Office::claim(kim, update, view(u"Slow"_s));
        Office::claim(*two.rachel, update, view(u"Good"_s));
        two.say(u"summary"_s, u"Ours"_s, u"Hers"_s);
        two.meet();
        QVERIFY(merge(*two.store, *third).has_value());
        QCOMPARE(two.open(), 2);
        const auto all = settleAll(two.desk, Whose::Theirs, two.rachel->author());
        QCOMPARE(all->settled, 1);
        QCOMPARE(all->left.size(), 1);
        QCOMPARE(all->left.first().field, u"civilSocietyView"_s);
    }
};

QTEST_GUILESS_MAIN(TestVersions)
#include "tst_versions.moc"
