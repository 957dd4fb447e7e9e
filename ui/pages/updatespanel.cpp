// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "updatespanel.h"

#include <look/button.h>
#include <look/cell.h>
#include <look/label.h>
#include <models/shown.h>

#include <QHBoxLayout>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace waymark::ui {

UpdatesPanel::UpdatesPanel(QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabBar)
    , m_history(new Button(tr("History of this update"), ButtonKind::Quiet))
    , m_body(new QWidget)
{
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("Updates by round"));
    auto *head = new QHBoxLayout;
    head->setSpacing(u(16));
    head->addWidget(label(tr("Updates"), TextStyle::Section));
    head->addWidget(m_tabs, 1);
    head->addWidget(m_history);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(u(6));
    column->addLayout(head);
    column->addWidget(m_body);
    connect(m_tabs, &QTabBar::currentChanged, this, &UpdatesPanel::show);
    connect(m_history, &Button::clicked, this, [this] { emit historyWanted(m_updates.at(m_tabs->currentIndex())); });
}

void UpdatesPanel::setUpdates(const QList<ToldUpdate> &updates)
{
    const QString newest = m_updates.isEmpty() ? QString() : m_updates.first().round;
    const bool hasNews = !updates.isEmpty() && updates.first().round != newest;
    const QString shown = hasNews ? QString() : m_tabs->tabText(m_tabs->currentIndex());
    m_updates = updates;
    {
        const QSignalBlocker still(m_tabs);
        while (m_tabs->count() > 0)
            m_tabs->removeTab(0);
        int current = 0;
        for (const ToldUpdate &each : updates) {
            const int at = m_tabs->addTab(QString(each.round).replace(u'&', u"&&"_s));
            if (m_tabs->tabText(at) == shown)
                current = at;
        }
        m_tabs->setCurrentIndex(current);
    }
    m_tabs->setVisible(!updates.isEmpty());
    m_history->setVisible(!updates.isEmpty());
    show(m_tabs->currentIndex());
}

void UpdatesPanel::show(int tab)
{
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(u(6));
    if (tab < 0 || tab >= m_updates.size()) {
        QLabel *none = paragraph(tr("No update received yet."), TextStyle::Body);
        setTone(none, Tone::Second);
        column->addWidget(none);
    } else {
        const Update &update = m_updates.at(tab).update;
        if (update.noChange)
            column->addWidget(paragraph(tr("No change this time."), TextStyle::Strong));
        if (!update.joint.isEmpty())
            column->addWidget(paragraph(update.joint.text(), TextStyle::Body));
        if (!update.nextSteps.isEmpty())
            column->addWidget(paragraph(tr("Next: %1").arg(update.nextSteps.text()), TextStyle::Body));
        if (!update.inTheWayText.isEmpty())
            column->addWidget(paragraph(tr("In the way: %1").arg(update.inTheWayText.text()), TextStyle::Body));
        const bool isSilent =
            !update.noChange && update.joint.isEmpty() && update.nextSteps.isEmpty() && update.inTheWayText.isEmpty();
        if (isSilent)
            column->addWidget(
                paragraph(tr("No words on the whole this time; the news is with the milestones."), TextStyle::Body));
        addViews(column, update);
        if (!m_updates.at(tab).source.isEmpty())
            column->addWidget(paragraph(m_updates.at(tab).source, TextStyle::Small));
    }
    delete layout()->replaceWidget(m_body, body);
    delete m_body;
    m_body = body;
}

void UpdatesPanel::addViews(QVBoxLayout *column, const Update &update)
{
    if (update.governmentView.isEmpty() && update.civilSocietyView.isEmpty())
        return;
    auto *views = new QWidget;
    auto *row = new QHBoxLayout(views);
    row->setContentsMargins(0, u(4), 0, 0);
    row->setSpacing(u(24));
    const auto add = [row](const QString &side, const Texts &view, Completion completion) {
        auto *one = new QVBoxLayout;
        one->setSpacing(u(2));
        one->addWidget(label(side, TextStyle::Heading));
        Cell cell;
        cell.text = shortWord(completion);
        cell.ball = ballOf(completion);
        one->addWidget(new CellLabel(cell));
        one->addWidget(
            paragraph(view.isEmpty() ? tr("No words of their own this time") : view.text(), TextStyle::Body));
        one->addStretch();
        row->addLayout(one, 1);
    };
    add(tr("Government’s own view"), update.governmentView, update.governmentCompletion);
    add(tr("Civil society’s own view"), update.civilSocietyView, update.civilSocietyCompletion);
    column->addWidget(views);
}

} // namespace waymark::ui
