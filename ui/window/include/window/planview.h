// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/openplan.h>
#include <pages/acts.h>
#include <pages/page.h>
#include <window/navigation.h>

class QAction;
class QSettings;
class QStackedWidget;

namespace waymark::ui {

class ChangesPage;
class CommitmentPage;
class CommitmentsPage;
class NeedsPage;
class PointsPage;
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
    /// Sheets open over `window`, which holds this view.
    PlanView(std::unique_ptr<OpenPlan> plan, Prompts &prompts, QSettings &settings, QWidget *window);
    ~PlanView() override;

    [[nodiscard]] OpenPlan &plan() const { return *m_plan; }
    [[nodiscard]] Acts &acts() const { return *m_acts; }
    [[nodiscard]] Page *page() const;
    [[nodiscard]] CommitmentPage *commitmentPage() const { return m_commitment; }
    [[nodiscard]] UpdatePage *updatePage() const { return m_update; }
    /// One for each column of the commitments' table, checked while it is shown.
    [[nodiscard]] const QList<QAction *> &columnActions() const;
    [[nodiscard]] bool hasColumns() const;

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

private:
    void addPage(const QString &name, Page *page);
    void show(const Where &where);
    void refresh();
    void tellCounts();
    void tellNews();
    void tellOthers(qint64 first);
    void tellName();
    void tellPlaces();
    void check(const Outcome &outcome);

    std::unique_ptr<OpenPlan> m_plan;
    QSettings &m_settings;
    Acts *m_acts;
    Navigation m_navigation;
    Sidebar *m_sidebar;
    QStackedWidget *m_stack;
    QMap<QString, Page *> m_pages;
    NeedsPage *m_needs;
    RoundPage *m_round;
    CommitmentsPage *m_commitments;
    CommitmentPage *m_commitment;
    UpdatePage *m_update;
    SearchPage *m_search;
    PointsPage *m_points;
    ChangesPage *m_changes;
};

} // namespace waymark::ui
