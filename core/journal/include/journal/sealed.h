// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>
#include <journal/edit.h>

namespace waymark::journal {

/// An edit as it is stored and sent. Neither part is ever rebuilt: `id` is the SHA-256 of `body`, and the body holds
/// one SHA-256 over the salted digests of `values`, so a value can be erased and everything still verifies.
struct SealedEdit
{
    EditId id;
    QByteArray body;   ///< printable ASCII, one line
    QByteArray values; ///< UTF-8, one line, values parted by tabs: notes by name, then the changes in the body's order

    friend bool operator==(const SealedEdit &, const SealedEdit &) = default;
};

/// Writes the bytes of an edit, with fresh salts. Refused when it is over the limits, has no changes, or holds text
/// that cleanText would alter in a way the journal does not store. Cost: linear in the edit's size.
[[nodiscard]] Result<SealedEdit> seal(const Edit &edit);

/// Reads an edit and checks everything that can be checked without other edits: the id, that the bytes are exactly
/// those the writer would produce, the limits, and each value against its digest. Corrupt, Invalid or TooNew otherwise.
[[nodiscard]] Result<Edit> unseal(const SealedEdit &sealed);

/// As unseal() for bytes this store checked when they arrived: parses without hashing or writing again.
[[nodiscard]] Result<Edit> unsealTrusted(const QByteArray &body, const QByteArray &values);

/// The same edit with one value erased: its salt and words go, its digest stays. `index` counts the notes by name, then
/// the changes.
[[nodiscard]] Result<SealedEdit> withoutValue(const SealedEdit &sealed, int index);

/// All edits an edit cannot be understood without: `after`, what it replaces or saw, what it undoes; and never itself.
[[nodiscard]] QList<EditId> needs(const Edit &edit);

/// One edit on one line for a pack: body, tab, values.
[[nodiscard]] QByteArray toLine(const SealedEdit &sealed);
[[nodiscard]] Result<SealedEdit> fromLine(const QByteArray &line);

} // namespace waymark::journal
