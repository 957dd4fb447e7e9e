// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is read, what somebody answers, and how it goes into the plan.
#include "treetable.h"

#include <actions/rows.h>
#include <base/savefile.h>
#include <base/text.h>
#include <look/button.h>
#include <look/chip.h>
#include <look/emptystate.h>
#include <look/pageheader.h>
#include <models/workplace.h>
#include <pages/bringinpage.h>
#include <pages/sheetwork.h>
#include <store/backup.h>
#include <tables/plansheets.h>

#include <QAccessible>
#include <QButtonGroup>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

constexpr qint64 kLargestAnswers = 1 << 20;
constexpr int kMostHeaderRows = 20;

/// What goes to the thread that reads.
struct Reading
{
    Seat seat;
    QList<tables::Mapping> kept;
    QDate day;
};

Result<TableProposal> proposed(const Reading &reading, const TableFile &file, const TableWish &wish, Job &job)
{
    const auto place = Workplace::at(reading.seat);
    return place ? propose((*place)->store(), file, wish, reading.day, job) : tl::unexpected(place.error());
}

/// How the table was read, below the page's title.
QString readAs(const TableFile &file, bool isKnown)
{
    QStringList parts{file.name()};
    if (isKnown)
        parts << BringInPage::tr("read as the last one with these headings");
    return parts.join(u" · "_s);
}

} // namespace

void BringInPage::choose()
{
    const QString folder = m_path.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                                            : QFileInfo(m_path).path();
    m_prompts.chooseFile(window(), {tr("Which spreadsheet to bring in"), folder, tableFilter(), {}, false},
                         [this](const QString &path) { setFile(path); });
}

void BringInPage::setFile(const QString &path)
{
    clear();
    m_path = path;
    if (m_plan.store().isReadOnly())
        showBad(m_plan.store().whyReadOnly());
    else
        read({});
}

void BringInPage::clear()
{
    m_file.reset();
    m_proposal = {};
    m_decided.clear();
    m_shownSheet.clear();
    m_path.clear();
    m_reason->clear();
    m_header->setSubtitle({});
    showButtons(false);
    m_stack->setCurrentWidget(m_none);
}

void BringInPage::showButtons(bool shown)
{
    for (Button *each : {m_load, m_keep, m_other})
        each->setVisible(shown);
}

void BringInPage::showBad(const QString &sentence)
{
    m_file.reset();
    showButtons(false);
    m_header->setSubtitle(QFileInfo(m_path).fileName());
    m_bad->setWords(tr("“%1” cannot be brought in").arg(QFileInfo(m_path).fileName()), sentence);
    m_stack->setCurrentWidget(m_bad);
    QAccessibleEvent said(m_bad, QAccessible::Alert);
    QAccessible::updateAccessibility(&said);
}

void BringInPage::read(const formats::CsvForm &csv)
{
    const Reading reading{seatOf(m_plan), KeptAnswers(m_settings).all(), m_plan.today()};
    const auto work = [reading, csv, path = m_path](Job &job) -> Result<Read> {
        auto file = readTableFile(path, csv, job);
        if (!file)
            return tl::unexpected(file.error());
        TableWish wish;
        for (const tables::Mapping &each : reading.kept)
            if (!wish.mapping && tables::fits(each, *file->grids))
                wish.mapping = each;
        const bool isKnown = wish.mapping.has_value();
        auto proposal = proposed(reading, *file, wish, job);
        return proposal ? Result<Read>(Read{*file, *proposal, isKnown}) : tl::unexpected(proposal.error());
    };
    m_work->run<Read>(tr("Reading the spreadsheet"), work, [this](const Result<Read> &read) {
        if (read)
            take(*read);
        else if (read.error().code == ErrorCode::Cancelled)
            clear();
        else
            showBad(read.error().sentence);
    });
}

void BringInPage::readAgain(const TableWish &wish)
{
    const Reading reading{seatOf(m_plan), {}, m_plan.today()};
    if (wish.mapping)
        m_proposal.mapping = *wish.mapping; // the next answer may come before this one is read
    m_bring->setEnabled(false);
    m_work->run<TableProposal>(
        tr("Reading the spreadsheet"),
        [reading, wish, file = *m_file](Job &job) { return proposed(reading, file, wish, job); },
        [this](const Result<TableProposal> &proposal) {
            if (proposal)
                m_proposal = *proposal;
            else
                m_proposal.mapping = m_readWith;
            m_readWith = m_proposal.mapping;
            tell(); // what was chosen is put back where it was not read
            if (!proposal && proposal.error().code != ErrorCode::Cancelled)
                say(proposal.error().sentence);
        });
    m_written = m_plan.written();
}

void BringInPage::take(const Read &read)
{
    m_file = read.file;
    m_proposal = read.proposal;
    m_readWith = read.proposal.mapping;
    m_isKnown = read.isKnown;
    m_written = m_plan.written();
    m_decided.clear();
    m_shownSheet.clear();
    for (const tables::SheetMap &sheet : std::as_const(m_proposal.mapping.sheets)) {
        if (m_shownSheet.isEmpty() && !sheet.kind.isEmpty())
            m_shownSheet = sheet.sheet;
        for (const tables::ColumnMap &column : sheet.columns)
            if (m_isKnown)
                m_decided << sheet.sheet + u'\n' + column.heading;
    }
    if (m_shownSheet.isEmpty() && !m_proposal.mapping.sheets.isEmpty())
        m_shownSheet = m_proposal.mapping.sheets.first().sheet;
    showButtons(true);
    m_stack->setCurrentWidget(m_reading);
    tell();
    if (m_meanings->open() > 0)
        m_which->button(1)->click();
    else if (!m_isLow)
        m_which->button(2)->click();
    m_columns->setFocus();
}

void BringInPage::tell()
{
    m_header->setSubtitle(readAs(*m_file, m_isKnown));
    tellOptions();
    const auto refill = [](TreeTable *table, const auto &fill) {
        const QModelIndex before = table->currentIndex();
        fill();
        const QAbstractItemModel &model = *table->model();
        if (model.rowCount() > 0)
            table->setCurrentIndex(
                model.index(qMin(qMax(before.row(), 0), model.rowCount() - 1), qMax(before.column(), 0)));
    };
    refill(m_columns, [this] { m_columnRows->setSheet(m_proposal, m_shownSheet, m_decided); });
    refill(m_tables.at(1),
           [this] { m_meanings->setAsked(meaningsAsked(m_proposal, *m_file, m_decided, m_plan.today())); });
    refill(m_tables.at(2), [this] { m_changes->setLines(changeHeadings(), changeLines(m_proposal)); });
    refill(m_tables.at(3), [this] { m_left->setLines(problemHeadings(), problemLines(m_proposal)); });
    fitColumns();
    tellLists();
    tellCounts();
    say(m_proposal.problem);
}

void BringInPage::tellOptions()
{
    const QSignalBlocker quiet(m_sheet);
    m_sheet->clear();
    for (const QString &name : m_file->sheets())
        m_sheet->addItem(name, name);
    m_sheet->setCurrentIndex(m_sheet->findData(m_shownSheet));
    m_sheetOption->setVisible(m_sheet->count() > 1);
    const formats::Grid *grid = m_file->grid(m_shownSheet);
    m_headerRow->clear();
    for (int row = 1; grid && row <= qMin<qsizetype>(kMostHeaderRows, grid->rows.size()); ++row)
        m_headerRow->addItem(QString::number(row));
    for (const tables::SheetMap &sheet : std::as_const(m_proposal.mapping.sheets))
        if (sheet.sheet == m_shownSheet) {
            m_kind->setCurrentIndex(m_kind->findData(sheet.kind));
            m_headerRow->setCurrentIndex(sheet.headerRow - 1);
        }
    for (QWidget *each : std::as_const(m_csvOptions))
        each->setVisible(m_file->isCsv);
    m_delimiter->setCurrentIndex(m_delimiter->findData(QString(m_file->csv.delimiter)));
    m_encoding->setCurrentIndex(m_encoding->findData(m_file->csv.encoding));
}

void BringInPage::tellLists()
{
    const QList<int> counts{m_columnRows->rowCount(), m_meanings->rowCount(), m_changes->rowCount(),
                            m_left->rowCount()};
    for (int at = 0; at < m_chips.size(); ++at)
        m_chips.at(at)->setCount(counts.at(at));
    const int which = m_which->checkedId();
    m_lists->setCurrentWidget(which == 0                ? m_columns
                              : counts.value(which) > 0 ? m_tables.at(which)
                                                        : m_empty.at(which));
}

void BringInPage::tellCounts()
{
    const tables::TablesRead &read = m_proposal.read;
    QStringList parts{read.read == 1 ? tr("1 row") : tr("%L1 rows").arg(read.read),
                      tr("%L1 in the plan").arg(read.matched)};
    const qsizetype fresh = m_proposal.newRows();
    const qsizetype cells = m_proposal.changedCells();
    if (fresh > 0)
        parts << tr("%L1 new").arg(fresh);
    parts << (cells == 1 ? tr("1 cell changes") : tr("%L1 cells change").arg(cells));
    if (const qsizetype problems = m_proposal.problems(); problems > 0)
        parts << (problems == 1 ? tr("1 problem") : tr("%L1 problems").arg(problems));
    QString sentence = parts.join(u", "_s) + u'.';
    if (const int open = m_meanings->open(); open > 0)
        sentence += u' ' + (open == 1 ? tr("1 answer is wanted.") : tr("%L1 answers are wanted.").arg(open));
    m_counts->setText(sentence);
    m_reasonArea->setVisible(m_proposal.movesDate());
    const qsizetype rows = fresh + m_proposal.changedRows();
    m_bring->setEnabled(!read.rows.isEmpty() && !m_plan.store().isReadOnly());
    m_bring->setWords(rows == 1 ? tr("Bring in 1 row") : tr("Bring in %L1 rows").arg(rows));
}

void BringInPage::say(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    if (sentence.isEmpty())
        return;
    QAccessibleEvent said(m_problem, QAccessible::Alert);
    QAccessible::updateAccessibility(&said);
}

void BringInPage::changeSheet(const std::function<void(tables::SheetMap &)> &change)
{
    tables::Mapping mapping = m_proposal.mapping;
    for (tables::SheetMap &sheet : mapping.sheets)
        if (sheet.sheet == m_shownSheet)
            change(sheet);
    readAgain({mapping, {}, 0});
}

void BringInPage::setField(const QString &heading, const QString &field)
{
    changeSheet([&](tables::SheetMap &sheet) {
        for (tables::ColumnMap &column : sheet.columns) {
            if (cleanLine(column.heading) != heading)
                continue;
            column.field = field;
            if (field.isEmpty())
                m_decided << sheet.sheet + u'\n' + column.heading;
        }
    });
}

void BringInPage::setKind(const QString &kind)
{
    changeSheet([&kind](tables::SheetMap &sheet) {
        const auto fields = tables::fieldsFor(kind);
        for (tables::ColumnMap &column : sheet.columns)
            if (std::none_of(fields.cbegin(), fields.cend(),
                             [&column](const auto &each) { return each.first == column.field; }))
                column.field.clear();
        sheet.kind = kind;
    });
}

void BringInPage::answer(const AskedMeaning &asked, int choice)
{
    if (asked.about == AskedMeaning::Whose && asked.values.value(choice).isEmpty())
        for (const QString &heading : asked.column.split(u'\n'))
            m_decided << asked.sheet + u'\n' + heading;
    m_proposal.mapping = answered(m_proposal, asked, choice, m_plan.today());
    // The list that is answered in is read anew; it has to close its editor first.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_file)
                readAgain({m_proposal.mapping, {}, 0});
        },
        Qt::QueuedConnection);
}

void BringInPage::loadAnswers()
{
    m_prompts.chooseFile(window(),
                         {tr("Which answers to use"), QFileInfo(m_path).path(), tr("Kept answers (*.json)"), {}, false},
                         [this](const QString &path) {
                             const auto json = readFile(path, kLargestAnswers);
                             const auto mapping = json ? tables::readMapping(*json) : tl::unexpected(json.error());
                             if (!mapping)
                                 say(mapping.error().sentence);
                             else if (!tables::fits(*mapping, *m_file->grids))
                                 say(tr("Those answers are for a table with other sheets or headings."));
                             else
                                 readAgain({*mapping, {}, 0});
                         });
}

void BringInPage::keepAnswers()
{
    const QString name = QFileInfo(m_path).completeBaseName() + tr(", answers.json");
    m_prompts.chooseFile(window(),
                         {tr("Where to keep the answers"), QFileInfo(m_path).path() + u'/' + name,
                          tr("Kept answers (*.json)"), u"json"_s, true},
                         [this](const QString &path) {
                             const Outcome may = mayReplace(path, "{");
                             const Outcome saved = may ? saveFile(path, tables::toJson(m_proposal.mapping)) : may;
                             if (saved)
                                 emit told(tr("Kept: %1").arg(QDir::toNativeSeparators(path)));
                             else
                                 say(saved.error().sentence);
                         });
}

actions::Why BringInPage::why() const
{
    actions::Why why;
    why.source = m_file->name();
    if (m_proposal.movesDate()) {
        why.reason = cleanLine(m_reason->text());
        why.consent = MoveConsent(m_consent->currentData().toInt());
    }
    return why;
}

void BringInPage::bringIn()
{
    if (m_proposal.movesDate() && cleanLine(m_reason->text()).isEmpty()) {
        say(tr("Say why the dates move; the reason is kept beside each of them."));
        m_reason->setFocus();
        return;
    }
    Background *work = workOver(window());
    const QString done = m_bring->words();
    m_plan.setWatching(false);
    work->run<store::Committed>(
        tr("Bringing in the spreadsheet"),
        [seat = seatOf(m_plan), read = m_proposal.read, why = why()](Job &job) -> Result<store::Committed> {
            const auto place = Workplace::at(seat);
            const auto backup =
                place ? store::backUp((*place)->store(), seat.clock->now(), job) : tl::unexpected(place.error());
            const Outcome goesOn = backup ? job.report(0) : tl::unexpected(backup.error());
            return goesOn ? actions::bringInTables((*place)->desk(), read, why) : tl::unexpected(goesOn.error());
        },
        [this, work](const Result<store::Committed> &entered) {
            work->deleteLater();
            m_plan.setWatching(true);
            if (!entered) {
                say(entered.error().code == ErrorCode::Cancelled ? QString() : entered.error().sentence);
                return;
            }
            KeptAnswers(m_settings).keep(m_proposal.mapping);
            const QString name = m_file->name();
            clear();
            if (const Outcome seen = m_plan.wroteElsewhere(); !seen)
                emit failed(seen.error());
            emit told(tr("Brought in “%1”; Undo takes all of it back.").arg(name));
            emit wanted({u"commitments"_s, {}, {}});
        });
}

} // namespace waymark::ui
