// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entitlement_table.h"

#include "journal_table.h"
#include "state_codec.h"

#include <journal/edit.h>
#include <model/description.h>
#include <store/reading.h>

#include <algorithm>

namespace waymark::store {

using namespace Qt::StringLiterals;

Result<KnownRoles> readRoles(Database &database)
{
    KnownRoles roles;
    QList<journal::Fact> facts;
    const auto read = database.each(
        u"SELECT author, kind, record, field, value, n FROM fact ORDER BY n"_s, {}, [&](const QSqlQuery &row) {
            facts << journal::Fact{RecordId::fromBytes(row.value(0).toByteArray()), row.value(1).toString(),
                                   RecordId::fromBytes(row.value(2).toByteArray()), row.value(3).toString(),
                                   row.value(4).toString()};
            roles.facts = row.value(5).toLongLong();
            return Outcome();
        });
    if (!read)
        return tl::unexpected(read.error());
    const auto first = database.number(u"SELECT min(n) FROM edit"_s); // 1, unless somebody has taken it out
    const auto founding = first ? JournalTable(database).readEdit(*first) : tl::unexpected(first.error());
    if (!founding)
        return tl::unexpected(founding.error());
    roles.entitlement = journal::Entitlement(founding->author, facts);
    return roles;
}

std::optional<Entitled> entitledFor(const QString &kindName, const QString &field, const journal::RecordState &state)
{
    const Kind *known = kind(kindName);
    if (!known)
        return Entitled::Anyone;
    Entitled what = Entitled::Anyone;
    if (field == journal::kExists) {
        for (const Field &each : known->fields) {
            if (known->parents.contains(each.name) && each.entitled == Entitled::Anyone)
                continue;
            what = each.entitled;
            if (what == Entitled::Anyone)
                break;
        }
    } else if (const Field *described = fieldOf(*known, field)) {
        what = described->entitled;
    }
    if (what != Entitled::SideOfRecord)
        return what;
    if (state.side.isEmpty())
        return std::nullopt;
    return state.side == nameOf(PartySide::Government) ? Entitled::Government : Entitled::CivilSociety;
}

namespace {

Result<journal::RecordState> stateOf(Database &database, const QString &kindName, const RecordId &id)
{
    journal::RecordState state;
    const auto read = database.each(u"SELECT state FROM record WHERE id=? AND kind=?"_s, {id.bytes(), kindName},
                                    [&state](const QSqlQuery &row) -> Outcome {
                                        const auto decoded = decodeState(row.value(0).toByteArray());
                                        if (!decoded)
                                            return tl::unexpected(decoded.error());
                                        state = *decoded;
                                        return {};
                                    });
    return read ? Result<journal::RecordState>(state) : tl::unexpected(read.error());
}

/// What it takes to write a field, and about which commitment; nothing when nobody can yet.
struct Needed
{
    Entitled what = Entitled::Anyone;
    RecordId commitment;
};

Result<std::optional<Needed>> neededFor(Database &database, const QString &kindName, const RecordId &id,
                                        const QString &field)
{
    const auto state = stateOf(database, kindName, id);
    if (!state)
        return tl::unexpected(state.error());
    const auto what = entitledFor(kindName, field, *state);
    if (!what)
        return std::nullopt;
    // The commitment that the ids prove, whatever the fields say.
    Needed needed{*what, state->subject};
    if (kindName != u"update" && !needed.commitment.isNull()) {
        const auto update = stateOf(database, u"update"_s, needed.commitment);
        if (!update)
            return tl::unexpected(update.error());
        needed.commitment = update->subject;
    }
    return needed;
}

} // namespace

Result<bool> mayWrite(const Store &store, const RecordId &person, const QString &kindName, const RecordId &id,
                      const QString &field)
{
    const auto needed = neededFor(store.database(), kindName, id, field);
    if (!needed)
        return tl::unexpected(needed.error());
    if (!*needed || (*needed)->what == Entitled::Anyone)
        return needed->has_value();
    return readRoles(store.database()).map([&](const KnownRoles &roles) {
        return roles.entitlement.holds(person, (*needed)->what, (*needed)->commitment) ||
               ((*needed)->what != Entitled::Coordinator && roles.entitlement.mayRecord(person));
    });
}

Result<QList<RecordId>> whoMayWrite(const Store &store, const QString &kindName, const RecordId &id,
                                    const QString &field)
{
    QList<RecordId> people;
    const auto needed = neededFor(store.database(), kindName, id, field);
    const auto roles = needed && *needed ? readRoles(store.database()) : Result<KnownRoles>(KnownRoles());
    if (!needed || !roles)
        return tl::unexpected(needed ? roles.error() : needed.error());
    for (const journal::Grant &grant : roles->entitlement.grants())
        if (*needed && !people.contains(grant.person) &&
            roles->entitlement.holds(grant.person, (*needed)->what, (*needed)->commitment))
            people << grant.person;
    std::sort(people.begin(), people.end());
    return people;
}

Result<Hats> hatsOf(const Store &store, const RecordId &person, const RecordId &commitment)
{
    return readRoles(store.database()).map([&](const KnownRoles &roles) {
        return Hats{roles.entitlement.speaksFor(person, Entitled::Government, commitment),
                    roles.entitlement.speaksFor(person, Entitled::CivilSociety, commitment),
                    roles.entitlement.isCoordinator(person)};
    });
}

} // namespace waymark::store
