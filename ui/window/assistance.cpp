// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistance.h"

#include "commands.h"
#include "help.h"
#include "keyssheet.h"
#include "link.h"

#include <window/mainwindow.h>
#include <window/planview.h>

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMenuBar>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace waymark::ui {

Assistance::Assistance(const Commands &commands, QSettings &settings, MainWindow *window)
    : QObject(window)
    , m_window(window)
    , m_diagnostics(settings)
{
    connect(commands.helpHere, &QAction::triggered, this,
            [this] { help(m_window->view() ? m_window->view()->page()->where().page : u"first-day"_s); });
    connect(commands.helpContents, &QAction::triggered, this, [this] { help(u"index"_s); });
    connect(commands.keys, &QAction::triggered, this,
            [this] { (new KeysSheet(*m_window->menuBar(), m_window))->open(); });
    connect(commands.copyLink, &QAction::triggered, this, &Assistance::copyLink);
    connect(commands.diagnostics, &QAction::triggered, this, &Assistance::copyDiagnostics);
    connect(commands.undoSeveral, &QAction::triggered, this, [this] { m_window->view()->acts().undoSeveral(); });
    QTimer::singleShot(0, this, &Assistance::sayHowItEnded); // when somebody listens
}

void Assistance::sayHowItEnded()
{
    if (!m_diagnostics.endedBadly() || m_isToldOverPlan)
        return;
    m_isToldOverPlan = m_window->view() != nullptr;
    emit failed({ErrorCode::Io,
                 tr("Waymark ended by itself the last time. What was saved is there, and what you were typing was kept "
                    "as a draft. Help ▸ Copy diagnostics has facts for whoever looks after it."),
                 {}});
}

void Assistance::note(const Error &error)
{
    m_diagnostics.note(error, QDateTime::currentDateTimeUtc());
}

void Assistance::help(const QString &topic)
{
    if (!m_help)
        m_help = new Help(m_window);
    m_help->open(topic);
}

void Assistance::copyLink()
{
    const PlanView &view = *m_window->view();
    Where where = view.page()->where();
    // In the table a link leads to what is chosen, not to a row of it.
    if (const auto chosen = view.page()->chosenCommitments(); where.page == u"commitments" && !chosen.isEmpty())
        where = {u"commitment"_s, chosen.first(), where.detail == chosen.first().text() ? QString() : where.detail};
    QApplication::clipboard()->setText(Link{view.plan().plan().id.record(), where}.text());
    emit told(tr("Copied a link; it opens in every copy of this plan."));
}

void Assistance::copyDiagnostics()
{
    const PlanView *view = m_window->view();
    QApplication::clipboard()->setText(m_diagnostics.text(view ? &view->plan().store() : nullptr));
    emit told(tr("Copied: version, sizes and recent problems; no words of the plan and no names."));
}

} // namespace waymark::ui
