// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <report/person.h>

#include <model/description.h>
#include <report/lists.h>
#include <report/titles.h>
#include <store/reading.h>

#include <algorithm>

namespace waymark::report {

using namespace Qt::StringLiterals;
using store::HeldRecord;

namespace {

/// A row for each field that counts: field and value.
Result<QList<QStringList>> rowsOf(const HeldRecord &held)
{
    const auto record = store::record(*held.store, held.kind, held.id);
    if (!record)
        return tl::unexpected(record.error());
    QList<QStringList> rows;
    if (!*record)
        return rows;
    const QMap<QString, Value> &fields = (*record)->values.fields;
    for (auto field = fields.cbegin(); field != fields.cend(); ++field) {
        if (!held.fields.isEmpty() && !held.fields.contains(field.key()))
            continue;
        const auto label = fieldLabel(*held.store, held.kind, field.key(), held.wider);
        const auto value = valueText(*held.store, held.kind, field.key(), *field, held.wider);
        if (!label || !value)
            return tl::unexpected(label ? value.error() : label.error());
        rows << QStringList{*label, *value};
    }
    return rows;
}

Result<QString> whatIsIt(const HeldRecord &held)
{
    const QString label = kind(held.kind) ? kind(held.kind)->label : held.kind;
    if (!held.wider.isEmpty())
        return label;
    const auto name = nameOf(*held.store, held.kind, held.id);
    if (!name || *name == label)
        return name;
    return u"%1: %2"_s.arg(label, *name);
}

} // namespace

Result<Document> personSheet(const store::Store &store, const Id<Person> &person, const QList<HeldRecord> &records)
{
    const auto isOwn = [&](const HeldRecord &held) { return held.id == person.record() && held.store == &store; };
    const auto own = std::find_if(records.cbegin(), records.cend(), isOwn);
    auto sheet = recordSheet(store, u"person"_s, person, own == records.cend() ? Wider() : own->wider);
    if (!sheet)
        return sheet;
    Table named{u"Where the plan names them"_s,
                {u"What"_s, u"Field"_s, u"Value"_s},
                {},
                {},
                {u"what"_s, u"field"_s, u"value"_s}};
    Table beside{u"Kept beside the plan"_s,
                 {u"Seen by"_s, u"What"_s, u"Field"_s, u"Value"_s},
                 {},
                 {},
                 {u"seen_by"_s, u"what"_s, u"field"_s, u"value"_s}};
    for (const HeldRecord &held : records) {
        const bool isInPlan = held.wider.isEmpty();
        if (isOwn(held))
            continue;
        const auto rows = rowsOf(held);
        const auto what = rows ? whatIsIt(held) : tl::unexpected(rows.error());
        if (!what)
            return tl::unexpected(what.error());
        for (const QStringList &row : *rows) {
            const QStringList told = QStringList{*what} + row;
            (isInPlan ? named : beside).rows << (isInPlan ? told : QStringList{held.readers} + told);
        }
    }
    for (const Table &table : {named, beside})
        if (!table.rows.isEmpty())
            sheet->tables << table;
    return sheet;
}

} // namespace waymark::report
