// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/countsmodel.h>

#include <look/bar.h>
#include <models/shown.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

/// From the furthest to the silent, as a bar is read.
const QList<Completion> &levels()
{
    static const QList<Completion> list{Completion::Complete,   Completion::Substantial, Completion::Limited,
                                        Completion::UnderWay,   Completion::NotStarted,  Completion::NoEvidence,
                                        Completion::NotReported};
    return list;
}

QString inWords(const report::Status::Source &source)
{
    QStringList words;
    for (const Completion level : levels())
        if (const int count = source.counts.value(level); count > 0)
            words << CountsModel::tr("%1 %2").arg(count).arg(labelOf(level).toLower());
    return words.isEmpty() ? CountsModel::tr("none") : words.join(u", "_s);
}

Bar barOf(const report::Status::Source &source, int commitments)
{
    Bar bar;
    for (const Completion level : levels())
        if (const int count = source.counts.value(level); count > 0)
            bar.parts << Bar::Part{double(count) / qMax(1, commitments), Bar::Part::Full, ballOf(level),
                                   QString::number(count)};
    return bar;
}

} // namespace

CountsModel::CountsModel(OpenPlan &plan, QObject *parent)
    : QAbstractTableModel(parent)
    , m_plan(plan)
{
}

Outcome CountsModel::refresh()
{
    const auto overview = m_plan.overview();
    if (!overview)
        return tl::unexpected(overview.error());
    if (m_shown == *overview)
        return {};
    const auto status = report::statusOf(m_plan.store(), (*overview)->commitments, (*overview)->day);
    if (!status)
        return tl::unexpected(status.error());
    const auto &all = (*overview)->commitments;
    beginResetModel();
    m_shown = *overview;
    m_status = *status;
    m_differing = int(std::count_if(all.cbegin(), all.cend(),
                                    [](const rules::CommitmentStanding &each) { return each.ratings.differ(); }));
    endResetModel();
    return {};
}

int CountsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_status.completion.size());
}

int CountsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(levels().size()) + 2;
}

QVariant CountsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const report::Status::Source &source = m_status.completion.at(index.row());
    const bool isBar = index.column() == inWords();
    if (role == kBarRole && isBar)
        return QVariant::fromValue(barOf(source, m_status.commitments));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (index.column() == 0)
        return report::sourceLabel(source);
    return isBar ? ui::inWords(source) : QString::number(source.counts.value(levels().at(index.column() - 1)));
}

QVariant CountsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return tr("As seen by");
    return section == inWords() ? tr("How many") : shortWord(levels().value(section - 1));
}

Qt::ItemFlags CountsModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

} // namespace waymark::ui
