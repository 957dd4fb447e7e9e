// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay.h"

namespace waymark::store {

using namespace Qt::StringLiterals;
using journal::Edit;
using journal::SealedEdit;

Replay::Replay(std::unique_ptr<Store> store)
    : m_store(std::move(store))
    , m_journal(std::make_unique<JournalTable>(m_store->database()))
    , m_projector(std::make_unique<Projector>(m_store->database()))
{
}

Result<Replay> Replay::of(Database &source)
{
    auto store = Store::scratch();
    if (!store)
        return tl::unexpected(store.error());
    Replay replay(std::move(*store));
    auto transaction = Transaction::begin(replay.database());
    if (!transaction)
        return tl::unexpected(transaction.error());
    replay.m_transaction = std::make_unique<Transaction>(std::move(*transaction));
    if (const auto copied = ErasureTable(replay.database()).copyMadeHere(source); !copied)
        return tl::unexpected(copied.error());
    return replay;
}

Outcome Replay::add(qint64 n, const SealedEdit &sealed, const Edit &edit)
{
    if (const auto added = m_journal->addAs(n, sealed, edit.lamport); !added)
        return added;
    return m_projector->apply(n, edit);
}

Outcome Replay::addUnshown(qint64 n, const SealedEdit &sealed, const Edit &edit)
{
    if (const auto added = m_journal->addAs(n, sealed, edit.lamport); !added)
        return added;
    return m_projector->applyRoles(edit);
}

Result<std::unique_ptr<Store>> Replay::finish(const QString &whyReadOnly)
{
    if (const auto flushed = flush(); !flushed)
        return tl::unexpected(flushed.error());
    if (const auto committed = m_transaction->commit(); !committed)
        return tl::unexpected(committed.error());
    // The exclusive lock is given up at the first read after this.
    if (const auto shared = database().run(u"PRAGMA locking_mode=NORMAL"_s); !shared)
        return tl::unexpected(shared.error());
    if (const auto read = m_store->editCount(); !read)
        return tl::unexpected(read.error());
    m_store->setReadOnly(whyReadOnly);
    return std::move(m_store);
}

} // namespace waymark::store
