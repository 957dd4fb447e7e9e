// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "atwindow.h"

#include <actions/copies.h>
#include <actions/keys.h>
#include <dialogs/sharesheet.h>
#include <dialogs/signingfields.h>
#include <dialogs/whosheet.h>
#include <dialogs/writtensheet.h>
#include <look/look.h>
#include <models/copiesmodel.h>
#include <store/backup.h>

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QRadioButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::ui;

/// Copies go out through the window, and a plan that was sent is opened for the first time.
class SharingTest : public QObject, private test::AtWindow
{
    Q_OBJECT

    [[nodiscard]] QString file(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] ShareSheet *sheet() const
    {
        for (ShareSheet *each : m_window->findChildren<ShareSheet *>())
            if (each->isVisible())
                return each;
        return nullptr;
    }
    [[nodiscard]] ShareSheet *share() const
    {
        action(u"Ctrl+Shift+S"_s)->trigger();
        return sheet();
    }
    [[nodiscard]] QComboBox *whom() const { return named<QComboBox>(u"For"_s); }
    void makeKey(const QString &password) const
    {
        QVERIFY(actions::keyToSign(view().plan().desk(), m_folder->path(), password));
    }
    [[nodiscard]] exchange::Pack packIn(const QString &path) const
    {
        Job job;
        const auto pack = exchange::openPack(path, exchange::LargePack::Refuse, job);
        if (!pack)
            qFatal("%s", qPrintable(pack.error().sentence));
        return *pack;
    }
    [[nodiscard]] QList<MailedCopy> copies() const { return actions::copies(view().plan().circles()).value(); }

private slots:
    void initTestCase() { applyLook(*qobject_cast<QApplication *>(QApplication::instance()), Scheme::Light); }
    void init()
    {
        sit();
        test::actAs({u"Amina Khan"_s, u"Cabinet Office"_s}, m_folder->path());
        Job job;
        QVERIFY(store::copyTo(store(), file(u"mine.waymark"_s), job));
        m_window->openFile(file(u"mine.waymark"_s));
        QVERIFY(view().plan().store().path().endsWith(u"mine.waymark"_s));
    }
    void cleanup() { leave(); }

    void theOtherSidesLeadsComeFirst()
    {
        QVERIFY(share());
        QCOMPARE(whom()->itemText(0), u"Nobody in particular"_s);
        QCOMPARE(whom()->itemText(1), u"360Giving"_s);
        const int rachel = whom()->findText(u"Rachel Evans, Involve"_s);
        QVERIFY(rachel > 0 && rachel < whom()->findText(u"Cabinet Office"_s));
        QCOMPARE(whom()->findText(u"Amina Khan, Cabinet Office"_s), -1);
    }

    void saysWhatGoesWritesItAndKeepsThatItWent()
    {
        QVERIFY(share());
        QTRY_VERIFY(shows(u"The whole plan: 13 commitments"_s));
        whom()->setCurrentIndex(whom()->findText(u"360Giving"_s));
        QTRY_VERIFY(shows(u"Nothing has come from them yet, so they get everything."_s));
        const QString path = sheet()->file();
        QVERIFY(path.contains(u", for 360Giving, 14 March 2017.wmcopy"_s));
        press(u"Write the copy"_s);
        QTRY_VERIFY(shows(u"Send this file to 360Giving"_s));
        QVERIFY(QFile::exists(path));
        QVERIFY(QFile::exists(path.chopped(7) + u".html"_s));
        QVERIFY(packIn(path).header.signature.isEmpty()); // no password before the first signed agreement
        QCOMPARE(copies().size(), 1);
        QCOMPARE(copies().first().way, CopyWay::Sent);
        press(u"Copy its path"_s);
        QCOMPARE(QApplication::clipboard()->text(), path);
        press(u"Done"_s);
        QTRY_VERIFY(!m_window->findChild<WrittenSheet *>());
        QVERIFY(share()); // the same again: another name, and the one it went to last
        QCOMPARE(whom()->currentText(), u"360Giving"_s);
        QVERIFY(sheet()->file().endsWith(u", 2.wmcopy"_s));
    }

    void isSignedAndAWrongPasswordLosesNothing()
    {
        makeKey(u"correct horse"_s);
        QVERIFY(share());
        whom()->setCurrentIndex(whom()->findText(u"Involve"_s));
        auto *password = named<QLineEdit>(u"Signing password"_s);
        QVERIFY(password);
        press(u"Write the copy"_s);
        QTRY_VERIFY(shows(u"Give your signing password, or leave the signing out."_s));
        password->setText(u"wrong horse"_s);
        press(u"Write the copy"_s);
        QTRY_VERIFY_WITH_TIMEOUT(shows(u"password"_s) && password->hasFocus(), 20000);
        QVERIFY(sheet());
        QCOMPARE(whom()->currentText(), u"Involve"_s);
        QVERIFY(!QFile::exists(sheet()->file()));
        password->setText(u"correct horse"_s);
        const QString path = sheet()->file();
        press(u"Write the copy"_s);
        QTRY_VERIFY_WITH_TIMEOUT(shows(u"Send this file to Involve"_s), 20000);
        QVERIFY(!packIn(path).header.signature.isEmpty());
        QCOMPARE(copies().last().signedBy, Id<Person>(view().plan().desk().author()));
    }

    void aKeyFileThatCannotBeUsedIsSaidAndNothingIsWritten_data()
    {
        QTest::addColumn<bool>("isCut");
        QTest::newRow("cut") << true;
        QTest::newRow("somebody else's") << false;
    }
    void aKeyFileThatCannotBeUsedIsSaidAndNothingIsWritten()
    {
        QFETCH(bool, isCut);
        const QString path = actions::keyFile(m_folder->path(), view().plan().desk().author());
        const Id<Person> whose = isCut ? Id<Person>(view().plan().desk().author()) : Id<Person>::random();
        QVERIFY(signing::createKey(path, whose, u"correct horse"_s));
        if (isCut)
            QVERIFY(QFile::resize(path, 100));
        QVERIFY(share());
        named<QLineEdit>(u"Signing password"_s)->setText(u"correct horse"_s);
        press(u"Write the copy"_s);
        QTRY_VERIFY_WITH_TIMEOUT(shows(isCut ? u"cut short or damaged"_s : u"belongs to somebody else"_s), 20000);
        QVERIFY(!QFile::exists(sheet()->file()));
        QVERIFY(copies().isEmpty());
    }

    void whatWentAndCameIsListedNewestFirst()
    {
        view().go({u"copies"_s, {}, {}});
        QVERIFY(shows(u"No copy went or came yet"_s));
        QVERIFY(!named<QTreeView>(u"Sent and received"_s));
        press(u"Share with…"_s);
        QVERIFY(sheet());
        for (const QString &whom : {u"360Giving"_s, u"Involve"_s}) {
            QVERIFY(sheet() || share());
            this->whom()->setCurrentIndex(this->whom()->findText(whom));
            press(u"Write the copy"_s);
            QTRY_VERIFY(shows(u"Send this file to %1"_s.arg(whom)));
            press(u"Done"_s);
        }
        QTRY_VERIFY(named<QTreeView>(u"Sent and received"_s));
        const QAbstractItemModel *rows = named<QTreeView>(u"Sent and received"_s)->model();
        QCOMPARE(rows->rowCount(), 2);
        QCOMPARE(rows->index(0, CopiesModel::With).data().toString(), u"Involve"_s);
        QCOMPARE(rows->index(0, CopiesModel::Way).data().toString(), u"Sent"_s);
        QCOMPARE(rows->index(0, CopiesModel::Day).data().toString(), u"14 March 2017"_s);
        QCOMPARE(rows->index(0, CopiesModel::TheyHave).data().toString(), u"Nothing known"_s);
        const std::unique_ptr<QMimeData> table(view().page()->selectionAsTable());
        QVERIFY(table && table->text().contains(u"Involve"_s));
    }

    void refusesAPlaceInASentence_data()
    {
        QTest::addColumn<QString>("place");
        QTest::newRow("the plan itself") << u"mine.waymark"_s;
        QTest::newRow("somebody's page") << u"page.wmcopy"_s;
        QTest::newRow("no folder") << u"settings.txt/a.wmcopy"_s;
    }
    /// The desktop's dialog asks whether a file is to be replaced, but does not know what it holds.
    void refusesAPlaceInASentence()
    {
        QFETCH(QString, place);
        for (const QString &name : {u"settings.txt"_s, u"page.html"_s}) {
            QFile other(file(name));
            QVERIFY(other.open(QIODevice::WriteOnly));
            other.write("<p>mine</p>");
        }
        const qint64 count = store().editCount().value();
        QVERIFY(share());
        m_prompts.file = file(place);
        press(u"Elsewhere…"_s);
        press(u"Write the copy"_s);
        QTest::qWait(50);
        QTRY_VERIFY(sheet() && sheet()->isEnabled());
        bool says = false;
        for (QLabel *label : sheet()->findChildren<QLabel *>())
            says = says || (label->isVisible() && label->property("type").toString() == u"strong" &&
                            label->text().endsWith(u'.'));
        QVERIFY(says);
        QVERIFY(!m_window->findChild<WrittenSheet *>());
        QCOMPARE(store().editCount().value(), count);
        QVERIFY(copies().isEmpty());
        QFile page(file(u"page.html"_s));
        QVERIFY(page.open(QIODevice::ReadOnly));
        QCOMPARE(page.readAll(), "<p>mine</p>");
    }

    /// Rachel has nothing but the file in her mail.
    void whoOpensAPlanForTheFirstTimeSaysWhoSheIsAndFindsWhatWaits()
    {
        QVERIFY(share());
        const QString path = sheet()->file();
        press(u"Write the copy"_s);
        QTRY_VERIFY(shows(u"Send this file"_s));
        m_window.reset();
        test::actAs({}, file(u"rachels"_s));
        m_window = std::make_unique<MainWindow>(m_prompts, test::thatDay(), *m_settings);
        m_window->show();
        m_window->openFile(path);
        QTRY_VERIFY(shows(u"Amina Khan sent a whole plan"_s));
        m_prompts.file = file(u"rachel.waymark"_s);
        press(u"Elsewhere…"_s);
        press(u"Keep the plan"_s);
        QTRY_VERIFY(m_window->findChild<WhoSheet *>());
        press(u"This is me"_s);
        QTRY_VERIFY(shows(u"Choose who you are, or give your name and organisation."_s));
        const QList<QRadioButton *> people = m_window->findChild<WhoSheet *>()->findChildren<QRadioButton *>();
        QCOMPARE(people.first()->text(), u"Rachel Evans, Involve"_s); // civil society's leads come first
        people.first()->click();
        press(u"This is me"_s);
        QTRY_COMPARE(view().page()->where().page, u"update"_s);
        QCOMPARE(view().page()->where().record, test::numbered(store(), u"commitment"_s, u"6"_s));
        QVERIFY(shows(u"Next: read the words on 6"_s));
        const auto kept = actions::readIdentity();
        QCOMPARE(kept->name, u"Rachel Evans"_s);
        QCOMPARE(kept->organisation, u"Involve"_s);
        QCOMPARE(view().plan().desk().authorName(), u"Rachel Evans"_s);
    }

    void somebodyElseGivesNameAndOrganisation()
    {
        WhoSheet asked(u"Plan"_s, {{u"Rachel Evans"_s, u"Involve"_s}}, {u"Involve"_s}, {});
        for (QLineEdit *line : asked.findChildren<QLineEdit *>())
            QTest::keyClicks(line, line->accessibleName() == u"Your name" ? u"Kim Reid"_s : u"mySociety"_s);
        const auto who = asked.who();
        QVERIFY(who);
        QCOMPARE(who->text(), u"Kim Reid, mySociety"_s);
    }

    void aFirstSigningPasswordIsGivenTwice()
    {
        SigningFields fields(u"Sign it"_s, false, true);
        const auto lines = fields.findChildren<QLineEdit *>();
        QCOMPARE(lines.size(), 2);
        QCOMPARE(fields.password().error().sentence, u"Think of a signing password, or leave the signing out."_s);
        lines.first()->setText(u"correct horse"_s);
        QCOMPARE(fields.password().error().sentence, u"The two passwords differ; give the same one twice."_s);
        lines.last()->setText(u"correct horse"_s);
        QCOMPARE(fields.password().value(), u"correct horse"_s);
        fields.findChild<QCheckBox *>()->click();
        QVERIFY(!fields.isWanted());
    }
};

QTEST_MAIN(SharingTest)
#include "tst_pages_sharing.moc"
