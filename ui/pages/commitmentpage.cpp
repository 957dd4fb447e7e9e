// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <pages/commitmentpage.h>

#include "commitmentmore.h"
#include "comparebox.h"
#include "comparisonpanel.h"
#include "editingdelegate.h"
#include "sidespanel.h"
#include "treetable.h"
#include "updatespanel.h"

#include <look/flowlayout.h>
#include <look/historypane.h>
#include <look/label.h>
#include <look/pageheader.h>
#include <look/sidepane.h>
#include <models/milestonesmodel.h>
#include <models/openplan.h>
#include <models/shown.h>
#include <models/tablecopy.h>
#include <pages/acts.h>
#include <report/titles.h>
#include <rules/timeliness.h>
#include <store/progress.h>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QMimeData>
#include <QScrollArea>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace waymark::ui {

CommitmentPage::CommitmentPage(OpenPlan &plan, Acts &acts, QWidget *parent)
    : Page(parent)
    , m_plan(plan)
    , m_header(new PageHeader({}, this))
    , m_compare(new CompareBox(plan))
    , m_sides(new SidesPanel)
    , m_comparison(new ComparisonPanel)
    , m_model(new MilestonesModel(plan, this))
    , m_table(new TreeTable)
    , m_slipped(label({}, TextStyle::Small))
    , m_noMilestones(paragraph(tr("No milestones yet."), TextStyle::Body))
    , m_updatesPanel(new UpdatesPanel)
    , m_more(new CommitmentMore(plan, acts))
    , m_split(new QSplitter(Qt::Horizontal, this))
    , m_history(new HistoryPane)
{
    build(acts);
    connect(m_header->addButton(tr("History"), ButtonKind::Quiet), &Button::clicked, this,
            [this] { tellHistoryOf(ownPlaces(), m_name); });
    connect(m_updatesPanel, &UpdatesPanel::historyWanted, this, [this](const ToldUpdate &told) {
        tellHistoryOf(QList<Place>{{u"update"_s, told.update.id.record(), {}}}, tr("Update, %1").arg(told.round));
    });
    m_header->addControl(m_compare);
    connect(m_compare, &CompareBox::chosen, this, [this] {
        if (const auto read = refresh(); !read)
            emit failed(read.error());
    });
    connect(m_more, &CommitmentMore::pointWanted, this, [this](const RecordId &point) {
        emit wanted({u"points"_s, point, {}});
    });
    connect(m_header->addButton(tr("Log progress"))->forWriting(), &Button::clicked, this,
            [this, &acts] { acts.logProgress(m_commitment); });
    connect(m_header->addButton(tr("Write the update"), ButtonKind::Main)->forWriting(), &Button::clicked, this,
            [this] {
                emit wanted({u"update"_s, m_commitment, {}});
            });
    connect(m_model, &MilestonesModel::failed, this, &Page::failed);
    connect(m_model, &MilestonesModel::dateMoveWanted, &acts, &Acts::moveDate);
    connect(m_history, &HistoryPane::closed, this, [this] {
        showHistory(false);
        m_table->setFocus();
    });
    connect(m_history, &HistoryPane::moreWanted, this, [this] {
        m_isAllHistory = true;
        if (const auto told = tellHistory(); !told)
            emit failed(told.error());
    });
    const auto tellSelected = [this] {
        m_told.reset();
        m_isAllHistory = false;
        if (const auto told = tellHistory(); !told)
            emit failed(told.error());
    };
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, tellSelected);
    connect(m_table, &QTreeView::clicked, this, tellSelected);
}

void CommitmentPage::build(Acts &acts)
{
    auto *content = new QWidget;
    auto *sections = new QVBoxLayout(content);
    sections->setContentsMargins(u(24), 0, u(20), u(16));
    sections->setSpacing(u(10));
    sections->addWidget(m_sides);
    sections->addWidget(sectionLine());
    sections->addWidget(m_comparison);
    sections->addWidget(milestonesSection(acts));
    sections->addWidget(m_updatesPanel);
    sections->addWidget(m_more);
    sections->addStretch();
    content->setMaximumWidth(u(1240));
    putBeside(*m_split, scrolling(content), m_history);
    m_split->setSizes({u(830), u(284)});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_split, 1);
}

QWidget *CommitmentPage::milestonesSection(Acts &acts)
{
    auto *section = new QWidget;
    auto *column = new QVBoxLayout(section);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(u(4));
    auto *head = new FlowLayout;
    head->addWidget(label(tr("Milestones"), TextStyle::Section));
    head->addWidget(m_slipped);
    head->addStretch();
    auto *add = (new Button(tr("Add a milestone"), ButtonKind::Quiet))->forWriting();
    head->addWidget(add);
    connect(add, &Button::clicked, this, [this, &acts] { acts.newMilestone(m_commitment); });
    column->addLayout(head);
    setTone(m_noMilestones, Tone::Second);
    column->addWidget(m_noMilestones);
    column->addWidget(m_table);

    auto *delegate = new EditingDelegate(44, m_table);
    m_table->setModel(m_model);
    m_table->setItemDelegate(delegate);
    m_table->setRootIsDecorated(false);
    m_table->setAccessibleName(tr("Milestones"));
    m_table->setAsHighAsRows(true);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->header()->setStretchLastSection(false);
    connect(delegate, &EditingDelegate::editBegun, m_model, &MilestonesModel::beginEdit);
    return section;
}

void CommitmentPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    // Where both have no room the milestones keep it; the history opens on demand.
    const bool isNarrow = width() < u(1000);
    if (isNarrow != m_isNarrow) {
        m_isNarrow = isNarrow;
        if (isNarrow)
            m_isHistoryWanted = isHistoryShown();
        showHistory(!isNarrow && m_isHistoryWanted);
    }
    fitColumns();
}

void CommitmentPage::fitColumns()
{
    const bool isNarrow = width() < u(1000);
    const int widths[]{48, 0, 152, isNarrow ? 160 : 170, 122, 112};
    for (int column = 0; column < MilestonesModel::ColumnCount; ++column) {
        const bool isTitle = column == MilestonesModel::Title;
        m_table->header()->setSectionResizeMode(column, isTitle ? QHeaderView::Stretch : QHeaderView::Interactive);
        if (!isTitle)
            m_table->setColumnWidth(column, u(widths[column]));
    }
    // Its room is for the titles where nothing has moved, and where there is little; the history tells it as well.
    m_table->setColumnHidden(MilestonesModel::Why, !m_isAnyLater || m_split->width() < u(700));
    m_table->fit();
}

Outcome CommitmentPage::refresh()
{
    const auto standing = store::commitmentStanding(m_plan.store(), m_commitment);
    auto updates = store::readAll<Update>(m_plan.store(), m_commitment);
    if (!standing || !updates)
        return tl::unexpected(standing ? updates.error() : standing.error());
    m_updates = *updates;
    const Commitment &commitment = standing->commitment;
    m_name = nameOf(commitment);
    m_header->setTitle(m_name.isEmpty() ? tr("A commitment without a title") : m_name);
    m_header->setMark(commitment.ogpId);
    const QString closed = tr("%1: %2").arg(labelOf(commitment.closure.kind), commitment.closure.reason);
    m_header->setSubtitle(commitment.closure.isClosed() ? closed : commitment.summary.text());
    if (const auto shown = m_model->setMilestones(standing->milestones); !shown)
        return shown;
    tellMilestones(*standing);
    for (const auto &show : {showSides(*standing), showUpdates(), m_more->show(*standing, m_updates),
                             m_compare->refresh(), compare(*standing)})
        if (!show)
            return show;
    m_table->fit();
    return tellHistory();
}

void CommitmentPage::tellMilestones(const rules::CommitmentStanding &standing)
{
    int later = 0;
    rules::Slippage most;
    for (const rules::MilestoneStanding &each : standing.milestones) {
        const auto slipped = rules::slippage(each.milestone.baselineDue, each.milestone.due);
        later += slipped.has_value();
        if (slipped && slipped->days > most.days)
            most = *slipped;
    }
    m_slipped->setText(
        later == 0   ? QString()
        : later == 1 ? tr("1 of %1 later than first promised, by %2").arg(standing.milestones.size()).arg(most.text())
                     : tr("%1 of %2 later than first promised, by %3 at most")
                           .arg(later)
                           .arg(standing.milestones.size())
                           .arg(most.text()));
    m_isAnyLater = later > 0;
    const bool hasAny = !standing.milestones.isEmpty();
    m_noMilestones->setVisible(!hasAny);
    m_table->setVisible(hasAny);
    if (!hasAny)
        return;
    fitColumns();
    int row = qMax(0, m_table->currentIndex().row());
    for (int i = 0; i < standing.milestones.size() && !m_goTo.isEmpty(); ++i)
        if (standing.milestones.at(i).milestone.id.record().text() == m_goTo)
            row = i;
    m_goTo.clear();
    const int column = m_table->currentIndex().isValid() ? m_table->currentIndex().column() : int(MilestonesModel::Due);
    m_table->setCurrentIndex(m_model->index(row, column));
}

Outcome CommitmentPage::showSides(const rules::CommitmentStanding &standing)
{
    const auto parties = partiesOf(m_plan.store(), m_plan.today());
    const auto rounds = store::readAll<Round>(m_plan.store());
    if (!parties || !rounds)
        return tl::unexpected(parties ? rounds.error() : parties.error());
    const auto lastRound = [&](Completion Update::*side) {
        Round last;
        for (const Update &update : m_updates)
            for (const Round &round : *rounds)
                if (round.id == update.round && update.*side != Completion::NotReported &&
                    round.opens.earliest() >= last.opens.earliest())
                    last = round;
        return last.label.text();
    };
    const Parties both = parties->value(m_commitment);
    m_sides->government()->setSide(both.government, standing.ratings.government,
                                   lastRound(&Update::governmentCompletion), !m_updates.isEmpty());
    m_sides->civilSociety()->setSide(both.civilSociety, standing.ratings.civilSociety,
                                     lastRound(&Update::civilSocietyCompletion), !m_updates.isEmpty());
    return {};
}

Outcome CommitmentPage::showUpdates()
{
    QList<std::pair<std::optional<QDate>, ToldUpdate>> told;
    for (const Update &update : std::as_const(m_updates)) {
        const auto round = store::read<Round>(m_plan.store(), update.round);
        const auto by = report::nameOf(m_plan.store(), update.reportedBy);
        if (!by || (!round && round.error().code != ErrorCode::NotFound))
            return tl::unexpected(by ? round.error() : by.error());
        QStringList source{by->isEmpty() ? tr("Reported") : tr("Reported by %1").arg(*by)};
        if (update.reportedHow != Channel::Unknown)
            source << labelOf(update.reportedHow).toLower();
        if (!update.reportedOn.isNull())
            source << update.reportedOn.text();
        const QString name = round ? round->label.text() : tr("a round that is not in the plan");
        told.append({round ? round->opens.earliest() : std::nullopt,
                     {name, update, source.size() > 1 || !by->isEmpty() ? source.join(u", "_s) : QString()}});
    }
    std::stable_sort(told.begin(), told.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    QList<ToldUpdate> sorted;
    for (const auto &[opens, update] : std::as_const(told))
        sorted << update;
    m_updatesPanel->setUpdates(sorted);
    return {};
}

Outcome CommitmentPage::compare(const rules::CommitmentStanding &standing)
{
    std::optional<Comparison> comparison;
    if (m_compare->with()) {
        const auto found = compared(m_plan, standing, m_updates, *m_compare->with());
        if (!found)
            return tl::unexpected(found.error());
        comparison = *found;
    }
    m_model->setComparison(comparison);
    m_comparison->setComparison(comparison);
    const bool isTold = comparison && comparison->wasThere;
    m_sides->government()->setBefore(isTold ? std::optional(comparison->ratings.government) : std::nullopt);
    m_sides->civilSociety()->setBefore(isTold ? std::optional(comparison->ratings.civilSociety) : std::nullopt);
    return {};
}

void CommitmentPage::goTo(const Where &where)
{
    if (m_commitment != where.record) {
        m_table->selectionModel()->clear();
        m_told.reset();
    }
    m_commitment = where.record;
    m_goTo = where.detail;
}

Where CommitmentPage::where() const
{
    const QModelIndex current = m_table->currentIndex();
    const bool isAny = current.isValid() && current.row() < m_model->milestones().size();
    return {u"commitment"_s, m_commitment,
            isAny ? m_model->milestones().at(current.row()).milestone.id.record().text() : QString()};
}

QList<RecordId> CommitmentPage::chosenCommitments() const
{
    return {m_commitment};
}

QList<QWidget *> CommitmentPage::panes() const
{
    QList<QWidget *> all;
    if (!m_model->milestones().isEmpty())
        all << m_table;
    all << m_updatesPanel;
    if (m_history->isVisible())
        all << m_history;
    return all;
}

QMimeData *CommitmentPage::selectionAsTable() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : tableOf(rows, {0, 1, 2, 3, 4, 5});
}

bool CommitmentPage::isHistoryShown() const
{
    return !m_history->isHidden();
}

void CommitmentPage::showHistory(bool shown)
{
    m_history->setVisible(shown);
    if (!m_isNarrow)
        m_isHistoryWanted = shown;
    emit historyShown(shown);
}

} // namespace waymark::ui
