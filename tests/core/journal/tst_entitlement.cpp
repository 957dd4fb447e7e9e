// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <journal/entitlement.h>

#include <QTest>

#include <algorithm>
#include <random>

using namespace waymark;
using namespace waymark::journal;
using namespace Qt::StringLiterals;

namespace {

RecordId id(char c)
{
    return RecordId::fromBytes(QByteArray(16, c));
}

const RecordId kFounder = id('f');
const RecordId kPlan = id('P');
const RecordId kCommitment = id('C');

bool isPlan(const RecordId &scope)
{
    return scope == kPlan;
}

/// What an author says about a role.
QList<Fact> role(const RecordId &author, char record, const QMap<QString, QString> &fields)
{
    QList<Fact> facts;
    for (auto field = fields.cbegin(); field != fields.cend(); ++field)
        facts << Fact{author, u"role"_s, id(record), field.key(), *field};
    return facts;
}

QList<Fact> roleFor(const RecordId &author, char record, const RecordId &person, RoleKind which,
                    const RecordId &of = kPlan)
{
    return role(author, record, {{u"person"_s, person.text()}, {u"which"_s, nameOf(which)}, {u"of"_s, of.text()}});
}

} // namespace

class TestEntitlement : public QObject
{
    Q_OBJECT

private slots:
    void theFounderCoordinates()
    {
        const Entitlement entitlement(kFounder, {}, isPlan);
        QVERIFY(entitlement.isCoordinator(kFounder));
        QVERIFY(entitlement.holds(kFounder, Entitled::Coordinator, {}));
        QVERIFY(entitlement.holds(kFounder, Entitled::Government, kCommitment));
        QVERIFY(!entitlement.holds(kFounder, Entitled::CivilSociety, kCommitment));
        QVERIFY(entitlement.mayRecord(kFounder));
        QVERIFY(!entitlement.speaksFor(kFounder, Entitled::Government, kCommitment));
    }

    void anybodyMayWriteWhatIsForAnyone()
    {
        QVERIFY(Entitlement(kFounder, {}, isPlan).holds(id('x'), Entitled::Anyone, {}));
    }

    void roleGivesASayForItsScope_data()
    {
        QTest::addColumn<RoleKind>("which");
        QTest::addColumn<Entitled>("as");
        QTest::newRow("lead") << RoleKind::GovernmentLead << Entitled::Government;
        QTest::newRow("relationship manager") << RoleKind::RelationshipManager << Entitled::Government;
        QTest::newRow("civil society lead") << RoleKind::CsoLead << Entitled::CivilSociety;
    }
    void roleGivesASayForItsScope()
    {
        QFETCH(const RoleKind, which);
        QFETCH(const Entitled, as);
        const Entitlement scoped(kFounder, roleFor(kFounder, '1', id('a'), which, kCommitment), isPlan);
        QVERIFY(scoped.holds(id('a'), as, kCommitment));
        QVERIFY(!scoped.holds(id('a'), as, id('D')));
        QVERIFY(!scoped.holds(id('a'), as, {}));
        QVERIFY(!scoped.isCoordinator(id('a')));
        const Entitlement wide(kFounder, roleFor(kFounder, '1', id('a'), which), isPlan);
        QVERIFY(wide.holds(id('a'), as, id('D')));
        QVERIFY(wide.holds(id('a'), as, {}));
    }

    void otherRolesGiveNoSay()
    {
        for (const RoleKind which :
             {RoleKind::Contributor, RoleKind::Interested, RoleKind::CommitteeMember, RoleKind::Minister}) {
            const Entitlement entitlement(kFounder, roleFor(kFounder, '1', id('a'), which), isPlan);
            QCOMPARE(entitlement.grants().size(), 1);
        }
    }

    void aRoleByAStrangerCountsForNothing()
    {
        const Entitlement entitlement(kFounder, roleFor(id('x'), '1', id('x'), RoleKind::Coordinator), isPlan);
        QVERIFY(!entitlement.isCoordinator(id('x')));
        QVERIFY(!entitlement.holds(id('x'), Entitled::CivilSociety, kCommitment));
    }

    void aRoleCountsOnceItsGiverIsEntitled()
    {
        QList<Fact> facts =
            roleFor(id('b'), '2', id('c'), RoleKind::CsoLead) + roleFor(id('a'), '1', id('b'), RoleKind::Coordinator);
        QVERIFY(!Entitlement(kFounder, facts, isPlan).holds(id('c'), Entitled::CivilSociety, {}));
        facts += roleFor(kFounder, '0', id('a'), RoleKind::Coordinator);
        QVERIFY(Entitlement(kFounder, facts, isPlan).holds(id('c'), Entitled::CivilSociety, {}));
    }

    void theOrderOfFactsIsOfNoAccount()
    {
        QList<Fact> facts = roleFor(kFounder, '0', id('a'), RoleKind::Coordinator) +
                            roleFor(id('a'), '1', id('b'), RoleKind::Coordinator) +
                            roleFor(id('b'), '2', id('c'), RoleKind::CsoLead, kCommitment) +
                            roleFor(id('x'), '3', id('x'), RoleKind::Coordinator) +
                            QList<Fact>{{id('b'), u"person"_s, id('d'), u"organisation"_s, id('o').text()}} +
                            role(id('a'), '4',
                                 {{u"organisation"_s, id('o').text()},
                                  {u"which"_s, nameOf(RoleKind::GovernmentLead)},
                                  {u"of"_s, kPlan.text()}});
        const QSet<Grant> expected = Entitlement(kFounder, facts, isPlan).grants();
        QVERIFY(expected.contains({id('d'), Entitled::Government, {}}));
        std::mt19937 random(7);
        for (int i = 0; i < 200; ++i) {
            std::shuffle(facts.begin(), facts.end(), random);
            QCOMPARE(Entitlement(kFounder, facts, isPlan).grants(), expected);
        }
    }

    void aRoleOfAnOrganisationIsForItsPeople()
    {
        const QList<Fact> facts = role(kFounder, '1',
                                       {{u"organisation"_s, id('o').text()},
                                        {u"which"_s, nameOf(RoleKind::CsoLead)},
                                        {u"of"_s, kPlan.text()}}) +
                                  QList<Fact>{{kFounder, u"person"_s, id('a'), u"organisation"_s, id('o').text()},
                                              {id('x'), u"person"_s, id('x'), u"organisation"_s, id('o').text()}};
        const Entitlement entitlement(kFounder, facts, isPlan);
        QVERIFY(entitlement.speaksFor(id('a'), Entitled::CivilSociety, {}));
        QVERIFY(!entitlement.speaksFor(id('x'), Entitled::CivilSociety, {})); // said so only himself
    }

    void aCorrectedRoleGoesOnCounting()
    {
        const QList<Fact> facts =
            roleFor(kFounder, '1', id('a'), RoleKind::CsoLead) + roleFor(kFounder, '1', id('b'), RoleKind::CsoLead);
        const Entitlement entitlement(kFounder, facts, isPlan);
        QVERIFY(entitlement.speaksFor(id('a'), Entitled::CivilSociety, {}));
        QVERIFY(entitlement.speaksFor(id('b'), Entitled::CivilSociety, {}));
    }

    void unknownWordsAndIdsGiveNothing()
    {
        const QList<Fact> facts =
            role(kFounder, '1', {{u"person"_s, u"not an id"_s}, {u"which"_s, nameOf(RoleKind::Coordinator)}}) +
            role(kFounder, '2', {{u"person"_s, id('a').text()}, {u"which"_s, u"emperor"_s}});
        QCOMPARE(Entitlement(kFounder, facts, isPlan).grants().size(), 1);
    }

    void onlyRolesAndMembershipsAreFacts()
    {
        QVERIFY(isFact(u"role"_s, u"person"_s) && isFact(u"role"_s, u"which"_s) && isFact(u"role"_s, u"of"_s) &&
                isFact(u"role"_s, u"organisation"_s));
        QVERIFY(isFact(u"person"_s, u"organisation"_s));
        QVERIFY(!isFact(u"role"_s, u"title"_s) && !isFact(u"person"_s, u"name"_s) &&
                !isFact(u"commitment"_s, u"of"_s) && !isFact(u"role"_s, u"which?"_s));
    }

    void namesThoseWhoseSayChanged()
    {
        const Entitlement before(kFounder, {}, isPlan);
        const Entitlement after(kFounder, roleFor(kFounder, '1', id('a'), RoleKind::CsoLead), isPlan);
        QCOMPARE(after.peopleWhoseGrantsDiffer(before), QSet<RecordId>{id('a')});
        QCOMPARE(before.peopleWhoseGrantsDiffer(after), QSet<RecordId>{id('a')});
        QVERIFY(after.peopleWhoseGrantsDiffer(after).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestEntitlement)
#include "tst_entitlement.moc"
