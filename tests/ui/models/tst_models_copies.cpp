// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../strict.h"
#include "drafts.h"
#include "plans.h"

#include <actions/copies.h>
#include <actions/editing.h>
#include <look/look.h>
#include <models/copiesmodel.h>
#include <models/whoswho.h>
#include <models/wouldchange.h>

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::ui;

/// Copies as they are listed, who they may be for, and what one would change.
class CopiesModelTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<OpenPlan> m_plan;

    [[nodiscard]] QString file(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] RecordId organisation(const QString &name) const
    {
        return actions::organisationNamed(m_plan->store(), name).value();
    }
    /// Rachel's copy of the plan, with a title and a milestone of her own.
    [[nodiscard]] QString copyOfRachel() const
    {
        auto theirs = store::Store::scratch();
        Job job;
        const auto copied = (*theirs)->append(test::sourceOfPack(test::packOf(m_plan->store())), job);
        actions::Desk rachel(**theirs, test::thatDay());
        const Outcome named = rachel.setAuthor(u"Rachel Evans"_s);
        Milestone milestone;
        milestone.id = Id<Milestone>::random();
        milestone.commitment = Id<Commitment>(test::numbered(m_plan->store(), u"commitment"_s, u"6"_s));
        milestone.title = Texts(u"Publish the amounts"_s);
        const auto changed = actions::change(rachel, u"commitment"_s, milestone.commitment,
                                             {{u"title"_s, Value(u"Grants data and amounts"_s), {}}});
        const auto begun = actions::create(rachel, milestone);
        const auto written = exchange::writePack(**theirs, file(u"back.wmcopy"_s), {}, {rachel.author(), {}}, job);
        if (!copied || !named || !changed || !begun || !written)
            qFatal("Rachel could not send");
        return file(u"back.wmcopy"_s);
    }

private slots:
    void initTestCase() { applyLook(*qobject_cast<QApplication *>(QApplication::instance()), Scheme::Light); }
    void init()
    {
        test::failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        test::actAs({u"Amina Khan"_s, u"Cabinet Office"_s}, m_folder->path());
        m_plan = test::busyPlan();
    }

    void listsWhatWentAndCameAndWhatTheyHave()
    {
        CopiesModel model(*m_plan);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(model.refresh());
        QCOMPARE(model.rowCount(), 0);
        Job job;
        QVERIFY(actions::sendCopy(m_plan->circles(), {file(u"a.wmcopy"_s), organisation(u"Involve"_s), {}}, job));
        const auto incoming = actions::lookAt(m_plan->circles(), copyOfRachel(), exchange::LargePack::Refuse, job);
        QVERIFY(incoming);
        QVERIFY(actions::bringIn(m_plan->circles(), *incoming, {}, job));
        QVERIFY(model.refresh());
        QCOMPARE(model.rowCount(), 2);
        const auto cell = [&model](int row, int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(cell(0, CopiesModel::Way), u"Received"_s);
        QCOMPARE(cell(0, CopiesModel::With), u"Rachel Evans"_s);
        QCOMPARE(cell(0, CopiesModel::TheyHave), u"All there is"_s);
        QCOMPARE(cell(1, CopiesModel::With), u"Involve"_s);
        QCOMPARE(cell(1, CopiesModel::File), u"a.wmcopy"_s);
        const RecordId six = test::numbered(m_plan->store(), u"commitment"_s, u"6"_s);
        QVERIFY(actions::change(m_plan->desk(), u"commitment"_s, six, {{u"summary"_s, Value(u"More"_s), {}}}));
        QVERIFY(model.refresh());
        QCOMPARE(cell(0, CopiesModel::TheyHave), u"All but 1 change"_s);
    }

    void tellsWhatACopyWouldChangePlaceByPlace()
    {
        Job job;
        const auto incoming = actions::lookAt(m_plan->circles(), copyOfRachel(), exchange::LargePack::Refuse, job);
        QVERIFY(incoming);
        const qint64 count = m_plan->store().editCount().value();
        const auto all = wouldChange(m_plan->circles(), *incoming, job);
        QVERIFY2(all, all ? "" : qPrintable(all.error().sentence));
        QCOMPARE(m_plan->store().editCount().value(), count);
        QCOMPARE(all->places.size(), 2); // what only holds a milestone together is not told
        QCOMPARE(all->places.first().field, u"Title"_s);
        QCOMPARE(all->places.first().before, u"Grants data"_s);
        QCOMPARE(all->places.first().after, u"Grants data and amounts"_s);
        QVERIFY(all->places.first().by.startsWith(u"Rachel Evans, "_s));
        QCOMPARE(all->places.last().before, QString());
        QCOMPARE(all->places.last().after, u"Publish the amounts"_s);
    }

    void civilSocietysLeadsComeFirst()
    {
        QCOMPARE(peopleIn(*m_plan)->first().text(), u"Rachel Evans, Involve"_s);
        const auto organisations = organisationsIn(*m_plan);
        QVERIFY(organisations->first().leadsCivilSociety);
        QVERIFY(!organisations->last().leadsCivilSociety);
        const auto recipients = recipientsIn(*m_plan);
        QVERIFY(recipients->first().leadsCivilSociety && !recipients->first().isPerson);
        for (const Somebody &each : *recipients)
            QVERIFY(each.id != m_plan->desk().author());
    }
};

QTEST_MAIN(CopiesModelTest)
#include "tst_models_copies.moc"
