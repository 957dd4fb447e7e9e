// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/updateondesk.h>

#include <model/natural_id.h>
#include <store/reading.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

const QStringList kTexts{u"joint"_s, u"nextSteps"_s, u"governmentView"_s, u"civilSocietyView"_s, u"inTheWayText"_s};

template <class T>
Outcome take(Result<T> &&read, T &into)
{
    if (!read)
        return tl::unexpected(read.error());
    into = std::move(*read);
    return {};
}

Outcome readTexts(OpenPlan &plan, UpdateOnDesk &desk)
{
    const auto stored = store::record(plan.store(), kindOf<Update>().name, desk.id());
    if (!stored)
        return tl::unexpected(stored.error());
    desk.isBegun = *stored && !(*stored)->isDeleted;
    for (const QString &field : kTexts) {
        Writing writing;
        if (desk.isBegun) {
            writing.inPlan = (*stored)->values.text(field);
            writing.heads = (*stored)->heads.value(field);
        }
        desk.texts.insert(field, writing);
    }
    if (desk.isBegun)
        desk.update = recordAs<Update>((*stored)->values);
    for (const actions::KeptDraft &draft : actions::drafts(plan.circles())) {
        const auto writing = desk.texts.find(draft.wording.field);
        if (draft.wording.about == desk.id().record() && writing != desk.texts.end())
            writing->take(draft);
    }
    return {};
}

Outcome readReports(const store::Store &store, UpdateOnDesk &desk)
{
    const auto standing = store::commitmentStanding(store, desk.commitment.id);
    const auto reports = store::readAll<MilestoneReport>(store, desk.id());
    if (!standing || !reports)
        return tl::unexpected(standing ? reports.error() : standing.error());
    for (const rules::MilestoneStanding &each : standing->milestones)
        if (!each.milestone.closure.isClosed())
            desk.milestones << each;
    for (const MilestoneReport &report : *reports)
        desk.reports.insert(report.milestone, report);
    return {};
}

Outcome readLastTime(const store::Store &store, UpdateOnDesk &desk)
{
    const auto updates = store::readAll<Update>(store, desk.commitment.id);
    const auto rounds = store::readAll<Round>(store);
    if (!updates || !rounds)
        return tl::unexpected(updates ? rounds.error() : updates.error());
    std::optional<QDate> latest;
    for (const Update &update : *updates)
        for (const Round &round : *rounds)
            if (round.id == update.round && !update.joint.isEmpty() &&
                round.opens.earliest() < desk.round.opens.earliest() && (!latest || round.opens.earliest() > latest)) {
                latest = round.opens.earliest();
                desk.lastTime = UpdateOnDesk::LastTime{round.label.text(), update.joint.text()};
            }
    return {};
}

Outcome readVoice(OpenPlan &plan, UpdateOnDesk &desk)
{
    const auto hats = store::hatsOf(plan.store(), plan.desk().author(), desk.commitment.id);
    const auto here = store::readAll<Role>(plan.store(), desk.commitment.id);
    const auto everywhere = store::readAll<Role>(plan.store(), plan.plan().id);
    const auto organisation = plan.desk().organisation();
    if (!hats || !here || !everywhere || !organisation)
        return tl::unexpected(!hats         ? hats.error()
                              : !here       ? here.error()
                              : !everywhere ? everywhere.error()
                                            : organisation.error());
    QSet<PartySide> sides;
    for (const Role &role : *here + *everywhere) {
        const bool isHers =
            role.person == Id<Person>(plan.desk().author()) ||
            (role.person.isNull() && !organisation->isNull() && role.organisation == Id<Organisation>(*organisation));
        const bool isOver = role.to.latest() && *role.to.latest() < plan.today();
        if (!isHers || isOver)
            continue;
        if (role.which == RoleKind::GovernmentLead && hats->government)
            sides << PartySide::Government;
        if (role.which == RoleKind::CsoLead && hats->civilSociety)
            sides << PartySide::CivilSociety;
    }
    desk.voice.leads = !sides.isEmpty();
    desk.voice.side = sides.size() == 1 ? *sides.cbegin() : PartySide::Neither;
    desk.voice.mayRateGovernment = hats->government || hats->coordinator;
    desk.voice.mayRateCivilSociety = hats->civilSociety || hats->coordinator;
    desk.voice.mayWrite = desk.voice.mayRateGovernment || desk.voice.mayRateCivilSociety;
    desk.voice.records = hats->coordinator || (hats->government && !desk.voice.leads);
    return {};
}

Outcome readPlace(OpenPlan &plan, UpdateOnDesk &desk)
{
    const auto overview = plan.overview();
    if (!overview)
        return tl::unexpected(overview.error());
    desk.parties = (*overview)->parties.value(desk.commitment.id);
    QList<RecordId> asked;
    for (const rules::CommitmentStanding &each : (*overview)->commitments)
        if (desk.round.asked.contains(each.commitment.id))
            asked << each.commitment.id;
    const qsizetype at = asked.indexOf(desk.commitment.id.record());
    desk.asked = int(asked.size());
    desk.place = int(at) + 1;
    if (at > 0)
        desk.previous = asked.at(at - 1);
    if (at >= 0 && at + 1 < asked.size())
        desk.next = asked.at(at + 1);
    return {};
}

Outcome readEvidence(const store::Store &store, UpdateOnDesk &desk)
{
    for (const RecordId &of : {desk.id().record(), desk.commitment.id.record()}) {
        const auto evidence = store::readAll<Evidence>(store, of);
        if (!evidence)
            return tl::unexpected(evidence.error());
        desk.evidence << *evidence;
    }
    return {};
}

} // namespace

Id<Update> UpdateOnDesk::id() const
{
    return updateId(commitment.id, round.id);
}

bool UpdateOnDesk::hasUnsharedWords() const
{
    return std::any_of(jointFields().cbegin(), jointFields().cend(),
                       [this](const QString &field) { return texts.value(field).draft.has_value(); });
}

const store::SideReply *UpdateOnDesk::reply(PartySide side) const
{
    if (!agreement)
        return nullptr;
    return side == PartySide::CivilSociety ? &agreement->civilSociety : &agreement->government;
}

const QStringList &jointFields()
{
    static const QStringList fields{u"joint"_s, u"nextSteps"_s};
    return fields;
}

Result<UpdateOnDesk> updateOnDesk(OpenPlan &plan, const Id<Commitment> &commitment, const Id<Round> &round)
{
    UpdateOnDesk desk;
    const store::Store &store = plan.store();
    Outcome read = take(store::read<Commitment>(store, commitment), desk.commitment);
    if (read)
        read = take(store::read<Round>(store, round), desk.round);
    if (read)
        read = readTexts(plan, desk);
    if (read && desk.isBegun) {
        auto agreement = store::agreementOn(store, desk.id());
        read = agreement ? Outcome() : tl::unexpected(agreement.error());
        if (agreement)
            desk.agreement = std::move(*agreement);
    }
    for (const auto &part : {readReports, readLastTime, readEvidence})
        if (read)
            read = part(store, desk);
    for (const auto &part : {readVoice, readPlace})
        if (read)
            read = part(plan, desk);
    return read ? Result<UpdateOnDesk>(std::move(desk)) : tl::unexpected(read.error());
}

} // namespace waymark::ui
