// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <signing/proof.h>

#include <base/savefile.h>

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace waymark::signing {

using namespace Qt::StringLiterals;

namespace {

/// minisign's name for signatures over the text itself.
const QByteArray kAlgorithm = "Ed";

/// The DER in front of the key's 32 bytes: SEQUENCE { SEQUENCE { OID 1.3.101.112 }, BIT STRING.
const QByteArray kKeyInfo = QByteArray::fromHex("302a300506032b6570032100");

/// Eight bytes by which minisign tells keys apart; they prove nothing.
QByteArray minisignId(const PublicKey &key)
{
    return QCryptographicHash::hash(key.bytes(), QCryptographicHash::Sha256).first(8);
}

} // namespace

QByteArray minisignKey(const PublicKey &key)
{
    const QByteArray id = minisignId(key);
    QByteArray shown = id; // minisign shows it as a number, the lowest byte first in the file
    std::reverse(shown.begin(), shown.end());
    return "untrusted comment: minisign public key " + shown.toHex().toUpper() + '\n' +
           (kAlgorithm + id + key.bytes()).toBase64() + '\n';
}

QByteArray minisignSignature(const Signature &signature)
{
    return "untrusted comment: signature from Waymark\n" +
           (kAlgorithm + minisignId(signature.key) + signature.bytes).toBase64() +
           "\ntrusted comment: " + signedComment() + '\n' + signature.ofComment.toBase64() + '\n';
}

QByteArray pemKey(const PublicKey &key)
{
    return "-----BEGIN PUBLIC KEY-----\n" + (kKeyInfo + key.bytes()).toBase64() + "\n-----END PUBLIC KEY-----\n";
}

Outcome writeProof(const QString &path, const QByteArray &text, const Signature &signature)
{
    if (!verify(signature.key, text, signature))
        return failure(ErrorCode::Refused,
                       u"This signature was not made for this text, so it proves nothing; nothing was saved."_s);
    const std::pair<QString, QByteArray> files[] = {{QString(), text},
                                                    {u".minisig"_s, minisignSignature(signature)},
                                                    {u".pub"_s, minisignKey(signature.key)},
                                                    {u".sig"_s, signature.bytes},
                                                    {u".pem"_s, pemKey(signature.key)}};
    QStringList fresh;
    for (const auto &[ending, bytes] : files) {
        if (const auto may = mayReplace(path + ending, bytes); !may)
            return may;
        if (!QFileInfo::exists(path + ending))
            fresh << path + ending;
    }
    for (const auto &[ending, bytes] : files)
        if (const auto saved = saveFile(path + ending, bytes); !saved) {
            for (const QString &file : std::as_const(fresh))
                QFile::remove(file);
            return saved;
        }
    return {};
}

} // namespace waymark::signing
