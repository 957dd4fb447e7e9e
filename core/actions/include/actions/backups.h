// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/circles.h>
#include <store/backup.h>

/// Backups of a plan and of what lies beside it: the one place that knows of both.
namespace waymark::actions {

/// A dated backup of the plan and of each file beside it, as store::backUp() keeps them. What cannot be read is left
/// out and said; fails when a backup cannot be written.
[[nodiscard]] Result<Readable<store::Backup>> backUp(Circles &circles, Job &job);
/// All there are, the plan's first, each newest first.
[[nodiscard]] QList<store::Backup> allBackups(Circles &circles);
/// Those that still hold words erased from the plan or from what lies beside it.
[[nodiscard]] Result<QList<store::Backup>> backupsWithErasedWords(Circles &circles);
/// Rewrites them without the words; returns how many there were.
[[nodiscard]] Result<qsizetype> eraseInBackups(Circles &circles, Job &job);

} // namespace waymark::actions
