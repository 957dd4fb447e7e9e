// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <pages/searchpage.h>

#include "hitdelegate.h"

#include <look/button.h>
#include <look/choiceview.h>
#include <look/currentstack.h>
#include <look/emptystate.h>
#include <look/pageheader.h>
#include <models/hitsmodel.h>
#include <models/openplan.h>
#include <report/lookup.h>
#include <tasks/background.h>

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

constexpr int kMostCommands = 5;

} // namespace

SearchPage::SearchPage(OpenPlan &plan, QWidget *parent)
    : Page(parent)
    , m_plan(plan)
    , m_background(new Background(this))
    , m_model(new HitsModel(this))
    , m_header(new PageHeader(tr("Search"), this))
    , m_stack(new CurrentStack(this))
    , m_list(new ChoiceView)
    , m_found(new QWidget)
    , m_nothing(
          new EmptyState(u"search"_s, tr("Nothing found"), tr("Try the beginning of a word; all words must occur.")))
    , m_waiting(new EmptyState(u"search"_s, tr("Searching…"), tr("The beginning of a longer word is found sooner.")))
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new HitDelegate(m_list));
    m_list->setAccessibleName(tr("What was found"));
    auto *inner = new QVBoxLayout(m_found);
    inner->setContentsMargins(u(20), u(6), u(20), 0);
    inner->addWidget(m_list);
    for (QWidget *page : QList<QWidget *>{m_found, m_nothing, m_waiting})
        m_stack->addWidget(page);
    connect(m_waiting->addButton(tr("Stop searching"), ButtonKind::Other), &Button::clicked, this, [this] {
        m_background->cancel();
        turnTo(m_nothing);
    });
    connect(m_background, &Background::lasting, this, [this] {
        if (!m_background->isCancelled())
            turnTo(m_waiting);
    });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_stack, 1);
    connect(m_list, &ChoiceView::chosen, this, &SearchPage::open);
    connect(m_list, &QListView::clicked, this, &SearchPage::open);
}

Outcome SearchPage::refresh()
{
    m_header->setTitle(m_words.isEmpty() ? tr("Search") : tr("Search: %1").arg(m_words));
    m_background->run<QList<HitsModel::Row>>(
        tr("Searching"),
        [path = m_plan.store().path(), words = m_words](Job &job) -> Result<QList<HitsModel::Row>> {
            const auto store = store::Store::openReadOnly(path);
            const auto hits = store ? HitsModel::search(**store, words) : tl::unexpected(store.error());
            const Outcome goOn = job.report(0);
            return goOn ? hits : tl::unexpected(goOn.error());
        },
        [this](const Result<QList<HitsModel::Row>> &hits) {
            if (hits)
                show(*hits);
            else if (hits.error().code != ErrorCode::Cancelled)
                emit failed(hits.error());
        });
    return {};
}

void SearchPage::setCommands(const QList<QAction *> &commands)
{
    m_commands = commands;
}

QList<HitsModel::Row> SearchPage::commandsFound() const
{
    QList<HitsModel::Row> rows;
    const QStringList words = m_words.split(u' ', Qt::SkipEmptyParts);
    for (int at = 0; at < m_commands.size() && rows.size() < kMostCommands; ++at) {
        const QAction *action = m_commands.at(at);
        const QString name = QString(action->text()).remove(u'&').remove(u'…');
        const bool isMeant = action->isEnabled() && !action->menu() && !words.isEmpty() &&
                             std::all_of(words.cbegin(), words.cend(),
                                         [&name](const QString &word) { return !wordsIn(name, {word}).isEmpty(); });
        if (isMeant)
            rows << HitsModel::Row{{}, {}, name, action->shortcut().toString(QKeySequence::NativeText), {}, {}, at};
    }
    return rows;
}

void SearchPage::show(const QList<HitsModel::Row> &found)
{
    const QList<HitsModel::Row> all = commandsFound() + found;
    m_model->setRows(all, m_words);
    const qsizetype hits = found.size();
    m_header->setSubtitle(hits == 0                 ? QString()
                          : hits == 1               ? tr("1 hit")
                          : hits < HitsModel::kMost ? tr("%1 hits, the newest of each kind first").arg(hits)
                                                    : tr("The newest %1 hits; more words find fewer").arg(hits));
    m_list->setCurrentIndex(m_model->first());
    turnTo(all.isEmpty() ? m_nothing : m_found);
}

void SearchPage::turnTo(QWidget *page)
{
    const bool hadFocus = m_stack->isAncestorOf(QApplication::focusWidget());
    m_stack->setCurrentWidget(page);
    if (hadFocus)
        panes().first()->setFocus();
}

void SearchPage::open(const QModelIndex &hit)
{
    if (const QVariant command = hit.data(HitsModel::CommandRole); command.isValid()) {
        // Queued: what it does may leave this page.
        QMetaObject::invokeMethod(m_commands.at(command.toInt()), &QAction::trigger, Qt::QueuedConnection);
        return;
    }
    const RecordId id(hit.data(HitsModel::IdRole).toUuid());
    const QString kind = hit.data(HitsModel::KindRole).toString();
    if (kind == u"person" || kind == u"organisation") {
        emit wanted({u"people"_s, id, {}});
        return;
    }
    const auto commitment = report::commitmentOf(m_plan.store(), kind, id);
    if (!commitment)
        emit failed(commitment.error());
    else if (commitment->isNull())
        emit failed({ErrorCode::NotFound,
                     tr("%1 has no page of its own; the words found are below its name.").arg(hit.data().toString()),
                     {}});
    else
        emit wanted({u"commitment"_s, *commitment, id.text()});
}

void SearchPage::goTo(const Where &where)
{
    m_words = where.detail;
}

Where SearchPage::where() const
{
    return {u"search"_s, {}, m_words};
}

QList<QWidget *> SearchPage::panes() const
{
    return {m_stack->currentWidget() == m_found ? m_list : m_stack->currentWidget()};
}

} // namespace waymark::ui
