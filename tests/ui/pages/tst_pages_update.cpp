// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "atwindow.h"

#include <actions/drafting.h>
#include <actions/editing.h>
#include <actions/progress.h>
#include <dialogs/answersheet.h>
#include <look/chip.h>
#include <look/look.h>
#include <look/textbox.h>
#include <model/natural_id.h>
#include <models/updateondesk.h>
#include <pages/updatepage.h>
#include <store/agreement.h>
#include <store/history.h>
#include <store/reading.h>

#include <QComboBox>
#include <QFile>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTreeView>

using namespace waymark;
using namespace waymark::ui;
using namespace Qt::StringLiterals;

/// An update is written: first for oneself, then for both sides, until both agree to the same words.
class UpdateTest : public QObject, private test::AtWindow
{
    Q_OBJECT

    [[nodiscard]] Id<Update> idOf(const QString &number) const
    {
        return updateId(Id<Commitment>(test::numbered(store(), u"commitment"_s, number)),
                        actions::currentRound(store())->id);
    }
    [[nodiscard]] std::optional<Update> inPlan(const QString &number) const
    {
        const auto update = store::read<Update>(store(), idOf(number));
        return update ? std::optional(*update) : std::nullopt;
    }
    [[nodiscard]] QList<actions::KeptDraft> drafts() const { return actions::drafts(view().plan().circles()); }
    void write(const QString &box, const QString &words) const
    {
        auto *editor = named<TextBox>(box);
        QVERIFY(editor);
        editor->setFocus();
        editor->selectAll();
        QTest::keyClicks(editor, words);
    }
    /// Amina leads for a side on that commitment.
    void lead(const QString &number, RoleKind which) const
    {
        Role role;
        role.id = Id<Role>::random();
        role.which = which;
        role.person = Id<Person>(view().plan().desk().author());
        role.of = test::numbered(store(), u"commitment"_s, number);
        QVERIFY(actions::create(view().plan().desk(), role).has_value());
    }
    template <class Sheet>
    [[nodiscard]] Sheet *sheet() const
    {
        for (Sheet *each : m_window->findChildren<Sheet *>())
            if (each->isVisible())
                return each;
        return nullptr;
    }

private slots:
    void initTestCase() { applyLook(*qobject_cast<QApplication *>(QApplication::instance()), Scheme::Light); }
    void init() { sit(); }
    void cleanup() { leave(); }

    void halfTypedWordsAreKeptForHerAlone()
    {
        goTo(u"update"_s, u"12"_s);
        QVERIFY(shows(u"What you write stays yours until you share it"_s));
        write(u"Joint text"_s, u"Begun"_s);
        QVERIFY(shows(u"Only you see this"_s));
        QTRY_COMPARE(drafts().size(), 1); // after a pause, without leaving the field
        QCOMPARE(drafts().first().circle, waymark::Circle::Mine);
        QVERIFY(!inPlan(u"12"_s));
        goTo(u"needs"_s);
        goTo(u"update"_s, u"12"_s);
        QCOMPARE(named<TextBox>(u"Joint text"_s)->words(), u"Begun"_s);
    }

    void wordsThatAreThePlansAgainAreNoDraft()
    {
        goTo(u"update"_s, u"3"_s);
        const QString before = named<TextBox>(u"Joint text"_s)->words();
        write(u"Joint text"_s, u"Other words"_s);
        QTRY_COMPARE(drafts().size(), 1);
        write(u"Joint text"_s, before);
        QTRY_COMPARE(drafts().size(), 0);
        QTRY_VERIFY(shows(u"Everyone with a copy of the plan sees this"_s));
    }

    void sharingWritesTheFinalWordsOnly()
    {
        goTo(u"update"_s, u"12"_s);
        write(u"Joint text"_s, u"First thought"_s);
        QTRY_COMPARE(drafts().size(), 1);
        write(u"Joint text"_s, u"Two services moved"_s);
        write(u"Next steps"_s, u"The rest by May"_s);
        press(u"Share with civil society"_s);
        QTRY_VERIFY(inPlan(u"12"_s));
        QCOMPARE(inPlan(u"12"_s)->joint.text(), u"Two services moved"_s);
        QCOMPARE(inPlan(u"12"_s)->nextSteps.text(), u"The rest by May"_s);
        QCOMPARE(drafts().size(), 0);
        QVERIFY(!button(u"Share with civil"_s));
        QCOMPARE(store::history(store(), u"update"_s, idOf(u"12"_s), u"joint"_s)->size(), 1);
    }

    void ourSideGoesOnWithWhatSheBegan()
    {
        goTo(u"update"_s, u"12"_s);
        write(u"Joint text"_s, u"For us to finish"_s);
        press(u"Show our side"_s);
        QTRY_COMPARE(drafts().size(), 1);
        QCOMPARE(drafts().first().circle, waymark::Circle::OurSide);
        QVERIFY(shows(u"Cabinet Office sees this"_s));
        QVERIFY(!inPlan(u"12"_s));
    }

    void whatSomebodyElseSharedMeanwhileIsKeptBeside()
    {
        goTo(u"update"_s, u"3"_s);
        write(u"Joint text"_s, u"My words"_s);
        QTRY_COMPARE(drafts().size(), 1);
        QVERIFY(actions::change(view().plan().desk(), u"update"_s, idOf(u"3"_s), {{u"joint"_s, Value(u"Theirs"_s), {}}})
                    .has_value());
        QCOMPARE(named<TextBox>(u"Joint text"_s)->words(), u"My words"_s);
        const qint64 before = *store::conflictCount(store());
        press(u"Share with civil society"_s);
        QTRY_COMPARE(*store::conflictCount(store()), before + 1);
        press(u"Choose a version"_s);
        QCOMPARE(view().page()->where().page, u"versions"_s);
    }

    void aSidesOwnViewIsInThePlanWhenTheFieldIsLeft()
    {
        goTo(u"update"_s, u"1"_s);
        for (QToolButton *fold : m_window->findChildren<QToolButton *>())
            if (fold->accessibleName() == u"Government’s view: show the words"_s)
                fold->click();
        write(u"Government’s view"_s, u"Done, for our part"_s);
        QCOMPARE(inPlan(u"1"_s)->governmentView.text(), QString());
        named<TextBox>(u"Joint text"_s)->setFocus();
        QTRY_COMPARE(inPlan(u"1"_s)->governmentView.text(), u"Done, for our part"_s);
        QCOMPARE(drafts().size(), 0);
    }

    void ratingsAndReasonsAreSetWhereTheyStand()
    {
        goTo(u"update"_s, u"12"_s);
        auto *rating = named<QComboBox>(u"Government’s view: how complete"_s);
        rating->setCurrentText(u"Limited"_s);
        emit rating->activated(rating->currentIndex());
        QTRY_COMPARE(inPlan(u"12"_s)->governmentCompletion, Completion::Limited);
        named<Chip>(u"Funding"_s)->click();
        QTRY_VERIFY(inPlan(u"12"_s)->inTheWay.contains(u"funding"_s));
        named<Chip>(u"Funding"_s)->click();
        QTRY_VERIFY(!inPlan(u"12"_s)->inTheWay.contains(u"funding"_s));
    }

    void whoLeadsAgreesWithOneKey()
    {
        lead(u"1"_s, RoleKind::GovernmentLead);
        goTo(u"update"_s, u"1"_s);
        QTRY_VERIFY(action(u"Ctrl+Return"_s)->isEnabled());
        action(u"Ctrl+Return"_s)->trigger();
        const auto agreed = [this] { return store::agreementOn(store(), idOf(u"1"_s))->government.reply; };
        QTRY_COMPARE(agreed(), rules::Reply::Agrees);
        QVERIFY(!button(u"Agree"_s)->isEnabled());
        write(u"Joint text"_s, u"Other words"_s);
        press(u"Share with civil society"_s);
        QTRY_COMPARE(agreed(), rules::Reply::NeedsAgreeingAgain);
        QTRY_VERIFY(button(u"Agree"_s)->isEnabled());
    }

    void nobodyAgreesToWordsThatAreNotShared()
    {
        lead(u"1"_s, RoleKind::GovernmentLead);
        goTo(u"update"_s, u"1"_s);
        write(u"Joint text"_s, u"Not yet"_s);
        QTRY_VERIFY(!button(u"Agree"_s)->isEnabled());
        action(u"Ctrl+Return"_s)->trigger();
        QCOMPARE(store::agreementOn(store(), idOf(u"1"_s))->government.reply, rules::Reply::None);
    }

    void whoDoesNotLeadRecordsWhatWasSaid()
    {
        goTo(u"update"_s, u"1"_s);
        press(u"Record a yes…"_s);
        auto *asked = sheet<AnswerSheet>();
        QVERIFY(asked);
        press(u"Record it"_s);
        QVERIFY(shows(u"Say who answered"_s));
        QVERIFY(asked->isVisible());
        QCOMPARE(store::agreementOn(store(), idOf(u"1"_s))->civilSociety.reply, rules::Reply::None);
    }

    void evidenceIsALinkOrAFileByItsCheckSum()
    {
        goTo(u"update"_s, u"1"_s);
        const QString path = m_folder->filePath(u"release.csv"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("abc") == 3);
        file.close();
        QMimeData dropped;
        dropped.setUrls({QUrl::fromLocalFile(path)});
        QWidget *aside = named<Chip>(u"Drop a file or a link here"_s);
        QDragEnterEvent enter(QPoint(1, 1), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QDropEvent drop(QPointF(1, 1), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        while (aside && !aside->acceptDrops())
            aside = aside->parentWidget();
        QVERIFY(aside);
        QApplication::sendEvent(aside, &enter);
        QVERIFY(enter.isAccepted());
        QApplication::sendEvent(aside, &drop);
        const auto evidence = store::readAll<Evidence>(store(), idOf(u"1"_s).record());
        QCOMPARE(evidence->size(), 1);
        QCOMPARE(evidence->first().title.text(), u"release.csv"_s);
        // SHA-256 of "abc", FIPS 180-2, in base64url
        QCOMPARE(evidence->first().link, u"ni:///sha-256;ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0"_s);
        QTRY_VERIFY(named<Chip>(u"release.csv"_s));
    }

    void aMilestonesNoteAndRatingAreEditedInPlace()
    {
        goTo(u"update"_s, u"1"_s);
        auto *table = named<QTreeView>(u"Milestones"_s);
        QAbstractItemModel *model = table->model();
        QVERIFY(model->setData(model->index(1, 4), u"Two replies so far"_s, Qt::EditRole));
        QVERIFY(model->setData(model->index(1, 2), u"Under way"_s, Qt::EditRole));
        QCOMPARE(model->index(1, 4).data().toString(), u"Two replies so far"_s);
        const auto reports = store::readAll<MilestoneReport>(store(), idOf(u"1"_s).record());
        QCOMPARE(reports->size(), 1);
        QCOMPARE(reports->first().governmentCompletion, Completion::UnderWay);
        QVERIFY(model->setData(model->index(1, 2), u"Nothing said"_s, Qt::EditRole));
        QCOMPARE(store::read<MilestoneReport>(store(), reports->first().id)->governmentCompletion,
                 Completion::NotReported);
    }
};

QTEST_MAIN(UpdateTest)
#include "tst_pages_update.moc"
