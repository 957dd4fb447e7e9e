// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <pages/commitmentspage.h>

#include "editingdelegate.h"
#include "treetable.h"

#include <look/chip.h>
#include <look/emptystate.h>
#include <look/pageheader.h>
#include <models/commitmentsfilter.h>
#include <models/commitmentsmodel.h>
#include <models/tablecopy.h>
#include <pages/acts.h>

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMimeData>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace waymark::ui {

CommitmentsPage::CommitmentsPage(OpenPlan &plan, Acts &acts, QWidget *parent)
    : Page(parent)
    , m_model(new CommitmentsModel(plan, this))
    , m_filter(new CommitmentsFilter(this))
    , m_header(new PageHeader(tr("Commitments"), this))
    , m_words(new QLineEdit(this))
    , m_stack(new QStackedWidget(this))
    , m_table(new TreeTable)
{
    m_filter->setSourceModel(m_model);
    auto *nothing = new EmptyState(u"list"_s, tr("No commitments yet"),
                                   tr("A commitment is one promise of the plan, with its milestones and their dates. "
                                      "Enter the first; the rest can come later."));
    connect(nothing->addButton(tr("New commitment"), ButtonKind::Main), &Button::clicked, &acts, &Acts::newCommitment);
    m_nothing = nothing;
    auto *noHits = new EmptyState(u"filter"_s, tr("Nothing matches"),
                                  tr("No commitment or milestone has all these words and marks."));
    connect(noHits->addButton(tr("Show all commitments"), ButtonKind::Main), &Button::clicked, this, [this] {
        for (const auto &[chip, mark] : std::as_const(m_chips))
            chip->setChecked(false);
        m_words->clear();
        m_table->setFocus();
    });
    m_noHits = noHits;
    build();
    connect(m_model, &CommitmentsModel::failed, this, &Page::failed);
    connect(m_model, &CommitmentsModel::dateMoveWanted, &acts, &Acts::moveDate);
}

void CommitmentsPage::build()
{
    m_words->setPlaceholderText(tr("Filter commitments"));
    m_words->setAccessibleName(tr("Filter commitments"));
    m_words->setClearButtonEnabled(true);
    m_words->setMaximumWidth(u(320));
    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(u(24), u(10), u(24), u(8));
    tools->setSpacing(u(6));
    tools->addWidget(m_words, 1);
    tools->addSpacing(u(6));
    for (QWidget *page : QList<QWidget *>{m_table, m_nothing, m_noHits})
        m_stack->addWidget(page);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addLayout(tools);
    auto *inner = new QHBoxLayout;
    inner->setContentsMargins(u(20), 0, u(20), 0);
    inner->addWidget(m_stack);
    column->addLayout(inner, 1);
    addChip(tr("Date passed"), CommitmentsModel::DatePassed);
    addChip(tr("Views differ"), CommitmentsModel::ViewsDiffer);
    addChip(tr("No update yet"), CommitmentsModel::NoUpdateYet);
    addChip(tr("Closed"), CommitmentsModel::Closed);
    for (const auto &[chip, mark] : std::as_const(m_chips))
        tools->addWidget(chip);
    tools->addStretch(1);

    connect(m_words, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_filter->setWords(words);
        tellHits();
    });
    connect(m_words, &QLineEdit::returnPressed, this, [this] { m_stack->currentWidget()->setFocus(); });
    buildTable();
}

void CommitmentsPage::buildTable()
{
    auto *delegate = new EditingDelegate(30, m_table);
    m_table->setModel(m_filter);
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
            [this](const QModelIndex &index) { m_model->beginEdit(m_filter->mapToSource(index)); });
    connect(m_table, &QTreeView::activated, this, [this](const QModelIndex &index) {
        const QModelIndex above = index.parent();
        const RecordId id = CommitmentsModel::idOf(above.isValid() ? above : index);
        emit wanted({u"commitment"_s, id, above.isValid() ? CommitmentsModel::idOf(index).text() : QString()});
    });
    buildColumns();
}

void CommitmentsPage::fitColumns()
{
    const int wide[]{76, 0, 126, 116, 168, 190};
    const int narrow[]{68, 0, 122, 108, 126, 116};
    for (int column = 0; column < CommitmentsModel::ColumnCount; ++column)
        if (column != CommitmentsModel::Title)
            m_table->setColumnWidth(column, u((m_isNarrow ? narrow : wide)[column]));
}

void CommitmentsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    // Widths somebody chose stay as long as the window does not change from roomy to narrow or back.
    if (const bool isNarrow = width() < u(1000); isNarrow != m_isNarrow) {
        m_isNarrow = isNarrow;
        fitColumns();
    }
}

void CommitmentsPage::addChip(const QString &words, int mark)
{
    auto *chip = new Chip(ChipKind::Filter, words, {}, this);
    connect(chip, &Chip::toggled, this, [this, mark](bool on) {
        m_filter->setMarks(on ? m_filter->marks() | mark : m_filter->marks() & ~mark);
        tellHits();
    });
    m_chips.append({chip, mark});
}

void CommitmentsPage::buildColumns()
{
    for (int column = 0; column < CommitmentsModel::ColumnCount; ++column) {
        auto *action = new QAction(m_model->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString(), this);
        action->setCheckable(true);
        action->setChecked(true);
        action->setEnabled(column != CommitmentsModel::Number); // the tree hangs on it
        connect(action, &QAction::toggled, m_table, [this, column](bool on) { m_table->setColumnHidden(column, !on); });
        m_columnActions << action;
    }
    m_table->header()->addActions(m_columnActions);
    m_table->header()->setContextMenuPolicy(Qt::ActionsContextMenu);
}

Outcome CommitmentsPage::refresh()
{
    const auto read = m_model->refresh();
    if (!read)
        return read;
    for (const auto &[chip, mark] : std::as_const(m_chips))
        chip->setCount(m_model->count(CommitmentsModel::Mark(mark)));
    if (m_isFirst && m_model->rowCount() > 0) {
        m_isFirst = false;
        if (m_model->rowCount() <= 40)
            m_table->expandAll();
        m_table->setCurrentIndex(m_filter->index(0, CommitmentsModel::Title));
    }
    if (const auto id = RecordId::fromText(m_goTo); id && !id->isNull()) {
        const QModelIndex index = m_filter->mapFromSource(m_model->find(*id));
        if (index.isValid())
            m_table->setCurrentIndex(index);
        m_goTo.clear();
    }
    tellHits();
    return {};
}

void CommitmentsPage::tellHits()
{
    const int all = m_model->rowCount();
    const int hits = m_filter->hits();
    QString words = all == 1 ? tr("1 commitment") : tr("%1 commitments").arg(all);
    if (m_filter->isNarrowing())
        words = hits == 1 ? tr("1 row matches") : tr("%1 rows match").arg(hits);
    m_header->setSubtitle(words);
    for (const auto &[chip, mark] : std::as_const(m_chips))
        chip->setVisible(all > 0);
    m_words->setVisible(all > 0);
    m_stack->setCurrentWidget(all == 0 ? m_nothing : hits == 0 ? m_noHits : m_table);
    if (m_filter->marks() != 0 || !m_words->text().isEmpty())
        m_table->expandAll();
    if (m_stack->currentWidget() == m_table && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_filter->index(0, CommitmentsModel::Title));
}

int CommitmentsPage::count(int mark) const
{
    return mark == 0 ? m_model->rowCount() : m_model->count(CommitmentsModel::Mark(mark));
}

void CommitmentsPage::goTo(const Where &where)
{
    const bool isView = where.detail.startsWith(u"mark/"_s);
    m_goTo = isView ? QString() : where.detail;
    for (const auto &[chip, mark] : std::as_const(m_chips))
        if (isView)
            chip->setChecked(where.detail == u"mark/%1"_s.arg(mark));
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
    return {m_stack->currentWidget() == m_table ? m_table : m_stack->currentWidget(), m_words};
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
    QModelIndexList rows;
    for (QModelIndex row = m_filter->index(0, 0); row.isValid(); row = m_table->indexBelow(row))
        rows << row;
    return rows.isEmpty() ? nullptr : tableOf(rows, shownColumns());
}

QMimeData *CommitmentsPage::selectionAsTable() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [this](const QModelIndex &a, const QModelIndex &b) {
        return m_table->visualRect(a).top() < m_table->visualRect(b).top();
    });
    return rows.isEmpty() ? nullptr : tableOf(rows, shownColumns());
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
