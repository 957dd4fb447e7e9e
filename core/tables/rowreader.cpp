// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowreader.h"

#include <base/text.h>

#include <algorithm>

namespace waymark::tables {

using namespace Qt::StringLiterals;

namespace {

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
    const auto changed = m_then ? m_then->changedSince() : Result<QSet<RecordId>>();
    if (!changed)
        return tl::unexpected(changed.error());
    m_changedSince = *changed;
    m_plan = plans->last().id;
    QDate latest;
    for (const Round &round : *rounds) {
        const QDate opens = round.opens.earliest().value_or(QDate(1, 1, 1));
        m_rounds.insert(round.label.text().toCaseFolded(), round.id);
        m_roundDays.insert(opens, round.id);
        if (m_latestRound.isNull() || opens > latest) {
            latest = opens;
            m_latestRound = round.id;
        }
    }
    for (const Role &role : *roles)
        if (role.which == RoleKind::GovernmentLead && !role.organisation.isNull() && role.to.isNull())
            m_leads[role.of] << role.organisation;
    return {};
}

/// Whether the column says anything of m_kind, and what.
Outcome RowReader::place(Column &column)
{
    if (m_kinds.size() > 1 && m_kind->name == u"commitment" && column.map.field == u"due")
        column.map.field = u"ends"_s; // when a commitment is due
    const QString &field = column.map.field;
    const bool isOfWork = m_kind->name == u"commitment" || m_kind->name == u"milestone";
    column.of = {field, column.map.heading, fieldOf(*m_kind, field)};
    if (const Field *described = m_kind->field(field); described && described->repeat == Repeat::PerMember)
        column.of.described = described; // the whole set
    if (field == u"id" || (field == u"lead" && m_kind->name == u"commitment"))
        return {};
    if (!column.of.described && ((isOfWork && field == u"round") || (m_kinds.size() > 1 && field == u"kind")))
        return {};
    if (!column.of.described && isOfWork && isSaidInRound(field)) {
        column.isSaid = true;
        const auto round = column.map.round.isEmpty() ? Result<Id<Round>>(has(u"round") ? Id<Round>() : m_latestRound)
                                                      : roundCalled(column.map.round);
        if (!round)
            return tl::unexpected(round.error());
        column.round = *round;
        return column.round.isNull() && !has(u"round")
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

/// Puts the column where rows of each kind find it; one that says nothing of any kind does not fit.
Outcome RowReader::placeOf(const ColumnMap &map, qsizetype at)
{
    Outcome placed = invalid({});
    for (const Kind *each : std::as_const(m_kinds)) {
        m_kind = each;
        Column column{{}, map, at, false, {}};
        const Outcome here = place(column);
        if (here)
            m_columnsOf[each->name] << column;
        else
            m_notTaken[each->name].append({map.heading, at});
        if (!placed)
            placed = here;
    }
    return placed;
}

Outcome RowReader::readColumns(const QStringList &headings, const SheetMap &sheet)
{
    m_columnsOf.clear();
    m_notTaken.clear();
    QSet<qsizetype> used;
    QList<ColumnMap> maps = sheet.columns;
    std::stable_partition(maps.begin(), maps.end(), [](const ColumnMap &map) { return map.field == u"round"; });
    for (const ColumnMap &map : std::as_const(maps)) {
        const auto at = std::find_if(headings.cbegin(), headings.cend(), [&map](const QString &heading) {
            return cleanLine(heading).compare(cleanLine(map.heading), Qt::CaseInsensitive) == 0;
        });
        if (map.field.isEmpty())
            continue;
        if (at == headings.cend())
            return invalid(u"Row %1 of the sheet has no heading “%2”; correct the mapping, or say under “headerRow” "
                           "where the headings are."_s.arg(sheet.headerRow)
                               .arg(map.heading));
        used << at - headings.cbegin();
        if (const auto placed = placeOf(map, at - headings.cbegin()); !placed)
            return placed;
    }
    for (qsizetype at = 0; at < headings.size(); ++at)
        if (!used.contains(at) && !cleanLine(headings.at(at)).isEmpty())
            m_result.notes << u"The column “%1” is left out."_s.arg(cleanLine(headings.at(at)));
    return {};
}

void RowReader::takeKind(const Kind *kind)
{
    if (m_kind == kind)
        return;
    m_kind = kind;
    m_columns = m_columnsOf.value(kind->name);
}

/// Reads what all rows of the sheet need; m_kinds stays empty where it is left out.
Outcome RowReader::takeSheet(const formats::Grid &grid, const SheetMap &sheet)
{
    m_sheet = grid.name;
    m_above = {};
    m_byPlace = 0;
    m_leftOut.clear();
    m_words.clear();
    m_kinds.clear();
    const bool isBoth = sheet.kind == kCommitmentsAndMilestones;
    for (const QString &name : isBoth ? QStringList{u"commitment"_s, u"milestone"_s} : QStringList{sheet.kind})
        if (const Kind *each = kind(name))
            m_kinds << each;
    for (auto word = sheet.words.cbegin(); word != sheet.words.cend(); ++word)
        m_words.insert(word.key().toLower(), word.value());
    if (m_kinds.isEmpty())
        return {};
    if (sheet.headerRow > grid.rows.size())
        return invalid(u"The sheet “%1” has no row %2, where the mapping says its headings are."_s.arg(grid.name).arg(
            sheet.headerRow));
    const auto columns = readColumns(grid.rows.at(sheet.headerRow - 1), sheet);
    m_kind = nullptr;
    takeKind(m_kinds.first());
    return columns;
}

Outcome RowReader::read(const formats::Grid &grid, const SheetMap &sheet, Job &job)
{
    for (auto word = sheet.words.cbegin(); word != sheet.words.cend(); ++word)
        m_result.notes << u"“%1” is read as “%2”."_s.arg(word.key(),
                                                         word.value().isEmpty() ? u"nothing said"_s : word.value());
    if (const auto taken = takeSheet(grid, sheet); !taken)
        return taken;
    if (m_kinds.isEmpty()) {
        m_result.notes << u"The sheet “%1” is left out."_s.arg(grid.name);
        return {};
    }
    for (qsizetype row = sheet.headerRow; row < grid.rows.size(); ++row) {
        if (isEmpty(grid.rows.at(row)))
            continue;
        Line line;
        line.cells = grid.rows.at(row);
        line.row.row = row + 1;
        const auto goesOn = job.report(row, grid.rows.size());
        if (const auto read = goesOn ? readRow(line) : goesOn; !read)
            return read;
    }
    tellNotTaken();
    return {};
}

void RowReader::tellNotTaken()
{
    for (auto each = m_leftOut.cbegin(); each != m_leftOut.cend(); ++each)
        m_result.notes << each.key().arg(each.value());
    if (m_byPlace > 0)
        m_result.notes << u"Rows without a commitment of their own belong to the one above them: %1."_s.arg(m_byPlace);
}

QString RowReader::cell(const Line &line, QStringView field) const
{
    for (const Column &column : m_columns)
        if (column.map.field == field)
            return line.cells.value(column.at).trimmed();
    return {};
}

bool RowReader::has(QStringView field) const
{
    const QList<Column> columns = m_columnsOf.value(m_kind->name);
    return std::any_of(columns.cbegin(), columns.cend(),
                       [field](const Column &column) { return column.map.field == field; });
}

void RowReader::problem(const Line &line, const QString &column, const QString &sentence)
{
    m_result.problems << CellProblem{m_sheet, line.row.row, column, sentence, m_values.takeAsked()};
}

/// Of a sheet with rows of two kinds it is told first of which this one is.
Outcome RowReader::readRow(Line &line)
{
    ++m_result.read;
    m_values.setPlace(m_sheet, {}, line.row.row);
    const auto kind = m_kinds.size() > 1 ? kindOf(line) : Result<const Kind *>(m_kinds.first());
    if (!kind && kind.error().code == ErrorCode::Invalid) {
        problem(line, {}, kind.error().sentence);
        return {};
    }
    if (!kind)
        return tl::unexpected(kind.error());
    takeKind(*kind);
    line.row.kind = m_kind->name;
    line.row.sheet = m_sheet;
    for (const auto &[heading, at] : m_notTaken.value(m_kind->name))
        if (!cleanLine(line.cells.value(at)).isEmpty())
            ++m_leftOut[u"“%1” says nothing of a %2; cells left out: %3."_s.arg(heading, m_kind->label.toLower(),
                                                                                u"%1"_s)];
    const auto read = readLine(line);
    if (const RecordId commitment = commitmentOf(line); read && !commitment.isNull())
        m_above = commitment;
    return read;
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
        const bool hasChanged = m_changedSince.contains(*found);
        const auto then = hasChanged ? m_then->stored(m_kind->name, *found) : now;
        if (!then)
            return tl::unexpected(then.error());
        if (m_then)
            line.then = *then;
    } else if (const auto entered = enter(line); !entered || line.row.id.isNull()) {
        return entered;
    }
    line.row.name = (cell(line, u"number") + u' ' + cell(line, u"title")).trimmed();
    for (const Column &column : m_columns)
        if (const auto read = readCell(line, column); !read)
            return read;
    m_result.rows << m_values.takeNew();
    const bool isSomething = line.row.isNew || !line.row.fields.isEmpty() || line.row.leads;
    if (line.row.name.isEmpty() && isSomething && !line.row.isNew) {
        const auto name = m_names.of(line.row.id);
        if (!name)
            return tl::unexpected(name.error());
        line.row.name = *name;
    }
    if (isSomething)
        m_result.rows << line.row;
    m_result.rows << line.said;
    return {};
}

TablesRead RowReader::finish()
{
    m_result.meanings = m_values.takeMeanings();
    return std::move(m_result);
}

} // namespace waymark::tables
