// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../strict.h"
#include "committee.h"

#include <actions/attendance.h>
#include <actions/undo.h>
#include <look/look.h>
#include <models/documenttext.h>
#include <models/meetings.h>
#include <models/needs.h>
#include <report/minutes.h>
#include <report/papers.h>
#include <report/review.h>
#include <report/unnamed.h>
#include <store/reading.h>

#include <QApplication>
#include <QTest>
#include <QTextTable>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::ui;

/// The committee's meetings, what came of them and what is written about them.
class MeetingsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<OpenPlan> m_plan;

    [[nodiscard]] store::Store &store() const { return m_plan->store(); }
    [[nodiscard]] MeetingBook book() const
    {
        const auto read = meetingBookOf(*m_plan);
        if (!read)
            qFatal("%s", qPrintable(read.error().sentence));
        return *read;
    }
    [[nodiscard]] Meeting meets(QDate day)
    {
        Meeting meeting;
        meeting.id = Id<Meeting>::random();
        meeting.plan = m_plan->plan().id;
        meeting.kind = MeetingKind::SteeringCommittee;
        meeting.date = FuzzyDate(day);
        if (!actions::create(m_plan->desk(), meeting))
            qFatal("no meeting");
        return meeting;
    }
    [[nodiscard]] RecordId kim() const { return actions::personNamed(store(), u"Kim Reid"_s).value(); }
    static QString all(const report::Document &document) { return report::toMarkdown(document); }

private slots:
    void initTestCase()
    {
        test::failOnWarnings();
        applyLook(*qobject_cast<QApplication *>(QApplication::instance()), Scheme::Light);
    }
    void init() { m_plan = test::committeePlan(); }

    void theNextMeetingIsDueSixMonthsAfterTheLast()
    {
        m_plan = test::samplePlan();
        QVERIFY(!book().nextDue);
        const Meeting last = meets({2016, 11, 10});
        QCOMPARE(book().nextDue, std::optional(QDate(2017, 5, 10)));
        const auto needs = needsOf(*m_plan);
        QCOMPARE(needs->meeting->day, QDate(2017, 5, 10));
        QVERIFY(needs->meeting->id.isNull());
        const Meeting next = meets({2017, 3, 28});
        QVERIFY(!book().nextDue);
        QCOMPARE(needsOf(*m_plan)->meeting->id, next.id.record());
    }

    void pointsAndActionsOfMineNeedMe()
    {
        Point mine;
        mine.id = Id<Point>::random();
        mine.about = test::numbered(store(), u"commitment"_s, u"5"_s);
        mine.inTheWay = Texts(u"Nobody has the keys"_s);
        mine.owners << m_plan->desk().author();
        QVERIFY(actions::create(m_plan->desk(), mine));
        const auto taskOf = [this](const QString &id) {
            const auto needs = needsOf(*m_plan);
            const Need *need = needs->find(id);
            return need ? need->task.title : QString();
        };
        const QString task = u"point/"_s + mine.id.record().text();
        QCOMPARE(taskOf(task), u"Your point: Nobody has the keys"_s);
        QCOMPARE(needsOf(*m_plan)->find(task)->remedy, Remedy::ShowPoint);
        const auto all = store::readAll<Action>(store());
        QCOMPARE(taskOf(u"action/"_s + all->first().id.record().text()),
                 u"Your action: Send the committee the points to raise"_s); // the organisation's
        QVERIFY(actions::change(m_plan->desk(), u"point"_s, mine.id,
                                {{u"resolvedOn"_s, Value(FuzzyDate(QDate(2017, 3, 14)).value()), {}}}));
        QVERIFY(taskOf(task).isEmpty());
    }

    void whatComesStandsBeforeWhatWas()
    {
        m_plan = test::longCommitteePlan();
        const QList<ShownMeeting> meetings = book().meetings;
        QCOMPARE(meetings.size(), 22);
        QVERIFY(meetings.first().isAhead);
        QCOMPARE(meetings.first().meeting.id, test::comingMeeting(store()));
        for (qsizetype at = 2; at < meetings.size(); ++at)
            QVERIFY(meetings.at(at - 1).meeting.date.latest() > meetings.at(at).meeting.date.latest());
    }

    void whoCameIsCountedBySide()
    {
        const MeetingBook read = book();
        const ShownMeeting &last = *read.meeting(test::lastMeeting(store()).record());
        QCOMPARE(last.whoCame(), u"4 of government and 4 of civil society came"_s);
        QVERIFY(last.came(kim()));
        QVERIFY(read.meeting(test::comingMeeting(store()).record())->whoCame().isEmpty());
    }

    void somebodyEnteredTwiceCameOnce()
    {
        const Id<Meeting> meeting = test::comingMeeting(store());
        const auto attended = [&](bool came) {
            return actions::setAttended(m_plan->desk(), meeting, kim(), PartySide::Government, came).has_value();
        };
        const auto count = [&] { return store::readAll<Attendance>(store(), meeting)->size(); };
        QVERIFY(attended(true));
        QVERIFY(attended(true));
        QCOMPARE(count(), 1);
        QVERIFY(attended(false));
        QCOMPARE(count(), 0);
        QVERIFY(attended(false));
        QVERIFY(attended(true));
        QCOMPARE(count(), 1);
        QCOMPARE(store::readAll<Attendance>(store(), meeting)->first().side, PartySide::Government);
    }

    void whatIsOpenStandsFirstAndWordsForADateStay()
    {
        const QList<ShownSettled> settled = book().settled;
        QCOMPARE(settled.size(), 5);
        QCOMPARE(settled.first().lateness, u"13 days past"_s);
        QVERIFY(!settled.last().doneOn.isNull());
        const auto said = std::find_if(settled.cbegin(), settled.cend(),
                                       [](const ShownSettled &each) { return each.due.text() == u"in the New Year"; });
        QVERIFY(said != settled.cend());
        QCOMPARE(said->whoAndWhen(), u"Cabinet Office, due in the New Year"_s);
        QCOMPARE(said->meetingName, u"Steering committee, 10 November 2016"_s);
        QVERIFY(std::any_of(settled.cbegin(), settled.cend(),
                            [](const ShownSettled &each) { return each.meetingName.isEmpty(); }));
    }

    void theCommitteeSitsBySideForATerm()
    {
        const QList<report::Seat> seats = book().seats;
        QCOMPARE(seats.size(), 9);
        const auto of = [&seats](PartySide side) {
            return std::count_if(seats.cbegin(), seats.cend(),
                                 [side](const report::Seat &seat) { return seat.side == side; });
        };
        QCOMPARE(of(PartySide::Government), 5);
        QCOMPARE(of(PartySide::CivilSociety), 4);
        report::Seat seat = seats.first();
        QCOMPARE(seat.term(), u"since 12 May 2016"_s);
        seat.role.to = FuzzyDate(QDate(2017, 3, 31));
        QCOMPARE(seat.term(), u"12 May 2016 to 31 March 2017"_s);
        QVERIFY(seat.isHeldOn({2017, 3, 31}));
        QVERIFY(!seat.isHeldOn({2017, 4, 1}));
        QVERIFY(!seat.isHeldOn({2016, 5, 11}));
    }

    void timesOfAConsultation_data()
    {
        QTest::addColumn<QDate>("began");
        QTest::addColumn<QDate>("opened");
        QTest::addColumn<QDate>("closes");
        QTest::addColumn<int>("minimum");
        QTest::addColumn<QString>("told");
        const QDate began(2017, 1, 5), opened(2017, 3, 6), closes(2017, 3, 11);
        QTest::newRow("all") << began << opened << closes << 10
                             << u"Preparation: 60 days. Time to reply: 5 days (agreed minimum 10)"_s;
        QTest::newRow("no minimum") << began << opened << closes << 0
                                    << u"Preparation: 60 days. Time to reply: 5 days"_s;
        QTest::newRow("one day") << QDate() << opened << opened.addDays(1) << 10
                                 << u"Time to reply: 1 day (agreed minimum 10)"_s;
        QTest::newRow("not yet closed") << began << opened << QDate() << 10 << u"Preparation: 60 days"_s;
        QTest::newRow("the wrong way round") << opened << began << QDate() << 10 << QString();
        QTest::newRow("nothing") << QDate() << QDate() << QDate() << 10 << QString();
    }
    void timesOfAConsultation()
    {
        QFETCH(QDate, began);
        QFETCH(QDate, opened);
        QFETCH(QDate, closes);
        QFETCH(int, minimum);
        const auto date = [](QDate day) { return day.isValid() ? FuzzyDate(day) : FuzzyDate(); };
        Consultation consultation;
        consultation.beganPreparing = date(began);
        consultation.opened = date(opened);
        consultation.closes = date(closes);
        QTEST(report::consultationTimes(consultation, minimum > 0 ? std::optional<qint64>(minimum) : std::nullopt),
              "told");
    }

    void minutesNameNobody()
    {
        QVERIFY(actions::change(m_plan->desk(), u"meeting"_s, test::lastMeeting(store()),
                                {{u"forwardLook"_s, Value(u"KIM REID and Rowan Marsh plan a workshop"_s), {}}}));
        Action action;
        action.id = Id<Action>::random();
        action.meeting = test::lastMeeting(store());
        action.text = Texts(u"Kim Reid writes to the Treasury"_s);
        action.owners << kim();
        QVERIFY(actions::create(m_plan->desk(), action));
        const auto minutes = report::minutesOf(store(), test::lastMeeting(store()));
        const QString told = all(*minutes);
        QVERIFY2(!told.contains(u"Kim Reid"_s, Qt::CaseInsensitive), qPrintable(told));
        QVERIFY(!told.contains(u"Rowan Marsh"_s));
        QVERIFY(told.contains(u"somebody of Cabinet Office writes to the Treasury"_s));
        QVERIFY(told.contains(u"somebody of Cabinet Office and somebody of Involve plan a workshop"_s));
        QVERIFY(told.contains(u"| Government | 4 | 5 |"_s));
        QVERIFY(told.contains(u"Chatham House Rule"_s));
        QVERIFY(!told.contains(u"Kim"_s)); // who announced it
    }

    void aNameWithinAWordIsLeft()
    {
        Person person;
        person.name = u"Ann"_s;
        person.id = Id<Person>(actions::personNamed(store(), person.name).value());
        QVERIFY(actions::create(m_plan->desk(), person));
        const auto unnamed = report::Unnamed::of(store(), report::Unnamed::Whom::NotPublic);
        QCOMPARE(unnamed->text(u"Ann announces the annual plan (Ann)"_s),
                 u"somebody announces the annual plan (somebody)"_s);
        QCOMPARE(unnamed->text(u"Rowan Marsh may be named"_s), u"Rowan Marsh may be named"_s);
        QCOMPARE(*unnamed->names({kim()}), u"Cabinet Office"_s);
    }

    void papersNameOnlyWhoMayBeNamed()
    {
        Job job;
        const auto papers = report::papersFor(store(), test::comingMeeting(store()), m_plan->today(), job);
        const auto wanted = papers->tables.first();
        QCOMPARE(wanted.heading, u"Decisions wanted"_s);
        QCOMPARE(wanted.rows.size(), 2);
        QCOMPARE(wanted.rows.last().last(), u"Cabinet Office"_s); // Kim Reid owns it
    }

    void aReviewGoesThroughDecisionsThenPointsThenDates()
    {
        const auto points = report::reviewOf(store(), test::comingMeeting(store()), m_plan->today());
        QStringList kinds;
        for (const report::ReviewPoint &each : *points)
            if (kinds.isEmpty() || kinds.last() != each.kind)
                kinds << each.kind;
        QCOMPARE(kinds, QStringList({u"Decision wanted"_s, u"Point to raise"_s, u"Dates and views"_s}));
        QCOMPARE(points->first().what, u"May the register come a year later?"_s);
        const report::ReviewPoint &highest = points->at(1);
        QVERIFY(highest.about.startsWith(u"1 "_s));
        QCOMPARE(highest.government.completion, Completion::Limited);
        QVERIFY(highest.facts.filter(u"later than first promised"_s).size() == 1);
        const auto grants = std::find_if(points->cbegin(), points->cend(), [](const report::ReviewPoint &each) {
            return each.about.startsWith(u"3 "_s);
        });
        QVERIFY(grants != points->cend());
        QVERIFY(grants->facts.filter(u"42 days past"_s).size() == 1);
    }

    void aReviewNamesNoOfficial()
    {
        const auto points = report::reviewOf(store(), test::comingMeeting(store()), m_plan->today());
        for (const report::ReviewPoint &each : *points)
            for (const QString &words : QStringList{each.what, each.asked} + each.facts)
                QVERIFY2(!words.contains(u"Kim Reid"_s), qPrintable(words));
        QVERIFY(points->at(1).asked.contains(u"drafted by somebody of Cabinet Office"_s));
    }

    void aDocumentIsLaidOutWithHeadsThatComeAgain()
    {
        const report::Document document{u"Title <b>"_s,
                                        {u"A note"_s},
                                        {{u"First & foremost"_s, {u"A"_s, u"B"_s}, {{u"1"_s, u"two\nlines"_s}}, {}, {}},
                                         {u"Nothing"_s, {u"A"_s}, {}, u"Nothing is here."_s, {}},
                                         {u"Page"_s, {}, {}, {}, {}, 2, {u"Words alone"_s}, true}}};
        QTextDocument text;
        const QList<int> headings = layOut(document, text);
        QCOMPARE(headings.size(), 3);
        QCOMPARE(text.findBlock(headings.first()).text(), u"First & foremost"_s);
        QVERIFY(text.toPlainText().contains(u"Title <b>"_s)); // words, never markup
        QVERIFY(text.toPlainText().contains(u"Nothing is here."_s));
        const auto *table = qobject_cast<QTextTable *>(text.rootFrame()->childFrames().first());
        QVERIFY(table);
        QCOMPARE(table->rows(), 2);
        QCOMPARE(table->format().headerRowCount(), 1);
        QCOMPARE(partsOf(document), QList<qsizetype>({0, 2}));
        layOut(document, text, 2, 1);
        QVERIFY(!text.toPlainText().contains(u"Title"_s));
        QVERIFY(text.toPlainText().contains(u"Words alone"_s));
    }
};

QTEST_MAIN(MeetingsTest)
#include "tst_models_meetings.moc"
