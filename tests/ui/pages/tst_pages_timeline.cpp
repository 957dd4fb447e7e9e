// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "atwindow.h"
#include "rounds.h"

#include <dialogs/movedatesheet.h>
#include <look/drawing.h>
#include <look/look.h>
#include <models/timelinemodel.h>
#include <pages/timelinechart.h>

#include <QAbstractScrollArea>
#include <QClipboard>
#include <QLineEdit>
#include <QPainter>
#include <QTreeView>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::ui;

/// The timeline over the busy plan, worked with as a person does.
class TimelineTest : public QObject, private test::AtWindow
{
    Q_OBJECT

private:
    [[nodiscard]] TimelineChart *chart() const { return m_window->findChild<TimelineChart *>(); }
    [[nodiscard]] RecordId milestone(const QString &number) const
    {
        return test::numbered(store(), u"milestone"_s, number);
    }
    void show(const QString &number)
    {
        goTo(u"timeline"_s, {}, milestone(number).text());
        QVERIFY(chart()->isVisible());
        chart()->setFocus();
    }
    [[nodiscard]] QString due(const QString &number) const
    {
        return store::read<Milestone>(store(), Id<Milestone>(milestone(number)))->due.text();
    }

private slots:
    void initTestCase() { applyLook(*qobject_cast<QApplication *>(QApplication::instance()), Scheme::Light); }
    void init() { sit(); }
    void cleanup() { leave(); }

    void goesFromMilestoneToMilestoneByKeys()
    {
        show(u"1.2"_s);
        QCOMPARE(chart()->accessibleName(), u"Timeline: 1.2  Publish the Government’s response"_s);
        QVERIFY(chart()->accessibleDescription().contains(u"due autumn 2017, first promised spring 2017"_s));
        QTest::keyClick(chart(), Qt::Key_Right);
        QVERIFY(chart()->accessibleName().startsWith(u"Timeline: 1.3"_s));
        QTest::keyClick(chart(), Qt::Key_Left);
        QVERIFY(chart()->accessibleName().startsWith(u"Timeline: 1.2"_s));
        QTest::keyClick(chart(), Qt::Key_Down);
        QVERIFY(chart()->accessibleDescription().startsWith(u"Commitment 3 "_s)); // the second has no date
        QTest::keyClick(chart(), Qt::Key_Up);
        QVERIFY(chart()->accessibleDescription().startsWith(u"Commitment 1 "_s));
    }

    void opensTheCommitmentAtTheMilestone()
    {
        show(u"1.2"_s);
        QTest::keyClick(chart(), Qt::Key_Return);
        QTRY_VERIFY(shows(u"1  Beneficial ownership"_s));
        QCOMPARE(view().page()->where().page, u"commitment"_s);
        QCOMPARE(view().page()->where().detail, milestone(u"1.2"_s).text());
        action(u"Alt+Left"_s)->trigger();
        QCOMPARE(view().page()->where().detail, milestone(u"1.2"_s).text());
        QVERIFY(chart()->isVisible());
    }

    void showsTheSameMilestonesAsRows()
    {
        show(u"10.1"_s);
        QVERIFY(action(u"F8"_s)->isEnabled());
        action(u"F8"_s)->trigger();
        auto *table = named<QTreeView>(u"Milestones by date"_s);
        QVERIFY(table);
        QVERIFY(!chart()->isVisible());
        QVERIFY(table->hasFocus());
        QCOMPARE(table->currentIndex().data(TimelineModel::IdRole).toUuid(), milestone(u"10.1"_s).uuid());
        action(u"Ctrl+Shift+C"_s)->trigger();
        QVERIFY(QApplication::clipboard()->text().contains(u"\t2 March 2017\t12 days past"_s));
        action(u"F8"_s)->trigger();
        QVERIFY(chart()->isVisible());
        QVERIFY(chart()->hasFocus());
        goTo(u"commitments"_s);
        QVERIFY(!action(u"F8"_s)->isEnabled());
    }

    void asksWhyADateMovesBeforeItDoes()
    {
        show(u"10.1"_s);
        const QPoint from = chart()->seenAt(chart()->current()).center();
        const QPoint to = from + QPoint(u(120), 0);
        QTest::mousePress(chart()->viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(chart()->viewport(), from + QPoint(u(60), 0));
        QTest::mouseMove(chart()->viewport(), to);
        const QDate day = chart()->dayAt(to.x());
        QTest::mouseRelease(chart()->viewport(), Qt::LeftButton, {}, to);
        auto *sheet = m_window->findChild<MoveDateSheet *>();
        QVERIFY(sheet);
        QCOMPARE(due(u"10.1"_s), u"2 March 2017"_s);
        emit sheet->submitted();
        QVERIFY(sheet->isVisible()); // without a reason nothing moves
        QCOMPARE(due(u"10.1"_s), u"2 March 2017"_s);
        const QList<QLineEdit *> lines = sheet->findChildren<QLineEdit *>();
        QCOMPARE(lines.first()->text(), dayText(day));
        lines.last()->setText(u"The survey ran longer"_s);
        emit sheet->submitted();
        QTRY_COMPARE(due(u"10.1"_s), dayText(day));
        QVERIFY(chart()->accessibleDescription().contains(u"first promised 2 March 2017"_s));
    }

    void asksByKeyForAnotherDate()
    {
        show(u"1.2"_s);
        QTest::keyClick(chart(), Qt::Key_F2);
        auto *sheet = m_window->findChild<MoveDateSheet *>();
        QVERIFY(sheet);
        QCOMPARE(sheet->findChildren<QLineEdit *>().first()->text(), u"autumn 2017"_s);
        QCOMPARE(due(u"1.2"_s), u"autumn 2017"_s);
    }

    void bringsTheMilestoneIntoSight()
    {
        m_window->resize(1024, 480);
        show(u"10.1"_s);
        const auto isSeen = [this] {
            return chart()->viewport()->rect().contains(chart()->seenAt(chart()->current()));
        };
        QTRY_VERIFY(isSeen());
        for (int step = 0; step < 9; ++step)
            QTest::keyClick(chart(), Qt::Key_Plus);
        QTRY_VERIFY(isSeen());
        for (int step = 0; step < 6; ++step) {
            QTest::keyClick(chart(), Qt::Key_Up);
            QVERIFY(isSeen());
        }
    }

    void givesUpADragWithEscape()
    {
        show(u"10.1"_s);
        const QPoint from = chart()->seenAt(chart()->current()).center();
        QTest::mousePress(chart()->viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(chart()->viewport(), from + QPoint(u(90), 0));
        QTest::keyClick(chart(), Qt::Key_Escape);
        QTest::mouseRelease(chart()->viewport(), Qt::LeftButton, {}, from + QPoint(u(90), 0));
        QVERIFY(!m_window->findChild<MoveDateSheet *>());
    }

    void zoomsAroundTheDayUnderThePointer()
    {
        show(u"10.1"_s);
        const QPoint place(chart()->viewport()->width() / 2, chart()->viewport()->height() / 2);
        const QDate day = chart()->dayAt(place.x());
        const double before = chart()->zoom();
        QWheelEvent wheel(place, chart()->viewport()->mapToGlobal(place), {}, {0, 360}, Qt::NoButton,
                          Qt::ControlModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(chart()->viewport(), &wheel);
        QVERIFY(chart()->zoom() > before);
        QVERIFY(qAbs(chart()->dayAt(place.x()).daysTo(day)) <= 2);
        QTest::keyClick(chart(), Qt::Key_0);
        QCOMPARE(chart()->zoom(), 1.0);
    }

    void paintsOnPaperWhatItPaintsOnTheScreen()
    {
        show(u"10.1"_s);
        TimelineModel model(view().plan());
        QVERIFY(model.refresh());
        TimelineDrawing drawing;
        drawing.setTimeline(model.timeline());
        drawing.setScale(u(700), 1);
        QImage paper(u(700), drawing.headHeight() + drawing.bodySize().height(), QImage::Format_RGB32);
        paper.fill(Qt::white);
        QPainter painter(&paper);
        drawing.paint(painter, paper.rect());
        const auto has = [&](const QRect &body, const QColor &colour) {
            const QRect area = body.translated(drawing.namesWidth(), drawing.headHeight());
            for (int y = area.top(); y <= area.bottom(); ++y)
                for (int x = area.left(); x <= area.right(); ++x)
                    if (paper.rect().contains(x, y) && paper.pixelColor(x, y) == colour)
                        return true;
            return false;
        };
        QVERIFY(has(drawing.diamondOf(model.find(milestone(u"10.1"_s))), tokens().late));
        QVERIFY(has(drawing.diamondOf(model.find(milestone(u"1.3"_s))), tokens().ink));
        const int today = int(drawing.xOf(model.timeline().today));
        QVERIFY(has(QRect(today - 1, 0, 3, drawing.bodySize().height()), tokens().accent));
    }

    void lanesAreWalkedByKeysAndTheirDatesStay()
    {
        open(test::planOfSixRounds());
        show(u"10.1"_s);
        QTest::keyClick(chart(), Qt::Key_PageDown);
        QVERIFY(chart()->accessibleDescription().startsWith(u"Opportunities, 7 December 2016"_s));
        QTest::keyClick(chart(), Qt::Key_F2);
        QVERIFY(!m_window->findChild<MoveDateSheet *>());
        QTest::keyClick(chart(), Qt::Key_Return);
        QCOMPARE(view().page()->where().page, u"commitment"_s);
    }

    void goesOverPagesWithoutCuttingARow()
    {
        show(u"10.1"_s);
        const std::unique_ptr<Drawing> paper = view().page()->drawing();
        QVERIFY(paper);
        paper->layOut(u(700));
        QCOMPARE(paper->namesWidth() + paper->bodySize().width(), u(700));
        const int height = paper->bodySize().height();
        const int first = paper->bottomFrom(0, height / 2);
        QVERIFY(first > 0 && first <= height / 2);
        QCOMPARE(paper->bottomFrom(0, first + u(8)), first); // where a row ends
        QVERIFY(paper->bottomFrom(0, first - 1) < first);
        QCOMPARE(paper->bottomFrom(first, height + 50), height + 50); // the rest is one page
    }

    void saysWhatToDoWhileNothingHasADate()
    {
        open(test::emptyPlan());
        goTo(u"timeline"_s);
        QTRY_VERIFY(shows(u"Nothing has a date yet"_s));
        QVERIFY(!chart()->isVisible());
        press(u"Go to the commitments"_s);
        QCOMPARE(view().page()->where().page, u"commitments"_s);
    }
};

QTEST_MAIN(TimelineTest)
#include "tst_pages_timeline.moc"
