// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tables/plansheets.h>

#include "columns.h"

#include <base/fuzzydate.h>
#include <base/text.h>
#include <model/records.h>
#include <store/reading.h>

#include <algorithm>

namespace waymark::tables {

using namespace Qt::StringLiterals;

namespace {

constexpr int kIdWidth = 10;
constexpr int kLineWidth = 24;
constexpr int kTextWidth = 50;
constexpr int kShortWidth = 14;

int widthOf(const FieldColumn &column)
{
    if (!column.described)
        return kLineWidth;
    switch (column.described->type) {
    case FieldType::Text:
        return kTextWidth;
    case FieldType::Line:
    case FieldType::Reference:
    case FieldType::Closure:
        return column.field == u"number" ? kIdWidth : kLineWidth;
    default:
        return kShortWidth;
    }
}

QStringList choicesOf(const FieldColumn &column)
{
    QStringList choices;
    if (!column.described || column.isSet() || column.field.endsWith(u'?'))
        return choices;
    if (column.described->type == FieldType::Flag)
        return {u"yes"_s, u"no"_s};
    if (column.described->words)
        for (const Word &word : *column.described->words)
            if (!word.name.isEmpty())
                choices << word.label;
    return choices;
}

Result<QList<RecordValues>> recordsOf(const store::Store &store, const Kind &kind, Job &job)
{
    const auto ids = store::idsOf(store, kind.name);
    if (!ids)
        return tl::unexpected(ids.error());
    QList<RecordValues> records;
    for (const RecordId &id : *ids) {
        const auto record = store::record(store, kind.name, id);
        const auto goesOn = job.report(records.size(), ids->size());
        if (!record || !goesOn)
            return tl::unexpected(record ? goesOn.error() : record.error());
        if (*record && !(*record)->isDeleted)
            records << (*record)->values;
    }
    std::stable_sort(records.begin(), records.end(), [](const RecordValues &a, const RecordValues &b) {
        return naturalCompare(a.text(u"number"_s), b.text(u"number"_s)) < 0;
    });
    return records;
}

Result<formats::Sheet> sheetOf(const store::Store &store, Names &names, const Kind &kind,
                               const QList<RecordValues> &records)
{
    const auto columns = columnsOf(store, kind, records);
    if (!columns)
        return tl::unexpected(columns.error());
    formats::Sheet sheet{kind.plural, {{kIdHeading, false, {}, kIdWidth}}, {}};
    for (const FieldColumn &column : *columns)
        sheet.columns << formats::Column{column.heading, column.described && column.described->type == FieldType::Date,
                                         choicesOf(column), widthOf(column)};
    for (const RecordValues &record : records) {
        QStringList row{record.id.text()};
        for (const FieldColumn &column : *columns) {
            const auto text = cellText(names, column, record);
            if (!text)
                return tl::unexpected(text.error());
            row << *text;
        }
        sheet.rows << row;
    }
    return sheet;
}

Result<formats::Sheet> aboutSheet(const store::Store &store, QDate day)
{
    const auto plans = store::readAll<Plan>(store);
    const auto tips = store.tips();
    if (!plans || !tips)
        return tl::unexpected(plans ? tips.error() : plans.error());
    QStringList titles;
    for (const Plan &plan : *plans)
        titles << plan.title.text();
    QStringList tokens;
    for (const EditId &tip : *tips)
        tokens << QString::fromLatin1(tip.token());
    formats::Sheet sheet{kAboutSheet, {{u"What"_s, false, {}, kLineWidth}, {u"Says"_s, false, {}, kTextWidth}}, {}};
    sheet.rows = {{u"Plan"_s, titles.join(u"; "_s)},
                  {u"Written on"_s, dayText(day)},
                  {u"How to bring it back"_s,
                   u"Change what you need and bring the file in again: only the cells that you changed are entered, "
                   "each in place of what you saw. Leave the column Id as it is; leave it empty in a new row. Rows "
                   "that you take out stay in the plan."_s},
                  {u"State"_s, tokens.join(u' ')}};
    return sheet;
}

formats::Sheet namesSheet(const Names &names)
{
    formats::Sheet sheet{kNamesSheet, {{u"Name"_s, false, {}, kTextWidth}, {kIdHeading, false, {}, kIdWidth}}, {}};
    for (auto name = names.given().cbegin(); name != names.given().cend(); ++name)
        sheet.rows << QStringList{name.key(), name.value().text()};
    return sheet;
}

} // namespace

QStringList sheetKinds()
{
    static const QSet<QString> notShown{u"key"_s, u"erasure"_s, u"mark"_s};
    QStringList names;
    for (const Kind &kind : kinds())
        if (kind.circle == Circle::Everyone && !notShown.contains(kind.name))
            names << kind.name;
    return names;
}

Result<QList<formats::Sheet>> sheetsOf(const store::Store &store, const QStringList &wanted, QDate day, Job &job)
{
    const auto about = aboutSheet(store, day);
    if (!about)
        return tl::unexpected(about.error());
    QList<formats::Sheet> sheets{*about};
    Names names(store);
    for (const QString &name : sheetKinds()) {
        if (!wanted.isEmpty() && !wanted.contains(name))
            continue;
        const Kind &each = *kind(name);
        const auto records = recordsOf(store, each, job);
        if (!records)
            return tl::unexpected(records.error());
        if (records->isEmpty() && wanted.isEmpty())
            continue;
        auto sheet = sheetOf(store, names, each, *records);
        if (!sheet)
            return tl::unexpected(sheet.error());
        sheets << *sheet;
    }
    if (!names.given().isEmpty())
        sheets << namesSheet(names);
    return sheets;
}

} // namespace waymark::tables
