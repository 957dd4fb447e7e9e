// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "besides.h"

#include <actions/narratives.h>
#include <report/assessment.h>
#include <report/narratives.h>

using namespace waymark;
using namespace waymark::actions;
using namespace waymark::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kLessons = NarrativeHeading::Lessons;

Telling telling(const Office &office, const QString &government, const QString &civilSociety = {})
{
    return {office.plan, ReportTerm::Midterm, kLessons, government, civilSociety};
}

Narrative lessonsIn(const store::Store &store, const Office &office)
{
    return store::read<Narrative>(store, narrativeId(office.plan, ReportTerm::Midterm, kLessons)).value();
}

QStringList headingsOf(const report::Document &document)
{
    QStringList headings;
    for (const report::Table &table : document.tables)
        headings << table.heading;
    return headings;
}

report::Document assessment(const Office &office, QDate day, ReportTerm term = ReportTerm::Unknown)
{
    Job job;
    return report::selfAssessment(*office.store, day, term, job).value();
}

} // namespace

/// What both sides tell under the headings of a self-assessment.
class TestNarratives : public QObject
{
    Q_OBJECT

private slots:
    void aLeadOfAnyCommitmentWritesForHerSideAndNotForTheOther()
    {
        Office office;
        office.appoint(u"Kim Reid"_s);
        Office::sit(office.desk, u"Kim Reid"_s);
        QVERIFY(writeNarrative(office.desk, telling(office, {}, u"Ask earlier"_s)));
        QCOMPARE(lessonsIn(*office.store, office).civilSociety.text(), u"Ask earlier"_s);
        const auto refused = writeNarrative(office.desk, telling(office, u"All went well"_s));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Refused);
        QVERIFY(lessonsIn(*office.store, office).government.isEmpty());
    }

    void theCoordinatorRecordsForTheOtherSideUntilItWritesItself()
    {
        Office office;
        office.appoint(u"Kim Reid"_s);
        QVERIFY(writeNarrative(office.desk, telling(office, u"Ours"_s, u"As told"_s)));
        QVERIFY(writeNarrative(office.desk, telling(office, {}, u"As told again"_s)));
        Office::sit(office.desk, u"Kim Reid"_s);
        QVERIFY(writeNarrative(office.desk, telling(office, {}, u"In our own words"_s)));
        Office::sit(office.desk, u"Amina Khan"_s);
        QVERIFY(!writeNarrative(office.desk, telling(office, {}, u"Nicer words"_s)));
        QCOMPARE(lessonsIn(*office.store, office).civilSociety.text(), u"In our own words"_s);
    }

    void bothSidesMeetInOneAlthoughEachBeganIt()
    {
        Office office;
        office.appoint(u"Kim Reid"_s);
        const auto theirs = office.copy();
        Desk kim(*theirs, office.clock);
        Office::sit(kim, u"Kim Reid"_s);
        QVERIFY(writeNarrative(office.desk, telling(office, u"Ours"_s)));
        QVERIFY(writeNarrative(kim, telling(office, {}, u"Theirs"_s)));
        QVERIFY(merge(*office.store, *theirs));
        const Narrative both = lessonsIn(*office.store, office);
        QCOMPARE(both.government.text(), u"Ours"_s);
        QCOMPARE(both.civilSociety.text(), u"Theirs"_s);
        QCOMPARE(store::conflictCount(*office.store).value(), 0);
        QCOMPARE(store::pendingCount(*office.store).value(), 0);
    }

    void neitherSideDeletesTheOthersWords()
    {
        Office office;
        office.appoint(u"Kim Reid"_s);
        QVERIFY(writeNarrative(office.desk, telling(office, u"Ours"_s)));
        const RecordId id = narrativeId(office.plan, ReportTerm::Midterm, kLessons);
        Office::sit(office.desk, u"Kim Reid"_s);
        QVERIFY(!remove(office.desk, u"narrative"_s, id));
        Office::sit(office.desk, u"Amina Khan"_s);
        QVERIFY(remove(office.desk, u"narrative"_s, id));
    }

    void aStrangersWordsWait()
    {
        Office office;
        Desk stranger(*office.store, office.clock);
        Office::sit(stranger, u"Zed Young"_s);
        const RecordId id = narrativeId(office.plan, ReportTerm::Midterm, kLessons);
        const Narrative begun = emptyNarrative(office.plan, ReportTerm::Midterm, kLessons);
        Fields said = valuesOf(begun).fields;
        said.insert(u"government"_s, Value(u"All is lost"_s));
        Office::done(stranger.enter({draft(stranger.author(), {saying(*office.store, u"narrative"_s, id, said)})}));
        QVERIFY(store::pendingCount(*office.store).value() > 0);
        const auto all = report::narrativesOf(*office.store, office.plan, ReportTerm::Midterm);
        for (const Narrative &each : *all)
            QVERIFY(each.government.isEmpty());
    }

    void nothingSaidAndNoHeadingAreRefused()
    {
        Office office;
        QVERIFY(!writeNarrative(office.desk, telling(office, u" "_s)));
        Telling nowhere = telling(office, u"Ours"_s);
        nowhere.heading = NarrativeHeading::Unknown;
        QVERIFY(!writeNarrative(office.desk, nowhere));
    }

    void aDraftBeginsItWhenItIsShared()
    {
        Beside beside;
        const RecordId id = narrativeId(beside.office.plan, ReportTerm::Midterm, kLessons);
        QVERIFY(keepDraft(beside.circles, Circle::Mine, {id, u"government"_s, u"Begin in time"_s}));
        QVERIFY(!store::record(*beside.office.store, u"narrative"_s, id)->has_value());
        const auto shared = share(beside.circles, beside.onlyDraft());
        QVERIFY(shared);
        const Narrative told = lessonsIn(*beside.office.store, beside.office);
        QCOMPARE(told.government.text(), u"Begin in time"_s);
        QCOMPARE(told.heading, kLessons);
        QCOMPARE(told.report, ReportTerm::Midterm);
        QVERIFY(drafts(beside.circles).isEmpty());
    }

    void theReportHasEveryHeadingInItsPlaceAndSaysWhatIsNotWritten()
    {
        Office office;
        QVERIFY(writeNarrative(office.desk, telling(office, u"Begin in time"_s)));
        const report::Document document = assessment(office, QDate(2016, 12, 1));
        QVERIFY(document.title.startsWith(u"12-month self-assessment: "_s));
        const QStringList headings = headingsOf(document);
        QCOMPARE(headings.first(), u"Introduction and background"_s);
        QVERIFY(headings.indexOf(u"How working together went"_s) < headings.indexOf(u"5 Open contracting"_s));
        QVERIFY(headings.indexOf(u"5 Open contracting"_s) < headings.indexOf(u"Challenges"_s));
        const report::Table lessons = document.tables.at(headings.indexOf(u"Lessons learned"_s));
        QCOMPARE(lessons.rows, (QList<QStringList>{{u"Government"_s, u"Begin in time"_s},
                                                   {u"Civil society"_s, u"Not written yet."_s}}));
    }

    void theOneOfTheEndTellsItsOwnWordsAndHowThingsStoodAtTwelveMonths()
    {
        Office office;
        Office::done(change(office.desk, u"plan"_s, office.plan,
                            {{u"starts"_s, Value(u"2015-01-01"_s), {}}, {u"ends"_s, Value(u"2016-12-31"_s), {}}}));
        QVERIFY(writeNarrative(office.desk, telling(office, u"Begin in time"_s)));
        const report::Document document = assessment(office, QDate(2016, 12, 1));
        QVERIFY(document.title.startsWith(u"End-of-term self-assessment: "_s));
        const QStringList headings = headingsOf(document);
        QCOMPARE(document.tables.at(headings.indexOf(u"Lessons learned"_s)).rows.first().last(), u"Not written yet."_s);
        const report::Table since = document.tables.at(headings.indexOf(u"Since the 12-month self-assessment"_s));
        QCOMPARE(since.words.first(), u"The first is how the plan stood on 1 January 2016."_s);
        QCOMPARE(since.rows.size(), 1);
        QVERIFY(!headingsOf(assessment(office, QDate(2016, 12, 1), ReportTerm::Midterm))
                     .contains(u"Since the 12-month self-assessment"_s));
    }

    void whoMayNotBeNamedIsHerOrganisation()
    {
        Office office;
        office.appoint(u"Quentin Blake"_s);
        QVERIFY(writeNarrative(office.desk, telling(office, u"Quentin Blake asked for it"_s)));
        const report::Document document = assessment(office, QDate(2016, 12, 1));
        QVERIFY(!report::toMarkdown(document).contains(u"Quentin"_s));
    }

    void whatARecordSaysOfItselfDoesNotMoveItsWords()
    {
        Office office;
        QVERIFY(writeNarrative(office.desk, telling(office, u"Begin in time"_s)));
        const RecordId id = narrativeId(office.plan, ReportTerm::Midterm, kLessons);
        Office::done(change(office.desk, u"narrative"_s, id, {{u"heading"_s, Value(u"conclusion"_s), {}}}));
        const auto all = report::narrativesOf(*office.store, office.plan, ReportTerm::Midterm);
        for (const Narrative &each : *all)
            QCOMPARE(each.government.isEmpty(), each.heading != kLessons);
    }
};

QTEST_GUILESS_MAIN(TestNarratives)
#include "tst_narratives.moc"
