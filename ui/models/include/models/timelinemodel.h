// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/openplan.h>
#include <models/typedcells.h>

#include <QAbstractTableModel>

namespace waymark::ui {

/// A milestone as the timeline shows it; or, on a lane of its own, something outside the plan that milestones wait for,
/// or an event that could be used.
struct TimelineMilestone
{
    enum Kind { Milestone, Dependency, Opportunity };

    RecordId id;
    QString name; ///< number and title
    QString title;
    QString commitment; ///< number and title of what it belongs to
    FuzzyDate first;    ///< first promised
    FuzzyDate now;
    QString lateness; ///< "73 days past", or empty
    QString slippage; ///< "12 days later than first promised", or empty
    bool isComplete = false;
    bool isClosed = false;
    Kind kind = Milestone;
    RecordId leadsTo; ///< the commitment it opens; null for none
    QString concerns; ///< of what is no milestone: "2 milestones wait for it"

    /// Where it stands: the latest day it can mean, the first day of an open end; nothing when only words are known.
    [[nodiscard]] std::optional<QDate> day() const;
    [[nodiscard]] std::optional<QDate> firstDay() const; ///< of the date first promised, when the date has moved
    [[nodiscard]] bool isMoved() const;
    /// All but the names, in one sentence: for tooltips and screen readers.
    [[nodiscard]] QString words() const;
};

/// A commitment and which of the milestones are its own; without an id a lane of what is no milestone.
struct TimelineRow
{
    RecordId id;
    QString number;
    QString title;
    int from = 0;
    int count = 0;
};

/// A round of updates, from its first day to its last.
struct TimelineBand
{
    QDate from;
    QDate to;
    QString label;
};

/// What a timeline is painted from.
struct Timeline
{
    QList<TimelineRow> rows;             ///< in natural order; also those without milestones
    QList<TimelineMilestone> milestones; ///< row after row
    QList<TimelineBand> bands;           ///< the one that opened first in front
    QDate today;

    [[nodiscard]] bool hasDays() const;
    [[nodiscard]] const TimelineRow &rowOf(int milestone) const;
};

/// The timeline as a table: a row for each milestone. The date is edited in place and handed on, because moving one
/// asks for a reason.
class TimelineModel : public QAbstractTableModel, public TypedCells
{
    Q_OBJECT
public:
    enum Column { OfCommitment, Name, FirstPromised, Now, Lateness, Why, ColumnCount };
    enum Role { IdRole = Qt::UserRole + 1 };

    explicit TimelineModel(OpenPlan &plan, QObject *parent = nullptr);

    /// Reads again; views keep their place while the milestones are the same.
    [[nodiscard]] Outcome refresh();
    [[nodiscard]] const Timeline &timeline() const { return m_timeline; }
    /// The row of a milestone; -1 when there is none.
    [[nodiscard]] int find(const RecordId &milestone) const;

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
                        const std::optional<QList<waymark::EditId>> &shown);

private:
    [[nodiscard]] QString textAt(const TimelineMilestone &milestone, int column) const;
    [[nodiscard]] QString reasonOf(const TimelineMilestone &milestone) const;

    OpenPlan &m_plan;
    std::shared_ptr<const Overview> m_shown;
    Timeline m_timeline;
    mutable QHash<RecordId, QString> m_reasons; ///< of the rows that somebody has looked at
};

} // namespace waymark::ui
