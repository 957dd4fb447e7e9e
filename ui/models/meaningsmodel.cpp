// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/meaningsmodel.h>

#include <base/text.h>
#include <look/cell.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::ui {

void MeaningsModel::setAsked(const QList<AskedMeaning> &asked)
{
    beginResetModel();
    m_asked = asked;
    endResetModel();
}

int MeaningsModel::open() const
{
    return int(
        std::count_if(m_asked.cbegin(), m_asked.cend(), [](const AskedMeaning &asked) { return asked.chosen < 0; }));
}

int MeaningsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_asked.size());
}

int MeaningsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MeaningsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return QStringList{tr("What is asked"), tr("In the table"), tr("What it means here")}.value(section);
}

QVariant MeaningsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const AskedMeaning &asked = m_asked.at(index.row());
    const bool isOpen = asked.chosen < 0;
    const QString texts[ColumnCount]{asked.what, asked.where,
                                     !isOpen                  ? asked.choices.value(asked.chosen)
                                     : asked.likely.isEmpty() ? tr("Choose…")
                                                              : asked.likely};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::EditRole:
        return texts[index.column()];
    case Qt::AccessibleTextRole:
        return isOpen && index.column() == Means
                   ? tr("%1 Nobody has said it yet; its cells are left out").arg(asked.likely).trimmed()
                   : texts[index.column()];
    case ChoicesRole:
        return index.column() == Means ? QVariant(asked.choices) : QVariant();
    case CellIconRole:
        return index.column() == What && isOpen ? QVariant(u"help"_s)
               : index.column() == Means        ? QVariant(u"chevron-down"_s)
                                                : QVariant();
    case StrongRole:
        return index.column() == Means && isOpen;
    case SecondRole:
        return index.column() == What && !isOpen;
    default:
        return {};
    }
}

Qt::ItemFlags MeaningsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == Means ? flags | Qt::ItemIsEditable : flags;
}

bool MeaningsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || index.column() != Means || role != Qt::EditRole)
        return false;
    AskedMeaning &asked = m_asked[index.row()];
    const int choice = int(asked.choices.indexOf(value.toString()));
    if (choice < 0 || choice == asked.chosen)
        return choice >= 0;
    asked.chosen = choice;
    emit dataChanged(index.siblingAtColumn(What), index);
    emit answerGiven(asked, choice);
    return true;
}

void TableColumns::setSheet(const TableProposal &proposal, const QString &sheetName, const QSet<QString> &decided)
{
    beginResetModel();
    m_rows.clear();
    m_fields.clear();
    const auto sheet = std::find_if(proposal.mapping.sheets.cbegin(), proposal.mapping.sheets.cend(),
                                    [&sheetName](const tables::SheetMap &each) { return each.sheet == sheetName; });
    if (sheet != proposal.mapping.sheets.cend())
        m_fields = tables::fieldsFor(sheet->kind);
    const QList<tables::ColumnSample> samples = proposal.samples.value(sheetName);
    for (const tables::ColumnSample &sample : samples) {
        Row row{sample.heading, {}, {}, {}, {}};
        for (const tables::ColumnMap &column : sheet->columns)
            if (cleanLine(column.heading) == sample.heading) {
                row.field = column.field;
                const bool isSaid = column.field.endsWith(u"Completion") || column.field == u"pace";
                row.detail = isSaid ? column.round : QString();
            }
        if (row.field.isEmpty() && sample.areStatuses && !decided.contains(sheetName + u'\n' + row.heading))
            row.detail = tr("Status words: whose view?");
        QStringList cells;
        for (const tables::CellSample &cell : sample.cells) {
            const bool isSame = row.field.isEmpty() || cell.becomes == cell.text;
            const QString becomes = cell.problem.isEmpty() ? cell.becomes : cell.isAsked ? u"?"_s : tr("left out");
            cells << (isSame ? cell.text : u"%1 → %2"_s.arg(cell.text, becomes));
        }
        row.cells = cells.join(u" · "_s);
        row.wholeCells = cells.join(u'\n');
        m_rows << row;
    }
    endResetModel();
}

int TableColumns::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TableColumns::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TableColumns::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return QStringList{tr("Column of the table"), tr("Becomes"), tr("First cells, and what they become")}.value(
        section);
}

QVariant TableColumns::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows.at(index.row());
    const auto field =
        std::find_if(m_fields.cbegin(), m_fields.cend(), [&row](const auto &each) { return each.first == row.field; });
    const QString label = row.field.isEmpty() ? tr("Leave out") : field == m_fields.cend() ? row.field : field->second;
    const bool isAsked = row.field.isEmpty() && !row.detail.isEmpty();
    const QString becomes = isAsked ? row.detail : row.detail.isEmpty() ? label : label + u", "_s + row.detail;
    const QString texts[ColumnCount]{row.heading, becomes, row.cells};
    switch (role) {
    case Qt::DisplayRole:
        return texts[index.column()];
    case Qt::EditRole:
        return index.column() == Becomes ? label : texts[index.column()];
    case Qt::ToolTipRole:
        return index.column() == Cells ? row.wholeCells : texts[index.column()];
    case Qt::AccessibleTextRole:
        return texts[index.column()].isEmpty() ? tr("no cells") : texts[index.column()];
    case ChoicesRole: {
        QStringList choices{tr("Leave out")};
        for (const auto &each : m_fields)
            choices << each.second;
        return index.column() == Becomes ? QVariant(choices) : QVariant();
    }
    case CellIconRole:
        return index.column() == Becomes ? QVariant(u"chevron-down"_s) : QVariant();
    case MediumRole:
        return index.column() == Heading;
    case StrongRole:
        return index.column() == Becomes && isAsked;
    case SecondRole:
        return index.column() == Cells || (index.column() == Becomes && row.field.isEmpty() && !isAsked);
    default:
        return {};
    }
}

Qt::ItemFlags TableColumns::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == Becomes ? flags | Qt::ItemIsEditable : flags;
}

bool TableColumns::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || index.column() != Becomes || role != Qt::EditRole)
        return false;
    const auto field = std::find_if(m_fields.cbegin(), m_fields.cend(),
                                    [&value](const auto &each) { return each.second == value.toString(); });
    const QString chosen = field == m_fields.cend() ? QString() : field->first;
    Row &row = m_rows[index.row()];
    if (chosen == row.field)
        return true;
    row.field = chosen;
    emit dataChanged(index.siblingAtColumn(Heading), index.siblingAtColumn(Cells));
    emit fieldChosen(row.heading, chosen);
    return true;
}

} // namespace waymark::ui
