// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/identity.h>
#include <base/clock.h>
#include <base/result.h>
#include <pages/page.h>
#include <prompts/prompts.h>
#include <store/store.h>

#include <QMainWindow>
#include <QPointer>

class QSettings;
class QStackedWidget;

namespace waymark::ui {

class AsItStood;
class Assistance;
class Background;
class Banner;
class Commands;
class FirstRunPage;
class OpenPlan;
class Opening;
class PlanView;
class Receiving;
class ReplyForms;
class Sharing;
class Spreadsheets;
class StatusLine;
class TopBar;

/// The window: menus, the bar above, one plan or the ways to one, and the line at the foot.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// All three outlive the window.
    MainWindow(Prompts &prompts, const Clock &clock, QSettings &settings);
    ~MainWindow() override;

    /// A plan, a copy that somebody sent, or a link to a place in the plan that is open.
    void openFile(const QString &path);
    void openLink(const QString &text);
    void openSample();
    /// The plan that was open last, at the place it was left; the ways in when there is none.
    void reopen();
    /// Takes the place of the plan that was open.
    void showPlan(std::unique_ptr<OpenPlan> plan);
    /// Null while no plan is open.
    [[nodiscard]] PlanView *view() const { return m_view; }

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void connectFile();
    void connectEditAndView();
    void connectPast();
    void connectPlan();
    void take(std::unique_ptr<store::Store> store);
    /// Connects a view and puts it into the window, in place of what was shown there.
    void seat(PlanView *view);
    void tellSeated();
    /// Over today's plan, which stays where it is.
    void showPast(std::unique_ptr<OpenPlan> past);
    /// Back to today's plan and the place where it was left; nothing while that is shown.
    void leavePast();
    void closePlan();
    void showWaysIn();
    void askWhoIAm();
    [[nodiscard]] Outcome takeMyself(const actions::Identity &now);
    [[nodiscard]] actions::Identity me();
    void noChange();
    void refresh();
    void setWorking(bool working);
    void tellMoved();
    void fold();
    void say(const Error &error);
    /// Whether others have written meanwhile, and whether the plan's file is still there.
    void lookAgain();

    Prompts &m_prompts;
    const Clock &m_clock;
    QSettings &m_settings;
    Commands *m_commands;
    Background *m_background;
    Opening *m_opening;
    AsItStood *m_asItStood;
    Sharing *m_sharing;
    Receiving *m_receiving;
    Spreadsheets *m_spreadsheets;
    ReplyForms *m_replyForms;
    Assistance *m_assistance;
    TopBar *m_topBar;
    Banner *m_readOnly;
    Banner *m_problem;
    Banner *m_progress;
    QStackedWidget *m_stack;
    FirstRunPage *m_firstRun = nullptr; ///< null until there was no plan to show
    StatusLine *m_status;
    PlanView *m_view = nullptr;
    Where m_noticed;                 ///< where somebody else has changed something
    PlanView *m_today = nullptr;     ///< waits while m_view shows the plan's past
    QPointer<QWidget> m_focusBefore; ///< the long work that goes on
};

} // namespace waymark::ui
