// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/editing.h>
#include <tables/reading.h>

namespace waymark::actions {

/// What one row of a table says of a commitment or milestone; what is left empty or at "nothing said" is not touched.
struct RowSaid
{
    QString kind; ///< "commitment" or "milestone"
    RecordId id;
    QList<FieldEdit> fields; ///< of a new record all it is to have
    Completion government = Completion::NotReported;
    Completion civilSociety = Completion::NotReported;
    Pace pace = Pace::NothingSaid;
    /// The organisations that lead a commitment for government from today on; others' lead ends yesterday.
    std::optional<QList<RecordId>> leads;
};

/// Enters what many rows of a table say, as one act. Completions and pace go into the round that is open. The reason is
/// asked for as soon as a milestone's date moves; the first date of a milestone added after adoption becomes the one
/// first promised. Writes nothing when all of it stands already.
[[nodiscard]] Acted changeRows(Desk &desk, const QList<RowSaid> &rows, const Why &why = {});

/// Enters what a spreadsheet says, as one act that is undone as one; its problems are left out. Refused as a whole
/// where any of it is not the author's to write.
[[nodiscard]] Acted bringInTables(Desk &desk, const tables::TablesRead &read, const Why &why = {});

} // namespace waymark::actions
