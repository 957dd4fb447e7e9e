// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <pages/changespage.h>

#include <look/currentstack.h>
#include <look/emptystate.h>
#include <look/look.h>
#include <look/pageheader.h>
#include <look/tasklist.h>

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark::ui {

ChangesPage::ChangesPage(QWidget *parent)
    : Page(parent)
    , m_header(new PageHeader(tr("What changed since you last looked"), this))
    , m_seen(m_header->addButton(tr("Mark as seen"), ButtonKind::Other))
    , m_stack(new CurrentStack(this))
    , m_list(new TaskList)
{
    auto *nothing =
        new EmptyState(u"check"_s, tr("Nothing new"), tr("Nobody else has changed anything since you last looked."));
    connect(nothing->addButton(tr("See what needs me"), ButtonKind::Main), &Button::clicked, this, [this] {
        emit wanted({u"needs"_s, {}, {}});
    });
    auto *list = new QWidget;
    auto *inner = new QVBoxLayout(list);
    inner->setContentsMargins(u(14), u(4), u(20), 0);
    inner->addWidget(m_list);
    m_list->setAccessibleName(tr("Changes by others"));
    m_stack->addWidget(list);
    m_stack->addWidget(nothing);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_stack, 1);
    connect(m_seen, &Button::clicked, this, &ChangesPage::seen);
    connect(m_list, &TaskList::activated, this, [this](const QString &id) {
        const NewsItem &item = m_news.items.at(id.toInt());
        if (item.commitment.isNull())
            emit wanted({u"commitments"_s, {}, {}});
        else
            emit wanted({u"commitment"_s, item.commitment, item.record.text()});
    });
    setNews({});
}

void ChangesPage::setNews(const News &news)
{
    m_news = news;
    QList<TaskGroup> groups{
        {tr("Dates moved"), {}, {}}, {tr("Wording changed"), {}, {}}, {tr("Other changes"), {}, {}}};
    const QStringList icons{u"calendar"_s, u"pencil"_s, u"list"_s};
    for (qsizetype i = 0; i < news.items.size(); ++i) {
        const NewsItem &item = news.items.at(i);
        groups[item.kind].tasks << Task{QString::number(i), icons.at(item.kind), item.title, item.detail, {},
                                        tr("Show it")};
    }
    const bool isAny = !news.items.isEmpty();
    if (isAny)
        m_list->setGroups(groups);
    m_stack->setCurrentIndex(isAny ? 0 : 1);
    m_seen->setVisible(isAny);
    m_header->setSubtitle(isAny ? tr("Since %1, without what you did yourself").arg(dayText(news.since)) : QString());
}

Where ChangesPage::where() const
{
    return {u"changes"_s, {}, {}};
}

QList<QWidget *> ChangesPage::panes() const
{
    return {m_stack->currentIndex() == 0 ? m_list : m_stack->currentWidget()};
}

} // namespace waymark::ui
