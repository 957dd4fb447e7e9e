// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <model/records.h>
#include <models/tellings.h>
#include <pages/page.h>
#include <rules/standing.h>

class QLabel;
class QSplitter;

namespace waymark::ui {

class Acts;
class CommitmentMore;
class CompareBox;
class ComparisonPanel;
class HistoryPane;
class MilestonesModel;
class OpenPlan;
class PageHeader;
class SidesPanel;
class TreeTable;
class UpdatesPanel;

/// One commitment: the promise, both sides at equal size, milestones with the date first promised above the date now,
/// the updates by round, and beside them the history of whatever is selected.
class CommitmentPage : public Page
{
    Q_OBJECT
public:
    CommitmentPage(OpenPlan &plan, Acts &acts, QWidget *parent = nullptr);

    [[nodiscard]] Outcome refresh() override;
    void goTo(const Where &where) override;
    [[nodiscard]] Where where() const override;
    [[nodiscard]] QList<RecordId> chosenCommitments() const override;
    [[nodiscard]] QList<QWidget *> panes() const override;
    [[nodiscard]] QMimeData *selectionAsTable() const override;

    [[nodiscard]] bool isHistoryShown() const;
    void showHistory(bool shown);
    /// Whether it is shown where there is room.
    [[nodiscard]] bool isHistoryWanted() const { return m_isHistoryWanted; }

signals:
    void historyShown(bool shown);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build(Acts &acts);
    [[nodiscard]] QWidget *milestonesSection(Acts &acts);
    [[nodiscard]] Outcome showSides(const rules::CommitmentStanding &standing);
    [[nodiscard]] Outcome showUpdates();
    /// Shows beside it what it was at the moment that is chosen.
    [[nodiscard]] Outcome compare(const rules::CommitmentStanding &standing);
    [[nodiscard]] Outcome tellHistory();
    void tellHistoryOf(const std::optional<QList<Place>> &places, const QString &subject);
    [[nodiscard]] QList<Place> ownPlaces() const;
    void tellMilestones(const rules::CommitmentStanding &standing);
    /// What the history pane tells, and the name of it.
    [[nodiscard]] QList<Place> selected(QString &subject) const;
    void fitColumns();

    OpenPlan &m_plan;
    RecordId m_commitment;
    QString m_goTo;
    QString m_name;
    QList<Update> m_updates;
    std::optional<QList<Place>> m_told; ///< whose history is told; nothing: that of the selected cell
    QString m_toldName;
    bool m_isAllHistory = false;
    bool m_isNarrow = false;
    bool m_isAnyLater = false;     ///< a milestone than first promised
    bool m_isHistoryWanted = true; ///< where there is room

    PageHeader *m_header;
    CompareBox *m_compare;
    SidesPanel *m_sides;
    ComparisonPanel *m_comparison;
    MilestonesModel *m_model;
    TreeTable *m_table;
    QLabel *m_slipped;
    QLabel *m_noMilestones;
    UpdatesPanel *m_updatesPanel;
    CommitmentMore *m_more;
    QSplitter *m_split;
    HistoryPane *m_history;
};

} // namespace waymark::ui
