// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <store/store.h>

namespace waymark::store {

/// A dated backup of a plan.
struct Backup
{
    QString path;
    QDateTime at; ///< UTC
};

/// The folder beside the plan that holds its backups ("UK 2016 backups").
[[nodiscard]] QString backupFolder(const QString &planPath);
/// The plan's backups, newest first.
[[nodiscard]] QList<Backup> backups(const QString &planPath);
/// Writes a new backup through SQLite's own copying, checks it, and only then removes old ones: the last 10 stay, then
/// the newest of each day for 30 days. Fails with Full or Io and leaves nothing half-written. Returns the new backup.
[[nodiscard]] Result<Backup> backUp(const Store &store, const QDateTime &now, Job &job);
/// The plan's backups, newest first, that still hold words that were erased from the plan. Cost: a look-up for each
/// erased value in each backup.
[[nodiscard]] Result<QList<Backup>> backupsWithErasedWords(const Store &store);
/// Rewrites those backups without the words: each is copied, cleaned and checked before it takes the old one's place.
/// Returns how many there were. Stops at the first that fails.
[[nodiscard]] Result<qsizetype> eraseInBackups(const Store &store, Job &job);
/// A whole copy of the plan at `path`, checked; Refused when something is there.
[[nodiscard]] Outcome copyTo(const Store &store, const QString &path, Job &job);

} // namespace waymark::store
