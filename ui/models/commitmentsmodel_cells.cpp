// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shownrows.h"

#include <actions/editing.h>
#include <look/cell.h>
#include <models/shown.h>
#include <store/reading.h>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

QString fieldAt(int column, bool isMilestone)
{
    switch (column) {
    case CommitmentsModel::Number:
        return u"number"_s;
    case CommitmentsModel::Title:
        return u"title"_s;
    case CommitmentsModel::Due:
        return isMilestone ? u"due"_s : u"ends"_s;
    case CommitmentsModel::Theme:
        return isMilestone ? QString() : u"theme"_s;
    case CommitmentsModel::Jurisdiction:
        return isMilestone ? QString() : u"jurisdiction"_s;
    default:
        return {};
    }
}

} // namespace

/// The row that a cell stands in.
struct CommitmentsModel::Cell
{
    const ListedCommitment &commitment;
    size_t at;
    const ListedRow &row;
    bool isMilestone;

    [[nodiscard]] QString kind() const { return isMilestone ? u"milestone"_s : u"commitment"_s; }
};

CommitmentsModel::Cell CommitmentsModel::cellAt(const QModelIndex &index) const
{
    const bool isMilestone = index.internalId() != 0;
    const int place = isMilestone ? int(index.internalId() - 1) : m_shown->places.at(index.row());
    const ListedCommitment &commitment = *m_list->entries().at(place);
    const size_t at = isMilestone ? size_t(milestonesShown(place).at(index.row())) : 0;
    return {commitment, at, commitment.rows.at(at), isMilestone};
}

void CommitmentsModel::beginEdit(const QModelIndex &index)
{
    const Cell cell = cellAt(index);
    m_edited = cell.row.id;
    m_editedField = fieldAt(index.column(), cell.isMilestone);
    m_whatStood.clear();
    const auto record = store::record(m_plan.store(), cell.kind(), cell.row.id);
    if (record && *record)
        m_whatStood = (*record)->heads.value(m_editedField);
}

QVariant CommitmentsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const QStringList heads{tr("No."),         tr("Commitment or milestone"),
                            tr("Gov"),         tr("CSO"),
                            tr("Due"),         tr("Lead"),
                            tr("Signatories"), tr("Theme"),
                            tr("Jurisdiction")};
    const QStringList full{
        tr("Number"),      tr("Commitment or milestone"), tr("As government sees it"), tr("As civil society sees it"),
        tr("Due"),         tr("Lead departments"),        tr("Signatories"),           tr("Theme"),
        tr("Jurisdiction")};
    if (role == Qt::DisplayRole)
        return heads.value(section);
    return role == Qt::ToolTipRole || role == Qt::AccessibleTextRole ? full.value(section) : QVariant();
}

QVariant CommitmentsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Cell cell = cellAt(index);
    switch (role) {
    case IdRole:
        return cell.row.id.uuid();
    case KindRole:
        return cell.kind();
    case MarksRole:
        return cell.row.marks;
    case MediumRole:
        return index.column() <= Title && !cell.isMilestone ? QVariant(true) : QVariant();
    default:
        break;
    }
    if (index.column() == Government || index.column() == CivilSociety)
        return ratingData(cell.row.ratings, index.column() == Government,
                          role == Qt::ToolTipRole ? Qt::AccessibleTextRole : role);
    return cellData(cell, index.column(), role);
}

QVariant CommitmentsModel::cellData(const Cell &cell, int column, int role)
{
    const auto text = [&] { return cell.commitment.textIn(cell.at, column); };
    const bool isLate = column == Due && (cell.row.marks & DatePassed);
    const auto lateness = [&] { return cell.commitment.text(cell.at, ListedRow::Lateness); };
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return text();
    case LatenessRole:
        return isLate ? QVariant(lateness()) : QVariant();
    case SecondRole:
        return column == Number && cell.isMilestone ? QVariant(true) : QVariant();
    case Qt::ToolTipRole:
        return column == Title || column >= Lead ? QVariant(text()) : QVariant();
    case Qt::AccessibleTextRole:
        if (isLate)
            return u"%1, %2"_s.arg(text(), lateness());
        return column == Due && text().isEmpty() ? tr("no date") : text();
    default:
        return {};
    }
}

Qt::ItemFlags CommitmentsModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (!index.isValid())
        return flags;
    const bool isMilestone = index.internalId() != 0;
    flags.setFlag(Qt::ItemNeverHasChildren, isMilestone);
    flags.setFlag(Qt::ItemIsEditable, !fieldAt(index.column(), isMilestone).isEmpty() && !m_plan.store().isReadOnly());
    return flags;
}

bool CommitmentsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    const Outcome entered = enterText(index, value.toString());
    if (!entered)
        emit failed(entered.error());
    return entered.has_value();
}

Outcome CommitmentsModel::checkText(const QModelIndex &index, const QString &text) const
{
    const Cell cell = cellAt(index);
    if (cell.isMilestone && index.column() == Due)
        return outcomeOf(typedDate(text));
    const QString field = fieldAt(index.column(), cell.isMilestone);
    return outcomeOf(valueFromText(*kind(cell.kind())->field(field), FieldName::split(field), text));
}

Outcome CommitmentsModel::enterText(const QModelIndex &index, const QString &text)
{
    if (text == data(index, Qt::EditRole).toString())
        return {};
    const Cell cell = cellAt(index);
    const QString field = fieldAt(index.column(), cell.isMilestone);
    if (m_edited != cell.row.id || m_editedField != field)
        beginEdit(index);
    if (cell.isMilestone && index.column() == Due) {
        const auto due = typedDate(text);
        if (due)
            emit dateMoveWanted(cell.row.id, *due, m_whatStood);
        return outcomeOf(due);
    }
    const auto read = valueFromText(*kind(cell.kind())->field(field), FieldName::split(field), text);
    return read ? outcomeOf(actions::change(m_plan.desk(), cell.kind(), cell.row.id, {{field, *read, m_whatStood}}))
                : tl::unexpected(read.error());
}

} // namespace waymark::ui
