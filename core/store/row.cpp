// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "row.h"

#include <sqlite3.h>

namespace waymark::store {

bool Column::isNull() const
{
    return sqlite3_column_type(m_statement, m_at) == SQLITE_NULL;
}

QString Column::toString() const
{
    return QString::fromUtf8(bytes());
}

QByteArray Column::toByteArray() const
{
    return bytes().toByteArray();
}

QByteArrayView Column::bytes() const
{
    // SQLite wants the bytes asked for before their number.
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, m_at));
    return {bytes, sqlite3_column_bytes(m_statement, m_at)};
}

qint64 Column::toLongLong() const
{
    return sqlite3_column_int64(m_statement, m_at);
}

QVariant Column::toVariant() const
{
    switch (sqlite3_column_type(m_statement, m_at)) {
    case SQLITE_NULL:
        return {};
    case SQLITE_INTEGER:
        return toLongLong();
    case SQLITE_FLOAT:
        return sqlite3_column_double(m_statement, m_at);
    case SQLITE_BLOB:
        return toByteArray();
    default:
        return toString();
    }
}

} // namespace waymark::store
