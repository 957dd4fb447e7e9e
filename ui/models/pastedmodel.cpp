// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/pastedmodel.h>

#include <look/cell.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::ui {

PastedModel::PastedModel(const PastedRows &rows, QObject *parent)
    : QAbstractTableModel(parent)
    , m_places(rows.places)
{
    const auto order = [](const PastedPlace &place) {
        return place.kind == PastedPlace::Problem ? 0 : place.kind == PastedPlace::NewRecord ? 1 : 2;
    };
    std::stable_sort(m_places.begin(), m_places.end(),
                     [&order](const PastedPlace &a, const PastedPlace &b) { return order(a) < order(b); });
    for (const PastedPlace &place : std::as_const(m_places))
        m_isChosen << (place.kind == PastedPlace::Change);
}

QList<PastedPlace> PastedModel::chosen() const
{
    QList<PastedPlace> places;
    for (qsizetype row = 0; row < m_places.size(); ++row)
        if (m_isChosen.at(row))
            places << m_places.at(row);
    return places;
}

int PastedModel::count(PastedPlace::Kind kind) const
{
    return int(std::count_if(m_places.cbegin(), m_places.cend(),
                             [kind](const PastedPlace &place) { return place.kind == kind; }));
}

bool PastedModel::movesDate() const
{
    for (qsizetype row = 0; row < m_places.size(); ++row)
        if (m_isChosen.at(row) && m_places.at(row).movesDate)
            return true;
    return false;
}

void PastedModel::choose(PastedPlace::Kind kind, bool on)
{
    for (qsizetype row = 0; row < m_places.size(); ++row)
        if (m_places.at(row).kind == kind)
            m_isChosen[row] = on;
    emit dataChanged(index(0, Row), index(rowCount() - 1, Row), {Qt::CheckStateRole});
    emit chosenChanged();
}

int PastedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_places.size());
}

int PastedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PastedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return QStringList{tr("Row"), tr("What"), tr("Now"), tr("Will be")}.value(section);
}

QVariant PastedModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const PastedPlace &place = m_places.at(index.row());
    const bool isProblem = place.kind == PastedPlace::Problem;
    const QString what = place.column.isEmpty() && !isProblem ? tr("New") : place.column;
    const QString willBe = isProblem ? place.problem : place.after;
    const QString texts[ColumnCount]{place.row, what, place.before, willBe};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return texts[index.column()];
    case Qt::AccessibleTextRole:
        if (index.column() == Now && place.before.isEmpty())
            return tr("nothing");
        return index.column() == WillBe && isProblem ? tr("Left as it is. %1").arg(place.problem)
                                                     : texts[index.column()];
    case Qt::CheckStateRole:
        return index.column() == Row && !isProblem ? QVariant(m_isChosen.at(index.row()) ? Qt::Checked : Qt::Unchecked)
                                                   : QVariant();
    case CellIconRole:
        return index.column() == Row && isProblem ? QVariant(u"alert"_s) : QVariant();
    case StrongRole:
        return index.column() == WillBe && !isProblem ? QVariant(true) : QVariant();
    case SecondRole:
        return index.column() != WillBe && isProblem ? QVariant(true) : QVariant();
    default:
        return {};
    }
}

Qt::ItemFlags PastedModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == Row && m_places.at(index.row()).kind != PastedPlace::Problem)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool PastedModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole || !flags(index).testFlag(Qt::ItemIsUserCheckable))
        return false;
    m_isChosen[index.row()] = value.toInt() == Qt::Checked;
    emit dataChanged(index, index, {role});
    emit chosenChanged();
    return true;
}

} // namespace waymark::ui
