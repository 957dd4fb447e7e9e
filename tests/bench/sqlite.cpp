// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite.h"

#include <cstdio>
#include <cstdlib>

#include <sqlite3.h>

namespace waymark::bench {

namespace {

void check(sqlite3 *handle, int result)
{
    if (result == SQLITE_OK || result == SQLITE_ROW || result == SQLITE_DONE)
        return;
    std::fprintf(stderr, "%s\n", sqlite3_errmsg(handle));
    std::exit(1);
}

} // namespace

Sqlite::Sqlite(const QString &path)
{
    check(m_handle, sqlite3_open(path.toUtf8().constData(), &m_handle));
    for (const char *pragma : {"PRAGMA foreign_keys=ON", "PRAGMA trusted_schema=OFF", "PRAGMA cell_size_check=ON",
                               "PRAGMA cache_size=-65536", "PRAGMA temp_store=MEMORY", "PRAGMA journal_mode=DELETE",
                               "PRAGMA synchronous=EXTRA"})
        run(pragma);
}

Sqlite::~Sqlite()
{
    for (sqlite3_stmt *statement : m_statements)
        sqlite3_finalize(statement);
    sqlite3_close(m_handle);
}

void Sqlite::run(const char *sql)
{
    check(m_handle, sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr));
}

sqlite3_stmt *Sqlite::prepare(const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    check(m_handle, sqlite3_prepare_v2(m_handle, sql, -1, &statement, nullptr));
    m_statements << statement;
    return statement;
}

qint64 Sqlite::rows(sqlite3_stmt *statement, const QByteArray &text, qint64 number)
{
    check(m_handle, sqlite3_bind_text(statement, 1, text.constData(), int(text.size()), SQLITE_STATIC));
    check(m_handle, sqlite3_bind_int64(statement, 2, number));
    qint64 count = 0;
    int result = 0;
    while ((result = sqlite3_step(statement)) == SQLITE_ROW) {
        ++count;
        for (int column = 0; column < sqlite3_column_count(statement); ++column)
            static_cast<void>(QByteArray(static_cast<const char *>(sqlite3_column_blob(statement, column)),
                                         sqlite3_column_bytes(statement, column)));
    }
    check(m_handle, result);
    sqlite3_reset(statement);
    return count;
}

} // namespace waymark::bench
