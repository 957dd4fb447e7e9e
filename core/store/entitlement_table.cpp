// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entitlement_table.h"

#include "projector.h"

#include "journal_table.h"
#include "state_codec.h"

#include <journal/edit.h>
#include <model/description.h>
#include <model/record_beside.h>
#include <rules/agreement.h>
#include <store/reading.h>

#include <algorithm>

namespace waymark::store {

using namespace Qt::StringLiterals;

Result<KnownRoles> readRoles(Database &database)
{
    KnownRoles roles;
    QList<journal::Fact> facts;
    const auto read =
        database.each(u"SELECT author, kind, record, field, value, n FROM fact ORDER BY n"_s, {}, [&](const Row &row) {
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
    const auto founds = [&founding](const QString &kindName) {
        return std::any_of(founding->records.cbegin(), founding->records.cend(),
                           [&kindName](const journal::RecordChanges &changes) { return changes.kind == kindName; });
    };
    const bool isBeside = founds(kindOf<JournalBeside>().name) && !founds(u"plan"_s);
    roles.entitlement =
        isBeside ? journal::Entitlement::ofWhoeverHasIt() : journal::Entitlement(founding->author, facts);
    return roles;
}

bool Needed::isMetBy(const RecordId &author, const journal::Entitlement &entitlement) const
{
    switch (what) {
    case Entitled::Self:
        return author == person || entitlement.isCoordinator(author);
    case Entitled::Member:
        return author == person;
    default:
        return isOfPlan && isOfSide() ? entitlement.holdsAnywhere(author, what)
                                      : entitlement.holds(author, what, commitment);
    }
}

namespace {

/// Whose the fields of a kind are on the whole: what it takes to delete a record.
Entitled entitledForAll(const Kind &kind)
{
    QSet<Entitled> all;
    for (const Field &field : kind.fields) {
        if (field.entitled == Entitled::Member ||
            (kind.parents.contains(field.name) && field.entitled == Entitled::Anyone))
            continue;
        all << field.entitled;
    }
    if (all.isEmpty() || all.contains(Entitled::Anyone))
        return Entitled::Anyone;
    return all.size() == 1 ? *all.cbegin() : Entitled::Coordinator; // neither side deletes the other's words
}

} // namespace

std::optional<Needed> neededFor(const QString &kindName, const QString &field, const journal::RecordState &state)
{
    const Kind *known = kind(kindName);
    const Field *described = known ? fieldOf(*known, field) : nullptr;
    Needed needed;
    if (known && field == journal::kExists)
        needed.what = entitledForAll(*known);
    else if (described)
        needed.what = described->entitled;
    else if (rules::isAgreedOn(kindName, field)) // a section that the plan itself has added
        needed.what = Entitled::EitherSide;
    needed.isOfPlan = known && known->parents == QStringList{u"plan"_s};
    switch (needed.what) {
    case Entitled::SideOfRecord:
        if (state.side.isEmpty())
            return std::nullopt;
        needed.what = state.side == nameOf(PartySide::Government) ? Entitled::Government : Entitled::CivilSociety;
        break;
    case Entitled::Self:
        if (state.subject.isNull())
            return std::nullopt;
        needed.person = state.subject;
        break;
    case Entitled::Member:
        needed.person = RecordId::fromText(FieldName::split(field).part).value_or(RecordId());
        break;
    default:
        break;
    }
    return needed;
}

namespace {

Result<journal::RecordState> stateOf(Database &database, const QString &kindName, const RecordId &id)
{
    journal::RecordState state;
    const auto read = database.each(u"SELECT state FROM record WHERE id=? AND kind=?"_s, {id.bytes(), kindName},
                                    [&state](const Row &row) -> Outcome {
                                        const auto decoded = decodeState(row.value(0).toByteArray());
                                        if (!decoded)
                                            return tl::unexpected(decoded.error());
                                        state = *decoded;
                                        return {};
                                    });
    return read ? Result<journal::RecordState>(state) : tl::unexpected(read.error());
}

Result<std::optional<Needed>> neededIn(Database &database, const QString &kindName, const RecordId &id,
                                       const QString &field)
{
    const auto state = stateOf(database, kindName, id);
    if (!state)
        return tl::unexpected(state.error());
    auto needed = neededFor(kindName, field, *state);
    if (!needed || !needed->isOfSide())
        return needed;
    // The commitment that the ids prove, whatever the fields say.
    needed->commitment = state->subject;
    if (kindName != u"update" && !needed->commitment.isNull()) {
        const auto update = stateOf(database, u"update"_s, needed->commitment);
        if (!update)
            return tl::unexpected(update.error());
        needed->commitment = update->subject;
    }
    return needed;
}

} // namespace

Result<bool> mayWrite(const Store &store, const RecordId &person, const QString &kindName, const RecordId &id,
                      const QString &field)
{
    const auto needed = neededIn(store.database(), kindName, id, field);
    if (!needed)
        return tl::unexpected(needed.error());
    if (!*needed || (*needed)->what == Entitled::Anyone)
        return needed->has_value();
    return store.projector().entitlement().map([&](const journal::Entitlement *roles) {
        return (*needed)->isMetBy(person, *roles) || ((*needed)->isOfSide() && roles->mayRecord(person));
    });
}

Result<QList<RecordId>> whoMayWrite(const Store &store, const QString &kindName, const RecordId &id,
                                    const QString &field)
{
    QList<RecordId> people;
    const auto needed = neededIn(store.database(), kindName, id, field);
    const auto roles =
        needed && *needed ? store.projector().entitlement() : Result<const journal::Entitlement *>(nullptr);
    if (!needed || !roles)
        return tl::unexpected(needed ? roles.error() : needed.error());
    if (*needed && !(*needed)->person.isNull())
        people << (*needed)->person;
    for (const journal::Grant &grant : (*roles)->grants())
        if (*needed && !people.contains(grant.person) && (*needed)->isMetBy(grant.person, **roles))
            people << grant.person;
    std::sort(people.begin(), people.end());
    return people;
}

Result<Hats> hatsOf(const Store &store, const RecordId &person, const RecordId &commitment)
{
    return store.projector().entitlement().map([&](const journal::Entitlement *roles) {
        return Hats{roles->speaksFor(person, Entitled::Government, commitment),
                    roles->speaksFor(person, Entitled::CivilSociety, commitment), roles->isCoordinator(person)};
    });
}

} // namespace waymark::store
