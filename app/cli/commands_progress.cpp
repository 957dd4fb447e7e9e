// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "given.h"

#include <actions/identity.h>
#include <actions/plan.h>
#include <actions/progress.h>
#include <report/lists.h>
#include <report/lookup.h>
#include <report/titles.h>
#include <store/reading.h>

namespace waymark::cli {

using namespace Qt::StringLiterals;

namespace {

struct RoundOptions
{
    QString label;
    QString opens;
    QString closes;
};

int openRound(Session &session, const RoundOptions &options)
{
    if (options.label.isEmpty()) {
        const auto store = session.store();
        return session.show(store ? report::roundList(**store) : tl::unexpected(store.error()));
    }
    const auto dateFrom = [](const QString &given) {
        return given.isEmpty() ? Result<FuzzyDate>(FuzzyDate()) : FuzzyDate::parse(given);
    };
    const auto desk = session.desk();
    if (!desk)
        return session.fail(desk.error());
    const auto opens = dateFrom(options.opens);
    const auto closes = dateFrom(options.closes);
    if (!opens || !closes)
        return session.fail(opens ? closes.error() : opens.error());
    Round round;
    round.label = Texts(options.label);
    round.opens = *opens;
    round.closes = *closes;
    Id<Round> id;
    return session.done(actions::openRound(**desk, round, id), u"Opened the round \"%1\"."_s.arg(options.label));
}

struct AdoptOptions
{
    QString on;
};

int adoptPlan(Session &session, const AdoptOptions &options)
{
    const auto desk = session.desk();
    const auto plan = desk ? actions::currentPlan((*desk)->store()) : tl::unexpected(desk.error());
    if (!plan)
        return session.fail(plan.error());
    const auto day = options.on.isEmpty() ? FuzzyDate(session.clock().today()) : FuzzyDate::parse(options.on);
    return day ? session.done(actions::adopt(**desk, plan->id, *day), u"Adopted."_s) : session.fail(day.error());
}

struct LogOptions
{
    QString commitment;
    QString round;
    QString joint;
    QString nextSteps;
    QString government;
    QString civilSociety;
    QString governmentView;
    QString civilSocietyView;
    QString pace;
    QString inTheWay;
    QStringList milestones;
    QString side;
    QString reportedBy;
    QString source;
    bool noChange = false;
};

/// "1.02=Substantial: the note" made into a milestone's news, as that side sees it.
Result<actions::MilestoneNews> milestoneFrom(const store::Store &store, const Id<Commitment> &commitment,
                                             const QString &given, PartySide side)
{
    const qsizetype equals = given.indexOf(u'=');
    if (equals < 1)
        return failure(
            ErrorCode::Invalid,
            u"Write --milestone NUMBER=WORD, or NUMBER=WORD: note, for example \"1.02=Substantial: data published\"."_s);
    const auto found = report::find(store, u"milestone "_s + given.left(equals));
    if (!found)
        return tl::unexpected(found.error());
    const auto milestone = store::read<Milestone>(store, Id<Milestone>(found->id));
    if (!milestone)
        return tl::unexpected(milestone.error());
    if (!milestone->commitment.isNull() && milestone->commitment != commitment)
        return failure(ErrorCode::Invalid,
                       u"Milestone \"%1\" belongs to another commitment; log it there."_s.arg(given.left(equals)));
    const QString news = given.mid(equals + 1);
    const auto completion = wordFrom<Completion>(news.section(u':', 0, 0).trimmed(), u"--milestone"_s);
    if (!completion)
        return tl::unexpected(completion.error());
    actions::MilestoneNews read;
    read.milestone = milestone->id;
    (side == PartySide::CivilSociety ? read.civilSociety : read.government) = *completion;
    read.note = news.section(u':', 1).trimmed();
    return read;
}

/// The milestones' news, rated for the side named or else the one the author speaks for.
Outcome readMilestones(const actions::Desk &desk, const LogOptions &options, actions::Progress &progress)
{
    if (options.milestones.isEmpty())
        return {};
    const auto named = wordFrom<PartySide>(options.side, u"--side"_s);
    const auto side = named && *named == PartySide::Neither
                          ? actions::ratingSide(desk.store(), desk.author(), progress.commitment)
                          : named;
    if (!side)
        return tl::unexpected(side.error());
    for (const QString &each : options.milestones) {
        const auto news = milestoneFrom(desk.store(), progress.commitment, each, *side);
        if (!news)
            return tl::unexpected(news.error());
        progress.milestones << *news;
    }
    return {};
}

/// The words and the people of the options, read into `progress`.
Outcome readClaims(const actions::Desk &desk, const LogOptions &options, actions::Progress &progress)
{
    const auto government = wordFrom<Completion>(options.government, u"--government"_s);
    const auto civilSociety = wordFrom<Completion>(options.civilSociety, u"--civil-society"_s);
    const auto pace = wordFrom<Pace>(options.pace, u"--pace"_s);
    if (!government || !civilSociety)
        return tl::unexpected(government ? civilSociety.error() : government.error());
    if (!pace)
        return tl::unexpected(pace.error());
    progress.government = *government;
    progress.civilSociety = *civilSociety;
    progress.pace = *pace;
    const auto read = readMilestones(desk, options, progress);
    if (!read || options.reportedBy.isEmpty())
        return read;
    const auto by = report::find(desk.store(), options.reportedBy);
    if (!by)
        return tl::unexpected(by.error());
    progress.reportedBy = by->id;
    return {};
}

Result<actions::Progress> progressFrom(const actions::Desk &desk, const LogOptions &options)
{
    const auto commitment = commitmentFrom(desk.store(), options.commitment);
    const auto round = roundFrom(desk.store(), options.round);
    if (!commitment || !round)
        return tl::unexpected(commitment ? round.error() : commitment.error());
    actions::Progress progress;
    progress.commitment = *commitment;
    progress.round = *round;
    progress.joint = options.joint;
    progress.nextSteps = options.nextSteps;
    progress.governmentView = options.governmentView;
    progress.civilSocietyView = options.civilSocietyView;
    progress.inTheWayText = options.inTheWay;
    return readClaims(desk, options, progress).map([&progress] { return progress; });
}

/// Whether the options say anything that "no change" would contradict.
bool saysSomething(const LogOptions &options)
{
    const QString words = options.joint + options.nextSteps + options.government + options.civilSociety +
                          options.governmentView + options.civilSocietyView + options.pace + options.inTheWay;
    return !words.isEmpty() || !options.milestones.isEmpty() || !options.reportedBy.isEmpty();
}

int logProgress(Session &session, const LogOptions &options)
{
    if (options.noChange && saysSomething(options))
        return session.fail(ErrorCode::Invalid,
                            u"Say either what has changed or --no-change; only --round and --source go with it."_s);
    const auto desk = session.desk();
    const auto progress = desk ? progressFrom(**desk, options) : tl::unexpected(desk.error());
    if (!progress)
        return session.fail(progress.error());
    const auto name = report::nameOf((*desk)->store(), u"commitment"_s, progress->commitment);
    if (!name)
        return session.fail(name.error());
    const actions::Why why{{}, options.source, {}, MoveConsent::NotAsked};
    if (options.noChange)
        return session.done(actions::noChange(**desk, {progress->commitment}, progress->round, why),
                            u"No change on %1."_s.arg(*name));
    return session.done(actions::logProgress(**desk, *progress, why), u"Progress on %1."_s.arg(*name));
}

} // namespace

void addProgressCommands(Commands &commands)
{
    commands.add(
        "round", "Open a round of updates (all commitments that are not closed are asked), or list the rounds",
        openRound,
        {{"label", &RoundOptions::label, "Its period in months: \"January to March 2017\"", Need::Optional, "--opens"},
         {"--opens", &RoundOptions::opens, "First day", Need::Optional, "label"},
         {"--closes", &RoundOptions::closes, "By when answers are asked for", Need::Optional, "label"}});
    commands.add("adopt", "The plan has been adopted: freezes the dates first promised", adoptPlan,
                 {{"--on", &AdoptOptions::on, "The day (otherwise today)"}});
    commands.add("log", "Log progress on a commitment in the current round, or \"no change\"", logProgress,
                 {{"commitment", &LogOptions::commitment, "Its number, OGP id or title", Need::Required},
                  {"--round", &LogOptions::round, "The round's label (otherwise the one opened last)"},
                  {"--text,--joint", &LogOptions::joint, "The joint account of progress"},
                  {"--next", &LogOptions::nextSteps, "Next steps"},
                  {"--government", &LogOptions::government, "Completion as government sees it"},
                  {"--civil-society", &LogOptions::civilSociety, "Completion as civil society sees it"},
                  {"--government-view", &LogOptions::governmentView, "Government's own account"},
                  {"--civil-society-view", &LogOptions::civilSocietyView, "Civil society's own account"},
                  {"--pace", &LogOptions::pace, "On track or Behind schedule, as reported"},
                  {"--in-the-way", &LogOptions::inTheWay, "What stands in the way"},
                  {"--milestone", &LogOptions::milestones,
                   "NUMBER=WORD or NUMBER=WORD: note, as your side sees it; several allowed"},
                  {"--side", &LogOptions::side, "Whose words --milestone gives, for those who speak for both sides",
                   Need::Optional, "--milestone"},
                  {"--reported-by", &LogOptions::reportedBy, "Person or organisation that told us"},
                  {"--source", &LogOptions::source, "The document, e-mail or call it rests on"},
                  {"--no-change", &LogOptions::noChange, "Nothing has changed this time"}});
}

} // namespace waymark::cli
