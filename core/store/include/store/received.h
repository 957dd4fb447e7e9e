// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <store/store.h>

namespace waymark::store {

/// The edits of a plan file that somebody sent. The file is opened read-only under hardened rules (nothing in it is
/// run; sizes, steps and schema are limited to our own) and never adopted: its edits are checked and appended like a
/// pack's. Corrupt, TooNew or NotFound.
[[nodiscard]] Result<EditSource> editsOfReceived(const QString &path);

/// What can still be read of a damaged plan: a scratch store with every edit that is whole and whose ancestors are,
/// read-only, whyReadOnly() saying how many were lost. Corrupt when not even one can be read.
[[nodiscard]] Result<std::unique_ptr<Store>> rescue(const QString &path, Job &job);

} // namespace waymark::store
