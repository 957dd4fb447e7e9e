// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>

#include <QByteArray>

#include <optional>

/// Signatures (Ed25519) by people over texts, and what is needed to check them.
namespace waymark::signing {

class SigningKey;

/// The half of somebody's signing key that everybody may have: with it signatures are checked, not made.
class PublicKey
{
public:
    /// From 32 bytes; nothing for any other number. Whether they can be anybody's key isUsable() says.
    [[nodiscard]] static std::optional<PublicKey> fromBytes(const QByteArray &bytes);
    /// From 44 characters of padded base64 in their canonical form; nothing for any other text.
    [[nodiscard]] static std::optional<PublicKey> fromText(QStringView text);

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    /// 44 characters of padded base64.
    [[nodiscard]] QString text() const;
    /// False for bytes that no secret half belongs to, such as those of small order.
    [[nodiscard]] bool isUsable() const;

    friend bool operator==(const PublicKey &, const PublicKey &) = default;

private:
    explicit PublicKey(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }

    QByteArray m_bytes;
};

/// What two people compare by telephone to know that they mean the same key: "0123 4567 …", eight groups of four
/// digits, from a hash of the key. Nobody can make a second key with the same code.
[[nodiscard]] QString checkCode(const PublicKey &key);

/// Whether what somebody typed is the key's check code, whatever blanks and dashes stand in it. Invalid when it is not
/// 32 digits, and so cannot be anybody's.
[[nodiscard]] Result<bool> matchesCheckCode(const PublicKey &key, QStringView typed);

/// One person's signature over one text, with the key it was made with. Whose key that is, the plan knows.
struct Signature
{
    PublicKey key;
    QByteArray bytes; ///< 64, over the text
    /// 64, over `bytes` and signedComment(): minisign wants it too and only the signer can make it.
    QByteArray ofComment;

    /// As it is stored: key, signature and signature of the comment in base64, a blank between them.
    [[nodiscard]] QString line() const;
    /// Nothing for any text that line() would not write.
    [[nodiscard]] static std::optional<Signature> fromLine(QStringView line);

    friend bool operator==(const Signature &, const Signature &) = default;
};

/// What minisign shows as the trusted comment. It is the same in every signature and never changes.
[[nodiscard]] QByteArray signedComment();

/// Signs the exact bytes of a text; write them with signed_text.h, so that they say what they are.
[[nodiscard]] Result<Signature> sign(const SigningKey &key, const QByteArray &text);

/// True when `signature` was made with `key`, and no other, over exactly these bytes. About 0.1 ms.
[[nodiscard]] bool verify(const PublicKey &key, const QByteArray &text, const Signature &signature);
/// The same of 64 bytes of bare signature. False, too, for keys that would accept anything (of small order) and for a
/// signature that somebody has rewritten into another valid one.
[[nodiscard]] bool verify(const PublicKey &key, const QByteArray &bytes, const QByteArray &signature);

} // namespace waymark::signing
