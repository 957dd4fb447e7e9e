// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exchange/pack.h>

namespace waymark::ui {

/// What somebody sent, read through once and found whole: a copy, or a plan's file. Knows where it lies and holds
/// nothing of it, so that it may go from thread to thread.
struct Received
{
    QString path;
    std::optional<exchange::Pack> copy; ///< nothing when it is a plan's file
    bool isDamaged = false;             ///< a plan's file that could be read in part only
    EditId journal;
    qint64 count = 0; ///< edits in it

    /// Holds a plan from its beginning.
    [[nodiscard]] bool isWhole() const { return !copy || copy->header.isWhole(); }
    [[nodiscard]] QString senderName() const { return copy ? copy->header.sender.name : QString(); }
};

/// Reads a file and checks everything but what the receiver's plan says to it. Corrupt (no copy and no plan, cut, or
/// changed), TooNew, NotFound or Refused (over the limits). Of a damaged plan's file what can be read counts.
[[nodiscard]] Result<Received> readReceived(const QString &path, Job &job);

/// Puts all of it into an empty store, or nothing.
[[nodiscard]] Result<store::Committed> bringIn(const Received &received, store::Store &store, Job &job);

/// The id of the plan whose file this is; nothing when it is none, or cannot be read.
[[nodiscard]] std::optional<EditId> planIn(const QString &path);

} // namespace waymark::ui
