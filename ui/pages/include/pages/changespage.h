// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/news.h>
#include <pages/page.h>

class QStackedWidget;

namespace waymark::ui {

class Button;
class PageHeader;
class TaskList;

/// What others have changed since somebody last looked: dates that moved and wording that changed first.
class ChangesPage : public Page
{
    Q_OBJECT
public:
    explicit ChangesPage(QWidget *parent = nullptr);

    void setNews(const News &news);

    /// Everything comes in with setNews().
    [[nodiscard]] Outcome refresh() override { return {}; }
    void goTo(const Where &) override {}
    [[nodiscard]] Where where() const override;
    [[nodiscard]] QList<QWidget *> panes() const override;

signals:
    /// It has been looked at.
    void seen();

private:
    News m_news;
    PageHeader *m_header;
    Button *m_seen;
    QStackedWidget *m_stack;
    TaskList *m_list;
};

} // namespace waymark::ui
