// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <forms/reply.h>

#include "aboutform.h"
#include "answers.h"
#include "replyreader.h"

#include <report/titles.h>
#include <store/past.h>
#include <store/progress.h>
#include <store/reading.h>

#include <algorithm>

namespace waymark::forms {

using namespace Qt::StringLiterals;

namespace {

/// Where the answers belong: as the form says, else as the context does.
Outcome placeReply(const store::Store &store, ReplyRead &read, const std::optional<AboutForm> &about,
                   const ReplyContext &context)
{
    const auto plans = store::readAll<Plan>(store);
    const auto rounds = store::readAll<Round>(store);
    if (!plans || !rounds)
        return tl::unexpected(plans ? rounds.error() : plans.error());
    const bool isOurs = !about || std::any_of(plans->cbegin(), plans->cend(),
                                              [&about](const Plan &plan) { return plan.id.record() == about->plan; });
    if (!isOurs)
        return failure(ErrorCode::Refused, u"This form is of another plan; open that plan and read it there."_s);
    const RecordId id = about ? about->round : context.round.record();
    const auto round =
        std::find_if(rounds->cbegin(), rounds->cend(), [&id](const Round &each) { return each.id.record() == id; });
    if (round == rounds->cend())
        return failure(ErrorCode::Invalid, about
                                               ? u"The round that this form is of is not in the plan; it may have been "
                                                 "deleted since. Enter the answers by hand."_s
                                               : u"Say in which round it was answered; no round is open."_s);
    read.round = round->id;
    read.roundLabel = round->label.text();
    const bool isLatest = std::none_of(rounds->cbegin(), rounds->cend(), [&round](const Round &each) {
        return each.opens.earliest() > round->opens.earliest();
    });
    if (!isLatest)
        read.notes << u"The form is of an earlier round, %1; what it says is entered there."_s.arg(read.roundLabel);
    read.from = about ? about->from : context.from;
    if (read.from.isNull())
        return failure(ErrorCode::Invalid, u"Say whose answers these are."_s);
    const auto side = sideOf(store, read.from);
    const auto name = report::nameOf(store, read.from);
    if (!side || !name)
        return tl::unexpected(side ? name.error() : side.error());
    read.side = *side;
    read.fromName = *name;
    return {};
}

QHash<RecordId, Closure> closuresOf(const QList<rules::CommitmentStanding> &commitments)
{
    QHash<RecordId, Closure> closures;
    for (const rules::CommitmentStanding &standing : commitments) {
        closures.insert(standing.commitment.id.record(), standing.commitment.closure);
        for (const rules::MilestoneStanding &each : standing.milestones)
            closures.insert(each.milestone.id.record(), standing.commitment.closure.isClosed()
                                                            ? standing.commitment.closure
                                                            : each.milestone.closure);
    }
    return closures;
}

/// The state that the form shows, where this copy of the plan knows it.
Result<std::optional<store::Past>> stateOf(const store::Store &store, const std::optional<AboutForm> &about,
                                           ReplyRead &read)
{
    if (!about || about->state.isEmpty())
        return std::optional<store::Past>();
    auto past = store::Past::at(store, {{}, about->state});
    if (past)
        return std::optional(std::move(*past));
    if (past.error().code != ErrorCode::NotFound)
        return tl::unexpected(past.error());
    read.notes
        << u"The form was written from a copy of the plan that knows more than this one; open what the others sent "
           "first, if you can."_s;
    return std::optional<store::Past>();
}

} // namespace

bool isReplyForm(const QList<formats::Grid> &grids)
{
    return std::any_of(grids.cbegin(), grids.cend(), isAboutTable);
}

Result<ReplyRead> readReply(const store::Store &store, const QList<formats::Grid> &grids, const ReplyContext &context)
{
    const auto about = aboutIn(grids);
    const auto commitments = about ? store::commitmentStandings(store) : tl::unexpected(about.error());
    if (!commitments)
        return tl::unexpected(commitments.error());
    ReplyRead read;
    const auto placed = placeReply(store, read, *about, context);
    const auto past = placed ? stateOf(store, *about, read) : tl::unexpected(placed.error());
    if (!past)
        return tl::unexpected(past.error());
    ReplyReader reader(*commitments, *about);
    for (const formats::Grid &grid : grids)
        reader.read(grid);
    read.problems = reader.problems();
    if (reader.rows().isEmpty() && reader.problems().isEmpty())
        return failure(ErrorCode::NotFound,
                       u"No table in it says anything of a commitment of this plan; a reply form, or a "
                       "table with a column “Milestone” and one “Status”, can be read."_s);
    const QHash<RecordId, Closure> closures = closuresOf(*commitments);
    Answers answers(store, read, *past ? &**past : nullptr);
    for (const ReplyRow &row : reader.rows()) {
        const RecordId &of = row.milestone.isNull() ? row.commitment : row.milestone;
        if (const auto taken = answers.take(row, closures.value(of)); !taken)
            return tl::unexpected(taken.error());
    }
    return read;
}

Result<PartySide> sideOf(const store::Store &store, const RecordId &from)
{
    const auto person = store::record(store, kindOf<Person>().name, from);
    if (!person)
        return tl::unexpected(person.error());
    const RecordId organisation = *person ? recordAs<Person>((*person)->values).organisation.record() : from;
    const auto stored = store::record(store, kindOf<Organisation>().name, organisation);
    if (!stored)
        return tl::unexpected(stored.error());
    const auto kind = *stored ? recordAs<Organisation>((*stored)->values).kind : OrganisationKind::Unknown;
    return kind == OrganisationKind::CivilSociety || kind == OrganisationKind::Network ? PartySide::CivilSociety
                                                                                       : PartySide::Government;
}

} // namespace waymark::forms
