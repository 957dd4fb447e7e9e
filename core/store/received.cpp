// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/received.h>

#include "database.h"
#include "schema.h"

#include <QFileInfo>

#include <algorithm>

namespace waymark::store {

using namespace Qt::StringLiterals;
using journal::SealedEdit;

namespace {

tl::unexpected<Error> notAPlan(const QString &path, const QString &detail)
{
    return failure(ErrorCode::Corrupt,
                   u"\"%1\" is damaged or is not a Waymark plan; ask for a new copy."_s.arg(QFileInfo(path).fileName()),
                   detail);
}

/// The journal's table must be ours to the letter; what else the file holds is never looked at.
Outcome checkSchema(Database &database)
{
    const auto application = database.number(u"PRAGMA application_id"_s);
    const auto version = database.number(u"PRAGMA user_version"_s);
    if (!application || !version)
        return tl::unexpected(application ? version.error() : application.error());
    if (*application != kApplicationId || *version < 1)
        return notAPlan(database.path(), u"application id"_s);
    if (*version > kFormatVersion)
        return failure(ErrorCode::TooNew,
                       u"\"%1\" was written by a newer version of Waymark; update Waymark to bring it in."_s.arg(
                           QFileInfo(database.path()).fileName()));
    const auto others = database.number(
        u"SELECT count(*) FROM sqlite_schema WHERE lower(name)='edit' AND (type<>'table' OR name<>'edit' OR sql IS NOT ?)"_s,
        {editTableSql()});
    const auto tables = database.number(u"SELECT count(*) FROM sqlite_schema WHERE lower(name)='edit'"_s);
    if (!others || !tables)
        return tl::unexpected(others ? tables.error() : others.error());
    return *others == 0 && *tables == 1 ? Outcome() : notAPlan(database.path(), u"table of edits"_s);
}

struct ReadEdit
{
    qint64 n = 0;
    SealedEdit sealed;
};

/// The edit with that number, or the first after it.
Result<std::optional<ReadEdit>> readOne(Database &database, const QString &condition, qint64 n)
{
    std::optional<ReadEdit> found;
    const auto read =
        database.each(u"SELECT n, id, body, vals FROM edit WHERE "_s + condition, {n}, [&found](const Row &row) {
            found = ReadEdit{row.value(0).toLongLong(),
                             {EditId::fromBytes(row.value(1).toByteArray()), row.value(2).toByteArray(),
                              row.value(3).toByteArray()}};
            return Outcome();
        });
    return read ? Result<std::optional<ReadEdit>>(found) : tl::unexpected(read.error());
}

/// Lets through the edits that are whole and whose ancestors came through.
class Sieve
{
public:
    [[nodiscard]] bool passes(const SealedEdit &sealed)
    {
        const auto edit = journal::unseal(sealed);
        if (!edit || m_lamports.contains(sealed.id) || edit->journal != m_founding ||
            edit->after.isEmpty() != m_founding.isNull())
            return false;
        qint64 highest = 0;
        for (const EditId &needed : journal::needs(*edit)) {
            const auto lamport = m_lamports.constFind(needed);
            if (lamport == m_lamports.cend())
                return false;
            highest = std::max(highest, *lamport);
        }
        if (edit->lamport != highest + 1)
            return false;
        if (m_founding.isNull())
            m_founding = sealed.id;
        m_lamports.insert(sealed.id, edit->lamport);
        return true;
    }
    [[nodiscard]] qint64 passed() const { return m_lamports.size(); }

private:
    QHash<EditId, qint64> m_lamports;
    EditId m_founding;
};

/// How far rescuing has come.
struct Rescue
{
    qint64 n = 0;
    qint64 highest = 0;    ///< as far as it is worth looking
    qint64 known = 0;      ///< numbers up to here were certainly given
    bool isCertain = true; ///< no page was unreadable, so that `known` is all there was
    Sieve sieve;

    explicit Rescue(Database &database)
    {
        constexpr qint64 kSmallestEdit = 256;
        const qint64 room = QFileInfo(database.path()).size() / kSmallestEdit;
        const auto last = database.number(u"SELECT max(n) FROM edit"_s);
        isCertain = last.has_value();
        known = std::clamp(last.value_or(0), qint64(0), room);
        highest = isCertain ? known : room;
    }

    [[nodiscard]] Result<std::optional<SealedEdit>> next(Database &database, Job &job)
    {
        while (++n <= highest) {
            if (n % 1024 == 0)
                if (const auto goOn = job.report(n, highest); !goOn)
                    return tl::unexpected(goOn.error());
            const auto read = readOne(database, u"n=?"_s, n);
            isCertain = isCertain && read;
            if (!read || !*read)
                continue;
            known = std::max(known, n);
            if (sieve.passes((*read)->sealed))
                return std::optional((*read)->sealed);
        }
        return std::optional<SealedEdit>();
    }

    [[nodiscard]] QString outcome() const
    {
        const qint64 lost = known - sieve.passed();
        if (lost == 0 && isCertain)
            return u"The plan's file is damaged, but every change in it could be read. Save a copy elsewhere to go on working."_s;
        return u"The plan's file is damaged: %1 of its changes could be read, %2 could not. Save a copy elsewhere and "
               u"bring in a colleague's "
               "plan to get the others back."_s.arg(sieve.passed())
                   .arg(isCertain ? QString::number(lost) : u"others"_s);
    }
};

} // namespace

Result<EditSource> editsOfReceived(const QString &path)
{
    auto opened = Database::open(path, Access::Received);
    if (!opened)
        return tl::unexpected(opened.error());
    if (const auto checked = checkSchema(**opened); !checked)
        return tl::unexpected(checked.error());
    std::shared_ptr<Database> database = std::move(*opened);
    return [database, last = qint64(0)]() mutable -> Result<std::optional<SealedEdit>> {
        const auto next = readOne(*database, u"n>? ORDER BY n LIMIT 1"_s, last);
        if (!next)
            return tl::unexpected(next.error());
        if (!*next)
            return std::optional<SealedEdit>();
        if ((*next)->n <= last)
            return notAPlan(database->path(), u"numbers of edits"_s);
        last = (*next)->n;
        return std::optional((*next)->sealed);
    };
}

Result<std::unique_ptr<Store>> rescue(const QString &path, Job &job)
{
    auto database = Database::open(path, Access::Received);
    if (!database)
        return tl::unexpected(database.error());
    auto store = Store::scratch();
    if (!store)
        return store;
    Rescue rescue(**database);
    Job unreported;
    const auto added = (*store)->append([&] { return rescue.next(**database, job); }, unreported);
    if (!added)
        return tl::unexpected(added.error());
    if (rescue.sieve.passed() == 0)
        return failure(ErrorCode::Corrupt,
                       u"Nothing in \"%1\" can be read any more; open a backup, or bring in a colleague's copy."_s.arg(
                           QFileInfo(path).fileName()));
    (*store)->setReadOnly(rescue.outcome());
    return store;
}

} // namespace waymark::store
