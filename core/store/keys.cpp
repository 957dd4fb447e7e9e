// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/keys.h>

#include "projector.h"

#include <model/natural_id.h>
#include <store/ancestry.h>
#include <store/history.h>
#include <store/reading.h>

#include <algorithm>

namespace waymark::store {

using namespace Qt::StringLiterals;
using signing::PublicKey;
using signing::Signature;

namespace {

/// The key of a record as its id proves it; nothing when it does not.
Result<std::optional<KnownKey>> knownKey(const StoredRecord &stored, const journal::Entitlement &roles)
{
    const Key key = recordAs<Key>(stored.values);
    const auto bytes = PublicKey::fromText(key.key);
    if (!bytes || !(keyId(key.person, key.key) == key.id))
        return std::nullopt;
    KnownKey known{key.id, key.person, *bytes, KeyStanding::Claimed, key.retired, {}, {}, key.confirmed.values()};
    std::sort(known.comparedBy.begin(), known.comparedBy.end());
    if (!key.retired.isEmpty())
        known.retiredIn = stored.heads.value(u"retired"_s);
    else if (stored.isDeleted)
        known.retiredIn = stored.heads.value(journal::kExists);
    if (!known.retiredIn.isEmpty())
        known.standing = KeyStanding::Retired;
    else if (roles.isConfirmed({key.person, key.key}))
        known.standing = KeyStanding::Confirmed;
    return known;
}

Result<std::optional<KnownKey>> keyAt(const Store &store, const Id<Key> &id, const journal::Entitlement &roles)
{
    const auto stored = record(store, u"key"_s, id);
    if (!stored || !*stored)
        return stored ? Result<std::optional<KnownKey>>(std::nullopt) : tl::unexpected(stored.error());
    return knownKey(**stored, roles);
}

/// Who entered the key, whether it counted or not.
Result<QList<RecordId>> entrantsOf(const Store &store, const Id<Key> &id)
{
    const auto entries = history(store, u"key"_s, id, u"key"_s);
    if (!entries)
        return tl::unexpected(entries.error());
    QList<RecordId> people;
    for (const HistoryEntry &entry : *entries)
        if (!people.contains(entry.by.edit.author))
            people << entry.by.edit.author;
    return people;
}

/// Had all who retired the key seen the edit?
Result<bool> wasSeen(const Store &store, const EditId &edit, const QList<EditId> &retiredIn)
{
    for (const EditId &retirement : retiredIn) {
        const auto seen = isBefore(store, edit, retirement);
        if (!seen || !*seen)
            return seen;
    }
    return true;
}

} // namespace

Result<QList<KnownKey>> keys(const Store &store)
{
    const auto roles = store.projector().entitlement();
    const auto ids = idsOf(store, u"key"_s);
    if (!roles || !ids)
        return tl::unexpected(roles ? ids.error() : roles.error());
    QList<KnownKey> all;
    for (const RecordId &id : *ids) {
        auto known = keyAt(store, Id<Key>(id), **roles);
        if (!known)
            return tl::unexpected(known.error());
        if (!*known)
            continue;
        const auto entrants = entrantsOf(store, (*known)->id);
        if (!entrants)
            return tl::unexpected(entrants.error());
        (*known)->enteredBy = *entrants;
        all << **known;
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const KnownKey &a, const KnownKey &b) { return a.person.record() < b.person.record(); });
    return all;
}

Result<std::optional<KnownKey>> keyOf(const Store &store, const Id<Person> &person, const PublicKey &key)
{
    const auto roles = store.projector().entitlement();
    auto known = roles ? keyAt(store, keyId(person, key.text()), **roles) : tl::unexpected(roles.error());
    if (!known || !*known)
        return known;
    const auto entrants = entrantsOf(store, (*known)->id);
    if (!entrants)
        return tl::unexpected(entrants.error());
    (*known)->enteredBy = *entrants;
    return known;
}

Result<QList<RecordId>> whoMayConfirm(const Store &store, const KnownKey &key)
{
    return store.projector().entitlement().map([&key](const journal::Entitlement *roles) {
        QList<RecordId> people;
        const journal::Entitlement &known = *roles;
        for (const journal::Grant &grant : known.grants())
            for (const RecordId &entrant : key.enteredBy)
                if ((entrant == key.person.record() || known.isCoordinator(entrant)) && grant.person != entrant &&
                    grant.person != key.person.record() && known.areOfTwoSides(entrant, grant.person) &&
                    !people.contains(grant.person))
                    people << grant.person;
        std::sort(people.begin(), people.end());
        return people;
    });
}

Result<SignatureStanding> standingOf(const Store &store, const Id<Person> &person, const QByteArray &text,
                                     const QString &signature, const EditId &in)
{
    if (signature.isEmpty())
        return SignatureStanding::None;
    const auto made = Signature::fromLine(signature);
    if (!made || !signing::verify(made->key, text, *made))
        return SignatureStanding::Invalid;
    const auto known = keyOf(store, person, made->key);
    if (!known)
        return tl::unexpected(known.error());
    if (!*known)
        return SignatureStanding::Invalid;
    if ((*known)->standing != KeyStanding::Retired)
        return (*known)->standing == KeyStanding::Confirmed ? SignatureStanding::Signed : SignatureStanding::Claimed;
    const auto seen = in.isNull() ? Result<bool>(false) : wasSeen(store, in, (*known)->retiredIn);
    if (!seen || !*seen)
        return seen ? Result<SignatureStanding>(SignatureStanding::Outdated) : tl::unexpected(seen.error());
    const auto roles = store.projector().entitlement();
    if (!roles)
        return tl::unexpected(roles.error());
    return (*roles)->isConfirmed({person, made->key.text()}) ? SignatureStanding::Signed : SignatureStanding::Claimed;
}

} // namespace waymark::store
