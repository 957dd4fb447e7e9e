// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/roundstate.h>

#include "beside.h"

#include <model/natural_id.h>
#include <models/shown.h>
#include <rules/timeliness.h>
#include <store/agreement.h>
#include <store/history.h>

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

/// Monday to Friday, the day after `from` up to `to`.
qint64 workingDays(QDate from, QDate to)
{
    qint64 days = 0;
    for (QDate day = from.addDays(1); day <= to; day = day.addDays(1))
        days += day.dayOfWeek() <= Qt::Friday;
    return days;
}

/// "12 days", "about 5 months".
QString daysText(qint64 days)
{
    return rules::Slippage{days, days < 120}.text();
}

/// When, and by whom, the words were written that an edit holds.
Result<journal::Edit> editOf(const store::Store &store, const QList<EditId> &heads)
{
    if (heads.isEmpty())
        return journal::Edit();
    return store::editAt(store, heads.first()).map([](const store::StoredEdit &stored) { return stored.edit; });
}

class Reader
{
    Q_DECLARE_TR_FUNCTIONS(Round)

public:
    Reader(OpenPlan &plan, const Overview &overview, const Beside &beside)
        : m_plan(plan)
        , m_store(plan.store())
        , m_overview(overview)
        , m_beside(beside)
        , m_today(overview.day)
    {
    }

    [[nodiscard]] Result<RoundState> state() const
    {
        RoundState state{m_overview.round->round, m_today, {}};
        for (const rules::CommitmentStanding &standing : m_overview.commitments) {
            if (!state.round.asked.contains(standing.commitment.id.record()))
                continue;
            const auto read = row(standing);
            if (!read)
                return tl::unexpected(read.error());
            state.rows << *read;
        }
        return state;
    }

private:
    [[nodiscard]] Result<RoundRow> row(const rules::CommitmentStanding &standing) const;
    [[nodiscard]] Outcome readUpdate(RoundRow &row, const store::StoredRecord &stored) const;
    [[nodiscard]] Outcome readHolder(RoundRow &row, const store::StoredRecord &stored) const;
    [[nodiscard]] Outcome readReplies(RoundRow &row, const store::UpdateAgreement &on, const store::Hats &hats) const;
    [[nodiscard]] Outcome readWriter(RoundRow &row, const store::StoredRecord &stored, const store::Hats &hats) const;
    [[nodiscard]] Result<QDate> repliedOn(const store::SideReply &reply) const;
    [[nodiscard]] QString timeLeft(QDate since) const;
    [[nodiscard]] QString notYet(RoundRow &row) const;
    void give(RoundRow &row, PartySide side, const store::Hats &hats, const QString &more = {}) const;
    [[nodiscard]] QString nameOf(const RoundRow &row, PartySide side) const;

    OpenPlan &m_plan;
    const store::Store &m_store;
    const Overview &m_overview;
    const Beside &m_beside;
    QDate m_today;
};

bool speaksFor(const store::Hats &hats, PartySide side)
{
    return side == PartySide::CivilSociety ? hats.civilSociety : hats.government || hats.coordinator;
}

Result<RoundRow> Reader::row(const rules::CommitmentStanding &standing) const
{
    const Commitment &commitment = standing.commitment;
    const Parties parties = m_overview.parties.value(commitment.id.record());
    RoundRow row;
    row.commitment = commitment.id.record();
    row.number = commitment.number;
    row.title = commitment.title.text();
    row.department = parties.government.leads.value(0);
    row.civilSociety = parties.civilSociety.leads.value(0);
    row.remindedOn = m_beside.requests.value(row.commitment).remindedOn.latest().value_or(QDate());
    const RecordId id = updateId(commitment.id, m_overview.round->round.id).record();
    const auto stored = m_overview.round->answered.contains(row.commitment)
                            ? store::record(m_store, u"update"_s, id)
                            : Result<std::optional<store::StoredRecord>>(std::nullopt);
    if (!stored)
        return tl::unexpected(stored.error());
    if (*stored) {
        const auto read = readUpdate(row, **stored);
        if (row.isNoChange && row.government == Completion::NotReported &&
            row.civilSocietyView == Completion::NotReported) {
            row.government = standing.ratings.government; // what was said before still stands
            row.civilSocietyView = standing.ratings.civilSociety;
        }
        return read ? Result<RoundRow>(row) : tl::unexpected(read.error());
    }
    if (const QDate replied = m_beside.replies.value(row.commitment); replied.isValid()) {
        row.isAnswered = row.isToEnter = row.isWithYou = true;
        row.answer = tr("%1, to enter").arg(dayNear(replied, m_today));
        row.holder = Holder::You;
        row.holderText = tr("You");
        return row;
    }
    row.answer = notYet(row);
    row.holderText = row.department.isEmpty() ? tr("Nobody named") : tr("Department");
    return row;
}

QString Reader::notYet(RoundRow &row) const
{
    const auto closes = m_overview.round->round.closes.latest();
    if (!closes)
        return tr("not yet");
    const qint64 left = m_today.daysTo(*closes);
    row.isLate = left < 0;
    if (left == 0)
        return tr("not yet, closes today");
    return left > 0 ? tr("not yet, %1 left").arg(daysText(left)) : tr("not yet, %1 late").arg(daysText(-left));
}

Outcome Reader::readUpdate(RoundRow &row, const store::StoredRecord &stored) const
{
    const auto update = recordAs<Update>(stored.values);
    const auto begun = editOf(m_store, stored.heads.value(u"commitment"_s));
    if (!begun)
        return tl::unexpected(begun.error());
    const QDate day = update.reportedOn.latest().value_or(begun->effectiveDay());
    row.isAnswered = true;
    row.isNoChange = update.noChange;
    row.answer = update.noChange ? tr("%1, no change").arg(dayNear(day, m_today)) : dayNear(day, m_today);
    row.government = update.governmentCompletion;
    row.civilSocietyView = update.civilSocietyCompletion;
    return readHolder(row, stored);
}

Outcome Reader::readHolder(RoundRow &row, const store::StoredRecord &stored) const
{
    const auto on = store::agreementOn(m_store, Id<Update>(stored.values.id));
    const auto hats = store::hatsOf(m_store, m_plan.desk().author(), row.commitment);
    if (!on || !hats)
        return tl::unexpected(on ? hats.error() : on.error());
    if (!stored.conflicts.isEmpty() || !on->contested.isEmpty()) {
        row.holder = Holder::TwoVersions;
        row.holderText = tr("You: two versions");
        row.isWithYou = true;
        return {};
    }
    if (on->government.reply != rules::Reply::None || on->civilSociety.reply != rules::Reply::None)
        return readReplies(row, *on, *hats);
    return readWriter(row, stored, *hats);
}

Outcome Reader::readReplies(RoundRow &row, const store::UpdateAgreement &on, const store::Hats &hats) const
{
    using rules::Reply;
    const auto government = repliedOn(on.government);
    const auto civilSociety = repliedOn(on.civilSociety);
    if (!government || !civilSociety)
        return tl::unexpected(government ? civilSociety.error() : government.error());
    if (on.isAgreed()) {
        row.holder = Holder::Agreed;
        row.holderText = tr("Agreed, %1").arg(dayNear(qMax(*government, *civilSociety), m_today));
        return {};
    }
    for (const auto &[side, reply] :
         {std::pair(PartySide::Government, &on.government), std::pair(PartySide::CivilSociety, &on.civilSociety)}) {
        if (reply->reply == Reply::NeedsAgreeingAgain) {
            row.holder = Holder::AgreeAgain;
            row.holderText = tr("Needs agreeing again");
            row.isWithYou = row.isWithYou || speaksFor(hats, side);
        } else if (reply->reply == Reply::DoesNotAgree && row.holderText.isEmpty()) {
            row.holder = Holder::OtherSide;
            row.holderText = tr("%1 does not agree").arg(nameOf(row, side));
        } else if (reply->reply == Reply::AsksForMoreTime && row.holderText.isEmpty()) {
            give(row, side, hats, tr("until %1").arg(reply->agreement.until.text()));
        }
    }
    if (row.holderText.isEmpty()) {
        const bool isGovernmentsTurn = !rules::agrees(on.government.reply);
        give(row, isGovernmentsTurn ? PartySide::Government : PartySide::CivilSociety, hats,
             timeLeft(isGovernmentsTurn ? *civilSociety : *government));
    }
    return {};
}

/// Nobody has answered the wording: it is with the side that wrote it.
Outcome Reader::readWriter(RoundRow &row, const store::StoredRecord &stored, const store::Hats &hats) const
{
    const QString field = stored.heads.contains(u"joint"_s) ? u"joint"_s : u"commitment"_s;
    const auto written = editOf(m_store, stored.heads.value(field));
    const auto writer =
        written ? store::hatsOf(m_store, written->author, row.commitment) : tl::unexpected(written.error());
    if (!writer)
        return tl::unexpected(writer.error());
    const bool isCivilSociety = writer->civilSociety && !writer->government && !writer->coordinator;
    const bool isOwn = written->author == m_plan.desk().author();
    give(row, isCivilSociety ? PartySide::CivilSociety : PartySide::Government,
         isOwn ? store::Hats{true, true, true} : hats);
    return {};
}

Result<QDate> Reader::repliedOn(const store::SideReply &reply) const
{
    if (reply.agreement.id.isNull())
        return QDate();
    const auto stored = store::record(m_store, u"agreement"_s, reply.agreement.id);
    const auto edit = stored && *stored ? editOf(m_store, (*stored)->heads.value(u"answer"_s))
                      : stored          ? Result<journal::Edit>(journal::Edit())
                                        : tl::unexpected(stored.error());
    return edit.map([](const journal::Edit &answered) { return answered.effectiveDay(); });
}

/// From when the one side gave its answer, in the working days the plan gives the other; without those, until the
/// round closes.
QString Reader::timeLeft(QDate since) const
{
    qint64 left = -1;
    if (const auto minimum = m_plan.plan().workingDaysToReply; minimum && since.isValid())
        left = *minimum - workingDays(since, m_today);
    else if (const auto closes = m_overview.round->round.closes.latest())
        left = m_today.daysTo(*closes);
    return left < 0 ? tr("no reply yet") : tr("%1 left").arg(daysText(left));
}

QString Reader::nameOf(const RoundRow &row, PartySide side) const
{
    const Parties parties = m_overview.parties.value(row.commitment);
    const bool isCivilSociety = side == PartySide::CivilSociety;
    const QStringList names = isCivilSociety ? parties.civilSociety.shortLeads : parties.government.shortLeads;
    return names.value(0, isCivilSociety ? tr("Civil society") : tr("Department"));
}

void Reader::give(RoundRow &row, PartySide side, const store::Hats &hats, const QString &more) const
{
    row.isWithYou = speaksFor(hats, side);
    row.holder = row.isWithYou ? Holder::You : Holder::OtherSide;
    row.holderText = row.isWithYou ? tr("You") : nameOf(row, side);
    if (!row.isWithYou && !more.isEmpty())
        row.holderText += u", "_s + more;
}

} // namespace

bool RoundRow::viewsDiffer() const
{
    return rules::Ratings{government, civilSocietyView}.differ();
}

int RoundState::answered() const
{
    return int(std::count_if(rows.cbegin(), rows.cend(), [](const RoundRow &row) { return row.isAnswered; }));
}

QString RoundState::sentence() const
{
    QStringList parts;
    if (const auto opens = round.opens.earliest())
        parts << Reader::tr("Asked %1").arg(dayNear(*opens, day));
    if (const auto closes = round.closes.latest()) {
        const QString named = QLocale(QLocale::English).dayName(closes->dayOfWeek()) + u' ' + dayNear(*closes, day);
        const qint64 left = day.daysTo(*closes);
        const QString days = daysText(qAbs(left));
        parts << (left > 0    ? Reader::tr("closes %1, in %2").arg(named, days)
                  : left == 0 ? Reader::tr("closes today")
                              : Reader::tr("closed %1, %2 ago").arg(named, days));
    }
    parts << Reader::tr("%1 of %2 answered").arg(answered()).arg(rows.size());
    return parts.join(u" · "_s);
}

Result<std::optional<RoundState>> roundStateOf(OpenPlan &plan)
{
    const auto overview = plan.overview();
    if (!overview)
        return tl::unexpected(overview.error());
    const Overview &read = **overview;
    if (!read.round)
        return std::optional<RoundState>();
    const Beside beside = besideOf(plan, read.round->round);
    const auto state = Reader(plan, read, beside).state();
    return state.map([](const RoundState &found) { return std::optional(found); });
}

Result<QHash<RecordId, QDate>> repliesToEnter(OpenPlan &plan)
{
    const auto outline = plan.outline();
    if (!outline)
        return tl::unexpected(outline.error());
    QHash<RecordId, QDate> waiting;
    if (!(*outline)->round)
        return waiting;
    const QSet<RecordId> silent = (*outline)->silent();
    const QHash<RecordId, QDate> replies = besideOf(plan, (*outline)->round->round).replies;
    for (auto reply = replies.cbegin(); reply != replies.cend(); ++reply)
        if (silent.contains(reply.key()))
            waiting.insert(reply.key(), reply.value());
    return waiting;
}

Result<QSet<RecordId>> answeredIn(OpenPlan &plan)
{
    const auto outline = plan.outline();
    const auto replies = repliesToEnter(plan);
    if (!outline || !replies)
        return tl::unexpected(outline ? replies.error() : outline.error());
    QSet<RecordId> answered = (*outline)->round ? (*outline)->round->answered : QSet<RecordId>();
    for (auto reply = replies->cbegin(); reply != replies->cend(); ++reply)
        answered << reply.key();
    return answered;
}

Result<std::optional<int>> unansweredIn(OpenPlan &plan)
{
    const auto outline = plan.outline();
    const auto answered = answeredIn(plan);
    if (!outline || !answered)
        return tl::unexpected(outline ? answered.error() : outline.error());
    return (*outline)->round ? std::optional(int(((*outline)->silent() - *answered).size())) : std::optional<int>();
}

QString dayNear(QDate day, QDate today)
{
    const QString text = dayText(day);
    return day.year() == today.year() ? text.left(text.lastIndexOf(u' ')) : text;
}

} // namespace waymark::ui
