// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the round, its agreements, and the meetings leave somebody to do.
#include "needscollector.h"

#include <model/natural_id.h>
#include <models/roundstate.h>
#include <models/shown.h>
#include <report/titles.h>
#include <rules/timeliness.h>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

/// "12 days past"; empty while the day has not passed.
QString pastText(const std::optional<QDate> &day, QDate today)
{
    if (!day || *day >= today)
        return {};
    const qint64 days = day->daysTo(today);
    return QCoreApplication::translate("Needs", "%1 past").arg(rules::Slippage{days, days < 120}.text());
}

} // namespace

bool NeedsCollector::seesAll() const
{
    return m_hats.coordinator || (m_hats.government.isNone() && m_hats.civilSociety.isNone());
}

bool NeedsCollector::isFor(const actions::Scope &scope, const RecordId &commitment) const
{
    return scope.everywhere || scope.commitments.contains(commitment);
}

bool NeedsCollector::isMine(const RecordId &commitment) const
{
    return seesAll() || isFor(m_hats.government, commitment) || isFor(m_hats.civilSociety, commitment);
}

bool NeedsCollector::isOverseen(const RecordId &commitment) const
{
    return seesAll() && !isFor(m_hats.government, commitment) && !isFor(m_hats.civilSociety, commitment);
}

QString NeedsCollector::leadOf(const RecordId &commitment) const
{
    return m_overview.parties.value(commitment).government.shortLeads.join(tr(" with "));
}

Result<NeedGroup> NeedsCollector::decisions() const
{
    NeedGroup group{tr("Waiting for a decision"), {}, {}};
    Outcome added = addVersions(group);
    if (added && m_overview.round)
        added = addAgreements(group);
    if (added && m_overview.round)
        added = addReplies(group);
    return added ? Result<NeedGroup>(group) : tl::unexpected(added.error());
}

/// Wordings of this round that one side has answered and this one has not. Only updates that somebody answered are
/// looked at.
Outcome NeedsCollector::addAgreements(NeedGroup &group) const
{
    const auto agreements = store::readAll<Agreement>(m_store);
    if (!agreements)
        return tl::unexpected(agreements.error());
    QSet<Id<Update>> answered;
    for (const Agreement &each : *agreements)
        answered << each.update;
    for (const rules::CommitmentStanding &standing : m_overview.commitments) {
        const RecordId id = standing.commitment.id;
        const Id<Update> update = updateId(standing.commitment.id, m_overview.round->round.id);
        if (!answered.contains(update) || !isMine(id))
            continue;
        const auto on = store::agreementOn(m_store, update);
        if (!on)
            return tl::unexpected(on.error());
        if (on->isAgreed() || !on->contested.isEmpty())
            continue;
        for (const PartySide side : {PartySide::Government, PartySide::CivilSociety}) {
            const bool isGovernment = side == PartySide::Government;
            const store::SideReply &own = isGovernment ? on->government : on->civilSociety;
            const store::SideReply &other = isGovernment ? on->civilSociety : on->government;
            const bool isAgain = own.reply == rules::Reply::NeedsAgreeingAgain;
            const bool isAsked = own.reply == rules::Reply::None && rules::agrees(other.reply);
            const bool speaks = isFor(isGovernment ? m_hats.government : m_hats.civilSociety, id);
            if ((!isAgain && !isAsked) || (!speaks && !seesAll()))
                continue;
            const Parties parties = m_overview.parties.value(id);
            const Party &party = isGovernment ? parties.government : parties.civilSociety;
            const QString who = party.shortLeads.value(0, isGovernment ? tr("government") : tr("civil society"));
            group.needs << Need{{u"agree/%1/%2"_s.arg(id.text()).arg(isGovernment ? 0 : 1),
                                 u"check"_s,
                                 isAgain ? tr("%1: the wording needs agreeing again").arg(nameOf(standing.commitment))
                                         : tr("%1: the wording waits for %2").arg(nameOf(standing.commitment), who),
                                 isAgain  ? tr("It has changed since %1 agreed").arg(who)
                                 : speaks ? tr("The other side has agreed")
                                          : tr("The other side has agreed; no reply yet from %1").arg(who),
                                 {},
                                 speaks ? tr("Read and agree") : tr("Record a yes")},
                                Remedy::WriteUpdate,
                                id,
                                {}};
        }
    }
    return {};
}

/// What has come from a department and is not in the plan yet.
Outcome NeedsCollector::addReplies(NeedGroup &group) const
{
    const auto replied = repliesToEnter(m_plan);
    if (!replied)
        return tl::unexpected(replied.error());
    for (const rules::CommitmentStanding &standing : m_overview.commitments) {
        const RecordId id = standing.commitment.id;
        if (const QDate on = replied->value(id); on.isValid())
            group.needs << Need{{u"enter/"_s + id.text(),
                                 u"mail"_s,
                                 tr("%1: their reply of %2").arg(nameOf(standing.commitment), dayNear(on, m_today)),
                                 tr("Read, not yet entered"),
                                 {},
                                 tr("Enter the reply")},
                                Remedy::EnterReply,
                                id,
                                {}};
    }
    return {};
}

Result<NeedGroup> NeedsCollector::actionsToDo() const
{
    NeedGroup group{tr("Yours to do"), {}, {}};
    const auto all = store::readAll<Action>(m_store);
    if (!all)
        return tl::unexpected(all.error());
    for (const Action &action : *all) {
        const bool isOwn = action.owners.contains(m_plan.desk().author()) ||
                           (!m_organisation.isNull() && action.owners.contains(m_organisation));
        if (!isOwn || !action.doneOn.isNull())
            continue;
        const auto meeting = report::nameOf(m_store, action.meeting);
        if (!meeting)
            return tl::unexpected(meeting.error());
        QStringList detail{meeting->isEmpty() ? QString() : tr("From %1").arg(*meeting),
                           action.due.isNull() ? QString() : tr("due %1").arg(action.due.text())};
        detail.removeAll(QString());
        group.needs << Need{{u"action/"_s + action.id.record().text(), u"list"_s,
                             tr("Your action: %1").arg(action.text.text()), detail.join(u", "_s),
                             pastText(action.due.latest(), m_today), tr("Mark as done")},
                            Remedy::MarkDone,
                            action.id,
                            {}};
    }
    return group;
}

Result<std::optional<Answers>> NeedsCollector::answers() const
{
    if (!m_overview.round)
        return std::optional<Answers>();
    const auto answered = answeredIn(m_plan);
    if (!answered)
        return tl::unexpected(answered.error());
    const Round &round = m_overview.round->round;
    Answers answers{round, {}};
    for (const rules::CommitmentStanding &each : m_overview.commitments) {
        const RecordId id = each.commitment.id;
        if (round.asked.contains(id))
            answers.asked << Answers::One{id, each.commitment.number, nameOf(each.commitment), leadOf(id),
                                          answered->contains(id)};
    }
    return std::optional(answers);
}

/// For whoever asks others a line for each department, else one for each update that is hers to write.
Result<NeedGroup> NeedsCollector::notAnswered(const Answers &answers) const
{
    const auto closes = answers.round.closes.latest();
    NeedGroup group{closes ? tr("Asked, by %1").arg(answers.round.closes.text()) : tr("Asked, not yet received"),
                    answers.round.label.text(),
                    {}};
    const QString late = pastText(closes, m_today);
    QMap<QString, QStringList> silent;
    for (const Answers::One &one : answers.asked) {
        if (one.hasAnswered || !isMine(one.commitment))
            continue;
        if (isOverseen(one.commitment)) {
            silent[one.lead] << one.number;
            continue;
        }
        group.needs << Need{{u"asked/"_s + one.commitment.text(), u"pencil"_s, one.name, tr("No update received yet"),
                             late, tr("Write the update")},
                            Remedy::WriteUpdate,
                            one.commitment,
                            {}};
    }
    for (auto each = silent.cbegin(); each != silent.cend(); ++each) {
        const QString who = each.key().isEmpty() ? tr("Nobody is named") : each.key();
        const QStringList numbers = each.value();
        group.needs << Need{{u"chase/"_s + each.key(), u"mail"_s, who,
                             numbers.size() == 1 ? tr("No update received yet on commitment %1").arg(numbers.first())
                                                 : tr("No update received yet on commitments %1").arg(listed(numbers)),
                             late, tr("Chase…")},
                            Remedy::Chase,
                            {},
                            {}};
    }
    return group;
}

Result<std::optional<NextMeeting>> NeedsCollector::meeting() const
{
    const auto all = store::readAll<Meeting>(m_store);
    if (!all)
        return tl::unexpected(all.error());
    std::optional<NextMeeting> next;
    for (const Meeting &each : *all)
        if (const auto day = each.date.earliest(); day && *day >= m_today && (!next || *day < next->day))
            next = NextMeeting{each.title.isEmpty() ? labelOf(each.kind) : each.title.text(), *day, each.place};
    return next;
}

} // namespace waymark::ui
