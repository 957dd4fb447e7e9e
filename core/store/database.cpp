// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "database.h"

#include <base/text.h>

#include <QFileInfo>
#include <QRandomGenerator>
#include <QThread>

#include <cerrno>

#include <sqlite3.h>

namespace waymark::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int kReceivedValueLimit = 4 * 1024 * 1024;
constexpr int kReceivedSteps = 100'000'000; // virtual machine steps before a sent file's query is given up

/// `system` is the operating system's own number, where SQLite knows it.
ErrorCode codeFor(int native, int system)
{
    if (native == SQLITE_READONLY_DBMOVED)
        return ErrorCode::NotFound;
    // SQLite takes a spent quota for a broken disk.
    if ((native & 0xff) == SQLITE_IOERR && (system == EDQUOT || system == EFBIG))
        return ErrorCode::Full;
    switch (native & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::Busy;
    case SQLITE_FULL:
        return ErrorCode::Full;
    case SQLITE_ERROR: // our own statements do not fit what is in the file
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_TOOBIG:
    case SQLITE_INTERRUPT:
        return ErrorCode::Corrupt;
    case SQLITE_READONLY:
    case SQLITE_AUTH:
        return ErrorCode::Refused;
    default:
        return ErrorCode::Io;
    }
}

const QString kRoomToWrite = u"cache_size=-65536"_s; // what large writing touches is strewn over the file

QString sentenceFor(ErrorCode code, const QString &name)
{
    switch (code) {
    case ErrorCode::Busy:
        return u"\"%1\" is being written by another program; try again in a moment."_s.arg(name);
    case ErrorCode::Full:
        return u"There is no room left on the disk; nothing was changed. Free some space and try again."_s;
    case ErrorCode::NotFound:
        return u"\"%1\" was moved, deleted or replaced while it was open; nothing was changed. Save a copy elsewhere, "
               "or open it again."_s.arg(name);
    case ErrorCode::Corrupt:
        return u"\"%1\" is damaged or is not a Waymark plan; open a backup, or bring in a colleague's copy."_s.arg(
            name);
    case ErrorCode::Refused:
        return u"\"%1\" may only be read, not changed; save a copy elsewhere to work in it."_s.arg(name);
    default:
        return u"\"%1\" could not be read or written; nothing was changed. Check the disk or the network drive."_s.arg(
            name);
    }
}

int compareNaturally(void *, int lengthA, const void *a, int lengthB, const void *b)
{
    return naturalCompare(QString::fromUtf8(static_cast<const char *>(a), lengthA),
                          QString::fromUtf8(static_cast<const char *>(b), lengthB));
}

/// Waits for another writer: about 15 seconds, in short steps of uneven length. SQLite's own waiting sleeps so long
/// between its looks that somebody who writes without a pause is hardly ever found pausing.
int waitForOthers(void *, int looks)
{
    constexpr int kMostLooks = 1500;
    if (looks >= kMostLooks)
        return 0;
    QThread::msleep(ulong(5 + QRandomGenerator::global()->bounded(10)));
    return 1;
}

void bindOne(sqlite3_stmt *statement, int at, const QVariant &value)
{
    const int type = value.typeId();
    if (type == QMetaType::QString && !value.toString().isNull()) {
        const QByteArray text = value.toString().toUtf8();
        sqlite3_bind_text(statement, at, text.constData(), int(text.size()), SQLITE_TRANSIENT);
    } else if (type == QMetaType::QByteArray && !value.toByteArray().isNull()) {
        const QByteArray bytes = value.toByteArray();
        sqlite3_bind_blob(statement, at, bytes.constData(), int(bytes.size()), SQLITE_TRANSIENT);
    } else if (type == QMetaType::Double) {
        sqlite3_bind_double(statement, at, value.toDouble());
    } else if (value.canConvert<qint64>() && type != QMetaType::QString && type != QMetaType::QByteArray) {
        sqlite3_bind_int64(statement, at, value.toLongLong());
    } else {
        sqlite3_bind_null(statement, at);
    }
}

void bind(sqlite3_stmt *statement, const QVariantList &values)
{
    for (qsizetype at = 0; at < values.size(); ++at)
        bindOne(statement, int(at) + 1, values[at]);
}

int giveUp(void *steps)
{
    return --*static_cast<int *>(steps) < 0 ? 1 : 0;
}

/// A plan has neither triggers nor views: those that a file brings along are somebody else's and never run.
void runNothingOfTheFiles(sqlite3 *db)
{
    sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
}

void setLimits(sqlite3 *db, int *steps)
{
    sqlite3_limit(db, SQLITE_LIMIT_LENGTH, kReceivedValueLimit);
    sqlite3_limit(db, SQLITE_LIMIT_SQL_LENGTH, 100'000);
    sqlite3_limit(db, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_progress_handler(db, 1000, giveUp, steps);
}

/// Why a file could not be opened, where its place tells; SQLite does not.
std::optional<Error> refusalOf(const QFileInfo &file, const QString &detail)
{
    const QFileInfo folder(file.absolutePath());
    const QString name = isolated(cleanLine(file.fileName()));
    if (!folder.isDir())
        return Error{
            ErrorCode::Io,
            u"There is no folder “%1”; make it first, or choose another."_s.arg(isolated(cleanLine(folder.filePath()))),
            detail};
    if (file.exists() && !file.isReadable())
        return Error{ErrorCode::Refused, u"You may not read “%1”. Ask who looks after it to let you."_s.arg(name),
                     detail};
    if (!file.exists() && !folder.isWritable())
        return Error{
            ErrorCode::Refused,
            u"You may not write “%1” here. Choose another place, or ask who looks after this folder."_s.arg(name),
            detail};
    return std::nullopt;
}

} // namespace

Result<std::unique_ptr<Database>> Database::open(const QString &path, Access access)
{
    const QFileInfo file(path);
    const bool mayCreate = access == Access::ReadWrite || access == Access::Scratch;
    if (!mayCreate && !file.exists())
        return failure(ErrorCode::NotFound, u"There is no file \"%1\"; check its name and folder."_s.arg(path));
    // What begins with a colon is no file to Qt, and ":memory:" is none to SQLite.
    if ((file.exists() && !file.isFile()) || path.startsWith(u':'))
        return failure(ErrorCode::Invalid, u"\"%1\" is not a file; choose a Waymark plan."_s.arg(path));
    std::unique_ptr<Database> database(new Database);
    database->m_path = path;
    const bool readOnly = access == Access::ReadOnly || access == Access::Received;
    const int mode = readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    const int code = sqlite3_open_v2(file.absoluteFilePath().toUtf8().constData(), // a name alone may be a URI
                                     &database->m_handle, mode | SQLITE_OPEN_NOMUTEX, nullptr);
    if (code != SQLITE_OK) {
        const auto refusal = refusalOf(file, QString::fromUtf8(sqlite3_errstr(code)));
        return refusal ? tl::unexpected(*refusal) : database->failed(code, u"open"_s);
    }
    sqlite3_extended_result_codes(database->m_handle, 1);
    if (const auto ready = database->setUp(access); !ready)
        return tl::unexpected(ready.error());
    return database;
}

Outcome Database::setUp(Access access)
{
    static thread_local int receivedSteps;
    runNothingOfTheFiles(m_handle);
    if (access == Access::Received) {
        receivedSteps = kReceivedSteps / 1000;
        setLimits(m_handle, &receivedSteps);
    }
    sqlite3_busy_handler(m_handle, waitForOthers, nullptr);
    sqlite3_create_collation(m_handle, "natural", SQLITE_UTF8, nullptr, compareNaturally);
    QStringList pragmas{u"foreign_keys=ON"_s, u"cell_size_check=ON"_s, u"cache_size=-2048"_s, u"temp_store=MEMORY"_s};
    if (access == Access::Scratch)
        pragmas << kRoomToWrite;
    if (access == Access::ReadWrite)
        pragmas << u"journal_mode=DELETE"_s << u"synchronous=EXTRA"_s;
    if (access == Access::Scratch)
        pragmas << u"journal_mode=MEMORY"_s << u"synchronous=OFF"_s;
    for (const QString &pragma : pragmas)
        if (const auto set = run(u"PRAGMA "_s + pragma); !set)
            return set;
    // SQLite opens anything; only a first read tells whether it is SQLite and whether the schema can be understood.
    const auto probe = value(u"SELECT count(*) FROM sqlite_schema"_s);
    return probe ? Outcome() : tl::unexpected(probe.error());
}

void Finalize::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

Database::~Database()
{
    m_statements.clear();
    sqlite3_close(m_handle);
}

Outcome Database::checkInPlace() const
{
    int moved = 0;
    const int known = sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    if (known == SQLITE_OK && moved != 0)
        return failed(SQLITE_READONLY_DBMOVED, u"look for the file"_s);
    return {};
}

tl::unexpected<Error> Database::failed(int native, const QString &doing) const
{
    const ErrorCode code = codeFor(native, sqlite3_system_errno(m_handle));
    return failure(code, sentenceFor(code, QFileInfo(m_path).fileName()),
                   u"%1 (%2) in: %3"_s.arg(QString::fromUtf8(sqlite3_errstr(native))).arg(native).arg(doing.left(200)));
}

Result<Statement> Database::start(const QString &sql, const QVariantList &values)
{
    // Taken out while it runs, so that a callback may run the same statement again.
    if (auto kept = m_statements.extract(sql)) {
        bind(kept.mapped().get(), values);
        return std::move(kept.mapped());
    }
    sqlite3_stmt *prepared = nullptr;
    const QByteArray text = sql.toUtf8();
    const int code = sqlite3_prepare_v3(m_handle, text.constData(), int(text.size()) + 1, SQLITE_PREPARE_PERSISTENT,
                                        &prepared, nullptr);
    if (code != SQLITE_OK)
        return failed(code, sql);
    bind(prepared, values);
    return Statement(prepared);
}

Outcome Database::run(const QString &sql, const QVariantList &values)
{
    return each(sql, values, [](const Row &) { return Outcome(); });
}

Outcome Database::each(const QString &sql, const QVariantList &values, const TakeRow &take)
{
    auto statement = start(sql, values);
    if (!statement)
        return tl::unexpected(statement.error());
    Outcome outcome;
    const Row row(statement->get());
    int code = SQLITE_ROW;
    while (outcome && (code = sqlite3_step(statement->get())) == SQLITE_ROW)
        outcome = take(row);
    if (outcome && code != SQLITE_DONE)
        outcome = failed(code, sql);
    keep(sql, std::move(*statement));
    return outcome;
}

void Database::keep(const QString &sql, Statement statement)
{
    sqlite3_reset(statement.get());
    sqlite3_clear_bindings(statement.get());
    m_statements.insert_or_assign(sql, std::move(statement));
}

Result<QVariant> Database::value(const QString &sql, const QVariantList &values)
{
    auto statement = start(sql, values);
    if (!statement)
        return tl::unexpected(statement.error());
    const int code = sqlite3_step(statement->get());
    const QVariant first = code == SQLITE_ROW ? Row(statement->get()).value(0).toVariant() : QVariant();
    const Result<QVariant> read =
        code == SQLITE_ROW || code == SQLITE_DONE ? Result<QVariant>(first) : failed(code, sql);
    keep(sql, std::move(*statement));
    return read;
}

Result<qint64> Database::number(const QString &sql, const QVariantList &values)
{
    return value(sql, values).map([](const QVariant &first) { return first.toLongLong(); });
}

Result<qint64> Database::lastInsertId()
{
    return qint64(sqlite3_last_insert_rowid(m_handle));
}

Outcome Database::expectMuch()
{
    return run(u"PRAGMA "_s + kRoomToWrite);
}

Result<Transaction> Transaction::begin(Database &database)
{
    if (const auto begun = database.run(u"BEGIN IMMEDIATE"_s); !begun)
        return tl::unexpected(begun.error());
    return Transaction(database);
}

Transaction::~Transaction()
{
    // SQLite may have rolled back by itself (disk full); then there is nothing left to roll back, which is fine.
    if (m_database && sqlite3_get_autocommit(m_database->handle()) == 0)
        static_cast<void>(m_database->run(u"ROLLBACK"_s));
}

Outcome Transaction::commit()
{
    const auto committed = m_database->run(u"COMMIT"_s);
    if (committed)
        m_database = nullptr;
    return committed;
}

Result<std::unique_ptr<ReadTransaction>> ReadTransaction::begin(Database &database)
{
    if (const auto begun = database.run(u"BEGIN"_s); !begun)
        return tl::unexpected(begun.error());
    return std::unique_ptr<ReadTransaction>(new ReadTransaction(database));
}

ReadTransaction::~ReadTransaction()
{
    if (sqlite3_get_autocommit(m_database.handle()) == 0)
        static_cast<void>(m_database.run(u"COMMIT"_s));
}

} // namespace waymark::store
