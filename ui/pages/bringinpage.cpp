// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <pages/bringinpage.h>

#include "editingdelegate.h"
#include "treetable.h"

#include <look/button.h>
#include <look/chip.h>
#include <look/currentstack.h>
#include <look/emptystate.h>
#include <look/flowlayout.h>
#include <look/label.h>
#include <look/pageheader.h>
#include <model/words.h>
#include <tables/plansheets.h>
#include <tasks/background.h>

#include <QButtonGroup>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QResizeEvent>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

constexpr int kRoomForTwo = 590; ///< below it the columns share their place with the other lists
constexpr int kMostHeaderRows = 20;

QWidget *named(const QString &words, QComboBox *choice, QLayout &into)
{
    auto *pair = new QWidget;
    auto *row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(u(6));
    QLabel *name = label(words, TextStyle::Small);
    name->setBuddy(choice);
    choice->setAccessibleName(words);
    choice->setAccessibleDescription(words); // its name is what was chosen, on a bus
    row->addWidget(name);
    row->addWidget(choice);
    into.addWidget(pair);
    return pair;
}

} // namespace

BringInPage::BringInPage(OpenPlan &plan, Prompts &prompts, QSettings &settings, QWidget *parent)
    : Page(parent)
    , m_plan(plan)
    , m_prompts(prompts)
    , m_settings(settings)
    , m_work(new Background(this))
    , m_header(new PageHeader(tr("Bring in a spreadsheet"), this))
    , m_stack(new CurrentStack(this))
    , m_none(new EmptyState(u"table"_s, tr("Bring in a spreadsheet"),
                            tr("Choose a table that somebody keeps or sent (.ods, .xlsx, .csv, .tsv), or drop it on "
                               "the window. You see what each cell would change before anything does.")))
    , m_bad(new EmptyState(u"alert"_s, tr("This cannot be read"), {}))
    , m_waiting(new EmptyState(u"table"_s, tr("Reading the spreadsheet…"), tr("Nothing is entered yet.")))
    , m_sheet(new QComboBox)
    , m_kind(new QComboBox)
    , m_headerRow(new QComboBox)
    , m_delimiter(new QComboBox)
    , m_encoding(new QComboBox)
    , m_problem(paragraph({}, TextStyle::Strong))
    , m_split(new QSplitter(Qt::Vertical))
    , m_columns(nullptr)
    , m_which(new QButtonGroup(this))
    , m_lists(new QStackedWidget)
    , m_counts(paragraph({}, TextStyle::Body))
    , m_reasonArea(new QWidget)
    , m_reason(new QLineEdit)
    , m_consent(new QComboBox)
    , m_stop(new Button(tr("Cancel"), ButtonKind::Other))
    , m_bring(new Button(tr("Bring in"), ButtonKind::Main))
    , m_columnRows(new TableColumns(this))
    , m_meanings(new MeaningsModel(this))
    , m_changes(new TableLines(this))
    , m_left(new TableLines(this))
{
    build();
    connectParts();
}

void BringInPage::build()
{
    connect(m_none->addButton(tr("Choose a file…"), ButtonKind::Main)->forWriting(), &Button::clicked, this,
            &BringInPage::choose);
    connect(m_bad->addButton(tr("Another file…"), ButtonKind::Main), &Button::clicked, this, &BringInPage::choose);
    connect(m_waiting->addButton(tr("Cancel"), ButtonKind::Other), &Button::clicked, m_work, &Background::cancel);
    m_load = m_header->addButton(tr("Use kept answers…"));
    m_load->setToolTip(tr("Answers to an earlier table like this one, from a file"));
    m_keep = m_header->addButton(tr("Keep these answers…"));
    m_keep->setToolTip(tr("As a file, for somebody else or for waymark-cli; on this computer they are kept anyway"));
    m_other = m_header->addButton(tr("Another file…"));
    connect(m_other, &Button::clicked, this, &BringInPage::choose);
    connect(m_load, &Button::clicked, this, &BringInPage::loadAnswers);
    connect(m_keep, &Button::clicked, this, &BringInPage::keepAnswers);

    m_columns = listOf(m_columnRows, tr("Columns of the table"));
    m_reading = new QWidget;
    auto *column = new QVBoxLayout(m_reading);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(options());
    m_problem->setContentsMargins(u(24), u(6), u(24), u(6));
    m_problem->hide();
    column->addWidget(m_problem);
    m_split->addWidget(m_columns);
    m_split->addWidget(lower());
    m_split->setChildrenCollapsible(false);
    m_split->setStretchFactor(0, 1);
    m_split->setStretchFactor(1, 1);
    auto *inner = new QHBoxLayout;
    inner->setContentsMargins(u(20), 0, u(20), 0);
    inner->addWidget(m_split);
    column->addLayout(inner, 1);
    column->addWidget(foot());

    for (QWidget *each : QList<QWidget *>{m_none, m_bad, m_waiting, m_reading})
        m_stack->addWidget(each);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(m_header);
    page->addWidget(m_stack, 1);
    clear();
}

QWidget *BringInPage::options()
{
    auto *area = new QWidget;
    auto *row = new FlowLayout(area);
    row->setContentsMargins(u(24), u(8), u(24), u(8));
    row->setSpacing(u(14));
    m_sheetOption = named(tr("Sheet"), m_sheet, *row);
    named(tr("Each row is"), m_kind, *row);
    named(tr("Headings are in row"), m_headerRow, *row);
    m_csvOptions << named(tr("Divided by"), m_delimiter, *row);
    m_csvOptions << named(tr("Letters"), m_encoding, *row);
    m_kind->addItem(tr("a commitment or a milestone"), tables::kCommitmentsAndMilestones);
    m_kind->addItem(tr("a commitment"), u"commitment"_s);
    m_kind->addItem(tr("a milestone"), u"milestone"_s);
    for (const QString &name : tables::sheetKinds())
        if (m_kind->findData(name) < 0)
            m_kind->addItem(kind(name)->label.toLower(), name);
    m_kind->addItem(tr("nothing of ours: leave the sheet out"), QString());
    for (const auto &[words, sign] : {std::pair(tr("commas"), u','), std::pair(tr("semicolons"), u';'),
                                      std::pair(tr("tabs"), u'\t'), std::pair(tr("bars"), u'|')})
        m_delimiter->addItem(words, QString(sign));
    for (const auto &[words, name] : {std::pair(tr("UTF-8"), u"utf-8"_s), std::pair(tr("UTF-16"), u"utf-16"_s),
                                      std::pair(tr("Windows (Western)"), u"windows-1252"_s)})
        m_encoding->addItem(words, name);
    return area;
}

TreeTable *BringInPage::listOf(QAbstractItemModel *model, const QString &name)
{
    auto *table = new TreeTable;
    auto *delegate = new EditingDelegate(30, table);
    table->setModel(model);
    table->setItemDelegate(delegate);
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(model == m_changes || model == m_left); // there may be very many
    table->setAccessibleName(name);
    table->setMinimumHeight(u(92));
    table->header()->setSectionsClickable(false);
    table->header()->setStretchLastSection(true);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const auto open = [table](const QModelIndex &index) {
        if (index.flags().testFlag(Qt::ItemIsEditable) && !table->indexWidget(index))
            table->edit(index);
    };
    connect(table, &QTreeView::clicked, table, open);
    connect(table, &QTreeView::activated, table, open);
    return table;
}

QWidget *BringInPage::lower()
{
    auto *area = new QWidget;
    auto *column = new QVBoxLayout(area);
    column->setContentsMargins(0, u(6), 0, 0);
    column->setSpacing(u(4));
    auto *chips = new FlowLayout;
    chips->setSpacing(u(8));
    for (const QString &words : {tr("Columns"), tr("Words and names"), tr("What changes"), tr("Left out")}) {
        m_chips << new Chip(ChipKind::Filter, words);
        m_which->addButton(m_chips.last(), int(m_chips.size()) - 1);
        chips->addWidget(m_chips.last());
    }
    column->addLayout(chips);
    column->addWidget(m_lists, 1);
    m_tables = {nullptr, listOf(m_meanings, tr("Words and names")), listOf(m_changes, tr("What changes")),
                listOf(m_left, tr("Left out"))};
    m_empty = {nullptr,
               new EmptyState(u"check"_s, tr("Nothing to explain"),
                              tr("Every word, name and date of the table means one thing only.")),
               new EmptyState(u"table"_s, tr("Nothing would change"),
                              tr("The plan says all of it already, or no column has a place yet: choose above what "
                                 "each becomes.")),
               new EmptyState(u"check"_s, tr("Nothing is left out"), tr("Every cell of these columns can be read."))};
    for (int at = 1; at < m_tables.size(); ++at) {
        m_lists->addWidget(m_tables.at(at));
        m_lists->addWidget(m_empty.at(at));
    }
    m_chips.at(2)->setChecked(true);
    return area;
}

QWidget *BringInPage::foot()
{
    auto *area = new QWidget;
    auto *column = new QVBoxLayout(area);
    column->setContentsMargins(u(24), u(6), u(24), u(10));
    column->setSpacing(u(6));
    column->addWidget(sectionLine());
    auto *reason = new FlowLayout(m_reasonArea);
    reason->setContentsMargins(0, 0, 0, 0);
    reason->setSpacing(u(8));
    QLabel *why = label(tr("Why the dates move"), TextStyle::Heading);
    why->setBuddy(m_reason);
    m_reason->setAccessibleName(tr("Why the dates move"));
    m_reason->setMinimumWidth(u(320));
    QLabel *others = label(tr("The other side"), TextStyle::Heading);
    others->setBuddy(m_consent);
    m_consent->setAccessibleName(tr("The other side"));
    for (const Word &word : words<MoveConsent>())
        m_consent->addItem(word.label, word.value);
    for (QWidget *part : QList<QWidget *>{why, m_reason, others, m_consent})
        reason->addWidget(part);
    column->addWidget(m_reasonArea);
    auto *row = new FlowLayout;
    row->setSpacing(u(8));
    m_counts->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    row->addWidget(m_counts);
    row->addWidget(m_stop);
    row->addWidget(m_bring->forWriting());
    column->addLayout(row);
    m_stop->hide();
    return area;
}

void BringInPage::connectParts()
{
    connect(m_sheet, &QComboBox::activated, this, [this] {
        m_shownSheet = m_sheet->currentData().toString();
        tell();
    });
    connect(m_kind, &QComboBox::activated, this, [this] { setKind(m_kind->currentData().toString()); });
    connect(m_headerRow, &QComboBox::activated, this, [this] {
        readAgain({m_proposal.mapping, m_shownSheet, m_headerRow->currentIndex() + 1});
    });
    for (QComboBox *form : {m_delimiter, m_encoding})
        connect(form, &QComboBox::activated, this, [this] {
            read({m_delimiter->currentData().toString().front(), m_encoding->currentData().toString()});
        });
    connect(m_columnRows, &TableColumns::fieldChosen, this, &BringInPage::setField);
    connect(m_meanings, &MeaningsModel::answerGiven, this, &BringInPage::answer);
    connect(m_which, &QButtonGroup::idClicked, this, [this] { tellLists(); });
    connect(m_stop, &Button::clicked, m_work, &Background::cancel);
    connect(m_bring, &Button::clicked, this, &BringInPage::bringIn);
    connect(m_work, &Background::lasting, this, [this](const QString &what, qint64 done, qint64 total) {
        const QString sentence = total > 0 ? tr("%1… %2 %").arg(what).arg(100 * done / total) : what + u'…';
        m_stop->show();
        m_bring->setEnabled(false);
        m_counts->setText(sentence);
        m_waiting->setWords(sentence, tr("Nothing is entered yet."));
        if (!m_file)
            m_stack->setCurrentWidget(m_waiting);
    });
    connect(m_work, &Background::finished, this, [this] { m_stop->hide(); });
}

/// Where there is room the columns stand above the other lists, else in turn with them.
void BringInPage::arrange()
{
    const bool isLow = height() < u(kRoomForTwo);
    m_chips.first()->setVisible(isLow);
    m_isLow = isLow;
    const bool isAmongLists = m_lists->indexOf(m_columns) >= 0;
    if (isLow && !isAmongLists) {
        m_lists->addWidget(m_columns); // the stack shows it in its turn
        if (m_which->checkedId() == 2)
            m_chips.first()->setChecked(true);
    } else if (!isLow && isAmongLists) {
        m_split->insertWidget(0, m_columns);
        m_columns->show();
        if (m_which->checkedId() == 0)
            m_chips.at(2)->setChecked(true);
    }
    tellLists();
    fitColumns();
}

void BringInPage::fitColumns()
{
    const int room = qMax(1, m_split->width() - u(16));
    const auto fit = [room](TreeTable *table, const QList<int> &percent) {
        for (int at = 0; at < percent.size(); ++at)
            table->setColumnWidth(at, room * percent.at(at) / 100);
    };
    fit(m_columns, {24, 24});
    fit(m_tables.at(1), {m_isLow ? 26 : 16, m_isLow ? 36 : 44});
    fit(m_tables.at(2), {9, 27, 18, 22});
    fit(m_tables.at(3), {14, 20});
}

void BringInPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

Outcome BringInPage::refresh()
{
    if (m_file && m_written != m_plan.written() && !m_work->isRunning())
        readAgain({m_proposal.mapping, {}, 0});
    return {};
}

void BringInPage::goTo(const Where &) {}

Where BringInPage::where() const
{
    return {u"import"_s, {}, {}};
}

QList<QWidget *> BringInPage::panes() const
{
    QWidget *shown = m_stack->currentWidget();
    if (shown != m_reading)
        return {shown};
    return m_isLow ? QList<QWidget *>{m_lists, m_bring} : QList<QWidget *>{m_columns, m_lists, m_bring};
}

} // namespace waymark::ui
