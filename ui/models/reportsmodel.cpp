// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/reportsmodel.h>

#include <actions/editing.h>
#include <actions/progress.h>
#include <look/cell.h>
#include <model/natural_id.h>
#include <models/shown.h>
#include <store/reading.h>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

const QString kReport = u"milestoneReport"_s;

} // namespace

QStringList ratingWords()
{
    QStringList all{ReportsModel::tr("Nothing said")};
    for (const Word &word : words<Completion>())
        if (Completion(word.value) != Completion::NotReported)
            all << word.label;
    return all;
}

Completion ratingFromWord(const QString &text)
{
    for (const Word &word : words<Completion>())
        if (word.label == text)
            return Completion(word.value);
    return Completion::NotReported;
}

ReportsModel::ReportsModel(OpenPlan &plan, QObject *parent)
    : QAbstractTableModel(parent)
    , m_plan(plan)
{
}

void ReportsModel::setUpdate(const UpdateOnDesk &desk)
{
    const auto ids = [](const UpdateOnDesk &of) {
        QList<RecordId> all;
        for (const rules::MilestoneStanding &each : of.milestones)
            all << each.milestone.id;
        return all;
    };
    if (ids(desk) == ids(m_desk)) {
        m_desk = desk;
        if (!m_desk.milestones.isEmpty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_desk = desk;
    endResetModel();
}

QString ReportsModel::fieldAt(int column)
{
    return column == Government     ? u"governmentCompletion"_s
           : column == CivilSociety ? u"civilSocietyCompletion"_s
                                    : u"note"_s;
}

MilestoneReport ReportsModel::reportAt(int row) const
{
    return m_desk.reports.value(m_desk.milestones.at(row).milestone.id);
}

void ReportsModel::beginEdit(const QModelIndex &index)
{
    m_edited = index;
    m_shown.reset();
    const Id<MilestoneReport> id = reportAt(index.row()).id;
    const auto record = id.isNull() ? Result<std::optional<store::StoredRecord>>(std::nullopt)
                                    : store::record(m_plan.store(), kReport, id);
    if (!record)
        emit failed(record.error());
    else if (*record)
        m_shown = (*record)->heads.value(fieldAt(index.column()));
}

int ReportsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_desk.milestones.size());
}

int ReportsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReportsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return QStringList{tr("Milestone"), tr("Due"), tr("Gov"), tr("CSO"), tr("Note")}.value(section);
}

QVariant ReportsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (index.column() == Milestone)
        return milestoneData(index.row(), role);
    if (index.column() == Due)
        return dueData(index.row(), role);
    if (index.column() == Note)
        return noteData(index.row(), role);
    const MilestoneReport report = reportAt(index.row());
    const bool isGovernment = index.column() == Government;
    const Completion said = isGovernment ? report.governmentCompletion : report.civilSocietyCompletion;
    if (role == ChoicesRole)
        return flags(index).testFlag(Qt::ItemIsEditable) ? QVariant(ratingWords()) : QVariant();
    if (role == Qt::EditRole)
        return said == Completion::NotReported ? ratingWords().first() : labelOf(said);
    return ratingData({report.governmentCompletion, report.civilSocietyCompletion}, isGovernment, role);
}

QVariant ReportsModel::milestoneData(int row, int role) const
{
    const waymark::Milestone &milestone = m_desk.milestones.at(row).milestone;
    const bool isWords = role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::AccessibleTextRole;
    return isWords ? QVariant(nameOf(milestone)) : QVariant();
}

QVariant ReportsModel::dueData(int row, int role) const
{
    const rules::MilestoneStanding &standing = m_desk.milestones.at(row);
    const QString due = standing.milestone.due.isNull() ? tr("no date") : standing.milestone.due.text();
    const QString lateness = latenessOf(standing, m_plan.today());
    switch (role) {
    case Qt::DisplayRole:
        return due;
    case LatenessRole:
        return lateness.isEmpty() ? QVariant() : QVariant(lateness);
    case Qt::ToolTipRole:
        return slippageOf(standing.milestone);
    case Qt::AccessibleTextRole:
        return lateness.isEmpty() ? due : u"%1, %2"_s.arg(due, lateness);
    default:
        return {};
    }
}

QVariant ReportsModel::noteData(int row, int role) const
{
    const QString note = reportAt(row).note.text();
    switch (role) {
    case Qt::DisplayRole:
        return note.isEmpty() && m_desk.voice.mayWrite ? tr("Add a note") : note;
    case Qt::EditRole:
    case Qt::ToolTipRole:
        return note;
    case SecondRole:
        return note.isEmpty() ? QVariant(true) : QVariant();
    case Qt::AccessibleTextRole:
        return note.isEmpty() ? tr("no note") : note;
    default:
        return {};
    }
}

Qt::ItemFlags ReportsModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid() || m_plan.store().isReadOnly())
        return flags;
    const Voice &voice = m_desk.voice;
    const bool mayEdit = (index.column() == Government && voice.mayRateGovernment) ||
                         (index.column() == CivilSociety && voice.mayRateCivilSociety) ||
                         (index.column() == Note && voice.mayWrite);
    return mayEdit ? flags | Qt::ItemIsEditable : flags;
}

bool ReportsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    const Outcome entered = enterText(index, value.toString());
    if (!entered)
        emit failed(entered.error());
    return entered.has_value();
}

Outcome ReportsModel::checkText(const QModelIndex &index, const QString &text) const
{
    return outcomeOf(valueAt(index.column(), text));
}

Result<Value> ReportsModel::valueAt(int column, const QString &text)
{
    const QString field = fieldAt(column);
    const bool isNothingSaid = column != Note && text == ratingWords().first();
    return valueFromText(*kind(kReport)->field(field), FieldName::split(field), isNothingSaid ? QString() : text);
}

Outcome ReportsModel::enterText(const QModelIndex &index, const QString &text)
{
    if (text == data(index, Qt::EditRole).toString())
        return {};
    if (m_edited != index)
        beginEdit(index);
    const auto read = valueAt(index.column(), text);
    if (!read)
        return tl::unexpected(read.error());
    const Id<waymark::Milestone> milestone = m_desk.milestones.at(index.row()).milestone.id;
    if (m_shown)
        return outcomeOf(actions::change(m_plan.desk(), kReport, reportId(m_desk.id(), milestone),
                                         {{fieldAt(index.column()), *read, m_shown}}));
    actions::MilestoneNews news{milestone, {}, {}, {}, {}};
    if (index.column() == Note)
        news.note = read->text();
    else
        (index.column() == Government ? news.government : news.civilSociety) = ratingFromWord(text);
    actions::Progress progress;
    progress.commitment = m_desk.commitment.id;
    progress.round = m_desk.round.id;
    progress.milestones = {news};
    return outcomeOf(actions::logProgress(m_plan.desk(), progress));
}

} // namespace waymark::ui
