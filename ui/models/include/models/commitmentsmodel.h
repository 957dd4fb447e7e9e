// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/openplan.h>
#include <models/typedcells.h>
#include <tasks/background.h>

#include <QAbstractItemModel>

#include <memory>

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

/// Commitments and, below each, its milestones, narrowed to the rows wanted and sorted as people count: 2 before 10.
/// Follows the plan row by row, so that views keep their place and selection. Numbers, titles and dates are edited in
/// place; a milestone's date is handed on, because moving one asks for a reason.
///
/// It holds a light list of all rows. What one writes is read again alone; all of a big plan is read beside the window,
/// and until that has happened the first commitments stand there.
class CommitmentsModel : public QAbstractItemModel, public TypedCells
{
    Q_OBJECT
public:
    enum Column { Number, Title, Government, CivilSociety, Due, Lead, Signatories, Theme, Jurisdiction, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole + 1, ///< QUuid
        KindRole,                  ///< "commitment" or "milestone"
        MarksRole,                 ///< int: Mark, or-ed
    };
    enum Mark { DatePassed = 1, ViewsDiffer = 2, NoUpdateYet = 4, Closed = 8, Mine = 16 };

    explicit CommitmentsModel(OpenPlan &plan, QObject *parent = nullptr);
    ~CommitmentsModel() override;

    /// Tells the views what differs since it was last asked; of a big plan perhaps only later, with listed().
    [[nodiscard]] Outcome refresh();
    /// Not all commitments have been read yet.
    [[nodiscard]] bool isReading() const;

    void setWanted(const RowsWanted &wanted);
    [[nodiscard]] const RowsWanted &wanted() const { return m_wanted; }
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    /// Rows that match by themselves, not only through their milestones or commitment.
    [[nodiscard]] int hits() const;
    /// The same if other rows were wanted. Cost: linear in the rows.
    [[nodiscard]] int hitsOf(const RowsWanted &wanted) const;
    /// All commitments, shown or not.
    [[nodiscard]] int commitments() const;

    /// To be called when an editor opens: what a change then replaces is what stands now, whatever comes in meanwhile.
    void beginEdit(const QModelIndex &index);

    /// Among the rows shown.
    [[nodiscard]] QModelIndex find(const RecordId &id) const;
    [[nodiscard]] static RecordId idOf(const QModelIndex &index);
    /// How many rows bear the mark, shown or not.
    [[nodiscard]] int count(Mark mark) const;
    /// How many rows bear DatePassed, ViewsDiffer or NoUpdateYet, without reading them; without a mark, commitments.
    [[nodiscard]] static Result<int> countIn(OpenPlan &plan, int mark);
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
    /// What was read beside the window is there.
    void listed();
    void failed(const waymark::Error &error);
    void dateMoveWanted(const waymark::RecordId &milestone, const waymark::FuzzyDate &due,
                        const QList<waymark::EditId> &shown);

private:
    using List = std::shared_ptr<const class CommitmentList>;
    struct Place;
    struct Cell;

    [[nodiscard]] Result<bool> readOnlyWhatChanged();
    void readBeside();
    void bring(const List &list);
    void tellChanged(const class CommitmentList &before);
    [[nodiscard]] bool hasSameRows(const class CommitmentList &list, const struct ShownRows &shown) const;
    [[nodiscard]] Place placeOf(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const Place &place, int column) const;
    [[nodiscard]] QList<int> milestonesShown(int place) const;
    [[nodiscard]] Cell cellAt(const QModelIndex &index) const;
    [[nodiscard]] static QVariant cellData(const Cell &cell, int column, int role);

    OpenPlan &m_plan;
    Background m_background;
    List m_list;
    std::unique_ptr<struct ShownRows> m_shown;
    mutable QHash<int, QList<int>> m_sortedBelow; ///< milestones by place, in the order of the column
    RowsWanted m_wanted;
    int m_column = Number;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    quint64 m_written = 0; ///< the change to the plan up to which all rows are right
    quint64 m_reading = 0; ///< and up to which they will be
    RecordId m_edited;
    QString m_editedField;
    QList<EditId> m_whatStood;
};

} // namespace waymark::ui
