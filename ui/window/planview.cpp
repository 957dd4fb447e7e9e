// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <window/planview.h>

#include "committeemenu.h"
#include "counts.h"
#include "viewentries.h"

#include <look/button.h>
#include <look/choiceview.h>
#include <look/pagearea.h>
#include <look/sidebar.h>
#include <models/commitmentsmodel.h>
#include <models/roundstate.h>
#include <pages/changespage.h>
#include <pages/commitmentpage.h>
#include <pages/commitmentspage.h>
#include <pages/needspage.h>
#include <pages/pointspage.h>
#include <pages/progresspage.h>
#include <pages/roundpage.h>
#include <pages/searchpage.h>
#include <pages/timelinepage.h>
#include <pages/updatepage.h>
#include <pages/versionspage.h>
#include <pages/viewacts.h>
#include <store/reading.h>

#include <QAbstractItemView>
#include <QApplication>
#include <QHBoxLayout>
#include <QSettings>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace waymark::ui {

PlanView::PlanView(std::unique_ptr<OpenPlan> plan, Prompts &prompts, QSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_plan(std::move(plan))
    , m_prompts(prompts)
    , m_settings(settings)
    , m_acts(new Acts(*m_plan, prompts, parent->window()))
    , m_sidebar(new Sidebar(this))
    , m_stack(new QStackedWidget(this))
    , m_needs(new NeedsPage(*m_plan, *m_acts))
    , m_views(settings, m_plan->plan().id.record())
{
    m_acts->setParent(this);
    setProperty(kForReading, m_plan->store().isReadOnly());
    tellName();
    tellPlaces();
    m_makers = {{u"needs"_s, [this] { return m_needs; }},
                {u"commitments"_s, [this] { return makeCommitments(); }},
                {u"commitment"_s, [this] { return makeCommitment(); }},
                {u"timeline"_s, [this] { return new TimelinePage(*m_plan, *m_acts); }},
                {u"progress"_s, [this] { return new ProgressPage(*m_plan); }},
                {u"versions"_s, [this] { return new VersionsPage(*m_plan, *m_acts); }},
                {u"points"_s, [this] { return new PointsPage(*m_plan, *m_acts); }},
                {u"round"_s, [this] { return makeRound(); }},
                {u"update"_s, [this] { return makeUpdate(); }},
                {u"changes"_s, [this] { return makeChanges(); }},
                {u"people"_s, [this] { return makePeople(); }},
                {u"meetings"_s, [this] { return makeMeetings(*this); }},
                {u"papers"_s, [this] { return makePapers(*this); }},
                {u"search"_s, [this] { return makeSearch(); }},
                {u"import"_s, [this] { return makeImport(); }},
                {u"copies"_s, [this] { return makeCopies(); }}};
    areaOf(u"needs"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_sidebar);
    row->addWidget(m_stack, 1);
    connect(m_sidebar, &Sidebar::opened, this, [this](const QString &id) {
        go({id.section(u'/', 0, 0), {}, id.contains(u'/') ? u"mark/"_s + id.section(u'/', 1) : QString()});
    });
    connect(m_plan.get(), &OpenPlan::changed, this, &PlanView::refresh);
    connect(m_plan.get(), &OpenPlan::surveyed, this, &PlanView::tellCounts);
    connect(m_plan.get(), &OpenPlan::failed, this, &PlanView::failed);
    connect(m_plan.get(), &OpenPlan::othersWrote, this, &PlanView::tellOthers, Qt::QueuedConnection);
    connect(m_acts, &Acts::failed, this, &PlanView::failed);
    connect(m_acts, &Acts::told, this, &PlanView::told);
    connect(
        m_acts, &Acts::begun, this,
        [this](const RecordId &id) {
            go({u"commitment"_s, id, {}});
        },
        Qt::QueuedConnection);
    connect(m_needs, &NeedsPage::shareWanted, this, &PlanView::shareWanted);
    auto *views = new ViewActs(m_views, this);
    connectViewEntries(*m_sidebar, *views);
    connect(views, &ViewActs::changed, this, &PlanView::tellViews);
    tellCounts();
    tellNews();
}

PlanView::~PlanView()
{
    // The pages read the plan: they go first.
    qDeleteAll(m_pages);
}

void PlanView::tellName()
{
    const Plan &plan = m_plan->plan();
    const auto starts = plan.starts.earliest();
    const auto ends = plan.ends.latest();
    QStringList second;
    if (!plan.country.isEmpty() && starts && ends)
        second << tr("%1 to %2").arg(starts->year()).arg(ends->year());
    if (plan.sample)
        second << (second.isEmpty() ? tr("Sample plan") : tr("sample plan"));
    m_sidebar->setPlan(plan.country.isEmpty() ? plan.title.text() : plan.country,
                       second.isEmpty() ? u" "_s : second.join(u" · "_s));
    m_sidebar->setToolTip(plan.title.text());
}

void PlanView::setCommands(const QList<QAction *> &commands)
{
    m_commands = commands;
    if (m_search)
        m_search->setCommands(commands);
}

void PlanView::tellPlaces()
{
    QList<SidebarEntry> places{
        {u"needs"_s, u"inbox"_s, tr("What needs me"), {}},      {u"round"_s, u"round"_s, tr("This round"), {}},
        {u"commitments"_s, u"list"_s, tr("Commitments"), {}},   {u"timeline"_s, u"timeline"_s, tr("Timeline"), {}},
        {u"progress"_s, u"progress"_s, tr("Progress"), {}},     {u"meetings"_s, u"calendar"_s, tr("Meetings"), {}},
        {u"points"_s, u"point"_s, tr("Points to raise"), {}},   {u"people"_s, u"people"_s, tr("People"), {}},
        {u"versions"_s, u"versions"_s, tr("Two versions"), {}}, {{}, {}, tr("Saved views"), {}},
        {u"commitments/1"_s, {}, tr("Date passed"), {}},        {u"commitments/2"_s, {}, tr("Views differ"), {}},
        {u"commitments/4"_s, {}, tr("No update yet"), {}}};
    const QList<SavedView> views = m_views.all();
    for (const SavedView &view : views)
        places << SidebarEntry{u"commitments/view/"_s + view.id, {}, view.name, {}};
    m_sidebar->setEntries(places);
}

void PlanView::tellViews()
{
    tellPlaces();
    tellCounts();
    m_sidebar->setPlace(u"commitments"_s);
}

Page *PlanView::page() const
{
    const auto *area = qobject_cast<PageArea *>(m_stack->currentWidget());
    return area ? qobject_cast<Page *>(area->widget()) : nullptr;
}

QList<QAction *> PlanView::columnActions() const
{
    return m_commitments && page() == m_commitments ? m_commitments->columnActions() : QList<QAction *>();
}

void PlanView::tellNews()
{
    const auto news = newsIn(*m_plan, m_settings);
    if (!news) {
        emit failed(news.error());
        return;
    }
    m_news = *news;
    m_needs->setNews(m_news);
    if (m_changes)
        m_changes->setNews(m_news);
}

void PlanView::tellOthers(qint64 first)
{
    tellNews();
    const auto notice = noticeOf(*m_plan, first);
    if (!notice)
        emit failed(notice.error());
    else if (!notice->sentence.isEmpty())
        emit noticed(notice->sentence, notice->commitment.isNull() ? Where{u"changes"_s, {}, {}}
                                                                   : Where{u"commitment"_s, notice->commitment, {}});
}

void PlanView::check(const Outcome &outcome)
{
    if (!outcome)
        emit failed(outcome.error());
}

void PlanView::show(const Where &where)
{
    const QString name = m_makers.contains(where.page) ? where.page : u"needs"_s;
    Page *page = pageNamed(name);
    page->goTo(where);
    const Outcome read = page->refresh();
    if (!read && (name == u"commitment" || name == u"update") && read.error().code == ErrorCode::NotFound) {
        show({u"commitments"_s, {}, {}});
        return;
    }
    check(read);
    const bool hadFocus = isAncestorOf(QApplication::focusWidget()) || !QApplication::focusWidget();
    m_stack->setCurrentWidget(areaOf(name));
    m_sidebar->setPlace(name == u"changes"      ? u"needs"_s
                        : name == u"commitment" ? u"commitments"_s
                        : name == u"update"     ? u"round"_s
                        : name == u"papers"     ? u"meetings"_s
                        : name == u"import"     ? u"commitments"_s
                                                : name);
    if (hadFocus && name != u"search" && !m_sidebar->view()->hasFocus())
        page->panes().first()->setFocus();
    emit moved();
}

void PlanView::go(const Where &where)
{
    if (page() && page()->where().page == u"search" && where.page == u"search") {
        show(where); // one search after another is one place
        return;
    }
    if (page())
        m_navigation.leave(page()->where());
    show(where);
}

void PlanView::goBack()
{
    if (m_navigation.hasBack())
        show(m_navigation.back(page()->where()));
}

void PlanView::goForward()
{
    if (m_navigation.hasForward())
        show(m_navigation.forward(page()->where()));
}

void PlanView::refresh()
{
    const Outcome read = page()->refresh();
    if (!read && (page() == m_commitment || page() == m_update) && read.error().code == ErrorCode::NotFound)
        show({u"commitments"_s, {}, {}}); // it was deleted, or its creation undone
    else
        check(read);
    tellName();
    tellCounts();
    emit changed();
}

void PlanView::tellCounts()
{
    if (!m_commitments && !m_views.all().isEmpty())
        pageNamed(u"commitments"_s); // counts their rows
    check(ui::tellCounts(*m_sidebar, *m_plan, *m_needs, m_commitments));
}

void PlanView::focusNextPane()
{
    QList<QWidget *> panes = page()->panes();
    panes << m_sidebar->view();
    qsizetype current = -1;
    for (qsizetype i = 0; i < panes.size(); ++i)
        if (QWidget *focus = QApplication::focusWidget();
            focus && (panes.at(i) == focus || panes.at(i)->isAncestorOf(focus)))
            current = i;
    for (qsizetype step = 1; step <= panes.size(); ++step) {
        QWidget *pane = panes.at((current + step) % panes.size());
        if (pane->focusPolicy() == Qt::NoFocus) // a pane of several controls: its first
            for (QWidget *inner : pane->findChildren<QWidget *>())
                if (inner->focusPolicy() & Qt::TabFocus && inner->isVisible() && inner->isEnabled()) {
                    pane = inner;
                    break;
                }
        if (pane->focusPolicy() == Qt::NoFocus)
            continue;
        pane->setFocus(Qt::TabFocusReason);
        return;
    }
}

void PlanView::editInPlace()
{
    for (QWidget *pane : page()->panes())
        if (auto *table = qobject_cast<QAbstractItemView *>(pane);
            table && table->currentIndex().flags().testFlag(Qt::ItemIsEditable)) {
            table->setFocus();
            table->edit(table->currentIndex());
            return;
        }
}

void PlanView::setFolded(bool folded)
{
    m_sidebar->setFolded(folded);
}

void PlanView::setUnshared(const Unshared &unshared)
{
    m_needs->setUnshared(unshared);
}

} // namespace waymark::ui
