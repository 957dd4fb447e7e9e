// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <actions/keys.h>

#include "draft.h"
#include "speakers.h"

#include <base/text.h>
#include <model/natural_id.h>
#include <store/agreement.h>
#include <store/history.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace waymark::actions {

using namespace Qt::StringLiterals;
using signing::PublicKey;
using signing::SigningKey;
using store::KeyStanding;
using store::KnownKey;

namespace {

tl::unexpected<Error> isRetired()
{
    return failure(ErrorCode::Conflict,
                   u"That key was retired and signs no more; make another one with \"keys --make\"."_s);
}

Result<KnownKey> keyWithId(const store::Store &store, const Id<Key> &id)
{
    const auto keys = store::keys(store);
    if (!keys)
        return tl::unexpected(keys.error());
    for (const KnownKey &key : *keys)
        if (key.id == id)
            return key;
    return failure(ErrorCode::NotFound, u"That key is not in the plan; \"keys\" lists those that are."_s);
}

Outcome checkNotRetired(const Desk &desk, const signing::PublicPart &key)
{
    const auto known = store::keyOf(desk.store(), key.person, key.key);
    if (!known)
        return tl::unexpected(known.error());
    return *known && (*known)->standing == KeyStanding::Retired ? Outcome(isRetired()) : Outcome();
}

/// Whether the file holds a key that the author can sign with: it says so without its password.
Outcome checkFile(const Desk &desk, const QString &path)
{
    const auto holder = signing::publicPart(path);
    if (!holder)
        return tl::unexpected(holder.error());
    if (holder->person.record() != desk.author())
        return failure(
            ErrorCode::Refused,
            u"The key in \"%1\" belongs to somebody else; put your own there, or move it away to make one."_s.arg(
                path));
    return checkNotRetired(desk, *holder);
}

/// Adds a key to an act.
Outcome enter(Draft &draft, const Id<Person> &person, const PublicKey &key)
{
    waymark::Key entered;
    entered.id = keyId(person, key.text());
    entered.person = person;
    entered.key = key.text();
    return draft.set(valuesOf(entered));
}

Outcome retire(Draft &draft, const Id<Key> &key, const QString &reason)
{
    return draft.set(u"key"_s, key, u"retired"_s, Value(reason));
}

Outcome checkReason(const QString &reason)
{
    return cleanText(reason).trimmed().isEmpty()
               ? failure(ErrorCode::Invalid, u"Say why the key is retired: whoever relies on it will want to know."_s)
               : Outcome();
}

/// Refused unless the author's word that the codes are the same would count.
Outcome checkMayConfirm(const Desk &desk, const KnownKey &key)
{
    const auto people = store::whoMayConfirm(desk.store(), key);
    if (!people)
        return tl::unexpected(people.error());
    if (people->contains(desk.author()))
        return {};
    QStringList names;
    for (const RecordId &id : *people)
        if (const auto person = store::read<Person>(desk.store(), Id<Person>(id));
            person && person->leftOn.isNull() && !person->name.isEmpty())
            names << person->name;
    return failure(
        ErrorCode::Refused,
        names.isEmpty()
            ? u"A key is confirmed by somebody of the other side, and nobody there has a role yet; enter one first."_s
            : u"A key is confirmed by somebody of the other side: %1."_s.arg(someOf(names)));
}

} // namespace

QString keyFile(const QString &folder, const RecordId &person)
{
    return QDir(folder).filePath(person.text() + u".key"_s);
}

Result<SigningKey> ownKey(const Desk &desk, const QString &folder, const QString &password)
{
    const QString path = keyFile(folder, desk.author());
    if (!QFileInfo::exists(path)) {
        if (!QDir().mkpath(folder))
            return failure(ErrorCode::Io,
                           u"The folder \"%1\" for your key could not be made; see to its rights."_s.arg(folder));
        if (const auto made = signing::createKey(path, Id<Person>(desk.author()), password); !made)
            return tl::unexpected(made.error());
    }
    const auto usable = checkFile(desk, path);
    return usable ? signing::openKey(path, password) : tl::unexpected(usable.error());
}

Result<MadeKey> makeKey(const Desk &desk, const QString &folder, const QString &password)
{
    const QString path = keyFile(folder, desk.author());
    const auto holder = signing::publicPart(path);
    const bool isOwn = holder && holder->person.record() == desk.author();
    const auto signs = isOwn ? checkNotRetired(desk, *holder) : Outcome();
    if (signs || signs.error().code != ErrorCode::Conflict) {
        auto key = ownKey(desk, folder, password);
        return key ? Result<MadeKey>(MadeKey{std::move(*key), {}}) : tl::unexpected(key.error());
    }
    const QString code = signing::checkCode(holder->key).left(4);
    const QString kept = QDir(folder).filePath(u"%1 retired %2.key"_s.arg(desk.author().text(), code));
    if (!QFile::rename(path, kept))
        return failure(ErrorCode::Io,
                       u"The retired key in \"%1\" could not be given another name; move it away."_s.arg(path));
    auto key = ownKey(desk, folder, password);
    if (!key) {
        QFile::rename(kept, path);
        return tl::unexpected(key.error());
    }
    return MadeKey{std::move(*key), kept};
}

KeyAtHand keyAtHand(const Desk &desk, const QString &folder)
{
    const QString path = keyFile(folder, desk.author());
    if (!QFileInfo::exists(path))
        return KeyAtHand::None;
    const auto holder = signing::publicPart(path);
    const bool isRetired =
        holder && holder->person.record() == desk.author() && !checkNotRetired(desk, *holder).has_value();
    return isRetired ? KeyAtHand::Retired : KeyAtHand::There;
}

Result<KeyToSign> keyToSign(const Desk &desk, const QString &folder, const QString &password)
{
    const bool isThere = keyAtHand(desk, folder) != KeyAtHand::None;
    auto key = ownKey(desk, folder, password);
    if (!key)
        return tl::unexpected(key.error());
    const QString told =
        isThere
            ? QString()
            : u"There was no key of yours here, so one was made; read its check code out to somebody of the other side: %1."_s
                  .arg(signing::checkCode(key->publicKey()));
    return KeyToSign{std::move(*key), told};
}

Outcome checkNewKey(const store::Store &store, const Id<Person> &person, const PublicKey &key)
{
    if (!key.isUsable())
        return failure(
            ErrorCode::Invalid,
            u"Nobody can sign with that key; paste the 44 characters that \"keys --make\" printed for its owner."_s);
    const auto keys = store::keys(store);
    if (!keys)
        return tl::unexpected(keys.error());
    for (const KnownKey &each : *keys)
        if (each.key == key && !(each.person == person))
            return failure(ErrorCode::Refused,
                           u"The plan knows that key as somebody else's; everybody has a key of their own."_s);
    return {};
}

Outcome checkMaySign(const Desk &desk, const SigningKey &key)
{
    if (key.person().record() != desk.author())
        return failure(ErrorCode::Refused, u"That key belongs to somebody else; sign with your own."_s);
    return checkNotRetired(desk, {key.person(), key.publicKey()});
}

Acted claimKey(Desk &desk, const Id<Person> &person, const PublicKey &key)
{
    const auto known = store::keyOf(desk.store(), person, key);
    if (!known)
        return tl::unexpected(known.error());
    if (*known)
        return (*known)->standing == KeyStanding::Retired ? Acted(isRetired()) : Acted(store::Committed());
    if (const auto fits = checkNewKey(desk.store(), person, key); !fits)
        return tl::unexpected(fits.error());
    if (person.record() != desk.author())
        if (const auto isThere = store::read<Person>(desk.store(), person); !isThere)
            return tl::unexpected(isThere.error());
    Draft draft(desk, u"claimKey"_s);
    const auto entered = enter(draft, person, key);
    return entered ? desk.commit(draft.edits()) : tl::unexpected(entered.error());
}

Acted confirmKey(Desk &desk, const Id<Key> &id, const QString &checkCode)
{
    const auto key = keyWithId(desk.store(), id);
    if (!key)
        return tl::unexpected(key.error());
    if (key->standing == KeyStanding::Retired)
        return isRetired();
    if (const auto may = checkMayConfirm(desk, *key); !may)
        return tl::unexpected(may.error());
    const auto matches = signing::matchesCheckCode(key->key, checkCode);
    if (!matches)
        return tl::unexpected(matches.error());
    if (!*matches)
        return failure(
            ErrorCode::Invalid,
            u"That is not this key's check code: read it out to each other again, and do not rely on the key unless it is the same."_s);
    Draft draft(desk, u"confirmKey"_s);
    const auto taken = draft.set(u"key"_s, id, u"confirmed/"_s + desk.author().text(), Value(true));
    return taken ? desk.commit(draft.edits()) : tl::unexpected(taken.error());
}

Acted retireKey(Desk &desk, const Id<Key> &id, const QString &reason)
{
    const auto key = keyWithId(desk.store(), id);
    const auto said = key ? checkReason(reason) : tl::unexpected(key.error());
    if (!said)
        return tl::unexpected(said.error());
    Draft draft(desk, u"retireKey"_s);
    const auto taken = retire(draft, id, reason);
    return taken ? desk.commit(draft.edits()) : tl::unexpected(taken.error());
}

Acted replaceKey(Desk &desk, const Id<Person> &person, const PublicKey &key, const QString &reason)
{
    const auto keys = store::keys(desk.store());
    const auto said = keys ? checkReason(reason) : tl::unexpected(keys.error());
    const auto isThere = said ? store::read<Person>(desk.store(), person) : tl::unexpected(said.error());
    const auto fits = isThere ? checkNewKey(desk.store(), person, key) : tl::unexpected(isThere.error());
    const auto isNew = fits ? checkNotRetired(desk, {person, key}) : fits;
    if (!isNew)
        return tl::unexpected(isNew.error());
    Draft draft(desk, u"replaceKey"_s);
    bool isKnown = false;
    for (const KnownKey &each : *keys) {
        if (!(each.person == person) || each.standing == KeyStanding::Retired)
            continue;
        isKnown = isKnown || each.key == key;
        if (each.key == key)
            continue;
        if (const auto taken = retire(draft, each.id, reason); !taken)
            return tl::unexpected(taken.error());
    }
    if (isKnown && draft.isEmpty())
        return failure(ErrorCode::Invalid, u"That is the key the plan has already; give the one that replaces it."_s);
    const auto entered = isKnown ? Outcome() : enter(draft, person, key);
    return entered ? desk.commit(draft.edits()) : tl::unexpected(entered.error());
}

Acted sign(Desk &desk, const Id<Update> &update, PartySide side, const SigningKey &key)
{
    if (const auto may = checkMaySign(desk, key); !may)
        return tl::unexpected(may.error());
    const auto answer = store::answerToSign(desk.store(), update, side, Id<Person>(desk.author()));
    if (!answer)
        return tl::unexpected(answer.error());
    const auto known = store::keyOf(desk.store(), key.person(), key.publicKey());
    const auto signature = known ? signing::sign(key, answer->text) : tl::unexpected(known.error());
    const auto by = signature ? store::editAt(desk.store(), answer->in) : tl::unexpected(signature.error());
    if (!by)
        return tl::unexpected(by.error());
    Draft draft(desk, u"sign"_s);
    Outcome taken = draft.set(u"agreement"_s, answer->agreement, u"signature"_s, Value(signature->line()));
    if (taken)
        taken = draft.set(u"agreement"_s, answer->agreement, u"form"_s, Value(nameOf(AgreementForm::Signed)));
    if (taken && !*known)
        taken = enter(draft, key.person(), key.publicKey());
    if (!taken)
        return tl::unexpected(taken.error());
    QList<journal::Edit> edits = draft.edits();
    for (journal::Edit &edit : edits)
        edit.group = by->edit.group;
    return desk.commit(edits);
}

} // namespace waymark::actions
