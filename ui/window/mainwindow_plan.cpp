// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The plan in the window: how it comes and goes, and what the window says of it.
#include <window/mainwindow.h>

#include "asitstood.h"
#include "assistance.h"
#include "commands.h"
#include "link.h"
#include "opening.h"
#include "receiving.h"
#include "sharing.h"
#include "spreadsheets.h"
#include "statusline.h"
#include "topbar.h"

#include <actions/undo.h>
#include <look/banner.h>
#include <models/tableproposal.h>
#include <models/unshared.h>
#include <pages/commitmentpage.h>
#include <pages/firstrunpage.h>
#include <pages/updatepage.h>
#include <report/titles.h>
#include <window/myself.h>
#include <window/planview.h>

#include <QAction>
#include <QFileInfo>
#include <QMenu>
#include <QSettings>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace waymark::ui {

void MainWindow::openFile(const QString &path)
{
    if (Link::isOne(path)) {
        openLink(path);
        return;
    }
    leavePast();
    if (path.endsWith(u".wmcopy"_s, Qt::CaseInsensitive))
        m_receiving->receive(m_view ? &m_view->plan() : nullptr, path);
    else if (isTableFile(path))
        m_spreadsheets->bringIn(path);
    else
        m_opening->file(path);
}

void MainWindow::openLink(const QString &text)
{
    const auto link = Link::read(text);
    if (!link)
        say({ErrorCode::Invalid, tr("That link cannot be read; copy it again from Waymark."), {}});
    else if (!m_view)
        say({ErrorCode::NotFound, tr("Open the plan first; a link leads to a place in it."), {}});
    else if (link->plan != m_view->plan().plan().id.record())
        say({ErrorCode::NotFound, tr("That link is of another plan; open that plan, then the link."), {}});
    else
        m_view->go(link->where);
}

void MainWindow::openSample()
{
    m_opening->sample(me());
}

void MainWindow::reopen()
{
    const QString last = m_settings.value(u"last/plan"_s).toString();
    if (last.isEmpty() || !QFileInfo::exists(last))
        return;
    const Where where = Where::fromText(m_settings.value(u"last/where"_s).toString());
    m_opening->file(last);
    if (m_view)
        m_view->go(where);
}

void MainWindow::take(std::unique_ptr<store::Store> store)
{
    if (auto plan = OpenPlan::of(std::move(store), me(), m_clock))
        showPlan(std::move(*plan));
    else
        say(plan.error());
}

void MainWindow::showPlan(std::unique_ptr<OpenPlan> plan)
{
    closePlan();
    m_problem->hide();
    seat(new PlanView(std::move(plan), m_prompts, m_settings, m_stack));
    m_topBar->show();
    m_view->go({u"needs"_s, {}, {}});
    m_view->setFocus();
    m_view->focusNextPane();
    m_view->remember();
    refresh();
    m_assistance->sayHowItEnded();
}

void MainWindow::seat(PlanView *view)
{
    m_view = view;
    m_stack->addWidget(m_view);
    m_stack->setCurrentWidget(m_view);
    connect(m_view, &PlanView::changed, this, &MainWindow::refresh);
    connect(m_view, &PlanView::moved, this, &MainWindow::tellMoved);
    connect(m_view, &PlanView::failed, this, &MainWindow::say);
    connect(m_view, &PlanView::told, m_status, &StatusLine::tell);
    connect(m_view, &PlanView::noticed, this, [this](const QString &sentence, const Where &where) {
        m_noticed = where;
        m_status->notice(sentence);
    });
    connect(m_view, &PlanView::leaving, m_commands, &Commands::leave);
    connect(m_view, &PlanView::shareWanted, this, [this] { m_sharing->share(m_view->plan()); });
    connect(m_view, &PlanView::historyShown, m_commands->history, &QAction::setChecked);
    tellSeated();
}

void MainWindow::tellSeated()
{
    m_commands->history->setChecked(m_view->isHistoryShown());
    m_view->setCommands(m_commands->byName());
    const OpenPlan &plan = m_view->plan();
    m_readOnly->setVisible(plan.store().isReadOnly());
    m_readOnly->setText(m_today ? AsItStood::sentence(plan) : plan.store().whyReadOnly(), tr("read only"),
                        m_today ? u"clock"_s : u"lock"_s);
    m_readOnly->setButton(m_today ? tr("Back to today") : QString());
    fold();
}

void MainWindow::showPast(std::unique_ptr<OpenPlan> past)
{
    const Where where = m_view->page()->where();
    m_problem->hide();
    m_today = m_view;
    seat(new PlanView(std::move(past), m_prompts, m_settings, m_stack));
    m_view->go(where);
    m_view->setFocus();
    m_view->focusNextPane();
    refresh();
}

void MainWindow::leavePast()
{
    if (!m_today)
        return;
    PlanView *past = std::exchange(m_view, std::exchange(m_today, nullptr));
    m_stack->setCurrentWidget(m_view);
    delete past;
    tellSeated();
    refresh();
    m_view->page()->panes().first()->setFocus();
}

void MainWindow::closePlan()
{
    leavePast();
    if (!m_view)
        return;
    m_view->remember();
    showWaysIn();
    delete m_view;
    m_view = nullptr;
    m_topBar->hide();
    m_readOnly->hide();
    m_status->show(nullptr);
    tellMoved();
    m_firstRun->setFocus();
}

void MainWindow::refresh()
{
    if (!m_view)
        return;
    OpenPlan &plan = m_view->plan();
    const auto title = [&plan](const Result<QList<store::StoredEdit>> &act) {
        const auto named = act && !act->isEmpty() ? report::titleOf(plan.store(), *act) : Result<QString>(QString());
        return named ? *named : QString();
    };
    m_commands->setPlanOpen(true, !plan.store().isReadOnly());
    m_commands->setPast(m_today != nullptr);
    if (plan.store().isReadOnly())
        m_commands->setSteps({}, {});
    else
        m_commands->setSteps(title(actions::nextUndo(plan.desk())), title(actions::nextRedo(plan.desk())));
    m_status->show(&plan);
    if (const auto unshared = unsharedIn(plan, m_settings)) {
        m_topBar->setUnshared(unshared->acts == 0   ? QString()
                              : unshared->acts == 1 ? tr("1 change not yet shared")
                                                    : tr("%1 changes not yet shared").arg(unshared->acts));
        m_view->setUnshared(*unshared);
    } else {
        say(unshared.error());
    }
    tellMoved();
}

void MainWindow::tellMoved()
{
    if (!m_view)
        m_commands->setPlanOpen(false, false);
    m_commands->back->setEnabled(m_view && m_view->hasBack());
    m_commands->forward->setEnabled(m_view && m_view->hasForward());
    m_commands->setOnCommitment(m_view && m_view->page() == m_view->commitmentPage());
    const bool isWriting = m_view && m_view->page() == m_view->updatePage();
    m_commands->agree->setEnabled(isWriting && !m_view->plan().store().isReadOnly());
    m_commands->compare->setEnabled(isWriting);
    const bool takesTable = m_view && m_view->page()->takesTable() && !m_view->plan().store().isReadOnly();
    m_commands->undoSeveral->setEnabled(m_commands->undo->isEnabled());
    m_commands->pasteTable->setEnabled(takesTable);
    m_commands->changeRows->setEnabled(takesTable);
    m_commands->asTable->setEnabled(m_view && m_view->page()->hasTable());
    m_commands->columns->clear();
    m_commands->columns->addActions(m_view ? m_view->columnActions() : QList<QAction *>());
    m_commands->columns->setEnabled(!m_commands->columns->isEmpty());
    QStringList name{m_today ? AsItStood::sentence(m_view->plan()) : QString(),
                     m_view ? m_view->plan().plan().title.text() : QString(), tr("Waymark")};
    name.removeAll(QString());
    setWindowTitle(name.join(u" – "_s));
}

void MainWindow::askWhoIAm()
{
    askWho(me(), this, [this](const actions::Identity &now) { return takeMyself(now); });
}

Outcome MainWindow::takeMyself(const actions::Identity &now)
{
    Outcome taken = m_view ? m_view->plan().desk().setAuthor(now.name, now.organisation) : Outcome();
    if (taken)
        taken = actions::keepIdentity(now);
    if (!taken)
        return taken;
    if (m_firstRun)
        m_firstRun->setMyself(now.name, now.organisation);
    if (m_view)
        m_view->plan().wroteBeside(); // what waits for whom is another's now
    return {};
}

actions::Identity MainWindow::me()
{
    const auto known = whoIAm();
    if (!known)
        say(known.error());
    return known.value_or(actions::Identity());
}

} // namespace waymark::ui
