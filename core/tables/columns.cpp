// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "columns.h"

#include <report/titles.h>

#include <QSet>

#include <algorithm>

namespace waymark::tables {

using namespace Qt::StringLiterals;

namespace {

QString nameOfSet(const QString &field)
{
    return FieldName::split(field).name;
}

/// "2016-11-14" for a day without words of its own, else as people read it.
QString dateText(const QString &stored)
{
    const auto date = FuzzyDate::fromValue(stored);
    if (!date)
        return stored;
    return date->precision() == FuzzyDate::Precision::Day && date->wording().isEmpty() ? date->edtf() : date->text();
}

Result<QString> valueText(Names &names, const Field *field, const Value &value)
{
    if (field && field->type == FieldType::Date && value.isText())
        return dateText(value.text());
    if (field && field->type == FieldType::Reference)
        if (const auto id = RecordId::fromText(value.text()))
            return names.of(*id);
    return shownValue(field, value);
}

} // namespace

bool FieldColumn::isSet() const
{
    return described && described->repeat == Repeat::PerMember && !field.contains(u'/') && !field.endsWith(u'?');
}

QList<FieldColumn> describedColumns(const Kind &kind)
{
    QList<FieldColumn> columns;
    for (const Field &field : kind.fields)
        if (!field.isCode)
            columns << FieldColumn{field.name, field.label, &field};
    return columns;
}

Result<QList<FieldColumn>> columnsOf(const store::Store &store, const Kind &kind, const QList<RecordValues> &records)
{
    QList<FieldColumn> columns = describedColumns(kind);
    QSet<QString> known;
    for (const Field &field : kind.fields)
        known << field.name;
    QStringList others;
    for (const RecordValues &record : records)
        for (auto field = record.fields.keyBegin(); field != record.fields.keyEnd(); ++field) {
            const Field *described = fieldOf(kind, *field);
            const bool isInSet = described && described->repeat == Repeat::PerMember && field->contains(u'/');
            if (!known.contains(*field) && !isInSet && !(described && described->isCode)) {
                known << *field;
                others << *field;
            }
        }
    others.sort();
    for (const QString &field : std::as_const(others)) {
        const auto label = report::fieldLabel(store, kind.name, field);
        if (!label)
            return tl::unexpected(label.error());
        columns << FieldColumn{field, *label, fieldOf(kind, field)};
    }
    QSet<QString> headings;
    for (FieldColumn &column : columns) {
        if (headings.contains(column.heading))
            column.heading = u"%1 (%2)"_s.arg(column.heading, column.field);
        headings << column.heading;
    }
    return columns;
}

QStringList membersIn(const RecordValues &record, const QString &set)
{
    QStringList members;
    for (auto field = record.fields.cbegin(); field != record.fields.cend(); ++field)
        if (field.key().startsWith(set + u'/') && field.value().flag() == true)
            members << field.key().mid(set.size() + 1);
    return members;
}

Result<QString> cellText(Names &names, const FieldColumn &column, const RecordValues &record)
{
    if (!column.isSet())
        return valueText(names, column.field.endsWith(u'?') ? nullptr : column.described, record.value(column.field));
    QStringList words;
    for (const QString &member : membersIn(record, nameOfSet(column.field))) {
        const Field *field = column.described;
        const auto value = field->words ? valueOf(*field->words, member) : std::nullopt;
        const auto id = field->words ? std::nullopt : RecordId::fromText(member);
        const auto name = id ? names.of(*id) : Result<QString>(value ? wordOf(*field->words, *value).label : member);
        if (!name)
            return name;
        words << *name;
    }
    words.sort();
    return words.join(u"; "_s);
}

} // namespace waymark::tables
