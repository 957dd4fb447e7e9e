// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../strict.h"
#include "plans.h"

#include <actions/agreement.h>
#include <actions/progress.h>
#include <look/cell.h>
#include <model/natural_id.h>
#include <models/chasing.h>
#include <models/replyreading.h>
#include <models/roundmodel.h>
#include <store/reading.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::ui;

class RoundTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OpenPlan> m_plan;
    std::unique_ptr<RoundModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

    [[nodiscard]] Id<Commitment> commitment(const QString &number) const
    {
        return Id<Commitment>(test::numbered(m_plan->store(), u"commitment"_s, number));
    }
    [[nodiscard]] QString at(const QString &number, int column, int role = Qt::DisplayRole) const
    {
        return m_model->find(commitment(number).record()).siblingAtColumn(column).data(role).toString();
    }
    [[nodiscard]] Id<Round> round() const { return m_model->state()->round.id; }
    [[nodiscard]] Id<Update> update(const QString &number) const { return updateId(commitment(number), round()); }
    [[nodiscard]] QStringList groups() const
    {
        QStringList names;
        for (int row = 0; row < m_model->rowCount(); ++row)
            names << m_model->index(row, 0).data(Qt::AccessibleTextRole).toString();
        return names;
    }
    void answers(const QString &number, PartySide side, const QString &who)
    {
        actions::Answer answer;
        answer.side = side;
        answer.answer = AgreementAnswer::Agrees;
        answer.saidYes = u"We agree to these words."_s;
        answer.signatory = who;
        const auto given = actions::answer(m_plan->desk(), update(number), answer);
        QVERIFY2(given, given ? "" : qPrintable(given.error().sentence));
        QVERIFY(m_model->refresh());
    }

private slots:
    void init()
    {
        test::failOnWarnings();
        m_plan = test::busyPlan();
        m_model = std::make_unique<RoundModel>(*m_plan);
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(m_model->refresh());
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_plan.reset();
    }

    void groupsByTheLeadingDepartmentAndSaysHowManyAnswered()
    {
        QVERIFY(groups().contains(u"Cabinet Office, 3 of 4 answered"_s));
        QVERIFY(groups().contains(u"Crown Commercial Service, not answered"_s));
        QVERIFY(groups().contains(u"Local Government Association, answered"_s));
        QCOMPARE(m_model->state()->sentence(),
                 u"Asked 27 February · closes Friday 24 March, in 10 days · 6 of 13 answered"_s);
    }

    void saysTheAnswerOrTheTimeLeft()
    {
        QCOMPARE(at(u"1"_s, RoundModel::Answer), u"9 March"_s);
        QCOMPARE(at(u"7"_s, RoundModel::Answer), u"14 March, no change"_s);
        QCOMPARE(at(u"8"_s, RoundModel::Answer), u"not yet, 10 days left"_s);
    }

    void saysWhoHasTheTextNow()
    {
        QCOMPARE(at(u"6"_s, RoundModel::Text), u"You: two versions"_s);
        QCOMPARE(at(u"8"_s, RoundModel::Text), u"Department"_s);
        QCOMPARE(at(u"1"_s, RoundModel::Text), u"You"_s);
        answers(u"1"_s, PartySide::Government, u"Amina Khan"_s);
        QCOMPARE(at(u"1"_s, RoundModel::Text), u"Transparency International UK, 10 days left"_s);
        answers(u"1"_s, PartySide::CivilSociety, u"Rachel Evans"_s);
        QCOMPARE(at(u"1"_s, RoundModel::Text), u"Agreed, 14 March"_s);
        QCOMPARE(m_model->count(RoundModel::Agreed), 1);
        QVERIFY(actions::change(m_plan->desk(), u"update"_s, update(u"1"_s).record(),
                                {{u"joint"_s, Value(u"Other words."_s), {}}}));
        QVERIFY(m_model->refresh());
        QCOMPARE(at(u"1"_s, RoundModel::Text), u"Needs agreeing again"_s);
        QCOMPARE(m_model->count(RoundModel::Agreed), 0);
    }

    void countsTheWorkingDaysThatThePlanGives()
    {
        QVERIFY(actions::change(m_plan->desk(), u"plan"_s, m_plan->plan().id.record(),
                                {{u"workingDaysToReply"_s, Value(qint64(3)), {}}}));
        answers(u"1"_s, PartySide::Government, u"Amina Khan"_s);
        QCOMPARE(at(u"1"_s, RoundModel::Text), u"Transparency International UK, 3 days left"_s);
    }

    void ratesAsThisRoundHasIt()
    {
        QCOMPARE(at(u"6"_s, RoundModel::Government), u"Substantial"_s);
        QCOMPARE(at(u"6"_s, RoundModel::CivilSociety), u"Limited"_s);
        QCOMPARE(at(u"8"_s, RoundModel::Government), u"Not yet"_s);
        QCOMPARE(at(u"6"_s, RoundModel::Government, Qt::AccessibleTextRole),
                 u"Government: Substantial, views differ"_s);
        QCOMPARE(m_model->count(RoundModel::ViewsDiffer), 2);
    }

    void changesOnlyTheRowThatWasAnswered()
    {
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        const int before = m_model->count(RoundModel::NotAnswered);
        QVERIFY(actions::noChange(m_plan->desk(), {commitment(u"8"_s)}, round()));
        QVERIFY(m_model->refresh());
        QCOMPARE(m_model->count(RoundModel::NotAnswered), before - 1);
        QCOMPARE(changed.size(), 2); // the row, and the band above it
        QCOMPARE(reset.size(), 0);
        QVERIFY(groups().contains(u"Cabinet Office, all answered"_s));
    }

    void movesARowToTheGroupOfItsState()
    {
        m_model->setGrouping(RoundModel::Grouping::State);
        QCOMPARE(groups(), QStringList({u"Not answered yet, 7"_s, u"With you, 6"_s}));
        answers(u"1"_s, PartySide::Government, u"Amina Khan"_s);
        QCOMPARE(groups(), QStringList({u"Not answered yet, 7"_s, u"With you, 5"_s, u"With somebody else, 1"_s}));
    }

    void groupsByTheLeadOfCivilSociety()
    {
        m_model->setGrouping(RoundModel::Grouping::CivilSociety);
        QVERIFY(groups().first() != u"No civil-society lead yet"_s);
        QVERIFY(groups().last().startsWith(u"No civil-society lead yet"_s));
    }

    void readsNothingWhenNothingWasWritten()
    {
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        QVERIFY(m_model->refresh());
        QCOMPARE(changed.size(), 0);
    }

    void filterKeepsTheBandsOfWhatItShows()
    {
        RoundFilter filter;
        filter.setSourceModel(m_model.get());
        filter.setMark(RoundModel::ViewsDiffer);
        int rows = 0;
        for (int group = 0; group < filter.rowCount(); ++group)
            rows += filter.rowCount(filter.index(group, 0));
        QCOMPARE(rows, 2);
        QVERIFY(filter.rowCount() <= 2);
    }

    void asksNothingWhereNoRoundIsOpen()
    {
        m_tester.reset();
        m_model.reset();
        m_plan = test::emptyPlan();
        RoundModel model(*m_plan);
        QVERIFY(model.refresh());
        QVERIFY(!model.state());
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!unansweredIn(*m_plan).value());
    }

    void countsTheSilentWithoutReadingUpdates()
    {
        QCOMPARE(unansweredIn(*m_plan).value().value_or(-1), m_model->count(RoundModel::NotAnswered));
    }

    void saysHowLateAnAnswerIs()
    {
        RoundState state = *m_model->state();
        state.day = QDate(2017, 3, 27);
        QVERIFY(state.sentence().contains(u"closed Friday 24 March, 3 days ago"_s));
    }

    void writesOneMailToEachSilentOrganisation()
    {
        const auto mails = chaseMails(*m_model->state(), u"UK plan"_s, u"Amina Khan, Cabinet Office"_s);
        QCOMPARE(mails.size(), 3);
        qsizetype named = 0;
        for (const ChaseMail &mail : mails)
            named += mail.commitments.size();
        QCOMPARE(named, 7);
        const ChaseMail &first = mails.first();
        QCOMPARE(first.to, u"Cabinet Office"_s);
        QVERIFY(first.subject.contains(u"January to March 2017"_s));
        QVERIFY(first.text.contains(u"8  Enhanced transparency"_s));
        QVERIFY(first.text.contains(u"by Friday 24 March 2017"_s));
        QVERIFY(first.whole().startsWith(u"To: Cabinet Office\nSubject: "_s));
    }
};

/// What is found in a reply, and what is left alone.
class ReplyReadingTest : public QObject
{
    Q_OBJECT

private:
    const RecordId m_first = RecordId::random();
    const RecordId m_second = RecordId::random();

    [[nodiscard]] QList<ReplyFinding> found(const QString &text) const
    {
        return findIn(
            text,
            {{m_first, u"5.1"_s, u"OCDS applied to CCS contracts"_s, *FuzzyDate::parse(u"30 April 2017"_s)},
             {m_second, u"5.10"_s, u"Release with company identifiers"_s, *FuzzyDate::parse(u"30 April 2017"_s)}},
            QDate(2017, 3, 13));
    }

private slots:
    void readsRatings_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("completion");
        QTest::addColumn<QString>("pace");
        const QString none;
        QTest::newRow("is complete") << u"5.1 is complete."_s << u"complete"_s << none;
        QTest::newRow("colon") << u"Dear all, 5.1: substantial"_s << u"substantial"_s << none;
        QTest::newRow("on track") << u"We think 5.1 is on track to finish."_s << u"underWay"_s << u"onTrack"_s;
        QTest::newRow("behind") << u"5.1 is now behind schedule!"_s << u"underWay"_s << u"behindSchedule"_s;
        QTest::newRow("not started") << u"5.1 has not started."_s << u"notStarted"_s << none;
        QTest::newRow("under way") << u"5.1 is already underway, as planned."_s << u"underWay"_s << none;
        QTest::newRow("not complete") << u"5.1 is not complete."_s << none << none;
        QTest::newRow("promised") << u"5.1 will be complete."_s << none << none;
        QTest::newRow("limited to") << u"5.1 is limited to England."_s << none << none;
        QTest::newRow("condition") << u"Once 5.1 is complete, we report."_s << none << none;
        QTest::newRow("adjective") << u"5.1 needs a complete list of contracts."_s << none << none;
        QTest::newRow("other sentence") << u"We looked at 5.1. The survey is complete."_s << none << none;
        QTest::newRow("two milestones") << u"5.1 and 5.10 are complete."_s << none << none;
        QTest::newRow("two ratings") << u"5.1 is complete, or is limited."_s << none << none;
        QTest::newRow("other number") << u"15.1 is complete."_s << none << none;
        QTest::newRow("title only") << u"OCDS applied to CCS contracts is complete."_s << none << none;
        QTest::newRow("row") << u"5.1\tOCDS applied\tComplete"_s << u"complete"_s << none;
        QTest::newRow("row on track") << u"No\tStatus\n5.1\tOn track\n"_s << u"underWay"_s << u"onTrack"_s;
    }
    void readsRatings()
    {
        QFETCH(QString, text);
        QFETCH(QString, completion);
        QFETCH(QString, pace);
        const auto findings = found(text);
        QCOMPARE(findings.size(), completion.isEmpty() ? 0 : 1);
        if (completion.isEmpty())
            return;
        QVERIFY(findings.first().milestone == m_first);
        QCOMPARE(nameOf(findings.first().completion), completion);
        QCOMPARE(nameOf(findings.first().pace), pace);
    }

    void readsDates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("due");
        const QString none;
        QTest::newRow("by number") << u"5.10 moves to 31 May 2017."_s << u"31 May 2017"_s;
        QTest::newRow("by title, without a year")
            << u"The release with company identifiers will be 31 May, not April: we wait for the supplier’s fix."_s
            << u"31 May 2017"_s;
        QTest::newRow("promised") << u"5.10 will be complete by May."_s << u"May 2017"_s;
        QTest::newRow("next year") << u"5.10 is postponed until February."_s << u"February 2018"_s;
        QTest::newRow("season") << u"5.10 is now expected in autumn 2017."_s << u"autumn 2017"_s;
        QTest::newRow("the same") << u"5.10 is still expected by 30 April 2017."_s << none;
        QTest::newRow("two dates") << u"5.10 will be 3 May or 5 May."_s << none;
        QTest::newRow("past") << u"We met about 5.10 on 3 March 2017."_s << none;
        QTest::newRow("the verb may") << u"5.10 may now slip."_s << none;
        QTest::newRow("row") << u"No\tDue\n5.10\t31 May 2017"_s << u"31 May 2017"_s;
        QTest::newRow("row without a head") << u"5.10\t31 May 2017"_s << none;
    }
    void readsDates()
    {
        QFETCH(QString, text);
        QFETCH(QString, due);
        const auto findings = found(text);
        QCOMPARE(findings.size(), due.isEmpty() ? 0 : 1);
        if (due.isEmpty())
            return;
        QVERIFY(findings.first().milestone == m_second);
        QCOMPARE(findings.first().due.text(), due);
    }

    void takesTheReasonFromTheSentence()
    {
        const auto findings = found(u"5.10 moves to 31 May 2017: we wait for the supplier."_s);
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().why, u"we wait for the supplier"_s);
    }

    void marksTheSentenceItIsFoundIn()
    {
        const QString text = u"Dear Amina,\n\nAll is well. 5.1 is complete. Happy to help."_s;
        const auto findings = found(text);
        QCOMPARE(findings.size(), 1);
        QCOMPARE(text.mid(findings.first().at, findings.first().length), u"5.1 is complete."_s);
    }

    void readsEveryRowOfAPastedTable()
    {
        const auto findings = found(
            u"Milestone\tStatus\tDeadline\r\n5.1\tCompleted\t30 April 2017\n5.10\tBehind schedule\t31 May 2017\n"_s);
        QCOMPARE(findings.size(), 3);
        QVERIFY(findings.at(0).completion == Completion::Complete);
        QVERIFY(findings.at(1).pace == Pace::BehindSchedule);
        QVERIFY(findings.at(2).movesDate());
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    RoundTest round;
    ReplyReadingTest reading;
    return QTest::qExec(&round, argc, argv) | QTest::qExec(&reading, argc, argv);
}
#include "tst_models_round.moc"
