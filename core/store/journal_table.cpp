// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal_table.h"

#include <algorithm>

namespace waymark::store {

using namespace Qt::StringLiterals;
using journal::Edit;
using journal::SealedEdit;

namespace {

constexpr qint64 kBatch = 500;

} // namespace

Result<qint64> JournalTable::count() const
{
    return m_database.number(u"SELECT max(n) FROM edit"_s);
}

Result<std::optional<JournalTable::Known>> JournalTable::find(const EditId &id) const
{
    std::optional<Known> known;
    const auto found =
        m_database.each(u"SELECT n, lamport FROM edit WHERE id=?"_s, {id.bytes()}, [&known](const Row &row) {
            known = Known{row.value(0).toLongLong(), row.value(1).toLongLong()};
            return Outcome();
        });
    return found ? Result<std::optional<Known>>(known) : tl::unexpected(found.error());
}

Result<EditId> JournalTable::idOf(qint64 n) const
{
    return m_database.value(u"SELECT id FROM edit WHERE n=?"_s, {n}).map([](const QVariant &id) {
        return EditId::fromBytes(id.toByteArray());
    });
}

Result<SealedEdit> JournalTable::read(qint64 n) const
{
    std::optional<SealedEdit> sealed;
    const auto found = m_database.each(u"SELECT id, body, vals FROM edit WHERE n=?"_s, {n}, [&sealed](const Row &row) {
        sealed = SealedEdit{EditId::fromBytes(row.value(0).toByteArray()), row.value(1).toByteArray(),
                            row.value(2).toByteArray()};
        return Outcome();
    });
    if (!found)
        return tl::unexpected(found.error());
    if (!sealed)
        return failure(ErrorCode::NotFound, u"That change is not in this plan."_s, u"edit %1"_s.arg(n));
    return *sealed;
}

Result<Edit> JournalTable::readEdit(qint64 n) const
{
    const auto sealed = read(n);
    return sealed ? journal::unsealTrusted(sealed->body, sealed->values) : tl::unexpected(sealed.error());
}

Result<QList<EditId>> JournalTable::tips() const
{
    QList<EditId> ids;
    // A cross join keeps the order of the tables: left to itself SQLite reads the whole journal for the few tips.
    const auto read = m_database.each(u"SELECT id FROM tip CROSS JOIN edit ON n=tip.edit ORDER BY tip.edit"_s, {},
                                      [&ids](const Row &row) {
                                          ids << EditId::fromBytes(row.value(0).toByteArray());
                                          return Outcome();
                                      });
    return read ? Result<QList<EditId>>(ids) : tl::unexpected(read.error());
}

Result<qint64> JournalTable::add(const SealedEdit &sealed, qint64 lamport)
{
    const auto added = m_database.run(u"INSERT INTO edit(id, lamport, body, vals) VALUES(?,?,?,?)"_s,
                                      {sealed.id.bytes(), lamport, sealed.body, sealed.values});
    if (!added)
        return tl::unexpected(added.error());
    return m_database.lastInsertId();
}

Outcome JournalTable::addAs(qint64 n, const SealedEdit &sealed, qint64 lamport)
{
    return m_database.run(u"INSERT INTO edit(n, id, lamport, body, vals) VALUES(?,?,?,?,?)"_s,
                          {n, sealed.id.bytes(), lamport, sealed.body, sealed.values});
}

Outcome JournalTable::replaceValues(qint64 n, const QByteArray &values)
{
    return m_database.run(u"UPDATE edit SET vals=? WHERE n=?"_s, {values, n});
}

Outcome JournalTable::each(qint64 first, const Visit &visit) const
{
    return visitAll(u"SELECT n, id, body, vals FROM edit WHERE n>=? ORDER BY n"_s, {first}, visit);
}

Outcome JournalTable::eachUpTo(qint64 first, qint64 last, const Visit &visit) const
{
    Outcome done;
    for (qint64 n = first; done && n <= last; n += kBatch)
        done = visitAll(u"SELECT n, id, body, vals FROM edit WHERE n BETWEEN ? AND ? ORDER BY n"_s,
                        {n, std::min(n + kBatch - 1, last)}, visit);
    return done;
}

Outcome JournalTable::eachBackwards(qint64 last, const Visit &visit) const
{
    Outcome done;
    for (qint64 n = last; done && n > 0; n -= kBatch)
        done = visitAll(u"SELECT n, id, body, vals FROM edit WHERE n BETWEEN ? AND ? ORDER BY n DESC"_s,
                        {n - kBatch + 1, n}, visit);
    return done;
}

Outcome JournalTable::visitAll(const QString &sql, const QVariantList &values, const Visit &visit) const
{
    return m_database.each(sql, values, [&visit](const Row &row) {
        return visit(row.value(0).toLongLong(), SealedEdit{EditId::fromBytes(row.value(1).toByteArray()),
                                                           row.value(2).toByteArray(), row.value(3).toByteArray()});
    });
}

} // namespace waymark::store
