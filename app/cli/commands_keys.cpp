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
    QString replace;
    QString reason;
    bool changePassword = false;
    QString passwordFile;
    QString newPasswordFile;
};

Result<Id<Person>> personFrom(const actions::Desk &desk, const QString &given)
{
    if (given.isEmpty())
        return Id<Person>(desk.author());
    const auto found = report::find(desk.store(), given);
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
    for (const KnownKey &key : *all)
        if (key.person == person && key.standing != store::KeyStanding::Retired)
            keys << key;
    return keys.isEmpty() ? failure(ErrorCode::NotFound, u"That person has no key in this plan."_s)
                          : Result<QList<KnownKey>>(keys);
}

int makeKey(Session &session, actions::Desk &desk, const KeysOptions &options)
{
    const auto password = passwordFrom(options.passwordFile, u"Signing password"_s);
    const auto key = password ? actions::ownKey(desk, actions::Circles::usualOwnFolder(), *password)
                              : tl::unexpected(password.error());
    const auto claimed = key ? actions::claimKey(desk, key->person(), key->publicKey()) : tl::unexpected(key.error());
    if (!claimed)
        return session.fail(claimed.error());
    const QString code = signing::checkCode(key->publicKey());
    session.print(u"Your key is in the plan. Read its check code out to somebody of the other side: %1"_s.arg(code),
                  {{u"checkCode"_s, code}, {u"key"_s, key->publicKey().text()}, {u"edits"_s, claimed->added()}});
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

int retire(Session &session, actions::Desk &desk, const QList<KnownKey> &keys, const QString &reason)
{
    for (const KnownKey &key : keys)
        if (const auto retired = actions::retireKey(desk, key.id, reason); !retired)
            return session.fail(retired.error());
    session.print(u"Retired: it signs no more; what it signed before still holds."_s, {{u"retired"_s, keys.size()}});
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

int keys(Session &session, const KeysOptions &options)
{
    const int asked = options.make + !options.confirm.isEmpty() + options.retire + !options.replace.isEmpty() +
                      options.changePassword;
    if (asked > 1)
        return session.fail(ErrorCode::Invalid, u"Ask for one thing at a time."_s);
    if (asked == 0) {
        const auto store = session.store();
        return session.show(store ? report::keyList(**store) : tl::unexpected(store.error()));
    }
    const auto desk = session.desk();
    const auto person = desk ? personFrom(**desk, options.person) : tl::unexpected(desk.error());
    if (!person)
        return session.fail(person.error());
    if (options.make)
        return makeKey(session, **desk, options);
    if (options.changePassword)
        return changePassword(session, **desk, options);
    if (!options.replace.isEmpty())
        return replace(session, **desk, *person, options);
    const auto known = keysOf((*desk)->store(), *person);
    if (!known)
        return session.fail(known.error());
    return options.retire ? retire(session, **desk, *known, options.reason)
                          : confirm(session, **desk, *known, options.confirm);
}

} // namespace

void addKeyCommands(Commands &commands)
{
    commands.add("keys", "Signing keys: list them, make yours, compare a check code, retire or replace one", keys,
                 {{"person", &KeysOptions::person, "Whose key (otherwise yours)"},
                  {"--make", &KeysOptions::make, "Make your key, if you have none, and enter it in the plan"},
                  {"--confirm", &KeysOptions::confirm, "The check code the person read out to you"},
                  {"--retire", &KeysOptions::retire, "The key signs no more"},
                  {"--replace", &KeysOptions::replace, "The public key that takes the place of one that was lost"},
                  {"--reason", &KeysOptions::reason, "Why it is retired or replaced"},
                  {"--change-password", &KeysOptions::changePassword, "Close your key with another password"},
                  {"--password-file", &KeysOptions::passwordFile, "A file whose first line is your signing password"},
                  {"--new-password-file", &KeysOptions::newPasswordFile, "The same for the new password"}});
}

} // namespace waymark::cli
