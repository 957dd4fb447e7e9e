// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/timelinemodel.h>

#include "timelinelanes.h"

#include <look/cell.h>
#include <models/shown.h>
#include <report/promises.h>
#include <rules/timeliness.h>
#include <store/reading.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

std::optional<QDate> dayOf(const FuzzyDate &date)
{
    return date.latest() ? date.latest() : date.earliest();
}

/// The column's head says what of.
QString laterBy(const TimelineMilestone &milestone)
{
    const auto slipped = rules::slippage(milestone.first, milestone.now);
    return slipped ? TimelineModel::tr("%1 later").arg(slipped->text()) : QString();
}

TimelineMilestone shownOf(const Commitment &commitment, const rules::MilestoneStanding &standing, QDate today)
{
    const Milestone &milestone = standing.milestone;
    return {milestone.id.record(),
            nameOf(milestone),
            milestone.title.text(),
            nameOf(commitment),
            milestone.baselineDue,
            milestone.due,
            latenessOf(standing, today),
            slippageOf(milestone),
            standing.isComplete(),
            milestone.closure.isClosed(),
            TimelineMilestone::Milestone,
            commitment.id.record(),
            {}};
}

QList<TimelineBand> bandsOf(const QList<Round> &rounds)
{
    QList<TimelineBand> bands;
    for (const Round &round : rounds) {
        const auto from = round.opens.earliest();
        const auto to = round.closes.latest() ? round.closes.latest() : round.opens.latest();
        if (from && to && *from <= *to)
            bands << TimelineBand{*from, *to, round.label.text()};
    }
    std::stable_sort(bands.begin(), bands.end(),
                     [](const TimelineBand &a, const TimelineBand &b) { return a.from < b.from; });
    return bands;
}

} // namespace

std::optional<QDate> TimelineMilestone::day() const
{
    return dayOf(now);
}

std::optional<QDate> TimelineMilestone::firstDay() const
{
    return isMoved() ? dayOf(first) : std::nullopt;
}

bool TimelineMilestone::isMoved() const
{
    return !first.isNull() && !(first == now);
}

QString TimelineMilestone::words() const
{
    if (kind != Milestone) {
        const QString when = now.isNull()          ? TimelineModel::tr("no date")
                             : kind == Opportunity ? now.text()
                             : isComplete          ? TimelineModel::tr("happened %1").arg(now.text())
                                                   : TimelineModel::tr("expected %1").arg(now.text());
        return when + u", "_s + concerns;
    }
    QStringList words{now.isNull() ? TimelineModel::tr("no date") : TimelineModel::tr("due %1").arg(now.text())};
    if (isMoved())
        words << TimelineModel::tr("first promised %1").arg(first.text());
    if (isComplete)
        words << TimelineModel::tr("done");
    if (isClosed)
        words << TimelineModel::tr("closed");
    for (const QString &more : {lateness, slippage})
        if (!more.isEmpty())
            words << more;
    return words.join(u", "_s);
}

bool Timeline::hasDays() const
{
    return std::any_of(milestones.cbegin(), milestones.cend(),
                       [](const TimelineMilestone &each) { return each.day().has_value(); });
}

const TimelineRow &Timeline::rowOf(int milestone) const
{
    const auto after = std::upper_bound(rows.cbegin(), rows.cend(), milestone,
                                        [](int at, const TimelineRow &row) { return at < row.from + row.count; });
    return *after;
}

TimelineModel::TimelineModel(OpenPlan &plan, QObject *parent)
    : QAbstractTableModel(parent)
    , m_plan(plan)
{
}

Outcome TimelineModel::refresh()
{
    const auto overview = m_plan.overview();
    if (!overview)
        return tl::unexpected(overview.error());
    if (m_shown == *overview)
        return {};
    const auto rounds = store::readAll<Round>(m_plan.store());
    if (!rounds)
        return tl::unexpected(rounds.error());
    Timeline timeline{{}, {}, bandsOf(*rounds), (*overview)->day};
    qsizetype milestones = 0;
    for (const rules::CommitmentStanding &each : (*overview)->commitments)
        milestones += each.milestones.size();
    timeline.milestones.reserve(milestones);
    for (const rules::CommitmentStanding &each : (*overview)->commitments) {
        timeline.rows << TimelineRow{each.commitment.id.record(), each.commitment.number, each.commitment.title.text(),
                                     int(timeline.milestones.size()), int(each.milestones.size())};
        for (const rules::MilestoneStanding &milestone : each.milestones)
            timeline.milestones << shownOf(each.commitment, milestone, timeline.today);
    }
    if (const auto added = addLanes(timeline, m_plan.store(), (*overview)->commitments); !added)
        return added;
    const QList<TimelineMilestone> &before = m_timeline.milestones;
    const bool isSame =
        std::equal(before.cbegin(), before.cend(), timeline.milestones.cbegin(), timeline.milestones.cend(),
                   [](const TimelineMilestone &a, const TimelineMilestone &b) { return a.id == b.id; });
    if (!isSame)
        beginResetModel();
    m_shown = *overview;
    m_timeline = std::move(timeline);
    m_reasons.clear();
    if (!isSame)
        endResetModel();
    else if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    return {};
}

int TimelineModel::find(const RecordId &milestone) const
{
    const QList<TimelineMilestone> &all = m_timeline.milestones;
    const auto found =
        std::find_if(all.cbegin(), all.cend(), [&](const TimelineMilestone &each) { return each.id == milestone; });
    return found == all.cend() ? -1 : int(found - all.cbegin());
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_timeline.milestones.size());
}

int TimelineModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString TimelineModel::reasonOf(const TimelineMilestone &milestone) const
{
    const auto known = m_reasons.constFind(milestone.id);
    if (known != m_reasons.cend())
        return *known;
    const auto moves =
        milestone.isMoved() ? report::movesOf(m_plan.store(), milestone.id) : Result<report::Moves>(report::Moves());
    return *m_reasons.insert(milestone.id, moves ? moves->why : moves.error().sentence);
}

QString TimelineModel::textAt(const TimelineMilestone &milestone, int column) const
{
    switch (column) {
    case OfCommitment:
        return milestone.commitment;
    case Name:
        return milestone.name;
    case FirstPromised:
        return milestone.kind != TimelineMilestone::Milestone ? QString()
               : milestone.first.isNull()                     ? milestone.now.text()
                                                              : milestone.first.text();
    case Now:
        return milestone.now.isNull() ? tr("no date") : milestone.now.text();
    case Lateness:
        return !milestone.lateness.isEmpty()                                             ? milestone.lateness
               : milestone.isComplete && milestone.kind == TimelineMilestone::Dependency ? tr("happened")
               : milestone.isComplete                                                    ? tr("done")
               : milestone.isClosed                                                      ? tr("closed")
                                                                                         : laterBy(milestone);
    case Why:
        return milestone.kind == TimelineMilestone::Milestone ? reasonOf(milestone) : milestone.concerns;
    default:
        return {};
    }
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const TimelineMilestone &milestone = m_timeline.milestones.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: {
        const QString text = textAt(milestone, column);
        return text.isEmpty() ? u"–"_s : text;
    }
    case Qt::ToolTipRole:
        return column == Now || column == Lateness ? milestone.words() : textAt(milestone, column);
    case Qt::AccessibleTextRole: {
        const QString text = textAt(milestone, column);
        return !text.isEmpty()      ? text
               : column == Lateness ? tr("not late")
               : column == Why      ? tr("has not moved")
                                    : tr("no date");
    }
    case Qt::EditRole:
        return column == Now ? milestone.now.text() : QVariant();
    case CellIconRole:
        return column == Lateness && !milestone.lateness.isEmpty() ? QVariant(u"flag"_s) : QVariant();
    case StrongRole:
        return column == Now && milestone.isMoved() ? QVariant(true) : QVariant();
    case SecondRole:
        return column == Name || column == Now || (column == Lateness && !milestone.lateness.isEmpty())
                   ? QVariant()
                   : QVariant(true);
    case IdRole:
        return milestone.id.uuid();
    default:
        return {};
    }
}

QVariant TimelineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return QStringList{tr("Commitment"), tr("Milestone"), tr("First promised"),
                       tr("Now"),        tr("Lateness"),  tr("Why it moved")}
        .value(section);
}

Qt::ItemFlags TimelineModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid())
        flags |= Qt::ItemNeverHasChildren;
    if (index.isValid() && index.column() == Now && !m_plan.store().isReadOnly() &&
        m_timeline.milestones.at(index.row()).kind == TimelineMilestone::Milestone)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool TimelineModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    const Outcome entered = enterText(index, value.toString());
    if (!entered)
        emit failed(entered.error());
    return entered.has_value();
}

Outcome TimelineModel::checkText(const QModelIndex &, const QString &text) const
{
    return outcomeOf(typedDate(text));
}

Outcome TimelineModel::enterText(const QModelIndex &index, const QString &text)
{
    if (text == data(index, Qt::EditRole).toString())
        return {};
    const auto due = typedDate(text);
    if (due)
        emit dateMoveWanted(m_timeline.milestones.at(index.row()).id, *due, std::nullopt);
    return outcomeOf(due);
}

} // namespace waymark::ui
