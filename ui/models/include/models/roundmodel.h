// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/roundstate.h>

#include <QAbstractItemModel>
#include <QSortFilterProxyModel>

#include <memory>
#include <vector>

namespace waymark::ui {

/// The commitments of the round that is open, in groups: by the department that leads them, by what has become of
/// them, or by their civil-society lead. Follows the plan row by row, so that views keep their place and selection.
class RoundModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { Name, Answer, Text, Government, CivilSociety, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole + 1, ///< QUuid of a commitment; null for a group
        MarksRole,                 ///< int: Mark, or-ed
        NumberRole,                ///< of a commitment, apart from its title
        TitleRole,
        NoteRole, ///< of a group: "3 of 4 answered"
        LateRole, ///< bool: the answer was due before today
    };
    enum Mark { NotAnswered = 1, WithYou = 2, ViewsDiffer = 4, Agreed = 8 };
    enum class Grouping { Department, State, CivilSociety };

    explicit RoundModel(OpenPlan &plan, QObject *parent = nullptr);
    ~RoundModel() override;

    /// Tells the views what differs since it was last asked; looks at nothing when nothing was written since.
    [[nodiscard]] Outcome refresh();
    void setGrouping(Grouping grouping);
    [[nodiscard]] Grouping grouping() const { return m_grouping; }

    /// Nothing while no round was opened.
    [[nodiscard]] const std::optional<RoundState> &state() const { return m_state; }
    /// How many commitments bear the mark; all of them for no mark.
    [[nodiscard]] int count(int mark) const;
    [[nodiscard]] QModelIndex find(const RecordId &commitment) const;
    [[nodiscard]] static RecordId idOf(const QModelIndex &index);
    [[nodiscard]] static bool isGroup(const QModelIndex &index) { return index.isValid() && !index.parent().isValid(); }

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Node;
    using Nodes = std::vector<std::unique_ptr<Node>>;

    [[nodiscard]] QString groupOf(const RoundRow &row) const;
    [[nodiscard]] Nodes nodes() const;
    void bring(Node &parent, const QModelIndex &parentIndex, Nodes fresh);
    [[nodiscard]] const Node &nodeAt(const QModelIndex &index) const;
    [[nodiscard]] static QVariant groupData(const Node &node, int column, int role);
    [[nodiscard]] QVariant rowData(const RoundRow &row, int column, int role) const;
    [[nodiscard]] static QVariant answerData(const RoundRow &row, int role);
    [[nodiscard]] static QVariant textData(const RoundRow &row, int role);

    OpenPlan &m_plan;
    std::shared_ptr<const Overview> m_shownOverview;
    qint64 m_shownBeside = -1; ///< how many edits our side's journal had
    std::optional<RoundState> m_state;
    Grouping m_grouping = Grouping::Department;
    std::unique_ptr<Node> m_root;
};

/// The commitments with a mark, and their groups.
class RoundFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit RoundFilter(QObject *parent = nullptr);

    /// One RoundModel::Mark, or 0 for all.
    void setMark(int mark);
    [[nodiscard]] int mark() const { return m_mark; }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    int m_mark = 0;
};

} // namespace waymark::ui
