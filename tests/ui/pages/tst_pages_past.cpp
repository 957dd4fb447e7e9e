// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "atwindow.h"

#include "drafts.h"

#include <actions/drafting.h>
#include <dialogs/fieldssheet.h>
#include <look/look.h>
#include <models/news.h>
#include <models/points.h>
#include <store/backup.h>

#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::ui;

/// The plan through time, and what stands in its way, at the window.
class PastTest : public QObject, private test::AtWindow
{
    Q_OBJECT

private:
    [[nodiscard]] FieldsSheet *sheet() const
    {
        for (FieldsSheet *each : m_window->findChildren<FieldsSheet *>())
            if (each->isVisible())
                return each;
        return nullptr;
    }
    void write(const QString &field, const QString &words) const
    {
        for (QWidget *each : sheet()->findChildren<QWidget *>())
            if (each->accessibleName() == field) {
                if (auto *line = qobject_cast<QLineEdit *>(each))
                    line->setText(words);
                else if (auto *text = qobject_cast<QPlainTextEdit *>(each))
                    text->setPlainText(words);
                else if (auto *choice = qobject_cast<QComboBox *>(each))
                    choice->setCurrentIndex(choice->findData(words));
                return;
            }
        QFAIL(qPrintable(field));
    }
    void showPlanOf(const QString &day)
    {
        action(u"Ctrl+Shift+H"_s)->trigger();
        QVERIFY(sheet());
        write(u"Or on any other day"_s, day);
        press(u"Show the plan"_s);
        QTRY_VERIFY(view().plan().isPast());
    }
    [[nodiscard]] static QString titleIn(const OpenPlan &plan, const QString &number)
    {
        const RecordId id = test::numbered(plan.store(), u"commitment"_s, number);
        return store::record(plan.store(), u"commitment"_s, id).value()->values.text(u"title"_s);
    }

private slots:
    void initTestCase() { applyLook(*qobject_cast<QApplication *>(QApplication::instance()), Scheme::Light); }
    void init() { sit(); }
    void cleanup() { leave(); }

    void everyPageShowsThePlanAsItStood()
    {
        const RecordId sixth = test::numbered(store(), u"commitment"_s, u"6"_s);
        QVERIFY(actions::change(view().plan().desk(), u"commitment"_s, sixth,
                                {{u"title"_s, Value(u"Data on grants"_s), {}}}));
        goTo(u"commitment"_s, u"6"_s);
        showPlanOf(u"10 November 2016"_s);
        QTRY_VERIFY(shows(u"Plan as it stood on 10 November 2016"_s));
        QVERIFY(shows(u"6  Grants data"_s)); // where one was, as it was
        QCOMPARE(view().plan().today(), QDate(2016, 11, 10));
        QVERIFY(m_window->windowTitle().startsWith(u"Plan as it stood on 10 November 2016"_s));
        for (const char *page :
             {"needs", "round", "commitments", "timeline", "points", "meetings", "papers", "people", "versions"}) {
            goTo(QString::fromLatin1(page));
            QCOMPARE(view().page()->where().page, QString::fromLatin1(page));
        }
        press(u"Back to today"_s);
        QVERIFY(!view().plan().isPast());
        QTRY_VERIFY(shows(u"6  Data on grants"_s)); // at the same place
        QVERIFY(!shows(u"Plan as it stood"_s));
    }

    void nothingCanBeChangedThere()
    {
        showPlanOf(u"1 March 2017"_s);
        for (const char *keys : {"Ctrl+L", "Ctrl+U", "Ctrl+Shift+N", "Ctrl+N", "Ctrl+Z", "Ctrl+Shift+S", "F7"})
            QVERIFY2(!action(QString::fromLatin1(keys))->isEnabled(), keys);
        goTo(u"commitment"_s, u"1"_s);
        for (const QString &words : {u"Log progress"_s, u"Add a milestone"_s, u"Raise a point"_s})
            QVERIFY2(button(words) && !button(words)->isEnabled(), qPrintable(words));
        goTo(u"points"_s);
        const bool isGrey = (button(u"New point…"_s) && !button(u"New point…"_s)->isEnabled());
        QVERIFY(isGrey);
        press(u"Back to today"_s);
        QVERIFY(action(u"Ctrl+L"_s)->isEnabled());
        QVERIFY(action(u"Ctrl+Shift+S"_s)->isEnabled());
    }

    void searchFindsWhatWasThere()
    {
        const RecordId sixth = test::numbered(store(), u"commitment"_s, u"6"_s);
        QVERIFY(
            actions::change(view().plan().desk(), u"commitment"_s, sixth, {{u"title"_s, Value(u"Xylophones"_s), {}}}));
        showPlanOf(u"1 March 2017"_s);
        view().go({u"search"_s, {}, u"xylophones"_s});
        QTRY_VERIFY(shows(u"Search: xylophones"_s));
        QTRY_VERIFY(!named<QListView>(u"What was found"_s));
        view().go({u"search"_s, {}, u"grants"_s});
        QTRY_VERIFY(named<QListView>(u"What was found"_s));
    }

    void notesOfTodayAreNotShownThere()
    {
        Job job;
        const QString path = m_folder->filePath(u"kept.waymark"_s);
        QVERIFY(store::copyTo(store(), path, job));
        m_window->openFile(path);
        Point point;
        point.id = Id<Point>::random();
        point.about = test::numbered(store(), u"commitment"_s, u"6"_s);
        point.inTheWay = Texts(u"Nobody answers"_s);
        QVERIFY(actions::create(**view().plan().circles().desk(waymark::Circle::Mine), point));
        view().go({u"points"_s, point.id, {}});
        QTRY_VERIFY(shows(u"Nobody answers"_s));
        showPlanOf(u"1 March 2017"_s);
        goTo(u"points"_s);
        QVERIFY(!shows(u"Nobody answers"_s));
        QCOMPARE(test::codeOf(view().plan().circles().desk(waymark::Circle::Mine)), u"refused"_s);
    }

    void aDayBeforeThePlanBeganIsNotTaken()
    {
        action(u"Ctrl+Shift+H"_s)->trigger();
        write(u"Or on any other day"_s, u"1 May 2016"_s);
        press(u"Show the plan"_s);
        QTRY_VERIFY(shows(u"Give a day from 12 May 2016"_s));
        QVERIFY(sheet()->isVisible());
        QVERIFY(!view().plan().isPast());
    }

    void thePlanThatIsOpenLastIsTodays()
    {
        Job job;
        const QString path = m_folder->filePath(u"kept.waymark"_s);
        QVERIFY(store::copyTo(store(), path, job));
        m_window->openFile(path);
        goTo(u"commitment"_s, u"5"_s);
        showPlanOf(u"1 March 2017"_s);
        m_window->close();
        QCOMPARE(m_settings->value(u"last/plan"_s).toString(), path);
    }

    void comparesWithAnyDay()
    {
        const RecordId first = test::numbered(store(), u"commitment"_s, u"1"_s);
        QVERIFY(actions::change(view().plan().desk(), u"commitment"_s, first,
                                {{u"title"_s, Value(u"Who owns what"_s), {}}}));
        goTo(u"commitment"_s, u"1"_s);
        auto *with = named<QComboBox>(u"Compare with"_s);
        QVERIFY(with);
        QCOMPARE(with->itemText(1), u"Compare with: as adopted"_s);
        with->setCurrentIndex(1);
        emit with->activated(1);
        QTRY_VERIFY(shows(u"Compared with: as adopted"_s));
        QTRY_VERIFY(shows(u"Beneficial ownership"_s)); // struck out
        emit with->activated(with->count() - 1);
        QVERIFY(sheet());
        write(u"Day"_s, u"14 March 2017"_s);
        press(u"Compare"_s);
        QTRY_VERIFY(shows(u"Compared with: 14 March 2017"_s));
        QTRY_VERIFY(!shows(u"Beneficial ownership"_s));
        emit with->activated(0);
        QTRY_VERIFY(!shows(u"Compared with:"_s));
    }

    void aPointIsWrittenRaisedAndSettled()
    {
        Job job;
        const QString path = m_folder->filePath(u"kept.waymark"_s);
        QVERIFY(store::copyTo(store(), path, job));
        m_window->openFile(path);
        goTo(u"commitment"_s, u"6"_s);
        press(u"Raise a point"_s);
        write(u"What stands in the way"_s, u"No date for a bill"_s);
        write(u"Who sees it"_s, u"mine"_s);
        auto *owners = named<QComboBox>(u"Add a person or an organisation"_s);
        QVERIFY(owners);
        for (const QString &who : {u"Involve"_s, u"Cabinet Office"_s, u"360Giving"_s})
            emit owners->activated(owners->findText(who));
        named<QToolButton>(u"Take away 360Giving"_s)->click();
        press(u"Keep the point"_s);
        QTRY_VERIFY(shows(u"Not yet raised: only you see this"_s));
        const auto before = store::readAll<Point>(store())->size();
        const auto points = pointsOf(view().plan());
        for (const ShownPoint &each : *points)
            if (!each.isRaised())
                view().go({u"points"_s, each.point.id, {}});
        QTRY_VERIFY(shows(u"No date for a bill"_s));
        QVERIFY(shows(u"With: Cabinet Office, Involve"_s));
        press(u"Raise it…"_s);
        auto *raise = m_window->findChild<FormSheet *>();
        QVERIFY(raise);
        emit raise->submitted();
        QTRY_COMPARE(store::readAll<Point>(store())->size(), before + 1);
        for (FormSheet *each : m_window->findChildren<FormSheet *>())
            QTRY_VERIFY(!each->isVisible());
        view().go({u"points"_s, store::readAll<Point>(store())->last().id, {}});
        press(u"Settle…"_s);
        write(u"What came of it"_s, u"A bill is announced"_s);
        press(u"It is settled"_s);
        QTRY_COMPARE(store::readAll<Point>(store())->last().outcome.text(), u"A bill is announced"_s);
    }

    void whatSomebodyElseChangesIsToldWithAWayThere()
    {
        const auto elsewhere = store::Store::open(store().path());
        QVERIFY(elsewhere);
        actions::Desk desk(**elsewhere, test::thatDay());
        QVERIFY(desk.setAuthor(u"Rachel Evans"_s));
        QVERIFY(actions::change(desk, u"commitment"_s, test::numbered(store(), u"commitment"_s, u"6"_s),
                                {{u"title"_s, Value(u"Data on grants"_s), {}}}));
        QVERIFY(view().plan().lookForOthers());
        QTRY_VERIFY(shows(u"Rachel Evans: "_s));
        QVERIFY(shows(u"1 change by others since 14 March"_s));
        for (QToolButton *each : m_window->findChildren<QToolButton *>())
            if (each->isVisible() && each->text() == u"Show"_s)
                each->click();
        QTRY_VERIFY(shows(u"6  Data on grants"_s));
        goTo(u"changes"_s);
        QTRY_VERIFY(shows(u"Since 14 March 2017"_s));
        QTRY_VERIFY(button(u"Mark as seen"_s)->width() > 0); // the header has made room for it
        press(u"Mark as seen"_s);
        QTRY_COMPARE(newsIn(view().plan(), *m_settings)->items.size(), 0);
        QTRY_VERIFY(shows(u"Nothing new"_s));
    }

    void writesABrief()
    {
        goTo(u"commitment"_s, u"6"_s);
        action(u"Ctrl+B"_s)->trigger();
        auto *text = named<QTextEdit>(u"Brief: 6 Grants data"_s);
        QVERIFY(text);
        QVERIFY(text->toPlainText().contains(u"Points to raise"_s));
        m_prompts.file = m_folder->filePath(u"brief.html"_s);
        press(u"Save as a page…"_s);
        QTRY_VERIFY(QFileInfo::exists(m_prompts.file));
    }
};

QTEST_MAIN(PastTest)
#include "tst_pages_past.moc"
