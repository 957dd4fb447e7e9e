// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/points.h>
#include <pages/page.h>

class QSplitter;
class QStackedWidget;

namespace waymark::ui {

class Acts;
class PageHeader;
class PointPane;
class TaskList;

/// What stands in the way, and how far up it has gone: what is not yet raised, what is, by level, and what is settled;
/// beside them the one that is selected.
class PointsPage : public Page
{
    Q_OBJECT
public:
    PointsPage(OpenPlan &plan, Acts &acts, QWidget *parent = nullptr);

    [[nodiscard]] Outcome refresh() override;
    /// The record is a point.
    void goTo(const Where &where) override;
    [[nodiscard]] Where where() const override;
    [[nodiscard]] QList<RecordId> chosenCommitments() const override;
    [[nodiscard]] QList<QWidget *> panes() const override;

    /// How many are not settled.
    [[nodiscard]] int count() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void tellPoints();
    void showChosen();
    void act(const QString &id);
    [[nodiscard]] const ShownPoint *chosen() const;

    OpenPlan &m_plan;
    Acts &m_acts;
    QList<ShownPoint> m_points;
    RecordId m_goTo;
    PageHeader *m_header;
    QStackedWidget *m_stack;
    QSplitter *m_split;
    TaskList *m_list;
    PointPane *m_pane;
};

} // namespace waymark::ui
