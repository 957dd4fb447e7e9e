// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <pages/needspage.h>

#include "factspane.h"
#include "progresspanel.h"

#include <actions/editing.h>
#include <look/emptystate.h>
#include <look/pageheader.h>
#include <look/sidepane.h>
#include <look/tasklist.h>
#include <models/news.h>
#include <models/openplan.h>
#include <models/shown.h>
#include <models/unshared.h>
#include <pages/acts.h>

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

constexpr qsizetype kSmall = 200; // commitments whose progress is read in a blink

} // namespace

NeedsPage::NeedsPage(OpenPlan &plan, Acts &acts, QWidget *parent)
    : Page(parent)
    , m_plan(plan)
    , m_acts(acts)
    , m_header(new PageHeader(tr("What needs me"), this))
    , m_stack(new QStackedWidget(this))
    , m_tasks(new TaskList)
    , m_facts(new FactsPane)
    , m_progress(new ProgressPanel(plan))
    , m_showFacts(m_header->addButton(tr("Show the facts")))
{
    auto *nothing = new EmptyState(u"check"_s, tr("Nothing needs you"),
                                   tr("No date has passed, nobody owes an update, and there is nothing to decide."));
    connect(nothing->addButton(tr("See the commitments"), ButtonKind::Main), &Button::clicked, this, [this] {
        emit wanted({u"commitments"_s, {}, {}});
    });
    // From the outside in: whatever comes into another widget is styled anew with all it holds.
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(scrolling(content), 1);
    auto *all = new QVBoxLayout(content);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    all->addLayout(row, 1);
    row->addWidget(m_stack, 1);
    row->addWidget(m_facts);
    auto *below = new QVBoxLayout;
    below->setContentsMargins(u(24), u(8), u(24), u(16));
    all->addLayout(below);
    m_progress->setPartOfPage();
    below->addWidget(m_progress);
    auto *list = new QWidget;
    m_stack->addWidget(list);
    m_stack->addWidget(nothing);
    auto *inner = new QVBoxLayout(list);
    inner->setContentsMargins(u(14), u(4), u(20), 0);
    inner->addWidget(m_tasks);
    inner->addStretch();
    m_tasks->setAsHighAsRows(true);
    connect(m_progress, &PicturePanel::wanted, this, &Page::wanted);
    connect(m_progress, &PicturePanel::failed, this, &Page::failed);
    m_showFacts->hide();
    connect(m_showFacts, &Button::clicked, this, [this] {
        m_areFactsShown = !m_areFactsShown;
        arrange();
        panes().first()->setFocus();
    });
    connect(m_tasks, &TaskList::activated, this, &NeedsPage::act);
    connect(m_tasks, &TaskList::moreWanted, this, &NeedsPage::tellMore);
    connect(&plan, &OpenPlan::surveyed, this, [this] { m_shown.reset(); });
    m_progress->installEventFilter(this);
    connect(m_facts, &FactsPane::roundWanted, &acts, &Acts::openRound);
    connect(m_facts, &FactsPane::commitmentWanted, this, [this](const RecordId &id) {
        emit wanted({u"commitment"_s, id, {}});
    });
    connect(m_facts, &FactsPane::shareWanted, this, &NeedsPage::shareWanted);
    connect(m_facts, &FactsPane::meetingWanted, this, [this](const RecordId &meeting) {
        emit wanted(meeting.isNull() ? Where{u"meetings"_s, {}, {}} : Where{u"papers"_s, meeting, u"papers"_s});
    });
    connect(m_facts, &FactsPane::changesWanted, this, [this] { emit wanted({u"changes"_s, {}, {}}); });
}

Outcome NeedsPage::refresh()
{
    const auto outline = m_plan.outline();
    if (!outline)
        return tl::unexpected(outline.error());
    if (m_shown != *outline || m_shownVersion != m_plan.version()) {
        const auto needs = needsOf(m_plan, m_told);
        if (!needs)
            return tl::unexpected(needs.error());
        m_needs = *needs;
        m_shown = *outline;
        m_shownVersion = m_plan.version();
        tellNeeds();
    }
    if (isVisible())
        showProgress();
    if (!m_goTo.isEmpty())
        m_tasks->setCurrentTask(m_goTo);
    m_goTo.clear();
    return {};
}

void NeedsPage::tellMore()
{
    m_told += kNeedsTold;
    m_shown.reset();
    if (const auto read = refresh(); !read)
        emit failed(read.error());
}

void NeedsPage::tellNeeds()
{
    const int count = m_needs.count();
    QStringList words{weekdayText(m_plan.today())};
    words << (count == 0 ? tr("nothing waits") : count == 1 ? tr("1 thing") : tr("%1 things").arg(count));
    QString subtitle = words.join(u" · "_s);
    if (m_needs.passed > 0)
        subtitle += m_needs.passed == 1 ? tr(", 1 with a date that has passed")
                                        : tr(", %1 with a date that has passed").arg(m_needs.passed);
    m_header->setSubtitle(subtitle);
    m_stack->setCurrentIndex(count > 0 ? 0 : 1);
    if (count > 0)
        m_tasks->setGroups(m_needs.taskGroups());
    m_facts->setAnswers(m_needs.answers, m_plan.today());
    m_facts->setMeeting(m_needs.meeting, m_plan.today());
}

/// Where there is no room for both, the facts come in the place of the tasks.
void NeedsPage::arrange()
{
    const bool isNarrow = width() < u(760);
    m_showFacts->setVisible(isNarrow);
    m_showFacts->setWords(m_areFactsShown ? tr("Show the tasks") : tr("Show the facts"));
    m_facts->setVisible(!isNarrow || m_areFactsShown);
    m_stack->setVisible(!isNarrow || !m_areFactsShown);
}

void NeedsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

/// Read when it is seen only: everything else here is counted after each change, wherever one is. Of a big plan it
/// takes a while, so there it waits until somebody scrolls down to it.
void NeedsPage::showProgress()
{
    if (m_shown && m_shown->commitments.size() <= kSmall)
        readProgress();
    else
        m_progress->update(); // if it is in sight
}

bool NeedsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && m_shownProgress != m_shown && !m_plan.survey().isLooking())
        QMetaObject::invokeMethod(this, &NeedsPage::readProgress, Qt::QueuedConnection);
    return Page::eventFilter(watched, event);
}

void NeedsPage::readProgress()
{
    if (m_shownProgress == m_shown)
        return;
    m_shownProgress = m_shown;
    if (const auto read = m_progress->refresh(); !read)
        emit failed(read.error());
}

void NeedsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    showProgress();
}

std::unique_ptr<Drawing> NeedsPage::drawing() const
{
    return m_progress->drawing();
}

bool NeedsPage::hasTable() const
{
    return m_progress->hasRows();
}

void NeedsPage::toggleTable()
{
    m_progress->toggleTable();
}

void NeedsPage::setUnshared(const Unshared &unshared)
{
    m_facts->setUnshared(unshared, m_plan.today());
}

void NeedsPage::setNews(const News &news)
{
    m_facts->setNews(news, m_plan.today());
}

void NeedsPage::act(const QString &taskId)
{
    const Need *need = m_needs.find(taskId);
    if (!need)
        return;
    switch (need->remedy) {
    case Remedy::LogProgress:
        m_acts.logProgress(need->record);
        break;
    case Remedy::ChooseVersion:
        emit wanted({u"versions"_s, {}, need->key});
        break;
    case Remedy::Open:
        emit wanted({u"commitment"_s, need->record, {}});
        break;
    case Remedy::WriteUpdate:
        emit wanted({u"update"_s, need->record, {}});
        break;
    case Remedy::EnterReply:
        emit wanted({u"round"_s, need->record, u"paste"_s});
        break;
    case Remedy::Chase:
        emit wanted({u"round"_s, {}, {}});
        break;
    case Remedy::MarkDone:
        markDone(need->record);
        break;
    case Remedy::ShowPoint:
        emit wanted({u"points"_s, need->record, {}});
        break;
    }
}

void NeedsPage::markDone(const RecordId &action)
{
    const auto acted = actions::change(m_plan.desk(), u"action"_s, action,
                                       {{u"doneOn"_s, Value(FuzzyDate(m_plan.today()).value()), {}}});
    if (!acted)
        emit failed(acted.error());
}

void NeedsPage::goTo(const Where &where)
{
    m_goTo = where.detail;
}

Where NeedsPage::where() const
{
    return {u"needs"_s, {}, m_stack->currentIndex() == 0 ? m_tasks->currentTask() : QString()};
}

QList<RecordId> NeedsPage::chosenCommitments() const
{
    const Need *need = m_needs.find(m_tasks->currentTask());
    const bool isOfCommitment = need && !need->record.isNull() && need->remedy != Remedy::ChooseVersion &&
                                need->remedy != Remedy::MarkDone && need->remedy != Remedy::ShowPoint;
    return isOfCommitment ? QList<RecordId>{need->record} : QList<RecordId>();
}

QList<QWidget *> NeedsPage::panes() const
{
    QList<QWidget *> all;
    if (!m_stack->isHidden())
        all << (m_stack->currentIndex() == 0 ? m_tasks : m_stack->currentWidget());
    if (!m_facts->isHidden())
        all << m_facts;
    if (m_progress->hasRows())
        all << m_progress->pane();
    return all;
}

} // namespace waymark::ui
