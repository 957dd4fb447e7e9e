// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secret.h"

#include <signing/keyfile.h>

/// The text of a key file: plain lines, the secret sealed with them, and a hash over all before it.
namespace waymark::signing {

/// What Argon2id takes to turn a password into a key: passes over the memory, and its bytes.
struct KeyCost
{
    quint64 passes;
    quint64 memory;

    friend bool operator==(const KeyCost &, const KeyCost &) = default;
};

/// libsodium's "moderate" and "sensitive".
inline constexpr KeyCost kUsualCost{3, quint64(256) << 20};
inline constexpr KeyCost kLargestCost{4, quint64(1) << 30};

struct SealedKey
{
    PublicPart holder;
    KeyCost cost;
    QByteArray salt;
    QByteArray nonce;
    QByteArray sealed;
};

[[nodiscard]] QByteArray keyFileText(const SealedKey &key);
/// Takes only what keyFileText() writes. Corrupt, TooNew, or Refused when the cost is beyond kLargestCost.
[[nodiscard]] Result<SealedKey> keyFileFrom(const QByteArray &text);

/// Closes the key made from `seed` with a password, which may be of any length here.
[[nodiscard]] Result<SealedKey> seal(const Id<Person> &person, const Secret &seed, const QString &password,
                                     const KeyCost &cost);
/// The seed. Invalid when the password is another, or the plain lines are not those that were sealed.
[[nodiscard]] Result<Secret> unseal(const SealedKey &key, const QString &password);

} // namespace waymark::signing
