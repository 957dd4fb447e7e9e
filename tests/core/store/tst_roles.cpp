// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts.h"

#include <model/words.h>
#include <store/history.h>
#include <store/verify.h>

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;
using journal::SealedEdit;
using store::Store;

namespace {

RecordId id(char c)
{
    return RecordId::fromBytes(QByteArray(16, c));
}

const RecordId kFounder = id('f');
const RecordId kLead = id('a'); // of civil society
const RecordId kPlan = id('P');
const RecordId kCommitment = id('C');
const RecordId kRound = id('R');
const RecordId kUpdate = derivedId(QLatin1String("update"), {kCommitment, kRound});

Value text(const char *words)
{
    return Value(QString::fromUtf8(words));
}

Value reference(const RecordId &to)
{
    return Value(to.text());
}

const Fields kPlacing{{u"commitment"_s, reference(kCommitment)}, {u"round"_s, reference(kRound)}};

/// Whether each edit comes after those it needs.
bool isInOrder(const QList<SealedEdit> &edits)
{
    QSet<EditId> before;
    return std::all_of(edits.cbegin(), edits.cend(), [&before](const SealedEdit &sealed) {
        const QList<EditId> needed = journal::needs(journal::unseal(sealed).value());
        const bool fits =
            std::all_of(needed.cbegin(), needed.cend(), [&before](const EditId &id) { return before.contains(id); });
        before.insert(sealed.id);
        return fits;
    });
}

} // namespace

/// Who may write what, whatever comes first.
class TestRoles : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_store = std::move(*Store::scratch());
        commit(*m_store, draft(kFounder, {saying(u"plan"_s, kPlan, {{u"title"_s, text("UK 2016")}})}));
    }

    void aStrangersViewWaits()
    {
        say(id('x'), u"update"_s, kUpdate, kPlacing);
        say(id('x'), u"update"_s, kUpdate, {{u"civilSocietyView"_s, text("all is well")}});
        QVERIFY(view().isNull());
        const auto pending = store::pendingChanges(*m_store);
        QCOMPARE(pending->size(), 1);
        QCOMPARE(pending->first().proposed.author, id('x'));
        QCOMPARE(pending->first().field, u"civilSocietyView"_s);
    }

    void aWaitingViewIsSettledBySomebodyEntitled()
    {
        say(id('x'), u"update"_s, kUpdate, kPlacing);
        const EditId waiting = say(id('x'), u"update"_s, kUpdate, {{u"civilSocietyView"_s, text("all is well")}});
        grant(kLead, "csoLead", kPlan);
        auto settling = saying(*m_store, u"update"_s, kUpdate, {{u"civilSocietyView"_s, text("not so")}});
        settling.changes.first().replaces << waiting;
        commit(*m_store, draft(kLead, {settling}));
        QCOMPARE(view(), text("not so"));
        QCOMPARE(store::pendingCount(*m_store).value(), 0);
    }

    void aLaterRoleMakesAnEarlierViewCount()
    {
        say(kLead, u"update"_s, kUpdate, kPlacing);
        say(kLead, u"update"_s, kUpdate, {{u"civilSocietyView"_s, text("slow")}});
        QVERIFY(view().isNull());
        grant(kLead, "csoLead", kCommitment);
        QCOMPARE(view(), text("slow"));
        QVERIFY(isSound());
    }

    void aRoleForAnotherCommitmentDoesNot()
    {
        say(kLead, u"update"_s, kUpdate, kPlacing);
        say(kLead, u"update"_s, kUpdate, {{u"civilSocietyView"_s, text("slow")}});
        grant(kLead, "csoLead", id('D'));
        QVERIFY(view().isNull());
    }

    void aRoleNobodyEntitledGaveCountsForNothing()
    {
        say(id('x'), u"role"_s, id('1'), {{u"person"_s, reference(id('x'))}, {u"which"_s, text("coordinator")}});
        say(id('x'), u"update"_s, kUpdate, kPlacing);
        say(id('x'), u"update"_s, kUpdate, {{u"governmentView"_s, text("mine")}});
        QVERIFY(shown(u"update"_s, kUpdate, u"governmentView"_s).isNull());
        QCOMPARE(store::pendingCount(*m_store).value(), 3);
    }

    void anUpdateBelongsWhereItsIdSays()
    {
        // Said to be another commitment's, for which the stranger does have a role.
        grant(id('x'), "csoLead", id('D'));
        say(id('x'), u"update"_s, kUpdate, {{u"commitment"_s, reference(id('D'))}, {u"round"_s, reference(kRound)}});
        say(id('x'), u"update"_s, kUpdate, {{u"civilSocietyView"_s, text("all is well")}});
        QVERIFY(view().isNull());
    }

    void aPlanWithACommitmentsIdWidensNoRole()
    {
        grant(kLead, "csoLead", id('D'));
        say(kLead, u"plan"_s, id('D'), {{u"title"_s, text("all of it")}});
        say(kLead, u"organisation"_s, id('D'), {{u"name"_s, text("all of it")}});
        say(kLead, u"update"_s, kUpdate, kPlacing);
        say(kLead, u"update"_s, kUpdate, {{u"civilSocietyView"_s, text("slow")}});
        QVERIFY(view().isNull());
        QVERIFY(!store::mayWrite(*m_store, kLead, u"update"_s, kUpdate, u"civilSocietyView"_s).value());
        QVERIFY(isSound());
    }

    void aRoleForAnOrganisationCountsOnceACoordinatorHasWrittenInIt()
    {
        grant(kLead, "csoLead", id('O'));
        say(kLead, u"organisation"_s, id('O'), {{u"name"_s, text("Network")}});
        say(kLead, u"update"_s, kUpdate, kPlacing);
        say(kLead, u"update"_s, kUpdate, {{u"civilSocietyView"_s, text("slow")}});
        QVERIFY(view().isNull());
        say(kFounder, u"organisation"_s, id('O'), {{u"name"_s, text("The Network")}});
        QCOMPARE(view(), text("slow"));
        QVERIFY(isSound());
    }

    void theCoordinatorRecordsForTheOtherSide()
    {
        say(kFounder, u"update"_s, kUpdate, kPlacing);
        say(kFounder, u"update"_s, kUpdate, {{u"civilSocietyView"_s, text("as told")}});
        QCOMPARE(view(), text("as told"));
        say(kFounder, u"update"_s, kUpdate, {{u"civilSocietyView"_s, text("as told again")}});
        QCOMPARE(view(), text("as told again"));
    }

    void theCoordinatorDoesNotOverwriteWhatTheSideWroteItself()
    {
        grant(kLead, "csoLead", kPlan);
        say(kFounder, u"update"_s, kUpdate, kPlacing);
        say(kFounder, u"update"_s, kUpdate, {{u"civilSocietyView"_s, text("as told")}});
        say(kLead, u"update"_s, kUpdate, {{u"civilSocietyView"_s, text("in our own words")}});
        say(kFounder, u"update"_s, kUpdate, {{u"civilSocietyView"_s, text("nicer words")}});
        QCOMPARE(view(), text("in our own words"));
        QCOMPARE(store::pendingCount(*m_store).value(), 1);
        QVERIFY(isSound());
    }

    void aLaterRoleProtectsWhatItsHolderHadWritten()
    {
        say(kFounder, u"update"_s, kUpdate, kPlacing);
        const EditId own = say(kLead, u"update"_s, kUpdate, {{u"civilSocietyView"_s, text("in our own words")}});
        auto over = saying(*m_store, u"update"_s, kUpdate, {{u"civilSocietyView"_s, text("nicer words")}});
        over.changes.first().replaces << own;
        commit(*m_store, draft(kFounder, {over}));
        QCOMPARE(view(), text("nicer words"));
        grant(kLead, "csoLead", kPlan);
        QCOMPARE(view(), text("in our own words"));
        QVERIFY(isSound());
    }

    void everyOrderOfArrivalGivesTheSame()
    {
        // Made apart: each at its own desk, so that they may come in any order.
        const QString update = u"update"_s;
        const RecordId report = derivedId(QLatin1String("milestoneReport"), {kUpdate, id('M')});
        const RecordId agreement = derivedId(QLatin1String("agreement"), {kUpdate}, nameOf(PartySide::CivilSociety));
        const QList<journal::Edit> apart{
            draft(kFounder, {saying(u"role"_s, id('1'),
                                    {{u"person"_s, reference(kLead)},
                                     {u"which"_s, text("csoLead")},
                                     {u"of"_s, reference(kCommitment)}})}),
            draft(kLead, {saying(update, kUpdate, {{u"civilSocietyView"_s, text("slow")}})}),
            draft(id('x'), {saying(update, kUpdate, kPlacing)}),
            draft(kLead, {saying(u"milestoneReport"_s, report,
                                 {{u"update"_s, reference(kUpdate)},
                                  {u"milestone"_s, reference(id('M'))},
                                  {u"civilSocietyCompletion"_s, text("limited")}})}),
            draft(kLead, {saying(u"agreement"_s, agreement,
                                 {{u"update"_s, reference(kUpdate)}, {u"answer"_s, text("agrees")}})}),
        };
        QList<SealedEdit> edits{store::sealedAt(*m_store, 1).value()};
        for (const journal::Edit &each : apart) {
            const auto desk = std::move(*Store::scratch());
            QVERIFY(merge(*desk, *m_store));
            QVERIFY(desk->commit({each}));
            edits << store::sealedAt(*desk, 2).value();
        }
        QString expected;
        int orders = 0;
        QList<int> order{1, 2, 3, 4, 5};
        do {
            const auto batch = std::move(*Store::scratch());
            QList<SealedEdit> ordered{edits.first()};
            for (const int i : std::as_const(order))
                ordered << edits[i];
            QVERIFY(isInOrder(ordered));
            Job job;
            if (++orders % 2) {
                QVERIFY(batch->append(store::sourceOf(ordered), job));
            } else {
                for (const SealedEdit &sealed : std::as_const(ordered))
                    QVERIFY(batch->append(store::sourceOf({sealed}), job));
            }
            const QString state = store::dumpState(*batch).value();
            if (expected.isEmpty())
                expected = state;
            QCOMPARE(state, expected);
            QCOMPARE(store::pendingCount(*batch).value(), 0);
        } while (std::next_permutation(order.begin(), order.end()));
        QCOMPARE(orders, 120);
    }

    void anotherConnectionsPlanWidensARoleHereToo()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"plan.waymark"_s);
        m_store = std::move(*Store::create(path));
        commit(*m_store, draft(kFounder, {saying(u"note"_s, id('n'), {{u"text"_s, text("begun")}})}));
        grant(kLead, "csoLead", kPlan);
        say(kLead, u"update"_s, kUpdate, kPlacing);
        const auto other = Store::open(path);
        commit(**other, draft(kFounder, {saying(u"plan"_s, kPlan, {{u"title"_s, text("UK 2016")}})}));
        say(kLead, u"update"_s, kUpdate, {{u"civilSocietyView"_s, text("slow")}});
        QCOMPARE(view(), text("slow"));
        QVERIFY(isSound());
    }

    void saysBeforehandWhoMayWriteGoingByWhatTheIdProves()
    {
        grant(kLead, "csoLead", kCommitment);
        say(kFounder, u"update"_s, kUpdate, kPlacing);
        const RecordId report = derivedId(QLatin1String("milestoneReport"), {kUpdate, id('M')});
        say(kFounder, u"milestoneReport"_s, report,
            {{u"update"_s, reference(kUpdate)}, {u"milestone"_s, reference(id('M'))}});
        say(id('x'), u"update"_s, kUpdate, {{u"commitment"_s, reference(id('D'))}});
        QVERIFY(store::mayWrite(*m_store, kLead, u"milestoneReport"_s, report, u"civilSocietyCompletion"_s).value());
        grant(id('y'), "csoLead", id('D'));
        QVERIFY(!store::mayWrite(*m_store, id('y'), u"milestoneReport"_s, report, u"civilSocietyCompletion"_s).value());
    }

    void saysBeforehandWhoMayWrite()
    {
        say(kFounder, u"update"_s, kUpdate, kPlacing);
        grant(kLead, "csoLead", kCommitment);
        QVERIFY(store::mayWrite(*m_store, kLead, u"update"_s, kUpdate, u"civilSocietyView"_s).value());
        QVERIFY(!store::mayWrite(*m_store, kLead, u"update"_s, kUpdate, u"governmentView"_s).value());
        QVERIFY(store::mayWrite(*m_store, kFounder, u"update"_s, kUpdate, u"civilSocietyView"_s).value());
        QVERIFY(!store::mayWrite(*m_store, id('x'), u"role"_s, id('1'), u"person"_s).value());
        QVERIFY(store::mayWrite(*m_store, id('x'), u"commitment"_s, kCommitment, u"title"_s).value());
    }

private:
    EditId say(const RecordId &author, const QString &kind, const RecordId &record, const Fields &fields)
    {
        return commit(*m_store, draft(author, {saying(*m_store, kind, record, fields)}));
    }

    void grant(const RecordId &person, const char *role, const RecordId &of)
    {
        say(kFounder, u"role"_s, RecordId::random(),
            {{u"person"_s, reference(person)}, {u"which"_s, text(role)}, {u"of"_s, reference(of)}});
    }

    [[nodiscard]] Value shown(const QString &kind, const RecordId &record, const QString &field) const
    {
        const auto found = store::record(*m_store, kind, record);
        return found && *found ? (*found)->values.value(field) : Value();
    }
    [[nodiscard]] Value view() const { return shown(u"update"_s, kUpdate, u"civilSocietyView"_s); }

    [[nodiscard]] bool isSound() const
    {
        Job job;
        return store::verify(*m_store, job)->isSound();
    }

    std::unique_ptr<Store> m_store;
};

QTEST_GUILESS_MAIN(TestRoles)
#include "tst_roles.moc"
