// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <pages/searchpage.h>

#include <look/button.h>
#include <look/cell.h>
#include <look/choiceview.h>
#include <look/emptystate.h>
#include <look/pageheader.h>
#include <models/hitsmodel.h>
#include <models/openplan.h>
#include <tasks/background.h>

#include <QApplication>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

/// The commitment whose page shows a record, found by what the record belongs to; null when none does.
Result<RecordId> commitmentOf(const store::Store &store, const QString &kind, const RecordId &id)
{
    if (kind == u"commitment")
        return id;
    const auto record = store::record(store, kind, id);
    if (!record)
        return tl::unexpected(record.error());
    if (!*record)
        return RecordId();
    for (const QString &field : {u"commitment"_s, u"update"_s, u"milestone"_s, u"about"_s, u"of"_s}) {
        const auto above = RecordId::fromText((*record)->values.text(field));
        const auto aboveKind = above ? store::kindOfRecord(store, *above) : Result<QString>(QString());
        if (!aboveKind)
            return tl::unexpected(aboveKind.error());
        if (above && (*aboveKind == u"commitment" || *aboveKind == u"update" || *aboveKind == u"milestone"))
            return commitmentOf(store, *aboveKind, *above);
    }
    return RecordId();
}

} // namespace

SearchPage::SearchPage(OpenPlan &plan, QWidget *parent)
    : Page(parent)
    , m_plan(plan)
    , m_background(new Background(this))
    , m_model(new HitsModel(this))
    , m_header(new PageHeader(tr("Search"), this))
    , m_stack(new QStackedWidget(this))
    , m_list(new ChoiceView)
    , m_found(new QWidget)
    , m_nothing(
          new EmptyState(u"search"_s, tr("Nothing found"), tr("Try the beginning of a word; all words must occur.")))
    , m_waiting(new EmptyState(u"search"_s, tr("Searching…"), tr("The beginning of a longer word is found sooner.")))
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CellDelegate(m_list));
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

void SearchPage::show(const QList<HitsModel::Row> &found)
{
    m_model->setRows(found);
    const qsizetype hits = found.size();
    m_header->setSubtitle(hits == 0                 ? QString()
                          : hits == 1               ? tr("1 hit")
                          : hits < HitsModel::kMost ? tr("%1 hits, the newest first").arg(hits)
                                                    : tr("The newest %1 hits; more words find fewer").arg(hits));
    if (hits > 0)
        m_list->setCurrentIndex(m_model->index(0));
    turnTo(hits > 0 ? m_found : m_nothing);
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
    const RecordId id(hit.data(HitsModel::IdRole).toUuid());
    const auto commitment = commitmentOf(m_plan.store(), hit.data(HitsModel::KindRole).toString(), id);
    if (!commitment)
        emit failed(commitment.error());
    else if (commitment->isNull())
        emit failed(
            {ErrorCode::NotFound,
             tr("%1 has no page of its own yet; the words found are below its name.").arg(hit.data().toString()),
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
