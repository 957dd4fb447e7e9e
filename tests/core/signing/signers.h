// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <signing/keyfile.h>

#include <QString>

/// People who sign in tests, with keys that are the same in every run.
namespace waymark::test {

[[nodiscard]] Id<Person> signer();
[[nodiscard]] Id<Person> otherSigner();

/// A key from 32 bytes in hexadecimal; ends the test when it cannot be made.
[[nodiscard]] signing::SigningKey keyFromSeed(const QByteArray &hex, const Id<Person> &person = signer());
/// The key of the first and of the second test in section 7.1 of RFC 8032.
[[nodiscard]] signing::SigningKey key();
[[nodiscard]] signing::SigningKey otherKey();

/// The text of a key file that opens in a moment; `passes` and `memory` are written into it.
[[nodiscard]] QByteArray quickKeyFile(const QString &password, quint64 passes = 1, quint64 memory = 8192);

/// `text` with its last line made to fit the lines before.
[[nodiscard]] QByteArray withRightHash(const QByteArray &text);

} // namespace waymark::test
