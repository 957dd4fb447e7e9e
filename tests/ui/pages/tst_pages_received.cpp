// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../strict.h"
#include "plans.h"
#include "scriptedprompts.h"

#include <actions/copies.h>
#include <actions/editing.h>
#include <exchange/pack.h>
#include <look/cell.h>
#include <look/look.h>
#include <look/sheet.h>
#include <plainsqlite.h>
#include <store/backup.h>
#include <tasks/background.h>
#include <window/mainwindow.h>
#include <window/planview.h>

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::ui;

namespace {

bool shows(const QWidget &window, const QString &words)
{
    for (const QLabel *label : window.findChildren<QLabel *>())
        if (label->isVisible() && label->text().contains(words))
            return true;
    return false;
}

} // namespace

/// The window over a plan in a file, and what Rachel Evans of Involve sends.
class ReceivedTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    test::ScriptedPrompts m_prompts;
    std::unique_ptr<MainWindow> m_window;

    [[nodiscard]] store::Store &store() const { return m_window->view()->plan().store(); }
    [[nodiscard]] QString file(const QString &name) const { return m_folder->filePath(name); }

    /// Her copy of the plan's file, with a title of her own for commitment 2.
    QString fileOfRachel(const QString &name = u"from involve.waymark"_s) const
    {
        Job job;
        const QString path = file(name);
        if (!store::copyTo(store(), path, job))
            qFatal("no copy of the plan");
        const auto theirs = store::Store::open(path);
        actions::Desk rachel(**theirs, test::thatDay());
        const RecordId second = test::numbered(**theirs, u"commitment"_s, u"2"_s);
        if (!rachel.setAuthor(u"Rachel Evans"_s) ||
            !actions::change(rachel, u"commitment"_s, second, {{u"title"_s, Value(u"Oil, gas and mining"_s), {}}}))
            qFatal("Rachel could not write");
        return path;
    }
    [[nodiscard]] QString title() const
    {
        return store::record(store(), u"commitment"_s, test::numbered(store(), u"commitment"_s, u"2"_s))
            .value()
            ->values.text(u"title"_s);
    }
    [[nodiscard]] bool tells(const QString &words) const
    {
        const QList<CellLabel *> rows = m_window->findChildren<CellLabel *>();
        return std::any_of(rows.cbegin(), rows.cend(),
                           [&words](const CellLabel *row) { return row->cell().text == words; });
    }
    void press(const QString &words) const
    {
        for (QPushButton *each : m_window->findChildren<QPushButton *>())
            if (each->isVisible() && each->text().startsWith(words)) {
                each->click();
                return;
            }
        QFAIL(qPrintable(u"there is no button "_s + words));
    }
    /// Through the menu, as a person does.
    void receive(const QString &path)
    {
        m_prompts.file = path;
        for (QAction *each : m_window->menuBar()->findChildren<QAction *>() + m_window->findChildren<QAction *>())
            if (each->shortcut() == QKeySequence(u"Ctrl+Shift+O"_s)) {
                each->trigger();
                return;
            }
        QFAIL("nothing opens what was sent");
    }

private slots:
    void initTestCase() { applyLook(*qobject_cast<QApplication *>(QApplication::instance()), Scheme::Light); }

    void init()
    {
        test::failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(file(u"settings.ini"_s), QSettings::IniFormat);
        test::actAs({u"Amina Khan"_s, u"Cabinet Office"_s}, m_folder->path());
        Job job;
        QVERIFY(store::copyTo(*test::sampleStore(u"uk-2016"_s, QDate(2017, 3, 14)), file(u"mine.waymark"_s), job));
        m_window = std::make_unique<MainWindow>(m_prompts, test::thatDay(), *m_settings);
        m_window->openFile(file(u"mine.waymark"_s));
        m_window->resize(1366, 768);
        m_window->show();
        QVERIFY(m_window->view());
    }
    void cleanup()
    {
        m_window.reset();
        m_prompts = {};
    }

    void saysWhatAPlanFileHoldsBeforeItIsBroughtIn()
    {
        receive(fileOfRachel());
        QTRY_VERIFY(shows(*m_window, u"1 change by Rachel Evans to commitment 2; nothing of yours is removed."_s));
        QCOMPARE(title(), u"Natural resource transparency"_s);
        press(u"Bring in"_s);
        QTRY_COMPARE(title(), u"Oil, gas and mining"_s);
        QTRY_VERIFY(shows(*m_window, u"Brought in: 1 change."_s));
        QTRY_VERIFY(shows(*m_window, u"Saved 10:42"_s));
        QCOMPARE(store::backups(store().path()).size(), 1);
    }

    void aPlanFileDroppedOnItsOwnPlanIsBroughtIn()
    {
        QMimeData dropped;
        dropped.setUrls({QUrl::fromLocalFile(fileOfRachel())});
        QDragEnterEvent enter({400, 400}, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({400, 400}, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &drop);
        QTRY_VERIFY(shows(*m_window, u"1 change by Rachel Evans"_s));
        QVERIFY(store().path().endsWith(u"mine.waymark"_s));
    }

    void showsWhatWouldChangeBeforeAnythingDoes()
    {
        receive(fileOfRachel());
        QTRY_VERIFY(shows(*m_window, u"They have 1 change you lack, and have seen all of yours."_s));
        const qint64 count = store().editCount().value();
        press(u"Look first"_s);
        QTRY_VERIFY(shows(*m_window, u"Nothing is brought in yet"_s));
        QVERIFY(shows(*m_window, u"2  Natural resource transparency"_s) ||
                shows(*m_window, u"2  Oil, gas and mining"_s));
        QVERIFY(shows(*m_window, u"Title · Rachel Evans, "_s));
        QCOMPARE(store().editCount().value(), count);
        QCOMPARE(title(), u"Natural resource transparency"_s);
        press(u"Bring in"_s);
        QTRY_COMPARE(title(), u"Oil, gas and mining"_s);
    }

    /// A plan's file does not say who sent it.
    void keepsFromWhomItCame()
    {
        receive(fileOfRachel());
        QTRY_VERIFY(m_window->findChild<Sheet *>());
        QComboBox *from = nullptr;
        for (QComboBox *each : m_window->findChildren<QComboBox *>())
            if (each->accessibleName() == u"Who sent it")
                from = each;
        QVERIFY(from);
        from->setCurrentIndex(from->findText(u"Involve"_s));
        QVERIFY(from->currentIndex() > 0);
        press(u"Bring in"_s);
        QTRY_VERIFY(shows(*m_window, u"Brought in: 1 change."_s));
        actions::Circles &circles = m_window->view()->plan().circles();
        const auto kept = actions::copies(circles);
        QVERIFY2(kept, kept ? "" : qPrintable(kept.error().sentence));
        QCOMPARE(kept->size(), 1);
        QCOMPARE(kept->first().way, CopyWay::Received);
        const auto involve = actions::organisationNamed(store(), u"Involve"_s);
        QCOMPARE(kept->first().with, involve.value());
        QVERIFY(!actions::knownToHave(circles, *involve)->isEmpty());
    }

    void aFileThatVanishedMeanwhileIsSaidAndNothingHappens()
    {
        const QString path = fileOfRachel();
        receive(path);
        QTRY_VERIFY(m_window->findChild<Sheet *>());
        QVERIFY(QFile::remove(path));
        press(u"Bring in"_s);
        QTRY_VERIFY(shows(*m_window, u"There is no file"_s));
        QCOMPARE(title(), u"Natural resource transparency"_s);
        QVERIFY(store::backups(store().path()).isEmpty());
    }

    void asksBeforeItReadsAHugeFile()
    {
        const QString path = file(u"huge.wmcopy"_s);
        QFile huge(path);
        QVERIFY(huge.open(QIODevice::WriteOnly));
        QVERIFY(huge.resize(exchange::kLargestUnasked + 1)); // sparse
        huge.close();
        receive(path);
        QTRY_VERIFY(m_prompts.sentences.last().contains(u"64 MB, far more than a plan needs"_s));
        QTRY_VERIFY(shows(*m_window, u"copy"_s));
        QVERIFY(!m_window->findChild<Sheet *>());
    }

    void saysWhenNothingInItIsNew()
    {
        Job job;
        const QString same = file(u"same.waymark"_s);
        QVERIFY(store::copyTo(store(), same, job));
        receive(same);
        QTRY_VERIFY(shows(*m_window, u"They have exactly what you have; nothing is new."_s));
        press(u"Go on"_s);
        QTRY_VERIFY(!m_window->findChild<Sheet *>());
        QVERIFY(store::backups(store().path()).isEmpty());
    }

    void refusesInASentence_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("no SQLite") << u"words"_s << u"“x.waymark” is damaged or is not a Waymark plan"_s;
        QTest::newRow("another SQLite file") << u"other"_s << u"“x.waymark” is damaged or is not a Waymark plan"_s;
        QTest::newRow("empty") << u"empty"_s << u"“x.waymark” is damaged or is not a Waymark plan"_s;
        QTest::newRow("another plan") << u"plan"_s << u"is of another plan"_s;
        QTest::newRow("newer") << u"newer"_s << u"“x.waymark” was written by a newer version of Waymark"_s;
        QTest::newRow("cut") << u"cut"_s << u"“x.waymark”"_s;
        QTest::newRow("missing") << u"missing"_s << u"There is no file"_s;
    }
    void refusesInASentence()
    {
        QFETCH(QString, kind);
        QFETCH(QString, sentence);
        sentence.replace(u'“', u'"').replace(u'”', u'"');
        const QString path = file(u"x.waymark"_s);
        Job job;
        if (kind == u"plan") {
            const auto other = test::emptyPlan();
            QVERIFY(store::copyTo(other->store(), path, job));
        } else if (kind == u"newer" || kind == u"cut") {
            QVERIFY(store::copyTo(store(), path, job));
        }
        QFile sent(path);
        QVERIFY(kind == u"missing" || sent.open(QIODevice::ReadWrite));
        if (kind == u"words")
            sent.write(QByteArray("Dear Amina, the plan is attached. ").repeated(60));
        if (kind == u"newer") { // bytes 60 to 63 of the file are the format's number
            QVERIFY(sent.seek(60));
            sent.write(QByteArray::fromHex("000003e7"));
        }
        if (kind == u"cut")
            QVERIFY(sent.resize(700));
        sent.close();
        if (kind == u"other")
            test::plainSqlite(path, {"CREATE TABLE recipes (name TEXT)"});
        const auto before = store().editCount();
        receive(path);
        QTRY_VERIFY2(shows(*m_window, sentence), qPrintable(sentence));
        QVERIFY(!m_window->findChild<Sheet *>());
        QCOMPARE(store().editCount().value(), before.value());
    }

    void bringsInWhatCanBeReadOfADamagedFile()
    {
        const QString path = fileOfRachel();
        const auto theirs = store::Store::open(path);
        actions::Desk rachel(**theirs, test::thatDay());
        QVERIFY(rachel.setAuthor(u"Rachel Evans"_s));
        const RecordId third = test::numbered(**theirs, u"commitment"_s, u"3"_s);
        QVERIFY(actions::change(rachel, u"commitment"_s, third, {{u"title"_s, Value(u"Corruption"_s), {}}}));
        test::plainSqlite(path, {"UPDATE edit SET vals=x'00' WHERE n=(SELECT max(n) FROM edit)"});
        receive(path);
        QTRY_VERIFY(shows(*m_window, u"1 change by Rachel Evans to commitment 2; nothing of yours is removed."_s));
        QVERIFY(tells(u"The file is damaged"_s));
        press(u"Bring in"_s);
        QTRY_COMPARE(title(), u"Oil, gas and mining"_s);
    }

    void opensADamagedPlanForReading()
    {
        const QString path = fileOfRachel();
        test::plainSqlite(path,
                          {"PRAGMA application_id=0", "UPDATE edit SET vals=x'00' WHERE n=(SELECT max(n) FROM edit)"});
        m_window.reset();
        m_window = std::make_unique<MainWindow>(m_prompts, test::thatDay(), *m_settings);
        m_window->openFile(path);
        m_window->show();
        QVERIFY(m_window->view());
        QVERIFY(store().isReadOnly());
        QTRY_VERIFY(shows(*m_window, u"damaged"_s));
    }

    void keepsAPlanThatWasSentAsOneOfItsOwn()
    {
        const QString sent = fileOfRachel();
        m_window.reset();
        m_window = std::make_unique<MainWindow>(m_prompts, test::thatDay(), *m_settings);
        m_window->show();
        receive(sent);
        QTRY_VERIFY(shows(*m_window, u"It becomes a plan of its own"_s));
        m_prompts.file = file(u"kept.waymark"_s);
        press(u"Elsewhere…"_s);
        press(u"Keep the plan"_s);
        QTRY_VERIFY(m_window->view());
        QCOMPARE(title(), u"Oil, gas and mining"_s);
        QVERIFY(store().path().endsWith(u"kept.waymark"_s));
    }

    void showsHowFarLongWorkIsAndStopsIt()
    {
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        auto *background = m_window->findChild<Background *>(QString(), Qt::FindDirectChildrenOnly);
        const QWidget *focus = QApplication::focusWidget();
        QVERIFY(focus);
        std::optional<ErrorCode> code;
        background->run<int>(
            u"Bringing in the changes"_s,
            [](Job &job) -> Result<int> {
                for (;;) {
                    if (const auto goOn = job.report(45, 100); !goOn)
                        return tl::unexpected(goOn.error());
                    QThread::msleep(1);
                }
            },
            [&code](const Result<int> &result) { code = result.error().code; });
        QTRY_VERIFY(shows(*m_window, u"Bringing in the changes…"_s));
        QVERIFY(shows(*m_window, u"45 %"_s));
        QVERIFY(!m_window->menuBar()->isEnabled()); // nothing else may begin meanwhile
        QVERIFY(!m_window->view()->isEnabled());
        press(u"Cancel"_s);
        QTRY_VERIFY(code == ErrorCode::Cancelled);
        QVERIFY(!shows(*m_window, u"45 %"_s));
        QVERIFY(m_window->view()->isEnabled());
        QCOMPARE(QApplication::focusWidget(), focus);
    }

    void savesACopyElsewhere()
    {
        m_prompts.file = file(u"copy.waymark"_s);
        for (QAction *each : m_window->menuBar()->findChildren<QAction *>())
            if (each->text().startsWith(u"Save a co"_s))
                each->trigger();
        QTRY_VERIFY(shows(*m_window, u"Saved: "_s));
        const auto copy = store::Store::openReadOnly(m_prompts.file);
        QVERIFY(copy);
        QCOMPARE((*copy)->editCount().value(), store().editCount().value());
    }
};

QTEST_MAIN(ReceivedTest)
#include "tst_pages_received.moc"
