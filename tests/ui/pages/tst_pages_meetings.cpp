// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "atwindow.h"
#include "committee.h"

#include <dialogs/fieldssheet.h>
#include <look/lineproblem.h>
#include <look/look.h>
#include <look/tasklist.h>
#include <look/textbox.h>
#include <models/meetings.h>
#include <pages/meetingspage.h>
#include <pages/paperspage.h>
#include <pages/reviewwindow.h>
#include <store/reading.h>

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTextBrowser>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::ui;

/// The committee's half of the window, worked with as a person does.
class MeetingsPageTest : public QObject, private test::AtWindow
{
    Q_OBJECT

    [[nodiscard]] FieldsSheet *sheet() const
    {
        for (FieldsSheet *each : m_window->findChildren<FieldsSheet *>())
            if (each->isVisible())
                return each;
        return nullptr;
    }
    template <class Editor>
    [[nodiscard]] Editor *editor(const QString &field) const
    {
        const auto all = sheet() ? sheet()->findChildren<Editor *>() : QList<Editor *>();
        for (Editor *each : all)
            if (each->accessibleName() == field)
                return each;
        return nullptr;
    }
    void pressInSheet(const QString &words) const
    {
        const auto all = sheet()->findChildren<QPushButton *>();
        for (QPushButton *each : all)
            if (each->text() == words)
                return QTest::mouseClick(each, Qt::LeftButton);
        QFAIL(qPrintable(words));
    }
    [[nodiscard]] MeetingBook book() const { return meetingBookOf(view().plan()).value(); }
    [[nodiscard]] ReviewWindow *review() const
    {
        const auto all = QApplication::topLevelWidgets();
        for (QWidget *each : all)
            if (auto *found = qobject_cast<ReviewWindow *>(each); found && found->isVisible())
                return found;
        return nullptr;
    }
    [[nodiscard]] QString shownText() const { return named<QTextBrowser>(u"The document"_s)->toPlainText(); }
    /// The papers are put together beside the window.
    void waitFor(const QString &title) const
    {
        QTRY_VERIFY(view().page()->document());
        QTRY_VERIFY2(view().page()->document()->title.startsWith(title), qPrintable(view().page()->document()->title));
    }
    template <class T>
    [[nodiscard]] static T *in(const QWidget *window, const QString &name)
    {
        const auto all = window->findChildren<T *>();
        for (T *each : all)
            if (each->accessibleName() == name)
                return each;
        return nullptr;
    }
    [[nodiscard]] static bool says(const QWidget *window, const QString &words)
    {
        const auto all = window->findChildren<QLabel *>();
        return std::any_of(all.cbegin(), all.cend(),
                           [&words](const QLabel *each) { return each->isVisible() && each->text().contains(words); });
    }

private slots:
    void initTestCase() { applyLook(*qobject_cast<QApplication *>(QApplication::instance()), Scheme::Light); }
    void init()
    {
        sit();
        open(test::committeePlan());
    }
    void cleanup() { leave(); }

    void theNextMeetingIsProposedFromTheRhythm()
    {
        open(test::samplePlan());
        Meeting last;
        last.id = Id<Meeting>::random();
        last.plan = view().plan().plan().id;
        last.kind = MeetingKind::SteeringCommittee;
        last.date = FuzzyDate(QDate(2016, 11, 10));
        QVERIFY(actions::create(view().plan().desk(), last));
        QTest::keyClick(m_window.get(), Qt::Key_9, Qt::ControlModifier);
        QVERIFY(shows(u"The committee meets again by 10 May 2017"_s));
        press(u"Call the meeting…"_s);
        QVERIFY(sheet());
        QCOMPARE(editor<QLineEdit>(u"Date"_s)->text(), u"10 May 2017"_s);
        editor<QLineEdit>(u"Place"_s)->setText(u"1 Horse Guards Road"_s);
        pressInSheet(u"Enter the meeting"_s);
        QTRY_VERIFY(!sheet());
        QCOMPARE(book().meetings.size(), 2);
        QCOMPARE(book().meetings.first().meeting.kind, MeetingKind::SteeringCommittee);
        QCOMPARE(book().meetings.first().meeting.place, u"1 Horse Guards Road"_s);
        QVERIFY(!book().nextDue);
        QVERIFY(shows(u"Next: Steering committee, 10 May 2017"_s));
    }

    void whatIsWrongIsSaidBesideTheField()
    {
        goTo(u"meetings"_s);
        press(u"New meeting…"_s);
        QLineEdit *date = editor<QLineEdit>(u"Date"_s);
        date->setText(u"31 February 2017"_s);
        pressInSheet(u"Enter the meeting"_s);
        QVERIFY(sheet());
        QVERIFY(date->findChild<LineProblem *>()->isTold());
        QCOMPARE(sheet()->focusWidget(), static_cast<QWidget *>(date));
        date->clear();
        pressInSheet(u"Enter the meeting"_s);
        QCOMPARE(date->accessibleDescription(), u"Give the day, or the month, for example March 2017."_s);
        QCOMPARE(book().meetings.size(), 2);
    }

    void oneClickSaysWhoCame()
    {
        view().go({u"meetings"_s, test::comingMeeting(store()).record(), u"meetings"_s});
        QTest::mouseClick(named<QCheckBox>(u"Kim Reid came"_s), Qt::LeftButton, {}, {6, 8});
        QTRY_COMPARE(book().meeting(test::comingMeeting(store()).record())->whoCame(),
                     u"1 of government and 0 of civil society came"_s);
        QTRY_VERIFY(named<QCheckBox>(u"Kim Reid came"_s));
        QVERIFY(named<QCheckBox>(u"Kim Reid came"_s)->isChecked());
        QVERIFY(named<QCheckBox>(u"Kim Reid came"_s)->hasFocus()); // Tab goes on from there
        QTest::mouseClick(named<QCheckBox>(u"Kim Reid came"_s), Qt::LeftButton, {}, {6, 8});
        QTRY_VERIFY(book().meeting(test::comingMeeting(store()).record())->attendance.isEmpty());
    }

    void anActionNeedsNoMeetingAndItsDateIsKeptAsSaid()
    {
        view().go({u"meetings"_s, {}, u"settled"_s});
        press(u"New action…"_s);
        pressInSheet(u"Enter the action"_s);
        QVERIFY(says(sheet(), u"Say what is to be done."_s));
        editor<QPlainTextEdit>(u"What is to be done"_s)->setPlainText(u"Ask the Treasury"_s);
        QLineEdit *due = editor<QLineEdit>(u"Due"_s);
        due->setText(u"30 Febuary"_s);
        pressInSheet(u"Enter the action"_s);
        QVERIFY(due->findChild<LineProblem *>()->isTold());
        due->setText(u"after the summer"_s);
        pressInSheet(u"Enter the action"_s);
        QTRY_VERIFY(!sheet());
        const auto actions = store::readAll<Action>(store());
        QCOMPARE(actions->last().text.text(), u"Ask the Treasury"_s);
        QCOMPARE(actions->last().due.text(), u"after the summer"_s);
        QVERIFY(actions->last().meeting.isNull());
        QTRY_VERIFY(shows(u"No meeting"_s)); // beside the list
        press(u"Mark as done"_s);
        QTRY_COMPARE(store::readAll<Action>(store())->last().doneOn.text(), u"14 March 2017"_s);
    }

    void aTermEndsAndStaysInTheRecord()
    {
        view().go({u"meetings"_s, {}, u"committee"_s});
        const report::Seat seat = book().seats.last();
        view().go({u"meetings"_s, seat.role.id.record(), u"committee"_s});
        press(u"End the term…"_s);
        editor<QLineEdit>(u"Last day"_s)->setText(u"1 March 2017"_s);
        pressInSheet(u"End the term"_s);
        QTRY_VERIFY(!sheet());
        QVERIFY(!book().seat(seat.role.id.record())->isHeldOn({2017, 3, 14}));
        QCOMPARE(book().seats.size(), 9);
    }

    void aMemberIsGivenAPlaceForASide()
    {
        view().go({u"meetings"_s, {}, u"committee"_s});
        press(u"New member…"_s);
        editor<QComboBox>(u"Who"_s)->setCurrentText(u"Involve"_s);
        editor<QComboBox>(u"For which side"_s)->setCurrentText(u"Civil society"_s);
        pressInSheet(u"Enter the member"_s);
        QTRY_VERIFY(!sheet());
        const QList<report::Seat> seats = book().seats;
        QCOMPARE(seats.size(), 10);
        QVERIFY(std::any_of(seats.cbegin(), seats.cend(), [](const report::Seat &each) {
            return each.name == u"Involve" && each.side == PartySide::CivilSociety &&
                   each.role.from.text() == u"14 March 2017";
        }));
    }

    void aConsultationSaysHowLongItLeaves()
    {
        view().go({u"meetings"_s, {}, u"around"_s});
        const auto all = store::readAll<Consultation>(store());
        view().go({u"meetings"_s, all->first().id.record(), u"around"_s});
        QTRY_VERIFY(shows(u"Preparation: 60 days. Time to reply: 5 days (agreed minimum 10)"_s));
        press(u"Change…"_s);
        editor<QLineEdit>(u"Closes"_s)->setText(u"20 March 2017"_s);
        pressInSheet(u"Keep it"_s);
        QTRY_VERIFY(shows(u"Time to reply: 14 days (agreed minimum 10)"_s));
    }

    void whatIsTakenAwayComesBack()
    {
        view().go({u"meetings"_s, test::lastMeeting(store()).record(), u"meetings"_s});
        press(u"Take away"_s);
        QTRY_COMPARE(book().meetings.size(), 1);
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(book().meetings.size(), 2);
        QCOMPARE(book().meeting(test::lastMeeting(store()).record())->attendance.size(), 8);
    }

    void whatNeedsMeLeadsToThePapers()
    {
        goTo(u"needs"_s);
        QVERIFY(shows(u"Spring meeting, in 14 days"_s));
        QVERIFY(shows(u"28 March 2017"_s));
        press(u"Make the papers"_s);
        waitFor(u"Papers: Spring meeting, 28 March 2017"_s);
    }

    void papersAreShownAndSavedInFourForms_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("word processor") << u"odt"_s << QByteArray("PK");
        QTest::newRow("browser") << u"html"_s << QByteArray("<!DOCTYPE html>");
        QTest::newRow("markdown") << u"md"_s << QByteArray("# Papers");
    }
    void papersAreShownAndSavedInFourForms()
    {
        QFETCH(QString, ending);
        QFETCH(QByteArray, begins);
        view().go({u"papers"_s, {}, {}});
        waitFor(u"Papers: Spring meeting"_s);
        QTRY_VERIFY(shownText().contains(u"What became of the last ones"_s));
        QVERIFY(shownText().contains(u"May the register come a year later?"_s));
        m_prompts.file = m_folder->filePath(u"papers."_s + ending);
        QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
        QFile file(m_prompts.file);
        QTRY_VERIFY(file.exists());
        QVERIFY(file.open(QFile::ReadOnly));
        QVERIFY(file.readAll().startsWith(begins));
    }

    void whereNoOfficeIsInstalledThePdfIsOurOwn()
    {
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", "/nowhere");
        view().go({u"papers"_s, {}, u"minutes"_s});
        waitFor(u"Minutes: "_s);
        m_prompts.file = m_folder->filePath(u"minutes.pdf"_s);
        entry(u"Save the document…"_s)->trigger();
        QFile file(m_prompts.file);
        QTRY_VERIFY(file.exists());
        qputenv("PATH", path);
        QVERIFY(file.open(QFile::ReadOnly));
        QVERIFY(file.readAll().startsWith("%PDF"));
    }

    void whereAnOfficeIsInstalledThePdfHasTags()
    {
        view().go({u"papers"_s, {}, u"minutes"_s});
        waitFor(u"Minutes: "_s);
        m_prompts.file = m_folder->filePath(u"minutes.pdf"_s);
        entry(u"Save the document…"_s)->trigger();
        QVERIFY(shows(u"LibreOffice makes the PDF…"_s));
        QFile file(m_prompts.file);
        QTRY_VERIFY_WITH_TIMEOUT(file.exists(), 120'000);
        QVERIFY(file.open(QFile::ReadOnly));
        const QByteArray pdf = file.readAll();
        QVERIFY(pdf.startsWith("%PDF"));
        QVERIFY(pdf.contains("/StructTreeRoot"));
    }

    void makingThePdfCanBeStopped()
    {
        const QByteArray path = qgetenv("PATH");
        QFile office(m_folder->filePath(u"soffice"_s));
        QVERIFY(office.open(QFile::WriteOnly));
        office.write("#!/bin/sh\nexec /bin/sleep 60\n");
        office.close();
        QVERIFY(office.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        qputenv("PATH", m_folder->path().toUtf8());
        view().go({u"papers"_s, {}, u"minutes"_s});
        waitFor(u"Minutes: "_s);
        m_prompts.file = m_folder->filePath(u"minutes.pdf"_s);
        entry(u"Save the document…"_s)->trigger();
        press(u"Cancel"_s);
        qputenv("PATH", path);
        QTRY_VERIFY(!button(u"Cancel"_s));
        QVERIFY(!QFile::exists(m_prompts.file));
        QVERIFY(shows(u"Making the PDF was stopped"_s));
    }

    void aFileOfAnotherKindIsNotReplaced()
    {
        const QString path = m_folder->filePath(u"letter.pdf"_s);
        QFile other(path);
        QVERIFY(other.open(QFile::WriteOnly));
        other.write("not a document");
        other.close();
        view().go({u"papers"_s, {}, u"minutes"_s});
        waitFor(u"Minutes: "_s);
        m_prompts.file = path;
        entry(u"Save the document…"_s)->trigger();
        QTRY_VERIFY(shows(u"letter.pdf"_s));
        QVERIFY(other.open(QFile::ReadOnly));
        QCOMPARE(other.readAll(), QByteArray("not a document"));
    }

    void papersGoIntoAMailWholly()
    {
        view().go({u"papers"_s, {}, {}});
        waitFor(u"Papers: Spring meeting"_s);
        press(u"Copy as e-mail"_s);
        const QString text = QApplication::clipboard()->mimeData()->text();
        QVERIFY(text.startsWith(u"Subject: Papers: Spring meeting, 28 March 2017"_s));
        QVERIFY(text.contains(u"May the register come a year later?"_s));
    }

    void commentsOnThePapersAreKeptByOurSide()
    {
        open(test::committeePlan());
        m_prompts.file = m_folder->filePath(u"comments.csv"_s);
        QFile file(m_prompts.file);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(
            "Commitment,Your comment\n1 Beneficial ownership,\n6 Grants data,Amounts are missing\n99 Gone,Why?\n");
        file.close();
        entry(u"Read comments on the papers…"_s)->trigger();
        QVERIFY(sheet());
        QVERIFY(says(sheet(), u"6 Grants data: Amounts are missing"_s));
        QVERIFY(says(sheet(), u"The plan does not have: 99 Gone"_s));
        editor<QComboBox>(u"Whose they are"_s)->setCurrentText(u"Involve"_s);
        pressInSheet(u"Keep the comments"_s);
        QTRY_VERIFY(!sheet());
        const QList<ShownAround> around = book().around;
        QVERIFY(std::any_of(around.cbegin(), around.cend(), [](const ShownAround &each) {
            return each.kind == u"contact" && each.title == u"Amounts are missing" &&
                   each.circle == waymark::Circle::OurSide && each.detail.contains(u"Involve"_s);
        }));
        m_prompts.file = m_folder->filePath(u"settings.ini"_s);
        entry(u"Read comments on the papers…"_s)->trigger();
        QVERIFY(!sheet());
    }

    void everyDocumentIsPutTogether_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("title");
        QTest::newRow("minutes") << u"Minutes of the meeting"_s << u"Minutes: Steering committee, 10 November 2016"_s;
        QTest::newRow("assessment") << u"Self-assessment"_s << u"12-month self-assessment: "_s;
        QTest::newRow("digest") << u"Digest"_s << QString();
        QTest::newRow("papers") << u"Papers of the meeting"_s << u"Papers: Spring meeting, 28 March 2017"_s;
    }
    void everyDocumentIsPutTogether()
    {
        QFETCH(QString, words);
        QFETCH(QString, title);
        entry(words)->trigger();
        waitFor(title);
        QVERIFY(!view().page()->document()->tables.isEmpty());
    }

    void aChangeInThePlanIsInThePapersAtOnce()
    {
        view().go({u"papers"_s, {}, {}});
        waitFor(u"Papers: Spring meeting"_s);
        QVERIFY(actions::change(view().plan().desk(), u"meeting"_s, test::comingMeeting(store()),
                                {{u"title"_s, Value(u"Easter meeting"_s), {}}}));
        waitFor(u"Papers: Easter meeting"_s);
    }

    void withoutAMeetingThePapersSayWhatToDo()
    {
        open(test::emptyPlan());
        view().go({u"papers"_s, {}, {}});
        QVERIFY(shows(u"No meeting yet"_s));
        QVERIFY(!view().page()->document());
        entry(u"Save the document…"_s)->trigger();
        QVERIFY(shows(u"This page is no document"_s));
        press(u"Go to the meetings"_s);
        QVERIFY(qobject_cast<MeetingsPage *>(view().page()));
    }

    void theReviewTurnsByArrowKeysAndEndsByEsc()
    {
        view().go({u"meetings"_s, test::comingMeeting(store()).record(), u"meetings"_s});
        QTest::keyClick(m_window.get(), Qt::Key_F11);
        QTRY_VERIFY(review());
        ReviewWindow *window = review();
        QVERIFY(window->isFullScreen());
        QTRY_COMPARE(QApplication::activeWindow(), window);
        QVERIFY(says(window, u"May the register come a year later?"_s));
        QTest::keyClick(window, Qt::Key_Right);
        QCOMPARE(window->at(), 1);
        QTRY_VERIFY(says(window, u"No date for a bill"_s));
        QVERIFY(says(window, u"Government"_s));
        QVERIFY(!says(window, u"Kim Reid"_s));
        QTest::keyClick(window, Qt::Key_Left);
        QTest::keyClick(window, Qt::Key_Left);
        QCOMPARE(window->at(), 0);
        auto *box = in<TextBox>(window, u"Decided or to be done"_s);
        box->setFocus();
        QTest::keyClicks(box, u"ab"_s);
        QTest::keyClick(box, Qt::Key_Left); // within the text
        QCOMPARE(window->at(), 0);
        QTest::keyClick(box, Qt::Key_Escape); // out of the text first
        QVERIFY(review());
        QVERIFY(!box->hasFocus());
        QTest::keyClick(window, Qt::Key_Escape);
        QTRY_VERIFY(!review());
    }

    void aMeetingIsCalledReviewedDecidedAndMinuted()
    {
        entry(u"New meeting…"_s)->trigger();
        editor<QLineEdit>(u"Date"_s)->setText(u"14 March 2017"_s);
        pressInSheet(u"Enter the meeting"_s);
        QTRY_COMPARE(book().meetings.size(), 3);
        const RecordId today = view().page()->where().record;
        QCOMPARE(book().meeting(today)->meeting.date.text(), u"14 March 2017"_s);
        press(u"Papers"_s);
        waitFor(u"Papers: Steering committee, 14 March 2017"_s);
        press(u"Review"_s);
        QTRY_VERIFY(review());
        ReviewWindow *window = review();
        auto *box = in<TextBox>(window, u"Decided or to be done"_s);
        const auto enter = [&](const QString &words, const QString &button) {
            box->setFocus();
            box->setPlainText(words);
            for (QPushButton *each : window->findChildren<QPushButton *>())
                if (each->text() == button)
                    QTest::mouseClick(each, Qt::LeftButton);
        };
        enter({}, u"Enter the decision"_s);
        QVERIFY(says(window, u"Say what was settled; who and when can wait."_s));
        enter(u"A letter goes to the minister"_s, u"Enter the decision"_s);
        QVERIFY(says(window, u"Decision entered: A letter goes to the minister"_s));
        in<QLineEdit>(window, u"Due"_s)->setText(u"before the summer"_s);
        enter(u"Kim Reid drafts it"_s, u"Enter the action"_s);
        window->close();
        const auto decisions = store::readAll<Decision>(store(), today);
        QCOMPARE(decisions->size(), 1);
        QCOMPARE(decisions->first().text.text(), u"A letter goes to the minister"_s);
        view().go({u"papers"_s, today, u"minutes"_s});
        waitFor(u"Minutes: Steering committee, 14 March 2017"_s);
        QTRY_VERIFY(shownText().contains(u"A letter goes to the minister"_s));
        QVERIFY(shownText().contains(u"somebody of Cabinet Office drafts it"_s));
        QVERIFY(shownText().contains(u"before the summer"_s));
        QVERIFY(!shownText().contains(u"Kim Reid"_s));
    }
};

QTEST_MAIN(MeetingsPageTest)
#include "tst_pages_meetings.moc"
