// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "projector.h"

#include <store/store.h>

namespace waymark::store {

/// Adds edits within one transaction: checks that each fits the journal, writes it, and folds it into the state.
class Appender
{
public:
    Appender(Database &database, Projector &projector)
        : m_journal(database)
        , m_erasures(database)
        , m_projector(projector)
    {
    }

    [[nodiscard]] Outcome begin();
    /// Fills in what only the store knows (journal, after unless given, lamport, ids of earlier drafts), seals and
    /// adds.
    [[nodiscard]] Outcome addDraft(const journal::Edit &draft);
    /// Checks bytes and place, and adds unless it is known.
    [[nodiscard]] Outcome addSealed(const journal::SealedEdit &sealed);
    /// Flushes the projection, erases what is to be erased, and reads back what was written, comparing each body with
    /// its id.
    [[nodiscard]] Outcome finish();

    [[nodiscard]] const Committed &committed() const { return m_committed; }

private:
    void nameEarlierDrafts(journal::Edit &edit) const;
    [[nodiscard]] Outcome checkPlace(const journal::Edit &edit) const;
    enum class Origin { Here, Elsewhere };
    [[nodiscard]] Outcome add(const journal::SealedEdit &given, const journal::Edit &whole, Origin origin);
    /// Refuses words that are missing although no erasure names them: another copy may still have them.
    [[nodiscard]] Outcome checkLost() const;
    [[nodiscard]] Outcome write(const journal::SealedEdit &sealed, const journal::Edit &edit, Origin origin);

    JournalTable m_journal;
    ErasureTable m_erasures;
    Projector &m_projector;
    EditId m_founding;
    Committed m_committed;
    QList<NamedWords> m_lost; ///< words that edits from elsewhere came without
    QList<EditId> m_drafted;  ///< ids that the drafts of this transaction got, in order
};

} // namespace waymark::store
