// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/openplan.h>
#include <models/typedcells.h>
#include <rules/standing.h>

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace waymark::ui {

/// Which rows somebody wants to see; what is empty or 0 narrows nothing.
struct RowsWanted
{
    QStringList words; ///< each occurs in number, title or lead, in any case
    int marks = 0;     ///< CommitmentsModel::Mark or-ed; a row bears all of them
    QString signatory;
    QString theme;
    QString jurisdiction;

    [[nodiscard]] bool isNarrowing() const
    {
        return marks != 0 || !words.isEmpty() || !signatory.isEmpty() || !theme.isEmpty() || !jurisdiction.isEmpty();
    }
    friend bool operator==(const RowsWanted &, const RowsWanted &) = default;
};

/// Commitments and, below each, its milestones. Follows the plan row by row, so that views keep their place and
/// selection. Numbers, titles and dates are edited in place; a milestone's date is handed on, because moving one asks
/// for a reason.
class CommitmentsModel : public QAbstractItemModel, public TypedCells
{
    Q_OBJECT
public:
    enum Column { Number, Title, Government, CivilSociety, Due, Lead, Signatories, Theme, Jurisdiction, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole + 1, ///< QUuid
        KindRole,                  ///< "commitment" or "milestone"
        MarksRole,                 ///< int: Mark, or-ed
        SortRole,                  ///< what the column is sorted by: QString, int or QDate
    };
    enum Mark { DatePassed = 1, ViewsDiffer = 2, NoUpdateYet = 4, Closed = 8, Mine = 16 };

    explicit CommitmentsModel(OpenPlan &plan, QObject *parent = nullptr);
    ~CommitmentsModel() override;

    /// Tells the views what differs since it was last asked.
    [[nodiscard]] Outcome refresh();

    /// To be called when an editor opens: what a change then replaces is what stands now, whatever comes in meanwhile.
    void beginEdit(const QModelIndex &index);

    [[nodiscard]] QModelIndex find(const RecordId &id) const;
    [[nodiscard]] static RecordId idOf(const QModelIndex &index);
    /// How many rows bear the mark.
    [[nodiscard]] int count(Mark mark) const;
    /// How many rows bear DatePassed, ViewsDiffer or NoUpdateYet, without reading them; without a mark, commitments.
    [[nodiscard]] static Result<int> countIn(OpenPlan &plan, int mark);
    /// Whether a row is among those asked for; a milestone goes by its commitment's lead, signatories, theme and
    /// jurisdiction.
    [[nodiscard]] bool matches(const QModelIndex &index, const RowsWanted &wanted) const;
    /// What stands in a column, each text once, in natural order; several names in one cell count each.
    [[nodiscard]] QStringList textsIn(Column column) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
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
    struct Node;
    using Nodes = std::vector<std::unique_ptr<Node>>;

    [[nodiscard]] Result<Nodes> nodesOf(const Overview &overview) const;
    [[nodiscard]] Result<QSet<RecordId>> ownCommitments() const;
    void bring(Node &parent, const QModelIndex &parentIndex, Nodes fresh);
    [[nodiscard]] const Node &nodeAt(const QModelIndex &index) const;
    [[nodiscard]] static QString textIn(const Node &node, int column);
    [[nodiscard]] QVariant cellData(const Node &node, int column, int role) const;

    OpenPlan &m_plan;
    std::shared_ptr<const Overview> m_shownOverview;
    std::unique_ptr<Node> m_root;
    RecordId m_edited;
    QString m_editedField;
    QList<EditId> m_shown;
};

} // namespace waymark::ui
