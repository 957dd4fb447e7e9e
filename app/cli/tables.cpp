// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables.h"

#include <actions/rows.h>
#include <base/savefile.h>
#include <base/text.h>
#include <formats/reading.h>
#include <formats/writing.h>
#include <report/titles.h>
#include <store/backup.h>
#include <tables/plansheets.h>
#include <tables/writing.h>

#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace waymark::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLargestMapping = 1 << 20;

/// What the file would change, for somebody to look at.
Result<report::Document> previewOf(const store::Store &store, const tables::TablesRead &read)
{
    report::Document preview{u"What the file would change"_s, read.notes, {}};
    report::Table changes{u"Changes"_s,
                          {u"Row"_s, u"Record"_s, u"What"_s, u"Before"_s, u"After"_s},
                          {},
                          u"None: the plan says all of it already."_s,
                          {u"row"_s, u"record"_s, u"what"_s, u"before"_s, u"after"_s}};
    QHash<RecordId, QString> entered;
    for (const tables::RowRead &row : read.rows) {
        entered.insert(row.id, row.name);
        const QString label = kind(row.kind) ? kind(row.kind)->label : row.kind;
        const QString name = row.name.isEmpty() ? label : row.name;
        const QString number = row.row > 0 ? QString::number(row.row) : QString();
        if (row.isNew && row.kind != u"update" && row.kind != u"milestoneReport")
            changes.rows << QStringList{number, name, u"new %1"_s.arg(label.toLower()), {}, {}};
        for (const tables::FieldRead &field : row.fields)
            if (!field.after.isEmpty() || !field.before.isEmpty())
                changes.rows << QStringList{number, name, report::fieldLabel(row.kind, field.field), field.before,
                                            field.after};
        if (!row.leads)
            continue;
        QStringList leads;
        for (const RecordId &id : *row.leads) {
            const auto lead = entered.contains(id) ? Result<QString>(entered.value(id)) : report::nameOf(store, id);
            if (!lead)
                return tl::unexpected(lead.error());
            leads << *lead;
        }
        changes.rows << QStringList{number, name, u"Lead"_s, {}, leads.join(u"; "_s)};
    }
    report::Table problems{u"Left out"_s,
                           {u"Sheet"_s, u"Row"_s, u"Column"_s, u"Why"_s},
                           {},
                           u"Nothing."_s,
                           {u"sheet"_s, u"row"_s, u"column"_s, u"why"_s}};
    for (const tables::CellProblem &problem : read.problems)
        problems.rows << QStringList{problem.sheet, QString::number(problem.row), problem.column, problem.sentence};
    preview.notes << u"%1 in the plan already; %2 as they stand."_s.arg(counted(read.matched, u"row"_s, u"rows"_s),
                                                                        counted(read.same, u"cell"_s, u"cells"_s));
    preview.tables = {changes, problems};
    return preview;
}

Result<tables::Mapping> mappingFor(const store::Store &store, const TablesIn &options,
                                   const QList<formats::Grid> &grids, const tables::Mapping &given)
{
    return options.map.isEmpty() ? tables::guessMapping(store, grids) : Result<tables::Mapping>(given);
}

int writeMapping(Session &session, const TablesIn &options, const tables::Mapping &mapping)
{
    const auto may = mayReplace(options.writeMap, "{");
    const auto written = may ? saveFile(options.writeMap, tables::toJson(mapping)) : may;
    if (!written)
        return session.fail(written.error());
    session.print(u"What the headings say is written to %1; correct it, then bring the table in with --map."_s.arg(
                      cleanLine(options.writeMap)),
                  {{u"file"_s, options.writeMap}});
    return Done;
}

int enter(Session &session, const tables::TablesRead &read, const TablesIn &options)
{
    const auto desk = session.desk();
    if (!desk)
        return session.fail(desk.error());
    Job job;
    if (const auto backup = store::backUp((*desk)->store(), session.clock().now(), job);
        !backup && !(*desk)->store().isReadOnly())
        return session.fail(backup.error());
    actions::Why why;
    why.reason = options.why;
    why.source = options.source.isEmpty() ? QFileInfo(options.file).fileName() : options.source;
    const auto entered = actions::bringInTables(**desk, read, why);
    if (!entered)
        return session.fail(entered.error());
    QStringList lines{entered->records.isEmpty()
                          ? u"Nothing to enter: the plan says all of it already."_s
                          : u"Brought in %1."_s.arg(counted(entered->records.size(), u"record"_s, u"records"_s))};
    lines << read.notes;
    QJsonArray problems;
    for (const tables::CellProblem &problem : read.problems) {
        const QString place = problem.column.isEmpty() ? QString() : u", %1"_s.arg(problem.column);
        lines << u"Left out, row %1%2: %3"_s.arg(problem.row).arg(place, problem.sentence);
        problems << QJsonObject{{u"sheet"_s, problem.sheet},
                                {u"row"_s, problem.row},
                                {u"column"_s, problem.column},
                                {u"why"_s, problem.sentence}};
    }
    session.print(lines.join(u'\n'), {{u"records"_s, entered->records.size()},
                                      {u"notes"_s, QJsonArray::fromStringList(read.notes)},
                                      {u"left_out"_s, problems}});
    return read.problems.isEmpty() ? Done : SomethingToLookAt;
}

} // namespace

bool isSpreadsheet(const QString &file)
{
    const QString ending = QFileInfo(file).suffix().toLower();
    return ending == u"ods" || ending == u"xlsx" || ending == u"csv" || ending == u"tsv";
}

int bringInTables(Session &session, const TablesIn &options)
{
    const auto store = session.store();
    const auto bytes = store ? readFile(options.file, formats::kLargestSheetFile) : tl::unexpected(store.error());
    if (!bytes)
        return session.fail(bytes.error());
    tables::Mapping given;
    if (!options.map.isEmpty()) {
        const auto json = readFile(options.map, kLargestMapping);
        const auto mapping = json ? tables::readMapping(*json) : tl::unexpected(json.error());
        if (!mapping)
            return session.fail(mapping.error());
        given = *mapping;
    }
    const auto grids = formats::readSheets(*bytes, given.csv);
    const auto mapping = grids ? mappingFor(**store, options, *grids, given) : tl::unexpected(grids.error());
    if (!mapping)
        return session.fail(mapping.error());
    if (!options.writeMap.isEmpty())
        return writeMapping(session, options, *mapping);
    if (std::all_of(mapping->sheets.cbegin(), mapping->sheets.cend(),
                    [](const tables::SheetMap &sheet) { return sheet.kind.isEmpty(); }))
        return session.fail(ErrorCode::Invalid,
                            u"Nobody can tell from the headings what the rows are about; write a mapping with "
                            "--write-map, correct it, and use it with --map."_s);
    Job job;
    const auto read = tables::readTables(**store, *grids, *mapping, session.clock().today(), job);
    if (!read)
        return session.fail(read.error());
    return options.dryRun ? session.show(previewOf(**store, *read)) : enter(session, *read, options);
}

int writeTables(Session &session, const TablesOut &options)
{
    const auto store = session.store();
    if (!store)
        return session.fail(store.error());
    for (const QString &name : options.kinds)
        if (!tables::sheetKinds().contains(name))
            return session.fail(ErrorCode::Invalid, u"There is no sheet of “%1”; these are: %2."_s.arg(
                                                        name, tables::sheetKinds().join(u", "_s)));
    const QString ending = QFileInfo(options.file).suffix().toLower();
    const bool isCsv = ending == u"csv";
    if (ending == u"tsv" || (isCsv && options.kinds.size() != 1))
        return session.fail(ErrorCode::Invalid,
                            u"A .csv file holds one sheet; say with --only which, for example --only milestone."_s);
    Job job;
    const auto sheets = tables::sheetsOf(**store, options.kinds, session.clock().today(), job);
    if (!sheets)
        return session.fail(sheets.error());
    const auto done = tables::writeSheets(options.file, isCsv ? sheets->mid(1, 1) : *sheets,
                                          options.safe ? formats::CsvKind::SafeForExcel : formats::CsvKind::Plain, job);
    if (!done)
        return session.fail(done.error());
    session.print(u"Written to %1."_s.arg(cleanLine(options.file)), {{u"file"_s, options.file}});
    return Done;
}

} // namespace waymark::cli
