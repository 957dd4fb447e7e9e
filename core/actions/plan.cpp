// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <actions/plan.h>

#include "draft.h"

#include <actions/circles.h>
#include <base/text.h>
#include <model/natural_id.h>
#include <store/asof.h>

#include <algorithm>

namespace waymark::actions {

using namespace Qt::StringLiterals;

Result<Plan> currentPlan(const store::Store &store)
{
    const auto plans = store::readAll<Plan>(store);
    if (!plans)
        return tl::unexpected(plans.error());
    if (const auto isPlan = plans->isEmpty() ? checkIsPlan(store) : Outcome(); !isPlan)
        return tl::unexpected(isPlan.error());
    if (plans->isEmpty())
        return failure(ErrorCode::NotFound, u"There is no plan in this file yet; start one with \"new\"."_s);
    return plans->last();
}

Result<Id<Plan>> found(Desk &desk, const NewPlan &start)
{
    Plan plan;
    plan.id = Id<Plan>::random();
    plan.title = Texts(cleanLine(start.title));
    plan.timeZone = start.timeZone;
    if (plan.title.isEmpty())
        return failure(ErrorCode::Invalid, u"Give the plan a title; everything else can wait."_s);
    Person person;
    person.id = Id<Person>(desk.author());
    person.name = desk.authorName();
    Draft draft(desk, u"found"_s);
    Outcome taken = draft.set(valuesOf(plan));
    const QString given = cleanLine(start.organisation);
    if (const QString name = given.isEmpty() ? desk.organisationName() : given; taken && !name.isEmpty()) {
        const auto id = organisationNamed(desk.store(), name);
        if (!id)
            return tl::unexpected(id.error());
        Organisation organisation;
        organisation.id = Id<Organisation>(*id);
        organisation.name = Texts(name);
        person.organisation = organisation.id;
        taken = draft.set(valuesOf(organisation));
    }
    Role role;
    role.id = Id<Role>::random();
    role.which = RoleKind::Coordinator;
    role.person = person.id;
    role.of = plan.id.record();
    role.from = FuzzyDate(desk.clock().today());
    if (taken)
        taken = draft.set(valuesOf(person));
    if (taken)
        taken = draft.set(valuesOf(role));
    if (!taken)
        return tl::unexpected(taken.error());
    return desk.commit(draft.edits()).map([&plan](const store::Committed &) { return plan.id; });
}

namespace {

/// A name for the plan as it stands now.
Result<Mark> markOf(const Desk &desk, const Id<Plan> &plan, MarkKind kind, const QString &title, const FuzzyDate &on)
{
    const auto tips = desk.store().tips();
    if (!tips)
        return tl::unexpected(tips.error());
    Mark mark;
    mark.id = Id<Mark>::random();
    mark.plan = plan;
    mark.kind = kind;
    mark.title = title;
    mark.on = on;
    QStringList tokens;
    for (const EditId &tip : *tips)
        tokens << QString::fromLatin1(tip.token());
    mark.tips = tokens.join(u' ');
    return mark;
}

} // namespace

Acted adopt(Desk &desk, const Id<Plan> &planId, const FuzzyDate &on, const Why &why)
{
    const auto milestones = store::readAll<Milestone>(desk.store());
    const auto adopted = store::adoption(desk.store(), planId.record());
    const auto mark = markOf(desk, planId, MarkKind::Adoption, u"As adopted"_s, on);
    if (!milestones || !mark)
        return tl::unexpected(milestones ? mark.error() : milestones.error());
    if (!adopted)
        return tl::unexpected(adopted.error());
    if (*adopted)
        return failure(
            ErrorCode::Conflict,
            u"The plan was adopted already, on %1; if the day is wrong, correct it in the mark \"%2\"."_s.arg(
                (*adopted)->on.text(), (*adopted)->title));
    Draft draft(desk, u"adopt"_s, why);
    for (const Milestone &milestone : *milestones)
        if (milestone.baselineDue.isNull() && !milestone.due.isNull())
            if (const auto taken =
                    draft.set(u"milestone"_s, milestone.id, u"baselineDue"_s, Value(milestone.due.value()));
                !taken)
                return tl::unexpected(taken.error());
    const auto taken = draft.set(valuesOf(*mark));
    return taken ? desk.commit(draft.edits()) : tl::unexpected(taken.error());
}

Acted recordPublication(Desk &desk, QDate on, const Why &why)
{
    const auto plan = currentPlan(desk.store());
    const auto mark = plan ? markOf(desk, plan->id, MarkKind::Publication, u"Published"_s, FuzzyDate(on))
                           : tl::unexpected(plan.error());
    Draft draft(desk, u"publish"_s, why);
    const auto taken = mark ? draft.set(valuesOf(*mark)) : tl::unexpected(mark.error());
    return taken ? desk.commit(draft.edits()) : tl::unexpected(taken.error());
}

Acted openRound(Desk &desk, Round details, Id<Round> &round)
{
    if (!details.opens.earliest() || details.label.isEmpty())
        return failure(
            ErrorCode::Invalid,
            u"Give the round a label in months, for example \"January to March 2017\", and its first day."_s);
    if (details.plan.isNull()) {
        const auto plan = currentPlan(desk.store());
        if (!plan)
            return tl::unexpected(plan.error());
        details.plan = plan->id;
    }
    details.id = roundId(details.plan, details.opens);
    if (details.asked.isEmpty()) {
        const auto commitments = store::readAll<Commitment>(desk.store(), details.plan.record());
        if (!commitments)
            return tl::unexpected(commitments.error());
        for (const Commitment &commitment : *commitments)
            if (!commitment.closure.isClosed())
                details.asked.insert(commitment.id.record());
    }
    const RecordValues values = valuesOf(details);
    auto taken = checkDates(values);
    const auto known = store::record(desk.store(), values.kind, values.id);
    if (!taken || !known)
        return tl::unexpected(taken ? known.error() : taken.error());
    if (*known && !(*known)->isDeleted)
        return failure(ErrorCode::Conflict,
                       u"The round \"%1\" began on that day already; change it, or choose another first day."_s.arg(
                           (*known)->values.text(u"label"_s)));
    round = details.id;
    Draft draft(desk, u"openRound"_s);
    taken = draft.set(values);
    if (taken && *known)
        taken = draft.insist(values.kind, values.id, journal::kExists, Value(true),
                             (*known)->heads.value(journal::kExists));
    return taken ? desk.commit(draft.edits()) : tl::unexpected(taken.error());
}

Acted handOver(Desk &desk, const Id<Role> &id, const QString &successor, QDate from, const Why &why)
{
    const auto role = store::read<Role>(desk.store(), id);
    const auto person = personNamed(desk.store(), successor);
    if (!role || !person)
        return tl::unexpected(role ? person.error() : role.error());
    if (role->from.earliest() && from <= *role->from.earliest())
        return failure(
            ErrorCode::Invalid,
            u"The hand-over would be before the role began (%1); choose a later day."_s.arg(role->from.text()));
    Person next;
    next.id = Id<Person>(*person);
    next.name = cleanLine(successor);
    if (next.name.isEmpty())
        return failure(ErrorCode::Invalid, u"Name who takes over."_s);
    if (!role->person.isNull()) {
        const auto before = store::read<Person>(desk.store(), role->person);
        if (before)
            next.organisation = before->organisation;
    }
    Role continued = *role;
    continued.id = Id<Role>::random();
    continued.person = next.id;
    continued.from = FuzzyDate(from);
    continued.to = {};
    continued.other.clear();
    Draft draft(desk, u"handOver"_s, why);
    const auto known = store::record(desk.store(), u"person"_s, *person);
    if (!known)
        return tl::unexpected(known.error());
    Outcome taken = *known ? Outcome() : draft.set(valuesOf(next));
    if (taken)
        taken = draft.set(u"role"_s, id, u"to"_s, Value(FuzzyDate(from.addDays(-1)).value()));
    if (taken)
        taken = draft.set(valuesOf(continued));
    return taken ? desk.commit(draft.edits()) : tl::unexpected(taken.error());
}

} // namespace waymark::actions
