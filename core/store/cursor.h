// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"

namespace waymark::store {

/// The rows of a query, one by one and without conversion, so that two files can be compared at the speed of reading
/// them.
class Cursor
{
public:
    [[nodiscard]] static Result<Cursor> over(Database &database, const QString &sql);

    /// Moves to the next row; false after the last.
    [[nodiscard]] Result<bool> next();
    /// Same types and bytes in every column; both stand on a row.
    [[nodiscard]] bool isSameRow(const Cursor &other) const;

private:
    Cursor(Database &database, sqlite3_stmt *statement)
        : m_database(&database)
        , m_statement(statement)
    {
    }

    Database *m_database;
    Statement m_statement;
};

} // namespace waymark::store
