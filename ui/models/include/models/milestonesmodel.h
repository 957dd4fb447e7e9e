// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/comparison.h>
#include <models/openplan.h>
#include <models/typedcells.h>
#include <rules/standing.h>

#include <QAbstractTableModel>

namespace waymark::ui {

/// The milestones of one commitment: the date first promised above the date now, why it moved, and both sides' view.
/// Number, title and date are edited in place; a date is handed on, because moving one asks for a reason.
class MilestonesModel : public QAbstractTableModel, public TypedCells
{
    Q_OBJECT
public:
    enum Column { Number, Title, Due, Why, Government, CivilSociety, ColumnCount };
    enum Role { IdRole = Qt::UserRole + 1 };

    explicit MilestonesModel(OpenPlan &plan, QObject *parent = nullptr);

    [[nodiscard]] Outcome setMilestones(const QList<rules::MilestoneStanding> &milestones);
    /// Shows what each value was at a moment instead of the date first promised; nothing: no longer.
    void setComparison(const std::optional<Comparison> &comparison);
    [[nodiscard]] const QList<rules::MilestoneStanding> &milestones() const { return m_milestones; }
    void beginEdit(const QModelIndex &index);
    /// The field of the milestone, or of its reports, that a column shows.
    [[nodiscard]] static QString fieldAt(int column);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Outcome checkText(const QModelIndex &index, const QString &text) const override;
    [[nodiscard]] Outcome enterText(const QModelIndex &index, const QString &text) override;

signals:
    void failed(const waymark::Error &error);
    void dateMoveWanted(const waymark::RecordId &milestone, const waymark::FuzzyDate &due,
                        const QList<waymark::EditId> &shown);

private:
    [[nodiscard]] QVariant dueData(const rules::MilestoneStanding &milestone, int role) const;
    [[nodiscard]] QVariant wordsData(int row, int column, int role) const;
    [[nodiscard]] QVariant comparedData(const rules::MilestoneStanding &now, int column, int role) const;
    [[nodiscard]] QVariant comparedWords(const QString &was, const QString &is, int role) const;

    OpenPlan &m_plan;
    QList<rules::MilestoneStanding> m_milestones;
    QStringList m_reasons; ///< why each date moved last
    std::optional<Comparison> m_comparison;
    QPersistentModelIndex m_edited;
    QList<EditId> m_shown;
};

} // namespace waymark::ui
