// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "tables.h"

#include <actions/plan.h>
#include <base/savefile.h>
#include <base/text.h>
#include <exchange/planjson.h>
#include <exchange/samples.h>
#include <store/backup.h>

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace waymark::cli {

using namespace Qt::StringLiterals;

namespace {

/// Enters what a file brings; what was there before is kept as a backup.
Result<store::Committed> enter(actions::Desk &desk, const QList<journal::Edit> &drafts)
{
    const auto count = desk.store().editCount();
    if (!count)
        return tl::unexpected(count.error());
    if (*count == 0 || drafts.isEmpty() || desk.store().isReadOnly())
        return desk.enter(drafts);
    Job job;
    const auto backup = store::backUp(desk.store(), desk.clock().now(), job);
    return backup ? desk.enter(drafts) : tl::unexpected(backup.error());
}

/// Brings plan JSON into an open desk and says how the source's own words were read.
int importBytes(Session &session, actions::Desk &desk, const QByteArray &bytes)
{
    const auto proposal = exchange::readPlanJson(bytes);
    if (!proposal)
        return session.fail(proposal.error());
    const auto drafts = exchange::draftsFor(desk.store(), *proposal, desk.author(), session.clock().now());
    const auto committed = drafts ? enter(desk, *drafts) : tl::unexpected(drafts.error());
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

struct NewOptions
{
    QString sample;
    QString title;
    QString organisation;
};

int startPlan(Session &session, const NewOptions &options)
{
    const auto desk = session.newPlan();
    if (!desk)
        return session.fail(desk.error());
    if (!options.sample.isEmpty()) {
        const auto bytes = exchange::sampleJson(options.sample);
        return bytes ? importBytes(session, **desk, *bytes) : session.fail(bytes.error());
    }
    const QString title = options.title.isEmpty() ? QFileInfo(session.path).completeBaseName() : options.title;
    const auto plan = actions::found(**desk, {title, options.organisation});
    if (!plan)
        return session.fail(plan.error());
    session.keepNewPlan();
    session.print(u"Started \"%1\"."_s.arg(cleanLine(title)), {{u"plan"_s, plan->record().text()}});
    return Done;
}

int importPlan(Session &session, const TablesIn &options)
{
    if (isSpreadsheet(options.file))
        return bringInTables(session, options);
    const auto bytes = readFile(options.file, exchange::kLargestPlanJson);
    if (!bytes)
        return session.fail(bytes.error());
    const auto desk = QFileInfo::exists(session.path) ? session.desk() : session.newPlan();
    return desk ? importBytes(session, **desk, *bytes) : session.fail(desk.error());
}

struct ExportOptions : TablesOut
{
    bool state = false;
};

int exportPlan(Session &session, const ExportOptions &options)
{
    if (isSpreadsheet(options.file))
        return writeTables(session, options);
    const auto store = session.store();
    if (!store)
        return session.fail(store.error());
    Job job;
    if (options.file.isEmpty()) {
        const auto bytes = options.state ? exchange::stateJson(**store, job) : exchange::planJson(**store, job);
        if (!bytes)
            return session.fail(bytes.error());
        fwrite(bytes->constData(), 1, size_t(bytes->size()), stdout); // what fails is noticed when the program ends
        return Done;
    }
    const auto written = options.state ? exchange::writeStateJson(**store, options.file, job)
                                       : exchange::writePlanJson(**store, options.file, job);
    if (!written)
        return session.fail(written.error());
    session.print(u"Written to %1."_s.arg(cleanLine(options.file)), {{u"file"_s, options.file}});
    return Done;
}

} // namespace

void addPlanCommands(Commands &commands)
{
    commands.add("new", "Start a plan", startPlan,
                 {{"--sample", &NewOptions::sample, "Start from a real plan: uk-2016, uk-2013, us-2022 or canada-2022"},
                  {"--title", &NewOptions::title, "The plan's title (otherwise the file's name)"},
                  {"--organisation", &NewOptions::organisation, "The first user's organisation"}});
    commands.add(
        "import",
        "Bring in plan JSON, which starts the plan when there is none, or a spreadsheet (.ods, .xlsx, .csv, "
        ".tsv), keeping a backup",
        importPlan,
        {{"file", &TablesIn::file, "The file", Need::Required},
         {"--map", &TablesIn::map, "Which columns of the spreadsheet are which fields; otherwise as its headings say"},
         {"--write-map", &TablesIn::writeMap, "Write such a file as the headings say, and bring in nothing"},
         {"--dry-run", &TablesIn::dryRun, "Only say what the spreadsheet would change"},
         {"--why", &TablesIn::why, "Why dates move"},
         {"--source", &TablesIn::source, "Where the spreadsheet comes from; its name otherwise"}});
    commands.add("export",
                 "Write the plan: as JSON the whole journal, or with --state the present only; as .ods, .xlsx or .csv "
                 "its tables, to change elsewhere and bring back",
                 exportPlan,
                 {{"file", &ExportOptions::file, "Where to write; standard output otherwise"},
                  {"--state", &ExportOptions::state, "The present only, without history"},
                  {"--only", &ExportOptions::kinds, "Kinds of records, for example commitment"},
                  {"--safe", &ExportOptions::safe, "CSV in which a spreadsheet takes nothing for a formula"}});
}

} // namespace waymark::cli
