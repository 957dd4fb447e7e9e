// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "atwindow.h"

#include "drafts.h"

#include <actions/progress.h>
#include <dialogs/progresssheet.h>
#include <exchange/pack.h>
#include <look/look.h>
#include <model/natural_id.h>
#include <models/commitmentsmodel.h>
#include <store/backup.h>

#include <QAccessible>
#include <QClipboard>
#include <QDesktopServices>
#include <QLineEdit>
#include <QLoggingCategory>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::ui;

/// The window over the busy plan, worked with as a person does: keys, fields, buttons.
class WindowTest : public QObject, private test::AtWindow
{
    Q_OBJECT

private:
    [[nodiscard]] QString title(const QString &number) const
    {
        return store::record(store(), u"commitment"_s, test::numbered(store(), u"commitment"_s, number))
            .value()
            ->values.text(u"title"_s);
    }

    QUrl m_mail;

public slots:
    void takeMail(const QUrl &mail) { m_mail = mail; }

private slots:
    void initTestCase() { applyLook(*qobject_cast<QApplication *>(QApplication::instance()), Scheme::Light); }

    void init() { sit(); }
    void cleanup() { leave(); }

    void theColoursChangeWhileAPlanIsOpen()
    {
        auto *application = qobject_cast<QApplication *>(QApplication::instance());
        for (const QString &page : {u"needs"_s, u"round"_s, u"commitments"_s, u"timeline"_s, u"people"_s}) {
            goTo(page);
            for (const Scheme scheme : {Scheme::Dark, Scheme::HighContrast, Scheme::Light}) {
                applyLook(*application, scheme);
                QCoreApplication::processEvents();
                QCOMPARE(m_window->palette().color(QPalette::Window), tokens(scheme).page);
            }
        }
    }

    void filterSaysHowManyRowsMatch()
    {
        goTo(u"commitments"_s);
        auto *words = named<QLineEdit>(u"Filter commitments"_s);
        QVERIFY(words);
        words->setText(u"open data"_s);
        QTRY_VERIFY(shows(u"1 row matches"_s));
        words->setText(u"zzz"_s);
        QTRY_VERIFY(shows(u"Nothing matches"_s));
        QVERIFY(!named<QTreeView>(u"Commitments"_s)); // never an empty table
        press(u"Show all commitments"_s);
        QTRY_VERIFY(shows(u"13 commitments"_s));
    }

    void editsATitleInPlace()
    {
        goTo(u"commitments"_s);
        auto *table = named<QTreeView>(u"Commitments"_s);
        QVERIFY(table);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_F2);
        auto *editor = table->findChild<QLineEdit *>();
        QVERIFY(editor);
        QCOMPARE(editor->text(), u"Beneficial ownership"_s);
        editor->setText(u"Who owns what"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(title(u"1"_s), u"Who owns what"_s);
        QCOMPARE(action(u"Ctrl+Z"_s)->text(), u"&Undo: changed 1 Who owns what"_s);
        action(u"Ctrl+Z"_s)->trigger();
        QCOMPARE(title(u"1"_s), u"Beneficial ownership"_s);
        QVERIFY(action(u"Ctrl+Shift+Z"_s)->isEnabled());
        action(u"Ctrl+Shift+Z"_s)->trigger();
        QCOMPARE(title(u"1"_s), u"Who owns what"_s);
    }

    void logsProgressAndNamesTheStepToUndo()
    {
        goTo(u"commitment"_s, u"5"_s);
        action(u"Ctrl+L"_s)->trigger();
        auto *sheet = m_window->findChild<ProgressSheet *>();
        QVERIFY(sheet);
        emit sheet->submitted();
        QVERIFY(sheet->isVisible()); // nothing was said yet: the sheet stays and says so
        QTRY_VERIFY(shows(u"Say what happened"_s));
        sheet->findChild<QPlainTextEdit *>()->setPlainText(u"All its own contracts are out."_s);
        emit sheet->submitted();
        QVERIFY(!sheet->isVisible());
        QTRY_VERIFY(shows(u"All its own contracts are out."_s));
        QCOMPARE(action(u"Ctrl+Z"_s)->text(), u"&Undo: progress on 5 Open contracting"_s);
        action(u"Ctrl+Z"_s)->trigger();
        QVERIFY(!shows(u"All its own contracts are out."_s));
        QTRY_VERIFY(shows(u"Undone: progress on 5 Open contracting"_s));
    }

    void logsNoChangeForAllThatIsSelected()
    {
        goTo(u"commitments"_s);
        auto *table = named<QTreeView>(u"Commitments"_s);
        table->collapseAll();
        table->clearSelection();
        for (const int row : {3, 4})
            table->selectionModel()->select(table->model()->index(row, 0),
                                            QItemSelectionModel::Select | QItemSelectionModel::Rows);
        action(u"Ctrl+Shift+N"_s)->trigger();
        const auto round = actions::currentRound(store());
        for (const QString &number : {u"4"_s, u"5"_s}) {
            const Id<Commitment> commitment(test::numbered(store(), u"commitment"_s, number));
            const auto update = store::read<Update>(store(), updateId(commitment, round->id));
            QVERIFY(update);
            QVERIFY(update->noChange);
        }
        action(u"Ctrl+Z"_s)->trigger(); // one act, one step
        const Id<Commitment> fifth(test::numbered(store(), u"commitment"_s, u"5"_s));
        QVERIFY(!store::read<Update>(store(), updateId(fifth, round->id)));
    }

    void keepsTheVersionThatIsChosen()
    {
        goTo(u"versions"_s);
        QTRY_VERIFY(shows(u"Both started from"_s));
        press(u"Keep yours"_s);
        QCOMPARE(store::conflictCount(store()).value(), 0);
        QTRY_VERIFY(shows(u"Change outside role, please confirm"_s)); // on to what waits next
        press(u"Confirm the change"_s);
        QCOMPARE(store::pendingCount(store()).value(), 0);
        QTRY_VERIFY(shows(u"Nothing to choose"_s));
    }

    void saysWhatACopyHoldsBeforeItIsBroughtIn()
    {
        auto other = std::move(*store::Store::scratch());
        QVERIFY(test::merge(*other, store()));
        actions::Desk rachel(*other, test::thatDay());
        QVERIFY(rachel.setAuthor(u"Rachel Evans"_s));
        const RecordId second = test::numbered(*other, u"commitment"_s, u"2"_s);
        QVERIFY(actions::change(rachel, u"commitment"_s, second, {{u"title"_s, Value(u"Oil, gas and mining"_s), {}}}));
        Job job;
        const QString path = m_folder->filePath(u"from involve.wmcopy"_s);
        QVERIFY(exchange::writePack(*other, path, {}, {rachel.author(), u"Rachel Evans"_s}, job));
        m_window->openFile(path);
        QTRY_VERIFY(shows(u"1 change by Rachel Evans to commitment 2; nothing of yours is removed."_s));
        QCOMPARE(title(u"2"_s), u"Natural resource transparency"_s);
        press(u"Bring in"_s);
        QCOMPARE(title(u"2"_s), u"Oil, gas and mining"_s);
        QTRY_VERIFY(shows(u"Brought in: 1 change."_s));
    }

    void saysInASentenceWhatDidNotWork()
    {
        QFile file(m_folder->filePath(u"broken.wmcopy"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("no copy at all");
        file.close();
        const auto before = store().editCount();
        m_window->openFile(file.fileName());
        QVERIFY(button(u"Close"_s));
        QCOMPARE(store().editCount().value(), before.value());
    }

    void searchesEverythingAndOpensWhatIsFound()
    {
        action(u"Ctrl+K"_s)->trigger();
        auto *field = named<QLineEdit>(u"Search everything"_s);
        QVERIFY(field->hasFocus());
        QTest::keyClicks(field, u"elections"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(shows(u"Search: elections"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(shows(u"7  Elections data"_s));
        action(u"Alt+Left"_s)->trigger();
        QTRY_VERIFY(shows(u"Search: elections"_s));
    }

    void copiesTheSelectionAsATable()
    {
        goTo(u"commitments"_s);
        action(u"Ctrl+Shift+C"_s)->trigger();
        QVERIFY(QApplication::clipboard()->text().contains(u"\tBeneficial ownership\t"_s));
    }

    void aCommitmentIsAMailOnTheClipboard()
    {
        goTo(u"commitment"_s, u"6"_s);
        entry(u"Copy as e-mail"_s)->trigger();
        const QMimeData *mail = QApplication::clipboard()->mimeData();
        QVERIFY(mail->text().startsWith(u"Subject: UK Open Government National Action Plan 2016-18: 6  Grants data"_s));
        QVERIFY(mail->text().contains(u"- Departments publish grants data (Due: before June 2018; "_s));
        QVERIFY(mail->text().contains(u"departments have published so far"_s));
        QVERIFY(mail->html().contains(u"departments have published so far"_s));
        goTo(u"update"_s, u"1"_s);
        entry(u"Copy as e-mail"_s)->trigger();
        mail = QApplication::clipboard()->mimeData();
        QVERIFY(mail->text().contains(u"Beneficial ownership, update for January to March 2017"_s));
        QVERIFY(mail->text().contains(u"The call for evidence on the proposed register opens this spring"_s));
    }

    void aMailIsWrittenInTheMailProgram()
    {
        QDesktopServices::setUrlHandler(u"mailto"_s, this, "takeMail");
        goTo(u"commitment"_s, u"6"_s);
        entry(u"Write as e-mail"_s)->trigger();
        QDesktopServices::unsetUrlHandler(u"mailto"_s);
        const QString written = QUrl::fromPercentEncoding(m_mail.toEncoded());
        QVERIFY(written.startsWith(u"mailto:?subject=UK Open Government National Action Plan 2016-18: 6  Grants"_s));
        QVERIFY(written.contains(u"&body=6  Grants data\r\n"_s));
        QCOMPARE(m_mail.toEncoded().count('&'), 1); // none of the words
    }

    void choosesColumnsInTheMenu()
    {
        goTo(u"commitments"_s);
        QMenu *columns = nullptr;
        for (QMenu *menu : m_window->menuBar()->findChildren<QMenu *>())
            columns = menu->title() == u"Col&umns"_s ? menu : columns;
        QVERIFY(columns);
        QVERIFY(columns->isEnabled());
        const int column = CommitmentsModel::Lead;
        QAction *lead = columns->actions().at(column);
        QCOMPARE(lead->text(), u"Lead departments"_s);
        QVERIFY(lead->isChecked());
        QVERIFY(!columns->actions().last()->isChecked()); // one that people ask for
        lead->trigger();
        auto *table = named<QTreeView>(u"Commitments"_s);
        QVERIFY(table->isColumnHidden(column));
        QVERIFY(!columns->actions().first()->isEnabled()); // the tree hangs on the numbers
        goTo(u"needs"_s);
        QVERIFY(!columns->isEnabled());
        m_window->showPlan(test::busyPlan()); // remembered for the next time
        QVERIFY(columns->isEmpty());
        goTo(u"commitments"_s);
        QVERIFY(columns->isEnabled());
        QVERIFY(!columns->actions().at(column)->isChecked());
    }

    void tellsWhatBecameOfEveryWord()
    {
        goTo(u"commitment"_s, u"6"_s);
        press(u"History of this update"_s);
        QTRY_VERIFY(shows(u"Update, January to March 2017"_s));
        QTRY_VERIFY(shows(u"14 March 2017 · Joint text"_s));
        QTRY_VERIFY(shows(u"Entered by Rachel Evans, Involve"_s));
        QVERIFY(shows(u"Change outside role, not yet confirmed · Entered by Rachel Evans"_s));
        press(u"History"_s);
        QTRY_VERIFY(shows(u"12 May 2016 · Title"_s) || button(u"Show all"_s));
        goTo(u"commitment"_s, u"3"_s);
        QTRY_VERIFY(shows(u"Publish the new strategy: due"_s)); // back to what is selected there
    }

    void saysOnceThatThePageHasPainted()
    {
        QLoggingCategory::setFilterRules(u"waymark.start.debug=true"_s);
        QTest::ignoreMessage(QtDebugMsg, QRegularExpression(u"the first page has painted \\d+ rows"_s));
        m_window = std::make_unique<MainWindow>(m_prompts, test::thatDay(), *m_settings);
        m_window->showPlan(test::busyPlan());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->grab();
        QTest::qWait(20);
        QLoggingCategory::setFilterRules({});
    }

    void walksThePanesWithF6()
    {
        goTo(u"commitments"_s);
        auto *table = named<QTreeView>(u"Commitments"_s);
        table->setFocus();
        action(u"F6"_s)->trigger();
        QVERIFY(named<QLineEdit>(u"Filter commitments"_s)->hasFocus());
        action(u"F6"_s)->trigger();
        action(u"F6"_s)->trigger();
        QVERIFY(table->hasFocus());
    }

    void opensAgainWhereItWasLeft()
    {
        const QString kept = m_folder->filePath(u"kept.waymark"_s);
        Job job;
        QVERIFY(store::copyTo(store(), kept, job));
        m_window->openFile(kept);
        goTo(u"commitment"_s, u"5"_s);
        m_window->close();
        m_window = std::make_unique<MainWindow>(m_prompts, test::thatDay(), *m_settings);
        m_window->show();
        m_window->reopen();
        QVERIFY(m_window->view());
        QTRY_VERIFY(shows(u"5  Open contracting"_s));
    }

    void everyControlHasAName_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("number");
        for (const char *page : {"needs", "commitments", "versions", "search"})
            QTest::newRow(page) << QString::fromLatin1(page) << QString();
        QTest::newRow("commitment") << u"commitment"_s << u"1"_s;
    }
    void everyControlHasAName()
    {
        QFETCH(QString, page);
        QFETCH(QString, number);
        goTo(page, number, page == u"search" ? u"data"_s : QString());
        for (QWidget *widget : m_window->findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->inherits("QMenuBar"))
                continue;
            QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(seen && !seen->text(QAccessible::Name).isEmpty(),
                     qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()));
        }
    }
};

QTEST_MAIN(WindowTest)
#include "tst_pages_window.moc"
