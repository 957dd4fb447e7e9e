// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plainsqlite.h"

#include <QFile>

#include <sqlite3.h>

namespace waymark::test {

void plainSqlite(const QString &path, const QByteArrayList &statements)
{
    sqlite3 *db = nullptr;
    if (sqlite3_open(QFile::encodeName(path).constData(), &db) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(db));
    sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
    for (const QByteArray &statement : statements)
        if (sqlite3_exec(db, statement.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
            qFatal("%s in: %s", sqlite3_errmsg(db), statement.constData());
    sqlite3_close(db);
}

} // namespace waymark::test
