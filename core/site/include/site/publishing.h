// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/job.h>
#include <store/store.h>

#include <QDateTime>

/// A plan as a site of still pages: what everybody may read of it, with the data beside. Names organisations and no
/// people; nothing of what only one side reads.
namespace waymark::site {

/// Whose own accounts and ratings stand beside the agreed words.
enum class Edition { BothSides, Government, CivilSociety };

/// The address somebody gave, as a site names itself: with a "/" at its end. Empty for nothing; Invalid for anything
/// but the whole address of a page on the web.
[[nodiscard]] Result<QString> addressFrom(const QString &given);

struct SiteOptions
{
    QDateTime now;   ///< when it is published; its day is the one on which dates are looked at
    QString address; ///< where the site will be found, of addressFrom(), for what must name it in full
    Edition edition = Edition::BothSides;
    bool isPreview = false; ///< says so on every page
};

/// What publishing did to the folder.
struct Published
{
    qsizetype written = 0; ///< pages and data that are new or say something else
    qsizetype same = 0;
    qsizetype removed = 0; ///< that were published before and are of nothing that is there now
    QStringList kept;      ///< of those, what somebody else has changed since: left where it is
    bool resumed = false;  ///< what had been interrupted was finished first
};

/// Writes the site into a folder, which is made where there is none: everything beside it first, then all that is new
/// takes its place at once, so that a reader never meets half of it and a failure changes nothing; what was interrupted
/// in the middle is finished the next time. Files that somebody else put there stay: Refused where one has the name of
/// a page, where the folder holds the site of another plan, or where somebody changed a page; Busy while somebody else
/// publishes there. Full and Cancelled leave the folder as it was; so does Io until all has been made. Cost: every page
/// is made, only those that differ are written.
[[nodiscard]] Result<Published> publish(const store::Store &store, const QString &folder, const SiteOptions &options,
                                        Job &job);

} // namespace waymark::site
