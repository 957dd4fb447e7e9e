// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/sheet.h>
#include <model/description.h>
#include <model/record.h>
#include <store/store.h>

#include "names.h"

namespace waymark::tables {

/// A field, a language of it or a whole set, as a column of its kind's sheet.
struct FieldColumn
{
    QString field; ///< full name; of a set the name before the "/"
    QString heading;
    const Field *described = nullptr; ///< null for what this version does not know

    [[nodiscard]] bool isSet() const;
};

/// The columns that records of a kind need: those of the description, and the languages, doubts, sections of the
/// plan's own and unknown fields that these records have.
[[nodiscard]] Result<QList<FieldColumn>> columnsOf(const store::Store &store, const Kind &kind,
                                                   const QList<RecordValues> &records);
/// The fields that somebody may look for by their heading, though no record has them yet.
[[nodiscard]] QList<FieldColumn> describedColumns(const Kind &kind);

/// What stands in a cell: a whole day as ISO 8601, words by their labels, references by their names.
[[nodiscard]] Result<QString> cellText(Names &names, const FieldColumn &column, const RecordValues &record);
/// The members of a set that a record has, in order of their names: "values/participation".
[[nodiscard]] QStringList membersIn(const RecordValues &record, const QString &set);

} // namespace waymark::tables
