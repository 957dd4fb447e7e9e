// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "atwindow.h"

#include <actions/drafting.h>
#include <actions/narratives.h>
#include <dialogs/evidencesheet.h>
#include <look/look.h>
#include <look/textbox.h>
#include <report/document.h>
#include <store/backup.h>
#include <store/reading.h>

#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QFile>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::ui;

/// What is written beside the self-assessment, gathered for whoever assesses the plan, and sent around.
class NarrativesTest : public QObject, private test::AtWindow
{
    Q_OBJECT

    QList<QUrl> m_opened;

    void waitFor(const QString &words) const
    {
        QTRY_VERIFY2_WITH_TIMEOUT(view().page()->document() &&
                                      report::toMarkdown(*view().page()->document()).contains(words),
                                  qPrintable(words), 30'000);
    }
    void openPane()
    {
        view().go({u"papers"_s, {}, u"midterm"_s});
        waitFor(u"12-month self-assessment"_s);
        press(u"Write…"_s);
        QTRY_VERIFY(box(u"Lessons learned: Government"_s));
    }
    [[nodiscard]] TextBox *box(const QString &name) const { return named<TextBox>(name); }
    void type(const QString &name, const QString &words) const
    {
        box(name)->setFocus();
        box(name)->selectAll();
        QTest::keyClicks(box(name), words);
    }
    [[nodiscard]] QString told() const
    {
        const auto narrative = store::read<Narrative>(
            store(), narrativeId(view().plan().plan().id, ReportTerm::Midterm, NarrativeHeading::Lessons));
        return narrative ? narrative->government.text() : QString();
    }

private slots:
    void initTestCase() { applyLook(*qobject_cast<QApplication *>(QApplication::instance()), Scheme::Light); }
    void init()
    {
        sit();
        m_opened.clear();
        for (const QString &scheme : {u"file"_s, u"mailto"_s})
            QDesktopServices::setUrlHandler(scheme, this, "opened");
    }
    void cleanup()
    {
        for (const QString &scheme : {u"file"_s, u"mailto"_s})
            QDesktopServices::unsetUrlHandler(scheme);
        leave();
    }

    void whatIsTypedIsKeptPrivatelyAndStandsInTheReportWhenItIsLeft()
    {
        openPane();
        type(u"Lessons learned: Government"_s, u"Begin in time."_s);
        QTRY_COMPARE(actions::drafts(view().plan().circles()).size(), 1);
        QCOMPARE(told(), QString());
        QTest::keyClick(box(u"Lessons learned: Government"_s), Qt::Key_Tab);
        QTRY_COMPARE(told(), u"Begin in time."_s);
        QVERIFY(actions::drafts(view().plan().circles()).isEmpty());
        waitFor(u"Begin in time."_s);
        QTRY_VERIFY(shows(u"1 of 20 texts written"_s));
    }

    void whatIsTypedIsThereAgainAfterGoingElsewhere()
    {
        openPane();
        type(u"Lessons learned: Civil society"_s, u"Ask ear"_s);
        box(u"Lessons learned: Civil society"_s)->clearFocus();
        view().go({u"needs"_s, {}, {}});
        view().go({u"papers"_s, {}, u"midterm"_s});
        QTRY_VERIFY(box(u"Lessons learned: Civil society"_s));
        QCOMPARE(box(u"Lessons learned: Civil society"_s)->words(), u"Ask ear"_s);
    }

    void bothSidesWordsStandAtEqualSize()
    {
        Person kim;
        kim.id = Id<Person>(actions::personNamed(store(), u"Kim Reid"_s).value());
        kim.name = u"Kim Reid"_s;
        QVERIFY(actions::create(view().plan().desk(), kim));
        Role lead;
        lead.id = Id<Role>::random();
        lead.which = RoleKind::CsoLead;
        lead.person = kim.id;
        lead.of = test::numbered(store(), u"commitment"_s, u"5"_s);
        QVERIFY(actions::create(view().plan().desk(), lead));
        actions::Desk theirs(store(), test::thatDay());
        QVERIFY(theirs.setAuthor(u"Kim Reid"_s));
        QVERIFY(actions::writeNarrative(
            theirs, {view().plan().plan().id, ReportTerm::Midterm, NarrativeHeading::Lessons, {}, u"Ask earlier."_s}));
        openPane();
        QCOMPARE(box(u"Lessons learned: Civil society"_s)->words(), u"Ask earlier."_s);
        const QSize government = box(u"Lessons learned: Government"_s)->size();
        QVERIFY(qAbs(government.width() - box(u"Lessons learned: Civil society"_s)->width()) <= 1);
    }

    void escClosesThePaneAndOtherDocumentsHaveNone()
    {
        openPane();
        QTest::keyClick(box(u"Lessons learned: Government"_s), Qt::Key_Escape);
        QTRY_VERIFY(!box(u"Lessons learned: Government"_s));
        QVERIFY(button(u"Write…"_s)->hasFocus());
        view().go({u"papers"_s, {}, u"digest"_s});
        QTRY_VERIFY(!button(u"Write…"_s));
    }

    void theEvidenceIsGatheredFromTheShareMenu()
    {
        Job job;
        QVERIFY(store::copyTo(store(), m_folder->filePath(u"mine.waymark"_s), job));
        m_window->openFile(m_folder->filePath(u"mine.waymark"_s));
        entry(u"Gather the evidence…"_s)->trigger();
        auto *sheet = m_window->findChild<EvidenceSheet *>();
        QVERIFY(sheet);
        const QString folder = m_folder->filePath(u"evidence"_s);
        sheet->setFolder(folder);
        press(u"Gather it"_s);
        QTRY_VERIFY(!m_prompts.sentences.isEmpty());
        QVERIFY(m_prompts.sentences.last().startsWith(u"Gathered: "_s));
        QVERIFY(QFile::exists(folder + u"/evidence.ods"_s));
        QCOMPARE(m_opened, QList{QUrl::fromLocalFile(folder + u"/index.html"_s)});
    }

    void aCirculationListIsWrittenTo()
    {
        Person kim;
        kim.id = Id<Person>(actions::personNamed(store(), u"Kim Reid"_s).value());
        kim.name = u"Kim Reid"_s;
        QVERIFY(actions::create(view().plan().desk(), kim));
        ContactDetails details;
        details.id = Id<ContactDetails>::random();
        details.person = kim.id;
        details.email = u"kim@example.org"_s;
        QVERIFY(actions::create(**view().plan().circles().desk(waymark::Circle::OurSide), details));
        goTo(u"commitment"_s, u"6"_s);
        QToolButton *fold = nullptr;
        for (auto *each : m_window->findChildren<QToolButton *>())
            if (each->text().startsWith(u"Circulation list"_s))
                fold = each;
        QVERIFY(fold && fold->text().contains(u"none yet"_s));
        fold->click();
        press(u"Put somebody on it…"_s);
        auto *who = named<QComboBox>(u"Who"_s);
        QTRY_VERIFY(who = named<QComboBox>(u"Who"_s));
        who->setCurrentIndex(who->findText(u"Kim Reid"_s, Qt::MatchStartsWith));
        press(u"Put them on it"_s);
        QTRY_VERIFY(shows(u"Kim Reid"_s));
        press(u"Copy their addresses"_s);
        QTRY_COMPARE(QApplication::clipboard()->text(), u"kim@example.org"_s);
        press(u"Mail to the list"_s);
        QTRY_COMPARE(m_opened.size(), 1);
        QVERIFY(m_opened.first().toString(QUrl::FullyEncoded).contains(u"bcc=kim@example.org"_s));
        QVERIFY(!shows(u"kim@example.org"_s));
    }

public slots:
    void opened(const QUrl &url) { m_opened << url; }
};

QTEST_MAIN(NarrativesTest)
#include "tst_pages_narratives.moc"
