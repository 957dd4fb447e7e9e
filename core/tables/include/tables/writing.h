// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/job.h>
#include <formats/writing.h>

namespace waymark::tables {

/// Writes sheets to a file that somebody chose, as its ending says: .ods, .xlsx or .csv, which takes one sheet. Fails
/// as mayReplace() and saveFile(), and as the writers; nothing is written when the job is cancelled.
[[nodiscard]] Outcome writeSheets(const QString &file, const QList<formats::Sheet> &sheets, formats::CsvKind csv,
                                  Job &job);

} // namespace waymark::tables
