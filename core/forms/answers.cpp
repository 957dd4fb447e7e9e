// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers.h"

#include <base/text.h>
#include <model/natural_id.h>
#include <report/titles.h>
#include <rules/completion.h>
#include <store/agreement.h>

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

} // namespace

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
    const QMap<QString, QString> fields{{kNextSteps, u"nextSteps"_s},
                                        {kInTheWay, u"inTheWayText"_s},
                                        {kWorking, isView ? u"workingCivilSociety"_s : u"workingGovernment"_s}};
    for (auto more = row.more.cbegin(); more != row.more.cend(); ++more)
        if (const auto said = sayInUpdate(row, more.key(), fields.value(more.key()), {}, Value(*more)); !said)
            return said;
    return {};
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
    if (row.answers.size() > 1 || !row.more.isEmpty()) {
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

} // namespace waymark::forms
