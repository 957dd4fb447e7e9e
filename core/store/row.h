// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QVariant>

struct sqlite3_stmt;

namespace waymark::store {

/// One value of a row, read only as what it is asked for: lists read hundreds of thousands. Null reads as empty or 0.
class Column
{
public:
    Column(sqlite3_stmt *statement, int at)
        : m_statement(statement)
        , m_at(at)
    {
    }

    [[nodiscard]] bool isNull() const;
    [[nodiscard]] QString toString() const;
    [[nodiscard]] QByteArray toByteArray() const;
    /// The same without a copy: only until the next row.
    [[nodiscard]] QByteArrayView bytes() const;
    [[nodiscard]] qint64 toLongLong() const;
    [[nodiscard]] int toInt() const { return int(toLongLong()); }
    [[nodiscard]] QVariant toVariant() const;

private:
    sqlite3_stmt *m_statement;
    int m_at;
};

/// What a query stands on; only until the next row.
class Row
{
public:
    explicit Row(sqlite3_stmt *statement)
        : m_statement(statement)
    {
    }

    [[nodiscard]] Column value(int column) const { return {m_statement, column}; }

private:
    sqlite3_stmt *m_statement;
};

} // namespace waymark::store
