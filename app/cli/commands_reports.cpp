// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "given.h"

#include <base/fuzzydate.h>
#include <base/text.h>
#include <report/brief.h>
#include <report/byround.h>
#include <report/lists.h>
#include <report/lookup.h>
#include <report/promises.h>
#include <report/requirements.h>
#include <report/status.h>
#include <report/titles.h>
#include <store/asof.h>
#include <store/reading.h>

#include <QJsonObject>

#include <algorithm>

namespace waymark::cli {

using namespace Qt::StringLiterals;

namespace {

struct DayOptions
{
    QString asOf;
    bool check = false;
};

using DayReport = int (*)(Session &, const store::Store &, QDate day, bool check);

/// Runs a report on the plan as it is, or as it stood at the end of a day.
template <DayReport tell>
int onDay(Session &session, const DayOptions &options)
{
    const auto store = session.store();
    if (!store)
        return session.fail(store.error());
    if (options.asOf.isEmpty())
        return tell(session, **store, session.clock().today(), options.check);
    const auto day = dayFrom(options.asOf);
    if (!day)
        return session.fail(day.error());
    Job job;
    const auto past = store::asItStoodOn(**store, *day, job);
    const auto plans = past ? store::idsOf(**past, u"plan"_s) : tl::unexpected(past.error());
    if (!plans)
        return session.fail(plans.error());
    if (plans->isEmpty())
        return session.fail(ErrorCode::NotFound,
                            u"There was no plan yet on %1; give a later day."_s.arg(dayText(*day)));
    return tell(session, **past, *day, options.check);
}

int tellStatus(Session &session, const store::Store &store, QDate day, bool check)
{
    const auto status = report::statusOf(store, day);
    if (!status)
        return session.fail(status.error());
    if (session.json)
        session.print(report::jsonOf(*status));
    else
        session.print(report::documentOf(*status));
    return check && (status->overdue > 0 || status->conflicts > 0 || status->pending > 0) ? SomethingToLookAt : Done;
}

int tellList(Session &session, const Result<report::Document> &list, bool check)
{
    const int shown = session.show(list);
    return shown == Done && check && !list->tables.first().rows.isEmpty() ? SomethingToLookAt : shown;
}

int tellOverdue(Session &session, const store::Store &store, QDate day, bool check)
{
    return tellList(session, report::overdueList(store, day), check);
}

int tellLater(Session &session, const store::Store &store, QDate, bool check)
{
    return tellList(session, report::laterThanPromised(store), check);
}

int tellByRound(Session &session, const store::Store &store, QDate day, bool)
{
    return session.show(report::progressByRound(store, day));
}

int tellRequirements(Session &session, const store::Store &store, QDate day, bool check)
{
    const auto met = report::requirementsMet(store, day);
    const int shown = session.show(met);
    const auto isUnmet = [](const QStringList &row) { return row.last() != u"Yes"; };
    return shown == Done && check &&
                   std::any_of(met->tables.first().rows.cbegin(), met->tables.first().rows.cend(), isUnmet)
               ? SomethingToLookAt
               : shown;
}

struct StillOpenOptions
{
    QStringList days;
};

int countStillOpen(Session &session, const StillOpenOptions &options)
{
    const auto store = session.store();
    if (!store)
        return session.fail(store.error());
    QList<QDate> days;
    for (const QString &each : options.days) {
        const auto day = dayFrom(each);
        if (!day)
            return session.fail(day.error());
        days << *day;
    }
    Job job;
    return session.show(report::stillOpen(**store, days, job));
}

struct BriefOptions
{
    QString about;
    QString asOf;
    QString to;
    bool contacts = false;
    bool markdown = false;
};

int tellBrief(Session &session, const BriefOptions &options, const report::Document &brief)
{
    if (!options.to.isEmpty())
        return session.give(brief, options.to);
    if (options.markdown)
        session.print(report::toMarkdown(brief), QJsonObject{{u"markdown"_s, report::toMarkdown(brief)}});
    else if (session.json)
        session.print(report::toJson(brief));
    else
        session.print(brief);
    return Done;
}

int writeBrief(Session &session, const BriefOptions &options)
{
    const auto store = session.store();
    const auto about = store ? recordFrom(**store, options.about) : tl::unexpected(store.error());
    if (!about)
        return session.fail(about.error());
    const store::Store *ourSide = nullptr;
    if (options.contacts) {
        const auto circles = session.circles();
        const auto beside = circles ? (*circles)->store(Circle::OurSide) : tl::unexpected(circles.error());
        if (!beside)
            return session.fail(beside.error());
        ourSide = *beside;
    }
    const auto day = options.asOf.isEmpty() ? Result<QDate>(session.clock().today()) : dayFrom(options.asOf);
    Job job;
    const auto past = options.asOf.isEmpty() || !day ? Result<std::unique_ptr<store::Store>>(nullptr)
                                                     : store::asItStoodOn(**store, *day, job);
    if (!day || !past)
        return session.fail(day ? past.error() : day.error());
    const auto brief = report::briefOn(*past ? **past : **store, *about, *day, ourSide);
    return brief ? tellBrief(session, options, *brief) : session.fail(brief.error());
}

struct SearchOptions
{
    QStringList words;
};

int searchPlan(Session &session, const SearchOptions &options)
{
    constexpr int kMostHits = 200;
    const auto store = session.store();
    const QString words = options.words.join(u' ');
    const auto hits = store ? store::search(**store, words, kMostHits) : tl::unexpected(store.error());
    if (!hits)
        return session.fail(hits.error());
    report::Table table{
        u"Hits"_s, {u"Where"_s, u"Words"_s}, {}, u"Nothing found."_s, {u"where"_s, u"words"_s, u"id"_s}};
    if (session.json)
        table.columns << u"id"_s;
    for (const store::Hit &hit : *hits) {
        const auto name = report::nameOf(**store, hit.kind, hit.record);
        const auto around = store::wordsAround(**store, hit, words);
        if (!name || !around)
            return session.fail(name ? around.error() : name.error());
        table.rows << QStringList{*name, *around};
        if (session.json)
            table.rows.last() << hit.record.text();
    }
    session.print(report::Document{u"%1 found"_s.arg(hits->size()), {}, {table}});
    return Done;
}

} // namespace

void addReportCommands(Commands &commands)
{
    const std::initializer_list<Argument<DayOptions>> day{
        {"--as-of", &DayOptions::asOf, "The plan as it stood at the end of this day"},
        {"--check", &DayOptions::check, "Leave with 1 when there is something to look at"}};
    commands.add("status", "How the plan stands, and by whose view", onDay<tellStatus>, day);
    commands.add("by-round", "What both sides said of each commitment, round by round", onDay<tellByRound>,
                 {{"--as-of", &DayOptions::asOf, "The plan as it stood at the end of this day"}});
    commands.add("overdue", "Milestones whose date has passed", onDay<tellOverdue>, day);
    commands.add("later", "Milestones due later than first promised, and why", onDay<tellLater>, day);
    commands.add("meter", "Where the plan stands against what the Open Government Partnership asks at least",
                 onDay<tellRequirements>, day);
    commands.add("still-open", "How many milestones were still open on each of the days", countStillOpen,
                 {{"days", &StillOpenOptions::days, "Days or months, several allowed", Need::Required}});
    commands.add("brief", "One page for whoever takes over: commitments, dates, what waits, points to raise",
                 writeBrief,
                 {{"about", &BriefOptions::about, "A person, an organisation or a commitment; without, all"},
                  {"--as-of", &BriefOptions::asOf, "As it stood at the end of this day"},
                  {"--contacts", &BriefOptions::contacts, "With what was last said, as our side keeps it"},
                  {"--markdown", &BriefOptions::markdown, "As Markdown"},
                  {"--to,--page", &BriefOptions::to, "Write it to this file: .html, .odt, .docx or .md"}});
    commands.add("search", "Find words anywhere in the plan", searchPlan,
                 {{"words", &SearchOptions::words, "Words or beginnings of words", Need::Required}});
}

} // namespace waymark::cli
