// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <pages/commitmentspage.h>

#include "editingdelegate.h"
#include "filterbar.h"
#include "rowacts.h"
#include "treetable.h"
#include "viewsmenu.h"

#include <look/button.h>
#include <look/currentstack.h>
#include <look/emptystate.h>
#include <look/pageheader.h>
#include <models/commitmentsmodel.h>
#include <models/openplan.h>
#include <models/tablecopy.h>
#include <pages/acts.h>

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

constexpr int kManyRows = 1000;
constexpr int kMostCounted = 1000; // commitments

} // namespace

CommitmentsPage::CommitmentsPage(OpenPlan &plan, Acts &acts, QSettings &settings, QWidget *parent)
    : Page(parent)
    , m_plan(plan)
    , m_model(new CommitmentsModel(plan, this))
    , m_header(new PageHeader(tr("Commitments"), this))
    , m_bar(new FilterBar(this))
    , m_rowActs(new RowActs(plan, this))
    , m_views(new ViewsMenu(
          SavedViews(settings, plan.plan().id.record()),
          [this] {
              return SavedView{{}, {}, m_bar->wanted(), columns()};
          },
          this))
    , m_stack(new CurrentStack(this))
    , m_table(new TreeTable)
{
    auto *nothing = new EmptyState(u"list"_s, tr("No commitments yet"),
                                   tr("A commitment is one promise of the plan, with its milestones and their dates. "
                                      "Enter the first, or bring in the spreadsheet that has them."));
    connect(nothing->addButton(tr("New commitment"), ButtonKind::Main)->forWriting(), &Button::clicked, &acts,
            &Acts::newCommitment);
    m_nothing = nothing;
    auto *noHits = new EmptyState(u"filter"_s, tr("Nothing matches"),
                                  tr("No commitment or milestone has all these words and marks."));
    connect(noHits->addButton(tr("Show all commitments"), ButtonKind::Main), &Button::clicked, this, [this] {
        m_bar->clear();
        m_table->setFocus();
    });
    m_noHits = noHits;
    m_noHitsYet = new EmptyState(u"filter"_s, tr("Nothing matches so far"),
                                 tr("The plan is long; the rest of its commitments is being read."));
    build();
    connect(m_model, &CommitmentsModel::failed, this, &Page::failed);
    connect(m_model, &CommitmentsModel::listed, this, &CommitmentsPage::follow);
    connect(m_model, &CommitmentsModel::dateMoveWanted, &acts, &Acts::moveDate);
    connect(m_rowActs, &RowActs::failed, this, &Page::failed);
    connect(m_rowActs, &RowActs::told, this, &CommitmentsPage::told);
}

void CommitmentsPage::build()
{
    for (QWidget *page : QList<QWidget *>{m_table, m_nothing, m_noHits, m_noHitsYet})
        m_stack->addWidget(page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_bar);
    auto *inner = new QHBoxLayout;
    inner->setContentsMargins(u(20), 0, u(20), 0);
    inner->addWidget(m_stack);
    column->addLayout(inner, 1);
    connect(m_bar, &FilterBar::wantedChanged, this, [this] {
        m_model->setWanted(m_bar->wanted());
        tellHits();
    });
    connect(m_bar, &FilterBar::done, this, [this] { m_stack->currentWidget()->setFocus(); });
    buildHeader();
    buildTable();
}

void CommitmentsPage::buildHeader()
{
    auto *views = m_header->addButton(tr("Views") + u" ▾"_s);
    views->setAccessibleName(tr("Views"));
    views->setMenu(m_views->menu());
    connect(m_views, &ViewsMenu::wanted, this, [this](const QString &id) {
        emit wanted({u"commitments"_s, {}, u"mark/view/"_s + id});
    });
    connect(m_views, &ViewsMenu::changed, this, &CommitmentsPage::viewsChanged);
}

void CommitmentsPage::buildTable()
{
    auto *delegate = new EditingDelegate(30, m_table);
    m_table->setModel(m_model);
    m_table->setItemDelegate(delegate);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(CommitmentsModel::Number, Qt::AscendingOrder);
    m_table->setAccessibleName(tr("Commitments"));
    m_table->setIndentation(u(18));
    fitColumns();
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(CommitmentsModel::Title, QHeaderView::Stretch);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->header()->setSectionsMovable(true);
    connect(delegate, &EditingDelegate::editBegun, this,
            [this](const QModelIndex &index) { m_model->beginEdit(index); });
    connect(m_table, &QTreeView::activated, this, [this](const QModelIndex &index) {
        const QModelIndex above = index.parent();
        const RecordId id = CommitmentsModel::idOf(above.isValid() ? above : index);
        emit wanted({u"commitment"_s, id, above.isValid() ? CommitmentsModel::idOf(index).text() : QString()});
    });
    buildColumns();
}

void CommitmentsPage::fitColumns()
{
    // Where it is tight the shapes of the two views stand without their words, which the tooltips have.
    static constexpr int kWidths[][CommitmentsModel::ColumnCount]{{76, 0, 126, 116, 168, 190, 190, 150, 130},
                                                                  {80, 0, 122, 108, 142, 116, 116, 110, 100},
                                                                  {80, 0, 48, 48, 124, 64, 64, 64, 64}};
    for (int column = 0; column < CommitmentsModel::ColumnCount; ++column)
        if (column != CommitmentsModel::Title)
            m_table->setColumnWidth(column, u(kWidths[m_layout][column]));
}

void CommitmentsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    // Widths somebody chose stay as long as the window does not change from one layout to another.
    if (const int now = width() < u(700) ? 2 : width() < u(1000) ? 1 : 0; now != m_layout) {
        m_layout = now;
        fitColumns();
    }
}

void CommitmentsPage::buildColumns()
{
    for (int column = 0; column < CommitmentsModel::ColumnCount; ++column) {
        auto *action = new QAction(m_model->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString(), this);
        action->setCheckable(true);
        action->setEnabled(column != CommitmentsModel::Number); // the tree hangs on it
        m_table->setColumnHidden(column, column > CommitmentsModel::Lead);
        action->setChecked(!m_table->isColumnHidden(column));
        connect(action, &QAction::toggled, m_table, [this, column](bool on) { m_table->setColumnHidden(column, !on); });
        m_columnActions << action;
    }
    m_table->header()->addActions(m_columnActions);
    m_table->header()->setContextMenuPolicy(Qt::ActionsContextMenu);
}

Outcome CommitmentsPage::refresh()
{
    const QModelIndex current = m_table->currentIndex();
    const int row = current.parent().isValid() ? current.parent().row() : current.row();
    const auto read = m_model->refresh();
    if (!read)
        return read;
    if (row >= 0 && !m_table->currentIndex().isValid()) // its row went: the next takes its place
        m_table->setCurrentIndex(m_model->index(qMin(row, m_model->rowCount() - 1), CommitmentsModel::Title));
    follow();
    return {};
}

void CommitmentsPage::follow()
{
    if (!m_model->isReading()) // until then its counts would be those of a part
        m_bar->follow(*m_model);
    if (m_isFirst && m_model->rowCount() > 0) {
        m_isFirst = false;
        if (m_model->rowCount() <= 40)
            m_table->expandAll();
        m_table->setCurrentIndex(m_model->index(0, CommitmentsModel::Title));
    }
    // Where every pixel counts a tree looks at all rows for one step.
    const bool isBig = m_model->isReading() || m_model->commitments() > kManyRows;
    m_table->setVerticalScrollMode(isBig ? QTreeView::ScrollPerItem : QTreeView::ScrollPerPixel);
    tellHits();
    if (const auto id = RecordId::fromText(m_goTo); id && !id->isNull()) {
        const QModelIndex index = m_model->find(*id);
        if (index.isValid())
            m_table->setCurrentIndex(index);
        if (index.isValid() || !m_model->isReading())
            m_goTo.clear();
    }
}

void CommitmentsPage::tellHits()
{
    const int all = m_model->commitments();
    const int hits = m_model->hits();
    QString words = all == 1 ? tr("1 commitment") : tr("%1 commitments").arg(all);
    if (m_model->isReading())
        words = tr("Reading all commitments…");
    else if (m_model->wanted().isNarrowing())
        words = hits == 1 ? tr("1 row matches") : tr("%1 rows match").arg(hits);
    m_header->setSubtitle(words);
    m_bar->setVisible(all > 0);
    const auto view = m_views->views().at(m_view);
    if (view && view->rows != m_model->wanted())
        m_view.clear();
    m_views->setCurrent(m_view);
    m_header->setTitle(view && !m_view.isEmpty() ? tr("Commitments: %1").arg(view->name) : tr("Commitments"));
    QWidget *noHits = m_model->isReading() ? m_noHitsYet : m_noHits;
    m_stack->setCurrentWidget(all == 0 ? m_nothing : hits == 0 ? noHits : m_table);
    // So that what matches is seen; of very many rows it is the commitments.
    if (m_model->wanted().isNarrowing() && hits <= kManyRows)
        m_table->expandAll();
    if (m_stack->currentWidget() == m_table && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(0, CommitmentsModel::Title));
}

void CommitmentsPage::goTo(const Where &where)
{
    static const QString mark = u"mark/"_s;
    static const QString view = u"mark/view/"_s;
    m_goTo = where.detail.startsWith(mark) ? QString() : where.detail;
    if (where.detail.startsWith(view))
        showView(where.detail.mid(view.size()));
    else if (where.detail.startsWith(mark))
        m_bar->setWanted({{}, where.detail.mid(mark.size()).toInt(), {}, {}, {}});
}

void CommitmentsPage::showView(const QString &id)
{
    const auto view = m_views->views().at(id);
    if (!view)
        return;
    setColumns(view->columns);
    m_view = id;
    m_bar->setWanted(view->rows);
    m_model->setWanted(view->rows);
    tellHits();
}

Result<QHash<QString, int>> CommitmentsPage::countsOfViews()
{
    QHash<QString, int> counts;
    const QList<SavedView> views = savedViews();
    const auto all = views.isEmpty() ? Result<int>(0) : CommitmentsModel::countIn(m_plan, 0);
    if (!all || *all == 0 || *all > kMostCounted)
        return all ? Result<QHash<QString, int>>(counts) : tl::unexpected(all.error());
    if (const auto read = m_model->refresh(); !read)
        return tl::unexpected(read.error());
    for (const SavedView &view : views)
        if (!m_model->isReading())
            counts.insert(view.id, m_model->hitsOf(view.rows));
    return counts;
}

QList<SavedView> CommitmentsPage::savedViews() const
{
    return m_views->views().all();
}

Where CommitmentsPage::where() const
{
    return {u"commitments"_s,
            {},
            m_table->currentIndex().isValid() ? CommitmentsModel::idOf(m_table->currentIndex()).text() : QString()};
}

QList<RecordId> CommitmentsPage::chosenCommitments() const
{
    QList<RecordId> chosen;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows()) {
        const RecordId id = CommitmentsModel::idOf(index.parent().isValid() ? index.parent() : index);
        if (!chosen.contains(id))
            chosen << id;
    }
    return chosen;
}

QList<QWidget *> CommitmentsPage::panes() const
{
    return {m_stack->currentWidget() == m_table ? m_table : m_stack->currentWidget(), m_bar->words()};
}

QList<int> CommitmentsPage::shownColumns() const
{
    QList<int> columns;
    for (int at = 0; at < m_table->header()->count(); ++at)
        if (const int column = m_table->header()->logicalIndex(at); !m_table->isColumnHidden(column))
            columns << column;
    return columns;
}

QMimeData *CommitmentsPage::wholeTable() const
{
    const QModelIndexList rows = m_table->rowsShown();
    return rows.isEmpty() ? nullptr : tableOf(rows, shownColumns());
}

QModelIndexList CommitmentsPage::selectedInOrder() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](const QModelIndex &a, const QModelIndex &b) {
        const auto place = [](const QModelIndex &index) {
            const QModelIndex above = index.parent();
            return above.isValid() ? std::pair(above.row(), index.row()) : std::pair(index.row(), -1);
        };
        return place(a) < place(b);
    });
    return rows;
}

QMimeData *CommitmentsPage::selectionAsTable() const
{
    const QModelIndexList rows = selectedInOrder();
    return rows.isEmpty() ? nullptr : tableOf(rows, shownColumns());
}

bool CommitmentsPage::takesTable() const
{
    return true;
}

void CommitmentsPage::takeTable(const QMimeData &copied)
{
    PasteTarget target;
    const QModelIndex current = m_table->currentIndex();
    const auto labelOf = [](int column) {
        const QStringList labels{
            u"Number"_s, u"Title"_s, u"As government sees it"_s, u"As civil society sees it"_s, u"Due"_s, u"Lead"_s,
            QString(),   u"Theme"_s, u"Jurisdiction"_s};
        return labels.value(column);
    };
    const QList<int> columns = shownColumns();
    for (const int column : columns) {
        target.shown << labelOf(column);
        if (!target.columns.isEmpty() || column == current.column())
            target.columns << labelOf(column);
    }
    const Cells cells = cellsIn(copied);
    for (QModelIndex at = current; at.isValid() && target.rows.size() < cells.size(); at = m_table->indexBelow(at))
        target.rows << CommitmentsModel::idOf(at);
    m_rowActs->paste(cells, target);
}

void CommitmentsPage::changeSelected()
{
    QList<RecordId> rows;
    const QModelIndexList selected = selectedInOrder();
    for (const QModelIndex &index : selected)
        rows << CommitmentsModel::idOf(index);
    if (rows.isEmpty())
        emit failed({ErrorCode::Invalid, tr("Select the rows to change first."), {}});
    m_rowActs->change(rows);
}

QByteArray CommitmentsPage::columns() const
{
    return m_table->header()->saveState();
}

void CommitmentsPage::setColumns(const QByteArray &state)
{
    if (!state.isEmpty())
        m_table->header()->restoreState(state);
    for (int column = 0; column < CommitmentsModel::ColumnCount; ++column)
        m_columnActions.at(column)->setChecked(!m_table->isColumnHidden(column));
}

} // namespace waymark::ui
