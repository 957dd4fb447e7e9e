// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/job.h>
#include <formats/sheet.h>
#include <store/store.h>

/// A plan as sheets of cells, and sheets of cells as what they would change in a plan. Derived from the one description
/// of each kind; reading yields a proposal and never writes.
namespace waymark::tables {

/// The heading of the column that names a record for good.
inline const QString kIdHeading = QStringLiteral("Id");
/// The sheet that says of which plan the others are and of which state of it, so that what is brought back can be
/// compared with what its editor saw.
inline const QString kAboutSheet = QStringLiteral("About");
/// The sheet that says which records the others' references mean, so that they are found under a new name, too.
inline const QString kNamesSheet = QStringLiteral("Names");

/// One sheet for each kind that the plan has records of (or that is named), a row a record, a column a field; the
/// sheet about them first, their names last. A set stands in one cell, its members divided by "; "; a reference as the
/// record's name, with its id behind where two have that name. Left out is what the plan never publishes: contact
/// details and all that is kept beside it, keys and signatures. Cost: reads every record.
[[nodiscard]] Result<QList<formats::Sheet>> sheetsOf(const store::Store &store, const QStringList &kinds, QDate day,
                                                     Job &job);
/// The kinds that have sheets, in their order.
[[nodiscard]] QStringList sheetKinds();

} // namespace waymark::tables
