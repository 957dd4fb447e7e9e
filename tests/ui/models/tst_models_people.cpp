// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../strict.h"
#include "plans.h"

#include <actions/editing.h>
#include <actions/plan.h>
#include <models/peoplemodel.h>
#include <store/reading.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::ui;

class PeopleModelTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<OpenPlan> m_plan;

    [[nodiscard]] RecordId organisation(const QString &name) const
    {
        return actions::organisationNamed(m_plan->store(), name).value();
    }

private slots:
    void init()
    {
        test::failOnWarnings();
        m_plan = test::busyPlan();
    }
    void cleanup() { m_plan.reset(); }

    void anOrganisationTellsWhatItLeads()
    {
        PeopleModel model(*m_plan);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(model.refresh());
        const QModelIndex office = model.find(organisation(u"Cabinet Office"_s));
        QCOMPARE(office.siblingAtColumn(PeopleModel::DoesWhat).data().toString(),
                 u"Government lead: 3, 6, 8, 13; Contributor: 1"_s);
        QCOMPARE(model.rowCount(office), 1);
        QCOMPARE(model.index(0, PeopleModel::Who, office).data().toString(), u"Amina Khan"_s);
        QCOMPARE(model.people(), 2);
    }

    void whoHasLeftStandsLastAndSaysSo()
    {
        PeopleModel model(*m_plan);
        QVERIFY(model.refresh());
        Person gone;
        gone.id = Id<Person>::random();
        gone.name = u"Aaron Best"_s;
        gone.organisation = Id<Organisation>(organisation(u"Cabinet Office"_s));
        gone.leftOn = FuzzyDate(QDate(2016, 7, 13));
        QVERIFY(actions::create(m_plan->desk(), gone).has_value());
        QVERIFY(model.refresh());
        const QModelIndex office = model.find(organisation(u"Cabinet Office"_s));
        QCOMPARE(model.index(1, PeopleModel::Who, office).data().toString(), u"Aaron Best"_s);
        QCOMPARE(model.index(1, PeopleModel::DoesWhat, office).data().toString(), u"Left on 13 July 2016"_s);
    }

    void aRoleThatEndedIsNotWhatSomebodyDoes()
    {
        PeopleModel model(*m_plan);
        const RecordId rachel = actions::personNamed(m_plan->store(), u"Rachel Evans"_s).value();
        QVERIFY(model.refresh());
        QCOMPARE(model.find(rachel).siblingAtColumn(PeopleModel::DoesWhat).data().toString(),
                 u"Civil society lead: 6"_s);
        const auto roles = store::readAll<Role>(m_plan->store());
        QVERIFY(roles.has_value());
        for (const Role &role : *roles)
            if (role.person == Id<Person>(rachel))
                QVERIFY(actions::handOver(m_plan->desk(), role.id, u"Kim Reid"_s, QDate(2017, 3, 1)).has_value());
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QVERIFY(model.refresh());
        QCOMPARE(reset.size(), 1);
        QCOMPARE(model.find(rachel).siblingAtColumn(PeopleModel::DoesWhat).data().toString(), QString());
        const RecordId kim = actions::personNamed(m_plan->store(), u"Kim Reid"_s).value();
        QCOMPARE(model.find(kim).siblingAtColumn(PeopleModel::DoesWhat).data().toString(), u"Civil society lead: 6"_s);
        QCOMPARE(model.find(kim).siblingAtColumn(PeopleModel::Since).data().toString(), u"1 March 2017"_s);
    }

    void wordsLeaveOutTheOthers()
    {
        PeopleModel model(*m_plan);
        QVERIFY(model.refresh());
        model.setWords(u"RACHEL lead"_s);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, 0).data().toString(), u"Involve"_s);
        QCOMPARE(model.rowCount(model.index(0, 0)), 1);
        model.setWords(u"nobody of that name"_s);
        QCOMPARE(model.rowCount(), 0);
        model.setWords({});
        QVERIFY(model.rowCount() > 40);
    }
};

QTEST_MAIN(PeopleModelTest)
#include "tst_models_people.moc"
