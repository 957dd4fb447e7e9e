// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include <actions/progress.h>
#include <report/lists.h>
#include <report/lookup.h>
#include <report/status.h>
#include <report/titles.h>
#include <store/asof.h>
#include <store/reading.h>

#include <QJsonArray>

namespace waymark::cli {

using namespace Qt::StringLiterals;

namespace {

struct LogOptions
{
    std::string what, round, joint, nextSteps, government, civilSociety, governmentView, civilSocietyView, pace, blocker, reportedBy, source;
    std::vector<std::string> milestones;
    bool noChange = false;
};

template <class E> Outcome readWord(const std::string &from, const char *option, E &to)
{
    for (const Word &word : words<E>())
        if (!from.empty() && !word.name.isEmpty()
            && (word.name.compare(text(from), Qt::CaseInsensitive) == 0 || word.label.compare(text(from), Qt::CaseInsensitive) == 0)) {
            to = E(word.value);
            return {};
        }
    if (from.empty())
        return {};
    QStringList names;
    for (const Word &word : words<E>())
        if (!word.name.isEmpty())
            names << word.label;
    return failure(ErrorCode::Invalid, u"\"%1\" takes one of these words: %2."_s.arg(QLatin1String(option), names.join(u", "_s)));
}

/// "1.02=Substantial: the note" made into a milestone's news, as the side that --side names sees it.
Result<actions::MilestoneNews> milestoneFrom(const store::Store &store, const std::string &from)
{
    const QString whole = text(from);
    const qsizetype equals = whole.indexOf(u'=');
    if (equals < 1)
        return failure(ErrorCode::Invalid, u"Write --milestone NUMBER=WORD, or NUMBER=WORD: note, for example \"1.02=Substantial: data published\"."_s);
    const auto found = report::find(store, u"milestone "_s + whole.left(equals));
    if (!found)
        return tl::unexpected(found.error());
    actions::MilestoneNews news;
    news.milestone = Id<Milestone>(found->id);
    const qsizetype colon = whole.indexOf(u':', equals);
    const QString word = whole.mid(equals + 1, colon < 0 ? -1 : colon - equals - 1).trimmed();
    if (const auto read = readWord(word.toStdString(), "--milestone", news.government); !read)
        return tl::unexpected(read.error());
    if (colon >= 0)
        news.note = whole.mid(colon + 1).trimmed();
    return news;
}

Result<actions::Progress> progressFrom(const store::Store &store, const LogOptions &options)
{
    const auto commitment = report::find(store, text(options.what));
    if (!commitment)
        return tl::unexpected(commitment.error());
    if (commitment->kind != u"commitment")
        return failure(ErrorCode::Invalid, u"Progress is logged on a commitment; \"%1\" is a %2."_s.arg(text(options.what), commitment->kind));
    const auto round = options.round.empty() ? actions::currentRound(store).map([](const Round &found) { return found.id.record(); })
                                             : report::find(store, u"round "_s + text(options.round)).map([](const report::Found &found) { return found.id; });
    if (!round)
        return tl::unexpected(round.error());
    actions::Progress progress;
    progress.commitment = Id<Commitment>(commitment->id);
    progress.round = Id<Round>(*round);
    progress.joint = text(options.joint);
    progress.nextSteps = text(options.nextSteps);
    progress.governmentView = text(options.governmentView);
    progress.civilSocietyView = text(options.civilSocietyView);
    progress.inTheWayText = text(options.blocker);
    for (const auto &read : {readWord(options.government, "--government", progress.government), readWord(options.civilSociety, "--civil-society", progress.civilSociety),
                             readWord(options.pace, "--pace", progress.pace)})
        if (!read)
            return tl::unexpected(read.error());
    for (const std::string &each : options.milestones) {
        const auto news = milestoneFrom(store, each);
        if (!news)
            return tl::unexpected(news.error());
        progress.milestones << *news;
    }
    if (!options.reportedBy.empty()) {
        const auto by = report::find(store, text(options.reportedBy));
        if (!by)
            return tl::unexpected(by.error());
        progress.reportedBy = by->id;
    }
    return progress;
}

void addLog(CLI::App &app, Session &session)
{
    auto options = std::make_shared<LogOptions>();
    CLI::App *command = addCommand(app, session, "log", "Log progress on a commitment in the current round, or \"no change\"", [&session, options] {
        const auto desk = session.desk();
        const auto progress = desk ? progressFrom((*desk)->store(), *options) : tl::unexpected(desk.error());
        if (!progress)
            return session.fail(progress.error());
        const actions::Why why{{}, text(options->source), {}, MoveConsent::NotAsked};
        const auto name = report::nameOf((*desk)->store(), u"commitment"_s, progress->commitment);
        if (!name)
            return session.fail(name.error());
        if (options->noChange)
            return session.done(actions::noChange(**desk, {progress->commitment}, progress->round, why), u"No change on %1."_s.arg(*name));
        return session.done(actions::logProgress(**desk, *progress, why), u"Progress on %1."_s.arg(*name));
    });
    command->add_option("commitment", options->what, "Its number, OGP id or title")->required();
    command->add_option("--round", options->round, "The round's label (otherwise the one opened last)");
    command->add_option("--text,--joint", options->joint, "The joint account of progress");
    command->add_option("--next", options->nextSteps, "Next steps");
    command->add_option("--government", options->government, "Completion as government sees it");
    command->add_option("--civil-society", options->civilSociety, "Completion as civil society sees it");
    command->add_option("--government-view", options->governmentView, "Government's own account");
    command->add_option("--civil-society-view", options->civilSocietyView, "Civil society's own account");
    command->add_option("--pace", options->pace, "On track or Behind schedule, as reported");
    command->add_option("--in-the-way", options->blocker, "What stands in the way");
    command->add_option("--milestone", options->milestones, "NUMBER=WORD or NUMBER=WORD: note, as government sees it; several allowed");
    command->add_option("--reported-by", options->reportedBy, "Person or organisation that told us");
    command->add_option("--source", options->source, "The document, e-mail or call it rests on");
    command->add_flag("--no-change", options->noChange, "Nothing has changed this time");
}

/// Runs a report on the plan as it is, or as it stood at the end of a day.
template <class Report> int onDay(Session &session, const std::string &asOf, Report report)
{
    const auto store = session.store();
    if (!store)
        return session.fail(store.error());
    if (asOf.empty())
        return report(**store, session.clock().today());
    const auto day = dayFrom(asOf);
    if (!day)
        return session.fail(day.error());
    Job job;
    const auto past = store::asItStoodOn(**store, *day, job);
    return past ? report(**past, *day) : session.fail(past.error());
}

void addReports(CLI::App &app, Session &session)
{
    auto asOf = std::make_shared<std::string>();
    const auto withDay = [asOf, &session](CLI::App *command) {
        command->add_option("--as-of", *asOf, "The plan as it stood at the end of this day");
        command->add_flag("--check", session.check, "Leave with 1 when there is something to look at");
    };
    withDay(addCommand(app, session, "status", "How the plan stands, and by whose view", [&session, asOf] {
        return onDay(session, *asOf, [&session](const store::Store &store, QDate day) {
            const auto status = report::statusOf(store, day);
            if (!status)
                return session.fail(status.error());
            if (session.json)
                session.print(report::jsonOf(*status));
            else
                session.print(report::documentOf(*status));
            return session.check && (status->overdue > 0 || status->conflicts > 0 || status->pending > 0) ? int(SomethingToLookAt) : int(Done);
        });
    }));
    const auto list = [&](const char *name, const char *help, auto make) {
        withDay(addCommand(app, session, name, help, [&session, asOf, make] {
            return onDay(session, *asOf, [&session, make](const store::Store &store, QDate day) {
                const auto document = make(store, day);
                if (!document)
                    return session.fail(document.error());
                session.print(*document);
                return session.check && !document->tables.first().rows.isEmpty() ? int(SomethingToLookAt) : int(Done);
            });
        }));
    };
    list("overdue", "Milestones whose date has passed", [](const store::Store &store, QDate day) { return report::overdueList(store, day); });
    list("later", "Milestones due later than first promised, and why", [](const store::Store &store, QDate) { return report::laterThanPromised(store); });

    auto days = std::make_shared<std::vector<std::string>>();
    CLI::App *open = addCommand(app, session, "still-open", "How many milestones were still open on each of the days", [&session, days] {
        const auto store = session.store();
        if (!store)
            return session.fail(store.error());
        QList<QDate> all;
        for (const std::string &each : *days) {
            const auto day = dayFrom(each);
            if (!day)
                return session.fail(day.error());
            all << *day;
        }
        Job job;
        const auto document = report::stillOpen(**store, all, job);
        return document ? (session.print(*document), int(Done)) : session.fail(document.error());
    });
    open->add_option("days", *days, "Days or months, several allowed")->required();
}

void addHistory(CLI::App &app, Session &session)
{
    struct Options { std::string what, field; };
    auto options = std::make_shared<Options>();
    CLI::App *command = addCommand(app, session, "history", "Every change to a record or to one of its fields: who, when, why", [&session, options] {
        const auto store = session.store();
        const auto found = store ? report::find(**store, text(options->what)) : tl::unexpected(store.error());
        const auto history = found ? report::historyOf(**store, found->kind, found->id, text(options->field)) : tl::unexpected(found.error());
        if (!history)
            return session.fail(history.error());
        if (session.json)
            session.print(report::jsonOf(*history));
        else
            session.print(report::documentOf(*history));
        return int(Done);
    });
    command->add_option("record", options->what, "3, 1.02, an id …")->required();
    command->add_option("field", options->field, "One field, for example due");
}

void addSearch(CLI::App &app, Session &session)
{
    auto query = std::make_shared<std::vector<std::string>>();
    CLI::App *command = addCommand(app, session, "search", "Find words anywhere in the plan", [&session, query] {
        const auto store = session.store();
        if (!store)
            return session.fail(store.error());
        QStringList words;
        for (const std::string &word : *query)
            words << text(word);
        const auto hits = store::search(**store, words.join(u' '), 200);
        if (!hits)
            return session.fail(hits.error());
        report::Table table{u"Hits"_s, {u"Where"_s, u"Words"_s}, {}, u"Nothing found."_s, {u"where"_s, u"words"_s, u"id"_s}};
        if (session.json)
            table.columns << u"id"_s;
        for (const store::Hit &hit : *hits) {
            const auto name = report::nameOf(**store, hit.kind, hit.record);
            if (!name)
                return session.fail(name.error());
            table.rows << QStringList{*name, hit.words};
            if (session.json)
                table.rows.last() << hit.record.text();
        }
        session.print(report::Document{u"%1 found"_s.arg(hits->size()), {}, {table}});
        return int(Done);
    });
    command->add_option("words", *query, "Words or beginnings of words")->required();
}

} // namespace

void addProgressCommands(CLI::App &app, Session &session)
{
    addLog(app, session);
    addReports(app, session);
    addHistory(app, session);
    addSearch(app, session);
}

} // namespace waymark::cli
