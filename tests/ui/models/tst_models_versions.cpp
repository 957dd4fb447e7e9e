// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../strict.h"
#include "plans.h"

#include <actions/versions.h>
#include <models/parties.h>
#include <models/versionsmodel.h>

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::ui;

class VersionsTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void listsWhatWaitsAndForgetsWhatIsSettled()
    {
        const auto plan = test::busyPlan();
        VersionsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(model.refresh(plan->store()));
        QCOMPARE(model.rowCount(), 2);
        const VersionsModel::Waiting conflict = model.waiting().first();
        QVERIFY(!conflict.isPending);
        QVERIFY(conflict.name.startsWith(u"6  "_s));
        QCOMPARE(QSet<QString>(conflict.authors.cbegin(), conflict.authors.cend()),
                 (QSet<QString>{u"Amina Khan"_s, u"Rachel Evans"_s}));
        QVERIFY(model.waiting().last().isPending);
        QCOMPARE(model.find(conflict.key()).row(), 0);

        QVERIFY(actions::settle(plan->desk(), conflict.conflict.kind, conflict.conflict.record, conflict.conflict.field,
                                conflict.conflict.versions.first().value));
        QVERIFY(actions::review(plan->desk(), model.waiting().last().pending(), actions::Review::Decline));
        QVERIFY(model.refresh(plan->store()));
        QCOMPARE(model.rowCount(), 0);
    }

    void namesBothSidesOfACommitment()
    {
        const auto plan = test::busyPlan();
        const auto parties = partiesOf(plan->store(), plan->today());
        QVERIFY(parties);
        const Parties first = parties->value(test::numbered(plan->store(), u"commitment"_s, u"1"_s));
        QCOMPARE(first.government.shortLeads, QStringList{u"BEIS"_s});
        QCOMPARE(first.government.formerly.size(), 1);
        QCOMPARE(first.civilSociety.leads, QStringList{u"Transparency International UK"_s});
        QCOMPARE(first.civilSociety.signs, u"Head of policy"_s);
        QVERIFY(first.civilSociety.others.contains(u"mySociety"_s));
        const auto before = partiesOf(plan->store(), QDate(2016, 6, 1));
        QVERIFY(before->value(test::numbered(plan->store(), u"commitment"_s, u"1"_s))
                    .government.shortLeads.contains(u"BIS"_s));
    }
};

QTEST_MAIN(VersionsTest)
#include "tst_models_versions.moc"
