// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/news.h>
#include <models/openplan.h>
#include <models/savedviews.h>
#include <pages/acts.h>
#include <pages/page.h>
#include <window/navigation.h>

#include <functional>

class QAction;
class QSettings;
class QStackedWidget;

namespace waymark::ui {

class ChangesPage;
class CommitmentPage;
class CommitmentsPage;
class NeedsPage;
class PageArea;
class RoundPage;
class SearchPage;
class Sidebar;
class UpdatePage;
struct Unshared;

/// An open plan: the places at the side, one page of it, and the way back. Owns the plan and what shows it.
class PlanView : public QWidget
{
    Q_OBJECT
public:
    /// Sheets open over the window of `parent`.
    PlanView(std::unique_ptr<OpenPlan> plan, Prompts &prompts, QSettings &settings, QWidget *parent);
    ~PlanView() override;

    [[nodiscard]] OpenPlan &plan() const { return *m_plan; }
    [[nodiscard]] Acts &acts() const { return *m_acts; }
    [[nodiscard]] Page *page() const;
    /// Null until somebody went there.
    [[nodiscard]] CommitmentPage *commitmentPage() const { return m_commitment; }
    [[nodiscard]] UpdatePage *updatePage() const { return m_update; }
    /// Beside a commitment, once one is open.
    [[nodiscard]] bool isHistoryShown() const;
    void showHistory(bool shown);
    /// One for each column of the page's table, checked while it is shown; none where there are no columns to choose.
    [[nodiscard]] QList<QAction *> columnActions() const;

    /// What the search finds by its name beside records.
    void setCommands(const QList<QAction *> &commands);

    void go(const Where &where);
    void goBack();
    void goForward();
    [[nodiscard]] bool hasBack() const { return m_navigation.hasBack(); }
    [[nodiscard]] bool hasForward() const { return m_navigation.hasForward(); }
    void focusNextPane();
    /// Opens the editor of the cell with the focus, as F2 does there.
    void editInPlace();
    void setFolded(bool folded);
    void setUnshared(const Unshared &unshared);
    /// Where one is and how the tables stand, for the next time.
    void remember() const;

signals:
    void changed();
    void moved();
    void failed(const waymark::Error &error);
    void told(const QString &sentence);
    /// Somebody else changed the plan; `where` shows it.
    void noticed(const QString &sentence, const waymark::ui::Where &where);
    void shareWanted();
    void historyShown(bool shown);
    /// As PapersPage has it.
    void leaving(const QString &way);

private:
    [[nodiscard]] Page *makeCommitments();
    [[nodiscard]] Page *makeCommitment();
    [[nodiscard]] Page *makeRound();
    [[nodiscard]] Page *makeUpdate();
    [[nodiscard]] Page *makeChanges();
    [[nodiscard]] Page *makePeople();
    [[nodiscard]] Page *makeSearch();
    [[nodiscard]] Page *makeCopies();
    [[nodiscard]] Page *makeImport();
    Page *pageNamed(const QString &name);
    PageArea *areaOf(const QString &name);
    void show(const Where &where);
    void refresh();
    void tellCounts();
    void tellNews();
    void tellOthers(qint64 first);
    void tellName();
    void tellPlaces();
    void tellViews();
    void check(const Outcome &outcome);

    std::unique_ptr<OpenPlan> m_plan;
    Prompts &m_prompts;
    QSettings &m_settings;
    Acts *m_acts;
    Navigation m_navigation;
    Sidebar *m_sidebar;
    QStackedWidget *m_stack;
    QMap<QString, std::function<Page *()>> m_makers; ///< by the page's name
    QMap<QString, Page *> m_pages;                   ///< those that were made
    QMap<QString, PageArea *> m_areas;               ///< of those that were shown
    NeedsPage *m_needs;
    SavedViews m_views;
    CommitmentsPage *m_commitments = nullptr; ///< null until somebody went there; so are the next ones
    CommitmentPage *m_commitment = nullptr;
    RoundPage *m_round = nullptr;
    UpdatePage *m_update = nullptr;
    SearchPage *m_search = nullptr;
    ChangesPage *m_changes = nullptr;
    News m_news;
    QList<QAction *> m_commands;
};

} // namespace waymark::ui
