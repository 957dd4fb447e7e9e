// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/copiesmodel.h>

#include <actions/copies.h>
#include <look/cell.h>
#include <report/titles.h>
#include <store/ancestry.h>

using namespace Qt::StringLiterals;

namespace waymark::ui {

CopiesModel::CopiesModel(OpenPlan &plan, QObject *parent)
    : QAbstractTableModel(parent)
    , m_plan(plan)
{
}

Result<QString> CopiesModel::knownText(const RecordId &with)
{
    if (with.isNull())
        return QString();
    const auto tips = actions::knownToHave(m_plan.circles(), with);
    if (!tips || tips->isEmpty())
        return tips.map([](const auto &) { return tr("Nothing known"); });
    return store::unseenBy(m_plan.store(), *tips).map([](const QList<qint64> &unseen) {
        return unseen.isEmpty()     ? tr("All there is")
               : unseen.size() == 1 ? tr("All but 1 change")
                                    : tr("All but %1 changes").arg(unseen.size());
    });
}

Outcome CopiesModel::refresh()
{
    const auto copies = actions::copies(m_plan.circles());
    const auto side = m_plan.circles().store(waymark::Circle::OurSide);
    if (!copies || !side)
        return tl::unexpected(copies ? side.error() : copies.error());
    const store::Store &plan = m_plan.store();
    QHash<RecordId, QString> known;
    QList<QStringList> rows;
    for (const MailedCopy &copy : *copies) {
        const auto with = report::nameOf(*side ? **side : plan, copy.with, {&plan});
        const auto by = report::nameOf(plan, copy.signedBy.record());
        const auto has = known.contains(copy.with) ? Result<QString>(known.value(copy.with)) : knownText(copy.with);
        for (const Result<QString> *text : {&with, &by, &has})
            if (!*text)
                return tl::unexpected(text->error());
        known.insert(copy.with, *has);
        rows.prepend({copy.on.text(), labelOf(copy.way), with->isEmpty() ? tr("Nobody in particular") : *with,
                      copy.edits ? QString::number(*copy.edits) : QString(), *by, *has, copy.file});
    }
    if (rows == m_rows)
        return {};
    beginResetModel();
    m_rows = rows;
    endResetModel();
    return {};
}

int CopiesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CopiesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CopiesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return m_rows.at(index.row()).at(index.column());
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                m_rows.at(index.row()).at(index.column()));
    case MediumRole:
        return index.column() == With ? QVariant(true) : QVariant();
    case SecondRole:
        return index.column() != With ? QVariant(true) : QVariant();
    default:
        return {};
    }
}

QVariant CopiesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return QStringList{tr("Day"),       tr("Way"),           tr("With"), tr("Changes"),
                       tr("Signed by"), tr("They now have"), tr("File")}
        .value(section);
}

} // namespace waymark::ui
