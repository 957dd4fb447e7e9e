// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "given.h"
#include "password.h"

#include <actions/keys.h>
#include <report/keys.h>
#include <report/lookup.h>

#include <QJsonObject>

namespace waymark::cli {

using namespace Qt::StringLiterals;
using signing::PublicKey;
using store::KnownKey;

namespace {

struct KeysOptions
{
    QString person;
    bool make = false;
    QString confirm;
    bool retire = false;
    QString key;
    QString replace;
    QString reason;
    bool changePassword = false;
    QString passwordFile;
    QString newPasswordFile;
};

Result<Id<Person>> personFrom(const store::Store &store, const QString &given)
{
    const auto found = report::find(store, given);
    if (!found)
        return tl::unexpected(found.error());
    return found->kind == u"person" ? Result<Id<Person>>(Id<Person>(found->id))
                                    : failure(ErrorCode::Invalid, u"\"%1\" is no person; name one."_s.arg(given));
}

/// A person's keys that still sign.
Result<QList<KnownKey>> keysOf(const store::Store &store, const Id<Person> &person)
{
    const auto all = store::keys(store);
    if (!all)
        return all;
    QList<KnownKey> keys;
    bool hasRetired = false;
    for (const KnownKey &key : *all) {
        const bool isRetired = key.standing == store::KeyStanding::Retired;
        hasRetired = hasRetired || (key.person == person && isRetired);
        if (key.person == person && !isRetired)
            keys << key;
    }
    if (keys.isEmpty() && hasRetired)
        return failure(ErrorCode::Conflict, u"That person's key was retired and signs no more; ask for another one."_s);
    return keys.isEmpty() ? failure(ErrorCode::NotFound, u"That person has no key in this plan."_s)
                          : Result<QList<KnownKey>>(keys);
}

QString codesOf(const QList<KnownKey> &keys)
{
    QStringList codes;
    for (const KnownKey &key : keys)
        codes << signing::checkCode(key.key).left(4) + u" …"_s;
    return codes.join(u", "_s);
}

/// The one key, or of several the one whose check code begins so.
Result<KnownKey> keyFrom(const QList<KnownKey> &keys, const QString &code)
{
    QList<KnownKey> meant;
    for (const KnownKey &key : keys)
        if (signing::checkCode(key.key).remove(u' ').startsWith(QString(code).remove(u' ')))
            meant << key;
    if (meant.size() == 1)
        return meant.first();
    return failure(
        meant.isEmpty() ? ErrorCode::NotFound : ErrorCode::Invalid,
        meant.isEmpty()
            ? u"No key that still signs has a check code that begins so: %1."_s.arg(codesOf(keys))
            : u"There are several keys (%1); say with --key how the check code of the one you mean begins."_s.arg(
                  codesOf(meant)));
}

int makeKey(Session &session, actions::Desk &desk, const KeysOptions &options)
{
    const auto password = passwordFrom(options.passwordFile, u"Signing password"_s);
    const auto made = password ? actions::makeKey(desk, actions::Circles::usualOwnFolder(), *password)
                               : tl::unexpected(password.error());
    const auto claimed =
        made ? actions::claimKey(desk, made->key.person(), made->key.publicKey()) : tl::unexpected(made.error());
    auto others = claimed ? keysOf(desk.store(), made->key.person()) : tl::unexpected(claimed.error());
    if (!others)
        return session.fail(others.error());
    others->removeIf([&made](const KnownKey &key) { return key.key == made->key.publicKey(); });
    const QString code = signing::checkCode(made->key.publicKey());
    QStringList lines{
        u"Your key is in the plan. Read its check code out to somebody of the other side: %1"_s.arg(code)};
    if (!made->kept.isEmpty())
        lines << u"The file of the key that was retired is kept as \"%1\"."_s.arg(made->kept);
    if (!others->isEmpty())
        lines << u"The plan has another key of yours (%1); if it is lost, retire it with --retire and --key."_s.arg(
            codesOf(*others));
    session.print(lines.join(u'\n'), {{u"checkCode"_s, code},
                                      {u"key"_s, made->key.publicKey().text()},
                                      {u"edits"_s, claimed->added()},
                                      {u"kept"_s, made->kept}});
    return Done;
}

int confirm(Session &session, actions::Desk &desk, const QList<KnownKey> &keys, const QString &code)
{
    // Of several keys the one that is meant; a wrong code is told of the last.
    KnownKey meant = keys.last();
    for (const KnownKey &key : keys)
        if (signing::matchesCheckCode(key.key, code).value_or(false))
            meant = key;
    return session.done(actions::confirmKey(desk, meant.id, code), u"Noted: the check codes are the same."_s);
}

int retire(Session &session, actions::Desk &desk, const QList<KnownKey> &keys, const KeysOptions &options)
{
    const auto key = keyFrom(keys, options.key);
    const auto retired = key ? actions::retireKey(desk, key->id, options.reason) : tl::unexpected(key.error());
    if (!retired)
        return session.fail(retired.error());
    const QString code = signing::checkCode(key->key);
    session.print(u"Retired the key %1 …: it signs no more; what it signed before still holds."_s.arg(code.left(4)),
                  {{u"retired"_s, code}});
    return Done;
}

int replace(Session &session, actions::Desk &desk, const Id<Person> &person, const KeysOptions &options)
{
    const auto key = PublicKey::fromText(options.replace);
    if (!key)
        return session.fail(ErrorCode::Invalid,
                            u"That is no public key; paste the 44 characters that \"keys --make\" printed."_s);
    return session.done(
        actions::replaceKey(desk, person, *key, options.reason),
        u"Replaced; somebody of the other side compares its check code: %1"_s.arg(signing::checkCode(*key)));
}

int changePassword(Session &session, const actions::Desk &desk, const KeysOptions &options)
{
    const auto before = passwordFrom(options.passwordFile, u"Signing password"_s);
    const auto after = before ? passwordFrom(options.newPasswordFile, u"New signing password"_s) : before;
    const QString path = actions::keyFile(actions::Circles::usualOwnFolder(), desk.author());
    const auto changed = after ? signing::changePassword(path, *before, *after) : tl::unexpected(after.error());
    if (!changed)
        return session.fail(changed.error());
    session.print(u"Changed. Copies of the key file made before still open with the old password."_s, {});
    return Done;
}

int list(Session &session, const KeysOptions &options)
{
    const auto store = session.store();
    if (!store || options.person.isEmpty())
        return session.show(store ? report::keyList(**store) : tl::unexpected(store.error()));
    const auto person = personFrom(**store, options.person);
    return session.show(person ? report::keyList(**store, *person) : tl::unexpected(person.error()));
}

int keys(Session &session, const KeysOptions &options)
{
    const int asked = options.make + !options.confirm.isEmpty() + options.retire + !options.replace.isEmpty() +
                      options.changePassword;
    if (asked > 1)
        return session.fail(ErrorCode::Invalid, u"Ask for one thing at a time."_s);
    if (asked == 0)
        return list(session, options);
    const auto desk = session.desk();
    const auto person = !desk                      ? tl::unexpected(desk.error())
                        : options.person.isEmpty() ? Result<Id<Person>>(Id<Person>((*desk)->author()))
                                                   : personFrom((*desk)->store(), options.person);
    if (!person)
        return session.fail(person.error());
    if ((options.make || options.changePassword) && person->record() != (*desk)->author())
        return session.fail(
            ErrorCode::Refused,
            u"Everybody makes and closes their own key, at their own computer; leave the name out for yours."_s);
    if (options.make)
        return makeKey(session, **desk, options);
    if (options.changePassword)
        return changePassword(session, **desk, options);
    if (!options.replace.isEmpty())
        return replace(session, **desk, *person, options);
    const auto known = keysOf((*desk)->store(), *person);
    if (!known)
        return session.fail(known.error());
    return options.retire ? retire(session, **desk, *known, options)
                          : confirm(session, **desk, *known, options.confirm);
}

} // namespace

void addKeyCommands(Commands &commands)
{
    commands.add(
        "keys", "Signing keys: list them, make yours, compare a check code, retire or replace one", keys,
        {{"person", &KeysOptions::person, "Whose key (otherwise yours; in the list everybody's)"},
         {"--make", &KeysOptions::make, "Make your key, if you have none or it was retired, and enter it in the plan"},
         {"--confirm", &KeysOptions::confirm, "The check code the person read out to you"},
         {"--retire", &KeysOptions::retire, "The key signs no more"},
         {"--key", &KeysOptions::key, "Which of several keys, by how its check code begins", Need::Optional,
          "--retire"},
         {"--replace", &KeysOptions::replace, "The public key that takes the place of one that was lost"},
         {"--reason", &KeysOptions::reason, "Why it is retired or replaced"},
         {"--change-password", &KeysOptions::changePassword, "Close your key with another password"},
         {"--password-file", &KeysOptions::passwordFile, "A file whose first line is your signing password"},
         {"--new-password-file", &KeysOptions::newPasswordFile, "The same for the new password"}});
}

} // namespace waymark::cli
