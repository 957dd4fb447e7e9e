// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <model/records.h>
#include <signing/signature.h>

#include <memory>

/// A person's signing key, kept in a small text file that only its owner may read, closed with a signing password.
namespace waymark::signing {

class Secret;

/// Characters that a signing password has at least.
inline constexpr qsizetype kShortestPassword = 8;

/// A key that signs. The secret half lies in memory of its own and is wiped with this object: keep it no longer than
/// signing takes.
class SigningKey
{
public:
    /// From the 32 bytes that an Ed25519 key is made from.
    [[nodiscard]] static Result<SigningKey> fromSeed(const Id<Person> &person, const Secret &seed);
    SigningKey(SigningKey &&) noexcept;
    SigningKey &operator=(SigningKey &&) noexcept;
    ~SigningKey();

    /// Whose it is; the file says so, and the plan must say the same.
    [[nodiscard]] const Id<Person> &person() const { return m_person; }
    [[nodiscard]] const PublicKey &publicKey() const { return m_publicKey; }
    /// 64 bytes, always the same for the same bytes. For texts use sign() of signature.h.
    [[nodiscard]] Result<QByteArray> sign(const QByteArray &bytes) const;

private:
    SigningKey(const Id<Person> &person, const PublicKey &publicKey, std::unique_ptr<const Secret> secret);

    Id<Person> m_person;
    PublicKey m_publicKey;
    std::unique_ptr<const Secret> m_secret;
};

/// What a key file says without its password.
struct PublicPart
{
    Id<Person> person;
    PublicKey key;
};

/// Makes a key and its file, readable by its owner only. Conflict when something of that name is there, Invalid for a
/// password below kShortestPassword and for nobody's key, Refused where others could read whatever is saved, else as
/// saveFile(); nothing is left behind then. Takes about a second and 256 MiB, on purpose: that is what one guess at the
/// password costs.
[[nodiscard]] Result<PublicPart> createKey(const QString &path, const Id<Person> &person, const QString &password);

/// Opens a key to sign with; takes about a second. Invalid for a wrong password and nothing else, so that it can be
/// asked for again; Refused when others may read or write the file or when it asks for more than 1 GiB of memory;
/// Corrupt (no key file, or not as it was written), TooNew, or as readFile().
[[nodiscard]] Result<SigningKey> openKey(const QString &path, const QString &password);

/// Reads whose key it is and its public half. Fails as openKey() does, but neither asks for the password nor minds who
/// can read the file.
[[nodiscard]] Result<PublicPart> publicPart(const QString &path);

/// Closes the same key with another password; about two seconds. Fails as openKey() and createKey() do, and the file
/// then is as it was. Copies of the file made before still open with the old password.
[[nodiscard]] Outcome changePassword(const QString &path, const QString &password, const QString &newPassword);

} // namespace waymark::signing
