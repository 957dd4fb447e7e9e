// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../strict.h"
#include "plans.h"

#include <actions/progress.h>
#include <look/cell.h>
#include <models/reportsmodel.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::ui;

class UpdateModelsTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<OpenPlan> m_plan;

    [[nodiscard]] UpdateOnDesk desk(const QString &number) const
    {
        return updateOnDesk(*m_plan, Id<Commitment>(test::numbered(m_plan->store(), u"commitment"_s, number)),
                            actions::currentRound(m_plan->store())->id)
            .value();
    }

private slots:
    void init()
    {
        test::failOnWarnings();
        test::actAs({u"Amina Khan"_s, {}}, m_folder.path());
        m_plan = test::busyPlan();
    }
    void cleanup() { m_plan.reset(); }

    void knowsItsPlaceInTheRoundAndWhatWasSaidLastTime()
    {
        const UpdateOnDesk first = desk(u"1"_s);
        QCOMPARE(first.place, 1);
        QCOMPARE(first.asked, 13);
        QVERIFY(first.previous.isNull());
        QCOMPARE(first.next, test::numbered(m_plan->store(), u"commitment"_s, u"2"_s));
        QCOMPARE(first.lastTime->round, u"February 2017"_s);
        QVERIFY(desk(u"13"_s).next.isNull());
    }

    void nobodyHasBegunIt()
    {
        const UpdateOnDesk update = desk(u"12"_s);
        QVERIFY(!update.isBegun);
        QVERIFY(!update.agreement);
        QVERIFY(!update.reply(PartySide::Government));
        QCOMPARE(update.texts.value(u"joint"_s).circle(), waymark::Circle::Everyone);
    }

    void aCoordinatorRecordsAndDoesNotLead()
    {
        const Voice voice = desk(u"1"_s).voice;
        QVERIFY(voice.records && voice.mayWrite && !voice.leads);
        QCOMPARE(voice.side, PartySide::Neither);
    }

    void reportsFollowTheUpdate()
    {
        ReportsModel model(*m_plan);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy failed(&model, &ReportsModel::failed);
        model.setUpdate(desk(u"3"_s));
        const QModelIndex rating = model.index(1, ReportsModel::Government);
        QCOMPARE(rating.data().toString(), u"Under way"_s);
        QCOMPARE(rating.data(ChoicesRole).toStringList(), ratingWords());
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QVERIFY(model.setData(model.index(1, ReportsModel::Note), u"Later"_s, Qt::EditRole));
        model.setUpdate(desk(u"3"_s));
        QCOMPARE(reset.size(), 0);
        QCOMPARE(model.index(1, ReportsModel::Note).data().toString(), u"Later"_s);
        model.setUpdate(desk(u"12"_s));
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(failed.size(), 0);
    }

    void aRatingOutsideRoleIsNotOffered()
    {
        const auto stranger =
            OpenPlan::of(test::sampleStore(u"uk-2016"_s, {2017, 3, 14}), {u"Sam Poe"_s, {}}, test::thatDay()).value();
        const Round round = *actions::currentRound(stranger->store());
        const RecordId commitment = test::numbered(stranger->store(), u"commitment"_s, u"1"_s);
        ReportsModel model(*stranger);
        model.setUpdate(*updateOnDesk(*stranger, Id<Commitment>(commitment), round.id));
        for (int column = 0; column < ReportsModel::ColumnCount; ++column)
            QVERIFY(!model.flags(model.index(0, column)).testFlag(Qt::ItemIsEditable));
    }
};

QTEST_MAIN(UpdateModelsTest)
#include "tst_models_update.moc"
