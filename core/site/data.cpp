// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data.h"

#include "frame.h"
#include "parts.h"

#include <formats/writing.h>

#include <QJsonDocument>

#include <algorithm>

namespace waymark::site {

using namespace Qt::StringLiterals;
using rules::MilestoneStanding;

namespace {

const QString kJsonFile = u"data/plan.json"_s;
const QString kSchemaFile = u"data/plan.schema.json"_s;
const QString kSpreadsheetFile = u"data/plan.ods"_s;
const QString kCsvwFile = u"data/csv-metadata.json"_s;
/// A spreadsheet is put together in memory; larger plans have it as CSV and JSON alone.
constexpr qsizetype kMostRows = 10000;

QString csvFileOf(const DataTable &table)
{
    return u"data/%1.csv"_s.arg(table.name);
}

/// "milestone_reports": how a list is called within an object.
QString keyOf(const DataTable &table)
{
    return QString(table.name).replace(u'-', u'_');
}

QJsonValue jsonOf(const DataColumn &column, const QString &cell)
{
    switch (column.type) {
    case DataType::Flag:
        return cell == u"true";
    case DataType::Whole:
        return cell.toLongLong();
    default:
        return cell;
    }
}

QJsonObject schemaOf(const DataTable &table, const QJsonObject &lists = {})
{
    QJsonObject properties = lists;
    for (const DataColumn &column : table.columns)
        properties.insert(column.name, QJsonObject{{u"type"_s, column.type == DataType::Flag    ? u"boolean"_s
                                                               : column.type == DataType::Whole ? u"integer"_s
                                                                                                : u"string"_s},
                                                   {u"description"_s, column.says}});
    return {{u"type"_s, u"object"_s},
            {u"description"_s, table.says},
            {u"properties"_s, properties},
            {u"required"_s, QJsonArray{u"id"_s}},
            {u"additionalProperties"_s, false}};
}

/// What search engines for data read, as attributes of what people read (schema.org).
void openDataset(Html &html, const PlanFacts &plan)
{
    const auto say = [&html](const char *property, const QString &words) {
        if (!words.isEmpty())
            html.leaf("meta", {{"itemprop", QString::fromLatin1(property)}, {"content", words}});
    };
    html.open("div", {{"itemscope", u""_s}, {"itemtype", u"https://schema.org/Dataset"_s}});
    say("name", plan.title);
    say("url", plan.options.address);
    say("license", plan.plan.licence);
    say("spatialCoverage", plan.plan.country);
    if (!plan.plan.starts.isNull())
        say("temporalCoverage", plan.plan.starts.edtf() + u'/' + plan.plan.ends.edtf());
    html.element(
        "p",
        u"Commitments of an open government action plan, their milestones with the dates first promised and "
        "now, and what government and civil society say of each: most of what is on these pages as data, to use "
        "elsewhere.",
        {{"itemprop", u"description"_s}});
}

/// A line or heading that leads to a file of the data.
void addDownload(Html &html, const char *element, const QString &file, QStringView words, const QString &form)
{
    html.open(
        element,
        {{"itemprop", u"distribution"_s}, {"itemscope", u""_s}, {"itemtype", u"https://schema.org/DataDownload"_s}});
    html.leaf("meta", {{"itemprop", u"encodingFormat"_s}, {"content", form}});
    html.link(file, words, {{"itemprop", u"contentUrl"_s}}).close();
}

QJsonObject listOf(const QJsonObject &items)
{
    return {{u"type"_s, u"array"_s}, {u"items"_s, items}};
}

} // namespace

DataFiles::DataFiles(const PlanFacts &plan, SiteFolder &folder)
    : m_plan(plan)
    , m_folder(folder)
{
    for (const DataTable &table : dataTables()) {
        formats::Sheet sheet{table.name, {}, {}};
        for (const DataColumn &column : table.columns)
            sheet.columns << formats::Column{column.name, false, {}, column.name == u"id" ? 10 : 24};
        m_sheets << sheet;
    }
}

Outcome DataFiles::begin()
{
    for (const DataTable &table : dataTables()) {
        auto file = m_folder.grow(csvFileOf(table));
        if (!file)
            return tl::unexpected(file.error());
        QStringList names;
        for (const DataColumn &column : table.columns)
            names << column.name;
        (*file)->add(formats::csvRow(names));
        m_csv.push_back(std::move(*file));
    }
    auto json = m_folder.grow(kJsonFile);
    if (!json)
        return tl::unexpected(json.error());
    m_json = std::move(*json);
    const QJsonObject plan{{u"title"_s, m_plan.title},
                           {u"country"_s, m_plan.plan.country},
                           {u"starts"_s, m_plan.plan.starts.edtf()},
                           {u"ends"_s, m_plan.plan.ends.edtf()},
                           {u"licence"_s, m_plan.plan.licence}};
    m_json->add("{\"plan\":" + QJsonDocument(plan).toJson(QJsonDocument::Compact) + ",\"commitments\":[\n");
    return {};
}

QJsonObject DataFiles::addRow(Place place, const QStringList &cells)
{
    m_csv[place]->add(formats::csvRow(cells, formats::CsvKind::SafeForExcel));
    if (++m_rows <= kMostRows)
        m_sheets[place].rows << cells;
    const QList<DataColumn> &columns = dataTables()[place].columns;
    QJsonObject object;
    for (qsizetype at = 0; at < columns.size(); ++at)
        if (!cells[at].isEmpty())
            object.insert(columns[at].name, jsonOf(columns[at], cells[at]));
    return object;
}

QJsonArray DataFiles::evidenceOf(const CommitmentFacts &facts, const RecordId &of)
{
    QJsonArray list;
    for (const Evidence &each : m_plan.evidence.value(of))
        list << addRow(EvidenceGiven, evidenceRow(facts, each));
    return list;
}

QJsonObject DataFiles::updateObject(const CommitmentFacts &facts, const UpdateFacts &update)
{
    QJsonObject object = addRow(Updates, updateRow(m_plan, facts, update));
    QJsonArray reports;
    for (const MilestoneReport &report : update.reports)
        reports << addRow(Reports, reportRow(m_plan, update, report));
    object.insert(keyOf(dataTables()[Reports]), reports);
    object.insert(keyOf(dataTables()[EvidenceGiven]), evidenceOf(facts, update.update.id));
    return object;
}

void DataFiles::take(const CommitmentFacts &facts)
{
    QJsonObject commitment = addRow(Commitments, commitmentRow(m_plan, facts));
    QJsonArray milestones;
    for (const MilestoneStanding &each : facts.standing.milestones) {
        QJsonObject milestone = addRow(Milestones, milestoneRow(m_plan, facts, each));
        milestone.insert(keyOf(dataTables()[EvidenceGiven]), evidenceOf(facts, each.milestone.id));
        milestones << milestone;
    }
    QJsonArray updates;
    for (const UpdateFacts &each : facts.updates)
        updates << updateObject(facts, each);
    commitment.insert(keyOf(dataTables()[Milestones]), milestones);
    commitment.insert(keyOf(dataTables()[Updates]), updates);
    commitment.insert(keyOf(dataTables()[EvidenceGiven]), evidenceOf(facts, facts.standing.commitment.id));
    m_json->add((std::exchange(m_isFirstCommitment, false) ? "" : ",\n") +
                QJsonDocument(commitment).toJson(QJsonDocument::Compact));
}

Outcome DataFiles::putSpreadsheet()
{
    if (m_rows > kMostRows)
        return {};
    const auto ods = formats::odsOf(m_sheets);
    return ods ? m_folder.put(kSpreadsheetFile, *ods) : tl::unexpected(ods.error());
}

Outcome DataFiles::putDescriptions()
{
    QJsonArray tables;
    for (const DataTable &table : dataTables()) {
        QJsonArray columns;
        for (const DataColumn &column : table.columns)
            columns << QJsonObject{{u"name"_s, column.name},
                                   {u"titles"_s, column.name},
                                   {u"dc:description"_s, column.says},
                                   {u"datatype"_s, column.type == DataType::Flag    ? u"boolean"_s
                                                   : column.type == DataType::Whole ? u"integer"_s
                                                                                    : u"string"_s}};
        tables << QJsonObject{{u"url"_s, table.name + u".csv"_s},
                              {u"dc:description"_s, table.says},
                              {u"tableSchema"_s, QJsonObject{{u"columns"_s, columns}, {u"primaryKey"_s, u"id"_s}}}};
    }
    QJsonObject group{
        {u"@context"_s, u"http://www.w3.org/ns/csvw"_s}, {u"dc:title"_s, m_plan.title}, {u"tables"_s, tables}};
    if (!m_plan.plan.licence.isEmpty())
        group.insert(u"dc:rights"_s, m_plan.plan.licence);

    const auto &all = dataTables();
    const std::pair<QString, QJsonValue> evidence(keyOf(all[EvidenceGiven]), listOf(schemaOf(all[EvidenceGiven])));
    const QJsonObject update =
        schemaOf(all[Updates], {evidence, {keyOf(all[Reports]), listOf(schemaOf(all[Reports]))}});
    const QJsonObject commitment =
        schemaOf(all[Commitments], {evidence,
                                    {keyOf(all[Milestones]), listOf(schemaOf(all[Milestones], {evidence}))},
                                    {keyOf(all[Updates]), listOf(update)}});
    const QJsonObject schema{{u"$schema"_s, u"https://json-schema.org/draft/2020-12/schema"_s},
                             {u"title"_s, u"A published open government plan"_s},
                             {u"type"_s, u"object"_s},
                             {u"required"_s, QJsonArray{u"plan"_s, u"commitments"_s, u"rounds"_s, u"organisations"_s}},
                             {u"properties"_s, QJsonObject{{u"plan"_s, QJsonObject{{u"type"_s, u"object"_s}}},
                                                           {u"commitments"_s, listOf(commitment)},
                                                           {u"rounds"_s, listOf(schemaOf(all[Rounds]))},
                                                           {u"organisations"_s, listOf(schemaOf(all[Organisations]))}}},
                             {u"additionalProperties"_s, false}};
    const auto put = m_folder.put(kCsvwFile, QJsonDocument(group).toJson());
    return put ? m_folder.put(kSchemaFile, QJsonDocument(schema).toJson()) : put;
}

Outcome DataFiles::finish()
{
    QJsonArray rounds;
    for (const RoundFacts &each : m_plan.rounds)
        rounds << addRow(Rounds, roundRow(each));
    QJsonArray organisations;
    QList<RecordId> ids = m_plan.organisations.keys();
    std::sort(ids.begin(), ids.end());
    for (const RecordId &id : std::as_const(ids))
        organisations << addRow(Organisations, organisationRow(id, m_plan.organisations.value(id)));
    m_json->add("],\n\"rounds\":" + QJsonDocument(rounds).toJson(QJsonDocument::Compact) +
                ",\n\"organisations\":" + QJsonDocument(organisations).toJson(QJsonDocument::Compact) + "}\n");
    Outcome finished = m_json->finish();
    for (const auto &file : m_csv)
        if (finished)
            finished = file->finish();
    if (finished)
        finished = putSpreadsheet();
    if (finished)
        finished = putDescriptions();
    return finished ? putPage() : finished;
}

Outcome DataFiles::putPage() const
{
    Html html;
    openDataset(html, m_plan);
    html.open("ul");
    if (m_rows <= kMostRows)
        addDownload(html, "li", kSpreadsheetFile, u"All tables as a spreadsheet (ODS)",
                    u"application/vnd.oasis.opendocument.spreadsheet"_s);
    addDownload(html, "li", kJsonFile, u"Everything in one file (JSON)", u"application/json"_s);
    html.open("li").text(u"What that file holds: ");
    html.link(kSchemaFile, u"its schema").close();
    html.open("li").link(kFeedFile, u"Updates as a feed (Atom)").close();
    html.open("li").link(kCalendarFile, u"Due dates and meetings as a calendar (ICS)").close().close();
    html.element("h2", u"Tables").open("p").text(u"Plain text with commas (CSV, UTF-8), described by ");
    html.link(kCsvwFile, u"their metadata");
    html.text(u". Dates are in EDTF (ISO 8601-2). A cell that a spreadsheet would take for a formula has an apostrophe "
              "before it.")
        .close();
    for (const DataTable &table : dataTables()) {
        addDownload(html, "h3", csvFileOf(table), table.name + u".csv"_s, u"text/csv"_s);
        html.element("p", table.says);
        html.open("details").element("summary", u"Columns of "_s + table.name).open("dl", {{"class", u"columns"_s}});
        for (const DataColumn &column : table.columns)
            html.element("dt", column.name).element("dd", column.says);
        html.close().close();
    }
    html.close();
    return m_folder.put(kDataFile, pageOf(m_plan, kDataFile, u"Data"_s, html));
}

} // namespace waymark::site
