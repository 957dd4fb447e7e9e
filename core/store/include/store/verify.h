// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <store/store.h>

namespace waymark::store {

/// What verifying found.
struct Verdict
{
    qint64 edits = 0;
    QStringList damages;    ///< edits whose bytes are not what was written, a sentence each
    QStringList deviations; ///< state tables that differ from the journal replayed, a sentence each
    QString fileCheck;      ///< SQLite's own quick check; empty when it is content

    [[nodiscard]] bool isSound() const { return damages.isEmpty() && deviations.isEmpty() && fileCheck.isEmpty(); }
};

/// Re-hashes every edit and compares every state table with the journal replayed from empty. Changes nothing. Cost:
/// about one first merge.
[[nodiscard]] Result<Verdict> verify(const Store &store, Job &job);

/// A canonical dump of the whole state, keyed by record and edit ids instead of this file's own numbers: two stores
/// with the same edits give the same text, whatever order they came in.
[[nodiscard]] Result<QString> dumpState(const Store &store);

} // namespace waymark::store
