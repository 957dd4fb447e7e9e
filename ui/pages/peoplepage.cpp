// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <pages/peoplepage.h>

#include "editingdelegate.h"
#include "peopleacts.h"
#include "personpane.h"
#include "treetable.h"

#include <look/currentstack.h>
#include <look/emptystate.h>
#include <look/pageheader.h>
#include <models/peoplemodel.h>
#include <models/tablecopy.h>

#include <QHeaderView>
#include <QLineEdit>
#include <QMimeData>
#include <QResizeEvent>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark::ui {

PeoplePage::PeoplePage(OpenPlan &plan, QWidget *window, QWidget *parent)
    : Page(parent)
    , m_plan(plan)
    , m_acts(new PeopleActs(plan, window))
    , m_model(new PeopleModel(plan, this))
    , m_header(new PageHeader(tr("People"), this))
    , m_words(new QLineEdit)
    , m_stack(new CurrentStack)
    , m_nobody(nullptr)
    , m_split(new QSplitter(Qt::Horizontal))
    , m_table(new TreeTable)
    , m_pane(new PersonPane(plan, *m_acts))
{
    m_acts->setParent(this);
    auto *nobody = new EmptyState(u"people"_s, tr("Nobody here"), tr("No person or organisation has all these words."));
    connect(nobody->addButton(tr("Show everybody"), ButtonKind::Main), &Button::clicked, m_words, &QLineEdit::clear);
    m_nobody = nobody;
    build();
    connect(m_acts, &PeopleActs::failed, this, &Page::failed);
    connect(m_acts, &PeopleActs::told, this, &PeoplePage::told);
    connect(m_acts, &PeopleActs::allWanted, this, &PeoplePage::allAboutWanted);
    connect(m_acts, &PeopleActs::begun, this, [this](const RecordId &id) {
        m_goTo = id;
        goToRecord();
    });
    connect(m_pane, &SidePane::closed, this, [this] {
        m_pane->hide();
        m_table->setFocus();
    });
    connect(m_table, &QTreeView::activated, m_pane, &QWidget::show);
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_model->setWords(words);
        if (const auto shown = refresh(); !shown)
            emit failed(shown.error());
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (const auto shown = showChosen(); !shown)
            emit failed(shown.error());
    });
}

void PeoplePage::build()
{
    connect(m_header->addButton(tr("New organisation…"))->forWriting(), &Button::clicked, m_acts,
            &PeopleActs::newOrganisation);
    connect(m_header->addButton(tr("New person…"), ButtonKind::Main)->forWriting(), &Button::clicked, this,
            &PeoplePage::newPerson);
    m_words->setPlaceholderText(tr("Filter people"));
    m_words->setAccessibleName(tr("Filter people"));
    m_words->setClearButtonEnabled(true);
    m_words->setMaximumWidth(u(320));
    auto *delegate = new EditingDelegate(30, m_table);
    m_table->setModel(m_model);
    m_table->setItemDelegate(delegate);
    m_table->setAccessibleName(tr("People"));
    m_table->setIndentation(u(18));
    m_table->header()->setStretchLastSection(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_nobody);
    auto *left = new QWidget;
    auto *inner = new QVBoxLayout(left);
    inner->setContentsMargins(u(24), u(10), u(12), 0);
    inner->setSpacing(u(8));
    inner->addWidget(m_words);
    inner->addWidget(m_stack, 1);
    putBeside(*m_split, left, m_pane);
    m_split->setSizes({u(820), u(326)});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_split, 1);
}

Outcome PeoplePage::refresh()
{
    if (const auto read = m_model->refresh(); !read)
        return read;
    const int organisations = m_model->organisations();
    const int people = m_model->people();
    m_header->setSubtitle(
        tr("%1 · %2").arg(people == 1 ? tr("1 person") : tr("%1 people").arg(people),
                          organisations == 1 ? tr("1 organisation") : tr("%1 organisations").arg(organisations)));
    const bool hasAny = m_model->rowCount() > 0;
    m_stack->setCurrentWidget(hasAny ? static_cast<QWidget *>(m_table) : m_nobody);
    m_pane->setEnabled(hasAny);
    if (!hasAny)
        return {};
    m_table->expandAll();
    fitColumns();
    goToRecord();
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->firstMatch());
    return showChosen();
}

void PeoplePage::goToRecord()
{
    if (const QModelIndex index = m_model->find(m_goTo); !m_goTo.isNull() && index.isValid()) {
        m_table->setCurrentIndex(index);
        m_table->scrollTo(index);
        m_goTo = {};
    }
}

Outcome PeoplePage::showChosen()
{
    const QModelIndex current = m_table->currentIndex();
    const RecordId id(current.data(PeopleModel::IdRole).toUuid());
    return !current.isValid() ? Outcome() : m_pane->show(current.data(PeopleModel::KindRole).toString(), id);
}

void PeoplePage::goTo(const Where &where)
{
    m_goTo = where.record;
}

Where PeoplePage::where() const
{
    return {u"people"_s, RecordId(m_table->currentIndex().data(PeopleModel::IdRole).toUuid()), {}};
}

QList<QWidget *> PeoplePage::panes() const
{
    QList<QWidget *> all{m_stack->currentWidget()};
    if (m_pane->isVisible())
        all << m_pane;
    return all;
}

QMimeData *PeoplePage::selectionAsTable() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : tableOf(rows, {0, 1, 2, 3});
}

QMimeData *PeoplePage::wholeTable() const
{
    const QModelIndexList rows = m_table->rowsShown();
    return rows.isEmpty() ? nullptr : tableOf(rows, {0, 1, 2, 3});
}

void PeoplePage::newPerson()
{
    const QModelIndex current = m_table->currentIndex();
    const QModelIndex group = current.parent().isValid() ? current.parent() : current;
    m_acts->newPerson(RecordId(group.data(PeopleModel::IdRole).toUuid()));
}

void PeoplePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_pane->setVisible(width() >= u(860));
    fitColumns();
}

void PeoplePage::fitColumns()
{
    const bool isNarrow = width() < u(1000);
    m_table->setColumnHidden(PeopleModel::SigningKey, isNarrow || !m_model->hasKeys());
    m_table->header()->setSectionResizeMode(PeopleModel::DoesWhat, QHeaderView::Stretch);
    m_table->setColumnWidth(PeopleModel::Who, qMax(u(200), m_table->viewport()->width() * 4 / 10));
    m_table->setColumnWidth(PeopleModel::Since, u(136));
    m_table->setColumnWidth(PeopleModel::SigningKey, u(180));
}

} // namespace waymark::ui
