// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "row.h"

#include <base/result.h>

#include <QVariant>

#include <functional>
#include <memory>
#include <unordered_map>

struct sqlite3;

/// One connection to one SQLite file. Private to the store: nothing else in the program speaks SQL.
namespace waymark::store {

struct Finalize
{
    void operator()(sqlite3_stmt *statement) const;
};
using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

enum class Access {
    ReadWrite,
    ReadOnly,
    Received, ///< a file somebody sent: read-only, nothing in it is run, sizes and time are limited
    Scratch,  ///< a temporary file that need not survive a crash
};

class Database
{
public:
    /// Opens the file, creating it for ReadWrite and Scratch, and probes that it is SQLite. One thread at a time.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &path, Access access);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    using TakeRow = std::function<Outcome(const Row &)>;

    /// Runs one statement. Statements are prepared once per text and kept.
    [[nodiscard]] Outcome run(const QString &sql, const QVariantList &values = {});
    /// Calls `row` for each row; ends at its first failure, and fails where reading stops before the last row.
    [[nodiscard]] Outcome each(const QString &sql, const QVariantList &values, const TakeRow &take);
    /// The first column of the first row; an invalid QVariant when there is none.
    [[nodiscard]] Result<QVariant> value(const QString &sql, const QVariantList &values = {});
    [[nodiscard]] Result<qint64> number(const QString &sql, const QVariantList &values = {});
    [[nodiscard]] Result<qint64> lastInsertId();
    /// Gives the connection room for large writing; reading needs little.
    [[nodiscard]] Outcome expectMuch();

    /// What a native result code of SQLite means for people.
    [[nodiscard]] tl::unexpected<Error> failed(int native, const QString &doing) const;

    /// NotFound once the file was moved, deleted or replaced, or its folder is gone.
    [[nodiscard]] Outcome checkInPlace() const;
    [[nodiscard]] sqlite3 *handle() const { return m_handle; }
    [[nodiscard]] const QString &path() const { return m_path; }

private:
    Database() = default;
    [[nodiscard]] Outcome setUp(Access access);
    [[nodiscard]] Result<Statement> start(const QString &sql, const QVariantList &values);
    void keep(const QString &sql, Statement statement);

    QString m_path;
    sqlite3 *m_handle = nullptr;
    std::unordered_map<QString, Statement> m_statements;
};

/// A write transaction that takes the lock at once and rolls back unless committed.
class Transaction
{
public:
    [[nodiscard]] static Result<Transaction> begin(Database &database);
    Transaction(Transaction &&other) noexcept
        : m_database(std::exchange(other.m_database, nullptr))
    {
    }
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();
    [[nodiscard]] Outcome commit();

private:
    explicit Transaction(Database &database)
        : m_database(&database)
    {
    }
    Database *m_database;
};

/// Holds one state of the file while it lives: others may not commit.
class ReadTransaction
{
public:
    [[nodiscard]] static Result<std::unique_ptr<ReadTransaction>> begin(Database &database);
    ~ReadTransaction();
    Q_DISABLE_COPY_MOVE(ReadTransaction)

private:
    explicit ReadTransaction(Database &database)
        : m_database(database)
    {
    }
    Database &m_database;
};

} // namespace waymark::store
