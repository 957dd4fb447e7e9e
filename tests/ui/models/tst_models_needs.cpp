// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../strict.h"
#include "plans.h"

#include <actions/agreement.h>
#include <actions/plan.h>
#include <actions/progress.h>
#include <model/natural_id.h>
#include <models/needs.h>
#include <models/roundstate.h>
#include <models/unshared.h>
#include <store/backup.h>
#include <store/reading.h>

#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::ui;

class NeedsTest : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] static NeedGroup group(const Needs &needs, const QString &heading)
    {
        for (const NeedGroup &each : needs.groups)
            if (each.heading == heading)
                return each;
        return {};
    }
    /// The numbers of the commitments that are told as not answered.
    [[nodiscard]] static QStringList silent(const Needs &needs)
    {
        static const QRegularExpression number(u"\\b\\d+\\b"_s);
        QStringList numbers;
        for (const Need &need : group(needs, u"Asked, by 24 March 2017"_s).needs)
            if (need.remedy == Remedy::WriteUpdate) // of the organisation that she works for
                numbers << need.task.title.section(u' ', 0, 0);
            else
                for (auto each = number.globalMatch(need.task.detail); each.hasNext();)
                    numbers << each.next().captured();
        return numbers;
    }
    /// The same plan in a folder, as somebody opens it there.
    [[nodiscard]] static std::unique_ptr<OpenPlan> inFile(const OpenPlan &plan, const QTemporaryDir &folder,
                                                          const actions::Identity &who)
    {
        Job job;
        const QString path = folder.filePath(u"plan.waymark"_s);
        if (!store::copyTo(plan.store(), path, job))
            return nullptr;
        test::actAs(who, folder.path());
        auto opened = OpenPlan::of(std::move(*store::Store::open(path)), who, test::thatDay());
        return opened ? std::move(*opened) : nullptr;
    }

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

    void tellsOfALongListOnlyAsMuchAsIsAskedFor()
    {
        const auto plan = test::busyPlan();
        const auto all = needsOf(*plan);
        const auto few = needsOf(*plan, 1);
        QVERIFY(all && few);
        const NeedGroup &passed = few->groups.first();
        QCOMPARE(passed.needs.size(), 1);
        QCOMPARE(passed.untold, 2);
        QCOMPARE(passed.needs.first().task.title, all->groups.first().needs.first().task.title);
        QCOMPARE(few->taskGroups().first().untold, 2);
        QCOMPARE(few->count(), all->count());
        QCOMPARE(few->passed, all->passed);
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
        QCOMPARE(silent(*before).size(), 7);
        const Id<Commitment> eighth(test::numbered(plan->store(), u"commitment"_s, u"8"_s));
        QVERIFY(actions::noChange(plan->desk(), {eighth}, before->answers->round.id));
        const auto after = needsOf(*plan);
        QCOMPARE(after->answers->answered(), 7);
        QCOMPARE(silent(*after).size(), 6);
    }

    void asksEachDepartmentOnce()
    {
        const auto plan = test::busyPlan();
        const NeedGroup asked = group(*needsOf(*plan), u"Asked, by 24 March 2017"_s);
        QStringList who;
        for (const Need &need : asked.needs) {
            who << need.task.title;
            const bool isOwn = need.task.title.startsWith(u"8  "_s); // her own department's
            QCOMPARE(need.task.button, isOwn ? u"Write the update"_s : u"Chase…"_s);
        }
        QVERIFY(asked.needs.size() < 7);
        QCOMPARE(QSet<QString>(who.cbegin(), who.cend()).size(), who.size());
    }

    void aReplyThatIsStillToBeEnteredIsAnAnswer()
    {
        const QTemporaryDir folder;
        const auto plan = inFile(*test::busyPlan(), folder, {u"Amina Khan"_s, u"Cabinet Office"_s});
        const Id<Commitment> eighth(test::numbered(plan->store(), u"commitment"_s, u"8"_s));
        Contact reply;
        reply.id = Id<Contact>::random();
        reply.on = FuzzyDate(QDate(2017, 3, 13));
        reply.about = eighth;
        const quint64 before = plan->version();
        QVERIFY(actions::create(**plan->circles().desk(waymark::Circle::OurSide), reply));
        plan->wroteBeside();
        QVERIFY(plan->version() != before);
        const auto needs = needsOf(*plan);
        QCOMPARE(needs->answers->answered(), 7);
        QCOMPARE(silent(*needs).size(), 6);
        QCOMPARE(unansweredIn(*plan).value(), std::optional(6)); // the sidebar says the same
        QCOMPARE(roundStateOf(*plan).value()->answered(), 7);    // and so does This round
        const Need *enter = needs->find(u"enter/"_s + eighth.record().text());
        QVERIFY(enter);
        QVERIFY(enter->remedy == Remedy::EnterReply);
        QVERIFY(enter->task.title.endsWith(u"their reply of 13 March"_s));
    }

    void aLeadSeesWhatIsHersAndWhatWaitsForHerWord()
    {
        const QTemporaryDir folder;
        const auto busy = test::busyPlan();
        Role lead;
        lead.id = Id<Role>::random();
        lead.which = RoleKind::CsoLead;
        lead.person = Id<Person>(actions::personNamed(busy->store(), u"Rachel Evans"_s).value());
        lead.of = test::numbered(busy->store(), u"commitment"_s, u"1"_s);
        QVERIFY(actions::create(busy->desk(), lead));
        Role signs = lead;
        signs.id = Id<Role>::random();
        signs.which = RoleKind::GovernmentLead;
        signs.person = Id<Person>(busy->desk().author());
        QVERIFY(actions::create(busy->desk(), signs));
        const auto round = actions::currentRound(busy->store());
        const Id<Update> update = updateId(Id<Commitment>(lead.of), round->id);
        actions::Answer yes;
        yes.side = PartySide::Government;
        QVERIFY(actions::answer(busy->desk(), update, yes));
        const auto plan = inFile(*busy, folder, {u"Rachel Evans"_s, u"Involve"_s});
        const auto needs = needsOf(*plan);
        QVERIFY(needs);
        const Need *agree = needs->find(u"agree/%1/1"_s.arg(lead.of.text()));
        QVERIFY(agree);
        QCOMPARE(agree->task.button, u"Read and agree"_s);
        QVERIFY(agree->remedy == Remedy::WriteUpdate);
        for (const NeedGroup &each : needs->groups)
            for (const Need &need : each.needs)
                QVERIFY2(need.task.title.startsWith(u'1') || need.task.title.startsWith(u'6') ||
                             need.task.title.contains(u"6 Grants data"_s) ||
                             need.task.title.contains(u"6  Grants data"_s),
                         qPrintable(need.task.title));
        QCOMPARE(needs->answers->asked.size(), 13); // the facts stay everybody's
    }

    void anActionIsDoneByItsOwner()
    {
        const auto plan = test::busyPlan();
        Action action;
        action.id = Id<Action>::random();
        action.plan = plan->plan().id;
        action.text = Texts(u"Send the points"_s);
        action.owners << plan->desk().author();
        action.due = FuzzyDate(QDate(2017, 3, 10));
        QVERIFY(actions::create(plan->desk(), action));
        const auto needs = needsOf(*plan);
        const Need *mine = needs->find(u"action/"_s + action.id.record().text());
        QVERIFY(mine);
        QCOMPARE(mine->task.lateness, u"4 days past"_s);
        QVERIFY(mine->remedy == Remedy::MarkDone);
        QVERIFY(actions::change(plan->desk(), u"action"_s, action.id, {{u"doneOn"_s, Value(u"2017-03-14"_s), {}}}));
        QVERIFY(!needsOf(*plan)->find(u"action/"_s + action.id.record().text()));
    }

    void tellsTheMeetingThatComesNext()
    {
        const auto plan = test::busyPlan();
        QVERIFY(!needsOf(*plan)->meeting);
        for (const auto &[name, day] :
             {std::pair(u"Past"_s, QDate(2017, 3, 1)), std::pair(u"Later"_s, QDate(2017, 6, 1)),
              std::pair(u"Next"_s, QDate(2017, 3, 28))}) {
            Meeting meeting;
            meeting.id = Id<Meeting>::random();
            meeting.plan = plan->plan().id;
            meeting.title = Texts(name);
            meeting.date = FuzzyDate(day);
            QVERIFY(actions::create(plan->desk(), meeting));
        }
        QCOMPARE(needsOf(*plan)->meeting->name, u"Next"_s);
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
