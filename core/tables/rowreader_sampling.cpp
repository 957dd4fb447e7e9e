// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the first cells of a column become.
#include "dates.h"
#include "rowreader.h"

#include <base/text.h>

#include <algorithm>

namespace waymark::tables {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kCells = 6;

} // namespace

/// As people read it.
Result<QString> RowReader::becomes(const Column &column, const QString &text)
{
    const QString &field = column.map.field;
    const bool isAboutRow = !column.of.described && (field == u"round" || field == u"kind");
    if (field == u"id" || isAboutRow)
        return cleanLine(text);
    if (column.isSaid)
        return m_values.said(m_words, text).map([](const rules::AsSaid &said) {
            QStringList words{labelOf(said.completion), labelOf(said.pace)};
            if (said.completion == Completion::NotReported)
                words.removeFirst();
            if (said.pace == Pace::NothingSaid)
                words.removeLast();
            return words.isEmpty() ? u"nothing said"_s : words.join(u", "_s);
        });
    const bool isOfOrganisations = column.of.described && column.of.described->refersTo == u"organisation";
    if (field == u"lead" || isOfOrganisations) {
        QStringList names;
        for (const QString &part : field == u"lead" ? partsOf(text) : QStringList{text}) {
            const auto id = m_values.organisation(part);
            const bool isNew = !m_values.takeNew().isEmpty();
            const auto name = !id     ? tl::unexpected(id.error())
                              : isNew ? Result<QString>(cleanLine(part))
                                      : m_names.of(*id);
            if (!name)
                return name;
            names << *name;
        }
        return names.join(u"; "_s);
    }
    if (column.of.isSet()) {
        QStringList words;
        const auto members = m_values.members(*column.of.described, text);
        for (const QString &member : members.value_or(QStringList())) {
            const auto id = RecordId::fromText(member);
            const auto name = id ? m_names.of(*id) : Result<QString>(member);
            words << name.value_or(member);
        }
        return members ? Result<QString>(words.join(u"; "_s)) : tl::unexpected(members.error());
    }
    if (!column.of.described)
        return cleanText(text);
    const auto value = m_values.value(*column.of.described, column.map, text);
    return value ? shown(column, *value) : tl::unexpected(value.error());
}

Result<QList<ColumnSample>> RowReader::sample(const formats::Grid &grid, const SheetMap &sheet)
{
    QList<ColumnSample> samples;
    const auto taken = takeSheet(grid, sheet);
    if (!taken || sheet.headerRow > grid.rows.size())
        return taken ? Result<QList<ColumnSample>>(samples) : tl::unexpected(taken.error());
    const QStringList headings = grid.rows.at(sheet.headerRow - 1);
    for (qsizetype at = 0; at < headings.size(); ++at) {
        if (cleanLine(headings.at(at)).isEmpty())
            continue;
        ColumnSample sample{cleanLine(headings.at(at)), {}, false};
        const Column *column = nullptr;
        for (const Kind *each : std::as_const(m_kinds))
            for (const Column &placed : std::as_const(m_columnsOf[each->name]))
                column = placed.at == at ? &placed : column;
        if (column)
            takeKind(m_kinds.last());
        for (qsizetype row = sheet.headerRow; row < grid.rows.size() && sample.cells.size() < kCells; ++row) {
            const QString text = cleanLine(grid.rows.at(row).value(at));
            if (text.isEmpty() || std::any_of(sample.cells.cbegin(), sample.cells.cend(),
                                              [&text](const CellSample &known) { return known.text == text; }))
                continue;
            const auto read = column ? becomes(*column, grid.rows.at(row).value(at)) : Result<QString>(QString());
            if (!read && read.error().code != ErrorCode::Invalid)
                return tl::unexpected(read.error());
            sample.cells << CellSample{text, read.value_or(QString()), read ? QString() : read.error().sentence,
                                       m_values.takeAsked()};
        }
        QStringList cells;
        for (const CellSample &each : std::as_const(sample.cells))
            cells << each.text;
        sample.areStatuses = !column && areStatuses(sample.heading, cells);
        samples << sample;
    }
    return samples;
}

Result<QList<ColumnSample>> sampleOf(const store::Store &store, const formats::Grid &grid, const SheetMap &sheet,
                                     const Mapping &mapping)
{
    RowReader reader(store, mapping, nullptr);
    const auto begun = reader.begin();
    return begun ? reader.sample(grid, sheet) : tl::unexpected(begun.error());
}

} // namespace waymark::tables
