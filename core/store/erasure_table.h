// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"

#include <journal/sealed.h>
#include <store/erasure.h>

namespace waymark::store {

/// The words that erasures in force name. It only ever grows, with the journal.
class ErasureTable
{
public:
    explicit ErasureTable(Database &database)
        : m_database(database)
    {
    }

    /// Notes what an erasure in force names; returns the edits that were not named so before.
    [[nodiscard]] Result<QSet<EditId>> name(const QList<NamedWords> &words);
    /// The edit without the words that are named; the same when none are.
    [[nodiscard]] Result<journal::SealedEdit> stripped(const journal::SealedEdit &sealed, const journal::Edit &edit);
    [[nodiscard]] Result<QList<NamedWords>> all() const;
    /// Everything that any erasure in the journal names, in force or not. Cost: the edits that touched erasures.
    [[nodiscard]] Result<QList<NamedWords>> everNamed() const;

    /// Notes that whoever sits at this file has erased, so that it need not be proven by a signature here. Only this
    /// file knows it.
    [[nodiscard]] Outcome markMadeHere(qint64 edit);
    [[nodiscard]] Outcome forgetMadeHere(qint64 edit);
    [[nodiscard]] Result<bool> isMadeHere(qint64 edit) const;
    /// Takes over from another file with the same numbers which erasures were made there.
    [[nodiscard]] Outcome copyMadeHere(Database &from);

private:
    [[nodiscard]] Result<QList<NamedWords>> named(const EditId &edit) const;

    Database &m_database;
};

/// The words that an edit does not hold any more.
[[nodiscard]] QList<NamedWords> lostWords(const EditId &id, const journal::Edit &edit);

/// The edit without those of the words that it holds and that may be erased.
[[nodiscard]] Result<journal::SealedEdit> without(const journal::SealedEdit &sealed, const journal::Edit &edit,
                                                  const QList<NamedWords> &words);

/// Marks the file as holding old bytes to be rewritten, and merges the search index so that it forgets what was taken
/// out. Inside the transaction that erased.
[[nodiscard]] Outcome markForRewriting(Database &database);
/// Rewrites a file that is so marked, outside of any transaction. SQLite keeps old bytes in pages and gaps that are
/// free, also those from long before the erasure.
[[nodiscard]] Outcome rewriteIfMarked(Database &database);

} // namespace waymark::store
