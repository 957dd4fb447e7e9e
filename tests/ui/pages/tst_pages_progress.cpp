// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "atwindow.h"
#include "rounds.h"

#include <look/drawing.h>
#include <look/heatview.h>
#include <look/look.h>
#include <print/preview.h>

#include <QClipboard>
#include <QFile>
#include <QMimeData>
#include <QTabBar>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::ui;

/// The pictures of progress, worked with as a person does.
class ProgressPageTest : public QObject, private test::AtWindow
{
    Q_OBJECT

private:
    [[nodiscard]] HeatView *heat() const { return view().page()->findChild<HeatView *>(); }
    [[nodiscard]] QTreeView *rows(const QString &name) const { return named<QTreeView>(name); }

private slots:
    void initTestCase() { applyLook(*qobject_cast<QApplication *>(QApplication::instance()), Scheme::Light); }
    void init()
    {
        sit();
        open(test::planOfSixRounds());
    }
    void cleanup() { leave(); }

    void opensTheUpdateOfACellByKeys()
    {
        goTo(u"progress"_s, {}, u"rounds"_s);
        QVERIFY(heat()->isVisible());
        heat()->setFocus();
        heat()->setCurrentIndex(heat()->model()->index(0, 3));
        QTest::keyClick(heat(), Qt::Key_Right);
        QTest::keyClick(heat(), Qt::Key_Return);
        QCOMPARE(view().page()->where().page, u"update"_s);
        QVERIFY(!view().page()->where().detail.isEmpty());
        action(u"Alt+Left"_s)->trigger();
        QCOMPARE(view().page()->where().page, u"progress"_s);
        heat()->setCurrentIndex(heat()->model()->index(3, 2)); // nobody answered
        QTest::keyClick(heat(), Qt::Key_Return);
        QCOMPARE(view().page()->where().page, u"commitment"_s);
    }

    void showsTheSameCellsAsATable()
    {
        goTo(u"progress"_s, {}, u"rounds"_s);
        heat()->setFocus();
        heat()->setCurrentIndex(heat()->model()->index(2, 4));
        action(u"F8"_s)->trigger();
        QTreeView *table = rows(u"Progress by round, as a table"_s);
        QVERIFY(table);
        QVERIFY(table->hasFocus());
        QCOMPARE(table->currentIndex(), heat()->model()->index(2, 4));
        QCOMPARE(table->currentIndex().data().toString(), u"Both: Limited"_s);
        action(u"Ctrl+Shift+C"_s)->trigger();
        const QString copied = QApplication::clipboard()->text();
        QVERIFY(copied.startsWith(u"Commitment\tJuly 2016\tSeptember 2016\t"_s));
        QCOMPARE(copied.count(u'\n'), heat()->model()->rowCount());
        action(u"F8"_s)->trigger();
        QVERIFY(heat()->isVisible());
    }

    void copiesThePictureAsImageAndDrawing()
    {
        goTo(u"progress"_s, {}, u"rounds"_s);
        action(u"Ctrl+Alt+C"_s)->trigger();
        const QMimeData *data = QApplication::clipboard()->mimeData();
        QVERIFY(data->hasImage());
        QVERIFY(data->data(u"image/svg+xml"_s).contains("Beneficial ownership"));
        action(u"F8"_s)->trigger();
        QApplication::clipboard()->clear();
        action(u"Ctrl+Alt+C"_s)->trigger(); // a table is no picture
        QVERIFY(shows(u"Here is no picture"_s));
    }

    void savesThePicture_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("by round") << u"progress"_s << u"rounds"_s << QByteArray("Progress by round");
        QTest::newRow("by whose view") << u"progress"_s << u"counts"_s << QByteArray("How far, by whose view");
        QTest::newRow("later") << u"progress"_s << u"later"_s << QByteArray("Later than first promised");
        QTest::newRow("timeline") << u"timeline"_s << QString() << QByteArray("Timeline");
    }
    void savesThePicture()
    {
        QFETCH(QString, page);
        QFETCH(QString, detail);
        goTo(page, {}, detail);
        m_prompts.file = m_folder->filePath(u"picture.svg"_s);
        for (QAction *each : m_window->findChildren<QAction *>())
            if (each->text().remove(u'&').startsWith(u"Save the picture"_s))
                each->trigger();
        QFile file(m_prompts.file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray svg = file.readAll();
        QVERIFY(svg.startsWith("<?xml"));
        QFETCH(QByteArray, words);
        QVERIFY(svg.contains("<title>" + words + "</title>"));
    }

    void previewsPicturesAndTables()
    {
        goTo(u"progress"_s, {}, u"later"_s);
        for (int way = 0; way < 2; ++way) {
            action(u"Ctrl+Shift+P"_s)->trigger();
            auto *preview = m_window->findChild<Preview *>();
            QVERIFY(preview);
            QTRY_VERIFY(preview->isVisible());
            delete preview;
            action(u"F8"_s)->trigger();
        }
    }

    void printsTheCommitmentsThatAreShown()
    {
        goTo(u"commitments"_s);
        const std::unique_ptr<QMimeData> table(view().page()->wholeTable());
        QVERIFY(table);
        QVERIFY(table->text().contains(u"Beneficial ownership"_s));
        QCOMPARE(table->text().count(u'\n'), 13 + 8); // heads, the commitments, their milestones
        goTo(u"versions"_s);
        action(u"Ctrl+Shift+P"_s)->trigger();
        QVERIFY(!m_window->findChild<Preview *>());
        QVERIFY(shows(u"This page has nothing to print"_s));
    }

    void tellsHowMuchLaterAndLeadsToTheMilestone()
    {
        goTo(u"progress"_s, {}, u"later"_s);
        QTreeView *bars = rows(u"Later than first promised"_s);
        QVERIFY(bars);
        QCOMPARE(bars->model()->rowCount(), 2);
        QCOMPARE(bars->model()->index(0, 0).data().toString(), u"1.2  Publish the Government’s response"_s);
        QCOMPARE(bars->model()->index(0, 4).data().toString(), u"about 6 months"_s);
        QCOMPARE(bars->model()->index(1, 5).data().toString(), u"once"_s);
        QCOMPARE(bars->model()->index(0, 6).data().toString(), u"Follows the call for evidence"_s);
        bars->setFocus();
        bars->setCurrentIndex(bars->model()->index(0, 0));
        QTest::keyClick(bars, Qt::Key_Return);
        QCOMPARE(view().page()->where().page, u"commitment"_s);
        QCOMPARE(view().page()->where().detail, test::numbered(store(), u"milestone"_s, u"1.2"_s).text());
    }

    void countsByWhoseView()
    {
        goTo(u"progress"_s, {}, u"counts"_s);
        QTreeView *bars = rows(u"How far, by whose view"_s);
        QVERIFY(bars);
        QStringList sources;
        for (int row = 0; row < bars->model()->rowCount(); ++row)
            sources << bars->model()->index(row, 0).data().toString();
        QCOMPARE(sources.mid(0, 4), (QStringList{u"Computed from milestones"_s, u"Government"_s, u"Civil society"_s,
                                                 u"Both, where they say the same"_s}));
        press(u"Views differ on "_s);
        QCOMPARE(view().page()->where().page, u"commitments"_s);
    }

    void countsWhatWasStillOpenRoundAfterRound()
    {
        open(test::samplePlan(u"us-2022"_s, QDate(2024, 12, 31)));
        goTo(u"progress"_s, {}, u"open"_s);
        QTRY_VERIFY(rows(u"Still open"_s));
        const QAbstractItemModel *model = rows(u"Still open"_s)->model();
        QTRY_VERIFY(model->rowCount() > 1);
        QCOMPARE(model->index(model->rowCount() - 1, 1).data().toString(), u"70"_s);
        QCOMPARE(model->index(model->rowCount() - 1, 2).data().toString(), u"37"_s);
    }

    void saysWhatToDoWhileThereIsNothing()
    {
        open(test::emptyPlan());
        const std::pair<QString, QString> pages[]{{u"rounds"_s, u"No round has been opened yet"_s},
                                                  {u"counts"_s, u"Nothing is promised yet"_s},
                                                  {u"open"_s, u"Nothing to count yet"_s},
                                                  {u"later"_s, u"No date is later than first promised"_s}};
        for (const auto &[detail, words] : pages) {
            goTo(u"progress"_s, {}, detail);
            QTRY_VERIFY2(shows(words), qPrintable(words));
            action(u"F8"_s)->trigger(); // no empty table
            QVERIFY(shows(words));
        }
    }
};

QTEST_MAIN(ProgressPageTest)
#include "tst_pages_progress.moc"
