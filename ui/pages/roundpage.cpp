// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <pages/roundpage.h>

#include "pastepane.h"
#include "roundtable.h"

#include <look/chip.h>
#include <look/currentstack.h>
#include <look/emptystate.h>
#include <look/label.h>
#include <look/pageheader.h>
#include <models/roundmodel.h>
#include <models/tablecopy.h>
#include <pages/acts.h>
#include <pages/chasesheet.h>

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMimeData>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

// From these widths of the page, in u(), everything has its room.
constexpr int kRoomForChips = 860;
constexpr int kRoomForPane = 760;

constexpr int kChipsFrom = 13; ///< the words of the first begin where the title does

} // namespace

RoundPage::RoundPage(OpenPlan &plan, Acts &acts, QWidget *parent)
    : Page(parent)
    , m_plan(plan)
    , m_acts(acts)
    , m_model(new RoundModel(plan, this))
    , m_filter(new RoundFilter(this))
    , m_header(new PageHeader(tr("This round"), this))
    , m_noChange(m_header->addButton(tr("No change this time"))->forWriting())
    , m_chase(m_header->addButton(tr("Chase…"))->forWriting())
    , m_tools(new QWidget(this))
    , m_line(sectionLine(this))
    , m_show(label(tr("Show"), TextStyle::Body))
    , m_marks(new QComboBox)
    , m_by(new QComboBox)
    , m_paste(new Button(tr("Paste a reply")))
    , m_split(new QSplitter(Qt::Horizontal, this))
    , m_stack(new CurrentStack)
    , m_table(new RoundTable)
    , m_none(new EmptyState(u"round"_s, tr("No round of updates is open"),
                            tr("A round asks every commitment for its update, by a day you set. Here you see who has "
                               "answered, chase who has not, and enter what they send.")))
    , m_noHits(new EmptyState(u"filter"_s, tr("None of them"), tr("No commitment of this round is in that state.")))
    , m_pane(new PastePane(plan))
{
    m_filter->setSourceModel(m_model);
    build();
    connectAll();
    m_pane->hide();
}

void RoundPage::build()
{
    m_noChange->setShortcutHint(u"Ctrl+Shift+N"_s);
    m_paste->setShortcutHint(u"F7"_s);
    m_table->setModel(m_filter);
    m_table->setAccessibleName(tr("This round"));
    m_table->header()->setSectionResizeMode(RoundModel::Name, QHeaderView::Stretch);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_noHits);
    m_stack->addWidget(m_none);
    m_stack->setMinimumWidth(u(200));
    putBeside(*m_split, m_stack, m_pane);
    auto *tools = new QHBoxLayout(m_tools);
    m_tools->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // what has no room is exchanged, never in the way
    buildTools(tools);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_tools);
    column->addWidget(m_line);
    column->addWidget(m_split, 1);
}

void RoundPage::buildTools(QHBoxLayout *tools)
{
    tools->setSpacing(u(4));
    auto *group = new QButtonGroup(this);
    const std::pair<QString, int> marks[]{{tr("All"), 0},
                                          {tr("Not answered"), RoundModel::NotAnswered},
                                          {tr("With you"), RoundModel::WithYou},
                                          {tr("Views differ"), RoundModel::ViewsDiffer},
                                          {tr("Agreed"), RoundModel::Agreed}};
    for (const auto &[words, mark] : marks) {
        auto *chip = new Chip(ChipKind::Filter, words, {}, m_tools);
        chip->setChecked(mark == 0);
        group->addButton(chip);
        tools->addWidget(chip);
        m_chips.append({chip, mark});
        m_marks->addItem(words, mark);
        connect(chip, &Chip::clicked, this, [this, place = mark] { setMark(place); });
    }
    m_marks->setAccessibleName(tr("Show"));
    m_show->setBuddy(m_marks);
    setTone(m_show, Tone::Second);
    tools->addWidget(m_show);
    tools->addWidget(m_marks);
    tools->addStretch(1);
    QLabel *by = label(tr("By"), TextStyle::Body);
    setTone(by, Tone::Second);
    by->setBuddy(m_by);
    m_by->setAccessibleName(tr("Grouped by"));
    m_by->addItem(tr("department"), u"department"_s);
    m_by->addItem(tr("state"), u"state"_s);
    m_by->addItem(tr("civil society"), u"civilSociety"_s);
    tools->addWidget(by);
    tools->addSpacing(u(4));
    tools->addWidget(m_by);
    tools->addSpacing(u(4));
    tools->addWidget(m_paste);
}

void RoundPage::connectAll()
{
    connect(m_none->addButton(tr("Open a round of updates…"), ButtonKind::Main)->forWriting(), &Button::clicked,
            &m_acts, &Acts::openRound);
    connect(m_none->addButton(tr("See the commitments"), ButtonKind::Quiet), &Button::clicked, this, [this] {
        emit wanted({u"commitments"_s, {}, {}});
    });
    connect(m_noHits->addButton(tr("Show the whole round"), ButtonKind::Main), &Button::clicked, this, [this] {
        setMark(0);
        m_table->setFocus();
    });
    connect(m_noChange, &Button::clicked, this, [this] {
        if (const auto chosen = chosenCommitments(); !chosen.isEmpty())
            m_acts.noChange(chosen);
    });
    connect(m_chase, &Button::clicked, this, &RoundPage::chase);
    connect(m_paste, &Button::clicked, this, &RoundPage::paste);
    connect(m_marks, &QComboBox::activated, this, [this] { setMark(m_marks->currentData().toInt()); });
    connect(m_by, &QComboBox::currentIndexChanged, this, [this] {
        const RecordId current = RoundModel::idOf(m_table->currentIndex());
        m_model->setGrouping(RoundModel::Grouping(m_by->currentIndex()));
        m_table->expandAll();
        select(m_filter->mapFromSource(m_model->find(current)));
        tell();
    });
    connect(m_filter, &QAbstractItemModel::rowsInserted, m_table,
            [this](const QModelIndex &parent, int first, int last) {
                for (int row = first; row <= last && !parent.isValid(); ++row)
                    QMetaObject::invokeMethod(
                        m_table, // once its rows are there
                        [this, group = QPersistentModelIndex(m_filter->index(row, 0))] { m_table->expand(group); },
                        Qt::QueuedConnection);
            });
    connect(m_table, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (RoundModel::isGroup(index))
            m_table->setExpanded(index.siblingAtColumn(0), !m_table->isExpanded(index.siblingAtColumn(0)));
        else
            emit wanted({u"update"_s, RoundModel::idOf(index), m_model->state()->round.id.record().text()});
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        m_noChange->setEnabled(!chosenCommitments().isEmpty() && !m_plan.store().isReadOnly());
        tellPane();
    });
    connect(m_pane, &SidePane::closed, this, [this] { showPane(false); });
    connect(m_pane, &PastePane::told, this, &RoundPage::told);
}

void RoundPage::setMark(int mark)
{
    for (const auto &[chip, each] : std::as_const(m_chips))
        chip->setChecked(each == mark);
    m_marks->setCurrentIndex(m_marks->findData(mark));
    const RecordId current = RoundModel::idOf(m_table->currentIndex());
    m_filter->setMark(mark);
    m_table->expandAll();
    select(m_filter->mapFromSource(m_model->find(current)));
    tell();
}

Outcome RoundPage::refresh()
{
    const RecordId current = RoundModel::idOf(m_table->currentIndex());
    const QList<RecordId> waited = unanswered();
    if (const auto read = m_model->refresh(); !read)
        return read;
    if (m_isFirst && m_model->state()) {
        m_isFirst = false;
        m_table->expandAll();
        m_goTo = m_goTo.isNull() ? unanswered().value(0) : m_goTo;
    }
    if (!m_goTo.isNull())
        select(m_filter->mapFromSource(m_model->find(m_goTo)));
    else
        goOnFrom(current, waited);
    m_goTo = {};
    tell();
    return {};
}

/// After an answer the next one that waits, below or from the top again; while somebody pastes, only after "no change".
void RoundPage::goOnFrom(const RecordId &before, const QList<RecordId> &waited)
{
    const qsizetype at = waited.indexOf(before);
    const auto isDone = [&](const RoundRow &row) {
        return row.commitment == before && (row.isNoChange || (row.isAnswered && m_pane->isHidden()));
    };
    if (at < 0 || !m_model->state() ||
        std::none_of(m_model->state()->rows.cbegin(), m_model->state()->rows.cend(), isDone))
        return;
    const QList<RecordId> wait = unanswered();
    for (qsizetype step = 1; step < waited.size(); ++step)
        if (const RecordId &next = waited.at((at + step) % waited.size()); wait.contains(next)) {
            select(m_filter->mapFromSource(m_model->find(next)));
            return;
        }
}

/// In the order in which they stand on the page.
QList<RecordId> RoundPage::unanswered() const
{
    QList<RecordId> all;
    for (int group = 0; group < m_filter->rowCount(); ++group) {
        const QModelIndex above = m_filter->index(group, 0);
        for (int row = 0; row < m_filter->rowCount(above); ++row)
            if (const QModelIndex index = m_filter->index(row, 0, above);
                index.data(RoundModel::MarksRole).toInt() & RoundModel::NotAnswered)
                all << RoundModel::idOf(index);
    }
    return all;
}

void RoundPage::select(const QModelIndex &index)
{
    QModelIndex wanted = index;
    if (!wanted.isValid())
        wanted = m_filter->mapFromSource(m_model->find(unanswered().value(0)));
    if (!wanted.isValid())
        wanted = m_filter->index(0, 0, m_filter->index(0, 0));
    if (!wanted.isValid())
        return;
    m_table->setCurrentIndex(wanted.siblingAtColumn(qMax(0, m_table->currentIndex().column())));
    m_table->scrollTo(wanted);
}

void RoundPage::tell()
{
    const auto &state = m_model->state();
    const int all = m_model->count(0);
    m_header->setTitle(state ? tr("This round: %1").arg(state->round.label.text()) : tr("This round"));
    m_header->setSubtitle(state ? state->sentence() : QString());
    for (const auto &[chip, mark] : std::as_const(m_chips)) {
        chip->setCount(m_model->count(mark));
        m_marks->setItemText(m_marks->findData(mark), chip->accessibleName());
    }
    const int silent = m_model->count(RoundModel::NotAnswered);
    m_chase->setWords(tr("Chase %1 not answered…").arg(silent));
    m_chase->setVisible(silent > 0);
    m_noChange->setVisible(all > 0);
    m_table->fitNumbers();
    m_tools->setVisible(all > 0);
    m_line->setVisible(all > 0);
    if (state && all == 0)
        m_none->setWords(tr("This round asks nobody"),
                         tr("No commitment was asked for its update in %1; open the next round when there are some.")
                             .arg(state->round.label.text()));
    m_stack->setCurrentWidget(all == 0                    ? static_cast<QWidget *>(m_none)
                              : m_filter->rowCount() == 0 ? m_noHits
                                                          : static_cast<QWidget *>(m_table));
    if (m_stack->currentWidget() == m_table && !m_table->currentIndex().isValid())
        select({});
    if (all == 0)
        showPane(false);
    tellPane();
}

void RoundPage::tellPane()
{
    if (m_pane->isHidden() || !m_model->state())
        return;
    const QModelIndex current = m_table->currentIndex();
    const RecordId commitment = RoundModel::isGroup(current) ? RecordId() : RoundModel::idOf(current);
    if (const auto shown = m_pane->setCommitment(commitment, m_model->state()->round.id); !shown)
        emit failed(shown.error());
}

void RoundPage::paste()
{
    if (m_model->count(0) == 0)
        return;
    showPane(true);
    m_pane->begin();
}

void RoundPage::showPane(bool shown)
{
    const bool hadFocus = m_pane->isAncestorOf(focusWidget());
    m_pane->setVisible(shown);
    fit();
    if (shown)
        tellPane();
    else if (hadFocus)
        panes().first()->setFocus();
}

void RoundPage::chase()
{
    if (!m_model->state())
        return;
    const RoundState &state = *m_model->state();
    QStringList signature{m_plan.desk().authorName()};
    if (const auto own = m_plan.circles().audience(waymark::Circle::OurSide))
        signature << *own;
    const QList<ChaseMail> mails = chaseMails(state, m_plan.plan().title.text(), signature.join(u", "_s));
    auto *sheet = new ChaseSheet(state, mails, this);
    connect(sheet, &ChaseSheet::formsWanted, this, [this, sheet, round = state.round.id](forms::FormFile kind) {
        m_acts.saveForms(round, {}, kind, sheet, [sheet = QPointer(sheet)](const Result<SavedForms> &saved) {
            if (sheet && saved)
                sheet->setForms(saved->folder, saved->files);
            else if (sheet)
                sheet->setProblem(saved.error().sentence);
        });
    });
    connect(sheet, &ChaseSheet::chased, this, [this, sheet, mails, round = state.round] {
        const Outcome kept = keepChased(m_plan, round, mails);
        if (!kept) {
            sheet->setProblem(kept.error().sentence);
            return;
        }
        sheet->accept();
        emit told(tr("Noted where only your side reads it: reminded today."));
    });
    sheet->open();
}

void RoundPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    fit();
}

void RoundPage::fit()
{
    const int all = width();
    const bool isRoomy = all >= u(kRoomForChips);
    m_isTight = all < u(kRoomForPane);
    for (const auto &[chip, mark] : std::as_const(m_chips))
        chip->setVisible(isRoomy);
    m_tools->layout()->setContentsMargins(u(isRoomy ? kChipsFrom : 24), u(6), u(24), u(8));
    m_show->setVisible(!isRoomy);
    m_marks->setVisible(!isRoomy);
    m_paste->setWords(all >= u(1000) ? tr("Paste a reply") : tr("Paste"));
    if (!m_pane->isHidden()) {
        const int pane = m_isTight ? all : qBound(u(344), all * 32 / 100, u(460));
        m_split->setSizes({all - pane, pane});
    }
    fitColumns();
}

void RoundPage::fitColumns()
{
    const int room = m_pane->isHidden() || m_isTight ? width() : m_split->sizes().value(0);
    m_table->setColumnHidden(RoundModel::Answer, room < u(720));
    for (const int column : {RoundModel::Government, RoundModel::CivilSociety})
        m_table->setColumnHidden(column, room < u(540));
    static constexpr int kWidths[][RoundModel::ColumnCount]{
        {0, 140, 168, 118, 112}, {0, 170, 200, 118, 112}, {0, 250, 320, 190, 190}};
    const auto &widths = kWidths[room >= u(1500) ? 2 : room >= u(1000) ? 1 : 0];
    for (int column = RoundModel::Answer; column < RoundModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, u(widths[column]));
}

void RoundPage::goTo(const Where &where)
{
    m_goTo = where.record;
    if (where.detail == u"paste")
        QMetaObject::invokeMethod(this, &RoundPage::paste, Qt::QueuedConnection);
}

Where RoundPage::where() const
{
    return {u"round"_s, RoundModel::idOf(m_table->currentIndex()), {}};
}

QList<RecordId> RoundPage::chosenCommitments() const
{
    QList<RecordId> chosen;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        if (!RoundModel::isGroup(index))
            chosen << RoundModel::idOf(index);
    return chosen;
}

QList<QWidget *> RoundPage::panes() const
{
    QList<QWidget *> all;
    if (m_stack->isVisibleTo(this))
        all << m_stack->currentWidget();
    if (!m_pane->isHidden())
        all << m_pane;
    if (!m_tools->isHidden())
        all << m_tools;
    return all;
}

namespace {

QList<int> allColumns()
{
    QList<int> columns;
    for (int column = 0; column < RoundModel::ColumnCount; ++column)
        columns << column;
    return columns;
}

} // namespace

QMimeData *RoundPage::selectionAsTable() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [this](const QModelIndex &a, const QModelIndex &b) {
        return m_table->visualRect(a).top() < m_table->visualRect(b).top();
    });
    return rows.isEmpty() ? nullptr : tableOf(rows, allColumns());
}

/// Without the headings of groups, which are no rows.
QMimeData *RoundPage::wholeTable() const
{
    QModelIndexList rows = m_table->rowsShown();
    rows.removeIf([](const QModelIndex &row) { return RoundModel::isGroup(row); });
    return rows.isEmpty() ? nullptr : tableOf(rows, allColumns());
}

QString RoundPage::grouping() const
{
    return m_by->currentData().toString();
}

void RoundPage::setGrouping(const QString &name)
{
    if (const int at = m_by->findData(name); at >= 0)
        m_by->setCurrentIndex(at);
}

} // namespace waymark::ui
