// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "key_format.h"

#include "plain_text.h"

#include <QCryptographicHash>

#include <sodium.h>

#include <cstring>

namespace waymark::signing {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kSaltSize = crypto_pwhash_SALTBYTES;
constexpr qsizetype kNonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr size_t kSeedSize = crypto_sign_SEEDBYTES;
constexpr size_t kSealedSize = kSeedSize + crypto_aead_xchacha20poly1305_ietf_ABYTES;

/// A heading, person, key, cost, the sealed secret, the hash, and nothing after the last line feed.
constexpr qsizetype kLines = 7;

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

tl::unexpected<Error> damaged(const QString &detail)
{
    return failure(ErrorCode::Corrupt, u"This signing key is cut short or damaged; take the file from a backup."_s,
                   detail);
}

/// What anybody may read and nobody may change: it is sealed together with the secret.
QByteArray plainLines(const SealedKey &key)
{
    return "waymark-key 1\n" + fieldLine("person", key.holder.person.record().text().toLatin1()) +
           fieldLine("key", key.holder.key.bytes().toBase64()) +
           fieldLine("argon2id", QByteArray::number(key.cost.passes) + ' ' + QByteArray::number(key.cost.memory) + ' ' +
                                     key.salt.toBase64());
}

/// The words after "name ", if there are as many as wanted.
std::optional<QByteArrayList> words(const QByteArray &line, const QByteArray &name, qsizetype wanted)
{
    const auto value = fieldOf(line, name);
    const QByteArrayList list = value.value_or(QByteArray()).split(' ');
    return value && list.size() == wanted ? std::optional(list) : std::nullopt;
}

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    randombytes_buf(bytes.data(), size_t(size));
    return bytes;
}

/// The key that a password opens, after NFC: an é is one character on one keyboard and two on another.
Result<Secret> stretched(const QString &password, const KeyCost &cost, const QByteArray &salt)
{
    auto key = Secret::ofSize(crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    if (!key)
        return key;
    QByteArray typed = password.normalized(QString::NormalizationForm_C).toUtf8();
    const int done = crypto_pwhash(key->data(), key->size(), typed.constData(), quint64(typed.size()), raw(salt),
                                   cost.passes, size_t(cost.memory), crypto_pwhash_ALG_ARGON2ID13);
    sodium_memzero(typed.data(), size_t(typed.size()));
    if (done != 0)
        return failure(ErrorCode::Io,
                       u"There is not enough memory for the signing key; close other programs, then try again."_s,
                       u"crypto_pwhash with %1 bytes"_s.arg(cost.memory));
    return key;
}

} // namespace

QByteArray keyFileText(const SealedKey &key)
{
    const QByteArray text = plainLines(key) + fieldLine("sealed", key.nonce.toBase64() + ' ' + key.sealed.toBase64());
    return text + fieldLine("sha256", QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
}

Result<SealedKey> keyFileFrom(const QByteArray &text)
{
    const QByteArrayList lines = text.split('\n');
    switch (headingOf(lines.first(), "waymark-key")) {
    case Heading::Known:
        break;
    case Heading::Newer:
        return failure(ErrorCode::TooNew,
                       u"This signing key was written by a newer version of Waymark; update Waymark to use it."_s);
    case Heading::Other:
        return failure(ErrorCode::Corrupt, u"This is not a signing key; choose another file."_s);
    }
    if (lines.size() != kLines)
        return damaged(u"number of lines"_s);
    const auto person = RecordId::fromText(QString::fromLatin1(fieldOf(lines[1], "person").value_or(QByteArray())));
    const auto key = PublicKey::fromText(QString::fromLatin1(fieldOf(lines[2], "key").value_or(QByteArray())));
    const auto stretch = words(lines[3], "argon2id", 3);
    const auto closed = words(lines[4], "sealed", 2);
    if (!person || person->isNull() || !key || !stretch || !closed)
        return damaged(u"a line"_s);
    const auto salt = fromBase64(stretch->at(2), kSaltSize);
    const auto nonce = fromBase64(closed->at(0), kNonceSize);
    const auto sealed = fromBase64(closed->at(1), kSealedSize);
    if (!salt || !nonce || !sealed)
        return damaged(u"base64"_s);
    const KeyCost cost{stretch->at(0).toULongLong(), stretch->at(1).toULongLong()};
    const SealedKey read{{Id<Person>(*person), *key}, cost, *salt, *nonce, *sealed};
    if (keyFileText(read) != text)
        return damaged(u"not as it would be written"_s);
    if (cost.passes < crypto_pwhash_OPSLIMIT_MIN || cost.passes > kLargestCost.passes ||
        cost.memory < crypto_pwhash_MEMLIMIT_MIN || cost.memory > kLargestCost.memory)
        return failure(ErrorCode::Refused,
                       u"This signing key asks for more of the computer than it may; take the file from a backup."_s,
                       u"%1 passes over %2 bytes"_s.arg(cost.passes).arg(cost.memory));
    return read;
}

Result<SealedKey> seal(const Id<Person> &person, const Secret &seed, const QString &password, const KeyCost &cost)
{
    const auto key = SigningKey::fromSeed(person, seed);
    if (!key)
        return tl::unexpected(key.error());
    SealedKey made{{person, key->publicKey()},
                   cost,
                   randomBytes(kSaltSize),
                   randomBytes(kNonceSize),
                   QByteArray(qsizetype(kSealedSize), '\0')};
    const auto opens = stretched(password, cost, made.salt);
    if (!opens)
        return tl::unexpected(opens.error());
    const QByteArray plain = plainLines(made);
    if (crypto_aead_xchacha20poly1305_ietf_encrypt(raw(made.sealed), nullptr, seed.data(), seed.size(), raw(plain),
                                                   quint64(plain.size()), nullptr, raw(made.nonce), opens->data()) != 0)
        return failure(ErrorCode::Io, u"The signing key could not be closed with this password; try again."_s,
                       u"crypto_aead_xchacha20poly1305_ietf_encrypt"_s);
    return made;
}

Result<Secret> unseal(const SealedKey &key, const QString &password)
{
    const auto opens = stretched(password, key.cost, key.salt);
    if (!opens)
        return tl::unexpected(opens.error());
    auto seed = Secret::ofSize(kSeedSize);
    if (!seed)
        return seed;
    const QByteArray plain = plainLines(key);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(seed->data(), nullptr, nullptr, raw(key.sealed), kSealedSize,
                                                   raw(plain), quint64(plain.size()), raw(key.nonce),
                                                   opens->data()) != 0)
        return failure(ErrorCode::Invalid, u"This is not the signing password of this key; type it again."_s);
    return seed;
}

} // namespace waymark::signing
