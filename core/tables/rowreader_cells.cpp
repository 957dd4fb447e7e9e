// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowreader.h"

#include <base/text.h>
#include <journal/edit.h>
#include <model/natural_id.h>

#include <algorithm>

namespace waymark::tables {

using namespace Qt::StringLiterals;

namespace {

bool isSame(const QString &cell, const QString &shown)
{
    return cleanText(cell).trimmed() == cleanText(shown).trimmed();
}

} // namespace

/// What a change of the field replaces: what stands, or, where that changed since the file was written, what its editor
/// saw.
std::optional<QList<EditId>> RowReader::replacesIn(const Line &line, const QString &field) const
{
    if (line.row.isNew)
        return std::nullopt;
    const bool hasChanged = line.then && line.then->values.value(field) != line.now.values.value(field);
    return (hasChanged ? *line.then : line.now).heads.value(field);
}

Outcome RowReader::readCell(Line &line, const Column &column)
{
    const QString text = line.cells.value(column.at);
    Outcome read;
    const bool isAboutRow = !column.of.described && (column.map.field == u"round" || column.map.field == u"kind");
    if (column.map.field == u"id" || isAboutRow)
        return {};
    m_values.setPlace(m_sheet, column.map.heading, line.row.row);
    if (text.toUtf8().size() > journal::kLargestValue) {
        problem(line, column.map.heading, u"The text is longer than 256 KiB; shorten it or attach it as a document."_s);
        return {};
    }
    if (column.map.field == u"lead")
        read = readLeads(line, text);
    else if (column.isSaid)
        read = readSaid(line, column, text);
    else if (column.of.isSet())
        read = readSet(line, column, text);
    else
        read = readField(line, column, text);
    if (read || read.error().code != ErrorCode::Invalid)
        return read;
    problem(line, column.map.heading, read.error().sentence);
    return {};
}

/// As people read it.
Result<QString> RowReader::shown(const Column &column, const Value &value)
{
    const bool isMark = column.map.field.endsWith(u'?');
    const auto id = column.of.described && column.of.described->type == FieldType::Reference && !isMark
                        ? RecordId::fromText(value.text())
                        : std::nullopt;
    return id ? m_names.of(*id) : Result<QString>(shownValue(isMark ? nullptr : column.of.described, value));
}

Outcome RowReader::readField(Line &line, const Column &column, const QString &text)
{
    const QString &field = column.map.field;
    const auto before = cellText(m_names, column.of, line.now.values);
    if (!before)
        return tl::unexpected(before.error());
    if (isSame(text, *before)) {
        m_result.same += text.isEmpty() ? 0 : 1;
        return {};
    }
    const auto seen = line.then ? cellText(m_names, column.of, line.then->values) : Result<QString>(QString());
    if (!seen)
        return tl::unexpected(seen.error());
    const bool mayEmpty = line.then.has_value();
    if ((mayEmpty && isSame(text, *seen)) || (!mayEmpty && cleanLine(text).isEmpty()))
        return {}; // the editor left it as it was
    static const Field ownText = [] {
        Field own;
        own.type = FieldType::Text;
        return own;
    }();
    const Field &described = column.of.described ? *column.of.described : ownText;
    const auto value = m_values.value(described, column.map, text);
    if (!value)
        return tl::unexpected(value.error());
    if (*value == line.now.values.value(field)) {
        ++m_result.same;
        return {};
    }
    const auto was = shown(column, line.now.values.value(field));
    const auto becomes = shown(column, *value);
    if (!was || !becomes)
        return tl::unexpected(was ? becomes.error() : was.error());
    line.row.fields << FieldRead{field, *was, *becomes, *value, replacesIn(line, field)};
    return {};
}

Outcome RowReader::readSet(Line &line, const Column &column, const QString &text)
{
    const auto before = cellText(m_names, column.of, line.now.values);
    if (!before)
        return tl::unexpected(before.error());
    const auto wanted = m_values.members(*column.of.described, text);
    if (!wanted)
        return tl::unexpected(wanted.error());
    if (wanted->isEmpty() && !line.then)
        return {};
    const QStringList had = membersIn(line.then ? line.then->values : line.now.values, column.map.field);
    const auto set = [&](const QString &member, bool isIn) {
        const QString field = column.map.field + u'/' + member;
        if ((line.now.values.value(field).flag() == true) != isIn)
            line.row.fields << FieldRead{field, *before, cleanLine(text), Value(isIn), replacesIn(line, field)};
    };
    for (const QString &member : *wanted)
        if (!had.contains(member))
            set(member, true);
    for (const QString &member : had)
        if (!wanted->contains(member))
            set(member, false);
    return {};
}

Outcome RowReader::readLeads(Line &line, const QString &text)
{
    QList<RecordId> leads;
    Outcome known; // the first that is not is told, and all are asked about
    for (const QString &part : partsOf(text)) {
        if (m_values.isLeftOut(part))
            continue;
        const auto organisation = m_values.organisation(part);
        if (!organisation && known)
            known = tl::unexpected(organisation.error());
        else if (organisation && !leads.contains(*organisation))
            leads << *organisation;
    }
    if (!known)
        return known;
    const QSet<RecordId> wanted(leads.cbegin(), leads.cend());
    if (leads.isEmpty() || wanted == m_leads.value(line.row.id)) {
        m_result.same += leads.isEmpty() ? 0 : 1;
        return {};
    }
    line.row.leads = leads;
    return {};
}

} // namespace waymark::tables
