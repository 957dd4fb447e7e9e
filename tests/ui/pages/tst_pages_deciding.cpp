// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "atwindow.h"
#include "drafts.h"

#include <actions/editing.h>
#include <actions/erasure_requests.h>
#include <actions/keys.h>
#include <actions/progress.h>
#include <dialogs/erasesheet.h>
#include <look/look.h>
#include <model/natural_id.h>
#include <models/versionsmodel.h>
#include <store/agreement.h>
#include <store/reading.h>

#include <QLineEdit>
#include <QListView>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::ui;

/// What waits for somebody here to decide: words to erase, many places at once, an answer that is signed.
class DecidingTest : public QObject, private test::AtWindow
{
    Q_OBJECT

    [[nodiscard]] RecordId person(const QString &name) const { return actions::personNamed(store(), name).value(); }
    /// Somebody does something at her own computer, and it is brought in here.
    void bringsIn(const QString &name, const std::function<actions::Acted(actions::Desk &)> &does) const
    {
        auto theirs = store::Store::scratch();
        Job job;
        const auto copied = (*theirs)->append(test::sourceOfPack(test::packOf(store())), job);
        actions::Desk desk(**theirs, test::thatDay());
        const Outcome named = desk.setAuthor(name);
        const auto acted = copied && named ? does(desk) : actions::Acted(tl::unexpected(named.error()));
        if (!acted)
            qFatal("%s", qPrintable(acted.error().sentence));
        if (!view().plan().desk().append(test::sourceOfPack(test::packOf(**theirs)), job))
            qFatal("nothing was brought in");
    }
    void rachelAsksToErase() const
    {
        bringsIn(u"Rachel Evans"_s, [this](actions::Desk &desk) -> actions::Acted {
            const auto words = actions::wordsOfField(desk.store(), u"commitment"_s,
                                                     test::numbered(store(), u"commitment"_s, u"6"_s), u"title"_s);
            return words ? actions::erase(desk, *words, u"It names a person"_s) : tl::unexpected(words.error());
        });
    }
    [[nodiscard]] qsizetype requests() const { return actions::erasureRequests(store())->size(); }
    void pressExactly(const QString &words) const
    {
        for (QPushButton *each : m_window->findChildren<QPushButton *>())
            if (each->isVisible() && each->text() == words)
                return each->click();
        QFAIL(qPrintable(words));
    }
    void goToLast() const
    {
        view().go({u"versions"_s, {}, {}});
        auto *list = named<QListView>(u"Waiting for a decision"_s);
        list->setCurrentIndex(list->model()->index(list->model()->rowCount() - 1, 0));
    }

private slots:
    void initTestCase() { applyLook(*qobject_cast<QApplication *>(QApplication::instance()), Scheme::Light); }
    void init() { sit(); }
    void cleanup() { leave(); }

    void whatIsAskedToBeErasedIsOneThingToDecideOn()
    {
        const int before = int(waitingIn(store())->size());
        rachelAsksToErase();
        QCOMPARE(int(waitingIn(store())->size()), before + 1);
        QCOMPARE(waitingCountIn(store()).value(), before + 1);
        goToLast();
        QTRY_VERIFY(shows(u"Rachel Evans asks to erase 1 value"_s));
        QVERIFY(shows(u"Why: It names a person"_s));
        press(u"Erase…"_s);
        QTRY_VERIFY(m_window->findChild<EraseSheet *>());
        press(u"Erase for good"_s);
        QTRY_COMPARE(requests(), 0);
        QTRY_VERIFY(shows(u"Erased 1 value."_s));
        const RecordId six = test::numbered(store(), u"commitment"_s, u"6"_s);
        QVERIFY(store::read<Commitment>(store(), Id<Commitment>(six))->title.isEmpty());
    }

    void aRequestIsDeclinedWithAReason()
    {
        rachelAsksToErase();
        goToLast();
        press(u"Decline…"_s);
        for (QLineEdit *line : m_window->findChildren<QLineEdit *>())
            if (line->accessibleName() == u"Why")
                line->setText(u"It is the commitment's title"_s);
        pressExactly(u"Decline"_s);
        QTRY_COMPARE(requests(), 0);
        const RecordId six = test::numbered(store(), u"commitment"_s, u"6"_s);
        QVERIFY(!store::read<Commitment>(store(), Id<Commitment>(six))->title.isEmpty());
    }

    void anAnswerIsSignedAndAWrongPasswordLosesNothing()
    {
        Role lead;
        lead.id = Id<Role>::random();
        lead.which = RoleKind::GovernmentLead;
        lead.person = Id<Person>(view().plan().desk().author());
        lead.of = test::numbered(store(), u"commitment"_s, u"1"_s);
        QVERIFY(actions::create(view().plan().desk(), lead));
        QVERIFY(actions::keyToSign(view().plan().desk(), m_folder->path(), u"correct horse"_s));
        goTo(u"update"_s, u"1"_s);
        const auto given = [this, &lead] {
            const auto round = actions::currentRound(store());
            return store::agreementOn(store(), updateId(Id<Commitment>(lead.of), round->id))->government.agreement;
        };
        action(u"Ctrl+Return"_s)->trigger();
        QTRY_VERIFY(named<QLineEdit>(u"Signing password"_s));
        named<QLineEdit>(u"Signing password"_s)->setText(u"wrong horse"_s);
        press(u"Answer"_s);
        QTRY_VERIFY_WITH_TIMEOUT(shows(u"password"_s) && named<QLineEdit>(u"Signing password"_s)->hasFocus(), 20000);
        QVERIFY(given().answer == AgreementAnswer::None);
        named<QLineEdit>(u"Signing password"_s)->setText(u"correct horse"_s);
        press(u"Answer"_s);
        QTRY_VERIFY_WITH_TIMEOUT(given().answer == AgreementAnswer::Agrees, 20000);
        QVERIFY(given().form == AgreementForm::Signed);
        QVERIFY(shows(u"Answered, and signed with your key."_s));
    }

    void whereTwoWroteInManyPlacesOneSideIsKeptAtOnce()
    {
        const auto titles = [this](actions::Desk &desk, const QString &words) {
            QList<actions::Acted> all;
            for (const QString &number : {u"6"_s, u"7"_s})
                all << actions::change(desk, u"commitment"_s, test::numbered(store(), u"commitment"_s, number),
                                       {{u"summary"_s, Value(words), {}}});
            return all.last();
        };
        auto theirs = store::Store::scratch();
        Job job;
        QVERIFY((*theirs)->append(test::sourceOfPack(test::packOf(store())), job));
        actions::Desk rachel(**theirs, test::thatDay());
        QVERIFY(rachel.setAuthor(u"Rachel Evans"_s));
        QVERIFY(titles(rachel, u"In her words"_s));
        QVERIFY(titles(view().plan().desk(), u"In mine"_s));
        QVERIFY(view().plan().desk().append(test::sourceOfPack(test::packOf(**theirs)), job));
        const qint64 conflicts = store::conflictCount(store()).value();
        QVERIFY(conflicts >= 2);
        view().go({u"versions"_s, {}, {}});
        QTRY_VERIFY(shows(u"You and Rachel Evans both wrote in %1 places."_s.arg(conflicts)));
        press(u"Keep those of Rachel Evans in all"_s);
        QTRY_COMPARE(store::conflictCount(store()).value(), 0);
        const RecordId six = test::numbered(store(), u"commitment"_s, u"6"_s);
        QCOMPARE(store::read<Commitment>(store(), Id<Commitment>(six))->summary.text(), u"In her words"_s);
    }
};

QTEST_MAIN(DecidingTest)
#include "tst_pages_deciding.moc"
