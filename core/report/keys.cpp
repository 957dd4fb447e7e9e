// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <report/keys.h>

#include <report/titles.h>

namespace waymark::report {

using namespace Qt::StringLiterals;
using store::KeyStanding;

Result<QString> standingText(const store::Store &store, const store::KnownKey &key)
{
    switch (key.standing) {
    case KeyStanding::Retired:
        return u"Retired"_s + (key.whyRetired.isEmpty() ? QString() : u": "_s + key.whyRetired);
    case KeyStanding::Confirmed: {
        QStringList names;
        for (const RecordId &person : key.comparedBy) {
            const auto name = nameOf(store, u"person"_s, person);
            if (!name)
                return name;
            names << *name;
        }
        return u"Confirmed: check code compared by %1"_s.arg(names.join(u", "_s));
    }
    default:
        return u"Claimed: nobody of the other side has compared the check code yet"_s;
    }
}

Result<Document> keyList(const store::Store &store, const std::optional<Id<Person>> &person)
{
    const auto keys = store::keys(store);
    if (!keys)
        return tl::unexpected(keys.error());
    Table table{u"Signing keys"_s,
                {u"Person"_s, u"Check code"_s, u"Standing"_s, u"Public key"_s},
                {},
                person ? u"That person has no signing key in this plan yet."_s
                       : u"Nobody has a signing key in this plan yet."_s,
                {u"person"_s, u"checkCode"_s, u"standing"_s, u"key"_s}};
    for (const store::KnownKey &key : *keys) {
        if (person && !(key.person == *person))
            continue;
        const auto name = nameOf(store, u"person"_s, key.person);
        const auto standing = standingText(store, key);
        if (!name || !standing)
            return tl::unexpected(name ? standing.error() : name.error());
        table.rows << QStringList{*name, signing::checkCode(key.key), *standing, key.key.text()};
    }
    return Document{u"Signing keys"_s, {}, {table}};
}

} // namespace waymark::report
