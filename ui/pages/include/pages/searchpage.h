// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pages/page.h>

class QStackedWidget;

namespace waymark::ui {

class ChoiceView;
class EmptyState;
class HitsModel;
class OpenPlan;
class PageHeader;

/// What the words in the search field found, everywhere in the plan; Enter opens.
class SearchPage : public Page
{
    Q_OBJECT
public:
    explicit SearchPage(OpenPlan &plan, QWidget *parent = nullptr);

    [[nodiscard]] Outcome refresh() override;
    void goTo(const Where &where) override;
    [[nodiscard]] Where where() const override;
    [[nodiscard]] QList<QWidget *> panes() const override;

private:
    void open(const QModelIndex &hit);

    OpenPlan &m_plan;
    QString m_words;
    HitsModel *m_model;
    PageHeader *m_header;
    QStackedWidget *m_stack;
    ChoiceView *m_list;
    EmptyState *m_nothing;
};

} // namespace waymark::ui
