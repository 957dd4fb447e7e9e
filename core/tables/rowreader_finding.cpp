// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which record a row is about.
#include "dates.h"
#include "rowreader.h"

#include <base/text.h>
#include <model/natural_id.h>

#include <QRegularExpression>

#include <algorithm>

namespace waymark::tables {

using namespace Qt::StringLiterals;

namespace {

const QStringList kNamingFields{u"title"_s, u"name"_s,     u"label"_s,      u"text"_s,
                                u"event"_s, u"inTheWay"_s, u"whatChanged"_s};

tl::unexpected<Error> invalid(const QString &sentence)
{
    return failure(ErrorCode::Invalid, sentence);
}

bool isCalled(const Kind &kind, const QString &word)
{
    return word.compare(kind.label, Qt::CaseInsensitive) == 0 || word.compare(kind.plural, Qt::CaseInsensitive) == 0;
}

} // namespace

/// Which of the sheet's kinds a row is of: by the column that says it, its id or its number.
Result<const Kind *> RowReader::kindOf(const Line &line)
{
    if (const QString said = cleanLine(cell(line, u"kind")); !said.isEmpty()) {
        const auto known =
            std::find_if(m_kinds.cbegin(), m_kinds.cend(), [&said](const Kind *each) { return isCalled(*each, said); });
        return known != m_kinds.cend()
                   ? Result<const Kind *>(*known)
                   : invalid(
                         u"“%1” is neither a commitment nor a milestone; write which of them the row is."_s.arg(said));
    }
    if (const auto id = RecordId::fromText(cell(line, u"id"))) {
        const auto name = store::kindOfRecord(m_store, *id);
        if (!name)
            return tl::unexpected(name.error());
        for (const Kind *each : std::as_const(m_kinds))
            if (each->name == *name)
                return each;
    }
    if (const QString number = cell(line, u"number"); !number.isEmpty())
        return kindByNumber(number);
    for (const Kind *each : std::as_const(m_kinds)) {
        const auto called = m_names.find(each->name, cell(line, u"title"));
        if (!called)
            return tl::unexpected(called.error());
        if (!called->isEmpty())
            return each;
    }
    return invalid(u"Nobody can tell whether the row is a commitment or a milestone; give it a number, or a column "
                   "that says which."_s);
}

/// What the plan or a row above calls so, else "1.2" or "1b" is a milestone, and "2" a commitment.
Result<const Kind *> RowReader::kindByNumber(const QString &number)
{
    for (const Kind *each : std::as_const(m_kinds)) {
        const auto called = m_names.find(each->name, number);
        if (!called)
            return tl::unexpected(called.error());
        if (!called->isEmpty())
            return each;
    }
    static const QRegularExpression letter(u"^\\p{L}[.)]?$"_s);
    return isBelowAnother(number) || letter.match(number).hasMatch() ? m_kinds.last() : m_kinds.first();
}

/// By id, else by what names it; null for a row that is new.
Result<RecordId> RowReader::find(const Line &line)
{
    if (const QString given = cell(line, u"id"); !given.isEmpty()) {
        const auto id = RecordId::fromText(given);
        const auto known =
            id ? store::record(m_store, m_kind->name, *id) : Result<std::optional<store::StoredRecord>>();
        if (!known)
            return tl::unexpected(known.error());
        if (!id || !*known || (*known)->isDeleted)
            return invalid(
                u"The plan has no %1 with this id any more; empty the cell to enter the row as a new one."_s.arg(
                    m_kind->label.toLower()));
        return *id;
    }
    if (hasNaturalId(m_kind->name))
        return findNatural(line);
    QList<RecordId> found;
    bool isNarrowed = false;
    for (const QString &field : QStringList{u"number"_s, u"ogpId"_s} + kNamingFields) {
        const QString text = cell(line, field);
        const auto called = text.isEmpty() ? Result<QList<RecordId>>() : m_names.find(m_kind->name, text);
        if (!called)
            return tl::unexpected(called.error());
        if (called->isEmpty())
            continue;
        QList<RecordId> both;
        std::copy_if(found.cbegin(), found.cend(), std::back_inserter(both),
                     [&called](const RecordId &id) { return called->contains(id); });
        if (isNarrowed && both.isEmpty())
            return invalid(
                u"“%1” is the %2 of another row of the plan than the rest; correct one of them, or give the id."_s.arg(
                    text, fieldOf(*m_kind, field)->label.toLower()));
        found = isNarrowed ? both : *called;
        isNarrowed = true;
    }
    return found.size() > 1 ? invalid(u"Several rows of the plan are called so; give number and title, or the id."_s)
                            : Result<RecordId>(found.value(0));
}

/// Of what follows from other records: an update from commitment and round.
Result<RecordId> RowReader::findNatural(const Line &line)
{
    QMap<QString, Value> fields{{u"plan"_s, Value(m_plan.text())}};
    for (const Column &column : m_columns) {
        const QString text = line.cells.value(column.at);
        const bool names = column.of.described && (column.of.described->type == FieldType::Reference ||
                                                   (m_kind->name == u"round" && column.map.field == u"opens"));
        if (!names || cleanLine(text).isEmpty())
            continue;
        const auto value = m_values.value(*column.of.described, column.map, text);
        if (!value)
            return tl::unexpected(value.error());
        fields.insert(column.map.field, *value);
    }
    const auto id = naturalId(m_kind->name, fields);
    return id ? Result<RecordId>(*id)
              : invalid(u"The row does not say whose %1 it is; fill in the columns that name it."_s.arg(
                    m_kind->label.toLower()));
}

/// Makes the row a new record; its id stays null where it cannot be one.
Outcome RowReader::enter(Line &line)
{
    QString name;
    for (const QString &field : kNamingFields)
        if (name.isEmpty())
            name = cell(line, field);
    const bool isNatural = hasNaturalId(m_kind->name);
    const bool needsName = std::any_of(kNamingFields.cbegin(), kNamingFields.cend(),
                                       [this](const QString &field) { return m_kind->field(field) != nullptr; });
    if (name.isEmpty() && needsName && !isNatural) {
        const QString number = cell(line, u"number");
        problem(line, {},
                number.isEmpty()
                    ? u"The row does not say what it is about; give it a number or a title."_s
                    : u"Nothing in the plan has the number %1; give it a title to enter it."_s.arg(number));
        return {};
    }
    if (!isNatural)
        line.row.id = RecordId::random();
    line.row.isNew = true;
    if (const auto belongs = belong(line); !belongs || line.row.id.isNull())
        return belongs;
    const QString number = cell(line, u"number");
    QStringList calls{(number + u' ' + name).trimmed(), line.row.id.text()};
    for (const QString &each : {number, name})
        if (!each.isEmpty())
            calls << each;
    m_names.add(m_kind->name, line.row.id, calls);
    return {};
}

/// A new record belongs to the plan; a milestone to the commitment whose number its own begins with, where no column
/// says which, or else to that of the row above where such rows name theirs only once.
Outcome RowReader::belong(Line &line)
{
    const auto set = [&line](const QString &field, const RecordId &id) {
        line.row.fields << FieldRead{field, {}, {}, Value(id.text()), {}};
    };
    if (m_kind->name != u"milestone") {
        if (m_kind->parents.contains(u"plan"_s) && cell(line, u"plan").isEmpty())
            set(u"plan"_s, m_plan);
        return {};
    }
    if (!cell(line, u"commitment").isEmpty() || !cell(line, u"plan").isEmpty())
        return {};
    const QString number = cell(line, u"number");
    for (const QString &begins : numbersAbove(number)) {
        const auto above = m_names.find(u"commitment"_s, begins);
        if (!above)
            return tl::unexpected(above.error());
        if (above->size() == 1) {
            set(u"commitment"_s, above->first());
            return {};
        }
    }
    if (!m_above.isNull() && !isBelowAnother(number) && (m_kinds.size() > 1 || has(u"commitment"))) {
        set(u"commitment"_s, m_above);
        ++m_byPlace;
        return {};
    }
    problem(line, {},
            u"The row does not say which commitment the milestone belongs to; give it a number that begins with "
            "the commitment's, or a column “Commitment”."_s);
    line.row.id = {};
    return {};
}

bool RowReader::isBelowAnother(const QString &number) const
{
    return !numbersAbove(number).isEmpty();
}

/// Null where the row has none.
RecordId RowReader::commitmentOf(const Line &line) const
{
    if (m_kind->name == u"commitment")
        return line.row.id;
    QString of = line.now.values.text(u"commitment"_s);
    for (const FieldRead &field : line.row.fields)
        of = field.field == u"commitment" ? field.value.text() : of;
    return RecordId::fromText(of).value_or(RecordId());
}

} // namespace waymark::tables
