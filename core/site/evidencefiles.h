// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "folder.h"

#include <base/job.h>

#include <QHash>

namespace waymark::site {

/// The SHA-256 that a piece of evidence names in place of a link ("ni:///sha-256;…", RFC 6920); empty for any other.
[[nodiscard]] QByteArray checkSumIn(const QString &link);

/// Files in a folder and those below it, found by what is in them. Links are not followed.
class FilesAtHand
{
public:
    /// NotFound where there is no such folder; nothing is in an empty name.
    [[nodiscard]] static Result<FilesAtHand> in(const QString &folder);

    /// The file with these contents: those that bear its name are read first, then the others. Empty where there is
    /// none. Cost: each file is read once, as far as it must be.
    [[nodiscard]] Result<QString> find(const QString &name, const QByteArray &hash, Job &job);
    [[nodiscard]] bool hasNamed(const QString &name) const;

private:
    [[nodiscard]] Outcome read(const QString &path, Job &job);

    QStringList m_paths;
    QHash<QString, QByteArray> m_hashes; ///< of those read so far
    QHash<QByteArray, QString> m_found;
};

/// Copies a file that is to hold what `hash` says. Io where it has changed since.
[[nodiscard]] Outcome copyInto(SiteFolder &folder, const QString &path, const QString &from, const QByteArray &hash);

} // namespace waymark::site
