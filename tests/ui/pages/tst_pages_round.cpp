// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../strict.h"
#include "plans.h"
#include "scriptedprompts.h"

#include <look/chip.h>
#include <look/look.h>
#include <model/natural_id.h>
#include <models/roundmodel.h>
#include <pages/chasesheet.h>
#include <pages/roundpage.h>
#include <store/history.h>
#include <store/reading.h>
#include <window/mainwindow.h>
#include <window/planview.h>

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::ui;

/// This round in the window, worked through as a relationship manager does on a busy day.
class RoundPageTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    test::ScriptedPrompts m_prompts;
    std::unique_ptr<MainWindow> m_window;

    [[nodiscard]] OpenPlan &plan() const { return m_window->view()->plan(); }
    [[nodiscard]] store::Store &store() const { return plan().store(); }
    [[nodiscard]] RoundPage &page() const { return *m_window->findChild<RoundPage *>(); }
    [[nodiscard]] QTreeView &table() const { return *page().findChild<QTreeView *>(); }
    [[nodiscard]] RecordId commitment(const QString &number) const
    {
        return test::numbered(store(), u"commitment"_s, number);
    }
    [[nodiscard]] QString current() const { return table().currentIndex().data(RoundModel::NumberRole).toString(); }
    [[nodiscard]] Id<Round> round() const { return plan().overview().value()->round->round.id; }
    [[nodiscard]] const store::Store &ourSide() const
    {
        const auto found = plan().circles().store(waymark::Circle::OurSide);
        if (!found || !*found)
            qFatal("there is nothing of our side");
        return **found;
    }
    [[nodiscard]] QString cell(const QString &number, int column) const
    {
        const QModelIndexList found =
            table().model()->match(table().model()->index(0, 0), RoundModel::IdRole, commitment(number).uuid(), 1,
                                   Qt::MatchExactly | Qt::MatchRecursive);
        return found.isEmpty() ? QString() : found.first().siblingAtColumn(column).data().toString();
    }
    void press(const QString &words) const
    {
        for (QPushButton *each : m_window->findChildren<QPushButton *>())
            if (each->isVisible() && each->text().startsWith(words)) {
                QTest::mouseClick(each, Qt::LeftButton);
                return;
            }
        QFAIL(qPrintable(words));
    }
    void trigger(const QString &keys) const
    {
        for (QAction *each : m_window->findChildren<QAction *>())
            if (each->shortcut() == QKeySequence(keys)) {
                each->trigger();
                return;
            }
        QFAIL(qPrintable(keys));
    }
    [[nodiscard]] bool shows(const QString &words) const
    {
        for (QLabel *label : m_window->findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(words))
                return true;
        return false;
    }
    void pasteAbout(const QString &number, const QString &text)
    {
        m_window->view()->go({u"round"_s, commitment(number), u"paste"_s});
        auto *box = page().findChild<QPlainTextEdit *>();
        QTRY_VERIFY(box->isVisible());
        box->setPlainText(text);
    }

private slots:
    void initTestCase() { applyLook(*qobject_cast<QApplication *>(QApplication::instance()), Scheme::Light); }

    void init()
    {
        test::failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
        test::actAs({u"Amina Khan"_s, u"Cabinet Office"_s}, m_folder->path());
        m_window = std::make_unique<MainWindow>(m_prompts, test::thatDay(), *m_settings);
        m_window->showPlan(test::busyPlan());
        m_window->resize(1366, 768);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        trigger(u"Ctrl+2"_s);
    }
    void cleanup()
    {
        const auto beside = plan().circles().store(waymark::Circle::OurSide);
        const QString left = beside && *beside ? (*beside)->path() : QString();
        m_window.reset();
        if (!left.isEmpty())
            QVERIFY(QFile::remove(left));
    }

    void beginsAtTheFirstThatWaits()
    {
        QVERIFY(shows(u"This round: January to March 2017"_s));
        QVERIFY(shows(u"Asked 27 February · closes Friday 24 March, in 10 days · 6 of 13 answered"_s));
        QCOMPARE(current(), u"8"_s);
        QVERIFY(table().hasFocus());
    }

    void noChangeGoesOnToTheNextThatWaits()
    {
        for (const QString &number : {u"8"_s, u"4"_s, u"9"_s, u"10"_s, u"11"_s, u"12"_s}) {
            QCOMPARE(current(), number);
            trigger(u"Ctrl+Shift+N"_s);
        }
        QCOMPARE(current(), u"5"_s); // the last one
        QVERIFY(shows(u"12 of 13 answered"_s));
        QVERIFY(table().hasFocus());
    }

    void noChangeOfSeveralIsOneStep()
    {
        table().selectionModel()->clearSelection();
        for (const QString &number : {u"4"_s, u"9"_s, u"10"_s})
            table().selectionModel()->select(table()
                                                 .model()
                                                 ->match(table().model()->index(0, 0), RoundModel::IdRole,
                                                         commitment(number).uuid(), 1,
                                                         Qt::MatchExactly | Qt::MatchRecursive)
                                                 .first(),
                                             QItemSelectionModel::Select | QItemSelectionModel::Rows);
        trigger(u"Ctrl+Shift+N"_s);
        QTRY_VERIFY(shows(u"9 of 13 answered"_s));
        trigger(u"Ctrl+Z"_s);
        QTRY_VERIFY(shows(u"6 of 13 answered"_s));
    }

    void chipsNeverLeaveAnEmptyTable()
    {
        for (Chip *chip : page().findChildren<Chip *>())
            if (chip->text().startsWith(u"Agreed"_s))
                chip->click();
        QTRY_VERIFY(shows(u"None of them"_s));
        QVERIFY(!table().isVisible());
        press(u"Show the whole round"_s);
        QVERIFY(table().isVisible());
        QVERIFY(table().currentIndex().isValid());
    }

    void entersWhatIsFoundInAReplyWithItsSource()
    {
        pasteAbout(u"3"_s, u"Dear Amina,\n\n3.2 is under way. 3.2 will be shown on 31 May: we wait for ministers."_s);
        QTRY_VERIFY(shows(u"Found in it, for 3  Anti-corruption strategy"_s));
        press(u"Enter both"_s);
        QTRY_VERIFY(shows(u"Entered on 3  Anti-corruption strategy"_s));
        const RecordId milestone = test::numbered(store(), u"milestone"_s, u"3.2"_s);
        QCOMPARE(store::read<Milestone>(store(), Id<Milestone>(milestone))->due.text(), u"31 May 2017"_s);
        const auto past = store::history(store(), u"milestone"_s, milestone, u"due"_s);
        QCOMPARE(past->last().by.edit.noteText(journal::note::kReason), u"we wait for ministers"_s);
        QCOMPARE(past->last().by.edit.noteText(journal::note::kSource),
                 u"e-mail of 14 March 2017 from Cabinet Office"_s);
        QCOMPARE(store::readAll<Contact>(ourSide())->size(), 1);
        const auto notes = store::readAll<Note>(ourSide());
        QVERIFY(notes->first().text.text().contains(u"Dear Amina,"_s));
        QVERIFY(page().findChild<QPlainTextEdit *>()->toPlainText().isEmpty());
    }

    void leavesOutWhatIsNotTicked()
    {
        pasteAbout(u"3"_s, u"3.2 will be shown on 31 May: we wait for ministers."_s);
        QTRY_VERIFY(shows(u"Found in it"_s));
        page().findChild<QCheckBox *>()->click();
        for (QPushButton *button : page().findChildren<QPushButton *>())
            if (button->text().startsWith(u"Enter"_s))
                QVERIFY(!button->isEnabled());
    }

    void asksWhyADateMoves()
    {
        pasteAbout(u"3"_s, u"3.2 will be shown on 31 May."_s);
        QTRY_VERIFY(shows(u"Found in it"_s));
        press(u"Enter it"_s);
        QTRY_VERIFY(shows(u"Say why the date moves"_s));
        QVERIFY(!page().findChild<QPlainTextEdit *>()->toPlainText().isEmpty());
        QCOMPARE(store::read<Milestone>(store(), Id<Milestone>(test::numbered(store(), u"milestone"_s, u"3.2"_s)))
                     ->due.text(),
                 u"31 January 2017"_s);
    }

    void keepsWhatTheySentAndEntersNothing()
    {
        const auto edits = store().editCount();
        pasteAbout(u"5"_s, u"We will write next week."_s);
        press(u"Keep, enter nothing"_s);
        QTRY_COMPARE(cell(u"5"_s, RoundModel::Answer), u"14 March, to enter"_s);
        QCOMPARE(cell(u"5"_s, RoundModel::Text), u"You"_s);
        QCOMPARE(store().editCount().value(), edits.value()); // nothing of it is in the plan
        QVERIFY(shows(u"7 of 13 answered"_s));
    }

    void notesWhoWasChased()
    {
        press(u"Chase 7 not answered"_s);
        auto *sheet = page().findChild<ChaseSheet *>();
        QVERIFY(sheet && sheet->isVisible());
        press(u"Copy all"_s);
        QVERIFY(QApplication::clipboard()->text().contains(u"To: Crown Commercial Service"_s));
        press(u"I have sent them"_s);
        const auto requests = store::readAll<Request>(ourSide(), round().record());
        QCOMPARE(requests->size(), 7);
        for (const Request &request : *requests) {
            QCOMPARE(request.remindedOn.text(), u"14 March 2017"_s);
            QCOMPARE(request.askedOn.text(), u"27 February 2017"_s);
        }
        QVERIFY(!cell(u"8"_s, RoundModel::Answer).isEmpty());
        press(u"Chase 7 not answered"_s); // again: the same requests
        press(u"I have sent them"_s);
        QCOMPARE(store::readAll<Request>(ourSide(), round().record())->size(), 7);
    }

    void opensTheUpdateWithEnter()
    {
        QTest::keyClick(&table(), Qt::Key_Return);
        QTRY_VERIFY(m_window->view()->page() != &page());
        QCOMPARE(m_window->view()->page()->where().record, commitment(u"8"_s));
    }

    void foldsAGroupFromTheKeyboard()
    {
        const QModelIndex group = table().model()->index(0, 0);
        table().setCurrentIndex(group);
        QTest::keyClick(&table(), Qt::Key_Left);
        QVERIFY(!table().isExpanded(group));
        QTest::keyClick(&table(), Qt::Key_Right);
        QVERIFY(table().isExpanded(group));
    }

    void remembersByWhatItIsGrouped()
    {
        page().setGrouping(u"state"_s);
        QTRY_VERIFY(table().model()->index(0, 0).data().toString() == u"Not answered yet"_s);
        m_window->showPlan(test::busyPlan());
        m_window->view()->go({u"round"_s, {}, {}});
        QCOMPARE(page().grouping(), u"state"_s);
    }

    void copiesTheSelectionAsATable()
    {
        trigger(u"Ctrl+Shift+C"_s);
        QVERIFY(QApplication::clipboard()->text().contains(u"\tnot yet, 10 days left\tDepartment\t"_s));
    }

    void holdsWhereThereIsLittleRoom()
    {
        RoundPage narrow(plan(), m_window->view()->acts());
        QVERIFY(narrow.refresh());
        narrow.resize(u(620), u(480)); // a screen of 1366 by 768 with text of twice the size
        narrow.show();
        auto *rows = narrow.findChild<QTreeView *>();
        QCOMPARE(narrow.width(), u(620));
        QVERIFY(rows->isVisible());
        QVERIFY(rows->isColumnHidden(RoundModel::Answer));
        narrow.paste();
        QVERIFY(!rows->isVisible()); // the pane has the page to itself
        QTest::keyClick(narrow.findChild<QPlainTextEdit *>(), Qt::Key_Escape);
        QVERIFY(rows->isVisible());
    }

    void saysThatNoRoundIsOpen()
    {
        m_window->showPlan(test::emptyPlan());
        trigger(u"Ctrl+2"_s);
        QTRY_VERIFY(shows(u"No round of updates is open"_s));
        QVERIFY(!table().isVisible());
        trigger(u"F7"_s); // nothing to paste to
        QVERIFY(shows(u"No round of updates is open"_s));
    }
};

QTEST_MAIN(RoundPageTest)
#include "tst_pages_round.moc"
