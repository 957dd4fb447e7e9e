// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the round, its agreements, and the meetings leave somebody to do.
#include "needscollector.h"

#include <base/text.h>
#include <model/natural_id.h>
#include <models/roundstate.h>
#include <models/shown.h>
#include <report/committee.h>
#include <report/points.h>
#include <report/titles.h>
#include <rules/timeliness.h>
#include <store/progress.h>
#include <store/reading.h>

#include <algorithm>

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

QString NeedsCollector::leadOf(const QHash<RecordId, Parties> &parties, const RecordId &commitment) const
{
    return parties.value(commitment).government.shortLeads.join(tr(" with "));
}

/// Those that are shown, as lists order them.
Result<QList<Commitment>> NeedsCollector::inOrder(const QSet<RecordId> &commitments) const
{
    QList<Commitment> list;
    for (const RecordId &id : m_outline.commitments &commitments) {
        const auto commitment = store::read(m_store, Id<Commitment>(id));
        if (!commitment)
            return tl::unexpected(commitment.error());
        list << *commitment;
    }
    std::sort(list.begin(), list.end(), [](const Commitment &a, const Commitment &b) {
        const int order = naturalCompare(a.number, b.number);
        return order < 0 || (order == 0 && a.id.record().bytes() < b.id.record().bytes());
    });
    return list;
}

Result<NeedGroup> NeedsCollector::decisions() const
{
    NeedGroup group{tr("Waiting for a decision"), {}, {}};
    Outcome added = addVersions(group);
    if (added && m_outline.round)
        added = addAgreements(group);
    if (added && m_outline.round)
        added = addReplies(group);
    return added ? Result<NeedGroup>(group) : tl::unexpected(added.error());
}

/// Wordings of this round that one side has answered and this one has not. Only updates that somebody answered are
/// looked at.
Outcome NeedsCollector::addAgreements(NeedGroup &group) const
{
    const auto answered = store::commitmentsAnswered(m_store, m_outline.round->round.id);
    const auto commitments = answered ? inOrder(*answered) : tl::unexpected(answered.error());
    const auto parties = m_plan.parties();
    if (!commitments || !parties)
        return tl::unexpected(commitments ? parties.error() : commitments.error());
    for (const Commitment &commitment : *commitments) {
        const RecordId id = commitment.id;
        const Id<Update> update = updateId(commitment.id, m_outline.round->round.id);
        if (!isMine(id))
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
            const Parties sides = parties->value(id);
            const Party &party = isGovernment ? sides.government : sides.civilSociety;
            const QString who = party.shortLeads.value(0, isGovernment ? tr("government") : tr("civil society"));
            group.needs << Need{{u"agree/%1/%2"_s.arg(id.text()).arg(isGovernment ? 0 : 1),
                                 u"check"_s,
                                 isAgain ? tr("%1: the wording needs agreeing again").arg(nameOf(commitment))
                                         : tr("%1: the wording waits for %2").arg(nameOf(commitment), who),
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
    const auto commitments =
        replied ? inOrder(QSet<RecordId>(replied->keyBegin(), replied->keyEnd())) : tl::unexpected(replied.error());
    if (!commitments)
        return tl::unexpected(commitments.error());
    for (const Commitment &commitment : *commitments) {
        const RecordId id = commitment.id;
        group.needs << Need{{u"enter/"_s + id.text(),
                             u"mail"_s,
                             tr("%1: their reply of %2").arg(nameOf(commitment), dayNear(replied->value(id), m_today)),
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
    const auto pointed = addPoints(group);
    return pointed ? Result<NeedGroup>(group) : tl::unexpected(pointed.error());
}

/// Points that were raised, are not settled, and wait for her or her organisation.
Outcome NeedsCollector::addPoints(NeedGroup &group) const
{
    const auto points = store::readAll<Point>(m_store);
    if (!points)
        return tl::unexpected(points.error());
    for (const Point &point : *points) {
        const bool isOwn = point.owners.contains(m_plan.desk().author()) ||
                           (!m_organisation.isNull() && point.owners.contains(m_organisation));
        if (!isOwn || !point.resolvedOn.isNull())
            continue;
        const auto about = report::nameOf(m_store, point.about);
        if (!about)
            return tl::unexpected(about.error());
        QStringList detail{*about, report::pointStanding(point, {}, m_today)};
        detail.removeAll(QString());
        group.needs << Need{{u"point/"_s + point.id.record().text(),
                             u"point"_s,
                             tr("Your point: %1").arg(point.inTheWay.text()),
                             detail.join(u" · "_s),
                             {},
                             tr("Look at the point")},
                            Remedy::ShowPoint,
                            point.id,
                            {}};
    }
    return {};
}

Result<std::optional<Answers>> NeedsCollector::answers() const
{
    if (!m_outline.round)
        return std::optional<Answers>();
    const Round &round = m_outline.round->round;
    const auto answered = answeredIn(m_plan);
    const auto asked = inOrder(round.asked);
    const auto parties = m_plan.parties();
    if (!answered || !asked)
        return tl::unexpected(answered ? asked.error() : answered.error());
    if (!parties)
        return tl::unexpected(parties.error());
    Answers answers{round, {}};
    for (const Commitment &each : *asked)
        answers.asked << Answers::One{each.id, each.number, nameOf(each), leadOf(*parties, each.id),
                                      answered->contains(each.id)};
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
            next =
                NextMeeting{each.title.isEmpty() ? labelOf(each.kind) : each.title.text(), *day, each.place, each.id};
    if (next)
        return next;
    const auto due = report::nextMeetingDue(m_store, m_today);
    if (due && *due)
        next = NextMeeting{labelOf(MeetingKind::SteeringCommittee), **due, {}};
    return due ? Result<std::optional<NextMeeting>>(next) : tl::unexpected(due.error());
}

} // namespace waymark::ui
