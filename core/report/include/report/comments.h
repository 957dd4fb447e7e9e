// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <model/records.h>
#include <store/store.h>

namespace waymark::report {

/// What somebody wrote beside a commitment on the sheet for comments at the end of the papers.
struct Comment
{
    Id<Commitment> commitment;
    QString name; ///< "5 Open contracting"
    QString text;
};

/// What came back on the papers.
struct Comments
{
    QList<Comment> comments; ///< in the order of the sheet
    QStringList unknown;     ///< rows with a comment whose commitment the plan does not have, as they are called there
};

/// The column by which the sheet is known again.
[[nodiscard]] QString commentHeading();

/// Reads the sheet from the papers as an OpenDocument text, or from a table of its own (.ods, .xlsx, .csv). Rows
/// without a comment are none. Invalid where there is no such sheet, Corrupt where the file cannot be read. Nothing is
/// written.
[[nodiscard]] Result<Comments> readComments(const store::Store &store, const QByteArray &bytes);

} // namespace waymark::report
