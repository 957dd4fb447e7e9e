// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of a plan: made when somebody first goes there, as they were left the last time.
#include <window/planview.h>

#include <look/pagearea.h>
#include <pages/bringinpage.h>
#include <pages/changespage.h>
#include <pages/commitmentpage.h>
#include <pages/commitmentspage.h>
#include <pages/copiespage.h>
#include <pages/peoplepage.h>
#include <pages/roundpage.h>
#include <pages/searchpage.h>
#include <pages/updatepage.h>

#include <QSettings>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

const QString kColumns = u"columns/commitments"_s;
const QString kHistory = u"window/history"_s;
const QString kRoundBy = u"round/by"_s;
constexpr int kWidestPage = 1760;

} // namespace

Page *PlanView::makeCommitments()
{
    m_commitments = new CommitmentsPage(*m_plan, *m_acts, m_settings);
    m_commitments->setColumns(m_settings.value(kColumns).toByteArray());
    connect(m_commitments, &CommitmentsPage::told, this, &PlanView::told);
    connect(m_commitments, &CommitmentsPage::viewsChanged, this, &PlanView::tellViews);
    return m_commitments;
}

Page *PlanView::makeCommitment()
{
    m_commitment = new CommitmentPage(*m_plan, *m_acts);
    m_commitment->showHistory(m_settings.value(kHistory, true).toBool());
    connect(m_commitment, &CommitmentPage::historyShown, this, &PlanView::historyShown);
    return m_commitment;
}

Page *PlanView::makeRound()
{
    m_round = new RoundPage(*m_plan, *m_acts);
    m_round->setGrouping(m_settings.value(kRoundBy).toString());
    connect(m_round, &RoundPage::told, this, &PlanView::told);
    return m_round;
}

Page *PlanView::makeUpdate()
{
    m_update = new UpdatePage(*m_plan, window());
    connect(m_update, &UpdatePage::told, this, &PlanView::told);
    return m_update;
}

Page *PlanView::makeChanges()
{
    m_changes = new ChangesPage;
    m_changes->setNews(m_news);
    connect(m_changes, &ChangesPage::seen, this, [this] {
        check(rememberSeen(*m_plan, m_settings));
        tellNews();
    });
    return m_changes;
}

Page *PlanView::makePeople()
{
    auto *people = new PeoplePage(*m_plan, window());
    connect(people, &PeoplePage::told, this, &PlanView::told);
    connect(people, &PeoplePage::allAboutWanted, m_acts, &Acts::showAllAbout);
    return people;
}

Page *PlanView::makeSearch()
{
    m_search = new SearchPage(*m_plan);
    m_search->setCommands(m_commands);
    return m_search;
}

Page *PlanView::makeCopies()
{
    auto *copies = new CopiesPage(*m_plan);
    connect(copies, &CopiesPage::shareWanted, this, &PlanView::shareWanted);
    return copies;
}

Page *PlanView::makeImport()
{
    auto *page = new BringInPage(*m_plan, m_prompts, m_settings);
    connect(page, &BringInPage::told, this, &PlanView::told);
    return page;
}

/// Made when somebody first goes there.
Page *PlanView::pageNamed(const QString &name)
{
    Page *&page = m_pages[name];
    if (page)
        return page;
    page = m_makers.value(name)();
    connect(page, &Page::wanted, this, &PlanView::go);
    connect(page, &Page::failed, this, &PlanView::failed);
    return page;
}

/// Its layout weighs every page it holds: a page comes in when it is first shown.
PageArea *PlanView::areaOf(const QString &name)
{
    PageArea *&area = m_areas[name];
    if (area)
        return area;
    area = new PageArea(pageNamed(name), name == u"timeline" ? 0 : kWidestPage, m_stack);
    m_stack->addWidget(area);
    return area;
}

bool PlanView::isHistoryShown() const
{
    return m_commitment ? m_commitment->isHistoryShown() : m_settings.value(kHistory, true).toBool();
}

void PlanView::showHistory(bool shown)
{
    if (!m_commitment)
        m_settings.setValue(kHistory, shown);
    else if (m_commitment->isHistoryShown() != shown)
        m_commitment->showHistory(shown);
}

void PlanView::remember() const
{
    if (m_commitments)
        m_settings.setValue(kColumns, m_commitments->columns());
    if (m_commitment)
        m_settings.setValue(kHistory, m_commitment->isHistoryWanted());
    if (m_round)
        m_settings.setValue(kRoundBy, m_round->grouping());
    m_settings.setValue(u"last/plan"_s, m_plan->store().path());
    m_settings.setValue(u"last/where"_s, page()->where().text());
}

} // namespace waymark::ui
