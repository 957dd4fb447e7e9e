// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/tablelines.h>

#include <look/cell.h>
#include <model/description.h>
#include <report/titles.h>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TableLines)
};

/// "4", or "Milestones, 4" where the sheet has a name.
QString placeOf(const QString &sheet, qsizetype row)
{
    return sheet.isEmpty() ? QString::number(row) : Words::tr("%1, %2").arg(sheet).arg(row);
}

QString nameOf(const tables::RowRead &row)
{
    const Kind *known = kind(row.kind);
    return !row.name.isEmpty() ? row.name : known ? known->label : row.kind;
}

} // namespace

void TableLines::setLines(const QStringList &headings, QList<Line> lines)
{
    beginResetModel();
    m_headings = headings;
    m_lines = std::move(lines);
    endResetModel();
}

int TableLines::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int TableLines::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_headings.size());
}

QVariant TableLines::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? m_headings.value(section) : QVariant();
}

QVariant TableLines::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Line &line = m_lines.at(index.row());
    const bool isLast = index.column() == m_headings.size() - 1;
    const QString text = line.cells.value(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text;
    case Qt::AccessibleTextRole:
        return text.isEmpty() ? tr("nothing") : text;
    case CellIconRole:
        return index.column() == 0 && line.isProblem ? QVariant(u"alert"_s) : QVariant();
    case StrongRole:
        return isLast && !line.isProblem && m_headings.size() > 3;
    case SecondRole:
        return !isLast && line.isProblem;
    default:
        return {};
    }
}

QStringList changeHeadings()
{
    return {Words::tr("Row"), Words::tr("Record"), Words::tr("What"), Words::tr("Now"), Words::tr("Will be")};
}

QList<TableLines::Line> changeLines(const TableProposal &proposal)
{
    QList<TableLines::Line> lines;
    QHash<RecordId, QString> entered;
    for (const tables::RowRead &row : proposal.read.rows) {
        const QString place = row.row > 0 ? placeOf(row.sheet, row.row) : QString();
        const QString name = nameOf(row);
        entered.insert(row.id, name);
        const auto add = [&](const QString &what, const QString &before, const QString &after) {
            lines << TableLines::Line{{place, name, what, before, after}, false};
        };
        if (row.isNew && !row.isSaid) {
            const Kind *known = kind(row.kind);
            add(Words::tr("New"), {}, known ? known->label : row.kind);
        }
        for (const tables::FieldRead &field : row.fields)
            if (!field.before.isEmpty() || !field.after.isEmpty())
                add(report::fieldLabel(row.kind, field.field), field.before, field.after);
        if (row.leads) {
            QStringList leads;
            for (const RecordId &id : *row.leads)
                leads << (entered.contains(id) ? entered.value(id) : proposal.called.value(id, id.text()));
            add(Words::tr("Lead"), {}, leads.join(u"; "_s));
        }
    }
    return lines;
}

QStringList problemHeadings()
{
    return {Words::tr("Row"), Words::tr("Column"), Words::tr("Why it is left out")};
}

QList<TableLines::Line> problemLines(const TableProposal &proposal)
{
    QList<TableLines::Line> lines;
    for (const tables::CellProblem &problem : proposal.read.problems)
        if (!problem.isAsked)
            lines << TableLines::Line{{placeOf(problem.sheet, problem.row),
                                       problem.column.isEmpty() ? Words::tr("the whole row") : problem.column,
                                       problem.sentence},
                                      true};
    return lines;
}

} // namespace waymark::ui
