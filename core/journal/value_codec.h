// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>
#include <model/value.h>

#include <QByteArrayList>

/// How one value stands in an edit's values line: a letter for its type, its salt, its text with line breaks and tabs
/// escaped.
namespace waymark::journal {

/// A value with its salt, or what is left of an erased one.
struct SaltedValue
{
    Value value;
    QByteArray salt;   ///< 16 bytes; empty when erased
    QByteArray digest; ///< SHA-256 over salt, type and text; 32 bytes

    /// With a fresh random salt.
    [[nodiscard]] static SaltedValue salted(const Value &value);
    [[nodiscard]] QByteArray encoded() const;
    /// `digested` false leaves `digest` empty, which is faster.
    [[nodiscard]] static Result<SaltedValue> decoded(const QByteArray &bytes, bool digested);
};

[[nodiscard]] tl::unexpected<Error> damaged(const QString &detail);

} // namespace waymark::journal
