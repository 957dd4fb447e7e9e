// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <model/records.h>
#include <signing/signature.h>
#include <store/store.h>

/// What a plan says of people's signing keys.
namespace waymark::store {

/// How far a key can be relied on. Unknown: the plan does not say that it is that person's. Claimed: nobody of the
/// other side has compared its check code. A retired key still holds for what had been signed when it was retired.
enum class KeyStanding { Unknown, Claimed, Confirmed, Retired };

/// A key the plan knows.
struct KnownKey
{
    Id<Key> id;
    Id<Person> person;
    signing::PublicKey key;
    KeyStanding standing = KeyStanding::Claimed;
    QString whyRetired;
    QList<EditId> retiredIn; ///< the edits that retired it
    QList<RecordId> enteredBy;
    QList<RecordId> comparedBy; ///< who says to have compared its check code, whether it counts or not
};

/// All keys, by person.
[[nodiscard]] Result<QList<KnownKey>> keys(const Store &store);
/// Nothing when the plan does not know this key of that person.
[[nodiscard]] Result<std::optional<KnownKey>> keyOf(const Store &store, const Id<Person> &person,
                                                    const signing::PublicKey &key);

/// Those whose word that they compared the key's check code would count: of the other side than whoever entered the
/// key.
[[nodiscard]] Result<QList<RecordId>> whoMayConfirm(const Store &store, const KnownKey &key);

/// What can be said of a signature that holds for its text. Outdated: the key was retired, and whoever retired it had
/// not seen what was signed.
enum class SignatureStanding { None, Signed, Claimed, Outdated, Invalid };

/// What a person's signature over a text is worth that came in the edit `in`; with the null id, of what no edit holds.
/// Invalid: it does not hold for the text, or the plan does not know the key as that person's.
[[nodiscard]] Result<SignatureStanding> standingOf(const Store &store, const Id<Person> &person, const QByteArray &text,
                                                   const QString &signature, const EditId &in);

} // namespace waymark::store
