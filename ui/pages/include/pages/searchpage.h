// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/hitsmodel.h>
#include <pages/page.h>

class QAction;
class QStackedWidget;

namespace waymark::ui {

class Background;
class ChoiceView;
class EmptyState;
class OpenPlan;
class PageHeader;

/// What the words in the search field found, everywhere in the plan and among what the program can do; Enter opens.
class SearchPage : public Page
{
    Q_OBJECT
public:
    explicit SearchPage(OpenPlan &plan, QWidget *parent = nullptr);

    /// What can be found by its name beside records; the actions outlive the page.
    void setCommands(const QList<QAction *> &commands);

    [[nodiscard]] Outcome refresh() override;
    void goTo(const Where &where) override;
    [[nodiscard]] Where where() const override;
    [[nodiscard]] QList<QWidget *> panes() const override;

private:
    void open(const QModelIndex &hit);
    void show(const QList<HitsModel::Row> &hits);
    void turnTo(QWidget *page);
    [[nodiscard]] QList<HitsModel::Row> commandsFound() const;

    OpenPlan &m_plan;
    Background *m_background;
    QString m_words;
    QList<QAction *> m_commands;
    HitsModel *m_model;
    PageHeader *m_header;
    QStackedWidget *m_stack;
    ChoiceView *m_list;
    QWidget *m_found;
    EmptyState *m_nothing;
    EmptyState *m_waiting;
};

} // namespace waymark::ui
