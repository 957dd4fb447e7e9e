// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <signing/keyfile.h>
#include <signing/signature.h>

#include "plain_text.h"
#include "secret.h"

#include <QCryptographicHash>
#include <QStringList>
#include <QtEndian>

#include <sodium.h>

namespace waymark::signing {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kKeySize = crypto_sign_PUBLICKEYBYTES;
constexpr qsizetype kSignatureSize = crypto_sign_BYTES;
constexpr int kGroups = 8;
constexpr int kDigits = 4;

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

/// The digits of what was typed; nothing when anything but blanks and dashes stands between them.
std::optional<QString> digitsOf(QStringView typed)
{
    QString digits;
    for (const QChar c : typed) {
        if (c.isDigit())
            digits += QChar(u'0' + c.digitValue());
        else if (!c.isSpace() && c.category() != QChar::Punctuation_Dash && c != u'\u2212')
            return std::nullopt;
    }
    return digits.size() == kGroups * kDigits ? std::optional(digits) : std::nullopt;
}

} // namespace

std::optional<PublicKey> PublicKey::fromBytes(const QByteArray &bytes)
{
    return bytes.size() == kKeySize ? std::optional(PublicKey(bytes)) : std::nullopt;
}

std::optional<PublicKey> PublicKey::fromText(QStringView text)
{
    const auto bytes = fromBase64(text.toLatin1(), kKeySize);
    return bytes ? fromBytes(*bytes) : std::nullopt;
}

QString PublicKey::text() const
{
    return QString::fromLatin1(m_bytes.toBase64());
}

bool PublicKey::isUsable() const
{
    return startCryptography() && crypto_core_ed25519_is_valid_point(raw(m_bytes)) == 1;
}

QString checkCode(const PublicKey &key)
{
    const QByteArray hash =
        QCryptographicHash::hash("waymark-check-code 1\n" + key.bytes(), QCryptographicHash::Sha256);
    QStringList groups;
    for (int i = 0; i < kGroups; ++i)
        groups << u"%1"_s.arg(qFromBigEndian<quint32>(hash.constData() + 4 * i) % 10000, kDigits, 10, QChar(u'0'));
    return groups.join(u' ');
}

Result<bool> matchesCheckCode(const PublicKey &key, QStringView typed)
{
    const auto digits = digitsOf(typed);
    if (!digits)
        return failure(ErrorCode::Invalid, u"A check code has eight groups of four digits; type all 32 of them."_s);
    return *digits == checkCode(key).remove(u' ');
}

QString Signature::line() const
{
    return QString::fromLatin1(key.bytes().toBase64() + ' ' + bytes.toBase64() + ' ' + ofComment.toBase64());
}

std::optional<Signature> Signature::fromLine(QStringView line)
{
    const QByteArrayList parts = line.toLatin1().split(' ');
    if (parts.size() != 3)
        return std::nullopt;
    const auto key = fromBase64(parts[0], kKeySize);
    const auto bytes = fromBase64(parts[1], kSignatureSize);
    const auto ofComment = fromBase64(parts[2], kSignatureSize);
    if (!key || !bytes || !ofComment)
        return std::nullopt;
    return Signature{*PublicKey::fromBytes(*key), *bytes, *ofComment};
}

QByteArray signedComment()
{
    return "signed with Waymark";
}

Result<Signature> sign(const SigningKey &key, const QByteArray &text)
{
    const auto bytes = key.sign(text);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto ofComment = key.sign(*bytes + signedComment());
    if (!ofComment)
        return tl::unexpected(ofComment.error());
    return Signature{key.publicKey(), *bytes, *ofComment};
}

bool verify(const PublicKey &key, const QByteArray &text, const Signature &signature)
{
    return signature.key == key && verify(key, text, signature.bytes) &&
           verify(key, signature.bytes + signedComment(), signature.ofComment);
}

bool verify(const PublicKey &key, const QByteArray &bytes, const QByteArray &signature)
{
    return startCryptography() && signature.size() == kSignatureSize &&
           crypto_sign_verify_detached(raw(signature), raw(bytes), quint64(bytes.size()), raw(key.bytes())) == 0;
}

} // namespace waymark::signing
