// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../strict.h"
#include "plans.h"

#include <actions/progress.h>
#include <models/needs.h>
#include <models/unshared.h>

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::ui;

class NeedsTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void putsThePassedDatesFirstTheLongestAbove()
    {
        const auto plan = test::busyPlan();
        const auto needs = needsOf(*plan);
        QVERIFY(needs);
        const NeedGroup &passed = needs->groups.first();
        QCOMPARE(passed.heading, u"Date passed"_s);
        QCOMPARE(passed.needs.size(), 3);
        QVERIFY(passed.needs.at(0).task.title.startsWith(u"5  Open contracting"_s));
        QCOMPARE(passed.needs.at(1).task.lateness, u"42 days past"_s);
        QCOMPARE(passed.needs.at(2).task.lateness, u"12 days past"_s);
        QVERIFY(passed.needs.at(1).task.detail.contains(u"Changes in government"_s));
    }

    void listsTwoVersionsAndChangesOutsideRole()
    {
        const auto plan = test::busyPlan();
        const auto needs = needsOf(*plan);
        QVERIFY(needs);
        const NeedGroup &decisions = needs->groups.at(1);
        QCOMPARE(decisions.needs.size(), 2);
        QVERIFY(decisions.needs.at(0).task.title.contains(u"two versions to choose from"_s));
        QVERIFY(decisions.needs.at(1).task.title.contains(u"please confirm"_s));
        QVERIFY(decisions.needs.at(1).remedy == Remedy::ChooseVersion);
    }

    void countsWhoHasAnswered()
    {
        const auto plan = test::busyPlan();
        const auto before = needsOf(*plan);
        QVERIFY(before && before->answers);
        QCOMPARE(before->answers->asked.size(), 13);
        QCOMPARE(before->answers->answered(), 6);
        QCOMPARE(before->groups.at(2).needs.size(), 7);
        const Id<Commitment> eighth(test::numbered(plan->store(), u"commitment"_s, u"8"_s));
        QVERIFY(actions::noChange(plan->desk(), {eighth}, before->answers->round.id));
        const auto after = needsOf(*plan);
        QCOMPARE(after->answers->answered(), 7);
        QCOMPARE(after->groups.at(2).needs.size(), 6);
    }

    void needsNothingOfAnEmptyPlan()
    {
        const auto plan = test::emptyPlan();
        const auto needs = needsOf(*plan);
        QVERIFY(needs);
        QCOMPARE(needs->count(), 0);
        QVERIFY(!needs->answers);
    }

    void countsWhatIsNotShared()
    {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        const auto plan = test::samplePlan();
        QCOMPARE(unsharedIn(*plan, settings)->acts, 0); // the sample itself is nothing of mine
        const auto round = actions::currentRound(plan->store());
        const Id<Commitment> second(test::numbered(plan->store(), u"commitment"_s, u"2"_s));
        QVERIFY(actions::noChange(plan->desk(), {second}, round->id));
        const auto made = unsharedIn(*plan, settings);
        QCOMPARE(made->acts, 1);
        QCOMPARE(made->commitments, QStringList{u"2"_s});
        QCOMPARE(unsharedText(*made, plan->today().addDays(9)), u"1 change, the oldest 9 days"_s);
        QVERIFY(rememberShared(*plan, settings));
        QCOMPARE(unsharedIn(*plan, settings)->acts, 0);
    }
};

QTEST_MAIN(NeedsTest)
#include "tst_models_needs.moc"
