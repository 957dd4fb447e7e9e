// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rolesheld.h"

#include <store/reading.h>

#include <algorithm>

namespace waymark::report {

using namespace Qt::StringLiterals;

Result<QList<Role>> rolesHeld(const store::Store &store, const QString &kind, const RecordId &by, QDate day)
{
    const auto roles = store::readAll<Role>(store);
    const auto people = store::readAll<Person>(store);
    if (!roles || !people)
        return tl::unexpected(roles ? people.error() : roles.error());
    QSet<RecordId> colleagues;
    for (const Person &person : *people)
        if (kind == u"organisation" && person.organisation.record() == by)
            colleagues << person.id;
    QList<Role> held;
    std::copy_if(roles->cbegin(), roles->cend(), std::back_inserter(held), [&](const Role &role) {
        const bool isTheirs =
            role.person.record() == by || role.organisation.record() == by || colleagues.contains(role.person.record());
        return isTheirs && !(role.to.latest() && *role.to.latest() < day);
    });
    return held;
}

Result<std::optional<QSet<RecordId>>> concernedBy(const store::Store &store, const QList<Role> &roles)
{
    const auto plans = store::idsOf(store, u"plan"_s);
    if (!plans)
        return tl::unexpected(plans.error());
    QSet<RecordId> of;
    for (const Role &role : roles)
        of << role.of;
    const bool isAll =
        std::any_of(plans->cbegin(), plans->cend(), [&of](const RecordId &plan) { return of.contains(plan); });
    return isAll ? std::optional<QSet<RecordId>>() : std::optional(of);
}

} // namespace waymark::report
