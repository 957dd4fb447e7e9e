// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/openplan.h>
#include <pages/page.h>

class QStackedWidget;
class QTabBar;

namespace waymark::ui {

class Button;
class PageHeader;
class PicturePanel;

/// How far the plan is, in pictures, each of them a table too.
class ProgressPage : public Page
{
    Q_OBJECT
public:
    explicit ProgressPage(OpenPlan &plan, QWidget *parent = nullptr);

    [[nodiscard]] Outcome refresh() override;
    /// The detail is the picture's key: "rounds".
    void goTo(const Where &where) override;
    [[nodiscard]] Where where() const override;
    [[nodiscard]] QList<RecordId> chosenCommitments() const override;
    [[nodiscard]] QList<QWidget *> panes() const override;
    [[nodiscard]] QMimeData *selectionAsTable() const override;
    [[nodiscard]] std::unique_ptr<Drawing> drawing() const override;
    [[nodiscard]] QMimeData *wholeTable() const override;
    [[nodiscard]] bool hasTable() const override { return true; }
    void toggleTable() override;

private:
    void addPanel(const QString &key, const QString &words, PicturePanel *panel);
    void showPanel(int at);
    void tellPanel();
    [[nodiscard]] PicturePanel *panel() const;

    QStringList m_keys;
    PageHeader *m_header;
    Button *m_toggle;
    Button *m_copy;
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
};

} // namespace waymark::ui
