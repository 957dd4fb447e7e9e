// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/progressmodel.h>

#include <look/cell.h>
#include <look/heatcell.h>
#include <models/shown.h>

#include <QElapsedTimer>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

constexpr int kBlink = 4; // milliseconds, a quarter of a frame

QString letterOf(Completion completion)
{
    switch (completion) {
    case Completion::NotStarted:
        return ProgressModel::tr("N");
    case Completion::UnderWay:
        return ProgressModel::tr("U");
    case Completion::Limited:
        return ProgressModel::tr("L");
    case Completion::Substantial:
        return ProgressModel::tr("S");
    case Completion::Complete:
        return ProgressModel::tr("C");
    case Completion::NoEvidence:
        return ProgressModel::tr("E");
    case Completion::NotReported:
        break;
    }
    return {};
}

/// "Feb 17".
QString shortened(const QString &month)
{
    const auto date = FuzzyDate::parse(month);
    return date && date->earliest() ? QLocale(QLocale::English).toString(*date->earliest(), u"MMM yy"_s) : month;
}

HeatCell::View viewOf(Completion completion)
{
    return {ballOf(completion), shortWord(completion), letterOf(completion)};
}

HeatCell heatCellOf(const report::RoundCell &cell, bool isLate)
{
    using report::RoundCell;
    switch (cell.state) {
    case RoundCell::NotAsked:
        return {HeatCell::NotAsked, {}, {}, false, ProgressModel::tr("not asked")};
    case RoundCell::NotYet:
        return {HeatCell::NotYet, {}, {}, isLate, ProgressModel::tr("Not yet")};
    case RoundCell::NoUpdate:
        return {HeatCell::NoUpdate, {}, {}, isLate, ProgressModel::tr("No update")};
    case RoundCell::NotRated:
        return {HeatCell::NotRated, {}, {}, isLate, ProgressModel::tr("Not rated")};
    case RoundCell::Rated:
        break;
    }
    if (!cell.ratings.differ())
        return {HeatCell::Rated, viewOf(cell.one()), {}, isLate, {}};
    return {HeatCell::Rated, viewOf(cell.ratings.government), viewOf(cell.ratings.civilSociety), isLate, {}};
}

/// For a column of a table: "Gov: Substantial, CSO: Limited, date passed".
QString briefly(const report::RoundCell &cell, bool isLate)
{
    const HeatCell shown = heatCellOf(cell, isLate);
    QString text = shown.words;
    if (cell.state == report::RoundCell::Rated) {
        const rules::Ratings &said = cell.ratings;
        text = said.differ() ? ProgressModel::tr("Gov: %1, CSO: %2").arg(shown.first.word, shown.second->word)
               : said.government == said.civilSociety         ? ProgressModel::tr("Both: %1").arg(shown.first.word)
               : said.civilSociety == Completion::NotReported ? ProgressModel::tr("Gov: %1").arg(shown.first.word)
                                                              : ProgressModel::tr("CSO: %1").arg(shown.first.word);
    }
    if (cell.isAsBefore)
        text = ProgressModel::tr("%1, as before").arg(text);
    return isLate && cell.state != report::RoundCell::NotAsked ? ProgressModel::tr("%1, date passed").arg(text) : text;
}

} // namespace

ProgressModel::ProgressModel(OpenPlan &plan, QObject *parent)
    : QAbstractTableModel(parent)
    , m_plan(plan)
{
    m_reading.setSingleShot(true);
    m_reading.setInterval(0);
    connect(&m_reading, &QTimer::timeout, this, &ProgressModel::readSome);
}

Outcome ProgressModel::refresh()
{
    const auto overview = m_plan.overview();
    if (!overview)
        return tl::unexpected(overview.error());
    if (m_shown == *overview)
        return {};
    auto grid = report::ByRound::of(m_plan.store(), (*overview)->commitments, (*overview)->day);
    if (!grid)
        return tl::unexpected(grid.error());
    const auto sameLine = [](const rules::CommitmentStanding &a, const rules::CommitmentStanding &b) {
        return a.commitment.id == b.commitment.id;
    };
    const auto sameRounds = [](const report::RoundColumn &a, const report::RoundColumn &b) {
        return a.rounds == b.rounds;
    };
    const bool isSame = std::equal(m_grid.commitments().cbegin(), m_grid.commitments().cend(),
                                   grid->commitments().cbegin(), grid->commitments().cend(), sameLine) &&
                        std::equal(m_grid.columns().cbegin(), m_grid.columns().cend(), grid->columns().cbegin(),
                                   grid->columns().cend(), sameRounds);
    if (!isSame)
        beginResetModel();
    m_shown = *overview;
    m_grid = std::move(*grid);
    m_passed.clear();
    m_waiting.clear();
    if (!isSame) {
        endResetModel();
    } else if (hasCells()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        emit headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
    }
    return {};
}

bool ProgressModel::hasCells() const
{
    return !m_grid.columns().isEmpty() && !m_grid.commitments().isEmpty();
}

Outcome ProgressModel::readDatesOf(int row)
{
    if (m_passed.contains(row))
        return {};
    const auto passed = m_grid.datesPassed(m_plan.store(), row);
    if (!passed)
        return tl::unexpected(passed.error());
    m_passed.insert(row, *passed);
    if (passed->count(true) > 0)
        emit dataChanged(index(row, 1), index(row, columnCount() - 1));
    return {};
}

Outcome ProgressModel::readDates()
{
    for (int row = 0; row < rowCount(); ++row)
        if (const auto read = readDatesOf(row); !read)
            return read;
    return {};
}

void ProgressModel::readSome()
{
    QElapsedTimer blink;
    blink.start();
    while (!m_waiting.isEmpty() && blink.elapsed() < kBlink)
        if (const auto read = readDatesOf(m_waiting.takeLast()); !read) {
            emit failed(read.error());
            return;
        }
    if (!m_waiting.isEmpty())
        m_reading.start();
}

bool ProgressModel::hasDatePassed(int row, int round) const
{
    const auto known = m_passed.constFind(row);
    if (known != m_passed.cend())
        return known->at(round);
    if (m_waiting.isEmpty() || m_waiting.last() != row) {
        m_waiting.removeOne(row);
        m_waiting << row;
        m_reading.start();
    }
    return false;
}

int ProgressModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_grid.columns().isEmpty() ? 0 : int(m_grid.commitments().size());
}

int ProgressModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1 + int(m_grid.columns().size());
}

QVariant ProgressModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Commitment &commitment = m_grid.commitments().at(index.row()).commitment;
    if (role == IdRole)
        return commitment.id.record().uuid();
    if (index.column() == 0)
        return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(nameOf(commitment)) : QVariant();
    const int round = index.column() - 1;
    const report::RoundCell &cell = m_grid.at(index.row(), round);
    switch (role) {
    case HeatCellRole:
        return QVariant::fromValue(heatCellOf(cell, hasDatePassed(index.row(), round)));
    case Qt::DisplayRole:
        return briefly(cell, hasDatePassed(index.row(), round));
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return report::textOf(cell, hasDatePassed(index.row(), round));
    case SecondRole:
        return cell.state == report::RoundCell::Rated ? QVariant() : QVariant(true);
    default:
        return {};
    }
}

QVariant ProgressModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        if (section < 0 || section >= m_grid.commitments().size())
            return {};
        const Commitment &commitment = m_grid.commitments().at(section).commitment;
        switch (role) {
        case Qt::DisplayRole:
        case Qt::ToolTipRole:
            return nameOf(commitment);
        case HeatNumberRole:
            return commitment.number;
        case HeatTitleRole:
            return commitment.title.text();
        default:
            return {};
        }
    }
    if (section == 0)
        return role == Qt::DisplayRole ? QVariant(tr("Commitment")) : QVariant();
    if (section < 1 || section > m_grid.columns().size())
        return {};
    const report::RoundColumn &column = m_grid.columns().at(section - 1);
    switch (role) {
    case Qt::DisplayRole:
        return column.isOpen ? tr("%1, open").arg(column.name) : column.name;
    case Qt::ToolTipRole:
        return column.period;
    case HeatShortRole:
        return shortened(column.name);
    case HeatOpenRole:
        return column.isOpen;
    default:
        return {};
    }
}

Qt::ItemFlags ProgressModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

} // namespace waymark::ui
