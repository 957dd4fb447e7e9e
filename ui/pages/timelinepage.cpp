// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <pages/timelinepage.h>

#include "editingdelegate.h"
#include "timelineonpaper.h"
#include "treetable.h"

#include <look/emptystate.h>
#include <look/pageheader.h>
#include <models/tablecopy.h>
#include <models/timelinemodel.h>
#include <pages/acts.h>
#include <pages/timelinechart.h>

#include <QHeaderView>
#include <QMimeData>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

QList<int> allColumns()
{
    QList<int> columns;
    for (int column = 0; column < TimelineModel::ColumnCount; ++column)
        columns << column;
    return columns;
}

/// What the shapes of the chart mean, at its foot.
class Legend : public QWidget
{
public:
    [[nodiscard]] QSize sizeHint() const override { return {u(200), u(10) + paint(nullptr)}; }

protected:
    void resizeEvent(QResizeEvent *) override { updateGeometry(); }
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(QRect(0, 0, width(), 1), tokens().line);
        paint(&painter);
    }

private:
    int paint(QPainter *painter) const
    {
        return TimelineDrawing::paintLegend(painter, rect().adjusted(u(24), u(5), -u(16), 0),
                                            TimelinePage::tr("Wheel zooms · drag moves a date and asks why"));
    }
};

} // namespace

TimelinePage::TimelinePage(OpenPlan &plan, Acts &acts, QWidget *parent)
    : Page(parent)
    , m_plan(plan)
    , m_acts(acts)
    , m_model(new TimelineModel(plan, this))
    , m_header(new PageHeader(tr("Timeline"), this))
    , m_toggle(m_header->addButton(tr("Show as a table")))
    , m_stack(new QStackedWidget)
    , m_nothing(new EmptyState(u"timeline"_s, tr("Nothing has a date yet"),
                               tr("The timeline shows when each milestone is due, and from when it was moved. Give "
                                  "the milestones of a commitment their dates first.")))
    , m_picture(new QWidget)
    , m_rows(nullptr)
    , m_chart(new TimelineChart)
    , m_table(new TreeTable)
{
    build();
    connect(m_nothing->addButton(tr("Go to the commitments"), ButtonKind::Main), &Button::clicked, this, [this] {
        emit wanted({u"commitments"_s, {}, {}});
    });
    connect(m_toggle, &Button::clicked, this, &TimelinePage::toggleTable);
    connect(m_chart, &TimelineChart::activated, this, &TimelinePage::open);
    connect(m_chart, &TimelineChart::moveWanted, this, [this](int milestone, const QDate &day) {
        const TimelineMilestone &moved = m_model->timeline().milestones.at(milestone);
        m_acts.moveDate(moved.id, day == moved.day() ? moved.now : FuzzyDate(day), std::nullopt);
    });
    connect(m_table, &QTreeView::activated, this, [this](const QModelIndex &index) { open(index.row()); });
    connect(m_model, &TimelineModel::dateMoveWanted, &acts, &Acts::moveDate);
    connect(m_model, &TimelineModel::failed, this, &Page::failed);
}

void TimelinePage::build()
{
    m_toggle->setShortcutHint(u"F8"_s);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new EditingDelegate(30, m_table));
    m_table->setAccessibleName(tr("Milestones by date"));
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->header()->setStretchLastSection(false);
    auto *inner = new QVBoxLayout(m_picture);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(0);
    inner->addWidget(m_chart, 1);
    auto *legend = new Legend;
    legend->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    inner->addWidget(legend);
    m_rows = new QWidget;
    auto *margins = new QVBoxLayout(m_rows);
    margins->setContentsMargins(u(20), 0, u(20), 0);
    margins->addWidget(m_table);
    for (QWidget *each : QList<QWidget *>{m_picture, m_rows, m_nothing})
        m_stack->addWidget(each);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_stack, 1);
}

Outcome TimelinePage::refresh()
{
    if (const auto read = m_model->refresh(); !read)
        return read;
    const bool wasTable = isTable();
    const bool hasDays = m_model->timeline().hasDays();
    m_header->setSubtitle(countWords());
    m_toggle->setVisible(hasDays);
    m_chart->setMovable(!m_plan.store().isReadOnly());
    m_chart->setTimeline(m_model->timeline());
    m_stack->setCurrentWidget(!hasDays ? static_cast<QWidget *>(m_nothing) : wasTable ? m_rows : m_picture);
    if (!hasDays)
        return {};
    fitColumns();
    if (const auto id = RecordId::fromText(m_goTo); id && m_model->find(*id) >= 0)
        setCurrent(m_model->find(*id));
    else if (!m_table->currentIndex().isValid())
        setCurrent(m_chart->current());
    m_goTo.clear();
    return {};
}

QString TimelinePage::countWords() const
{
    const QList<TimelineMilestone> &shown = m_model->timeline().milestones;
    const auto count = [&](auto is) {
        return int(std::count_if(shown.cbegin(), shown.cend(), [&is](const TimelineMilestone &each) {
            return each.kind == TimelineMilestone::Milestone && is(each);
        }));
    };
    const int all = count([](const TimelineMilestone &) { return true; });
    const int later = count([](const TimelineMilestone &each) { return !each.slippage.isEmpty(); });
    const int passed = count([](const TimelineMilestone &each) { return !each.lateness.isEmpty(); });
    const int undated = count([](const TimelineMilestone &each) { return !each.day(); });
    QStringList words{all == 1 ? tr("1 milestone") : tr("%1 milestones").arg(all)};
    if (later > 0)
        words << tr("%1 later than first promised").arg(later);
    if (passed > 0)
        words << (passed == 1 ? tr("1 date passed") : tr("%1 dates passed").arg(passed));
    if (undated > 0)
        words << tr("%1 without a day").arg(undated);
    return words.join(u" · "_s);
}

bool TimelinePage::isTable() const
{
    return m_stack->currentWidget() == m_rows;
}

int TimelinePage::current() const
{
    return isTable() ? m_table->currentIndex().row() : m_chart->current();
}

void TimelinePage::setCurrent(int milestone)
{
    m_chart->setCurrent(milestone);
    m_table->setCurrentIndex(m_model->index(milestone, TimelineModel::Name));
}

void TimelinePage::toggleTable()
{
    if (!m_model->timeline().hasDays())
        return;
    const bool hadFocus = isAncestorOf(focusWidget()) && focusWidget() != m_toggle;
    setCurrent(current());
    m_stack->setCurrentWidget(isTable() ? m_picture : m_rows);
    m_toggle->setWords(isTable() ? tr("Show as a chart") : tr("Show as a table"));
    if (isTable())
        m_table->scrollTo(m_table->currentIndex());
    if (hadFocus)
        panes().first()->setFocus();
}

void TimelinePage::open(int milestone)
{
    const TimelineMilestone &opened = m_model->timeline().milestones.at(milestone);
    const bool isMilestone = opened.kind == TimelineMilestone::Milestone;
    if (!opened.leadsTo.isNull())
        emit wanted({u"commitment"_s, opened.leadsTo, isMilestone ? opened.id.text() : QString()});
}

void TimelinePage::goTo(const Where &where)
{
    m_goTo = where.detail;
}

Where TimelinePage::where() const
{
    const QList<TimelineMilestone> &all = m_model->timeline().milestones;
    const int at = current();
    return {u"timeline"_s, {}, at >= 0 && at < all.size() ? all.at(at).id.text() : QString()};
}

QList<RecordId> TimelinePage::chosenCommitments() const
{
    const RecordId commitment = m_model->timeline().milestones.value(current()).leadsTo;
    return commitment.isNull() ? QList<RecordId>() : QList<RecordId>{commitment};
}

QList<QWidget *> TimelinePage::panes() const
{
    QWidget *shown = m_stack->currentWidget();
    return {shown == m_picture ? static_cast<QWidget *>(m_chart) : shown == m_rows ? m_table : shown};
}

std::unique_ptr<Drawing> TimelinePage::drawing() const
{
    if (m_stack->currentWidget() != m_picture)
        return nullptr;
    return std::make_unique<TimelineOnPaper>(m_model->timeline(), m_chart->zoom(), tr("Timeline"));
}

QMimeData *TimelinePage::wholeTable() const
{
    return m_model->timeline().hasDays() ? tableOf(allRows(), allColumns()) : nullptr;
}

QModelIndexList TimelinePage::allRows() const
{
    QModelIndexList rows;
    for (int row = 0; row < m_model->rowCount(); ++row)
        rows << m_model->index(row, 0);
    return rows;
}

QMimeData *TimelinePage::selectionAsTable() const
{
    QModelIndexList rows;
    if (isTable())
        rows = m_table->selectionModel()->selectedRows();
    else if (m_stack->currentWidget() == m_picture)
        rows = allRows(); // a chart is copied whole
    std::sort(rows.begin(), rows.end(), [](const QModelIndex &a, const QModelIndex &b) { return a.row() < b.row(); });
    return rows.isEmpty() ? nullptr : tableOf(rows, allColumns());
}

void TimelinePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    fitColumns();
}

void TimelinePage::fitColumns()
{
    const bool isNarrow = width() < u(1000);
    m_table->setColumnHidden(TimelineModel::OfCommitment, width() < u(760));
    m_table->setColumnHidden(TimelineModel::Why, isNarrow);
    m_table->header()->setSectionResizeMode(TimelineModel::Name, QHeaderView::Stretch);
    m_table->setColumnWidth(TimelineModel::OfCommitment, u(isNarrow ? 170 : 210));
    m_table->setColumnWidth(TimelineModel::FirstPromised, u(128));
    m_table->setColumnWidth(TimelineModel::Now, u(128));
    m_table->setColumnWidth(TimelineModel::Lateness, u(150));
    m_table->setColumnWidth(TimelineModel::Why, u(200));
}

} // namespace waymark::ui
