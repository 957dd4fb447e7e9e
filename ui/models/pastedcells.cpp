// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pastedcells.h"

#include <base/text.h>
#include <models/shown.h>
#include <rules/completion.h>

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

void refuse(PastedPlace &place, const QString &sentence)
{
    // The column stands beside it already.
    const qsizetype named = sentence.indexOf(u": “"_s);
    const QString bare = named > 0 && named < 30 ? sentence.mid(named + 2) : sentence;
    place.kind = PastedPlace::Problem;
    place.problem = bare;
    place.said = {};
}

} // namespace

QString folded(const QString &text)
{
    return cleanLine(text).toCaseFolded();
}

QString PlanRow::kind() const
{
    return isMilestone ? u"milestone"_s : u"commitment"_s;
}

QString PlanRow::name() const
{
    return numberedTitle(number, title);
}

PlanIndex::PlanIndex(const Overview &overview)
{
    for (const rules::CommitmentStanding &standing : overview.commitments) {
        const Commitment &commitment = standing.commitment;
        add({false, commitment.id.record(), commitment.number, commitment.title.text(), standing.ratings,
             overview.parties.value(commitment.id.record()).government.shortLeads.join(u", "_s)});
        for (const rules::MilestoneStanding &each : standing.milestones)
            add({true,
                 each.milestone.id.record(),
                 each.milestone.number,
                 each.milestone.title.text(),
                 each.ratings,
                 {}});
    }
}

void PlanIndex::add(const PlanRow &row)
{
    m_places.insert(row.id, m_rows.size());
    if (!row.number.isEmpty())
        m_numbers.insert(folded(row.number), m_rows.size());
    if (!row.title.isEmpty())
        m_titles.insert(folded(row.title), m_rows.size());
    m_rows << row;
}

QList<const PlanRow *> PlanIndex::rowsIn(const QMultiHash<QString, qsizetype> &places, const QString &text) const
{
    QList<const PlanRow *> rows;
    const QList<qsizetype> found = places.values(folded(text));
    for (const qsizetype at : found)
        rows << &m_rows.at(at);
    return rows;
}

QList<const PlanRow *> PlanIndex::byNumber(const QString &number) const
{
    return rowsIn(m_numbers, number);
}

const PlanRow *PlanIndex::at(const RecordId &id) const
{
    const auto found = m_places.constFind(id);
    return found == m_places.cend() ? nullptr : &m_rows.at(*found);
}

const PlanRow *PlanIndex::commitmentAbove(const QString &number) const
{
    for (qsizetype dot = number.lastIndexOf(u'.'); dot > 0; dot = number.lastIndexOf(u'.', dot - 1)) {
        const QList<const PlanRow *> found = byNumber(number.left(dot));
        if (found.size() == 1 && !found.first()->isMilestone)
            return found.first();
    }
    return nullptr;
}

PlanIndex::Found PlanIndex::find(const QString &number, const QString &title) const
{
    const QList<const PlanRow *> numbered = byNumber(number);
    const QList<const PlanRow *> titled = rowsIn(m_titles, title);
    for (const PlanRow *row : numbered)
        if (titled.contains(row))
            return {row, {}};
    if (numbered.size() > 1)
        return {nullptr, Pasted::tr("Several rows of the plan have the number %1; correct that first.").arg(number)};
    if (numbered.size() == 1 && titled.size() == 1)
        return {nullptr, Pasted::tr("The number is that of “%1”, the title that of “%2”; correct one of them.")
                             .arg(numbered.first()->name(), titled.first()->name())};
    if (numbered.size() == 1)
        return {numbered.first(), {}};
    if (titled.size() > 1)
        return {nullptr, Pasted::tr("Several rows of the plan are called “%1”; give the number too.").arg(title)};
    return {titled.value(0), {}};
}

CellReading::CellReading(OpenPlan &plan, const Overview &overview)
    : m_plan(plan)
    , m_hasRound(overview.round.has_value())
{
    const auto organisations = store::readAll<Organisation>(plan.store());
    if (!organisations) {
        m_outcome = tl::unexpected(organisations.error());
        return;
    }
    for (const Organisation &each : *organisations) {
        const RecordId id = each.sameAs.isNull() ? each.id.record() : each.sameAs.record();
        for (const QString &name : {each.name.text(), each.shortName})
            if (!name.isEmpty())
                m_organisations.insert(folded(name), id);
        m_shortNames.insert(each.id.record(), each.shortName.isEmpty() ? each.name.text() : each.shortName);
    }
}

Result<std::optional<PastedPlace>> CellReading::read(const PlanRow &row, const RowColumn &column, const QString &text)
{
    PastedPlace place;
    place.row = row.name();
    place.column = column.label;
    place.said.kind = row.kind();
    place.said.id = row.id;
    const QString field = row.isMilestone ? column.milestoneField : column.commitmentField;
    if (column.what == RowColumn::Government || column.what == RowColumn::CivilSociety) {
        const bool isGovernment = column.what == RowColumn::Government;
        readCompletion(place, isGovernment, isGovernment ? row.ratings.government : row.ratings.civilSociety, text);
    } else if (column.what == RowColumn::Lead && !row.isMilestone) {
        place.before = row.leads;
        readLeads(place, text);
    } else if (field.isEmpty()) {
        place.after = text;
        refuse(place, row.isMilestone
                          ? Pasted::tr("A milestone has no “%1” of its own; it is its commitment's.").arg(column.label)
                          : Pasted::tr("A commitment has no “%1”.").arg(column.label));
    } else {
        readField(place, row, field, text);
    }
    if (!m_outcome)
        return tl::unexpected(m_outcome.error());
    if (place.kind == PastedPlace::Change && place.after == place.before)
        return std::optional<PastedPlace>();
    return std::optional(place);
}

const store::StoredRecord *CellReading::stored(const PlanRow &row)
{
    if (m_storedId != row.id) {
        const auto found = store::record(m_plan.store(), row.kind(), row.id);
        if (!found)
            m_outcome = tl::unexpected(found.error());
        m_stored = found.value_or(std::nullopt);
        m_storedId = row.id;
    }
    return m_stored ? &*m_stored : nullptr;
}

void CellReading::readField(PastedPlace &place, const PlanRow &row, const QString &field, const QString &text)
{
    const store::StoredRecord *now = stored(row);
    if (!now)
        return;
    const Field *described = waymark::kind(row.kind())->field(field);
    const Value before = now->values.fields.value(field);
    place.before = shownValue(described, before);
    place.after = place.before;
    if (text == place.before)
        return;
    const auto value = valueFromText(*described, FieldName::split(field), text);
    if (!value) {
        place.after = text;
        refuse(place, value.error().sentence);
        return;
    }
    place.after = shownValue(described, *value);
    place.movesDate = row.isMilestone && field == u"due" && !before.isNull();
    place.said.fields = {actions::FieldEdit{field, *value, now->heads.value(field)}};
}

void CellReading::readCompletion(PastedPlace &place, bool isGovernment, Completion before, const QString &text) const
{
    place.before = shortWord(before);
    const auto said = rules::meaningOf(cleanLine(text).toLower());
    place.after = place.before;
    if (folded(text) == folded(place.before))
        return;
    place.after = text;
    if (!said)
        return refuse(place, Pasted::tr("“%1” is no status; write for example "
                                        "Limited or Complete.")
                                 .arg(text));
    if (!m_hasRound)
        return refuse(place, Pasted::tr("A completion belongs to a round of updates, and none is open; open one."));
    QStringList words;
    if (said->completion != Completion::NotReported)
        words << shortWord(said->completion);
    if (said->pace != Pace::NothingSaid)
        words << labelOf(said->pace).toLower();
    place.after = words.join(u", "_s);
    place.said.pace = said->pace;
    (isGovernment ? place.said.government : place.said.civilSociety) = said->completion;
}

std::optional<QList<RecordId>> CellReading::organisationsIn(const QString &text, QString &unknown) const
{
    if (const auto whole = m_organisations.constFind(folded(text)); whole != m_organisations.cend())
        return QList<RecordId>{*whole};
    static const QRegularExpression between(u"[,;\\n/]"_s);
    QList<RecordId> found;
    const QStringList names = text.split(between, Qt::SkipEmptyParts);
    for (const QString &name : names) {
        const auto known = m_organisations.constFind(folded(name));
        if (known == m_organisations.cend()) {
            unknown = cleanLine(name);
            return std::nullopt;
        }
        if (!found.contains(*known))
            found << *known;
    }
    return found;
}

void CellReading::readLeads(PastedPlace &place, const QString &text) const
{
    place.after = place.before;
    if (folded(text) == folded(place.before))
        return;
    place.after = text;
    QString unknown;
    const auto leads = organisationsIn(text, unknown);
    if (!leads)
        return refuse(place, Pasted::tr("The plan knows no organisation called “%1”; enter it under People first, or "
                                        "correct the name.")
                                 .arg(unknown));
    QStringList names;
    for (const RecordId &id : *leads)
        names << m_shortNames.value(id);
    QStringList before = place.before.split(u", "_s, Qt::SkipEmptyParts);
    before.sort();
    place.after = names.join(u", "_s);
    names.sort();
    if (names == before)
        place.after = place.before;
    place.said.leads = leads;
}

PastedPlace CellReading::begin(const PlanRow *above, const QString &number, const QString &title) const
{
    PastedPlace place;
    place.kind = PastedPlace::NewRecord;
    place.row = numberedTitle(number, title);
    place.after = above ? Pasted::tr("New milestone of %1").arg(above->name()) : Pasted::tr("New commitment");
    place.said.kind = above ? u"milestone"_s : u"commitment"_s;
    place.said.id = RecordId::random();
    const RecordId of = above ? above->id : m_plan.plan().id.record();
    place.said.fields = {actions::FieldEdit{above ? u"commitment"_s : u"plan"_s, Value(of.text()), {}}};
    return place;
}

PastedPlace CellReading::readNew(actions::RowSaid &record, const RowColumn &column, const QString &text)
{
    const bool isMilestone = record.kind == u"milestone";
    PastedPlace place;
    place.row = text;
    place.column = column.label;
    const QString field = isMilestone ? column.milestoneField : column.commitmentField;
    if (column.what == RowColumn::Lead && !isMilestone) {
        readLeads(place, text);
        if (place.kind == PastedPlace::Change)
            record.leads = place.said.leads;
        return place;
    }
    if (column.what != RowColumn::Field || field.isEmpty()) {
        if (column.what != RowColumn::Lead)
            refuse(place, Pasted::tr("“%1” can be entered once the new row is in the plan.").arg(column.label));
        return place;
    }
    const Field *described = waymark::kind(record.kind)->field(field);
    const auto value = valueFromText(*described, FieldName::split(field), text);
    if (!value) {
        refuse(place, value.error().sentence);
        return place;
    }
    record.fields << actions::FieldEdit{field, *value, {}};
    if (field != u"number" && field != u"title")
        place.after = shownValue(described, *value);
    return place;
}

} // namespace waymark::ui
