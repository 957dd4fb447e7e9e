// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <signing/signature.h>

/// What others need to check a signature without Waymark: the files of minisign and of OpenSSL.
namespace waymark::signing {

/// A minisign public key file.
[[nodiscard]] QByteArray minisignKey(const PublicKey &key);
/// A minisign signature file (algorithm "Ed", over the text itself).
[[nodiscard]] QByteArray minisignSignature(const Signature &signature);
/// The key as OpenSSL reads it: SubjectPublicKeyInfo (RFC 8410) in PEM. Its signature is Signature::bytes as they are.
[[nodiscard]] QByteArray pemKey(const PublicKey &key);

/// Writes the text to `path` and beside it, under the same name and these endings, `.minisig`, `.pub` (for minisign),
/// `.sig` and `.pem` (for OpenSSL):
///
///     minisign -V -p PATH.pub -m PATH
///     openssl pkeyutl -verify -pubin -inkey PATH.pem -rawin -in PATH -sigfile PATH.sig
///
/// Refused, and nothing written, when the signature does not hold for the text or one of the five files is there and
/// holds anything else; else as saveFile(), and none of those that were not there before is left.
[[nodiscard]] Outcome writeProof(const QString &path, const QByteArray &text, const Signature &signature);

} // namespace waymark::signing
