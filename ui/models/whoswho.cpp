// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/whoswho.h>

#include <store/reading.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

/// Who leads commitments on a day, by the roles that stand then.
struct Leads
{
    QSet<RecordId> government;
    QSet<RecordId> civilSociety;
};

Result<Leads> leadsOf(const store::Store &store, QDate day)
{
    const auto roles = store::readAll<Role>(store);
    if (!roles)
        return tl::unexpected(roles.error());
    Leads leads;
    for (const Role &role : *roles) {
        if (role.to.latest() && *role.to.latest() < day)
            continue;
        QSet<RecordId> *side = role.which == RoleKind::GovernmentLead ? &leads.government
                               : role.which == RoleKind::CsoLead      ? &leads.civilSociety
                                                                      : nullptr;
        for (const RecordId &id : {role.person.record(), role.organisation.record()})
            if (side && !id.isNull())
                *side << id;
    }
    return leads;
}

struct Everybody
{
    QList<Somebody> organisations;
    QList<Somebody> people;
};

Result<Everybody> everybodyIn(const OpenPlan &plan)
{
    const store::Store &store = plan.store();
    const auto organisations = store::readAll<Organisation>(store);
    const auto people = store::readAll<Person>(store);
    auto leads = leadsOf(store, plan.today());
    if (!organisations || !people || !leads)
        return tl::unexpected(!organisations ? organisations.error() : !people ? people.error() : leads.error());
    for (const Person &person : *people) // whoever leads brings the organisation with her
        for (QSet<RecordId> *side : {&leads->government, &leads->civilSociety})
            if (side->contains(person.id.record()) && !person.organisation.isNull())
                *side << person.organisation.record();
    Everybody all;
    QHash<RecordId, Somebody> byId;
    for (const Organisation &each : *organisations) {
        const RecordId id = each.id.record();
        const Somebody known{
            id, each.name.text(), {}, false, leads->government.contains(id), leads->civilSociety.contains(id)};
        byId.insert(id, known);
        if (each.sameAs.isNull() && !known.name.isEmpty())
            all.organisations << known;
    }
    for (const Person &each : *people) {
        const Somebody of = byId.value(each.organisation.record());
        const RecordId id = each.id.record();
        const bool isGone = each.leftOn.latest() && *each.leftOn.latest() < plan.today();
        if (each.sameAs.isNull() && !each.name.isEmpty() && !isGone)
            all.people << Somebody{id,
                                   each.name,
                                   of.name,
                                   true,
                                   of.leadsGovernment || leads->government.contains(id),
                                   of.leadsCivilSociety || leads->civilSociety.contains(id)};
    }
    return all;
}

template <class Rank>
void sort(QList<Somebody> &all, const Rank &rank)
{
    std::stable_sort(all.begin(), all.end(), [&rank](const Somebody &a, const Somebody &b) {
        const auto first = rank(a), second = rank(b);
        return first != second ? first < second : a.text().localeAwareCompare(b.text()) < 0;
    });
}

} // namespace

QString Somebody::text() const
{
    return organisation.isEmpty() ? name : name + u", "_s + organisation;
}

Result<QList<Somebody>> recipientsIn(const OpenPlan &plan)
{
    const auto all = everybodyIn(plan);
    const auto hats = actions::hatsHeld(plan.store(), plan.desk().author(), plan.today());
    if (!all || !hats)
        return tl::unexpected(all ? hats.error() : all.error());
    const bool isGovernment = !hats->government.isNone() || hats->coordinator;
    const bool isCivilSociety = !hats->civilSociety.isNone();
    QList<Somebody> others = all->organisations + all->people;
    others.removeIf([&plan](const Somebody &each) { return each.id == plan.desk().author(); });
    sort(others, [&](const Somebody &each) {
        const bool isOther = isGovernment == isCivilSociety ? each.leadsGovernment || each.leadsCivilSociety
                             : isGovernment                 ? each.leadsCivilSociety
                                                            : each.leadsGovernment;
        const bool leads = each.leadsGovernment || each.leadsCivilSociety;
        return 2 * (isOther ? 0 : leads ? 1 : 2) + (each.isPerson ? 1 : 0);
    });
    return others;
}

Result<QList<Somebody>> peopleIn(const OpenPlan &plan)
{
    return everybodyIn(plan).map([](Everybody all) {
        sort(all.people, [](const Somebody &each) { return each.leadsCivilSociety ? 0 : 1; });
        return all.people;
    });
}

Result<QList<Somebody>> organisationsIn(const OpenPlan &plan)
{
    return everybodyIn(plan).map([](Everybody all) {
        sort(all.organisations, [](const Somebody &each) { return each.leadsCivilSociety ? 0 : 1; });
        return all.organisations;
    });
}

Result<QList<std::pair<QString, QString>>> choicesOfEverybody(const OpenPlan &plan)
{
    const auto organisations = organisationsIn(plan);
    const auto people = organisations ? peopleIn(plan) : tl::unexpected(organisations.error());
    if (!people)
        return tl::unexpected(people.error());
    QList<std::pair<QString, QString>> everybody;
    const QList<Somebody> all = *organisations + *people;
    for (const Somebody &each : all)
        everybody.append({each.text(), each.id.text()});
    return everybody;
}

} // namespace waymark::ui
