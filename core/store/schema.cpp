// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema.h"

#include <base/fuzzydate.h>

namespace waymark::store {

using namespace Qt::StringLiterals;

namespace {

/// Migration k brings a file from version k to k+1. Never changed once released; only added to.
const QList<QStringList> &migrations()
{
    static const QList<QStringList> list{
        {editTableSql(), u"CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"_s},
    };
    return list;
}

/// Derived, but the same for all kinds.
const QStringList &stateSchema()
{
    static const QStringList list{
        u"CREATE TABLE touch(record INTEGER NOT NULL, edit INTEGER NOT NULL, PRIMARY KEY(record, edit)) WITHOUT ROWID"_s,
        u"CREATE TABLE authored(author BLOB NOT NULL, edit INTEGER NOT NULL, PRIMARY KEY(author, edit)) WITHOUT ROWID"_s,
        u"CREATE TABLE tip(edit INTEGER PRIMARY KEY)"_s,
        u"CREATE TABLE record(r INTEGER PRIMARY KEY, id BLOB NOT NULL, kind TEXT NOT NULL, gone INTEGER NOT NULL, parent BLOB, state BLOB NOT NULL)"_s,
        u"CREATE UNIQUE INDEX record_id ON record(id, kind)"_s,
        u"CREATE INDEX record_parent ON record(parent) WHERE parent IS NOT NULL"_s,
        u"CREATE TABLE conflict(record INTEGER NOT NULL, field TEXT NOT NULL, PRIMARY KEY(record, field)) WITHOUT ROWID"_s,
        u"CREATE TABLE pending(record INTEGER NOT NULL, field TEXT NOT NULL, edit INTEGER NOT NULL, PRIMARY KEY(record, field, edit)) WITHOUT ROWID"_s,
        u"CREATE TABLE misfit(record INTEGER NOT NULL, field TEXT NOT NULL, PRIMARY KEY(record, field)) WITHOUT ROWID"_s,
        u"CREATE TABLE unplaced(subject BLOB NOT NULL, kind TEXT NOT NULL, record BLOB NOT NULL, PRIMARY KEY(subject, kind, record)) WITHOUT ROWID"_s,
        u"CREATE TABLE fact(n INTEGER PRIMARY KEY, author BLOB NOT NULL, kind TEXT NOT NULL, record BLOB NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL)"_s,
        u"CREATE TABLE erased(edit BLOB NOT NULL, kind TEXT NOT NULL, record BLOB NOT NULL, field TEXT NOT NULL, PRIMARY KEY(edit, kind, record, field)) WITHOUT ROWID"_s,
        u"CREATE VIRTUAL TABLE search USING fts5(words, content='', tokenize='unicode61 remove_diacritics 2')"_s,
    };
    return list;
}

bool hasColumn(const Field &field)
{
    return field.repeat != Repeat::PerMember && field.type != FieldType::Text;
}

QVariant columnValue(const Field &field, const Value &value)
{
    if (!fits(field, {field.name, {}, {}}, value) || value.isNull() || value.isErased())
        return {};
    if (const auto flag = value.flag())
        return int(*flag);
    if (const auto number = value.number())
        return *number;
    if (field.type == FieldType::Reference)
        return RecordId::fromText(value.text())->bytes();
    return value.text();
}

QVariant latestDay(const Value &value)
{
    const auto date = value.isText() ? FuzzyDate::fromValue(value.text()) : failure(ErrorCode::Invalid, {});
    return date && date->latest() ? QVariant(date->latest()->toString(Qt::ISODate)) : QVariant();
}

} // namespace

QString editTableSql()
{
    return u"CREATE TABLE edit(n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, lamport INTEGER NOT NULL, body BLOB NOT NULL, vals BLOB NOT NULL)"_s;
}

Outcome migrate(Database &database, int fromVersion)
{
    for (int version = fromVersion; version < kFormatVersion; ++version)
        for (const QString &sql : migrations()[version])
            if (const auto done = database.run(sql); !done)
                return done;
    if (const auto marked = database.run(u"PRAGMA application_id=%1"_s.arg(kApplicationId)); !marked)
        return marked;
    return database.run(u"PRAGMA user_version=%1"_s.arg(kFormatVersion));
}

Outcome resetState(Database &database)
{
    QStringList names;
    const auto listed =
        database.each(u"SELECT name FROM sqlite_schema WHERE type='table' AND name NOT IN ('edit','meta') "
                      "AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_%'"_s,
                      {}, [&names](const Row &row) {
                          names << row.value(0).toString();
                          return Outcome();
                      });
    if (!listed)
        return listed;
    QStringList statements;
    for (const QString &name : std::as_const(names))
        statements << u"DROP TABLE \"%1\""_s.arg(QString(name).replace(u'"', u"\"\""_s));
    statements << stateSchema();
    for (const Kind &kind : kinds()) {
        statements << u"CREATE TABLE %1(%2)"_s.arg(
            tableOf(kind), (QStringList{u"r INTEGER PRIMARY KEY"_s, u"id BLOB"_s} + columnsOf(kind)).join(u", "_s));
        for (const Field &field : kind.fields)
            if (hasColumn(field) && field.type == FieldType::Reference && kind.parents.contains(field.name))
                statements << u"CREATE INDEX \"%1_%2\" ON %3(\"%2\")"_s.arg(kind.name, field.name, tableOf(kind));
    }
    statements << u"INSERT OR REPLACE INTO meta VALUES('state', '%1')"_s.arg(kStateVersion);
    for (const QString &sql : std::as_const(statements))
        if (const auto done = database.run(sql); !done)
            return done;
    return {};
}

QString tableOf(const Kind &kind)
{
    return u"\"%1\""_s.arg(u"is_"_s + kind.name);
}

QStringList columnsOf(const Kind &kind)
{
    QStringList columns;
    for (const Field &field : kind.fields)
        if (hasColumn(field)) {
            columns << u"\"%1\""_s.arg(field.name);
            if (field.type == FieldType::Date)
                columns << u"\"%1Latest\""_s.arg(field.name);
        }
    return columns;
}

QVariantList columnValues(const Kind &kind, const std::function<Value(const QString &)> &valueOf)
{
    QVariantList values;
    for (const Field &field : kind.fields)
        if (hasColumn(field)) {
            values << columnValue(field, valueOf(field.name));
            if (field.type == FieldType::Date)
                values << latestDay(valueOf(field.name));
        }
    return values;
}

QList<std::pair<QString, QString>> stateTables()
{
    QList<std::pair<QString, QString>> tables{{u"touch"_s, u"record, edit"_s},
                                              {u"authored"_s, u"author, edit"_s},
                                              {u"tip"_s, u"edit"_s},
                                              {u"record"_s, u"r"_s},
                                              {u"conflict"_s, u"record, field"_s},
                                              {u"pending"_s, u"record, field, edit"_s},
                                              {u"misfit"_s, u"record, field"_s},
                                              {u"fact"_s, u"n"_s},
                                              {u"erased"_s, u"edit, kind, record, field"_s},
                                              {u"unplaced"_s, u"subject, kind, record"_s}};
    for (const Kind &kind : kinds())
        tables << std::pair(tableOf(kind), u"r"_s);
    return tables;
}

} // namespace waymark::store
