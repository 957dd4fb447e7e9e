// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/undomodel.h>

#include <actions/undo.h>
#include <look/cell.h>
#include <report/titles.h>

using namespace Qt::StringLiterals;

namespace waymark::ui {

Outcome UndoModel::read(OpenPlan &plan)
{
    const auto steps = actions::undoSteps(plan.desk(), kMost);
    if (!steps)
        return tl::unexpected(steps.error());
    QList<Step> read;
    for (const actions::UndoStep &step : *steps) {
        const auto title = report::titleOf(plan.store(), step.act);
        if (!title)
            return tl::unexpected(title.error());
        const QDateTime at = step.act.isEmpty() ? QDateTime() : step.act.first().edit.at.toLocalTime();
        const QString time = at.toString(u"HH:mm"_s);
        const bool isToday = at.date() == plan.today();
        read << Step{*title, isToday ? tr("today, %1").arg(time) : u"%1, %2"_s.arg(dayText(at.date()), time),
                     step.stays ? step.whyStays : QString()};
    }
    beginResetModel();
    m_steps = read;
    m_chosen = -1;
    endResetModel();
    return {};
}

void UndoModel::choose(int row)
{
    m_chosen = row;
    if (!m_steps.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

int UndoModel::chosen() const
{
    int count = 0;
    for (int row = 0; row <= m_chosen && row < m_steps.size(); ++row)
        count += m_steps.at(row).whyStays.isEmpty();
    return count;
}

int UndoModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_steps.size());
}

QVariant UndoModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Step &step = m_steps.at(index.row());
    const bool isMarked = index.row() <= m_chosen && step.whyStays.isEmpty();
    const QString detail = step.whyStays.isEmpty() ? step.when : u"%1 · %2"_s.arg(step.when, step.whyStays);
    switch (role) {
    case Qt::DisplayRole:
        return step.title;
    case DetailRole:
        return detail;
    case CellIconRole:
        return !step.whyStays.isEmpty() ? QVariant(u"lock"_s) : isMarked ? QVariant(u"undo"_s) : QVariant(u"history"_s);
    case StrongRole:
        return isMarked;
    case Qt::AccessibleTextRole:
        return isMarked ? tr("%1, %2, will be undone").arg(step.title, detail) : u"%1, %2"_s.arg(step.title, detail);
    default:
        return {};
    }
}

Qt::ItemFlags UndoModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || !m_steps.at(index.row()).whyStays.isEmpty())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QString inSentence(const QString &title)
{
    const bool isWord = title.size() > 1 && title.at(1).isLower(); // not "OGP …"
    return isWord ? title.left(1).toLower() + title.mid(1) : title;
}

} // namespace waymark::ui
