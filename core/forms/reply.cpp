// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <forms/reply.h>

#include "aboutform.h"
#include "replyreader.h"

#include <base/text.h>
#include <model/natural_id.h>
#include <report/titles.h>
#include <rules/completion.h>
#include <store/agreement.h>
#include <store/past.h>
#include <store/progress.h>
#include <store/reading.h>

#include <algorithm>

namespace waymark::forms {

using namespace Qt::StringLiterals;

namespace {

QString closedSentence(const Closure &closure)
{
    QString words = labelOf(closure.kind).toLower();
    if (!closure.on.isNull())
        words += u" on "_s + closure.on.text();
    if (!closure.reason.isEmpty())
        words += u": "_s + closure.reason;
    return u"It was %1. Nothing is entered for it; keep the reply where your side reads it if it matters."_s.arg(words);
}

/// What the words for "how far" say on our scales.
std::optional<rules::AsSaid> ratingIn(const QString &words)
{
    if (const auto said = rules::meaningOf(cleanLine(words)); said && said->completion != Completion::NotReported)
        return said;
    return {};
}

std::optional<Pace> paceIn(const QString &words)
{
    for (const Word &word : waymark::words<Pace>())
        if (!word.name.isEmpty() && folded(word.label) == folded(words))
            return Pace(word.value);
    return {};
}

/// Reads rows against the plan.
class Answers
{
public:
    Answers(const store::Store &store, ReplyRead &read, const store::Past *then)
        : m_store(store)
        , m_read(read)
        , m_then(then)
    {
    }

    [[nodiscard]] Outcome take(const ReplyRow &row, const Closure &closure);

private:
    [[nodiscard]] Outcome takeHowFar(const ReplyRow &row, const QString &words);
    [[nodiscard]] Outcome takeTexts(const ReplyRow &row);
    [[nodiscard]] Outcome takeDate(const ReplyRow &row);
    [[nodiscard]] Outcome takeNoChange(const ReplyRow &row);
    [[nodiscard]] Outcome say(const ReplyRow &row, const QString &about, const QString &kind, const RecordId &record,
                              const QString &field, const Value &value);
    [[nodiscard]] Outcome sayInUpdate(const ReplyRow &row, const QString &about, const QString &ofCommitment,
                                      const QString &ofMilestone, const Value &value);
    [[nodiscard]] Outcome compare(Said &said, const store::StoredRecord &now);
    [[nodiscard]] Outcome doubt(Said &said);
    void problem(const ReplyRow &row, FormColumn column, const QString &sentence);

    const store::Store &m_store;
    ReplyRead &m_read;
    const store::Past *m_then;
};

void Answers::problem(const ReplyRow &row, FormColumn column, const QString &sentence)
{
    m_read.problems << ReplyProblem{row.name, formHeadings().at(int(column)), sentence};
}

Outcome Answers::take(const ReplyRow &row, const Closure &closure)
{
    if (row.isEmpty()) {
        ++m_read.unanswered;
        return {};
    }
    if (closure.isClosed()) {
        m_read.problems << ReplyProblem{row.name, {}, closedSentence(closure)};
        return {};
    }
    const QString howFar = row.answers.value(FormColumn::HowFar);
    const bool isNoChange = folded(howFar) == folded(kNoChange);
    if (isNoChange && row.milestone.isNull())
        if (const auto taken = takeNoChange(row); !taken)
            return taken;
    if (!isNoChange && !howFar.isEmpty())
        if (const auto taken = takeHowFar(row, howFar); !taken)
            return taken;
    if (const QString words = row.answers.value(FormColumn::Pace); !words.isEmpty()) {
        const auto pace = paceIn(words);
        if (!pace)
            problem(row, FormColumn::Pace,
                    u"“%1” is none of the words to choose from; choose one of them."_s.arg(words));
        else if (const auto said = sayInUpdate(row, u"On track?"_s, u"pace"_s, u"pace"_s, Value(nameOf(*pace))); !said)
            return said;
    }
    const auto texts = takeTexts(row);
    return texts ? takeDate(row) : texts;
}

Outcome Answers::takeHowFar(const ReplyRow &row, const QString &words)
{
    const auto said = ratingIn(words);
    if (!said) {
        problem(
            row, FormColumn::HowFar,
            u"“%1” is none of the words to choose from; choose one of them, or write it under “What has happened”."_s
                .arg(cleanLine(words).left(60)));
        return {};
    }
    const QString field =
        m_read.side == PartySide::CivilSociety ? u"civilSocietyCompletion"_s : u"governmentCompletion"_s;
    const auto taken = sayInUpdate(row, u"How far"_s, field, field, Value(nameOf(said->completion)));
    const bool saysPace = said->pace != Pace::NothingSaid && !row.answers.contains(FormColumn::Pace);
    return taken && saysPace ? sayInUpdate(row, u"On track?"_s, u"pace"_s, u"pace"_s, Value(nameOf(said->pace)))
                             : taken;
}

Outcome Answers::takeTexts(const ReplyRow &row)
{
    const bool isView = m_read.side == PartySide::CivilSociety;
    if (const QString text = row.answers.value(FormColumn::Text); !text.isEmpty())
        if (const auto said =
                sayInUpdate(row,
                            row.milestone.isNull() ? (isView ? u"Civil society’s view"_s : u"Joint text"_s)
                                                   : u"What has happened"_s,
                            isView ? u"civilSocietyView"_s : u"joint"_s, u"note"_s, Value(text));
            !said)
            return said;
    if (!row.nextSteps.isEmpty())
        if (const auto said = sayInUpdate(row, kNextSteps, u"nextSteps"_s, {}, Value(row.nextSteps)); !said)
            return said;
    return row.inTheWay.isEmpty() ? Outcome() : sayInUpdate(row, kInTheWay, u"inTheWayText"_s, {}, Value(row.inTheWay));
}

Outcome Answers::takeDate(const ReplyRow &row)
{
    const QString words = row.answers.value(FormColumn::NewDate);
    if (words.isEmpty() || row.milestone.isNull()) {
        if (!words.isEmpty())
            problem(row, FormColumn::NewDate,
                    u"A commitment has no date of its own; write it beside the milestone that moves."_s);
        return {};
    }
    const auto due = FuzzyDate::parse(words);
    if (!due) {
        problem(row, FormColumn::NewDate, due.error().sentence);
        return {};
    }
    const auto had = m_read.said.size();
    const auto said = say(row, u"New date"_s, kindOf<Milestone>().name, row.milestone, u"due"_s, Value(due->value()));
    if (said && m_read.said.size() > had)
        m_read.said.last().why = cleanLine(row.answers.value(FormColumn::Why));
    return said;
}

Outcome Answers::takeNoChange(const ReplyRow &row)
{
    if (row.answers.size() > 1 || !row.nextSteps.isEmpty() || !row.inTheWay.isEmpty()) {
        m_read.notes << u"%1: says “%2” and something new besides; the news are taken."_s.arg(row.name, kNoChange);
        return {};
    }
    return sayInUpdate(row, u"Answer"_s, u"noChange"_s, {}, Value(true));
}

Outcome Answers::sayInUpdate(const ReplyRow &row, const QString &about, const QString &ofCommitment,
                             const QString &ofMilestone, const Value &value)
{
    const Id<Update> update = updateId(Id<Commitment>(row.commitment), m_read.round);
    return row.milestone.isNull() ? say(row, about, kindOf<Update>().name, update.record(), ofCommitment, value)
                                  : say(row, about, kindOf<MilestoneReport>().name,
                                        reportId(update, Id<Milestone>(row.milestone)).record(), ofMilestone, value);
}

Outcome Answers::say(const ReplyRow &row, const QString &about, const QString &kind, const RecordId &record,
                     const QString &field, const Value &value)
{
    const auto stored = store::record(m_store, kind, record);
    if (!stored)
        return tl::unexpected(stored.error());
    const store::StoredRecord now = *stored && !(*stored)->isDeleted ? **stored : store::StoredRecord();
    if (now.values.value(field) == value) {
        ++m_read.same;
        return {};
    }
    Said said{row.commitment, row.name, about, {}, {}, kind, record, row.milestone, field, value, {}, {}, {}};
    const auto before = report::valueText(m_store, kind, field, now.values.value(field));
    const auto after = report::valueText(m_store, kind, field, value);
    if (!before || !after)
        return tl::unexpected(before ? after.error() : before.error());
    said.before = *before;
    said.after = field == u"noChange" ? kNoChange : *after;
    const auto compared = compare(said, now);
    const auto doubted = compared ? doubt(said) : compared;
    if (doubted)
        m_read.said << said;
    return doubted;
}

/// What stood there when the form was written is what its reader answered to, unless it is her own earlier answer that
/// stands there now.
Outcome Answers::compare(Said &said, const store::StoredRecord &now)
{
    if (!m_then)
        return {};
    const auto then = m_then->stored(said.kind, said.record);
    if (!then)
        return tl::unexpected(then.error());
    const Value stood = *then ? (*then)->values.value(said.field) : Value();
    const Value stands = now.values.value(said.field);
    if (stood == stands || now.values.text(u"reportedBy"_s) == m_read.from.text())
        return {};
    said.replaces = *then ? (*then)->heads.value(said.field) : QList<EditId>();
    const auto before = report::valueText(m_store, said.kind, said.field, stood);
    if (!before)
        return tl::unexpected(before.error());
    said.doubt =
        said.movesDate()
            ? u"It has moved since the form was written, from %1 to %2; both dates would be kept to choose from."_s.arg(
                  before->isEmpty() ? u"no date"_s : *before, said.before.isEmpty() ? u"none"_s : said.before)
            : u"Somebody wrote here since the form was written; both would be kept to choose from."_s;
    return {};
}

Outcome Answers::doubt(Said &said)
{
    const bool isUpdate = said.kind == kindOf<Update>().name;
    const Id<Update> update = updateId(Id<Commitment>(said.commitment), m_read.round);
    const auto stored = store::record(m_store, kindOf<Update>().name, update.record());
    if (!stored)
        return tl::unexpected(stored.error());
    if (!said.doubt.isEmpty() || said.movesDate() || !*stored || (*stored)->isDeleted)
        return {};
    if (isUpdate && said.field == u"noChange") {
        said.doubt = u"This round has an update on it already."_s;
        return {};
    }
    const auto agreement = store::agreementOn(m_store, update);
    if (!agreement)
        return tl::unexpected(agreement.error());
    if (agreement->isAgreed())
        said.doubt = u"Both sides have agreed on this update; with other words they are asked again."_s;
    return {};
}

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
