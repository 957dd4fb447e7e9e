// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

struct sqlite3;
struct sqlite3_stmt;

namespace waymark::bench {

/// A file opened with the bare library and the settings of a plan: what the store is measured against.
class Sqlite
{
public:
    explicit Sqlite(const QString &path);
    ~Sqlite();
    Q_DISABLE_COPY_MOVE(Sqlite)

    void run(const char *sql);
    [[nodiscard]] sqlite3_stmt *prepare(const char *sql);
    /// Runs a prepared statement with these values and reads every column of its rows. Returns their number.
    qint64 rows(sqlite3_stmt *statement, const QByteArray &text, qint64 number);

private:
    sqlite3 *m_handle = nullptr;
    QList<sqlite3_stmt *> m_statements;
};

} // namespace waymark::bench
