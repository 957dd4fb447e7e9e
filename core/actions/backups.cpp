// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <actions/backups.h>

namespace waymark::actions {

Result<Readable<store::Backup>> backUp(Circles &circles, Job &job)
{
    const auto open = circles.readable();
    Readable<store::Backup> made;
    made.leftOut = open.leftOut;
    for (const Circles::Open &each : open) {
        const auto backup = store::backUp(*each.store, circles.plan().clock().now(), job);
        if (!backup)
            return tl::unexpected(backup.error());
        made << *backup;
    }
    return made;
}

QList<store::Backup> allBackups(Circles &circles)
{
    QList<store::Backup> all;
    for (const Readable<Circles::Open> open = circles.readable(); const Circles::Open &each : open)
        all << store::backups(each.store->path());
    return all;
}

Result<QList<store::Backup>> backupsWithErasedWords(Circles &circles)
{
    QList<store::Backup> all;
    for (const Readable<Circles::Open> open = circles.readable(); const Circles::Open &each : open) {
        const auto holding = store::backupsWithErasedWords(*each.store);
        if (!holding)
            return tl::unexpected(holding.error());
        all << *holding;
    }
    return all;
}

Result<qsizetype> eraseInBackups(Circles &circles, Job &job)
{
    qsizetype rewritten = 0;
    for (const Readable<Circles::Open> open = circles.readable(); const Circles::Open &each : open) {
        const auto here = store::eraseInBackups(*each.store, job);
        if (!here)
            return here;
        rewritten += *here;
    }
    return rewritten;
}

} // namespace waymark::actions
