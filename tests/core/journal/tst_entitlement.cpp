// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <journal/entitlement.h>
#include <model/natural_id.h>

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

/// What follows from facts, where the founder has entered the plan.
Entitlement following(QList<Fact> facts)
{
    return Entitlement(kFounder, facts << Fact{kFounder, u"plan"_s, kPlan, {}, {}});
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

const QString kKey = u"RWQ4QbzgBBvFLyvJ"_s;

/// Somebody enters a key as a person's, and somebody says to have compared its check code.
QList<Fact> key(const RecordId &person, const RecordId &enteredBy, const RecordId &comparedBy)
{
    const RecordId record = keyId(Id<Person>(person), kKey).record();
    return {{enteredBy, u"key"_s, record, u"person"_s, person.text()},
            {enteredBy, u"key"_s, record, u"key"_s, kKey},
            {comparedBy, u"key"_s, record, u"confirmed/"_s + comparedBy.text(), u"true"_s}};
}

} // namespace

class TestEntitlement : public QObject
{
    Q_OBJECT

private slots:
    void theFounderCoordinates()
    {
        const Entitlement entitlement = following({});
        QVERIFY(entitlement.isCoordinator(kFounder));
        QVERIFY(entitlement.holds(kFounder, Entitled::Coordinator, {}));
        QVERIFY(entitlement.holds(kFounder, Entitled::Government, kCommitment));
        QVERIFY(!entitlement.holds(kFounder, Entitled::CivilSociety, kCommitment));
        QVERIFY(entitlement.holds(kFounder, Entitled::EitherSide, kCommitment));
        QVERIFY(entitlement.mayRecord(kFounder));
        QVERIFY(!entitlement.speaksFor(kFounder, Entitled::Government, kCommitment));
    }

    void anybodyMayWriteWhatIsForAnyone() { QVERIFY(following({}).holds(id('x'), Entitled::Anyone, {})); }

    void roleGivesASayForItsScope_data()
    {
        QTest::addColumn<RoleKind>("which");
        QTest::addColumn<Entitled>("as");
        QTest::newRow("lead") << RoleKind::GovernmentLead << Entitled::Government;
        QTest::newRow("relationship manager") << RoleKind::RelationshipManager << Entitled::Government;
        QTest::newRow("civil society lead") << RoleKind::CsoLead << Entitled::CivilSociety;
        QTest::newRow("government's part in what both write") << RoleKind::GovernmentLead << Entitled::EitherSide;
        QTest::newRow("civil society's part in it") << RoleKind::CsoLead << Entitled::EitherSide;
    }
    void roleGivesASayForItsScope()
    {
        QFETCH(const RoleKind, which);
        QFETCH(const Entitled, as);
        const Entitlement scoped = following(roleFor(kFounder, '1', id('a'), which, kCommitment));
        QVERIFY(scoped.holds(id('a'), as, kCommitment));
        QVERIFY(!scoped.holds(id('a'), as, id('D')));
        QVERIFY(!scoped.holds(id('a'), as, {}));
        QVERIFY(!scoped.isCoordinator(id('a')));
        const Entitlement wide = following(roleFor(kFounder, '1', id('a'), which));
        QVERIFY(wide.holds(id('a'), as, id('D')));
        QVERIFY(wide.holds(id('a'), as, {}));
    }

    void whoeverLeadsAnythingHasASayWhereNoIdProvesTheCommitment()
    {
        const Entitlement scoped = following(roleFor(kFounder, '1', id('a'), RoleKind::CsoLead, kCommitment));
        QVERIFY(scoped.holds(id('a'), Entitled::Lead, {}));
        QVERIFY(scoped.holds(kFounder, Entitled::Lead, {}));
        QVERIFY(!scoped.holds(id('x'), Entitled::Lead, {}));
        const Entitlement contributor = following(roleFor(kFounder, '1', id('a'), RoleKind::Contributor, kCommitment));
        QVERIFY(!contributor.holds(id('a'), Entitled::Lead, {}));
    }

    void onlyACoordinatorSaysWhatCountsForAll()
    {
        const QList<Fact> lead = roleFor(kFounder, '1', id('a'), RoleKind::CsoLead, kCommitment);
        const Fact strangers{id('x'), u"plan"_s, kCommitment, {}, {}};
        QVERIFY(!following(lead + QList<Fact>{strangers}).holds(id('a'), Entitled::CivilSociety, id('D')));
        const Fact founders{kFounder, u"organisation"_s, kCommitment, {}, {}};
        QVERIFY(following(lead + QList<Fact>{founders}).holds(id('a'), Entitled::CivilSociety, id('D')));
    }

    void otherRolesGiveNoSay()
    {
        for (const RoleKind which :
             {RoleKind::Contributor, RoleKind::Interested, RoleKind::CommitteeMember, RoleKind::Minister}) {
            const Entitlement entitlement = following(roleFor(kFounder, '1', id('a'), which));
            QCOMPARE(entitlement.grants().size(), 1);
        }
    }

    void aRoleByAStrangerCountsForNothing()
    {
        const Entitlement entitlement = following(roleFor(id('x'), '1', id('x'), RoleKind::Coordinator));
        QVERIFY(!entitlement.isCoordinator(id('x')));
        QVERIFY(!entitlement.holds(id('x'), Entitled::CivilSociety, kCommitment));
    }

    void aRoleCountsOnceItsGiverIsEntitled()
    {
        QList<Fact> facts =
            roleFor(id('b'), '2', id('c'), RoleKind::CsoLead) + roleFor(id('a'), '1', id('b'), RoleKind::Coordinator);
        QVERIFY(!following(facts).holds(id('c'), Entitled::CivilSociety, {}));
        facts += roleFor(kFounder, '0', id('a'), RoleKind::Coordinator);
        QVERIFY(following(facts).holds(id('c'), Entitled::CivilSociety, {}));
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
        const QSet<Grant> expected = following(facts).grants();
        QVERIFY(expected.contains({id('d'), Entitled::Government, {}}));
        std::mt19937 random(7);
        for (int i = 0; i < 200; ++i) {
            std::shuffle(facts.begin(), facts.end(), random);
            QCOMPARE(following(facts).grants(), expected);
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
        const Entitlement entitlement = following(facts);
        QVERIFY(entitlement.speaksFor(id('a'), Entitled::CivilSociety, {}));
        QVERIFY(!entitlement.speaksFor(id('x'), Entitled::CivilSociety, {})); // said so only himself
    }

    void aCorrectedRoleGoesOnCounting()
    {
        const QList<Fact> facts =
            roleFor(kFounder, '1', id('a'), RoleKind::CsoLead) + roleFor(kFounder, '1', id('b'), RoleKind::CsoLead);
        const Entitlement entitlement = following(facts);
        QVERIFY(entitlement.speaksFor(id('a'), Entitled::CivilSociety, {}));
        QVERIFY(entitlement.speaksFor(id('b'), Entitled::CivilSociety, {}));
    }

    void unknownWordsAndIdsGiveNothing()
    {
        const QList<Fact> facts =
            role(kFounder, '1', {{u"person"_s, u"not an id"_s}, {u"which"_s, nameOf(RoleKind::Coordinator)}}) +
            role(kFounder, '2', {{u"person"_s, id('a').text()}, {u"which"_s, u"emperor"_s}});
        QCOMPARE(following(facts).grants().size(), 1);
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
        const Entitlement before = following({});
        const Entitlement after = following(roleFor(kFounder, '1', id('a'), RoleKind::CsoLead));
        QCOMPARE(after.peopleWhoseGrantsDiffer(before), QSet<RecordId>{id('a')});
        QCOMPARE(before.peopleWhoseGrantsDiffer(after), QSet<RecordId>{id('a')});
        QVERIFY(after.peopleWhoseGrantsDiffer(after).isEmpty());
    }

    void aKeyIsConfirmedByTheOtherSide_data()
    {
        QTest::addColumn<char>("person");
        QTest::addColumn<char>("enteredBy");
        QTest::addColumn<char>("comparedBy");
        QTest::addColumn<bool>("isConfirmed");
        // f coordinates, g leads for government, c and d for civil society, x has no role
        QTest::newRow("her own, by the other side") << 'g' << 'g' << 'c' << true;
        QTest::newRow("entered by the coordinator, by the other side") << 'g' << 'f' << 'c' << true;
        QTest::newRow("entered by the coordinator, by its owner") << 'c' << 'f' << 'c' << false;
        QTest::newRow("entered by the coordinator, by a colleague of its owner") << 'c' << 'f' << 'd' << true;
        QTest::newRow("by her own side") << 'c' << 'c' << 'd' << false;
        QTest::newRow("by whoever entered it") << 'c' << 'f' << 'f' << false;
        QTest::newRow("by somebody without a role") << 'g' << 'g' << 'x' << false;
        QTest::newRow("entered by somebody else") << 'c' << 'g' << 'd' << false;
    }
    void aKeyIsConfirmedByTheOtherSide()
    {
        QFETCH(const char, person);
        QFETCH(const char, enteredBy);
        QFETCH(const char, comparedBy);
        QFETCH(const bool, isConfirmed);
        const Entitlement entitlement = following(roleFor(kFounder, '1', id('g'), RoleKind::GovernmentLead) +
                                                  roleFor(kFounder, '2', id('c'), RoleKind::CsoLead) +
                                                  roleFor(kFounder, '3', id('d'), RoleKind::CsoLead) +
                                                  key(id(person), id(enteredBy), id(comparedBy)));
        QCOMPARE(entitlement.isConfirmed({id(person), kKey}), isConfirmed);
    }
};

QTEST_GUILESS_MAIN(TestEntitlement)
#include "tst_entitlement.moc"
