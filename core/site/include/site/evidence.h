// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <site/publishing.h>

namespace waymark::site {

struct EvidenceOptions
{
    QDateTime now;
    QString files; ///< the folder in which files are looked for that were entered by name and check sum; empty: none
};

/// What came of gathering.
struct Gathered
{
    Published folder;
    qsizetype evidence = 0; ///< pieces, links and files
    qsizetype files = 0;    ///< of them those entered by name and check sum
    qsizetype copied = 0;   ///< of the files
    QStringList missing;    ///< names of files that were not found, or whose contents are others
    qsizetype agreed = 0;   ///< updates with words that both sides agreed
    qsizetype signatures = 0;
};

/// Writes all evidence of a plan into a folder for somebody who does not know it: an accessible index and the same as
/// a spreadsheet and as CSV, by commitment and milestone; the files that are found and whose contents are those that
/// were entered; the words both sides agreed, who agreed to them and when, and each signature in files that minisign
/// and OpenSSL check. Nobody is named who may not be, and nothing is in it that only one side reads. Fails and writes
/// as publish() does.
[[nodiscard]] Result<Gathered> gatherEvidence(const store::Store &store, const QString &folder,
                                              const EvidenceOptions &options, Job &job);

} // namespace waymark::site
