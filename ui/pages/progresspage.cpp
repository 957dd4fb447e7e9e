// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <pages/progresspage.h>

#include "barspanels.h"
#include "progresspanel.h"

#include <look/currentstack.h>
#include <look/drawing.h>
#include <look/look.h>
#include <look/pageheader.h>

#include <QMimeData>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark::ui {

ProgressPage::ProgressPage(OpenPlan &plan, QWidget *parent)
    : Page(parent)
    , m_header(new PageHeader(tr("Progress"), this))
    , m_toggle(m_header->addButton(tr("Show as a table")))
    , m_copy(m_header->addButton(tr("Copy picture")))
    , m_tabs(new QTabBar)
    , m_stack(new CurrentStack)
{
    m_toggle->setShortcutHint(u"F8"_s);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("Pictures of progress"));
    auto *tabs = new QHBoxLayout;
    tabs->setContentsMargins(u(24), u(6), u(24), u(6));
    tabs->addWidget(m_tabs);
    auto *inner = new QHBoxLayout;
    inner->setContentsMargins(u(20), 0, u(20), 0);
    inner->addWidget(m_stack);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addLayout(tabs);
    column->addLayout(inner, 1);
    addPanel(u"rounds"_s, tr("By round"), new ProgressPanel(plan));
    addPanel(u"counts"_s, tr("By whose view"), new CountsPanel(plan));
    addPanel(u"open"_s, tr("Still open"), new StillOpenPanel(plan));
    addPanel(u"later"_s, tr("Later than promised"), new LaterPanel(plan));
    connect(m_tabs, &QTabBar::currentChanged, this, &ProgressPage::showPanel);
    connect(m_toggle, &Button::clicked, this, &ProgressPage::toggleTable);
    connect(m_copy, &Button::clicked, this, [this] { panel()->copyPicture(); });
}

void ProgressPage::addPanel(const QString &key, const QString &words, PicturePanel *panel)
{
    m_keys << key;
    m_stack->addWidget(panel);
    m_tabs->addTab(words);
    connect(panel, &PicturePanel::wanted, this, &Page::wanted);
    connect(panel, &PicturePanel::failed, this, &Page::failed);
    connect(panel, &PicturePanel::toggled, this, &ProgressPage::tellPanel);
}

PicturePanel *ProgressPage::panel() const
{
    return qobject_cast<PicturePanel *>(m_stack->currentWidget());
}

void ProgressPage::showPanel(int at)
{
    m_stack->setCurrentIndex(at);
    if (const auto read = refresh(); !read)
        emit failed(read.error());
}

Outcome ProgressPage::refresh()
{
    const auto read = panel()->refresh();
    tellPanel();
    return read;
}

void ProgressPage::tellPanel()
{
    const bool hasRows = panel()->hasRows();
    m_header->setSubtitle(hasRows ? panel()->countWords() : QString());
    m_toggle->setVisible(hasRows);
    m_copy->setVisible(hasRows);
    m_toggle->setWords(panel()->isTable() ? tr("Show as a picture") : tr("Show as a table"));
}

void ProgressPage::toggleTable()
{
    panel()->toggleTable();
}

void ProgressPage::goTo(const Where &where)
{
    if (const auto at = m_keys.indexOf(where.detail); at >= 0) {
        const QSignalBlocker still(m_tabs);
        m_tabs->setCurrentIndex(int(at));
        m_stack->setCurrentIndex(int(at));
    }
}

Where ProgressPage::where() const
{
    return {u"progress"_s, {}, m_keys.at(m_stack->currentIndex())};
}

QList<RecordId> ProgressPage::chosenCommitments() const
{
    const Where current = panel()->current();
    return current.record.isNull() ? QList<RecordId>() : QList<RecordId>{current.record};
}

QList<QWidget *> ProgressPage::panes() const
{
    return {panel()->pane(), m_tabs};
}

QMimeData *ProgressPage::selectionAsTable() const
{
    return panel()->table();
}

std::unique_ptr<Drawing> ProgressPage::drawing() const
{
    return panel()->isTable() ? nullptr : panel()->drawing();
}

QMimeData *ProgressPage::wholeTable() const
{
    return panel()->table();
}

} // namespace waymark::ui
