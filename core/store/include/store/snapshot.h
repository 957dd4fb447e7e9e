// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <store/store.h>

#include <memory>

namespace waymark::store {

class ReadTransaction;

/// While it lives, everything that is read through the store is of one state, and each question costs no lock of its
/// own. Others wait with their writing, and so must this store: for work of seconds, not for a window.
class Snapshot
{
public:
    /// Busy when the file cannot be read now.
    [[nodiscard]] static Result<Snapshot> of(const Store &store);
    Snapshot(Snapshot &&) noexcept;
    ~Snapshot();

private:
    explicit Snapshot(std::unique_ptr<ReadTransaction> lock);

    std::unique_ptr<ReadTransaction> m_lock;
};

} // namespace waymark::store
