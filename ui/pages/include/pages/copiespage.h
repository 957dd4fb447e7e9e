// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/openplan.h>
#include <pages/page.h>

class QStackedWidget;

namespace waymark::ui {

class CopiesModel;
class EmptyState;
class PageHeader;
class TreeTable;

/// Sent and received: which copies went to whom and came from whom, and what they are known to have.
class CopiesPage : public Page
{
    Q_OBJECT
public:
    explicit CopiesPage(OpenPlan &plan, QWidget *parent = nullptr);

    [[nodiscard]] Outcome refresh() override;
    void goTo(const Where &) override {}
    [[nodiscard]] Where where() const override;
    [[nodiscard]] QList<QWidget *> panes() const override;
    [[nodiscard]] QMimeData *selectionAsTable() const override;
    [[nodiscard]] QMimeData *wholeTable() const override;

signals:
    void shareWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();

    OpenPlan &m_plan;
    CopiesModel *m_model;
    PageHeader *m_header;
    QStackedWidget *m_stack;
    TreeTable *m_table;
    EmptyState *m_none;
};

} // namespace waymark::ui
