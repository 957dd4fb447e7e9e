// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/openplan.h>
#include <pages/page.h>

#include <QModelIndexList>

class QStackedWidget;

namespace waymark::ui {

class Acts;
class Button;
class EmptyState;
class PageHeader;
class TimelineChart;
class TimelineModel;
class TreeTable;

/// When what is due, and from when it was moved: as a chart, and the same milestones as a table.
class TimelinePage : public Page
{
    Q_OBJECT
public:
    /// `acts` outlives the page.
    TimelinePage(OpenPlan &plan, Acts &acts, QWidget *parent = nullptr);

    [[nodiscard]] Outcome refresh() override;
    /// The detail is a milestone's id.
    void goTo(const Where &where) override;
    [[nodiscard]] Where where() const override;
    [[nodiscard]] QList<RecordId> chosenCommitments() const override;
    [[nodiscard]] QList<QWidget *> panes() const override;
    [[nodiscard]] QMimeData *selectionAsTable() const override;
    [[nodiscard]] std::unique_ptr<Drawing> drawing() const override;
    [[nodiscard]] QMimeData *wholeTable() const override;
    [[nodiscard]] bool hasTable() const override { return true; }
    void toggleTable() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void fitColumns();
    void open(int milestone);
    void setCurrent(int milestone);
    [[nodiscard]] int current() const;
    [[nodiscard]] QString countWords() const;
    [[nodiscard]] bool isTable() const;
    [[nodiscard]] QModelIndexList allRows() const;

    OpenPlan &m_plan;
    Acts &m_acts;
    TimelineModel *m_model;
    QString m_goTo;
    PageHeader *m_header;
    Button *m_toggle;
    QStackedWidget *m_stack;
    EmptyState *m_nothing;
    QWidget *m_picture; ///< the chart and what its shapes mean
    QWidget *m_rows;    ///< the table within its margins
    TimelineChart *m_chart;
    TreeTable *m_table;
};

} // namespace waymark::ui
