// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/identity.h>
#include <base/clock.h>
#include <base/result.h>
#include <prompts/prompts.h>
#include <store/store.h>

#include <QMainWindow>
#include <QPointer>

class QSettings;
class QStackedWidget;

namespace waymark::ui {

class Background;
class Banner;
class Commands;
class FirstRunPage;
class OpenPlan;
class Opening;
class PlanView;
class Receiving;
class Sharing;
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

    void openFile(const QString &path);
    void openSample();
    /// The plan that was open last, at the place it was left; the ways in when there is none.
    void reopen();
    /// Takes the place of the plan that was open.
    void showPlan(std::unique_ptr<OpenPlan> plan);
    /// Null while no plan is open.
    [[nodiscard]] PlanView *view() const { return m_view; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void connectFile();
    void connectEditAndView();
    void connectPlan();
    void take(std::unique_ptr<store::Store> store);
    void closePlan();
    void askWhoIAm();
    [[nodiscard]] Outcome takeMyself(const actions::Identity &now);
    [[nodiscard]] actions::Identity me();
    void newHere();
    void noChange();
    void refresh();
    void setWorking(bool working);
    void tellMoved();
    void fold();
    void say(const Error &error);

    Prompts &m_prompts;
    const Clock &m_clock;
    QSettings &m_settings;
    Commands *m_commands;
    Background *m_background;
    Opening *m_opening;
    Sharing *m_sharing;
    Receiving *m_receiving;
    TopBar *m_topBar;
    Banner *m_readOnly;
    Banner *m_problem;
    Banner *m_progress;
    QStackedWidget *m_stack;
    FirstRunPage *m_firstRun;
    StatusLine *m_status;
    PlanView *m_view = nullptr;
    QPointer<QWidget> m_focusBefore; ///< the long work that goes on
};

} // namespace waymark::ui
