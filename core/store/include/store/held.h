// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <store/store.h>

namespace waymark::store {

/// A record in one of the journals that lie together: the plan's, or one that fewer people read.
struct HeldRecord
{
    QString kind;
    RecordId id;
    QStringList fields; ///< those that count here; all of them when it is empty
    const Store *store = nullptr;
    QList<const Store *> wider; ///< the journals that more people read, the nearest first; none for the plan's
    QString readers;            ///< who reads it, in words
};

} // namespace waymark::store
