// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../strict.h"

#include <look/choiceview.h>
#include <look/doorlist.h>
#include <look/look.h>
#include <look/sidebar.h>
#include <look/tasklist.h>

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark::ui;

namespace {

QList<SidebarEntry> places()
{
    return {{u"needs"_s, u"inbox"_s, u"What needs me"_s, 9},
            {u"round"_s, u"round"_s, u"This round"_s, {}},
            {{}, {}, u"Saved views"_s, {}},
            {u"late"_s, {}, u"Date passed"_s, 3}};
}

TaskGroup group(const QString &heading, int count)
{
    TaskGroup made{heading, {}, {}};
    for (int task = 1; task <= count; ++task)
        made.tasks.append({u"%1/%2"_s.arg(heading).arg(task),
                           u"alert"_s,
                           u"Task %1"_s.arg(task),
                           u"Second line"_s,
                           {},
                           u"Do %1"_s.arg(task)});
    return made;
}

} // namespace

class TestLookLists : public QObject
{
    Q_OBJECT
private slots:
    void init() { waymark::test::failOnWarnings(); }

    void initTestCase() { applyLook(*qApp, Scheme::Light); }
    void modelsKeepTheirPromises();
    void sidebarOpensByKeyboardOnly();
    void sidebarSaysNameAndCount();
    void foldedSidebarKeepsPlacesWithIcons();
    void countsOfAFoldedSidebarStandBesideItsBar();
    void atMostFiveTasksStandInAGroup();
    void moreShowsTheRest();
    void aLongListIsToldInParts();
    void arrowsPassOverHeadings();
    void enterActivatesTheCurrentTask();
    void clickOnTheButtonActivates();
    void currentTaskSurvivesARefresh();
    void nextTaskIsCurrentWhenOneIsDone();
    void rowsSayTitleLatenessAndButton();
    void doorsOpenByKeyboardAndClick();
};

void TestLookLists::modelsKeepTheirPromises()
{
    using Tester = QAbstractItemModelTester;
    SidebarModel sidebar;
    const Tester sidebarTester(&sidebar, Tester::FailureReportingMode::QtTest);
    sidebar.setEntries(places());
    sidebar.setCount(u"round"_s, 4);
    TaskModel tasks;
    const Tester taskTester(&tasks, Tester::FailureReportingMode::QtTest);
    tasks.setGroups({group(u"Today"_s, 9), group(u"Later"_s, 0), group(u"Soon"_s, 2)});
    tasks.showAll(tasks.index(6));
    DoorModel doors;
    const Tester doorTester(&doors, Tester::FailureReportingMode::QtTest);
    doors.setDoors({{u"new"_s, u"plus"_s, u"Start a new plan"_s, u"A title"_s, u"Ctrl+N"_s}});
    QCOMPARE(tasks.rowCount(), 1 + 9 + 1 + 2);
}

void TestLookLists::sidebarOpensByKeyboardOnly()
{
    Sidebar sidebar;
    sidebar.setEntries(places());
    sidebar.setPlace(u"needs"_s);
    QSignalSpy opened(&sidebar, &Sidebar::opened);
    QTest::keyClick(sidebar.view(), Qt::Key_Down);
    QTest::keyClick(sidebar.view(), Qt::Key_Down); // over the heading
    QCOMPARE(opened.size(), 0);
    QCOMPARE(sidebar.view()->currentIndex().row(), 3);
    QCOMPARE(sidebar.view()->selectionModel()->selectedIndexes().value(0).row(), 0);
    QTest::keyClick(sidebar.view(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toString(), u"late"_s);
}

void TestLookLists::sidebarSaysNameAndCount()
{
    SidebarModel model;
    model.setEntries(places());
    QSignalSpy changed(&model, &SidebarModel::dataChanged);
    model.setCount(u"needs"_s, 8);
    model.setCount(u"needs"_s, 8);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(), u"What needs me, 8"_s);
    QCOMPARE(model.index(1).data(Qt::AccessibleTextRole).toString(), u"This round"_s);
}

void TestLookLists::foldedSidebarKeepsPlacesWithIcons()
{
    Sidebar sidebar;
    sidebar.setEntries(places());
    sidebar.resize(u(60), u(400));
    sidebar.show();
    sidebar.setFolded(true);
    QTRY_COMPARE(sidebar.width(), u(60));
    QVERIFY(!sidebar.view()->isRowHidden(0));
    QVERIFY(sidebar.view()->isRowHidden(2));
    QVERIFY(sidebar.view()->isRowHidden(3));
    sidebar.setFolded(false);
    QVERIFY(!sidebar.view()->isRowHidden(3));
    QCOMPARE(sidebar.width(), u(208));
}

void TestLookLists::countsOfAFoldedSidebarStandBesideItsBar()
{
    Sidebar sidebar;
    sidebar.setEntries(places());
    sidebar.setFolded(true);
    sidebar.resize(u(60), u(60));
    sidebar.show();
    QTRY_VERIFY(sidebar.view()->verticalScrollBar()->isVisible());
    QTRY_COMPARE(sidebar.view()->viewport()->width(), u(60) - 1); // the line at its edge
}

void TestLookLists::atMostFiveTasksStandInAGroup()
{
    TaskModel model;
    model.setGroups({group(u"Today"_s, 17), group(u"Six"_s, 6)});
    QCOMPARE(model.index(6).data().toString(), u"12 more"_s);
    QCOMPARE(model.index(7).data().toString(), u"Six"_s);
    QCOMPARE(model.rowCount(), 7 + 7); // a sixth takes no more room than the row that would hide it
}

void TestLookLists::moreShowsTheRest()
{
    TaskList list;
    list.setGroups({group(u"Today"_s, 8)});
    QSignalSpy activated(&list, &TaskList::activated);
    QTest::keyClick(&list, Qt::Key_End);
    QTest::keyClick(&list, Qt::Key_Return);
    QCOMPARE(activated.size(), 0);
    QCOMPARE(list.model()->rowCount(), 9);
    QCOMPARE(list.currentTask(), u"Today/6"_s);
    list.setGroups({group(u"Today"_s, 8)});
    QCOMPARE(list.model()->rowCount(), 9);
}

void TestLookLists::aLongListIsToldInParts()
{
    TaskModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy wanted(&model, &TaskModel::moreWanted);
    TaskGroup some = group(u"Today"_s, 9);
    some.untold = 100;
    model.setGroups({some});
    QCOMPARE(model.index(6).data().toString(), u"104 more"_s);
    model.showAll(model.index(6));
    QCOMPARE(wanted.size(), 0);
    QCOMPARE(model.rowCount(), 1 + 9 + 1);
    QCOMPARE(model.index(10).data().toString(), u"100 more"_s);
    model.showAll(model.index(10));
    QCOMPARE(wanted.size(), 1);
    TaskGroup all = group(u"Today"_s, 109);
    model.setGroups({all});
    QCOMPARE(model.rowCount(), 1 + 109);
}

void TestLookLists::arrowsPassOverHeadings()
{
    TaskList list;
    list.setGroups({group(u"Today"_s, 1), group(u"Soon"_s, 1)});
    QCOMPARE(list.currentTask(), u"Today/1"_s);
    QTest::keyClick(&list, Qt::Key_Down);
    QCOMPARE(list.currentTask(), u"Soon/1"_s);
    QTest::keyClick(&list, Qt::Key_Home);
    QCOMPARE(list.currentTask(), u"Today/1"_s);
    QTest::keyClick(&list, Qt::Key_Up);
    QCOMPARE(list.currentTask(), u"Today/1"_s);
}

void TestLookLists::enterActivatesTheCurrentTask()
{
    TaskList list;
    list.setGroups({group(u"Today"_s, 3)});
    QSignalSpy activated(&list, &TaskList::activated);
    QTest::keyClick(&list, Qt::Key_Down);
    QTest::keyClick(&list, Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.first().first().toString(), u"Today/2"_s);
}

void TestLookLists::clickOnTheButtonActivates()
{
    TaskList list;
    list.setGroups({group(u"Today"_s, 3)});
    list.resize(800, 400);
    list.show();
    QVERIFY(QTest::qWaitForWindowExposed(&list));
    QSignalSpy activated(&list, &TaskList::activated);
    const QRect row = list.visualRect(list.model()->index(3, 0));
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, QPoint(row.left() + 60, row.center().y()));
    QCOMPARE(activated.size(), 0);
    QCOMPARE(list.currentTask(), u"Today/3"_s);
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, QPoint(row.right() - 30, row.center().y()));
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.first().first().toString(), u"Today/3"_s);
}

void TestLookLists::currentTaskSurvivesARefresh()
{
    TaskList list;
    list.setGroups({group(u"Today"_s, 3)});
    list.setCurrentTask(u"Today/2"_s);
    list.setGroups({group(u"Passed"_s, 2), group(u"Today"_s, 3)});
    QCOMPARE(list.currentTask(), u"Today/2"_s);
}

void TestLookLists::nextTaskIsCurrentWhenOneIsDone()
{
    TaskList list;
    list.setGroups({group(u"Today"_s, 3)});
    list.setCurrentTask(u"Today/2"_s);
    TaskGroup rest = group(u"Today"_s, 3);
    rest.tasks.removeAt(1);
    list.setGroups({rest});
    QCOMPARE(list.currentTask(), u"Today/3"_s);
    list.setGroups({});
    QVERIFY(!list.currentIndex().isValid());
}

void TestLookLists::rowsSayTitleLatenessAndButton()
{
    TaskModel model;
    model.setGroups(
        {{u"Today"_s, {}, {{u"1"_s, u"calendar"_s, u"3  Strategy"_s, u"Second line"_s, u"73 days past"_s, u"Ask"_s}}}});
    QCOMPARE(model.index(1).data(Qt::AccessibleTextRole).toString(),
             u"3  Strategy. 73 days past. Second line. Enter: Ask"_s);
}

void TestLookLists::doorsOpenByKeyboardAndClick()
{
    DoorList list;
    list.setDoors({{u"sample"_s, u"sample"_s, u"Look around"_s, u"The sample plan"_s, {}},
                   {u"new"_s, u"plus"_s, u"Start a new plan"_s, u"A title"_s, u"Ctrl+N"_s}});
    list.resize(600, list.sizeHint().height());
    list.show();
    QVERIFY(QTest::qWaitForWindowExposed(&list));
    QSignalSpy opened(&list, &DoorList::opened);
    QTest::keyClick(&list, Qt::Key_Return);
    QCOMPARE(opened.takeFirst().first().toString(), u"sample"_s);
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(list.model()->index(1, 0)).center());
    QCOMPARE(opened.takeFirst().first().toString(), u"new"_s);
}

QTEST_MAIN(TestLookLists)
#include "tst_look_lists.moc"
