// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <window/mainwindow.h>

#include "asitstood.h"
#include "assistance.h"
#include "commands.h"
#include "committeemenu.h"
#include "documents.h"
#include "gathering.h"
#include "link.h"
#include "lookmenu.h"
#include "mailmenu.h"
#include "opening.h"
#include "papermenu.h"
#include "publishing.h"
#include "receiving.h"
#include "replyforms.h"
#include "sharing.h"
#include "spreadsheets.h"
#include "startmark.h"
#include "statusline.h"
#include "topbar.h"
#include "welcome.h"

#include <look/banner.h>
#include <look/currentstack.h>
#include <look/look.h>
#include <pages/firstrunpage.h>
#include <pages/updatepage.h>
#include <print/printing.h>
#include <tasks/background.h>
#include <window/planview.h>

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QSettings>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark::ui {

MainWindow::MainWindow(Prompts &prompts, const Clock &clock, QSettings &settings)
    : m_prompts(prompts)
    , m_clock(clock)
    , m_settings(settings)
    , m_commands(new Commands(*this))
    , m_background(new Background(this))
    , m_opening(new Opening(prompts, clock, *m_background, this))
    , m_asItStood(new AsItStood(*m_background, this))
    , m_sharing(new Sharing(prompts, settings, *m_background, this))
    , m_receiving(new Receiving(prompts, *m_background, this))
    , m_spreadsheets(new Spreadsheets(
          *m_commands, prompts, settings, *m_opening, [this] { return m_view; }, this))
    , m_assistance(new Assistance(*m_commands, settings, this))
    , m_topBar(new TopBar(*m_commands))
    , m_readOnly(new Banner)
    , m_problem(new Banner)
    , m_progress(new Banner)
    , m_stack(new CurrentStack)
    , m_status(new StatusLine)
{
    new StartMark(this);
    build();
    connectFile();
    connectEditAndView();
    connectPast();
    connectPlan();
    connectLook(*m_commands, settings, this);
    auto *printing = new Printing(prompts, this);
    connectPaper(*m_commands, *printing, [this] { return m_view; });
    auto *documents = new Documents(
        *m_commands, prompts, *printing, [this] { return m_view; }, this);
    m_replyForms = new ReplyForms(
        *m_commands, m_prompts, [this] { return m_view; }, this);
    connect(m_replyForms, &ReplyForms::failed, this, &MainWindow::say);
    connect(m_replyForms, &ReplyForms::told, m_status, &StatusLine::tell);
    connect(m_replyForms, &ReplyForms::elsewhere, m_spreadsheets, &Spreadsheets::bringIn);
    connect(documents, &Documents::failed, this, &MainWindow::say);
    connect(documents, &Documents::told, m_status, &StatusLine::tell);
    connectCommittee(*m_commands, [this] { return m_view; });
    auto *mails = new MailMenu(
        *m_commands, [this] { return m_view; }, this);
    connect(mails, &MailMenu::failed, this, &MainWindow::say);
    connect(mails, &MailMenu::told, m_status, &StatusLine::tell);
    auto *publishing = new Publishing(prompts, settings, this);
    connect(m_commands->publish, &QAction::triggered, this,
            [this, publishing] { publishing->publish(m_view->plan()); });
    connect(publishing, &Publishing::failed, this, &MainWindow::say);
    connect(publishing, &Publishing::told, m_status, &StatusLine::tell);
    auto *gathering = new Gathering(prompts, this);
    connect(m_commands->gather, &QAction::triggered, this, [this, gathering] { gathering->gather(m_view->plan()); });
    connect(gathering, &Gathering::told, m_status, &StatusLine::tell);
    connect(printing, &Printing::failed, this, &MainWindow::say);
    connect(printing, &Printing::told, m_status, &StatusLine::tell);
    connect(qApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive && m_view && !m_background->isRunning())
            lookAgain();
    });
    tellMoved();
}

MainWindow::~MainWindow()
{
    delete m_view;
    delete m_today;
}

void MainWindow::build()
{
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget *part : QList<QWidget *>{m_topBar, m_readOnly, m_problem, m_progress})
        column->addWidget(part);
    column->addWidget(m_stack, 1);
    column->addWidget(m_status);
    for (QWidget *part : QList<QWidget *>{m_topBar, m_readOnly, m_problem, m_progress})
        part->hide();
    m_progress->setButton(tr("Cancel"));
    m_problem->setButton(tr("Close"));
    setCentralWidget(inside);
    setAcceptDrops(true);
    m_status->show(nullptr);
    const QSize room = screen()->availableSize() - QSize(u(8), u(40)); // the frame takes some
    resize(QSize(u(1366), u(768)).boundedTo(room));
    restoreGeometry(m_settings.value(u"window/geometry"_s).toByteArray());
}

void MainWindow::showWaysIn()
{
    if (!m_firstRun) {
        m_firstRun = new FirstRunPage;
        const actions::Identity myself = me();
        m_firstRun->setMyself(myself.name, myself.organisation);
        m_stack->addWidget(m_firstRun);
        connect(m_firstRun, &FirstRunPage::newWanted, m_commands->newPlan, &QAction::trigger);
        connect(m_firstRun, &FirstRunPage::openWanted, m_commands->open, &QAction::trigger);
        connect(m_firstRun, &FirstRunPage::sampleWanted, m_commands->sample, &QAction::trigger);
        connect(m_firstRun, &FirstRunPage::tableWanted, m_commands->bringIn, &QAction::trigger);
        connect(m_firstRun, &FirstRunPage::sentWanted, m_commands->sent, &QAction::trigger);
        connect(m_firstRun, &FirstRunPage::myselfChanged, this, [this] {
            if (const auto kept = actions::keepIdentity({m_firstRun->name(), m_firstRun->organisation()}); !kept)
                say(kept.error());
        });
    }
    m_stack->setCurrentWidget(m_firstRun);
}

void MainWindow::connectFile()
{
    const auto plan = [this] { return m_view ? &m_view->plan() : nullptr; };
    const auto receive = [this, plan] {
        leavePast();
        m_receiving->choose(plan());
    };
    const auto create = [this] { m_opening->create(me()); };
    const auto choose = [this] {
        const QString last = m_settings.value(u"last/plan"_s).toString();
        m_opening->choose(last.isEmpty() ? Opening::plansFolder() : QFileInfo(last).path());
    };
    connect(m_commands->newPlan, &QAction::triggered, this, create);
    connect(m_commands->open, &QAction::triggered, this, choose);
    connect(m_commands->sample, &QAction::triggered, this, &MainWindow::openSample);
    connect(m_commands->sent, &QAction::triggered, this, receive);
    connect(m_commands->backup, &QAction::triggered, this, [this] { m_sharing->backUp(m_view->plan()); });
    connect(m_commands->saveElsewhere, &QAction::triggered, this, [this] { m_sharing->saveElsewhere(m_view->plan()); });
    connect(m_commands->close, &QAction::triggered, this, &MainWindow::closePlan);
    connect(m_commands->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_commands->share, &QAction::triggered, this, [this] { m_sharing->share(m_view->plan()); });
    connect(m_opening, &Opening::opened, this, [this](const auto &store) { take(std::move(*store)); });
    connect(m_opening, &Opening::failed, this, &MainWindow::say);
    connect(m_sharing, &Sharing::failed, this, &MainWindow::say);
    connect(m_sharing, &Sharing::told, m_status, &StatusLine::tell);
    connect(m_spreadsheets, &Spreadsheets::failed, this, &MainWindow::say);
    connect(m_spreadsheets, &Spreadsheets::told, m_status, &StatusLine::tell);
    connect(m_receiving, &Receiving::failed, this, &MainWindow::say);
    connect(m_receiving, &Receiving::told, m_status, &StatusLine::tell);
    connect(m_receiving, &Receiving::newPlanWanted, m_opening, &Opening::fromReceived);
    connect(m_sharing, &Sharing::shared, this, &MainWindow::refresh);
    connect(m_opening, &Opening::arrived, this, [this] {
        if (m_view)
            welcome(m_view, this, [this](const actions::Identity &now) { return takeMyself(now); });
    });
}

void MainWindow::connectEditAndView()
{
    connect(m_commands->undo, &QAction::triggered, this, [this] { m_view->acts().undo(); });
    connect(m_commands->redo, &QAction::triggered, this, [this] { m_view->acts().redo(); });
    connect(m_commands->copy, &QAction::triggered, this, [this] {
        if (QMimeData *table = m_view->page()->selectionAsTable())
            QApplication::clipboard()->setMimeData(table);
    });
    connect(m_commands->pasteTable, &QAction::triggered, this,
            [this] { m_view->page()->takeTable(*QApplication::clipboard()->mimeData()); });
    connect(m_commands->changeRows, &QAction::triggered, this, [this] { m_view->page()->changeSelected(); });
    connect(m_commands->editCell, &QAction::triggered, this, [this] { m_view->editInPlace(); });
    connect(m_commands->search, &QAction::triggered, this, [this] {
        m_topBar->search()->setFocus(Qt::ShortcutFocusReason);
        m_topBar->search()->selectAll();
    });
    connect(m_topBar, &TopBar::searchWanted, this, [this](const QString &words) {
        if (Link::isOne(words))
            openLink(words);
        else if (!words.isEmpty())
            m_view->go({u"search"_s, {}, words});
    });
    connect(m_topBar, &TopBar::resultsWanted, this, [this] { m_view->page()->panes().first()->setFocus(); });
    for (QAction *place : std::as_const(m_commands->places))
        connect(place, &QAction::triggered, this, [this, place] {
            const QString to = place->data().toString();
            m_view->go({to.section(u'/', 0, 0), {}, to.section(u'/', 1)});
        });
    connect(m_commands->back, &QAction::triggered, this, [this] { m_view->goBack(); });
    connect(m_commands->forward, &QAction::triggered, this, [this] { m_view->goForward(); });
    connect(m_commands->nextPane, &QAction::triggered, this, [this] { m_view->focusNextPane(); });
    connect(m_commands->history, &QAction::toggled, this, [this](bool on) {
        if (m_view)
            m_view->showHistory(on);
    });
    connect(m_commands->about, &QAction::triggered, this, [this] {
        m_prompts.tell(this,
                       tr("Waymark %1 keeps an open government plan: what was promised, what has happened, and what "
                          "both sides say about it.")
                           .arg(QApplication::applicationVersion()),
                       {});
    });
    connect(m_problem, &Banner::buttonClicked, m_problem, &QWidget::hide);
    connect(m_assistance, &Assistance::told, m_status, &StatusLine::tell);
    connect(m_assistance, &Assistance::failed, this, &MainWindow::say);
}

void MainWindow::connectPast()
{
    connect(m_commands->asItStood, &QAction::triggered, this, [this] {
        leavePast();
        m_asItStood->choose(m_view->plan());
    });
    connect(m_commands->today, &QAction::triggered, this, &MainWindow::leavePast);
    connect(m_readOnly, &Banner::buttonClicked, this, &MainWindow::leavePast);
    connect(m_asItStood, &AsItStood::opened, this, [this](const auto &past) { showPast(std::move(*past)); });
    connect(m_status, &StatusLine::followed, this, [this] {
        leavePast();
        m_view->go(m_noticed);
    });
    connect(m_asItStood, &AsItStood::failed, this, &MainWindow::say);
}

void MainWindow::connectPlan()
{
    connect(m_background, &Background::lasting, this, [this](const QString &what, qint64 done, qint64 total) {
        m_progress->setText(what + u'…', total > 0  ? tr("%1 %").arg(100 * done / total)
                                         : done > 0 ? tr("%L1 changes so far").arg(done)
                                                    : QString());
        setWorking(true);
    });
    connect(m_background, &Background::finished, this, [this] { setWorking(false); });
    connect(m_progress, &Banner::buttonClicked, m_background, &Background::cancel);
    const auto chosen = [this] {
        const QList<RecordId> commitments = m_view->page()->chosenCommitments();
        if (commitments.isEmpty())
            say({ErrorCode::Invalid, tr("Select a commitment first; then log what happened on it."), {}});
        return commitments;
    };
    connect(m_commands->logProgress, &QAction::triggered, this, [this, chosen] {
        if (const auto commitments = chosen(); !commitments.isEmpty())
            m_view->acts().logProgress(commitments.first());
    });
    connect(m_commands->noChange, &QAction::triggered, this, [this, chosen] {
        if (const auto commitments = chosen(); !commitments.isEmpty())
            m_view->acts().noChange(commitments);
    });
    connect(m_commands->paste, &QAction::triggered, this, [this] {
        m_view->go({u"round"_s, m_view->page()->chosenCommitments().value(0), u"paste"_s});
    });
    connect(m_commands->writeUpdate, &QAction::triggered, this, [this, chosen] {
        if (const auto commitments = chosen(); !commitments.isEmpty())
            m_view->go({u"update"_s, commitments.first(), {}});
    });
    connect(m_commands->agree, &QAction::triggered, this, [this] { m_view->updatePage()->agree(); });
    connect(m_commands->compare, &QAction::triggered, this, [this] { m_view->updatePage()->compare(); });
    connect(m_commands->asTable, &QAction::triggered, this, [this] { m_view->page()->toggleTable(); });
    connect(m_commands->newMilestone, &QAction::triggered, this,
            [this] { m_view->acts().newMilestone(m_view->page()->chosenCommitments().first()); });
    connect(m_commands->newCommitment, &QAction::triggered, this, [this] { m_view->acts().newCommitment(); });
    connect(m_commands->openRound, &QAction::triggered, this, [this] { m_view->acts().openRound(); });
    connect(m_commands->brief, &QAction::triggered, this, [this] {
        const Where where = m_view->page()->where();
        m_view->acts().writeBrief(where.page == u"people" ? where.record
                                                          : m_view->page()->chosenCommitments().value(0));
    });
    connect(m_commands->myself, &QAction::triggered, this, &MainWindow::askWhoIAm);
}

void MainWindow::setWorking(bool working)
{
    if (working == !m_progress->isHidden())
        return;
    if (working)
        m_focusBefore = QApplication::focusWidget();
    // A plan that is being written to is neither read nor changed meanwhile; that would wait for the work.
    if (m_view)
        m_view->plan().setWatching(!working);
    for (QWidget *part : QList<QWidget *>{menuBar(), m_topBar, m_stack})
        part->setEnabled(!working);
    m_progress->setVisible(working);
    if (!working && m_focusBefore)
        m_focusBefore->setFocus();
}

void MainWindow::say(const Error &error)
{
    if (error.code == ErrorCode::Cancelled) {
        m_status->tell(error.sentence);
        return;
    }
    m_assistance->note(error);
    m_problem->setText(error.sentence, {}, u"alert"_s);
    m_problem->setToolTip(error.detail.toHtmlEscaped());
    m_problem->show();
}

void MainWindow::lookAgain()
{
    OpenPlan &plan = (m_today ? m_today : m_view)->plan();
    if (const auto looked = plan.lookForOthers(); !looked)
        say(looked.error());
    else
        plan.setWatching(true);
}

void MainWindow::showEvent(QShowEvent *event)
{
    if (!m_view)
        showWaysIn();
    QMainWindow::showEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    fold();
}

void MainWindow::fold()
{
    m_topBar->setFolded(width() < u(1200));
    if (m_view)
        m_view->setFolded(width() < u(1200));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_settings.setValue(u"window/geometry"_s, saveGeometry());
    leavePast();
    if (m_view)
        m_view->remember();
    else
        m_settings.remove(u"last"_s);
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_background->isRunning() && event->mimeData()->urls().size() == 1 &&
        event->mimeData()->urls().first().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    leavePast();
    const QString path = event->mimeData()->urls().first().toLocalFile();
    if (m_view && ReplyForms::mayBeOne(path))
        m_replyForms->read(path);
    else if (!m_view || !m_receiving->takes(m_view->plan(), path))
        openFile(path);
}

} // namespace waymark::ui
