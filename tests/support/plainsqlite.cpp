// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plainsqlite.h"

#include <QFile>

#include <sqlite3.h>

namespace waymark::test {

using namespace Qt::StringLiterals;

namespace {

sqlite3 *opened(const QString &path)
{
    sqlite3 *db = nullptr;
    if (sqlite3_open(QFile::encodeName(path).constData(), &db) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(db));
    sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
    return db;
}

void run(sqlite3 *db, const QByteArrayList &statements)
{
    for (const QByteArray &statement : statements)
        if (sqlite3_exec(db, statement.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
            qFatal("%s in: %s", sqlite3_errmsg(db), statement.constData());
}

} // namespace

void plainSqlite(const QString &path, const QByteArrayList &statements)
{
    sqlite3 *db = opened(path);
    run(db, statements);
    sqlite3_close(db);
}

void halfWritten(const QString &path, const QString &copy)
{
    sqlite3 *db = opened(path);
    // A cache that holds next to nothing makes SQLite write before the end.
    run(db, {"PRAGMA cache_size=1", "BEGIN IMMEDIATE", "UPDATE edit SET vals=zeroblob(50000)",
             "INSERT INTO meta SELECT 'x' || n, zeroblob(100000) FROM edit"});
    const bool isCopied = QFile::copy(path, copy) && QFile::copy(path + u"-journal"_s, copy + u"-journal"_s);
    run(db, {"ROLLBACK"});
    sqlite3_close(db);
    if (!isCopied)
        qFatal("nothing was being written");
}

} // namespace waymark::test
