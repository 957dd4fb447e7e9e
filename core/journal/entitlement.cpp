// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <journal/entitlement.h>

#include <model/natural_id.h>

#include <algorithm>

namespace waymark::journal {

namespace {

/// All that was ever said about one role by people entitled to say it.
struct RoleFacts
{
    QSet<RecordId> people;
    QSet<RecordId> organisations;
    QSet<RoleKind> kinds;
    QSet<RecordId> scopes;
};

Entitled sideOf(RoleKind role)
{
    switch (role) {
    case RoleKind::Coordinator:
        return Entitled::Coordinator;
    case RoleKind::GovernmentLead:
    case RoleKind::RelationshipManager:
        return Entitled::Government;
    case RoleKind::CsoLead:
        return Entitled::CivilSociety;
    default:
        return Entitled::Anyone;
    }
}

struct Believed
{
    QHash<RecordId, RoleFacts> roles;
    QHash<RecordId, QSet<RecordId>> members; ///< people by organisation
    QSet<RecordId> wide;
};

/// What coordinators have said, leaving out everyone else.
Believed believe(const QList<Fact> &facts, const QSet<Grant> &grants)
{
    Believed believed;
    for (const Fact &fact : facts) {
        if (!grants.contains({fact.author, Entitled::Coordinator, {}}))
            continue;
        const RecordId id = RecordId::fromText(fact.value).value_or(RecordId());
        if (isWide(fact.kind))
            believed.wide.insert(fact.record);
        else if (fact.kind == QLatin1String("person"))
            believed.members[id].insert(fact.record);
        else if (fact.field == QLatin1String("person"))
            believed.roles[fact.record].people.insert(id);
        else if (fact.field == QLatin1String("organisation"))
            believed.roles[fact.record].organisations.insert(id);
        else if (fact.field == QLatin1String("of"))
            believed.roles[fact.record].scopes.insert(id);
        else if (const auto kind = fromName<RoleKind>(fact.value))
            believed.roles[fact.record].kinds.insert(*kind);
    }
    return believed;
}

/// All that was ever said about one key.
struct KeyFacts
{
    QSet<OwnedKey> owned; ///< as the record's id proves
    QSet<RecordId> enteredBy;
    QSet<RecordId> comparedBy;
};

QHash<RecordId, KeyFacts> keysIn(const QList<Fact> &facts)
{
    QHash<RecordId, QSet<QString>> people;
    QHash<RecordId, QSet<QString>> texts;
    QHash<RecordId, KeyFacts> keys;
    for (const Fact &fact : facts) {
        if (fact.kind != QLatin1String("key"))
            continue;
        if (fact.field == QLatin1String("person")) {
            people[fact.record].insert(fact.value);
        } else if (fact.field == QLatin1String("key")) {
            texts[fact.record].insert(fact.value);
            keys[fact.record].enteredBy.insert(fact.author);
        } else if (fact.field.endsWith(fact.author.text())) {
            keys[fact.record].comparedBy.insert(fact.author);
        }
    }
    for (auto key = keys.begin(); key != keys.end(); ++key)
        for (const QString &person : people.value(key.key()))
            for (const QString &text : texts.value(key.key()))
                if (keyId(Id<Person>(RecordId::fromText(person).value_or(RecordId())), text) == Id<Key>(key.key()))
                    key->owned.insert({RecordId::fromText(person).value_or(RecordId()), text});
    return keys;
}

} // namespace

bool isFact(const QString &kind, const QString &field)
{
    if (kind == QLatin1String("person"))
        return field == QLatin1String("organisation");
    if (kind == QLatin1String("key"))
        return field == QLatin1String("person") || field == QLatin1String("key") ||
               field.startsWith(QLatin1String("confirmed/"));
    static const QSet<QString> roleFields{QStringLiteral("person"), QStringLiteral("organisation"),
                                          QStringLiteral("which"), QStringLiteral("of")};
    return kind == QLatin1String("role") && roleFields.contains(field);
}

bool isWide(const QString &kind)
{
    return kind == QLatin1String("plan") || kind == QLatin1String("organisation");
}

Entitlement::Entitlement(const RecordId &founder, const QList<Fact> &facts)
{
    m_grants.insert({founder, Entitled::Coordinator, {}});
    for (qsizetype before = 0; before != m_grants.size();) {
        before = m_grants.size();
        const Believed believed = believe(facts, m_grants);
        for (RoleFacts role : believed.roles) {
            for (const RecordId &organisation : std::as_const(role.organisations))
                role.people.unite(believed.members.value(organisation));
            if (role.scopes.isEmpty())
                role.scopes.insert(RecordId());
            for (const RoleKind kind : std::as_const(role.kinds))
                for (const RecordId &scope : std::as_const(role.scopes))
                    for (const RecordId &person : std::as_const(role.people)) {
                        const Entitled as = sideOf(kind);
                        const bool isForAll =
                            as == Entitled::Coordinator || scope.isNull() || believed.wide.contains(scope);
                        if (as != Entitled::Anyone && !person.isNull())
                            m_grants.insert({person, as, isForAll ? RecordId() : scope});
                    }
        }
    }
    for (const Grant &grant : std::as_const(m_grants)) {
        m_leads.insert(grant.person);
        m_anywhere.insert({grant.person, grant.as, {}});
    }
    confirmKeys(facts);
}

Entitlement Entitlement::ofWhoeverHasIt()
{
    Entitlement entitlement;
    entitlement.m_isOfWhoeverHasIt = true;
    return entitlement;
}

bool Entitlement::areOfTwoSides(const RecordId &one, const RecordId &other) const
{
    const auto isOf = [this](const RecordId &person, Entitled side) {
        return std::any_of(m_grants.cbegin(), m_grants.cend(), [&](const Grant &grant) {
            return grant.person == person &&
                   (grant.as == side || (side == Entitled::Government && grant.as == Entitled::Coordinator));
        });
    };
    return (isOf(one, Entitled::Government) && isOf(other, Entitled::CivilSociety)) ||
           (isOf(one, Entitled::CivilSociety) && isOf(other, Entitled::Government));
}

void Entitlement::confirmKeys(const QList<Fact> &facts)
{
    const QHash<RecordId, KeyFacts> keys = keysIn(facts);
    for (auto key = keys.cbegin(); key != keys.cend(); ++key)
        for (const OwnedKey &owned : key->owned) {
            const auto isEnteredFor = [&](const RecordId &by) { return by == owned.person || isCoordinator(by); };
            for (const RecordId &entrant : key->enteredBy)
                for (const RecordId &by : key->comparedBy)
                    if (isEnteredFor(entrant) && by != entrant && by != owned.person && areOfTwoSides(entrant, by))
                        m_confirmed.insert(owned);
        }
}

bool Entitlement::isCoordinator(const RecordId &person) const
{
    return m_isOfWhoeverHasIt || m_grants.contains({person, Entitled::Coordinator, {}});
}

bool Entitlement::speaksFor(const RecordId &person, Entitled side, const RecordId &commitment) const
{
    return m_grants.contains({person, side, {}}) ||
           (!commitment.isNull() && m_grants.contains({person, side, commitment}));
}

bool Entitlement::holdsAnywhere(const RecordId &person, Entitled side) const
{
    return (side == Entitled::Government && isCoordinator(person)) || speaksAnywhere(person, side);
}

bool Entitlement::holds(const RecordId &person, Entitled what, const RecordId &commitment) const
{
    if (what == Entitled::Anyone)
        return true;
    if (what == Entitled::Coordinator || (what != Entitled::CivilSociety && isCoordinator(person)))
        return isCoordinator(person);
    if (what == Entitled::Lead)
        return m_leads.contains(person);
    if (what == Entitled::EitherSide)
        return speaksFor(person, Entitled::Government, commitment) ||
               speaksFor(person, Entitled::CivilSociety, commitment);
    return speaksFor(person, what, commitment);
}

QSet<RecordId> Entitlement::peopleWhoseGrantsDiffer(const Entitlement &before) const
{
    QSet<RecordId> people;
    for (const Grant &grant : m_grants)
        if (!before.m_grants.contains(grant))
            people.insert(grant.person);
    for (const Grant &grant : before.m_grants)
        if (!m_grants.contains(grant))
            people.insert(grant.person);
    for (const OwnedKey &key : (m_confirmed - before.m_confirmed) + (before.m_confirmed - m_confirmed))
        people.insert(key.person);
    return people;
}

} // namespace waymark::journal
