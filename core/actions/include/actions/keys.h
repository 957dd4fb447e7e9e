// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/editing.h>
#include <signing/keyfile.h>
#include <store/keys.h>

/// People's signing keys in a plan, and signing with them. What is done to keys is not undone: a key that should sign
/// no more is retired.
namespace waymark::actions {

/// The file in a folder that holds a person's key.
[[nodiscard]] QString keyFile(const QString &folder, const RecordId &person);
/// Opens the author's key, or makes one when there is none. Before the password counts: Refused when the file holds
/// somebody else's, Conflict when the plan says that it was retired; else as signing::openKey() and
/// signing::createKey(). About a second each.
[[nodiscard]] Result<signing::SigningKey> ownKey(const Desk &desk, const QString &folder, const QString &password);
/// As ownKey(), but where the plan says that the key there was retired its file is kept under another name, `kept`, and
/// another key is made.
struct MadeKey
{
    signing::SigningKey key;
    QString kept;
};
[[nodiscard]] Result<MadeKey> makeKey(const Desk &desk, const QString &folder, const QString &password);
/// What lies in a folder for the author to sign with.
enum class KeyAtHand { None, There, Retired };
[[nodiscard]] KeyAtHand keyAtHand(const Desk &desk, const QString &folder);
/// As ownKey(); `told` says what is to be done about a key that had to be made first, else it is empty.
struct KeyToSign
{
    signing::SigningKey key;
    QString told;
};
[[nodiscard]] Result<KeyToSign> keyToSign(const Desk &desk, const QString &folder, const QString &password);
/// Refused with somebody else's key, Conflict with one that was retired: what checks before an act is signed.
[[nodiscard]] Outcome checkMaySign(const Desk &desk, const signing::SigningKey &key);

/// Whether a key can be entered as a person's. Invalid when nobody can sign with it, Refused when the plan knows it as
/// somebody else's.
[[nodiscard]] Outcome checkNewKey(const store::Store &store, const Id<Person> &person, const signing::PublicKey &key);
/// Enters a key as a person's: the author's own, or by a coordinator anybody's. Nothing when the plan knows it.
/// Conflict when it was retired, NotFound without such a person, else as checkNewKey().
[[nodiscard]] Acted claimKey(Desk &desk, const Id<Person> &person, const signing::PublicKey &key);
/// Says that the author compared the key's check code with its owner, by telephone or face to face. Invalid when what
/// was read out is not its code; Refused, naming who could, for anybody who is not of the other side than whoever
/// entered it; Conflict when it was retired.
[[nodiscard]] Acted confirmKey(Desk &desk, const Id<Key> &key, const QString &checkCode);
/// The key signs no more from here on; what it signed before goes on holding. Invalid without a reason.
[[nodiscard]] Acted retireKey(Desk &desk, const Id<Key> &key, const QString &reason);
/// Retires a person's keys and enters another in their place, for who has lost them; by a coordinator. One that was
/// entered before stays beside those it replaces. The other side compares its check code like that of any other.
/// Invalid when there is nothing to replace, else as checkNewKey().
[[nodiscard]] Acted replaceKey(Desk &desk, const Id<Person> &person, const signing::PublicKey &key,
                               const QString &reason);

/// Signs the author's own answer to an update's exact wording as it stands, undone together with it when the two follow
/// each other. Enters the key when the plan does not know it. NotFound when the author has not answered for that side,
/// Conflict when two answers wait to be chosen from, Refused with somebody else's key or one that was retired.
[[nodiscard]] Acted sign(Desk &desk, const Id<Update> &update, PartySide side, const signing::SigningKey &key);

} // namespace waymark::actions
