// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "projector.h"

#include <store/store.h>

namespace waymark::store {

/// A scratch store being filled with edits of another one, each under the number it has there, by the projector that
/// everything passes through.
class Replay
{
public:
    [[nodiscard]] static Result<Replay> of(Database &source);

    [[nodiscard]] Outcome add(qint64 n, const journal::SealedEdit &sealed, const journal::Edit &edit);
    /// Keeps the edit's bytes and what it says about roles, but shows nothing of it: who may write what does not depend
    /// on a day.
    [[nodiscard]] Outcome addUnshown(qint64 n, const journal::SealedEdit &sealed, const journal::Edit &edit);
    /// Writes out what is still held. Edits may be added afterwards.
    [[nodiscard]] Outcome flush() { return m_projector->flush(); }
    /// The finished store, for reading only, open to other connections too.
    [[nodiscard]] Result<std::unique_ptr<Store>> finish(const QString &whyReadOnly);

    [[nodiscard]] Database &database() const { return m_store->database(); }

private:
    explicit Replay(std::unique_ptr<Store> store);

    std::unique_ptr<Store> m_store;
    std::unique_ptr<Transaction> m_transaction;
    std::unique_ptr<JournalTable> m_journal;
    std::unique_ptr<Projector> m_projector;
};

} // namespace waymark::store
