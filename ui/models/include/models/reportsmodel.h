// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/typedcells.h>
#include <models/updateondesk.h>

#include <QAbstractTableModel>

namespace waymark::ui {

/// The milestones of a commitment within one update: due when, how far each side says it is, and a note. Ratings of
/// one's own side and notes are edited in place.
class ReportsModel : public QAbstractTableModel, public TypedCells
{
    Q_OBJECT
public:
    enum Column { Milestone, Due, Government, CivilSociety, Note, ColumnCount };

    explicit ReportsModel(OpenPlan &plan, QObject *parent = nullptr);

    /// `desk` is good until it is set again.
    void setUpdate(const UpdateOnDesk &desk);
    /// To be called when an editor opens: what a change then replaces is what stands now.
    void beginEdit(const QModelIndex &index);

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

private:
    [[nodiscard]] MilestoneReport reportAt(int row) const;
    [[nodiscard]] QVariant milestoneData(int row, int role) const;
    [[nodiscard]] QVariant dueData(int row, int role) const;
    [[nodiscard]] QVariant noteData(int row, int role) const;
    [[nodiscard]] static QString fieldAt(int column);
    [[nodiscard]] static Result<Value> valueAt(int column, const QString &text);

    OpenPlan &m_plan;
    UpdateOnDesk m_desk;
    QPersistentModelIndex m_edited;
    std::optional<QList<EditId>> m_shown; ///< nothing while nobody has reported on that milestone
};

/// The words a rating is chosen from, "Nothing said" first.
[[nodiscard]] QStringList ratingWords();
[[nodiscard]] Completion ratingFromWord(const QString &word);

} // namespace waymark::ui
