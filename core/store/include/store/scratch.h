// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <store/store.h>

namespace waymark::store {

/// A finished scratch store that nobody has open, so that it may go from thread to thread: a connection belongs to
/// one. Its file goes with this object, or with the store that it was opened as.
class LaidDown
{
public:
    explicit LaidDown(std::unique_ptr<Store> scratch);
    ~LaidDown();
    Q_DISABLE_COPY_MOVE(LaidDown)

    /// On the thread that is to use it, for reading only, with the reason the scratch store gave; once.
    [[nodiscard]] Result<std::unique_ptr<Store>> open();

private:
    QString m_path;
    QString m_whyReadOnly;
};

/// Takes away what programs left in the temporary folder that ended before their scratch stores did. To be called when
/// a program starts; others that run keep theirs.
void removeAbandonedScratch();

} // namespace waymark::store
