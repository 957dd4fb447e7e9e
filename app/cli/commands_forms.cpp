// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "given.h"

#include <actions/replies.h>
#include <base/savefile.h>
#include <base/text.h>
#include <formats/reading.h>
#include <forms/form.h>

#include <QJsonArray>
#include <QJsonObject>

namespace waymark::cli {

using namespace Qt::StringLiterals;

namespace {

struct FormsOptions
{
    QString folder;
    QString round;
    QString of;
    QString side;
    QString kind;
    bool all = false;
    bool survey = false;
};

Result<forms::AskedOf> askedOf(const store::Store &store, const FormsOptions &options)
{
    forms::AskedOf asked;
    const auto side = wordFrom<PartySide>(options.side, u"--side"_s);
    const auto of = recordFrom(store, options.of);
    if (!side || !of)
        return tl::unexpected(side ? of.error() : side.error());
    asked.side = *side == PartySide::CivilSociety ? PartySide::CivilSociety : PartySide::Government;
    asked.organisation = *of;
    asked.alsoAnswered = options.all;
    asked.isSurvey = options.survey;
    return asked;
}

int writeForms(Session &session, const FormsOptions &options)
{
    const auto store = session.store();
    const auto kind = forms::formFileOf(options.kind.isEmpty() ? u"odt"_s : options.kind);
    const auto round = store ? roundFrom(**store, options.round) : tl::unexpected(store.error());
    const auto asked = round ? askedOf(**store, options) : tl::unexpected(round.error());
    if (!kind || !asked)
        return session.fail(kind ? asked.error() : kind.error());
    const auto written = forms::replyForms(**store, *round, *asked, session.clock().today());
    if (!written)
        return session.fail(written.error());
    const auto names = forms::saveForms(*written, *kind, options.folder);
    if (!names)
        return session.fail(names.error());
    session.print(u"%1 written to %2:\n%3"_s.arg(counted(names->size(), u"form"_s, u"forms"_s),
                                                 cleanLine(options.folder), names->join(u'\n')),
                  {{u"folder"_s, options.folder}, {u"files"_s, QJsonArray::fromStringList(*names)}});
    return Done;
}

struct ReplyOptions
{
    QString file;
    QString from;
    QString round;
    QString on;
    QString reason;
    bool dryRun = false;
    bool doubtful = false;
};

Result<forms::ReplyRead> readFile(const store::Store &store, const ReplyOptions &options)
{
    const auto bytes = waymark::readFile(options.file, formats::kLargestSheetFile);
    const auto grids = bytes ? formats::readSheets(*bytes) : tl::unexpected(bytes.error());
    if (!grids)
        return tl::unexpected(grids.error());
    forms::ReplyContext context;
    if (!forms::isReplyForm(*grids)) {
        const auto from = recordFrom(store, options.from);
        const auto round = roundFrom(store, options.round);
        if (!from || !round)
            return tl::unexpected(from ? round.error() : from.error());
        context = {*from, *round};
    }
    return forms::readReply(store, *grids, context);
}

report::Document shown(const forms::ReplyRead &read)
{
    report::Document document{u"What %1 answered for %2"_s.arg(read.fromName, read.roundLabel), read.notes, {}, false};
    report::Table said{u"Says"_s,
                       {u"Where"_s, u"What"_s, u"Before"_s, u"After"_s, u"Why, or what to know"_s},
                       {},
                       u"Nothing that the plan does not say already."_s,
                       {u"where"_s, u"what"_s, u"before"_s, u"after"_s, u"note"_s}};
    for (const forms::Said &each : read.said)
        said.rows << QStringList{each.name, each.about, each.before, each.after,
                                 each.doubt.isEmpty() ? each.why : each.doubt};
    report::Table problems{
        u"Not entered"_s, {u"Where"_s, u"Column"_s, u"Why"_s}, {}, u"None."_s, {u"where"_s, u"column"_s, u"why"_s}};
    for (const forms::ReplyProblem &each : read.problems)
        problems.rows << QStringList{each.name, each.column, each.sentence};
    document.notes << u"%1 in the plan already; %2 without an answer."_s.arg(
        counted(read.same, u"answer is"_s, u"answers are"_s), counted(read.unanswered, u"row"_s, u"rows"_s));
    document.tables = {said, problems};
    return document;
}

int enterReply(Session &session, const ReplyOptions &options)
{
    const auto circles = session.circles();
    auto read = circles ? readFile((*circles)->plan().store(), options) : tl::unexpected(circles.error());
    const auto on = options.on.isEmpty() ? Result<QDate>(session.clock().today()) : dayFrom(options.on);
    if (!read || !on)
        return session.fail(read ? on.error() : read.error());
    const report::Document document = shown(*read);
    const auto found = read->said.size();
    if (!options.doubtful)
        read->said.removeIf([](const forms::Said &each) { return !each.doubt.isEmpty(); });
    const bool isAll = read->problems.isEmpty() && read->said.size() == found;
    if (!options.dryRun && !read->said.isEmpty()) {
        for (forms::Said &each : read->said)
            if (each.movesDate() && each.why.isEmpty())
                each.why = options.reason;
        const auto entered = actions::enterReply(**circles, *read, {Channel::Form, FuzzyDate(*on)});
        if (!entered)
            return session.fail(entered.error());
    }
    session.print(document);
    return isAll ? Done : SomethingToLookAt;
}

} // namespace

void addFormsCommands(Commands &commands)
{
    commands.add("forms", "A reply form for each organisation that has not answered in a round", writeForms,
                 {{"folder", &FormsOptions::folder, "Where; made when it is not there", Need::Required},
                  {"--round", &FormsOptions::round, "Which; otherwise the one opened last"},
                  {"--of", &FormsOptions::of, "This organisation alone"},
                  {"--side", &FormsOptions::side, "Of which side's leads: government or civilSociety"},
                  {"--kind", &FormsOptions::kind, "odt, docx or xlsx; otherwise odt"},
                  {"--all", &FormsOptions::all, "About commitments that were answered, too"},
                  {"--survey", &FormsOptions::survey, "How working together went instead, of both sides' leads"}});
    commands.add("reply",
                 "Enters a reply form that came back, or a table of progress; leaves with 1 when some was left out",
                 enterReply,
                 {{"file", &ReplyOptions::file, "The form: .odt, .docx, .xlsx, .ods or .csv", Need::Required},
                  {"--from", &ReplyOptions::from, "Whose answers they are, where the file does not say"},
                  {"--round", &ReplyOptions::round, "In which round, where the file does not say"},
                  {"--on", &ReplyOptions::on, "When it came; otherwise today"},
                  {"--reason", &ReplyOptions::reason, "Why dates move that have no reason in it"},
                  {"--doubtful", &ReplyOptions::doubtful, "Also what somebody changed since, as a second version"},
                  {"--dry-run", &ReplyOptions::dryRun, "Only say what it would enter"}});
}

} // namespace waymark::cli
