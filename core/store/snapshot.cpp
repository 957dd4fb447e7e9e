// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/snapshot.h>

#include "database.h"

namespace waymark::store {

Snapshot::Snapshot(std::unique_ptr<ReadTransaction> lock)
    : m_lock(std::move(lock))
{
}

Snapshot::Snapshot(Snapshot &&) noexcept = default;
Snapshot::~Snapshot() = default;

Result<Snapshot> Snapshot::of(const Store &store)
{
    auto lock = ReadTransaction::begin(store.database());
    return lock ? Result<Snapshot>(Snapshot(std::move(*lock))) : tl::unexpected(lock.error());
}

} // namespace waymark::store
