// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "atwindow.h"

#include "diagnostics.h"
#include "help.h"
#include "keyssheet.h"
#include "link.h"

#include <actions/editing.h>
#include <look/choiceview.h>
#include <models/hitsmodel.h>
#include <pages/undosheet.h>
#include <store/reading.h>

#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QTextBrowser>

#include <sys/wait.h>
#include <unistd.h>

using namespace waymark;
using namespace waymark::ui;
using namespace waymark::test;

/// What people expect on every page: help, links, search for everything, several steps back, facts for whoever helps.
class EverywhereTest : public QObject, AtWindow
{
    Q_OBJECT

private:
    template <class T>
    [[nodiscard]] T *shown() const
    {
        for (T *each : m_window->findChildren<T *>())
            if (each->isVisible())
                return each;
        return nullptr;
    }
    [[nodiscard]] QAction *item(const QString &words) const
    {
        for (QAction *each : m_window->findChildren<QAction *>())
            if (QString(each->text()).remove(u'&').remove(u'…') == words)
                return each;
        return nullptr;
    }
    [[nodiscard]] QString commitmentTitle(const QString &number) const
    {
        return store::record(store(), u"commitment"_s, numbered(store(), u"commitment"_s, number))
            .value()
            ->values.text(u"title"_s);
    }
    void rename(const QString &number, const QString &title)
    {
        QVERIFY(actions::change(view().plan().desk(), u"commitment"_s, numbered(store(), u"commitment"_s, number),
                                {{u"title"_s, Value(title), {}}}));
    }
    [[nodiscard]] QStringList found() const
    {
        QStringList names;
        const auto *list = named<ChoiceView>(u"What was found"_s);
        for (int row = 0; list && row < list->model()->rowCount(); ++row)
            names << list->model()->index(row, 0).data().toString();
        return names;
    }

private slots:
    void init() { sit(); }
    void cleanup() { leave(); }

    void everyPageHasItsTopic()
    {
        QStringList pages{u"commitment"_s, u"update"_s, u"search"_s};
        for (const QAction *each : m_window->findChildren<QAction *>())
            if (each->parent() && each->data().typeId() == QMetaType::QString &&
                item(QString(each->text()).remove(u'&')))
                pages << each->data().toString().section(u'/', 0, 0); // one page shows several documents
        QVERIFY(pages.contains(u"needs"_s) && pages.contains(u"timeline"_s));
        for (const QString &page : std::as_const(pages))
            QVERIFY2(Help::topics().contains(page), qPrintable(page));
    }

    void everyLinkOfTheHelpLeadsSomewhere()
    {
        static const QRegularExpression link(u"\\]\\(([^)]+)\\)"_s);
        const QStringList topics = Help::topics();
        for (const QString &topic : topics) {
            const QString text = Help::textOf(topic);
            QVERIFY2(text.startsWith(u"# "_s), qPrintable(topic));
            for (auto match = link.globalMatch(text); match.hasNext();) {
                const QString target = match.next().captured(1);
                QVERIFY2(target.endsWith(u".md"_s) && topics.contains(target.chopped(3)), qPrintable(topic + target));
            }
        }
    }

    void everyKeyThatTheHelpNamesExists()
    {
        QSet<QString> keys;
        for (const QAction *each : m_window->findChildren<QAction *>())
            for (const QKeySequence &key : each->shortcuts())
                keys << key.toString(QKeySequence::PortableText);
        static const QRegularExpression named(u"`([^`]+)`"_s);
        const QStringList topics = Help::topics();
        for (const QString &topic : topics)
            for (auto match = named.globalMatch(Help::textOf(topic)); match.hasNext();) {
                const QString key = match.next().captured(1);
                QVERIFY2(keys.contains(key), qPrintable(topic + u": "_s + key));
            }
    }

    void eachActStandsOnceInTheMenus()
    {
        for (const QString &page : {u"needs"_s, u"commitments"_s, u"commitment"_s, u"update"_s, u"people"_s}) {
            goTo(page, page == u"commitment" || page == u"update" ? u"3"_s : QString());
            QHash<QString, const QAction *> named;
            for (const QMenu *menu : m_window->menuBar()->findChildren<QMenu *>())
                for (const QAction *each : menu->actions()) {
                    const QString name = QString(each->text()).remove(u'&');
                    if (!each->isVisible() || each->isSeparator())
                        continue;
                    QVERIFY2(named.value(name, each) == each, qPrintable(page + u": "_s + name));
                    named.insert(name, each);
                }
        }
    }

    void theKeyForWhatIsNewFollowsThePage()
    {
        goTo(u"commitments"_s);
        QCOMPARE(QString(action(u"Ctrl+N"_s)->text()).remove(u'&'), u"New commitment…"_s);
        goTo(u"commitment"_s, u"3"_s);
        QCOMPARE(QString(action(u"Ctrl+N"_s)->text()).remove(u'&'), u"New milestone…"_s);
        QCOMPARE(QString(action(u"Ctrl+Alt+N"_s)->text()).remove(u'&'), u"New commitment…"_s);
        QVERIFY(action(u"Ctrl+N"_s)->isEnabled());
    }

    void helpOpensOnThePageAndIsSearched()
    {
        view().go({u"timeline"_s, {}, {}});
        action(u"F1"_s)->trigger();
        auto *help = shown<Help>();
        QVERIFY(help);
        QCOMPARE(help->topic(), u"timeline"_s);
        auto *words = help->findChild<QLineEdit *>();
        words->setText(u"signing password"_s);
        auto *topics = help->findChild<ChoiceView *>();
        QCOMPARE(topics->model()->rowCount(), 1); // the first day has none
        QTest::keyClick(words, Qt::Key_Return);
        QVERIFY(help->findChild<QTextBrowser *>()->toPlainText().contains(u"signing password"_s));
        words->setText(u"zebra"_s);
        QVERIFY(!topics->isVisible()); // never an empty list
        QTest::keyClick(help, Qt::Key_Escape);
        QVERIFY(!help->isVisible());
    }

    void keysAreListedByMenu()
    {
        action(u"?"_s)->trigger();
        QVERIFY(shown<KeysSheet>());
        QStringList words;
        for (const QLabel *label : shown<KeysSheet>()->findChildren<QLabel *>())
            words << label->text();
        QVERIFY(words.contains(u"Edit"_s));
        QVERIFY(words.contains(u"Search everything"_s));
        QVERIFY(words.contains(u"Ctrl+K"_s));
    }

    void aLinkLeadsBack_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("detail");
        QTest::newRow("a page") << u"timeline"_s << QString();
        QTest::newRow("a detail with a slash") << u"search"_s << u"a/b ?#ü"_s;
        QTest::newRow("a detail with the separator of places") << u"versions"_s << u"milestone|x"_s;
    }
    void aLinkLeadsBack()
    {
        QFETCH(QString, page);
        QFETCH(QString, detail);
        const Link link{RecordId::random(), {page, RecordId::random(), detail}};
        const auto read = Link::read(u"  %1\n"_s.arg(link.text()));
        QVERIFY(read);
        QCOMPARE(read->plan, link.plan);
        QVERIFY(read->where == link.where);
        for (const QString &other : {u"waymark:"_s, u"waymark:x/y"_s, link.text() + u"/1/2"_s, u"http://x"_s,
                                     u"waymark:%1/settings"_s.arg(link.plan.text()), QString(9000, u'w')})
            QVERIFY2(!Link::read(other), qPrintable(other));
    }

    void aCopiedLinkOpensFromTheSearchField()
    {
        view().go({u"commitment"_s, numbered(store(), u"commitment"_s, u"3"_s), {}});
        action(u"Ctrl+Shift+L"_s)->trigger();
        const QString link = QApplication::clipboard()->text();
        QVERIFY(link.startsWith(u"waymark:"_s));
        view().go({u"timeline"_s, {}, {}});
        auto *field = named<QLineEdit>(u"Search everything"_s);
        field->setText(link);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(view().page()->where().page, u"commitment"_s);
        QCOMPARE(view().page()->where().record, numbered(store(), u"commitment"_s, u"3"_s));
        view().goBack();
        QCOMPARE(view().page()->where().page, u"timeline"_s);
        m_window->openFile(Link{RecordId::random(), {u"needs"_s, {}, {}}}.text());
        QTRY_VERIFY(said(u"another plan"_s));
    }

    void searchFindsPagesCommandsAndRecords()
    {
        auto *field = named<QLineEdit>(u"Search everything"_s);
        field->setFocus();
        QTest::keyClicks(field, u"timeline"_s);
        QTRY_VERIFY(found().contains(u"Timeline"_s));
        QTest::keyClick(field, Qt::Key_Down);
        QTRY_VERIFY(named<ChoiceView>(u"What was found"_s)->hasFocus());
        QTest::keyClick(named<ChoiceView>(u"What was found"_s), Qt::Key_Return);
        QTRY_COMPARE(view().page()->where().page, u"timeline"_s);
        field->setFocus();
        field->clear();
        QTest::keyClicks(field, u"grants"_s);
        QTRY_VERIFY(found().contains(u"6 Grants data"_s));
        QVERIFY(found().indexOf(u"Commitments"_s) < found().indexOf(u"Milestones"_s));
    }

    void severalStepsAreTakenBackAtOnce()
    {
        const QString before = commitmentTitle(u"4"_s);
        rename(u"4"_s, u"One"_s);
        rename(u"4"_s, u"Two"_s);
        rename(u"5"_s, u"Three"_s);
        action(u"Ctrl+Alt+Z"_s)->trigger();
        auto *sheet = shown<UndoSheet>();
        QVERIFY(sheet);
        auto *list = sheet->findChild<ChoiceView *>();
        QVERIFY(list->model()->index(0, 0).data().toString().contains(u"Three"_s));
        list->setCurrentIndex(list->model()->index(2, 0));
        for (QPushButton *button : sheet->findChildren<QPushButton *>())
            if (button->text() == u"Undo 3 steps"_s)
                button->click();
        QCOMPARE(commitmentTitle(u"4"_s), before);
        QVERIFY(commitmentTitle(u"5"_s) != u"Three"_s);
    }

    void diagnosticsTellNothingOfThePlan()
    {
        m_window->openFile(u"/nowhere/Amina/secret.waymark"_s);
        item(u"Copy diagnostics"_s)->trigger();
        const QString text = QApplication::clipboard()->text();
        QVERIFY(text.contains(u"Commitments: 13"_s));
        QVERIFY(text.contains(QString::fromLatin1(qVersion())));
        for (const QString &word :
             {u"Amina"_s, u"secret"_s, u"Cabinet"_s, u"Beneficial"_s, u"United Kingdom"_s, QDir::homePath()})
            QVERIFY2(!text.contains(word), qPrintable(text));
        const QList<RecordId> commitments = store::idsOf(store(), u"commitment"_s).value();
        for (const RecordId &id : commitments)
            QVERIFY(!text.contains(id.text()));
        QVERIFY(text.contains(u"Problems since the start"_s));
    }

    void aStartAfterACrashSaysSoOnce()
    {
        QSettings settings(m_folder->filePath(u"crashed.ini"_s), QSettings::IniFormat);
        const pid_t child = fork(); // a process that is gone: nothing runs under its number
        if (child == 0)
            _exit(0);
        waitpid(child, nullptr, 0);
        settings.setValue(u"window/running"_s, qint64(child));
        {
            MainWindow after(m_prompts, thatDay(), settings);
            QTRY_VERIFY(saidIn(after, u"ended by itself"_s));
            after.show();
            after.showPlan(busyPlan()); // which takes away what was said of another plan
            QVERIFY(isSaidIn(after, u"ended by itself"_s));
        }
        const MainWindow next(m_prompts, thatDay(), settings);
        QTest::qWait(50);
        QVERIFY(!saidIn(next, u"ended by itself"_s));
    }

private:
    [[nodiscard]] static bool saidIn(const QWidget &window, const QString &words)
    {
        for (const QLabel *label : window.findChildren<QLabel *>())
            if (label->text().contains(words) || label->toolTip().contains(words) ||
                label->accessibleName().contains(words))
                return true;
        return false;
    }
    [[nodiscard]] static bool isSaidIn(const QWidget &window, const QString &words)
    {
        for (const QLabel *label : window.findChildren<QLabel *>())
            if (label->isVisible() && (label->text().contains(words) || label->accessibleName().contains(words)))
                return true;
        return false;
    }
    [[nodiscard]] bool said(const QString &words) const { return saidIn(*m_window, words); }
};

QTEST_MAIN(EverywhereTest)
#include "tst_pages_everywhere.moc"
