// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The real window with real plans: empty, on a busy day, and crowded.
#include "gallery.h"
#include "shown.h"

#include "plans.h"
#include "rounds.h"
#include "scriptedprompts.h"

#include <actions/editing.h>
#include <actions/plan.h>
#include <dialogs/movedatesheet.h>
#include <dialogs/progresssheet.h>
#include <look/drawing.h>
#include <look/textbox.h>
#include <models/chasing.h>
#include <models/stillopenmodel.h>
#include <pages/chasesheet.h>
#include <pages/replysheet.h>
#include <print/preview.h>
#include <store/reading.h>
#include <window/mainwindow.h>
#include <window/planview.h>

#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark::ui;

namespace waymark::gallery {

namespace {

/// The window of somebody with settings of her own, that end with it.
struct Belongings
{
    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<test::ScriptedPrompts> prompts;
    std::unique_ptr<QSettings> settings;
};

/// A window that takes along what it needs: it outlives the window's parts.
class Window : private Belongings, public MainWindow
{
public:
    explicit Window(Belongings belongings)
        : Belongings(std::move(belongings))
        , MainWindow(*prompts, test::thatDay(), *settings)
    {
    }
};

MainWindow *window()
{
    Belongings own{std::make_unique<QTemporaryDir>(), std::make_unique<test::ScriptedPrompts>(), nullptr};
    own.settings = std::make_unique<QSettings>(own.folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    test::actAs({u"Amina Khan"_s, u"Cabinet Office"_s}, own.folder->path());
    return new Window(std::move(own));
}

std::unique_ptr<OpenPlan> crowded()
{
    auto plan = test::samplePlan(u"us-2022"_s, QDate(2024, 12, 31));
    Round round;
    round.label = Texts(u"August to December 2024"_s);
    round.opens = FuzzyDate(QDate(2024, 12, 2));
    round.closes = FuzzyDate(QDate(2024, 12, 20));
    Id<Round> id;
    if (const auto opened = actions::openRound(plan->desk(), round, id); !opened)
        qFatal("%s", qPrintable(opened.error().sentence));
    return plan;
}

/// The same where every milestone has a date, and many were moved.
std::unique_ptr<OpenPlan> crowdedWithDates()
{
    auto plan = crowded();
    int at = 0;
    const QList<RecordId> milestones = store::idsOf(plan->store(), u"milestone"_s).value();
    for (const RecordId &id : milestones) {
        const QDate first = QDate(2023, 1, 31).addDays(at * 97 % 900);
        const QDate now = at % 3 == 0 ? first.addDays(40 + at * 13 % 200) : first;
        const auto acted = actions::change(
            plan->desk(), u"milestone"_s, id,
            {{u"baselineDue"_s, Value(FuzzyDate(first).value()), {}}, {u"due"_s, Value(FuzzyDate(now).value()), {}}});
        if (!acted)
            qFatal("%s", qPrintable(acted.error().sentence));
        ++at;
    }
    return plan;
}

/// The busy day with a long name in Welsh, and as many words as one department once wrote of one commitment.
std::unique_ptr<OpenPlan> wordy()
{
    auto plan = test::busyPlan();
    const QString words = u"Mae’r Gweinidogion wedi cytuno ar y drafft; the wording is settled with the network. "_s;
    const RecordId commitment = test::numbered(plan->store(), u"commitment"_s, u"3"_s);
    const QList<RecordId> updates = store::idsOf(plan->store(), u"update"_s).value();
    auto acted = actions::change(
        plan->desk(), u"commitment"_s, commitment,
        {{u"title"_s,
          Value(u"Strategaeth gwrth-lygredd: cyhoeddi’r strategaeth newydd gyda chymdeithas sifil, ac atebolrwydd "
                "i’r Senedd am gynnydd ym mhob adran ac awdurdod lleol"_s),
          {}},
         {u"summary"_s, Value(words.repeated(12).left(990)), {}}});
    for (const RecordId &id : updates)
        if (const auto update = store::read<Update>(plan->store(), Id<Update>(id));
            acted && update && update->commitment == Id<Commitment>(commitment))
            acted = actions::change(plan->desk(), u"update"_s, id,
                                    {{u"joint"_s, Value(words.repeated(50).left(3892)), {}},
                                     {u"governmentView"_s, Value(words.repeated(5)), {}}});
    if (!acted)
        qFatal("%s", qPrintable(acted.error().sentence));
    return plan;
}

} // namespace

QWidget *at(const Plan &plan, const QString &page, const QString &number, const QString &detail)
{
    MainWindow *shown = window();
    shown->showPlan(plan());
    const RecordId record =
        number.isEmpty() ? RecordId() : test::numbered(shown->view()->plan().store(), u"commitment"_s, number);
    shown->view()->go({page, record, detail});
    return shown;
}

namespace {

/// The sample as people find it: published facts only.
std::unique_ptr<OpenPlan> sample()
{
    return test::samplePlan();
}

std::unique_ptr<OpenPlan> earlierSample()
{
    return test::samplePlan(u"uk-2013"_s, QDate(2015, 12, 31));
}

/// A commitment with the history that one of its buttons tells.
QWidget *withHistory(const Plan &plan, const QString &number, const QString &words)
{
    QWidget *shown = at(plan, u"commitment"_s, number);
    for (QPushButton *button : shown->findChildren<QPushButton *>())
        if (button->text() == words)
            button->click();
    return shown;
}

/// What the department of commitment 5 sent, read and not yet entered.
QWidget *pasted()
{
    QWidget *shown = at(&test::busyPlan, u"round"_s, u"3"_s, u"paste"_s);
    for (QPlainTextEdit *text : shown->findChildren<QPlainTextEdit *>())
        text->setPlainText(
            u"Dear Amina,\n\nMinisters have seen the paper. 3.2 is now on track. The draft strategy of 3.2 "
            "will be shown to the network on 31 May, not in January: we wait for the new minister. Happy "
            "to come to the committee."_s);
    return shown;
}

/// The sheet by which those are chased who have not answered.
QWidget *chased()
{
    const std::unique_ptr<OpenPlan> plan = test::busyPlan();
    const auto state = roundStateOf(*plan);
    return new ChaseSheet(**state, chaseMails(**state, plan->plan().title.text(), u"Amina Khan, Cabinet Office"_s),
                          nullptr);
}

/// What a department answered in its form: one answer too late, one in words nobody offered.
QWidget *answered()
{
    forms::ReplyRead read;
    read.fromName = u"Crown Commercial Service"_s;
    read.roundLabel = u"January to March 2017"_s;
    const auto said = [&read](const QString &name, const QString &about, const QString &field, const QString &before,
                              const QString &after, const Value &value = {}) -> forms::Said & {
        read.said << forms::Said{{}, name, about, before, after, {}, {}, {}, field, value, {}, {}, {}};
        return read.said.last();
    };
    const QString commitment = u"5 Open contracting"_s;
    const QString first = u"5.1 Publish all contracts above the threshold in the open contracting data standard"_s;
    said(commitment, u"How far"_s, u"governmentCompletion"_s, {}, labelOf(Completion::UnderWay),
         Value(nameOf(Completion::UnderWay)));
    said(commitment, u"Joint text"_s, u"joint"_s, {},
         u"The first contracts are published in the new standard. Suppliers can see them on Contracts Finder; the "
         "remaining departments follow until the summer."_s);
    said(first, u"How far"_s, u"governmentCompletion"_s, labelOf(Completion::Limited), labelOf(Completion::Substantial),
         Value(nameOf(Completion::Substantial)));
    said(u"5.2 Guidance for local authorities"_s, u"New date"_s, u"due"_s, u"31 March 2017"_s, u"30 June 2017"_s).why =
        u"The pilot began late"_s;
    said(u"5.3 Ask suppliers"_s, u"What has happened"_s, u"note"_s, u"Asked twelve"_s, u"Asked forty suppliers"_s)
        .doubt = u"Somebody wrote here since the form was written; both would be kept to choose from."_s;
    read.problems << forms::ReplyProblem{u"5.4 Train buyers"_s, u"How far now"_s,
                                         u"“Nearly” is none of the words to choose from; choose one of them, or write "
                                         "it under “What has happened”."_s};
    read.same = 2;
    read.unanswered = 1;
    return new ReplySheet(read, QDate(2017, 3, 14));
}

/// A page's picture as a table.
QWidget *asTable(const Plan &plan, const QString &page, const QString &detail = {})
{
    MainWindow *shown = qobject_cast<MainWindow *>(at(plan, page, {}, detail));
    shown->view()->page()->toggleTable();
    return shown;
}

/// What was still open, once it has been counted.
QWidget *counted()
{
    QWidget *shown = at(&crowdedWithDates, u"progress"_s, {}, u"open"_s);
    const auto *rows = shown->findChild<StillOpenModel *>();
    for (int turn = 0; turn < 200 && rows->rowCount() == 0; ++turn)
        QTest::qWait(20);
    return shown;
}

/// How a page's picture, or its table, will look on paper.
QWidget *onPaper(const Plan &plan, const QString &page, const QString &detail, bool isTable)
{
    auto *shown = qobject_cast<MainWindow *>(isTable ? asTable(plan, page, detail) : at(plan, page, {}, detail));
    Printed printed{
        u"Progress by round"_s, u"UK National Action Plan"_s, u"14 March 2017"_s, shown->view()->page()->drawing(), {}};
    if (const std::unique_ptr<QMimeData> table(shown->view()->page()->wholeTable()); table)
        printed.table = table->html();
    auto *preview = new Preview(printed, nullptr);
    QObject::connect(preview, &QObject::destroyed, shown, [shown] { delete shown; });
    return preview;
}

/// An update that somebody writes and has not shared.
QWidget *begunUpdate(const QString &number)
{
    QWidget *shown = at(&test::busyPlan, u"update"_s, number);
    for (TextBox *box : shown->findChildren<TextBox *>())
        if (box->accessibleName() == u"Joint text"_s)
            box->insertPlainText(u"The new strategy is with ministers and goes to the network in April. "_s);
    return shown;
}

QWidget *progressSheet()
{
    ProgressForm form;
    form.commitment = u"1  Beneficial ownership"_s;
    form.lastTime = u"February 2017: a call for evidence is planned for spring."_s;
    form.rounds = {{RecordId::random(), u"January to March 2017"_s}};
    form.milestones = {{RecordId::random(), u"1.1  Consult through a call for evidence on the proposed register"_s},
                       {RecordId::random(), u"1.2  Publish the Government’s response"_s}};
    form.people = {{RecordId::random(), u"Cabinet Office"_s}};
    return new ProgressSheet(form);
}

QWidget *moveDateSheet()
{
    auto *sheet = new MoveDateSheet(u"1.1  Consult through a call for evidence"_s, *FuzzyDate::parse(u"March 2017"_s),
                                    *FuzzyDate::parse(u"May 2017"_s));
    sheet->setProblem(u"Say why the date moves; the reason is kept beside it."_s);
    return sheet;
}

const Register kPictures[]{
    {u"window-first-run"_s, [] { return window(); }},
    {u"needs-empty"_s, [] { return at(&test::emptyPlan, u"needs"_s); }},
    {u"needs-typical"_s, [] { return at(&test::busyPlan, u"needs"_s); }},
    {u"needs-crowded"_s, [] { return at(&crowded, u"needs"_s); }},
    {u"round-empty"_s, [] { return at(&test::emptyPlan, u"round"_s); }},
    {u"round-typical"_s, [] { return at(&test::busyPlan, u"round"_s); }},
    {u"round-paste"_s, &pasted},
    {u"round-chase"_s, &chased},
    {u"round-reply"_s, &answered},
    {u"round-crowded"_s, [] { return at(&crowded, u"round"_s); }},
    {u"round-earlier"_s, [] { return at(&earlierSample, u"round"_s); }},
    {u"commitments-empty"_s, [] { return at(&test::emptyPlan, u"commitments"_s); }},
    {u"commitments-typical"_s, [] { return at(&test::busyPlan, u"commitments"_s); }},
    {u"commitments-filtered"_s, [] { return at(&test::busyPlan, u"commitments"_s, {}, u"mark/2"_s); }},
    {u"commitments-crowded"_s, [] { return at(&crowded, u"commitments"_s); }},
    {u"commitment-typical"_s, [] { return at(&test::busyPlan, u"commitment"_s, u"1"_s); }},
    {u"commitment-moved"_s, [] { return at(&test::busyPlan, u"commitment"_s, u"3"_s); }},
    {u"commitment-crowded"_s, [] { return at(&crowded, u"commitment"_s, u"113"_s); }},
    {u"commitment-history"_s, [] { return withHistory(&test::busyPlan, u"6"_s, u"History of this update"_s); }},
    {u"commitment-wordy"_s, [] { return at(&wordy, u"commitment"_s, u"3"_s); }},
    {u"update-wordy"_s, [] { return at(&wordy, u"update"_s, u"3"_s); }},
    {u"round-wordy"_s, [] { return at(&wordy, u"round"_s, u"3"_s, u"paste"_s); }},
    {u"needs-wordy"_s, [] { return at(&wordy, u"needs"_s); }},
    {u"earlier-timeline"_s, [] { return at(&earlierSample, u"timeline"_s); }},
    {u"sample-needs"_s, [] { return at(&sample, u"needs"_s); }},
    {u"sample-commitments"_s, [] { return at(&sample, u"commitments"_s); }},
    {u"sample-commitment"_s, [] { return at(&sample, u"commitment"_s, u"3"_s); }},
    {u"earlier-needs"_s, [] { return at(&earlierSample, u"needs"_s); }},
    {u"earlier-commitments"_s, [] { return at(&earlierSample, u"commitments"_s); }},
    {u"earlier-commitment"_s, [] { return at(&earlierSample, u"commitment"_s, u"1"_s); }},
    {u"sample-commitment-5"_s, [] { return at(&sample, u"commitment"_s, u"5"_s); }},
    {u"commitment-empty"_s, [] { return at(&test::busyPlan, u"commitment"_s, u"12"_s); }},
    {u"update-typical"_s, [] { return at(&test::busyPlan, u"update"_s, u"1"_s); }},
    {u"update-two-versions"_s, [] { return at(&test::busyPlan, u"update"_s, u"6"_s); }},
    {u"update-begun"_s, [] { return begunUpdate(u"3"_s); }},
    {u"update-empty"_s, [] { return at(&test::busyPlan, u"update"_s, u"12"_s); }},
    {u"update-crowded"_s, [] { return at(&crowded, u"update"_s, u"113"_s); }},
    {u"timeline-typical"_s, [] { return at(&test::busyPlan, u"timeline"_s); }},
    {u"timeline-crowded"_s, [] { return at(&crowdedWithDates, u"timeline"_s); }},
    {u"timeline-empty"_s, [] { return at(&test::emptyPlan, u"timeline"_s); }},
    {u"timeline-table"_s, [] { return asTable(&test::busyPlan, u"timeline"_s); }},
    {u"progress-typical"_s, [] { return at(&test::planOfSixRounds, u"progress"_s); }},
    {u"progress-earlier"_s, [] { return at(&earlierSample, u"progress"_s); }},
    {u"progress-crowded"_s, [] { return at(&crowdedWithDates, u"progress"_s); }},
    {u"progress-empty"_s, [] { return at(&test::emptyPlan, u"progress"_s); }},
    {u"progress-counts"_s, [] { return at(&test::planOfSixRounds, u"progress"_s, {}, u"counts"_s); }},
    {u"progress-counts-crowded"_s, [] { return at(&crowdedWithDates, u"progress"_s, {}, u"counts"_s); }},
    {u"progress-open"_s, &counted},
    {u"progress-later"_s, [] { return at(&test::planOfSixRounds, u"progress"_s, {}, u"later"_s); }},
    {u"progress-later-crowded"_s, [] { return at(&crowdedWithDates, u"progress"_s, {}, u"later"_s); }},
    {u"progress-later-table"_s, [] { return asTable(&crowdedWithDates, u"progress"_s, u"later"_s); }},
    {u"print-heat"_s, [] { return onPaper(&test::planOfSixRounds, u"progress"_s, {}, false); }},
    {u"print-later"_s, [] { return onPaper(&crowdedWithDates, u"progress"_s, u"later"_s, false); }},
    {u"print-table"_s, [] { return onPaper(&crowdedWithDates, u"timeline"_s, {}, true); }},
    {u"print-timeline"_s, [] { return onPaper(&crowdedWithDates, u"timeline"_s, {}, false); }},
    {u"timeline-lanes"_s, [] { return at(&test::planOfSixRounds, u"timeline"_s); }},
    {u"progress-table"_s, [] { return asTable(&test::planOfSixRounds, u"progress"_s); }},
    {u"people-typical"_s, [] { return at(&test::busyPlan, u"people"_s); }},
    {u"people-crowded"_s, [] { return at(&crowded, u"people"_s); }},
    {u"people-empty"_s, [] { return at(&test::emptyPlan, u"people"_s); }},
    {u"versions-typical"_s, [] { return at(&test::busyPlan, u"versions"_s); }},
    {u"versions-empty"_s, [] { return at(&test::emptyPlan, u"versions"_s); }},
    {u"search-empty"_s, [] { return at(&test::busyPlan, u"search"_s, {}, u"zebra"_s); }},
    {u"search"_s, [] { return at(&test::busyPlan, u"search"_s, {}, u"grants"_s); }},
    {u"sheet-progress"_s, &progressSheet},
    {u"sheet-move-date"_s, &moveDateSheet},
};

} // namespace

} // namespace waymark::gallery
