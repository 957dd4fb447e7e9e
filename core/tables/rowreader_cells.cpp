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
    if (column.map.field == u"id")
        return {};
    if (text.toUtf8().size() > journal::kLargestValue) {
        problem(line, column.map.heading, u"The text is longer than 256 KiB; shorten it or attach it as a document."_s);
        return {};
    }
    if (column.map.field == u"lead")
        read = readLeads(line, text);
    else if (!column.round.isNull())
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
    const auto value = m_values.value(described, field, column.map.dates, text);
    if (!value)
        return tl::unexpected(value.error());
    if (*value == line.now.values.value(field)) {
        ++m_result.same;
        return {};
    }
    line.row.fields << FieldRead{field, *before, cleanText(text), *value, replacesIn(line, field)};
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

Outcome RowReader::readSaid(Line &line, const Column &column, const QString &text)
{
    if (cleanLine(text).isEmpty())
        return {};
    const auto said = m_values.said(m_words, text);
    return said ? say(line, column, *said, cleanLine(text)) : tl::unexpected(said.error());
}

/// Puts what is said into the update of the column's round, or into the milestone's report in it.
Outcome RowReader::say(Line &line, const Column &column, const rules::AsSaid &said, const QString &word)
{
    const auto reference = [](const QString &field, const RecordId &id) {
        return FieldRead{field, {}, {}, Value(id.text()), {}};
    };
    RecordId commitment = line.row.id;
    if (m_kind->name == u"milestone") {
        QString of = line.now.values.text(u"commitment"_s);
        for (const FieldRead &field : std::as_const(line.row.fields))
            of = field.field == u"commitment" ? field.value.text() : of;
        commitment = RecordId::fromText(of).value_or(RecordId());
        if (commitment.isNull())
            return failure(ErrorCode::Invalid, u"A milestone of the plan itself has no status in a round."_s);
    }
    const Id<Update> update = updateId(Id<Commitment>(commitment), column.round);
    RowRead of{u"update"_s,
               update,
               u"%1, %2"_s.arg(line.row.name, column.map.heading),
               true,
               {reference(u"commitment"_s, commitment), reference(u"round"_s, column.round)},
               {},
               line.row.row};
    if (m_kind->name == u"milestone") {
        line.said << of;
        of.kind = u"milestoneReport"_s;
        of.id = reportId(update, Id<Milestone>(line.row.id));
        of.fields = {reference(u"update"_s, update), reference(u"milestone"_s, line.row.id)};
    }
    const auto now = store::record(m_store, of.kind, of.id);
    if (!now)
        return tl::unexpected(now.error());
    of.isNew = !*now;
    const qsizetype references = of.fields.size();
    const auto add = [&](const QString &field, const QString &name, const QString &label) {
        const QString before = *now ? (*now)->values.text(field) : QString();
        if (name.isEmpty() || before == name)
            return;
        const Field *described = kind(of.kind)->field(field);
        of.fields << FieldRead{field, shownValue(described, Value(before)), label, Value(name), {}};
    };
    if (column.map.field != u"pace")
        add(column.map.field, nameOf(said.completion), labelOf(said.completion));
    add(u"pace"_s, nameOf(said.pace), labelOf(said.pace));
    if (m_words.contains(word.toLower()))
        add(u"asSaid"_s, word, word);
    if (of.fields.size() == references) {
        ++m_result.same;
        line.said.removeIf([&of](const RowRead &each) { return each.id != of.id; });
        return {};
    }
    line.said << of;
    return {};
}

Outcome RowReader::readLeads(Line &line, const QString &text)
{
    QList<RecordId> leads;
    for (const QString &part : partsOf(text)) {
        const auto organisation = m_values.organisation(part);
        if (!organisation)
            return tl::unexpected(organisation.error());
        if (!leads.contains(*organisation))
            leads << *organisation;
    }
    const QSet<RecordId> wanted(leads.cbegin(), leads.cend());
    if (leads.isEmpty() || wanted == m_leads.value(line.row.id)) {
        m_result.same += leads.isEmpty() ? 0 : 1;
        return {};
    }
    line.row.leads = leads;
    return {};
}

} // namespace waymark::tables
