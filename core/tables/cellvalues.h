// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "names.h"

#include <model/description.h>
#include <rules/completion.h>
#include <tables/mapping.h>
#include <tables/reading.h>

namespace waymark::tables {

/// What a cell's text means. Whatever is wrong with a cell is Invalid, with a sentence for whoever made the table; any
/// other error is the plan's.
class CellValues
{
public:
    CellValues(const Mapping &mapping, Names &names)
        : m_mapping(mapping)
        , m_names(names)
    {
    }

    [[nodiscard]] Result<Value> value(const Field &field, const QString &fullName, DateOrder dates,
                                      const QString &text);
    /// The members of a set that a cell names, as the field's parts.
    [[nodiscard]] Result<QStringList> members(const Field &set, const QString &text);
    /// What a status word says, by the sheet's own words or ours.
    [[nodiscard]] Result<rules::AsSaid> said(const QMap<QString, QString> &words, const QString &text) const;
    /// The one record that is called so.
    [[nodiscard]] Result<RecordId> record(const QString &kind, const QString &text);
    /// As record(), by the mapping's own names too; one that is to be entered anew waits in takeNew().
    [[nodiscard]] Result<RecordId> organisation(const QString &text);
    /// The organisations to be entered that nobody has taken yet.
    [[nodiscard]] QList<RowRead> takeNew() { return std::exchange(m_new, {}); }

private:
    const Mapping &m_mapping;
    Names &m_names;
    QList<RowRead> m_new;
};

/// A cell's parts: divided by semicolons or on lines of their own.
[[nodiscard]] QStringList partsOf(const QString &text);

} // namespace waymark::tables
