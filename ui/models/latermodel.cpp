// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/latermodel.h>

#include <look/bar.h>
#include <models/shown.h>
#include <store/progress.h>

using namespace Qt::StringLiterals;

namespace waymark::ui {

LaterModel::LaterModel(OpenPlan &plan, QObject *parent)
    : QAbstractTableModel(parent)
    , m_plan(plan)
{
}

Outcome LaterModel::refresh()
{
    const auto overview = m_plan.overview();
    if (!overview)
        return tl::unexpected(overview.error());
    if (m_shown == *overview)
        return {};
    const auto ofPlan = store::planMilestones(m_plan.store());
    if (!ofPlan)
        return tl::unexpected(ofPlan.error());
    const QList<report::Later> later = report::laterOf((*overview)->commitments, *ofPlan);
    const bool isSame =
        std::equal(m_later.cbegin(), m_later.cend(), later.cbegin(), later.cend(),
                   [](const report::Later &a, const report::Later &b) { return a.milestone.id == b.milestone.id; });
    if (!isSame)
        beginResetModel();
    m_shown = *overview;
    m_later = later;
    m_moves.clear();
    if (!isSame)
        endResetModel();
    else if (!m_later.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    return {};
}

int LaterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_later.size());
}

int LaterModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const report::Moves &LaterModel::movesOf(const report::Later &later) const
{
    const RecordId id = later.milestone.id.record();
    const auto known = m_moves.constFind(id);
    return known != m_moves.cend() ? *known
                                   : *m_moves.insert(id, report::movesOf(m_plan.store(), id).value_or(report::Moves()));
}

QString LaterModel::textAt(const report::Later &later, int column) const
{
    switch (column) {
    case Name:
        return nameOf(later.milestone);
    case OfCommitment:
        return later.commitment.id.isNull() ? tr("The plan itself") : nameOf(later.commitment);
    case FirstPromised:
        return later.milestone.baselineDue.text();
    case Now:
        return later.milestone.due.text();
    case By:
        return later.isDone ? tr("%1, done").arg(later.by.text()) : later.by.text();
    case Moved: {
        const int times = movesOf(later).times;
        return times == 0 ? u"–"_s : times == 1 ? tr("once") : times == 2 ? tr("twice") : tr("%1 times").arg(times);
    }
    case Why:
        return movesOf(later).why;
    default:
        return {};
    }
}

QVariant LaterModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const report::Later &later = m_later.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return textAt(later, column);
    case Qt::AccessibleTextRole:
        return column == By ? tr("%1 later than first promised").arg(textAt(later, By)) : textAt(later, column);
    case DetailRole:
        return column == Name ? QVariant(textAt(later, OfCommitment)) : QVariant();
    case SecondRole:
        return column == FirstPromised || column == Why ? QVariant(true) : QVariant();
    case kBarRole: {
        if (column != By)
            return {};
        const double share = double(later.by.days) / double(qMax<qint64>(1, m_later.first().by.days));
        const auto filling = later.isDone ? Bar::Part::Hollow : Bar::Part::Full;
        return QVariant::fromValue(Bar{{{share, filling, {}, {}}}, textAt(later, By)});
    }
    default:
        return {};
    }
}

QVariant LaterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return QStringList{tr("Milestone"), tr("Commitment"), tr("First promised"), tr("Now"), tr("Later by"),
                       tr("Moved"),     tr("Why")}
        .value(section);
}

Qt::ItemFlags LaterModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

} // namespace waymark::ui
