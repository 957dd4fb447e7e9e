// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/tableproposal.h>

#include <base/savefile.h>
#include <model/records.h>
#include <store/reading.h>
#include <tables/plansheets.h>

#include <QCoreApplication>
#include <QFileInfo>
#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

constexpr qsizetype kMostKept = 12;
const QString kKept = u"tables/answers"_s;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TableFile)
};

/// What a row says of what it is about, and not of that in a round.
bool isOwn(const tables::RowRead &row)
{
    return row.row > 0 && !row.isSaid;
}

/// Rounds by label, the latest first; organisations in the order of people.
Outcome addNames(const store::Store &store, TableProposal &proposal)
{
    auto rounds = store::readAll<Round>(store);
    const auto organisations = store::readAll<Organisation>(store);
    if (!rounds || !organisations)
        return tl::unexpected(rounds ? organisations.error() : rounds.error());
    std::sort(rounds->begin(), rounds->end(), [](const Round &a, const Round &b) {
        return a.opens.earliest().value_or(QDate(1, 1, 1)) > b.opens.earliest().value_or(QDate(1, 1, 1));
    });
    for (const Round &round : *rounds)
        proposal.rounds << round.label.text();
    for (const Organisation &each : *organisations) {
        proposal.organisations << each.name.text();
        proposal.called.insert(each.id, each.name.text());
    }
    proposal.organisations.removeDuplicates();
    std::sort(proposal.organisations.begin(), proposal.organisations.end(),
              [](const QString &a, const QString &b) { return a.localeAwareCompare(b) < 0; });
    return {};
}

} // namespace

QString TableFile::name() const
{
    return QFileInfo(path).fileName();
}

QStringList TableFile::sheets() const
{
    QStringList names;
    for (const formats::Grid &grid : *grids)
        if (grid.name != tables::kAboutSheet && grid.name != tables::kNamesSheet)
            names << grid.name;
    return names;
}

const formats::Grid *TableFile::grid(const QString &sheet) const
{
    for (const formats::Grid &grid : *grids)
        if (grid.name == sheet)
            return &grid;
    return nullptr;
}

bool isTableFile(const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    return ending == u"ods" || ending == u"xlsx" || ending == u"csv" || ending == u"tsv" || ending == u"xls";
}

QString tableFilter()
{
    return Words::tr("Spreadsheets (*.ods *.xlsx *.csv *.tsv);;All files (*)");
}

Result<TableFile> readTableFile(const QString &path, const formats::CsvForm &said, Job &job)
{
    const auto bytes = readFile(path, formats::kLargestSheetFile);
    const Outcome goesOn = bytes ? job.report(0) : tl::unexpected(bytes.error());
    auto grids = goesOn ? formats::readSheets(*bytes, said) : tl::unexpected(goesOn.error());
    if (!grids)
        return tl::unexpected(grids.error());
    TableFile file;
    file.path = path;
    file.isCsv = !bytes->startsWith("PK");
    file.csv = file.isCsv ? formats::csvFormOf(*bytes, said) : formats::CsvForm();
    const bool isEmpty =
        std::all_of(grids->cbegin(), grids->cend(), [](const formats::Grid &grid) { return grid.rows.isEmpty(); });
    if (isEmpty)
        return failure(ErrorCode::Invalid, Words::tr("There is nothing in this file; choose another one."));
    file.grids = std::make_shared<const QList<formats::Grid>>(std::move(*grids));
    return file;
}

qsizetype TableProposal::newRows() const
{
    return std::count_if(read.rows.cbegin(), read.rows.cend(),
                         [](const tables::RowRead &row) { return isOwn(row) && row.isNew; });
}

qsizetype TableProposal::changedRows() const
{
    using Place = std::pair<QString, qsizetype>;
    QSet<Place> fresh;
    QSet<Place> changed;
    for (const tables::RowRead &row : read.rows)
        if (row.row > 0)
            (isOwn(row) && row.isNew ? fresh : changed).insert({row.sheet, row.row});
    return changed.subtract(fresh).size();
}

qsizetype TableProposal::changedCells() const
{
    const auto isShown = [](const tables::FieldRead &field) {
        return !field.before.isEmpty() || !field.after.isEmpty();
    };
    qsizetype cells = 0;
    for (const tables::RowRead &row : read.rows) {
        if (row.row == 0 || (isOwn(row) && row.isNew))
            continue;
        const qsizetype fields = std::count_if(row.fields.cbegin(), row.fields.cend(), isShown);
        cells += row.leads ? 1 : 0;
        cells += isOwn(row) ? fields : qMin<qsizetype>(fields, 1); // a status is one word, whatever it says
    }
    return cells;
}

qsizetype TableProposal::problems() const
{
    return std::count_if(read.problems.cbegin(), read.problems.cend(),
                         [](const tables::CellProblem &each) { return !each.isAsked; });
}

qsizetype TableProposal::openMeanings() const
{
    return std::count_if(read.meanings.cbegin(), read.meanings.cend(),
                         [](const tables::Meaning &meaning) { return meaning.isOpen; });
}

bool TableProposal::movesDate() const
{
    const auto moves = [](const tables::FieldRead &field) { return field.field == u"due" && !field.before.isEmpty(); };
    return std::any_of(read.rows.cbegin(), read.rows.cend(), [&moves](const tables::RowRead &row) {
        return row.kind == u"milestone" && std::any_of(row.fields.cbegin(), row.fields.cend(), moves);
    });
}

/// The headings of one sheet anew, from the row that somebody says they are in.
static Outcome guessAgain(const store::Store &store, const TableFile &file, const TableWish &wish,
                          tables::Mapping &mapping)
{
    const formats::Grid *grid = file.grid(wish.sheet);
    if (wish.headerRow < 1 || !grid || wish.headerRow > grid->rows.size())
        return {};
    const auto again = tables::guessMapping(store, {{grid->name, grid->rows.mid(wish.headerRow - 1)}});
    if (!again)
        return tl::unexpected(again.error());
    tables::SheetMap sheet = again->sheets.value(0);
    if (sheet.headerRow != 1)
        sheet.columns.clear(); // nothing is known of the row
    if (sheet.columns.isEmpty())
        for (const QString &heading : grid->rows.at(wish.headerRow - 1))
            if (!heading.isEmpty())
                sheet.columns << tables::ColumnMap{heading, {}, tables::DateOrder::Unknown, {}};
    sheet.headerRow = wish.headerRow;
    for (tables::SheetMap &each : mapping.sheets)
        if (each.sheet == wish.sheet) {
            sheet.kind = each.kind.isEmpty() ? sheet.kind : each.kind;
            each = sheet;
        }
    for (const tables::RoundMap &round : again->rounds)
        if (!mapping.rounds.contains(round))
            mapping.rounds << round;
    return {};
}

Result<TableProposal> propose(const store::Store &store, const TableFile &file, const TableWish &wish, QDate day,
                              Job &job)
{
    TableProposal proposal;
    const auto mapping =
        wish.mapping ? Result<tables::Mapping>(*wish.mapping) : tables::guessMapping(store, *file.grids);
    if (!mapping)
        return tl::unexpected(mapping.error());
    proposal.mapping = *mapping;
    if (file.isCsv)
        proposal.mapping.csv = file.csv;
    Outcome done = guessAgain(store, file, wish, proposal.mapping);
    for (const tables::SheetMap &sheet : std::as_const(proposal.mapping.sheets)) {
        const formats::Grid *grid = file.grid(sheet.sheet);
        if (!done || !grid)
            continue;
        const auto samples = tables::sampleOf(store, *grid, sheet, proposal.mapping);
        if (samples)
            proposal.samples.insert(sheet.sheet, *samples);
        done = samples ? Outcome() : tl::unexpected(samples.error());
    }
    auto read =
        done ? tables::readTables(store, *file.grids, proposal.mapping, day, job) : tl::unexpected(done.error());
    if (!read && read.error().code == ErrorCode::Invalid)
        proposal.problem = read.error().sentence;
    else if (!read)
        return tl::unexpected(read.error());
    else
        proposal.read = std::move(*read);
    const Outcome named = addNames(store, proposal);
    return named ? Result<TableProposal>(std::move(proposal)) : tl::unexpected(named.error());
}

void KeptAnswers::keep(const tables::Mapping &mapping)
{
    const QString json = QString::fromUtf8(tables::toJson(mapping));
    QStringList kept = m_settings.value(kKept).toStringList();
    const auto headings = [](const tables::Mapping &of) {
        QStringList all;
        for (const tables::SheetMap &sheet : of.sheets)
            for (const tables::ColumnMap &column : sheet.columns)
                all << sheet.sheet + u'\n' + column.heading;
        return all;
    };
    kept.removeIf([&](const QString &each) {
        const auto earlier = tables::readMapping(each.toUtf8());
        return !earlier || headings(*earlier) == headings(mapping);
    });
    kept.prepend(json);
    m_settings.setValue(kKept, kept.mid(0, kMostKept));
}

QList<tables::Mapping> KeptAnswers::all() const
{
    QList<tables::Mapping> mappings;
    const QStringList kept = m_settings.value(kKept).toStringList();
    for (const QString &each : kept)
        if (const auto mapping = tables::readMapping(each.toUtf8()))
            mappings << *mapping;
    return mappings;
}

} // namespace waymark::ui
