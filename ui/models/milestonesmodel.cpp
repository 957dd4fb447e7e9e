// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/milestonesmodel.h>

#include <actions/editing.h>
#include <look/cell.h>
#include <models/shown.h>
#include <report/promises.h>
#include <store/reading.h>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

const QString kMilestone = u"milestone"_s;

} // namespace

MilestonesModel::MilestonesModel(OpenPlan &plan, QObject *parent)
    : QAbstractTableModel(parent)
    , m_plan(plan)
{
}

Outcome MilestonesModel::setMilestones(const QList<rules::MilestoneStanding> &milestones)
{
    QStringList reasons;
    for (const rules::MilestoneStanding &each : milestones) {
        const bool isMoved = !(each.milestone.due == each.milestone.baselineDue);
        const auto moves = isMoved ? report::movesOf(m_plan.store(), each.milestone.id.record())
                                   : Result<report::Moves>(report::Moves());
        if (!moves)
            return tl::unexpected(moves.error());
        reasons << moves->why;
    }
    const auto same = [](const rules::MilestoneStanding &a, const rules::MilestoneStanding &b) {
        return a.milestone.id == b.milestone.id;
    };
    if (std::equal(milestones.cbegin(), milestones.cend(), m_milestones.cbegin(), m_milestones.cend(), same)) {
        m_milestones = milestones;
        m_reasons = reasons;
        if (!m_milestones.isEmpty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return {};
    }
    beginResetModel();
    m_milestones = milestones;
    m_reasons = reasons;
    endResetModel();
    return {};
}

void MilestonesModel::setComparison(const std::optional<Comparison> &comparison)
{
    m_comparison = comparison;
    emit headerDataChanged(Qt::Horizontal, Due, Due);
    if (!m_milestones.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QString MilestonesModel::fieldAt(int column)
{
    const QStringList fields{
        u"number"_s, u"title"_s, u"due"_s, u"due"_s, u"governmentCompletion"_s, u"civilSocietyCompletion"_s};
    return fields.value(column);
}

void MilestonesModel::beginEdit(const QModelIndex &index)
{
    m_edited = index;
    m_shown.clear();
    const auto record = store::record(m_plan.store(), kMilestone, m_milestones.at(index.row()).milestone.id);
    if (record && *record)
        m_shown = (*record)->heads.value(fieldAt(index.column()));
}

int MilestonesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_milestones.size());
}

int MilestonesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MilestonesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList heads{
        tr("No."),          tr("Milestone"), m_comparison ? tr("Then, now") : tr("First promised, now"),
        tr("Why it moved"), tr("Gov"),       tr("CSO")};
    return heads.value(section);
}

QVariant MilestonesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const rules::MilestoneStanding &milestone = m_milestones.at(index.row());
    if (role == IdRole)
        return milestone.milestone.id.record().uuid();
    if (m_comparison && m_comparison->wasThere)
        if (const QVariant told = comparedData(milestone, index.column(), role); told.isValid())
            return told;
    if (index.column() == Due)
        return dueData(milestone, role);
    if (index.column() == Government || index.column() == CivilSociety)
        return ratingData(milestone.ratings, index.column() == Government, role);
    return wordsData(index.row(), index.column(), role);
}

/// What a cell shows besides its value now; nothing where that is all.
QVariant MilestonesModel::comparedData(const rules::MilestoneStanding &now, int column, int role) const
{
    const auto then = m_comparison->milestones.constFind(now.milestone.id.record());
    if (then == m_comparison->milestones.cend())
        return column == Title && role == DetailRole ? QVariant(tr("not in the plan then")) : QVariant();
    const auto rating = [&](Completion was, Completion is) {
        if (was != is && role == OldBallRole)
            return QVariant(int(ballOf(was)));
        return comparedWords(shortWord(was), shortWord(is), role);
    };
    const auto date = [](const FuzzyDate &due) { return due.isNull() ? tr("no date") : due.text(); };
    switch (column) {
    case Number:
        return comparedWords(then->milestone.number, now.milestone.number, role);
    case Title:
        return comparedWords(then->milestone.title.text(), now.milestone.title.text(), role);
    case Due:
        return comparedWords(date(then->milestone.due), date(now.milestone.due), role);
    case Government:
        return rating(then->ratings.government, now.ratings.government);
    case CivilSociety:
        return rating(then->ratings.civilSociety, now.ratings.civilSociety);
    default:
        return {};
    }
}

QVariant MilestonesModel::comparedWords(const QString &was, const QString &is, int role) const
{
    if (was == is)
        return {};
    switch (role) {
    case OldTextRole:
        return was.isEmpty() ? tr("nothing") : was;
    case StrongRole:
        return true;
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3").arg(is, m_comparison->name, was);
    default:
        return {};
    }
}

QVariant MilestonesModel::dueData(const rules::MilestoneStanding &standing, int role) const
{
    const Milestone &milestone = standing.milestone;
    const bool isMoved = !m_comparison && !milestone.baselineDue.isNull() && !(milestone.baselineDue == milestone.due);
    const QString lateness = latenessOf(standing, m_plan.today());
    switch (role) {
    case Qt::DisplayRole:
        return milestone.due.isNull() ? tr("no date") : milestone.due.text();
    case Qt::EditRole:
        return milestone.due.text();
    case OldTextRole:
        return isMoved ? QVariant(milestone.baselineDue.text()) : QVariant();
    case StrongRole:
        return isMoved ? QVariant(true) : QVariant();
    case LatenessRole:
        return lateness.isEmpty() ? QVariant() : QVariant(lateness);
    case Qt::ToolTipRole:
        return QStringList{slippageOf(milestone), lateness}.join(u'\n').trimmed();
    case Qt::AccessibleTextRole: {
        QStringList words{milestone.due.isNull() ? tr("no date") : tr("due %1").arg(milestone.due.text())};
        if (isMoved)
            words << tr("first promised %1").arg(milestone.baselineDue.text());
        if (!lateness.isEmpty())
            words << lateness;
        return words.join(u", "_s);
    }
    default:
        return {};
    }
}

QVariant MilestonesModel::wordsData(int row, int column, int role) const
{
    const Milestone &milestone = m_milestones.at(row).milestone;
    const QString reason = m_reasons.at(row);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return column == Number   ? milestone.number
               : column == Title  ? milestone.title.text()
               : reason.isEmpty() ? u"–"_s
                                  : reason;
    case Qt::EditRole:
        return column == Number ? milestone.number : milestone.title.text();
    case SecondRole:
        return column == Title ? QVariant() : QVariant(true);
    case Qt::AccessibleTextRole:
        return column == Number   ? milestone.number
               : column == Title  ? milestone.title.text()
               : reason.isEmpty() ? tr("has not moved")
                                  : reason;
    default:
        return {};
    }
}

Qt::ItemFlags MilestonesModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() <= Due && !m_plan.store().isReadOnly())
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool MilestonesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    const Outcome entered = enterText(index, value.toString());
    if (!entered)
        emit failed(entered.error());
    return entered.has_value();
}

Outcome MilestonesModel::checkText(const QModelIndex &index, const QString &text) const
{
    if (index.column() == Due)
        return outcomeOf(typedDate(text));
    const QString field = fieldAt(index.column());
    return outcomeOf(valueFromText(*kind(kMilestone)->field(field), FieldName::split(field), text));
}

Outcome MilestonesModel::enterText(const QModelIndex &index, const QString &text)
{
    if (text == data(index, Qt::EditRole).toString())
        return {};
    if (m_edited != index)
        beginEdit(index);
    const RecordId id = m_milestones.at(index.row()).milestone.id.record();
    if (index.column() == Due) {
        const auto due = typedDate(text);
        if (due)
            emit dateMoveWanted(id, *due, m_shown);
        return outcomeOf(due);
    }
    const QString field = fieldAt(index.column());
    const auto read = valueFromText(*kind(kMilestone)->field(field), FieldName::split(field), text);
    return read ? outcomeOf(actions::change(m_plan.desk(), kMilestone, id, {{field, *read, m_shown}}))
                : tl::unexpected(read.error());
}

} // namespace waymark::ui
