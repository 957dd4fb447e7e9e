// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dates.h"
#include "headings.h"
#include "names.h"

#include <base/text.h>
#include <model/records.h>
#include <rules/completion.h>
#include <store/reading.h>
#include <tables/plansheets.h>

#include <algorithm>

namespace waymark::tables {

using namespace Qt::StringLiterals;

namespace {

QString folded(const QString &text)
{
    return cleanLine(text).toCaseFolded();
}

/// The table's own status words, as far as they have a usual meaning.
void addWords(SheetMap &sheet, const formats::Grid &grid, qsizetype column)
{
    for (qsizetype row = sheet.headerRow; row < grid.rows.size(); ++row) {
        const QString word = cleanLine(grid.rows.at(row).value(column));
        const auto said = rules::meaningOf(word.toLower());
        if (word.isEmpty() || isOurStatus(word) || sheet.words.contains(word.toLower()))
            continue;
        if (said)
            sheet.words.insert(word.toLower(), (nameOf(said->completion) + u' ' + nameOf(said->pace)).trimmed());
    }
}

/// The cells of a column that are not empty, each once.
QStringList cellsIn(const SheetMap &sheet, const formats::Grid &grid, qsizetype column)
{
    QSet<QString> cells;
    for (qsizetype row = sheet.headerRow; row < grid.rows.size(); ++row)
        if (const QString word = cleanLine(grid.rows.at(row).value(column)); !word.isEmpty())
            cells << word;
    return {cells.cbegin(), cells.cend()};
}

/// Whether every cell of a column that is not empty says commitment or milestone.
bool holdsKinds(const SheetMap &sheet, const formats::Grid &grid, qsizetype column)
{
    QSet<QString> said;
    for (qsizetype row = sheet.headerRow; row < grid.rows.size(); ++row)
        said << folded(grid.rows.at(row).value(column));
    said.remove({});
    return said.size() == 2 && said.contains(u"commitment"_s) && said.contains(u"milestone"_s);
}

/// What guessing knows of the plan.
class Guessing
{
public:
    Guessing(Names &names, const QList<Round> &rounds)
        : m_names(names)
        , m_rounds(rounds)
    {
    }

    [[nodiscard]] Result<SheetMap> sheet(const formats::Grid &grid);
    [[nodiscard]] QList<RoundMap> opened() const { return m_opened; }

private:
    [[nodiscard]] Result<bool> isOfBoth(const SheetMap &sheet, const formats::Grid &grid);
    [[nodiscard]] QString roundIn(const QString &heading);
    [[nodiscard]] QString latestRound() const;
    void addRounds(const SheetMap &sheet, const formats::Grid &grid, qsizetype column);
    [[nodiscard]] ColumnMap column(SheetMap &sheet, const formats::Grid &grid, qsizetype at);

    Names &m_names;
    const QList<Round> &m_rounds;
    QList<RoundMap> m_opened;
    QSet<QString> m_taken;
};

/// The round that a heading or cell names with its label or day: "Status December 2016". One that the plan has not is
/// to be opened.
QString Guessing::roundIn(const QString &heading)
{
    for (const Round &round : m_rounds)
        if (folded(heading).contains(folded(round.label.text())))
            return round.label.text();
    const FuzzyDate opens = dateIn(heading);
    if (!opens.earliest())
        return {};
    for (const Round &round : m_rounds)
        if (round.opens.earliest() == opens.earliest())
            return round.label.text();
    const QString day = dayText(*opens.earliest());
    for (const RoundMap &known : std::as_const(m_opened))
        if (known.opens == day)
            return known.label;
    QString label = roundLabel(*opens.earliest());
    if (std::any_of(m_opened.cbegin(), m_opened.cend(), [&label](const RoundMap &each) { return each.label == label; }))
        label = day;
    m_opened << RoundMap{label, day};
    return label;
}

QString Guessing::latestRound() const
{
    const auto latest = std::max_element(m_rounds.cbegin(), m_rounds.cend(), [](const Round &a, const Round &b) {
        return a.opens.earliest().value_or(QDate(1, 1, 1)) < b.opens.earliest().value_or(QDate(1, 1, 1));
    });
    return latest == m_rounds.cend() ? QString() : latest->label.text();
}

/// Those that the cells of a long table name.
void Guessing::addRounds(const SheetMap &sheet, const formats::Grid &grid, qsizetype column)
{
    for (qsizetype row = sheet.headerRow; row < grid.rows.size(); ++row)
        if (const QString text = cleanLine(grid.rows.at(row).value(column)); !text.isEmpty() && roundIn(text).isEmpty())
            continue;
}

/// Whether the numbers are of commitments and of what is below them.
Result<bool> Guessing::isOfBoth(const SheetMap &sheet, const formats::Grid &grid)
{
    const QStringList headings = grid.rows.at(sheet.headerRow - 1);
    qsizetype at = -1;
    for (qsizetype each = 0; each < headings.size(); ++each) {
        const QString heading = headings.at(each);
        if (folded(heading) == folded(kIdHeading))
            return false;
        if (at < 0 && fieldNamed(*kind(u"commitment"), heading) == u"number")
            at = each;
        if (holdsKinds(sheet, grid, each))
            return true;
    }
    QSet<QString> numbers;
    for (qsizetype row = sheet.headerRow; row < grid.rows.size() && at >= 0; ++row)
        numbers << cleanLine(grid.rows.at(row).value(at));
    bool isAbove = false;
    bool isBelow = false;
    for (const QString &number : std::as_const(numbers))
        for (const QString &above : numbersAbove(number)) {
            const auto known = m_names.find(u"commitment"_s, above);
            if (!known)
                return tl::unexpected(known.error());
            const bool isHere = numbers.contains(above);
            isAbove = isAbove || isHere;
            isBelow = isBelow || isHere || !known->isEmpty();
        }
    for (const QString &number : std::as_const(numbers)) {
        const auto known = m_names.find(u"commitment"_s, number);
        if (!known)
            return tl::unexpected(known.error());
        isAbove = isAbove || !known->isEmpty();
    }
    return isAbove && isBelow;
}

ColumnMap Guessing::column(SheetMap &sheet, const formats::Grid &grid, qsizetype at)
{
    const bool isBoth = sheet.kind == kCommitmentsAndMilestones;
    const QString heading = grid.rows.at(sheet.headerRow - 1).at(at);
    ColumnMap column{heading, {}, DateOrder::Unknown, {}};
    const Field *field = nullptr;
    for (const QString &name : isBoth ? QStringList{u"commitment"_s, u"milestone"_s} : QStringList{sheet.kind}) {
        QString known = fieldNamed(*kind(name), heading);
        if (known.isEmpty())
            known = partNamed(*kind(name), heading);
        if (isBoth && known == u"commitment")
            known = u"title"_s;
        if (!column.field.isEmpty() || known.isEmpty())
            continue;
        column.field = known;
        field = fieldOf(*kind(name), known);
    }
    if (isBoth && column.field.isEmpty() && holdsKinds(sheet, grid, at))
        column.field = u"kind"_s;
    if (m_taken.contains(column.field)) {
        column.field.clear(); // the first of two counts
        field = nullptr;
    }
    if (field && field->type == FieldType::Date)
        column.dates = orderIn(grid, at, sheet.headerRow);
    const bool isOfWork = isBoth || sheet.kind == u"commitment" || sheet.kind == u"milestone";
    if (!isOfWork || field)
        return column;
    if (column.field.isEmpty() && (folded(heading) == u"round" || folded(heading) == u"reported on"))
        column.field = u"round"_s;
    if (column.field == u"round")
        addRounds(sheet, grid, at);
    const bool isUnclaimed = column.field.isEmpty() && areStatuses(heading, cellsIn(sheet, grid, at));
    if (isUnclaimed || column.field.endsWith(u"Completion")) {
        column.round = roundIn(heading);
        addWords(sheet, grid, at);
    }
    if (isUnclaimed && column.round.isEmpty() && daysIn(heading).isEmpty() && !m_taken.contains(u"round"_s))
        column.round = latestRound();
    return column;
}

Result<SheetMap> Guessing::sheet(const formats::Grid &grid)
{
    SheetMap sheet{grid.name, {}, 1, {}, {}};
    const Headed headed = headedAs(grid);
    if (!headed.kind)
        return sheet;
    sheet.kind = headed.kind->name;
    sheet.headerRow = headed.row + 1;
    if (sheet.kind == u"commitment" || sheet.kind == u"milestone") {
        const auto isBoth = isOfBoth(sheet, grid);
        if (!isBoth)
            return tl::unexpected(isBoth.error());
        if (*isBoth)
            sheet.kind = kCommitmentsAndMilestones;
    }
    m_taken.clear();
    const QStringList headings = grid.rows.at(headed.row);
    for (qsizetype at = 0; at < headings.size(); ++at) {
        if (headings.at(at).isEmpty())
            continue;
        const ColumnMap guessed = column(sheet, grid, at);
        if (!guessed.field.endsWith(u"Completion") || guessed.round.isEmpty())
            m_taken << guessed.field;
        m_taken.remove({});
        sheet.columns << guessed;
    }
    return sheet;
}

} // namespace

Result<Mapping> guessMapping(const store::Store &store, const QList<formats::Grid> &grids)
{
    const auto rounds = store::readAll<Round>(store);
    if (!rounds)
        return tl::unexpected(rounds.error());
    Mapping mapping;
    Names names(store);
    Guessing guessing(names, *rounds);
    for (const formats::Grid &grid : grids) {
        if (grid.name == kAboutSheet || grid.name == kNamesSheet)
            continue;
        const auto sheet = guessing.sheet(grid);
        if (!sheet)
            return tl::unexpected(sheet.error());
        mapping.sheets << *sheet;
    }
    mapping.rounds = guessing.opened();
    return mapping;
}

} // namespace waymark::tables
