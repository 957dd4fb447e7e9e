// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "places.h"

#include <actions/erasure_beside.h>
#include <model/description.h>
#include <report/lists.h>
#include <report/person.h>
#include <store/reading.h>

#include <QJsonObject>

namespace waymark::cli {

using namespace Qt::StringLiterals;
using actions::Circles;

namespace {

/// The journals that more people read than those of one circle, the nearest first.
report::Wider widerThan(const QList<Circles::Open> &open, Circle circle)
{
    report::Wider wider;
    for (const Circles::Open &each : open)
        if (each.circle < circle)
            wider.prepend(each.store);
    return wider;
}

/// A person's record with everything else that is about them.
Result<report::Document> everythingAbout(Session &session, const Placed &placed)
{
    const Id<Person> person(placed.found.id);
    const auto circles = session.circles();
    const auto records = circles ? actions::recordsAbout(**circles, person) : tl::unexpected(circles.error());
    auto sheet = records ? report::personSheet(*placed.store, person, *records) : tl::unexpected(records.error());
    if (sheet)
        sheet->notes << records->leftOut;
    return sheet;
}

struct ShowOptions
{
    QString record;
    QString circle;
};

int showRecord(Session &session, const ShowOptions &options)
{
    const auto store = session.store();
    if (!store)
        return session.fail(store.error());
    if (options.record.isEmpty())
        return session.show(report::commitmentList(**store, session.clock().today()));
    const auto placed = placedRecord(session, options.record, options.circle);
    const auto readers = placed ? readersOf(session, placed->circle) : tl::unexpected(placed.error());
    auto sheet = readers ? report::recordSheet(*placed->store, placed->found.kind, placed->found.id, placed->wider)
                         : tl::unexpected(readers.error());
    if (!sheet)
        return session.fail(sheet.error());
    if (placed->found.kind == u"person") {
        const auto all = everythingAbout(session, *placed);
        if (all)
            sheet = *all;
        else
            sheet->notes << actions::leftOut(all.error());
    }
    if (!readers->isEmpty())
        sheet->notes.prepend(u"Seen by: %1."_s.arg(*readers));
    return session.show(sheet);
}

struct ListOptions
{
    QString kind;
    QString circle;
};

const Kind *kindCalled(const QString &name)
{
    for (const Kind &each : kinds())
        for (const QString &called : {each.name, each.label, each.plural})
            if (called.compare(name.trimmed(), Qt::CaseInsensitive) == 0)
                return &each;
    return nullptr;
}

/// The fields of a kind that fit in one column each.
QList<const Field *> columnsOf(const Kind &kind)
{
    QList<const Field *> columns;
    for (const Field &field : kind.fields)
        if (field.repeat != Repeat::PerMember && !field.isCode)
            columns << &field;
    return columns;
}

Outcome addRows(const Circles::Open &in, const Kind &kind, const QString &readers, const report::Wider &wider,
                report::Table &table)
{
    const auto ids = store::idsOf(*in.store, kind.name);
    if (!ids)
        return tl::unexpected(ids.error());
    for (const RecordId &id : *ids) {
        const auto record = store::record(*in.store, kind.name, id);
        if (!record)
            return tl::unexpected(record.error());
        QStringList row{id.text(), readers};
        for (const Field *field : columnsOf(kind)) {
            const Value value = *record ? (*record)->values.value(field->name) : Value();
            const auto text = report::valueText(*in.store, kind.name, field->name, value, wider);
            if (!text)
                return tl::unexpected(text.error());
            row << *text;
        }
        table.rows << row;
    }
    return {};
}

/// Takes out the columns in which nothing stands.
void leaveOutEmpty(report::Table &table)
{
    for (qsizetype column = table.columns.size() - 1; column > 1; --column) {
        const bool isEmpty = std::all_of(table.rows.cbegin(), table.rows.cend(),
                                         [column](const QStringList &row) { return row[column].isEmpty(); });
        if (!isEmpty)
            continue;
        table.columns.removeAt(column);
        table.keys.removeAt(column);
        for (QStringList &row : table.rows)
            row.removeAt(column);
    }
}

int listRecords(Session &session, const ListOptions &options)
{
    const Kind *asked = kindCalled(options.kind);
    const auto circle = circleFrom(options.circle);
    const auto circles = circle ? session.circles() : tl::unexpected(circle.error());
    if (!circles)
        return session.fail(circles.error());
    if (!asked)
        return session.fail(
            ErrorCode::Invalid,
            u"There is no kind of record called \"%1\"; \"set\" with \"new %1\" tells which there are."_s.arg(
                options.kind));
    report::Table table{asked->plural, {u"id"_s, u"Seen by"_s}, {}, u"There are none."_s, {u"id"_s, u"seen_by"_s}};
    for (const Field *field : columnsOf(*asked)) {
        table.columns << field->label;
        table.keys << field->name;
    }
    const auto open = (*circles)->readable();
    QStringList leftOut = open.leftOut;
    for (const Circles::Open &each : open) {
        if (each.circle != circle->value_or(each.circle))
            continue;
        const auto readers = (*circles)->audience(each.circle);
        const auto added = readers ? addRows(each, *asked, *readers, widerThan(open, each.circle), table)
                                   : tl::unexpected(readers.error());
        if (!added)
            leftOut << actions::leftOut(added.error());
    }
    leaveOutEmpty(table);
    return showReadable(session, {u"%1: %2"_s.arg(asked->plural).arg(table.rows.size()), {}, {table}}, leftOut);
}

struct HistoryOptions
{
    QString record;
    QString field;
    QString circle;
};

int showHistory(Session &session, const HistoryOptions &options)
{
    const auto placed = placedRecord(session, options.record, options.circle);
    const auto history =
        placed ? report::historyOf(*placed->store, placed->found.kind, placed->found.id, options.field, placed->wider)
               : tl::unexpected(placed.error());
    if (!history)
        return session.fail(history.error());
    const Kind *known = kind(placed->found.kind);
    if (history->changes.isEmpty() && known && !options.field.isEmpty() && !fieldOf(*known, options.field))
        return session.fail(ErrorCode::NotFound, u"There is no field \"%1\"; name one of these: %2."_s.arg(
                                                     options.field, fieldNames(*known)));
    if (session.json)
        session.print(report::jsonOf(*history));
    else
        session.print(report::documentOf(*history));
    return Done;
}

} // namespace

void addReadingCommands(Commands &commands)
{
    commands.add(
        "show", "Show a record with all its fields, a person with what you keep about them, or the list of commitments",
        showRecord,
        {{"record", &ShowOptions::record, "3, 1.02, \"round February 2017\", an id …"},
         {"--circle", &ShowOptions::circle, kCircleHelp}});
    commands.add("list", "All records of a kind, in the plan and beside it", listRecords,
                 {{"kind", &ListOptions::kind, "\"contact\", \"request\", \"point\" …", Need::Required},
                  {"--circle", &ListOptions::circle, "Only what these read: \"our side\", \"only me\" or everyone"}});
    commands.add("history", "Every change to a record or to one of its fields: who, when, why", showHistory,
                 {{"record", &HistoryOptions::record, "3, 1.02, an id …", Need::Required},
                  {"field", &HistoryOptions::field, "One field, for example due"},
                  {"--circle", &HistoryOptions::circle, kCircleHelp}});
}

} // namespace waymark::cli
