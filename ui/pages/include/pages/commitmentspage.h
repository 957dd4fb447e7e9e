// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pages/page.h>

class QLineEdit;
class QStackedWidget;

namespace waymark::ui {

class Acts;
class Chip;
class CommitmentsFilter;
class CommitmentsModel;
class OpenPlan;
class PageHeader;
class TreeTable;

/// All commitments and their milestones as a table: filtered with a count of hits, sorted as people count, edited in
/// place, its columns ordered and hidden at will.
class CommitmentsPage : public Page
{
    Q_OBJECT
public:
    CommitmentsPage(OpenPlan &plan, Acts &acts, QWidget *parent = nullptr);

    [[nodiscard]] Outcome refresh() override;
    void goTo(const Where &where) override;
    [[nodiscard]] Where where() const override;
    [[nodiscard]] QList<RecordId> chosenCommitments() const override;
    [[nodiscard]] QList<QWidget *> panes() const override;
    [[nodiscard]] QMimeData *selectionAsTable() const override;
    [[nodiscard]] QMimeData *wholeTable() const override;

    /// Rows with a mark of CommitmentsModel, or all commitments.
    [[nodiscard]] int count(int mark) const;
    /// Order, width and visibility of the columns, to be remembered.
    [[nodiscard]] QByteArray columns() const;
    void setColumns(const QByteArray &state);
    /// One for each column, checked while it is shown.
    [[nodiscard]] const QList<QAction *> &columnActions() const { return m_columnActions; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QList<int> shownColumns() const;
    void build();
    void buildTable();
    void addChip(const QString &words, int mark);
    void buildColumns();
    void fitColumns();
    void tellHits();

    CommitmentsModel *m_model;
    CommitmentsFilter *m_filter;
    PageHeader *m_header;
    QLineEdit *m_words;
    QList<std::pair<Chip *, int>> m_chips;
    QStackedWidget *m_stack;
    TreeTable *m_table;
    QWidget *m_nothing; ///< the plan has no commitments
    QWidget *m_noHits;
    QList<QAction *> m_columnActions;
    QString m_goTo;
    bool m_isFirst = true;
    bool m_isNarrow = false;
};

} // namespace waymark::ui
