// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sides.h"
#include "signers.h"

#include <actions/agreement.h>
#include <actions/keys.h>

namespace waymark::test {

/// The coordinator at the plan, the lead of civil society at her copy, each with a key of their own.
struct TwoSides : Table
{
    std::unique_ptr<store::Store> kimsStore = copy();
    actions::Desk kim{*kimsStore, clock};
    signing::SigningKey aminasKey = keyFor(desk, 'a');
    signing::SigningKey kimsKey;

    TwoSides()
        : kimsKey(((void)Office::sit(kim, QStringLiteral("Kim Reid")), keyFor(kim, 'k')))
    {
    }

    static signing::SigningKey keyFor(const actions::Desk &of, char seed)
    {
        return keyFromSeed(QByteArray(32, seed).toHex(), Id<Person>(of.author()));
    }
    void meet()
    {
        QVERIFY(merge(*store, *kimsStore));
        QVERIFY(merge(*kimsStore, *store));
    }
    void governmentAgrees()
    {
        done(answer(desk, update, {}));
        done(sign(desk, update, PartySide::Government, aminasKey));
        meet();
    }
    Id<Key> aminas() const { return keyId(aminasKey.person(), aminasKey.publicKey().text()); }
    actions::Acted confirm(actions::Desk &by, const signing::SigningKey &key) const
    {
        return confirmKey(by, keyId(key.person(), key.publicKey().text()), signing::checkCode(key.publicKey()));
    }
    /// How the government's signature stands in Kim's copy.
    store::SignatureStanding standing() const { return store::agreementOn(*kimsStore, update)->government.signature; }
};

} // namespace waymark::test
