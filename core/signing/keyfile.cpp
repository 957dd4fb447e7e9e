// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <signing/keyfile.h>

#include "key_format.h"

#include <base/savefile.h>
#include <base/text.h>

#include <QFile>
#include <QFileInfo>

#include <sodium.h>

namespace waymark::signing {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLargestFile = 4096;

QString shownName(const QString &path)
{
    return isolated(cleanLine(QFileInfo(path).fileName()));
}

bool isOpenToOthers(const QString &path)
{
    constexpr QFileDevice::Permissions others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    return QFileInfo(path).permissions().testAnyFlags(others);
}

Outcome checkPlace(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists() && !info.isSymLink())
        return {};
    if (!info.exists())
        return failure(
            ErrorCode::Conflict,
            u"“%1” leads to a file that is not there; put the signing key back there, or take the link away."_s.arg(
                shownName(path)));
    return failure(ErrorCode::Conflict,
                   u"“%1” is there already; choose another name for the signing key."_s.arg(shownName(path)));
}

Outcome checkPassword(const QString &password)
{
    if (password.normalized(QString::NormalizationForm_C).toUcs4().size() >= kShortestPassword)
        return {};
    return failure(ErrorCode::Invalid,
                   u"A signing password has at least %1 characters; choose a longer one."_s.arg(kShortestPassword));
}

Result<SealedKey> readKey(const QString &path)
{
    const auto text = readFile(path, kLargestFile);
    return text ? keyFileFrom(*text) : tl::unexpected(text.error());
}

Result<SealedKey> readOwnKey(const QString &path)
{
    if (isOpenToOthers(path))
        return failure(
            ErrorCode::Refused,
            u"Other people can get at the signing key “%1”; make the file yours alone, then try again."_s.arg(
                shownName(path)));
    return readKey(path);
}

} // namespace

Result<SigningKey> SigningKey::fromSeed(const Id<Person> &person, const Secret &seed)
{
    auto secret = Secret::ofSize(crypto_sign_SECRETKEYBYTES);
    if (!secret)
        return tl::unexpected(secret.error());
    QByteArray publicBytes(crypto_sign_PUBLICKEYBYTES, '\0');
    if (seed.size() != crypto_sign_SEEDBYTES ||
        crypto_sign_seed_keypair(reinterpret_cast<unsigned char *>(publicBytes.data()), secret->data(), seed.data()) !=
            0)
        return failure(ErrorCode::Io, u"The signing key could not be made; try again."_s,
                       u"crypto_sign_seed_keypair"_s);
    return SigningKey(person, *PublicKey::fromBytes(publicBytes), std::make_unique<Secret>(std::move(*secret)));
}

SigningKey::SigningKey(const Id<Person> &person, const PublicKey &publicKey, std::unique_ptr<const Secret> secret)
    : m_person(person)
    , m_publicKey(publicKey)
    , m_secret(std::move(secret))
{
}

SigningKey::SigningKey(SigningKey &&) noexcept = default;
SigningKey &SigningKey::operator=(SigningKey &&) noexcept = default;
SigningKey::~SigningKey() = default;

Result<QByteArray> SigningKey::sign(const QByteArray &bytes) const
{
    QByteArray signature(crypto_sign_BYTES, '\0');
    if (crypto_sign_detached(reinterpret_cast<unsigned char *>(signature.data()), nullptr,
                             reinterpret_cast<const unsigned char *>(bytes.constData()), quint64(bytes.size()),
                             m_secret->data()) != 0)
        return failure(ErrorCode::Io, u"The text could not be signed; try again."_s, u"crypto_sign_detached"_s);
    return signature;
}

Result<PublicPart> createKey(const QString &path, const Id<Person> &person, const QString &password)
{
    if (const auto checked = checkPlace(path); !checked)
        return tl::unexpected(checked.error());
    if (person.isNull())
        return failure(ErrorCode::Invalid, u"A signing key is one person's; say who you are first."_s);
    if (const auto checked = checkPassword(password); !checked)
        return tl::unexpected(checked.error());
    auto seed = Secret::ofSize(crypto_sign_SEEDBYTES);
    if (!seed)
        return tl::unexpected(seed.error());
    randombytes_buf(seed->data(), seed->size());
    const auto key = seal(person, *seed, password, kUsualCost);
    if (!key)
        return tl::unexpected(key.error());
    // Closing the key took a while, and a key that somebody has made meanwhile must not be lost.
    if (const auto checked = checkPlace(path); !checked)
        return tl::unexpected(checked.error());
    if (const auto saved = saveFile(path, keyFileText(*key)); !saved)
        return tl::unexpected(saved.error());
    if (isOpenToOthers(path)) {
        QFile::remove(path);
        return failure(ErrorCode::Refused,
                       u"Other people can read what is saved here; choose a folder of your own for the signing key."_s);
    }
    return key->holder;
}

Result<SigningKey> openKey(const QString &path, const QString &password)
{
    const auto key = readOwnKey(path);
    if (!key)
        return tl::unexpected(key.error());
    const auto seed = unseal(*key, password);
    return seed ? SigningKey::fromSeed(key->holder.person, *seed) : tl::unexpected(seed.error());
}

Result<PublicPart> publicPart(const QString &path)
{
    const auto key = readKey(path);
    return key ? Result<PublicPart>(key->holder) : tl::unexpected(key.error());
}

Outcome changePassword(const QString &path, const QString &password, const QString &newPassword)
{
    if (const auto checked = checkPassword(newPassword); !checked)
        return tl::unexpected(checked.error());
    const auto key = readOwnKey(path);
    if (!key)
        return tl::unexpected(key.error());
    const auto seed = unseal(*key, password);
    if (!seed)
        return tl::unexpected(seed.error());
    const auto closed = seal(key->holder.person, *seed, newPassword, kUsualCost);
    return closed ? saveFile(path, keyFileText(*closed)) : tl::unexpected(closed.error());
}

} // namespace waymark::signing
