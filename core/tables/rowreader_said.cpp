// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a row says of its commitment or milestone in a round.
#include "dates.h"
#include "rowreader.h"

#include <base/text.h>
#include <model/natural_id.h>

namespace waymark::tables {

using namespace Qt::StringLiterals;

Result<Id<Round>> RowReader::opened(const RoundMap &map)
{
    const QString label = cleanLine(map.label);
    const auto opens = FuzzyDate::parse(map.opens);
    if (label.isEmpty() || !opens || !opens->earliest())
        return failure(ErrorCode::Invalid,
                       u"The mapping opens a round “%1” without its first day; write “opens” as a day."_s.arg(label));
    const Id<Round> id = roundId(Id<Plan>(m_plan), *opens);
    m_rounds.insert(label.toCaseFolded(), id);
    m_roundDays.insert(*opens->earliest(), id);
    m_names.add(u"round"_s, id, {label});
    RowRead round{u"round"_s, id, label, true, {}, {}, 0};
    round.fields = {{u"plan"_s, {}, {}, Value(m_plan.text()), {}},
                    {u"label"_s, {}, label, Value(label), {}},
                    {u"opens"_s, {}, opens->text(), Value(opens->value()), {}}};
    m_result.rows << round;
    return id;
}

/// By its label or the day it opens; one that the mapping knows is opened now. Null where there is none.
Result<Id<Round>> RowReader::roundCalled(const QString &called)
{
    const QString label = cleanLine(called).toCaseFolded();
    if (const auto known = m_rounds.constFind(label); known != m_rounds.cend())
        return *known;
    const QDate day = dateIn(called).earliest().value_or(QDate());
    if (const auto known = m_roundDays.constFind(day); day.isValid() && known != m_roundDays.cend())
        return *known;
    for (const RoundMap &map : m_mapping.rounds) {
        const auto opens = FuzzyDate::parse(map.opens);
        if (cleanLine(map.label).toCaseFolded() == label || (day.isValid() && opens && opens->earliest() == day))
            return opened(map);
    }
    return Id<Round>();
}

Result<Id<Round>> RowReader::roundOf(const Line &line)
{
    const QString given = cell(line, u"round");
    const auto round = given.isEmpty() ? Result<Id<Round>>() : roundCalled(given);
    if (!round || !round->isNull())
        return round;
    return failure(ErrorCode::Invalid,
                   given.isEmpty() ? u"The row does not say in which round; fill in the column that does."_s
                                   : u"The plan has no round “%1”; name it under “rounds” in the mapping, or open it "
                                     "first."_s.arg(given));
}

Outcome RowReader::readSaid(Line &line, const Column &column, const QString &text)
{
    if (cleanLine(text).isEmpty())
        return {};
    const auto said = m_values.said(m_words, text);
    const auto round = !said                   ? tl::unexpected(said.error())
                       : column.round.isNull() ? roundOf(line)
                                               : Result<Id<Round>>(column.round);
    return round ? say(line, column, *round, *said, cleanLine(text)) : tl::unexpected(round.error());
}

/// Puts what is said into the update of the round, or into the milestone's report in it.
Outcome RowReader::say(Line &line, const Column &column, const Id<Round> &round, const rules::AsSaid &said,
                       const QString &word)
{
    const auto reference = [](const QString &field, const RecordId &id) {
        return FieldRead{field, {}, {}, Value(id.text()), {}};
    };
    const RecordId commitment = commitmentOf(line);
    if (commitment.isNull())
        return failure(ErrorCode::Invalid, u"A milestone of the plan itself has no status in a round."_s);
    const Id<Update> update = updateId(Id<Commitment>(commitment), round);
    RowRead of{u"update"_s,
               update,
               u"%1, %2"_s.arg(line.row.name, column.map.heading),
               true,
               {reference(u"commitment"_s, commitment), reference(u"round"_s, round)},
               {},
               line.row.row,
               m_sheet,
               true};
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

} // namespace waymark::tables
