// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pages/page.h>

#include <QModelIndexList>

class QSettings;
class QStackedWidget;

namespace waymark::ui {

class Acts;
class CommitmentsModel;
class FilterBar;
class OpenPlan;
class PageHeader;
class RowActs;
class TreeTable;
class ViewsMenu;
struct SavedView;

/// All commitments and their milestones as a table: filtered with a count of hits, sorted as people count, edited in
/// place or many rows at once, its columns ordered and hidden at will, all of that saved under a name.
class CommitmentsPage : public Page
{
    Q_OBJECT
public:
    /// The settings, where views are kept, outlive the page.
    CommitmentsPage(OpenPlan &plan, Acts &acts, QSettings &settings, QWidget *parent = nullptr);

    [[nodiscard]] Outcome refresh() override;
    void goTo(const Where &where) override;
    [[nodiscard]] Where where() const override;
    [[nodiscard]] QList<RecordId> chosenCommitments() const override;
    [[nodiscard]] QList<QWidget *> panes() const override;
    [[nodiscard]] QMimeData *selectionAsTable() const override;
    [[nodiscard]] bool takesTable() const override;
    void takeTable(const QMimeData &copied) override;
    void changeSelected() override;
    [[nodiscard]] QMimeData *wholeTable() const override;

    /// Order, width and visibility of the columns, to be remembered.
    [[nodiscard]] QByteArray columns() const;
    void setColumns(const QByteArray &state);
    /// One for each column, checked while it is shown.
    [[nodiscard]] const QList<QAction *> &columnActions() const { return m_columnActions; }
    /// The views saved for this plan; goTo() shows one as "mark/view/<id>".
    [[nodiscard]] QList<SavedView> savedViews() const;
    /// How many rows each of them shows, by its id; of a plan of more than a thousand commitments nothing, since that
    /// would be counted after each change.
    [[nodiscard]] Result<QHash<QString, int>> countsOfViews();

signals:
    void viewsChanged();
    void told(const QString &sentence);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void buildTable();
    void buildHeader();
    void buildColumns();
    void showView(const QString &id);
    [[nodiscard]] QModelIndexList selectedInOrder() const;
    [[nodiscard]] QList<int> shownColumns() const;
    void fitColumns();
    void follow();
    void tellHits();

    OpenPlan &m_plan;
    CommitmentsModel *m_model;
    PageHeader *m_header;
    FilterBar *m_bar;
    RowActs *m_rowActs;
    ViewsMenu *m_views;
    QStackedWidget *m_stack;
    TreeTable *m_table;
    QWidget *m_nothing; ///< the plan has no commitments
    QWidget *m_noHits;
    QWidget *m_noHitsYet; ///< not all of a big plan has been read
    QList<QAction *> m_columnActions;
    QString m_goTo;
    QString m_view; ///< the saved view that is shown, as long as its rows are
    bool m_isFirst = true;
    int m_layout = 0; ///< roomy, narrow, tight
};

} // namespace waymark::ui
