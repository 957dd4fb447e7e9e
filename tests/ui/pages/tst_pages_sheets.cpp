// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "atwindow.h"

#include <actions/editing.h>
#include <dialogs/tablesheet.h>
#include <formats/reading.h>
#include <formats/writing.h>
#include <look/cell.h>
#include <look/look.h>
#include <models/meaningsmodel.h>
#include <models/tablelines.h>
#include <pages/bringinpage.h>
#include <store/backup.h>
#include <store/reading.h>
#include <tables/plansheets.h>

#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::ui;

/// Spreadsheets into the plan and out of it, from the window.
class SheetsTest : public QObject, private test::AtWindow
{
    Q_OBJECT

    QString file(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder->filePath(name));
        return file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }
    [[nodiscard]] BringInPage *page() const { return m_window->findChild<BringInPage *>(); }
    /// Reads a table as the menu does.
    void choose(const QString &name, const QByteArray &bytes)
    {
        m_prompts.file = file(name, bytes);
        entry(u"Bring in a spreadsheet…"_s)->trigger();
        QVERIFY(page());
    }
    /// The cells of a list, a line a row; empty while it has none.
    [[nodiscard]] QStringList lines(const QString &list) const
    {
        QStringList lines;
        const auto *table = named<QTreeView>(list);
        for (int row = 0; table && row < table->model()->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < table->model()->columnCount(); ++column)
                cells << table->model()->index(row, column).data().toString();
            lines << cells.join(u" | "_s);
        }
        return lines;
    }
    void show(const QString &list)
    {
        for (QAbstractButton *chip : m_window->findChildren<QAbstractButton *>())
            if (chip->isVisible() && chip->isCheckable() && chip->text().startsWith(list))
                chip->click();
    }
    [[nodiscard]] QStringList shown(const QString &list)
    {
        show(list);
        return lines(list);
    }
    /// Chooses in the last column of a list, in the row that has these words.
    void say(const QString &list, const QString &words, const QString &choice, int column)
    {
        QAbstractItemModel *model = named<QTreeView>(list)->model();
        for (int row = 0; row < model->rowCount(); ++row)
            for (int at = 0; at < column; ++at)
                if (model->index(row, at).data().toString().contains(words)) {
                    QVERIFY(model->index(row, column).flags().testFlag(Qt::ItemIsEditable));
                    QVERIFY2(model->setData(model->index(row, column), choice, Qt::EditRole), qPrintable(choice));
                    return;
                }
        QFAIL(qPrintable(words));
    }
    [[nodiscard]] QString title(const QString &number) const
    {
        return store::read<Commitment>(store(), Id<Commitment>(test::numbered(store(), u"commitment"_s, number)))
            ->title.text();
    }
    [[nodiscard]] RecordId milestone(const QString &number) const
    {
        return test::numbered(store(), u"milestone"_s, number);
    }

private slots:
    void initTestCase() { applyLook(*qobject_cast<QApplication *>(QApplication::instance()), Scheme::Light); }
    void init()
    {
        sit();
        Job job;
        QVERIFY(store::copyTo(store(), m_folder->filePath(u"mine.waymark"_s), job));
        m_window->openFile(m_folder->filePath(u"mine.waymark"_s));
        QVERIFY(view().plan().store().path().endsWith(u"mine.waymark"_s));
    }
    void cleanup() { leave(); }

    void showsWhatChangesAndEntersItAsOneStep()
    {
        choose(u"a.csv"_s, "No.,Commitment or milestone,Theme\n"
                           "5,Contracts in the open,Money\n14,Open courts,Justice\n14.1,Listings,\n");
        QTRY_VERIFY(shows(u"3 rows, 1 in the plan, 2 new, 2 cells change."_s));
        QCOMPARE(title(u"5"_s), u"Open contracting"_s);
        const QStringList changes = shown(u"What changes"_s);
        QVERIFY2(changes.contains(u"2 | 5 Contracts in the open | Title | Open contracting | Contracts in the open"_s),
                 qPrintable(changes.join(u'\n')));
        QVERIFY(changes.contains(u"4 | 14.1 Listings | New |  | Milestone"_s));
        QCOMPARE(lines(u"Columns of the table"_s).value(1),
                 u"Commitment or milestone | Title | Contracts in the open · Open courts · Listings"_s);
        press(u"Bring in 3 rows"_s);
        QTRY_COMPARE(title(u"5"_s), u"Contracts in the open"_s);
        QTRY_COMPARE(view().page()->where().page, u"commitments"_s);
        QVERIFY(!milestone(u"14.1"_s).isNull());
        view().acts().undo();
        QCOMPARE(title(u"5"_s), u"Open contracting"_s);
        const auto commitments = store::readAll<Commitment>(store());
        QVERIFY(std::none_of(commitments->cbegin(), commitments->cend(),
                             [](const Commitment &each) { return each.number == u"14"; }));
    }

    void bothReadingsOfADateAreShownAndNoneIsTakenUnasked()
    {
        choose(u"a.csv"_s, "No.,Milestone,Due\n5.8,One,3/4/2018\n5.9,Two,30/4/2018\n5.7,Three,4/30/2018\n");
        QTRY_VERIFY(shows(u"1 answer is wanted."_s));
        const QStringList asked = lines(u"Words and names"_s);
        QVERIFY2(asked.value(0).contains(u"“Due”: 3/4/2018, 1 only day first, 1 only month first | "
                                         "3 April 2018 or 4 March 2018?"_s),
                 qPrintable(asked.join(u'\n')));
        QVERIFY(shown(u"What changes"_s).filter(u"| Due |"_s).isEmpty());
        show(u"Words and names"_s);
        const auto *table = named<QTreeView>(u"Words and names"_s);
        const QStringList choices = table->model()->index(0, 2).data(ChoicesRole).toStringList();
        QVERIFY2(choices.contains(u"3 April 2018: the day first; others in their only order"_s) &&
                     choices.contains(u"4 March 2018: the month first; others in their only order"_s),
                 qPrintable(choices.join(u'\n')));
        say(u"Words and names"_s, u"“Due”"_s, u"4 March 2018: the month first; others in their only order"_s, 2);
        QTRY_VERIFY(!shows(u"answer is wanted"_s));
        QCOMPARE(shown(u"What changes"_s).filter(u"| Due |"_s),
                 (QStringList{u"2 | 5.8 One | Due |  | 4 March 2018"_s, u"3 | 5.9 Two | Due |  | 30 April 2018"_s,
                              u"4 | 5.7 Three | Due |  | 30 April 2018"_s}));
    }

    void columnsOfRoundsAskWhoseViewTheyAre()
    {
        choose(u"a.csv"_s, "No.,Milestone,30/9/2018,3/4/2019\n3.2,,On track,Completed\n1.2,,Delayed,\n");
        QTRY_VERIFY(shows(u"answers are wanted."_s));
        say(u"Words and names"_s, u"Whose view"_s, u"As civil society sees it"_s, 2);
        QTRY_VERIFY(!lines(u"Words and names"_s).filter(u"“Delayed”, 1 cell | Choose…"_s).isEmpty());
        QVERIFY(!lines(u"Words and names"_s).filter(u"“3/4/2019” | 3 April 2019 or 4 March 2019?"_s).isEmpty());
        say(u"Words and names"_s, u"“3/4/2019”"_s, u"4 March 2019, a new round"_s, 2);
        QTRY_VERIFY(lines(u"Words and names"_s).filter(u"“3/4/2019” | 3 April 2019 or"_s).isEmpty());
        say(u"Words and names"_s, u"“Delayed”"_s, u"Under way, behind schedule"_s, 2);
        QTRY_VERIFY2(!shows(u"wanted"_s), qPrintable(lines(u"Words and names"_s).join(u'\n')));
        press(u"Bring in 2 rows"_s);
        QTRY_COMPARE(view().page()->where().page, u"commitments"_s);
        const auto reports = store::readAll<MilestoneReport>(store());
        const auto saidOn = [&](const QString &number, const QString &word) {
            return std::any_of(reports->cbegin(), reports->cend(), [&](const MilestoneReport &report) {
                return report.milestone.record() == milestone(number) && report.asSaid == word &&
                       report.governmentCompletion == Completion::NotReported;
            });
        };
        QVERIFY(saidOn(u"3.2"_s, u"On track"_s) && saidOn(u"3.2"_s, u"Completed"_s) && saidOn(u"1.2"_s, u"Delayed"_s));
    }

    void anOrganisationNearlyCalledSoIsAskedAbout()
    {
        choose(u"a.csv"_s, "No.,Commitment,Lead department\n9,,Cabinet Offce\n6,,Ministry of Sound\n");
        QTRY_VERIFY(shows(u"2 answers are wanted."_s));
        say(u"Words and names"_s, u"Cabinet Offce"_s, u"Is Cabinet Office"_s, 2);
        QTRY_VERIFY(shows(u"1 answer is wanted."_s));
        say(u"Words and names"_s, u"Ministry of Sound"_s, u"Leave out"_s, 2);
        QTRY_VERIFY(!shows(u"wanted"_s));
        QCOMPARE(shown(u"What changes"_s).size(), 1);
        QVERIFY(shown(u"What changes"_s).first().endsWith(u"Cabinet Office"_s));
    }

    void aTableWithTheSameHeadingsAsksNothingAgain()
    {
        const QByteArray table = "No.,Milestone,Status\n3.2,,Delayed\n";
        choose(u"a.csv"_s, table);
        QTRY_VERIFY(shows(u"wanted"_s));
        say(u"Words and names"_s, u"Whose view"_s, u"As government sees it"_s, 2);
        QTRY_VERIFY(!lines(u"Words and names"_s).filter(u"“Delayed”"_s).isEmpty());
        say(u"Words and names"_s, u"“Delayed”"_s, u"Limited"_s, 2);
        QTRY_VERIFY(!shows(u"wanted"_s));
        m_prompts.file = m_folder->filePath(u"answers.json"_s);
        press(u"Keep these answers…"_s);
        QVERIFY(QFile::exists(m_prompts.file));
        press(u"Bring in"_s);
        QTRY_COMPARE(view().page()->where().page, u"commitments"_s);
        choose(u"b.csv"_s, "No.,Milestone,Status\n1.2,,Delayed\n");
        QTRY_VERIFY(shows(u"1 row, 1 in the plan, 1 cell changes."_s));
        QVERIFY(!shows(u"wanted"_s));
    }

    void whatWentOutAndCameBackShowsExactlyTheChanges()
    {
        Job job;
        auto sheets = tables::sheetsOf(store(), {}, QDate(2017, 3, 14), job);
        QVERIFY(sheets);
        for (formats::Sheet &sheet : *sheets)
            for (QStringList &row : sheet.rows)
                for (QString &cell : row)
                    if (sheet.name == u"Commitments" && cell == u"Open contracting")
                        cell = u"Contracts in the open"_s;
        choose(u"a.ods"_s, *formats::odsOf(*sheets));
        QTRY_VERIFY(!shown(u"What changes"_s).isEmpty());
        QCOMPARE(lines(u"What changes"_s).size(), 1);
        QVERIFY(lines(u"What changes"_s).first().endsWith(u"| Open contracting | Contracts in the open"_s));
        QVERIFY(shown(u"Left out"_s).isEmpty());
    }

    void aMovedDateAsksWhy()
    {
        const RecordId id = milestone(u"3.2"_s);
        const auto before = store::read<Milestone>(store(), Id<Milestone>(id));
        QVERIFY(!before->due.isNull());
        choose(u"a.csv"_s, "No.,Milestone,Due\n3.2,,14 November 2018\n");
        QTRY_VERIFY(button(u"Bring in 1 row"_s) && button(u"Bring in 1 row"_s)->isEnabled());
        press(u"Bring in 1 row"_s);
        QTRY_VERIFY(shows(u"Say why the dates move"_s));
        QTest::keyClicks(named<QLineEdit>(u"Why the dates move"_s), u"No room in the programme"_s);
        press(u"Bring in 1 row"_s);
        QTRY_COMPARE(store::read<Milestone>(store(), Id<Milestone>(id))->due.text(), u"14 November 2018"_s);
    }

    void whatCannotBeReadSaysSoInPlace_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        QTest::newRow("an old one") << u"a.xls"_s << QByteArray("\xd0\xcf\x11\xe0 more") << u"old Excel file"_s;
        QTest::newRow("a zero") << u"a.csv"_s << QByteArray("No.,Title\n5,\0x\n", 15) << u"no text has"_s;
        QTest::newRow("no spreadsheet") << u"a.ods"_s << QByteArray("PK\3\4 and no more") << u"."_s;
        QTest::newRow("nothing") << u"a.csv"_s << QByteArray() << u"There is nothing in this file"_s;
    }

    void whatCannotBeReadSaysSoInPlace()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        choose(name, bytes);
        QTRY_VERIFY(shows(u"cannot be brought in"_s));
        QVERIFY(shows(words));
        QVERIFY(button(u"Another file…"_s));
    }

    void aDroppedTableIsShown()
    {
        QMimeData dropped;
        dropped.setUrls({QUrl::fromLocalFile(file(u"a.csv"_s, "No.,Commitment\n5,Contracts\n"))});
        QDragEnterEvent enter(QPoint(500, 300), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(500, 300), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &drop);
        QTRY_COMPARE(view().page()->where().page, u"import"_s);
        QTRY_VERIFY(shows(u"1 row, 1 in the plan, 1 cell changes."_s));
    }

    void theScreenIsSavedAndComesBackAsItWas_data()
    {
        QTest::addColumn<int>("format");
        QTest::newRow("ods") << int(TableSheet::Ods);
        QTest::newRow("xlsx") << int(TableSheet::Xlsx);
        QTest::newRow("csv") << int(TableSheet::CsvForExcel);
    }

    void theScreenIsSavedAndComesBackAsItWas()
    {
        QFETCH(int, format);
        goTo(u"commitments"_s);
        named<QTreeView>(u"Commitments"_s)->expandAll();
        entry(u"Save as a spreadsheet…"_s)->trigger();
        auto *sheet = m_window->findChild<TableSheet *>();
        QVERIFY(sheet && sheet->isShown());
        auto *formats = sheet->findChildren<QComboBox *>().last();
        formats->setCurrentIndex(format);
        const QString path = m_folder->filePath(u"screen."_s + sheet->suffix());
        sheet->setFile(path);
        press(u"Save"_s);
        QTRY_VERIFY(QFile::exists(path));
        QTRY_VERIFY(!m_window->findChild<TableSheet *>() || !m_window->findChild<TableSheet *>()->isVisible());
        m_prompts.file = path;
        entry(u"Bring in a spreadsheet…"_s)->trigger();
        QTRY_VERIFY(shows(u" in the plan, "_s));
        QVERIFY2(shows(u" in the plan, 0 cells change"_s),
                 qPrintable((shown(u"What changes"_s) + lines(u"Columns of the table"_s)).join(u'\n')));
        QVERIFY(shown(u"Left out"_s).isEmpty());
    }

    void theWholePlanIsNoCsv()
    {
        goTo(u"needs"_s);
        entry(u"Save as a spreadsheet…"_s)->trigger();
        auto *sheet = m_window->findChild<TableSheet *>();
        QVERIFY(sheet && !sheet->isShown());
        const QList<QComboBox *> choices = sheet->findChildren<QComboBox *>();
        choices.first()->setCurrentIndex(1); // one sheet
        choices.last()->setCurrentIndex(TableSheet::Csv);
        QCOMPARE(sheet->suffix(), u"csv"_s);
        choices.first()->setCurrentIndex(0); // the whole plan
        QCOMPARE(sheet->suffix(), u"ods"_s);
        sheet->setFile(m_folder->filePath(u"whole.ods"_s));
        press(u"Save"_s);
        QTRY_VERIFY(QFile::exists(m_folder->filePath(u"whole.ods"_s)));
        sheet->reject();
    }
};

QTEST_MAIN(SheetsTest)
#include "tst_pages_sheets.moc"
