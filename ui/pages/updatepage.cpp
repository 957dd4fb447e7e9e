// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <pages/updatepage.h>

#include "editingdelegate.h"
#include "treetable.h"
#include "updateacts.h"
#include "updateaside.h"
#include "viewpanel.h"

#include <actions/progress.h>
#include <look/agreementbar.h>
#include <look/button.h>
#include <look/chip.h>
#include <look/circleframe.h>
#include <look/flowlayout.h>
#include <look/icon.h>
#include <look/label.h>
#include <look/pageheader.h>
#include <look/textbox.h>
#include <models/reportsmodel.h>
#include <models/tablecopy.h>

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMimeData>
#include <QResizeEvent>
#include <QScrollArea>
#include <QSplitter>
#include <QToolButton>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

constexpr int kPause = 700; // milliseconds without a key, then what was typed is kept

QWidget *section(const QString &heading, const QString &hint, QVBoxLayout *&column)
{
    auto *whole = new QWidget;
    column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(u(6));
    auto *head = new FlowLayout;
    head->addWidget(label(heading, TextStyle::Section));
    if (!hint.isEmpty())
        head->addWidget(label(hint, TextStyle::Small));
    column->addLayout(head);
    return whole;
}

QToolButton *arrow(const QString &icon, const QString &name)
{
    auto *button = new QToolButton;
    button->setIcon(themedIcon(icon));
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

} // namespace

UpdatePage::UpdatePage(OpenPlan &plan, QWidget *window, QWidget *parent)
    : Page(parent)
    , m_plan(plan)
    , m_acts(new UpdateActs(plan, window))
    , m_header(new PageHeader({}, this))
    , m_place(label({}, TextStyle::Small))
    , m_previous(arrow(u"chevron-left"_s, tr("The commitment before")))
    , m_next(arrow(u"chevron-right"_s, tr("The next commitment")))
    , m_frame(new CircleFrame)
    , m_showOurSide(m_frame->addButton(tr("Show our side"), ButtonKind::Quiet))
    , m_share(m_frame->addButton({}, ButtonKind::Main))
    , m_joint(new TextBox(TextStyle::Joint, 3))
    , m_nextSteps(new TextBox(TextStyle::Body, 1))
    , m_government(new ViewPanel(tr("Government’s view")))
    , m_civilSociety(new ViewPanel(tr("Civil society’s view")))
    , m_noMilestones(paragraph(tr("No milestones yet."), TextStyle::Body))
    , m_model(new ReportsModel(plan, this))
    , m_table(new TreeTable)
    , m_inTheWay(new TextBox(TextStyle::Body, 1))
    , m_aside(new UpdateAside)
    , m_split(new QSplitter(Qt::Horizontal, this))
    , m_foot(new AgreementBar)
    , m_other(new Button(tr("Another answer…"), ButtonKind::Other))
    , m_agree(new Button(tr("Agree"), ButtonKind::Other))
{
    m_acts->setParent(this);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    build();
    connect(&m_pause, &QTimer::timeout, this, &UpdatePage::keepTyped);
    connect(m_acts, &UpdateActs::failed, this, &Page::failed);
    connect(m_acts, &UpdateActs::told, this, &UpdatePage::told);
    connect(m_model, &ReportsModel::failed, this, &Page::failed);
    connect(m_showOurSide, &Button::clicked, this, [this] {
        keepTyped();
        m_acts->showOurSide(m_desk);
    });
    connect(m_share, &Button::clicked, this, [this] {
        keepTyped();
        m_acts->share(m_desk);
    });
    for (const auto &[panel, side] :
         {std::pair(m_government, PartySide::Government), std::pair(m_civilSociety, PartySide::CivilSociety)})
        connect(panel, &ViewPanel::rated, this,
                [this, side](Completion completion) { m_acts->rate(m_desk, side, completion); });
    connect(m_aside, &UpdateAside::evidenceGiven, this, [this](const QUrl &url) { m_acts->addEvidence(m_desk, url); });
    connect(m_aside, &UpdateAside::evidenceOpened, this, [](const QUrl &url) { QDesktopServices::openUrl(url); });
    connect(m_aside, &SidePane::closed, this, [this] {
        m_aside->hide();
        m_joint->setFocus();
    });
    connect(m_agree, &Button::clicked, this, &UpdatePage::agree);
    connect(m_other, &Button::clicked, this, [this] { m_acts->answer(m_desk, !m_desk.voice.leads); });
}

UpdatePage::~UpdatePage() = default;

void UpdatePage::build()
{
    buildHeader();
    auto *content = new QWidget;
    auto *sections = new QVBoxLayout(content);
    sections->setContentsMargins(u(24), u(14), u(20), u(16));
    sections->setSpacing(u(16));
    sections->addWidget(jointSection());
    sections->addWidget(viewsSection());
    sections->addWidget(milestonesSection());
    sections->addWidget(inTheWaySection());
    sections->addStretch();
    content->setMaximumWidth(u(1240));
    putBeside(*m_split, scrolling(content), m_aside);
    m_split->setSizes({u(830), u(326)});
    m_split->setMinimumHeight(u(190)); // lower, the page scrolls as a whole
    buildFoot();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_split, 1);
    column->addWidget(m_foot);
}

void UpdatePage::buildHeader()
{
    auto *above = new Button(tr("This round"), ButtonKind::Quiet);
    auto *path = new QWidget;
    auto *steps = new QHBoxLayout(path);
    steps->setContentsMargins(0, 0, 0, 0);
    steps->addWidget(above);
    m_header->setAbove(path);
    connect(above, &Button::clicked, this, [this] { emit wanted({u"round"_s, {}, {}}); });
    auto *open = new Button(tr("The commitment"), ButtonKind::Quiet);
    connect(open, &Button::clicked, this, [this] { emit wanted({u"commitment"_s, m_commitment, {}}); });
    steps->addWidget(open);
    steps->addStretch();
    for (QWidget *part : QList<QWidget *>{m_place, m_previous, m_next})
        m_header->addControl(part);
    connect(m_previous, &QToolButton::clicked, this, [this] { emit wanted({u"update"_s, m_desk.previous, m_round}); });
    connect(m_next, &QToolButton::clicked, this, [this] { emit wanted({u"update"_s, m_desk.next, m_round}); });
}

QWidget *UpdatePage::jointSection()
{
    QVBoxLayout *column = nullptr;
    QWidget *whole = section(tr("Joint text"), {}, column);
    m_joint->setBare();
    m_joint->setAccessibleName(tr("Joint text"));
    m_joint->setPlaceholderText(tr("What has happened since last time, in words both sides can agree to"));
    m_nextSteps->setBare();
    m_nextSteps->setAccessibleName(tr("Next steps"));
    m_nextSteps->setPlaceholderText(tr("What comes next, and by when"));
    auto *next = new QWidget;
    auto *row = new QHBoxLayout(next);
    row->setContentsMargins(0, u(4), 0, 0);
    row->setSpacing(u(10));
    row->addWidget(label(tr("Next steps"), TextStyle::Heading), 0, Qt::AlignTop);
    row->addWidget(m_nextSteps, 1);
    m_frame->setEditor(m_joint);
    m_frame->addContent(sectionLine());
    m_frame->addContent(next);
    column->addWidget(m_frame);
    bind(m_joint, u"joint"_s, true);
    bind(m_nextSteps, u"nextSteps"_s, true);
    return whole;
}

QWidget *UpdatePage::viewsSection()
{
    auto *whole = new QWidget;
    auto *row = new FlowLayout(whole);
    row->setSpacing(u(24));
    row->addWidget(m_government);
    row->addWidget(m_civilSociety);
    bind(m_government->words(), u"governmentView"_s, false);
    bind(m_civilSociety->words(), u"civilSocietyView"_s, false);
    return whole;
}

QWidget *UpdatePage::milestonesSection()
{
    QVBoxLayout *column = nullptr;
    QWidget *whole = section(tr("Milestones"), tr("Click a rating of your side or a note to change it"), column);
    auto *delegate = new EditingDelegate(44, m_table);
    m_table->setModel(m_model);
    m_table->setItemDelegate(delegate);
    m_table->setRootIsDecorated(false);
    m_table->setAccessibleName(tr("Milestones"));
    m_table->setAsHighAsRows(true);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->header()->setStretchLastSection(false);
    setTone(m_noMilestones, Tone::Second);
    column->addWidget(m_noMilestones);
    column->addWidget(m_table);
    connect(delegate, &EditingDelegate::editBegun, m_model, &ReportsModel::beginEdit);
    connect(m_table, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (index.flags().testFlag(Qt::ItemIsEditable))
            m_table->edit(index);
    });
    return whole;
}

QWidget *UpdatePage::inTheWaySection()
{
    QVBoxLayout *column = nullptr;
    QWidget *whole = section(tr("What stands in the way"), {}, column);
    auto *row = new FlowLayout;
    for (const Word &word : blockerReasons()) {
        auto *chip = new Chip(ChipKind::Choice, word.label);
        m_reasons.append({chip, word.name});
        row->addWidget(chip);
        connect(chip, &Chip::clicked, this,
                [this, name = word.name](bool on) { m_acts->setInTheWay(m_desk, name, on); });
    }
    column->addLayout(row);
    m_inTheWay->setAccessibleName(tr("What stands in the way, in words"));
    m_inTheWay->setPlaceholderText(tr("In words: what would help, and who could give it"));
    column->addWidget(m_inTheWay);
    bind(m_inTheWay, u"inTheWayText"_s, false);
    return whole;
}

void UpdatePage::buildFoot()
{
    m_agree->setShortcutHint(tr("Ctrl+Enter"));
    m_foot->addButton(m_other);
    m_foot->addButton(m_agree);
}

void UpdatePage::bind(TextBox *box, const QString &field, bool isPrivateFirst)
{
    connect(box, &TextBox::written, this, [this, field] {
        m_typed << field;
        m_pause.start();
        if (field == u"joint")
            tellWords();
    });
    connect(box, &TextBox::left, this, [this, box, field, isPrivateFirst] {
        if (isPrivateFirst)
            keepTyped();
        else
            leave(box, field);
    });
}

void UpdatePage::keepTyped()
{
    m_pause.stop();
    const QList<std::pair<TextBox *, QString>> boxes{{m_joint, u"joint"_s},
                                                     {m_nextSteps, u"nextSteps"_s},
                                                     {m_government->words(), u"governmentView"_s},
                                                     {m_civilSociety->words(), u"civilSocietyView"_s},
                                                     {m_inTheWay, u"inTheWayText"_s}};
    for (const auto &[box, field] : boxes)
        if (m_typed.remove(field))
            check(m_acts->keep(m_desk, field, box->words()));
}

void UpdatePage::leave(TextBox *box, const QString &field)
{
    const Writing &writing = m_desk.texts[field];
    if (!m_typed.remove(field) && !writing.draft)
        return;
    check(m_acts->write(m_desk, field, box->words()));
}

void UpdatePage::check(const Outcome &outcome)
{
    if (!outcome)
        emit failed(outcome.error());
}

void UpdatePage::goTo(const Where &where)
{
    keepTyped();
    if (m_commitment != where.record)
        m_table->selectionModel()->clear();
    m_isRead = m_isRead && m_commitment == where.record && m_round == where.detail;
    m_commitment = where.record;
    m_round = where.detail;
}

Where UpdatePage::where() const
{
    return {u"update"_s, m_commitment, m_round};
}

Outcome UpdatePage::refresh()
{
    if (m_round.isEmpty()) {
        const auto round = actions::currentRound(m_plan.store());
        if (!round)
            return tl::unexpected(round.error());
        m_round = round->id.record().text();
    }
    auto desk =
        updateOnDesk(m_plan, Id<Commitment>(m_commitment), Id<Round>(RecordId::fromText(m_round).value_or(RecordId())));
    if (!desk)
        return tl::unexpected(desk.error());
    m_desk = std::move(*desk);
    showHeader();
    showTexts();
    showInTheWay();
    m_model->setUpdate(m_desk);
    const bool hasAny = !m_desk.milestones.isEmpty();
    m_noMilestones->setVisible(!hasAny);
    m_table->setVisible(hasAny);
    if (hasAny) {
        fitColumns();
        if (!m_table->currentIndex().isValid())
            m_table->setCurrentIndex(m_model->index(0, 0));
    }
    const Outcome beside = showAside();
    m_aside->setWords(m_joint->words());
    tellWords();
    showFoot();
    m_isRead = true;
    return beside;
}

QList<RecordId> UpdatePage::chosenCommitments() const
{
    return {m_commitment};
}

QList<QWidget *> UpdatePage::panes() const
{
    QList<QWidget *> all{m_joint};
    if (!m_desk.milestones.isEmpty())
        all << m_table;
    if (m_aside->isVisible())
        all << m_aside;
    return all << m_foot;
}

QMimeData *UpdatePage::selectionAsTable() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : tableOf(rows, {0, 1, 2, 3, 4});
}

void UpdatePage::agree()
{
    if (!m_agree->isEnabled())
        return;
    keepTyped();
    if (m_desk.agreement && !m_desk.agreement->contested.isEmpty())
        emit wanted({u"versions"_s, {}, {}});
    else if (m_desk.voice.leads)
        m_acts->agree(m_desk);
    else
        m_acts->answer(m_desk, true);
}

void UpdatePage::compare()
{
    if (m_aside->isVisible() && !m_isNarrow)
        m_aside->toggleDifferences();
    else
        m_aside->setVisible(m_aside->isHidden());
}

void UpdatePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const bool isNarrow = width() < u(1040);
    if (isNarrow != m_isNarrow) {
        m_isNarrow = isNarrow;
        m_aside->setVisible(!isNarrow);
    }
    fitColumns();
}

void UpdatePage::hideEvent(QHideEvent *event)
{
    keepTyped();
    Page::hideEvent(event);
}

void UpdatePage::fitColumns()
{
    const int widths[]{0, 132, 116, 108, 170};
    for (int column = 0; column < ReportsModel::ColumnCount; ++column) {
        const bool isWide = column == ReportsModel::Milestone;
        m_table->header()->setSectionResizeMode(column, isWide ? QHeaderView::Stretch : QHeaderView::Interactive);
        if (!isWide)
            m_table->setColumnWidth(column, u(widths[column]));
    }
    m_table->fit();
}

} // namespace waymark::ui
