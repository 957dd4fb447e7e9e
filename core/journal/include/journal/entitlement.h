// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/id.h>
#include <journal/edit.h>
#include <model/description.h>

#include <QHash>
#include <QSet>

namespace waymark::journal {

/// A change that can give somebody a say: a role's person, organisation, kind or scope, a person's organisation, a
/// signing key's person, text or who compared its check code. Replaced ones count too. With a kind that isWide(), the
/// author's word that the record is of that kind; field and value are empty then.
struct Fact
{
    RecordId author;
    QString kind;
    RecordId record;
    QString field;
    QString value;
};

/// True for changes that make a Fact.
[[nodiscard]] bool isFact(const QString &kind, const QString &field);

/// True for plans and organisations: a role for one of those counts for all commitments, once a coordinator has entered
/// or changed it. Anybody else's word would let him widen a role by giving a plan the id of a commitment.
[[nodiscard]] bool isWide(const QString &kind);

/// A signing key and whose it is said to be.
struct OwnedKey
{
    RecordId person;
    QString key;

    friend bool operator==(const OwnedKey &, const OwnedKey &) = default;
    friend size_t qHash(const OwnedKey &key, size_t seed = 0) { return qHashMulti(seed, key.person, key.key); }
};

/// What somebody may write: for a side or as coordinator, for one commitment or, with a null scope, for all.
struct Grant
{
    RecordId person;
    Entitled as = Entitled::Anyone;
    RecordId scope;

    friend bool operator==(const Grant &, const Grant &) = default;
    friend size_t qHash(const Grant &grant, size_t seed = 0)
    {
        return qHashMulti(seed, grant.person, int(grant.as), grant.scope);
    }
};

/// Who may write what: a function of the whole set of edits, without dates or order. It begins with the founding edit's
/// author as coordinator; a role counts once an entitled coordinator has given it, and it goes on counting when it has
/// ended or was corrected, so that the set only ever grows with the journal.
class Entitlement
{
public:
    Entitlement() = default;
    Entitlement(const RecordId &founder, const QList<Fact> &facts);
    /// Of a journal that lies beside a plan: whoever has the file is one of those whose it is, and may write all of it.
    [[nodiscard]] static Entitlement ofWhoeverHasIt();

    /// May this person write a field so entitled, about this commitment? Coordinators also write for government, and
    /// what both sides write together.
    [[nodiscard]] bool holds(const RecordId &person, Entitled what, const RecordId &commitment) const;
    /// Does this person hold a role of that side, so that the words are the side's own?
    [[nodiscard]] bool speaksFor(const RecordId &person, Entitled side, const RecordId &commitment) const;
    /// As holds() and speaksFor() for what is about the plan as a whole: who speaks for a side on any commitment does.
    /// @{
    [[nodiscard]] bool holdsAnywhere(const RecordId &person, Entitled side) const;
    [[nodiscard]] bool speaksAnywhere(const RecordId &person, Entitled side) const
    {
        return m_anywhere.contains({person, side, {}});
    }
    /// @}
    /// May this person record what a side not his own has said? Coordinators may, as long as the side has not written
    /// itself.
    [[nodiscard]] bool mayRecord(const RecordId &person) const { return isCoordinator(person); }
    [[nodiscard]] bool isCoordinator(const RecordId &person) const;

    [[nodiscard]] const QSet<Grant> &grants() const { return m_grants; }
    /// Has somebody said that he compared this key's check code: not who entered the key, but one who holds a role of
    /// the other side than he does? Keys are entered by whom they belong to or by coordinators.
    [[nodiscard]] bool isConfirmed(const OwnedKey &key) const { return m_confirmed.contains(key); }

    /// Could the one speak for one side and the other for the other?
    [[nodiscard]] bool areOfTwoSides(const RecordId &one, const RecordId &other) const;

    /// Those whose roles or confirmed keys are not the same.
    [[nodiscard]] QSet<RecordId> peopleWhoseGrantsDiffer(const Entitlement &before) const;

private:
    void confirmKeys(const QList<Fact> &facts);

    QSet<Grant> m_grants;
    QSet<RecordId> m_leads; ///< who holds any of them
    QSet<Grant> m_anywhere; ///< the same grants without their scopes
    bool m_isOfWhoeverHasIt = false;
    QSet<OwnedKey> m_confirmed;
};

} // namespace waymark::journal
