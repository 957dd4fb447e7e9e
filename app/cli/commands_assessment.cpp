// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "given.h"

#include <actions/narratives.h>
#include <report/assessment.h>
#include <report/narratives.h>
#include <store/asof.h>
#include <store/reading.h>

namespace waymark::cli {

using namespace Qt::StringLiterals;

namespace {

struct AssessOptions
{
    QString report;
    QString asOf;
    QString to;
};

int assess(Session &session, const AssessOptions &options)
{
    const auto store = session.store();
    const auto day = options.asOf.isEmpty() ? Result<QDate>(session.clock().today()) : dayFrom(options.asOf);
    const auto report = wordFrom<ReportTerm>(options.report, u"--report"_s);
    if (!store || !day || !report)
        return session.fail(!store ? store.error() : !day ? day.error() : report.error());
    Job job;
    const auto past = options.asOf.isEmpty() ? Result<std::unique_ptr<store::Store>>(nullptr)
                                             : store::asItStoodOn(**store, *day, job);
    if (!past)
        return session.fail(past.error());
    const auto assessment = report::selfAssessment(*past ? **past : **store, *day, *report, job);
    return session.give(assessment, options.to);
}

struct NarrativeOptions
{
    QString heading;
    QString report;
    QString government;
    QString civilSociety;
    QString to;
};

/// What is told, and of which plan; the report that is due today where none is named.
Result<actions::Telling> tellingFrom(Session &session, const NarrativeOptions &options)
{
    const auto store = session.store();
    const auto plans = store ? store::readAll<Plan>(**store) : tl::unexpected(store.error());
    const auto report = wordFrom<ReportTerm>(options.report, u"--report"_s);
    const auto heading = wordFrom<NarrativeHeading>(options.heading, u"heading"_s);
    if (!plans || !report || !heading)
        return tl::unexpected(!plans ? plans.error() : !report ? report.error() : heading.error());
    if (plans->isEmpty())
        return failure(ErrorCode::NotFound, u"There is no plan in this file to write about."_s);
    const Plan &plan = plans->last();
    const ReportTerm due = report::termOn(plan, session.clock().today());
    return actions::Telling{plan.id, *report == ReportTerm::Unknown ? due : *report, *heading, options.government,
                            options.civilSociety};
}

int narrate(Session &session, const NarrativeOptions &options)
{
    const auto telling = tellingFrom(session, options);
    if (!telling)
        return session.fail(telling.error());
    if (options.government.isEmpty() && options.civilSociety.isEmpty()) {
        const auto store = session.store();
        auto sheet = report::narrativeSheet(**store, telling->plan, telling->report);
        if (sheet && telling->heading != NarrativeHeading::Unknown)
            sheet->tables.removeIf(
                [&](const report::Table &table) { return table.heading != labelOf(telling->heading); });
        return session.give(sheet, options.to);
    }
    if (telling->heading == NarrativeHeading::Unknown)
        return session.fail(ErrorCode::Invalid,
                            u"Say under which heading, for example \"Lessons learned\"; without texts this command "
                            "lists them."_s);
    const auto desk = session.desk();
    if (!desk)
        return session.fail(desk.error());
    return session.done(
        actions::writeNarrative(**desk, *telling),
        u"Written under \"%1\" of the %2."_s.arg(labelOf(telling->heading), labelOf(telling->report).toLower()));
}

} // namespace

void addAssessmentCommands(Commands &commands)
{
    commands.add("assess", "The self-assessment in the order of the Open Government Partnership's template", assess,
                 {{"--report", &AssessOptions::report, "midterm or endOfTerm; otherwise the one that is due"},
                  {"--as-of", &AssessOptions::asOf, "As the plan stood at the end of this day"},
                  {"--to", &AssessOptions::to, "Write it to this file: .html, .odt, .docx or .md"}});
    commands.add("narrative",
                 "What each side tells under the headings of the self-assessment, or what is to be written", narrate,
                 {{"heading", &NarrativeOptions::heading, "Which, for example \"Lessons learned\"; otherwise all"},
                  {"--government", &NarrativeOptions::government, "The government's words"},
                  {"--civil-society", &NarrativeOptions::civilSociety, "Civil society's words"},
                  {"--report", &NarrativeOptions::report, "midterm or endOfTerm; otherwise the one that is due"},
                  {"--to", &NarrativeOptions::to, "Write what is told to this file: .html, .odt, .docx or .md"}});
}

} // namespace waymark::cli
