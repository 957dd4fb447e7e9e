// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include <actions/plan.h>
#include <actions/progress.h>
#include <base/savefile.h>
#include <base/text.h>
#include <exchange/planjson.h>
#include <exchange/samples.h>
#include <report/lists.h>
#include <report/lookup.h>
#include <report/titles.h>

#include <QFileInfo>
#include <QJsonArray>

namespace waymark::cli {

using namespace Qt::StringLiterals;

namespace {

/// Brings plan JSON into an open desk and says how the source's own words were read.
int importBytes(Session &session, actions::Desk &desk, const QByteArray &bytes)
{
    const auto proposal = exchange::readPlanJson(bytes);
    if (!proposal)
        return session.fail(proposal.error());
    const auto drafts = exchange::draftsFor(desk.store(), *proposal, desk.author(), session.clock().now());
    const auto committed = drafts ? desk.commit(*drafts) : tl::unexpected(drafts.error());
    if (!committed)
        return session.fail(committed.error());
    session.keepNewPlan();
    QStringList lines{u"Brought in %1."_s.arg(counted(committed->added(), u"act"_s, u"acts"_s))};
    lines << proposal->mapped << proposal->toLookAt;
    session.print(lines.join(u'\n'), {{u"edits"_s, committed->added()},
                                      {u"records"_s, committed->records.size()},
                                      {u"mapped"_s, QJsonArray::fromStringList(proposal->mapped)},
                                      {u"to_look_at"_s, QJsonArray::fromStringList(proposal->toLookAt)}});
    return Done;
}

void addNew(CLI::App &app, Session &session)
{
    struct Options { std::string sample, title, organisation; };
    auto options = std::make_shared<Options>();
    CLI::App *command = addCommand(app, session, "new", "Start a plan", [&session, options] {
        const auto desk = session.newPlan();
        if (!desk)
            return session.fail(desk.error());
        if (!options->sample.empty()) {
            const auto bytes = exchange::sampleJson(text(options->sample));
            return bytes ? importBytes(session, **desk, *bytes) : session.fail(bytes.error());
        }
        const QString title = options->title.empty() ? QFileInfo(session.path()).completeBaseName() : text(options->title);
        const auto plan = actions::found(**desk, {title, text(options->organisation)});
        if (!plan)
            return session.fail(plan.error());
        session.keepNewPlan();
        session.print(u"Started \"%1\"."_s.arg(title), {{u"plan"_s, plan->record().text()}});
        return int(Done);
    });
    command->add_option("--sample", options->sample, "Start from a real plan: uk-2016, uk-2013, us-2022 or canada-2022");
    command->add_option("--title", options->title, "The plan's title (otherwise the file's name)");
    command->add_option("--organisation", options->organisation, "The first user's organisation");
}

void addImport(CLI::App &app, Session &session)
{
    auto file = std::make_shared<std::string>();
    CLI::App *command = addCommand(app, session, "import", "Bring in plan JSON; starts the plan when there is none", [&session, file] {
        const auto bytes = readFile(text(*file), exchange::kLargestPlanJson);
        if (!bytes)
            return session.fail(bytes.error());
        const auto desk = QFileInfo::exists(session.path()) ? session.desk() : session.newPlan();
        return desk ? importBytes(session, **desk, *bytes) : session.fail(desk.error());
    });
    command->add_option("file", *file, "Plan JSON")->required();
}

void addExport(CLI::App &app, Session &session)
{
    struct Options { std::string file; bool state = false; };
    auto options = std::make_shared<Options>();
    CLI::App *command = addCommand(app, session, "export", "Write the plan as JSON: the whole journal, or with --state the present only", [&session, options] {
        const auto store = session.store();
        if (!store)
            return session.fail(store.error());
        Job job;
        if (options->file.empty()) {
            const auto bytes = options->state ? exchange::stateJson(**store, job) : exchange::planJson(**store, job);
            if (!bytes)
                return session.fail(bytes.error());
            fwrite(bytes->constData(), 1, size_t(bytes->size()), stdout);
            return int(Done);
        }
        const auto written = options->state ? exchange::writeStateJson(**store, text(options->file), job)
                                            : exchange::writePlanJson(**store, text(options->file), job);
        if (!written)
            return session.fail(written.error());
        session.print(u"Written to %1."_s.arg(text(options->file)), {{u"file"_s, text(options->file)}});
        return int(Done);
    });
    command->add_option("file", options->file, "Where to write; standard output otherwise");
    command->add_flag("--state", options->state, "The present only, without history");
}

void addShow(CLI::App &app, Session &session)
{
    auto what = std::make_shared<std::string>();
    CLI::App *command = addCommand(app, session, "show", "Show a record with all its fields, or the list of commitments", [&session, what] {
        const auto store = session.store();
        if (!store)
            return session.fail(store.error());
        if (what->empty()) {
            const auto list = report::commitmentList(**store, session.clock().today());
            return list ? (session.print(*list), int(Done)) : session.fail(list.error());
        }
        const auto found = report::find(**store, text(*what));
        const auto sheet = found ? report::recordSheet(**store, found->kind, found->id) : tl::unexpected(found.error());
        return sheet ? (session.print(*sheet), int(Done)) : session.fail(sheet.error());
    });
    command->add_option("record", *what, "3, 1.02, \"round February 2017\", an id …");
}

/// "due=30 April 2017" made into a field and its value; references may be written as people call them.
Result<actions::FieldEdit> fieldFrom(const store::Store &store, const Kind &kind, const QString &assignment)
{
    const qsizetype equals = assignment.indexOf(u'=');
    const QString name = assignment.left(equals).trimmed();
    const Field *field = fieldOf(kind, name);
    if (equals < 1 || !field) {
        QStringList names;
        for (const Field &each : kind.fields)
            names << each.name;
        return failure(ErrorCode::Invalid, u"Write FIELD=VALUE; a %1 has these fields: %2."_s.arg(kind.label.toLower(), names.join(u", "_s)));
    }
    QString value = assignment.mid(equals + 1);
    if (field->type == FieldType::Reference && !value.trimmed().isEmpty()) {
        const auto found = report::find(store, value);
        if (!found)
            return tl::unexpected(found.error());
        value = found->id.text();
    }
    return valueFromText(*field, FieldName::split(name), value).map([&name](const Value &read) { return actions::FieldEdit{name, read, {}}; });
}

void addSet(CLI::App &app, Session &session)
{
    struct Options { std::string what, reason, source, consent; std::vector<std::string> fields; bool correction = false; };
    auto options = std::make_shared<Options>();
    CLI::App *command = addCommand(app, session, "set", "Change fields of a record, or enter a new one (\"new commitment\")", [&session, options] {
        const auto desk = session.desk();
        if (!desk)
            return session.fail(desk.error());
        store::Store &store = (*desk)->store();
        const bool isNew = options->what.starts_with("new ");
        const Kind *newKind = isNew ? kind(text(options->what.substr(4))) : nullptr;
        if (isNew && !newKind)
            return session.fail(Error{ErrorCode::Invalid, u"There is no kind of record called \"%1\"."_s.arg(text(options->what.substr(4))), {}});
        const auto found = isNew ? Result<report::Found>(report::Found{newKind->name, RecordId::random()}) : report::find(store, text(options->what));
        if (!found)
            return session.fail(found.error());
        const auto consent = fromName<MoveConsent>(text(options->consent));
        if (!consent)
            return session.fail(Error{ErrorCode::Invalid, u"--consent takes agreed or didNotAgree; leave it out when the other side was not asked."_s, {}});
        const actions::Why why{text(options->reason), text(options->source), {}, *consent};
        QList<actions::FieldEdit> edits;
        RecordValues values{found->kind, found->id, {}};
        for (const std::string &assignment : options->fields) {
            const auto edit = fieldFrom(store, *kind(found->kind), text(assignment));
            if (!edit)
                return session.fail(edit.error());
            edits << *edit;
            values.fields.insert(edit->field, edit->value);
        }
        if (isNew)
            return session.done(actions::create(**desk, values, why), u"Entered %1, id %2."_s.arg(newKind->label.toLower(), found->id.text()));
        if (found->kind == u"milestone" && edits.size() == 1 && edits.first().field == u"due") {
            const auto due = edits.first().value.isNull() ? Result<FuzzyDate>(FuzzyDate()) : FuzzyDate::fromValue(edits.first().value.text());
            if (!due)
                return session.fail(due.error());
            const auto how = options->correction ? actions::DateChange::Correction : actions::DateChange::Move;
            return session.done(actions::moveDate(**desk, Id<Milestone>(found->id), *due, how, why), u"Moved the date."_s);
        }
        return session.done(actions::change(**desk, found->kind, found->id, edits, why), u"Saved."_s);
    });
    command->add_option("record", options->what, "3, 1.02, \"new milestone\", an id …")->required();
    command->add_option("fields", options->fields, "FIELD=VALUE, several allowed; an empty value clears the field")->required();
    command->add_option("--reason", options->reason, "Why; asked for when a date moves");
    command->add_option("--source", options->source, "The document, e-mail or call it rests on");
    command->add_option("--consent", options->consent, "Whether the other side agreed to a moved date: agreed or didNotAgree");
    command->add_flag("--correction", options->correction, "The date was a typing mistake; this is no slip");
}

void addRecordVerbs(CLI::App &app, Session &session)
{
    auto what = std::make_shared<std::string>();
    auto reason = std::make_shared<std::string>();
    const auto verb = [&](const std::string &name, const std::string &help, auto act, const QString &done) {
        CLI::App *command = addCommand(app, session, name, help, [&session, what, reason, act, done] {
            const auto desk = session.desk();
            const auto found = desk ? report::find((*desk)->store(), text(*what)) : tl::unexpected(desk.error());
            if (!found)
                return session.fail(found.error());
            return session.done(act(**desk, found->kind, found->id, actions::Why{text(*reason), {}, {}, MoveConsent::NotAsked}), done);
        });
        command->add_option("record", *what, "3, 1.02, an id …")->required();
        command->add_option("--reason", *reason, "Why");
    };
    verb("delete", "Delete a record and all that belongs to it", actions::remove, u"Deleted; \"restore\" with its id or \"undo\" brings it back."_s);
    verb("restore", "Bring back a deleted record, by its id", actions::restore, u"Restored."_s);
}

void addRound(CLI::App &app, Session &session)
{
    struct Options { std::string label, opens, closes; };
    auto options = std::make_shared<Options>();
    CLI::App *command = addCommand(app, session, "round", "Open a round of updates (all commitments that are not closed are asked), or list the rounds", [&session, options] {
        if (options->label.empty()) {
            const auto store = session.store();
            const auto list = store ? report::roundList(**store) : tl::unexpected(store.error());
            return list ? (session.print(*list), int(Done)) : session.fail(list.error());
        }
        const auto desk = session.desk();
        if (!desk)
            return session.fail(desk.error());
        Round round;
        round.label = Texts(text(options->label));
        for (const auto &[from, to] : {std::pair(&options->opens, &round.opens), std::pair(&options->closes, &round.closes)}) {
            if (from->empty())
                continue;
            const auto date = FuzzyDate::parse(text(*from));
            if (!date)
                return session.fail(date.error());
            *to = *date;
        }
        Id<Round> id;
        return session.done(actions::openRound(**desk, round, id), u"Opened the round \"%1\"."_s.arg(text(options->label)));
    });
    CLI::Option *label = command->add_option("label", options->label, "Its period in months: \"January to March 2017\"");
    label->needs(command->add_option("--opens", options->opens, "First day"));
    command->add_option("--closes", options->closes, "By when answers are asked for");
}

void addAdopt(CLI::App &app, Session &session)
{
    auto on = std::make_shared<std::string>();
    CLI::App *command = addCommand(app, session, "adopt", "The plan has been adopted: freezes the dates first promised", [&session, on] {
        const auto desk = session.desk();
        const auto plan = desk ? actions::currentPlan((*desk)->store()) : tl::unexpected(desk.error());
        if (!plan)
            return session.fail(plan.error());
        const auto day = on->empty() ? Result<FuzzyDate>(FuzzyDate(session.clock().today())) : FuzzyDate::parse(text(*on));
        return day ? session.done(actions::adopt(**desk, plan->id, *day), u"Adopted."_s) : session.fail(day.error());
    });
    command->add_option("--on", *on, "The day (otherwise today)");
}

} // namespace

void addPlanCommands(CLI::App &app, Session &session)
{
    addNew(app, session);
    addImport(app, session);
    addExport(app, session);
    addShow(app, session);
    addSet(app, session);
    addRecordVerbs(app, session);
    addRound(app, session);
    addAdopt(app, session);
}

} // namespace waymark::cli
