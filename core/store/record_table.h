// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"

#include <journal/heads.h>
#include <model/record.h>

#include <QSet>

namespace waymark::store {

/// One record's row while a transaction works on it.
struct RecordRow
{
    qint64 r = 0; ///< number by order of first mention
    QString kind;
    RecordId id;
    journal::RecordState state;
    QString words; ///< what the search index holds for it; empty when nothing
    RecordId parent;
    int gone = 0;
    bool isChanged = false;
};

/// The derived tables for records: a row with the folded state, the typed columns, search, conflicts, pending changes.
/// Keeps the rows a transaction works on and writes them in one go.
class RecordTable
{
public:
    enum Gone { Here = 0, Deleted = 1, KeptForChildren = 2 };

    explicit RecordTable(Database &database)
        : m_database(database)
    {
    }

    /// The row, made new when nobody has mentioned the record. Valid until flush().
    [[nodiscard]] Result<RecordRow *> open(const QString &kind, const RecordId &id);
    /// As open(), but null when the record is not known.
    [[nodiscard]] Result<RecordRow *> find(const QString &kind, const RecordId &id);
    /// Writes all changed rows and what derives from them, and forgets them.
    [[nodiscard]] Outcome flush();
    [[nodiscard]] qsizetype heldRows() const { return m_rows.size(); }

private:
    using Key = std::pair<RecordId, QString>;

    [[nodiscard]] Outcome write(RecordRow &row);
    [[nodiscard]] Outcome writeSearch(RecordRow &row, bool isShown);
    [[nodiscard]] Outcome writeColumns(const RecordRow &row, bool isShown);
    [[nodiscard]] Outcome writeFindings(const RecordRow &row);
    [[nodiscard]] Outcome settleParents(const QSet<RecordId> &parents);
    [[nodiscard]] Result<bool> hasLivingChild(const RecordId &id, QHash<RecordId, bool> &known);

    Database &m_database;
    std::map<Key, RecordRow> m_rows;
    qint64 m_nextRow = 0;
};

/// The record a record belongs to: the first of its kind's parent fields that is set.
[[nodiscard]] RecordId parentOf(const QString &kind, const journal::RecordState &state);
/// All words of a record that searching shall find.
[[nodiscard]] QString searchWords(const QString &kind, const journal::RecordState &state);

} // namespace waymark::store
