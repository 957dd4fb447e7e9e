// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cursor.h"

#include <sqlite3.h>

#include <cstring>

namespace waymark::store {

Result<Cursor> Cursor::over(Database &database, const QString &sql)
{
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v2(database.handle(), sql.toUtf8().constData(), -1, &statement, nullptr);
    if (code != SQLITE_OK)
        return database.failed(code, sql);
    return Cursor(database, statement);
}

Result<bool> Cursor::next()
{
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW || code == SQLITE_DONE)
        return code == SQLITE_ROW;
    return m_database->failed(code, QString::fromUtf8(sqlite3_sql(m_statement.get())));
}

bool Cursor::isSameRow(const Cursor &other) const
{
    sqlite3_stmt *a = m_statement.get();
    sqlite3_stmt *b = other.m_statement.get();
    const int columns = sqlite3_column_count(a);
    if (columns != sqlite3_column_count(b))
        return false;
    for (int i = 0; i < columns; ++i) {
        if (sqlite3_column_type(a, i) != sqlite3_column_type(b, i))
            return false;
        // Every type can be read as bytes, which must be asked for before their number.
        const void *left = sqlite3_column_blob(a, i);
        const void *right = sqlite3_column_blob(b, i);
        const int size = sqlite3_column_bytes(a, i);
        if (size != sqlite3_column_bytes(b, i) || (size > 0 && std::memcmp(left, right, std::size_t(size)) != 0))
            return false;
    }
    return true;
}

} // namespace waymark::store
