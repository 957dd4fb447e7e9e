// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/stillopenmodel.h>

#include <look/bar.h>
#include <report/byround.h>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

constexpr qsizetype kMostDays = 12;

QString inWords(const report::OpenOn &on)
{
    const QString open = StillOpenModel::tr("%1 of %2 still open").arg(on.open).arg(on.milestones);
    return on.promised == 0
               ? open
               : open + StillOpenModel::tr("; of %1 promised by then %2").arg(on.promised).arg(on.promisedOpen);
}

/// Promised by then and open, the other open ones, and what is done.
Bar barOf(const report::OpenOn &on, int most)
{
    const double whole = qMax(1, most);
    return {{{on.promisedOpen / whole, Bar::Part::Full, {}, {}},
             {(on.open - on.promisedOpen) / whole, Bar::Part::Half, {}, {}},
             {(on.milestones - on.open) / whole, Bar::Part::Hollow, {}, {}}},
            StillOpenModel::tr("%1 of %2 open").arg(on.open).arg(on.milestones)};
}

} // namespace

void StillOpenModel::setCounts(const QList<report::OpenOn> &counts)
{
    beginResetModel();
    m_counts = counts;
    endResetModel();
}

int StillOpenModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_counts.size());
}

int StillOpenModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant StillOpenModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const report::OpenOn &on = m_counts.at(index.row());
    if (role == kBarRole && index.column() == InWords) {
        int most = 1;
        for (const report::OpenOn &each : m_counts)
            most = qMax(most, each.milestones);
        return QVariant::fromValue(barOf(on, most));
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Day:
        return dayText(on.day);
    case Milestones:
        return QString::number(on.milestones);
    case Open:
        return QString::number(on.open);
    case Promised:
        return QString::number(on.promised);
    case PromisedOpen:
        return QString::number(on.promisedOpen);
    default:
        return inWords(on);
    }
}

QVariant StillOpenModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return QStringList{tr("Day"),           tr("Milestones"), tr("Still open"), tr("Promised by then"),
                       tr("Of those open"), tr("How many")}
        .value(section);
}

Qt::ItemFlags StillOpenModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

Result<QList<QDate>> daysToCount(OpenPlan &plan)
{
    const QDate today = plan.today();
    const auto grid = report::ByRound::of(plan.store(), {}, today);
    if (!grid)
        return tl::unexpected(grid.error());
    QList<QDate> days;
    for (const report::RoundColumn &column : grid->columns())
        if (column.last < today)
            days << column.last;
    const auto starts = plan.plan().starts.earliest();
    if (grid->columns().isEmpty() && starts)
        for (QDate quarter(starts->year(), (starts->month() - 1) / 3 * 3 + 1, 1); quarter.addMonths(3) <= today;
             quarter = quarter.addMonths(3))
            days << quarter.addMonths(3).addDays(-1);
    return days.mid(qMax<qsizetype>(0, days.size() - kMostDays)) << today;
}

} // namespace waymark::ui
