// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowreader.h"

#include <base/text.h>
#include <model/natural_id.h>

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

bool isEmpty(const QStringList &cells)
{
    return std::all_of(cells.cbegin(), cells.cend(), [](const QString &cell) { return cleanLine(cell).isEmpty(); });
}

/// What a commitment's or milestone's row says of it in a round.
bool isSaidInRound(const QString &field)
{
    return field == u"governmentCompletion" || field == u"civilSocietyCompletion" || field == u"pace";
}

} // namespace

Outcome RowReader::begin()
{
    const auto plans = store::readAll<Plan>(m_store);
    const auto rounds = store::readAll<Round>(m_store);
    const auto roles = store::readAll<Role>(m_store);
    if (!plans || !rounds || !roles)
        return tl::unexpected(!plans ? plans.error() : !rounds ? rounds.error() : roles.error());
    if (plans->isEmpty())
        return failure(ErrorCode::NotFound, u"There is no plan in this file yet; start one with \"new\"."_s);
    m_plan = plans->last().id;
    QDate latest;
    for (const Round &round : *rounds) {
        m_rounds.insert(round.label.text().toCaseFolded(), round.id);
        if (const QDate opens = round.opens.earliest().value_or(QDate(1, 1, 1));
            m_latestRound.isNull() || opens > latest) {
            latest = opens;
            m_latestRound = round.id;
        }
    }
    for (const Role &role : *roles)
        if (role.which == RoleKind::GovernmentLead && !role.organisation.isNull() && role.to.isNull())
            m_leads[role.of] << role.organisation;
    for (const RoundMap &map : m_mapping.rounds)
        if (const auto opened = openRound(map); !opened)
            return opened;
    return {};
}

Outcome RowReader::openRound(const RoundMap &map)
{
    const QString label = cleanLine(map.label);
    if (m_rounds.contains(label.toCaseFolded()))
        return {};
    const auto opens = FuzzyDate::parse(map.opens);
    if (label.isEmpty() || !opens || !opens->earliest())
        return invalid(u"The mapping opens a round “%1” without its first day; write “opens” as a day."_s.arg(label));
    const Id<Round> id = roundId(Id<Plan>(m_plan), *opens);
    m_rounds.insert(label.toCaseFolded(), id);
    m_names.add(u"round"_s, id, {label});
    m_result.rows << RowRead{u"round"_s,
                             id,
                             label,
                             true,
                             {{u"plan"_s, {}, {}, Value(m_plan.text()), {}},
                              {u"label"_s, {}, label, Value(label), {}},
                              {u"opens"_s, {}, opens->text(), Value(opens->value()), {}}},
                             {},
                             0};
    return {};
}

Outcome RowReader::place(Column &column) const
{
    const QString &field = column.map.field;
    const bool isOfWork = m_kind->name == u"commitment" || m_kind->name == u"milestone";
    column.of = {field, column.map.heading, fieldOf(*m_kind, field)};
    if (const Field *described = m_kind->field(field); described && described->repeat == Repeat::PerMember)
        column.of.described = described; // the whole set
    if (field == u"id" || (field == u"lead" && m_kind->name == u"commitment"))
        return {};
    if (!column.of.described && isOfWork && isSaidInRound(field)) {
        const QString label = column.map.round.toCaseFolded();
        column.round = label.isEmpty() ? m_latestRound : m_rounds.value(label);
        return column.round.isNull()
                   ? Outcome(
                         invalid(u"“%1” is said in a round, and the plan has none called “%2”; name it under “rounds” "
                                 "in the mapping, or open it first."_s.arg(column.map.heading, column.map.round)))
                   : Outcome();
    }
    return column.of.described || (FieldName::isValid(field) && field.startsWith(u"x/"))
               ? Outcome()
               : Outcome(invalid(u"The mapping says that “%1” is the field “%2”; a %3 has no such field."_s.arg(
                     column.map.heading, field, m_kind->label.toLower())));
}

Outcome RowReader::readColumns(const QStringList &headings, const SheetMap &sheet)
{
    m_columns.clear();
    QSet<qsizetype> used;
    for (const ColumnMap &map : sheet.columns) {
        const auto at = std::find_if(headings.cbegin(), headings.cend(), [&map](const QString &heading) {
            return cleanLine(heading).compare(cleanLine(map.heading), Qt::CaseInsensitive) == 0;
        });
        if (map.field.isEmpty())
            continue;
        if (at == headings.cend())
            return invalid(u"Row %1 of the sheet has no heading “%2”; correct the mapping, or say under “headerRow” "
                           "where the headings are."_s.arg(sheet.headerRow)
                               .arg(map.heading));
        Column column{{}, map, at - headings.cbegin(), {}};
        if (const auto placed = place(column); !placed)
            return placed;
        used << column.at;
        m_columns << column;
    }
    for (qsizetype at = 0; at < headings.size(); ++at)
        if (!used.contains(at) && !cleanLine(headings.at(at)).isEmpty())
            m_result.notes << u"The column “%1” is left out."_s.arg(cleanLine(headings.at(at)));
    return {};
}

Outcome RowReader::read(const formats::Grid &grid, const SheetMap &sheet, Job &job)
{
    m_sheet = grid.name;
    m_kind = kind(sheet.kind);
    m_words.clear();
    for (auto word = sheet.words.cbegin(); word != sheet.words.cend(); ++word) {
        m_words.insert(word.key().toLower(), word.value());
        m_result.notes << u"“%1” is read as “%2”."_s.arg(word.key(),
                                                         word.value().isEmpty() ? u"nothing said"_s : word.value());
    }
    if (!m_kind) {
        m_result.notes << u"The sheet “%1” is left out."_s.arg(grid.name);
        return {};
    }
    if (sheet.headerRow > grid.rows.size())
        return invalid(u"The sheet “%1” has no row %2, where the mapping says its headings are."_s.arg(grid.name).arg(
            sheet.headerRow));
    if (const auto columns = readColumns(grid.rows.at(sheet.headerRow - 1), sheet); !columns)
        return columns;
    for (qsizetype row = sheet.headerRow; row < grid.rows.size(); ++row) {
        if (isEmpty(grid.rows.at(row)))
            continue;
        Line line;
        line.cells = grid.rows.at(row);
        line.row.kind = m_kind->name;
        line.row.row = row + 1;
        const auto goesOn = job.report(row, grid.rows.size());
        if (const auto read = goesOn ? readLine(line) : goesOn; !read)
            return read;
    }
    return {};
}

QString RowReader::cell(const Line &line, QStringView field) const
{
    for (const Column &column : m_columns)
        if (column.map.field == field)
            return line.cells.value(column.at).trimmed();
    return {};
}

void RowReader::problem(const Line &line, const QString &column, const QString &sentence)
{
    m_result.problems << CellProblem{m_sheet, line.row.row, column, sentence};
}

Outcome RowReader::readLine(Line &line)
{
    const auto found = find(line);
    if (!found && found.error().code != ErrorCode::Invalid)
        return tl::unexpected(found.error());
    if (!found) {
        problem(line, {}, found.error().sentence);
        return {};
    }
    line.row.id = *found;
    const auto now =
        found->isNull() ? Result<std::optional<store::StoredRecord>>() : store::record(m_store, m_kind->name, *found);
    if (!now)
        return tl::unexpected(now.error());
    if (*now && !(*now)->isDeleted) {
        line.now = **now;
        ++m_result.matched;
        const auto then = m_then ? m_then->stored(m_kind->name, *found) : Result<std::optional<store::StoredRecord>>();
        if (!then)
            return tl::unexpected(then.error());
        line.then = *then;
    } else if (const auto entered = enter(line); !entered || line.row.id.isNull()) {
        return entered;
    }
    line.row.name = (cell(line, u"number") + u' ' + cell(line, u"title")).trimmed();
    for (const Column &column : m_columns)
        if (const auto read = readCell(line, column); !read)
            return read;
    m_result.rows << m_values.takeNew();
    if (line.row.isNew || !line.row.fields.isEmpty() || line.row.leads)
        m_result.rows << line.row;
    m_result.rows << line.said;
    return {};
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
        const auto value = m_values.value(*column.of.described, column.map.field, column.map.dates, text);
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
/// says which.
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
    for (qsizetype dot = number.lastIndexOf(u'.'); dot > 0; dot = number.lastIndexOf(u'.', dot - 1)) {
        const auto above = m_names.find(u"commitment"_s, number.left(dot));
        if (!above)
            return tl::unexpected(above.error());
        if (above->size() == 1) {
            set(u"commitment"_s, above->first());
            return {};
        }
    }
    problem(line, {},
            u"The row does not say which commitment the milestone belongs to; give it a number that begins with "
            "the commitment's, or a column “Commitment”."_s);
    line.row.id = {};
    return {};
}

TablesRead RowReader::finish()
{
    return std::move(m_result);
}

} // namespace waymark::tables
