// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/verify.h>

#include "database.h"
#include "schema.h"
#include "state_codec.h"

#include <base/id.h>

#include <algorithm>

namespace waymark::store {

using namespace Qt::StringLiterals;
using journal::Head;

namespace {

/// Writes the state as lines that do not depend on the numbers this file gave to edits and records.
class Dump
{
public:
    explicit Dump(Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] Result<QString> text()
    {
        for (const auto step :
             {&Dump::readNumbers, &Dump::records, &Dump::kindTables, &Dump::findings, &Dump::edits, &Dump::words})
            if (const auto done = (this->*step)(); !done)
                return tl::unexpected(done.error());
        m_lines.sort();
        return m_lines.join(u'\n');
    }

private:
    [[nodiscard]] Outcome readNumbers()
    {
        const auto edits = m_database.each(u"SELECT n, id FROM edit"_s, {}, [this](const Row &row) {
            m_edits.insert(row.value(0).toLongLong(),
                           QString::fromLatin1(EditId::fromBytes(row.value(1).toByteArray()).token()));
            return Outcome();
        });
        if (!edits)
            return edits;
        return m_database.each(u"SELECT r, kind, id FROM record"_s, {}, [this](const Row &row) {
            m_records.insert(row.value(0).toLongLong(),
                             row.value(1).toString() + u' ' + RecordId::fromBytes(row.value(2).toByteArray()).text());
            return Outcome();
        });
    }

    [[nodiscard]] Outcome records()
    {
        return m_database.each(u"SELECT r, gone, parent, state FROM record"_s, {}, [this](const Row &row) -> Outcome {
            const auto state = decodeState(row.value(3).toByteArray());
            if (!state)
                return tl::unexpected(state.error());
            const QString name = record(row.value(0));
            m_lines << u"%1 gone=%2 parent=%3 subject=%4 side=%5"_s.arg(
                name, row.value(1).toString(), RecordId::fromBytes(row.value(2).toByteArray()).text(),
                state->subject.text(), state->side);
            for (auto field = state->fields.cbegin(); field != state->fields.cend(); ++field) {
                for (qsizetype i = 0; i < field->heads.size(); ++i)
                    m_lines << u"%1 %2 head %3: %4"_s.arg(name, field.key()).arg(i).arg(head(field->heads[i]));
                for (const Head &pending : field->pending)
                    m_lines << u"%1 %2 pending: %3"_s.arg(name, field.key(), head(pending));
            }
            return {};
        });
    }

    [[nodiscard]] Outcome kindTables()
    {
        for (const Kind &kind : kinds()) {
            const auto read = m_database.each(u"SELECT * FROM %1"_s.arg(tableOf(kind)), {}, [&](const Row &row) {
                QStringList columns;
                for (qsizetype i = 0; i <= columnsOf(kind).size(); ++i)
                    columns << cell(row.value(int(i) + 1));
                m_lines << record(row.value(0)) + u" columns: "_s + columns.join(u" | ");
                return Outcome();
            });
            if (!read)
                return read;
        }
        return {};
    }

    [[nodiscard]] Outcome findings()
    {
        for (const QString &table : {u"conflict"_s, u"pending"_s, u"misfit"_s}) {
            const auto read = m_database.each(u"SELECT * FROM %1"_s.arg(table), {}, [&](const Row &row) {
                m_lines << u"%1 %2 is in %3 %4"_s.arg(record(row.value(0)), row.value(1).toString(), table,
                                                      table == u"pending" ? m_edits.value(row.value(2).toLongLong())
                                                                          : QString());
                return Outcome();
            });
            if (!read)
                return read;
        }
        return m_database.each(u"SELECT subject, kind, record FROM unplaced"_s, {}, [this](const Row &row) {
            m_lines << u"unplaced: %1 %2 %3"_s.arg(cell(row.value(0)), row.value(1).toString(), cell(row.value(2)));
            return Outcome();
        });
    }

    [[nodiscard]] Outcome edits()
    {
        auto read = m_database.each(u"SELECT edit FROM tip"_s, {}, [this](const Row &row) {
            m_lines << u"tip: "_s + m_edits.value(row.value(0).toLongLong());
            return Outcome();
        });
        if (read)
            read = m_database.each(u"SELECT record, edit FROM touch"_s, {}, [this](const Row &row) {
                m_lines << u"%1 touched by %2"_s.arg(record(row.value(0)), m_edits.value(row.value(1).toLongLong()));
                return Outcome();
            });
        if (read)
            read = m_database.each(u"SELECT author, edit FROM authored"_s, {}, [this](const Row &row) {
                m_lines << u"author %1 of %2"_s.arg(cell(row.value(0)), m_edits.value(row.value(1).toLongLong()));
                return Outcome();
            });
        if (read)
            read =
                m_database.each(u"SELECT author, kind, record, field, value FROM fact"_s, {}, [this](const Row &row) {
                    m_lines << u"fact by %1: %2 %3 %4 = %5"_s.arg(cell(row.value(0)), row.value(1).toString(),
                                                                  cell(row.value(2)), row.value(3).toString(),
                                                                  row.value(4).toString());
                    return Outcome();
                });
        if (read)
            read = m_database.each(u"SELECT edit, kind, record, field FROM erased"_s, {}, [this](const Row &row) {
                m_lines << u"erased: %1 %2 %3 %4"_s.arg(cell(row.value(0)), row.value(1).toString(), cell(row.value(2)),
                                                        row.value(3).toString());
                return Outcome();
            });
        return read;
    }

    [[nodiscard]] Outcome words()
    {
        if (const auto made = m_database.run(
                u"CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab('main', 'search', 'row')"_s);
            !made)
            return made;
        return m_database.each(u"SELECT term, doc, cnt FROM temp.vocabulary"_s, {}, [this](const Row &row) {
            m_lines << u"word %1: %2 records, %3 times"_s.arg(row.value(0).toString(), row.value(1).toString(),
                                                              row.value(2).toString());
            return Outcome();
        });
    }

    [[nodiscard]] QString record(const Column &r) const { return m_records.value(r.toLongLong()); }

    [[nodiscard]] QString head(const Head &head) const
    {
        QStringList seen;
        for (const qint64 n : head.seen)
            seen << m_edits.value(n);
        seen.sort();
        const QString type = head.value.isErased() ? u"erased"_s
                             : head.value.isText() ? u"text"_s
                             : head.value.isNull() ? u"null"_s
                                                   : u"plain"_s;
        return u"%1 at %2 %3 \"%4\" seen %5"_s.arg(m_edits.value(head.edit))
            .arg(head.lamport)
            .arg(type, head.value.shown(), seen.join(u','));
    }

    static QString cell(const Column &column)
    {
        const QVariant value = column.toVariant();
        if (value.isNull())
            return u"null"_s;
        return value.typeId() == QMetaType::QByteArray ? QString::fromLatin1(value.toByteArray().toHex())
                                                       : value.toString();
    }

    Database &m_database;
    QHash<qint64, QString> m_edits;
    QHash<qint64, QString> m_records;
    QStringList m_lines;
};

} // namespace

Result<QString> dumpState(const Store &store)
{
    return Dump(store.database()).text();
}

} // namespace waymark::store
