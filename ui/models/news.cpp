// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/news.h>

#include <models/roundstate.h>
#include <models/shown.h>
#include <report/lookup.h>
#include <report/titles.h>
#include <rules/agreement.h>
#include <store/ancestry.h>
#include <store/history.h>
#include <store/reading.h>

#include <QCoreApplication>
#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(News)
};

constexpr qsizetype kMostRead = 400;

Result<QString> keyFor(const OpenPlan &plan)
{
    return plan.store().journalId().map([&plan](const EditId &id) {
        return u"seen/%1-%2"_s.arg(QString::fromLatin1(id.token()), plan.desk().author().text());
    });
}

bool isWording(const QString &kind, const QString &field)
{
    const QString name = FieldName::split(field).name;
    return rules::isAgreedOn(kind, field) ||
           ((kind == u"commitment" || kind == u"milestone") &&
            QStringList{u"title"_s, u"summary"_s, u"ambition"_s, u"problem"_s, u"output"_s}.contains(name));
}

class Teller
{
public:
    Teller(const OpenPlan &plan)
        : m_store(plan.store())
        , m_today(plan.today())
    {
    }

    /// An edit's dates and wordings one by one, the rest of it as one act.
    [[nodiscard]] Outcome add(const store::StoredEdit &edit, QList<NewsItem> &items) const;

private:
    [[nodiscard]] Result<NewsItem> item(const store::StoredEdit &edit, const journal::RecordChanges &changes,
                                        const journal::Change &change, NewsItem::Kind kind) const;
    [[nodiscard]] QString byline(const store::StoredEdit &edit) const
    {
        const QString who = report::nameOf(m_store, edit.edit.author).value_or(QString());
        return u"%1, %2"_s.arg(who, dayNear(edit.edit.effectiveDay(), m_today));
    }

    const store::Store &m_store;
    QDate m_today;
};

Result<NewsItem> Teller::item(const store::StoredEdit &edit, const journal::RecordChanges &changes,
                              const journal::Change &change, NewsItem::Kind kind) const
{
    const auto commitment = report::commitmentOf(m_store, changes.kind, changes.id);
    const auto name = report::nameOf(m_store, changes.kind, changes.id);
    const auto past = store::history(m_store, changes.kind, changes.id, change.field);
    if (!commitment || !name)
        return tl::unexpected(commitment ? name.error() : commitment.error());
    if (!past)
        return tl::unexpected(past.error());
    NewsItem item{kind,
                  u"%1: %2"_s.arg(*name, report::fieldLabel(changes.kind, change.field).toLower()),
                  {},
                  *commitment,
                  changes.id};
    QString what;
    if (kind == NewsItem::DateMoved) {
        const auto entry = std::find_if(past->cbegin(), past->cend(),
                                        [&edit](const store::HistoryEntry &each) { return each.by.id == edit.id; });
        const QString before =
            entry == past->cend()
                ? QString()
                : report::valueText(m_store, changes.kind, change.field, entry->before).value_or(QString());
        const QString after = report::valueText(m_store, changes.kind, change.field, change.value).value_or(QString());
        what = before.isEmpty() ? after : Words::tr("%1, now %2").arg(before, after);
    }
    QStringList parts{what};
    if (const QString why = edit.edit.noteText(journal::note::kReason); !why.isEmpty())
        parts << Words::tr("Why: %1").arg(why);
    parts << byline(edit);
    parts.removeAll(QString());
    item.detail = parts.join(u" · "_s);
    return item;
}

Outcome Teller::add(const store::StoredEdit &edit, QList<NewsItem> &items) const
{
    bool isTold = false;
    for (const journal::RecordChanges &changes : edit.edit.records)
        for (const journal::Change &change : changes.changes) {
            const bool isNew = change.replaces.isEmpty();
            const bool isDate = changes.kind == u"milestone" && change.field == u"due" && !isNew;
            if (!isDate && (isNew || !isWording(changes.kind, change.field)))
                continue;
            const auto told = item(edit, changes, change, isDate ? NewsItem::DateMoved : NewsItem::WordingChanged);
            if (!told)
                return tl::unexpected(told.error());
            items << *told;
            isTold = true;
        }
    if (isTold || edit.edit.records.isEmpty())
        return {};
    const auto title = report::titleOf(m_store, {edit});
    const journal::RecordChanges &first = edit.edit.records.first();
    const auto commitment = report::commitmentOf(m_store, first.kind, first.id);
    if (!title || !commitment)
        return tl::unexpected(title ? commitment.error() : title.error());
    items << NewsItem{NewsItem::Other, *title, byline(edit), *commitment, first.id};
    return {};
}

/// The edits of others among those with these numbers, the latest first, at most `kMostRead`.
Result<QList<store::StoredEdit>> editsOfOthers(const OpenPlan &plan, QList<qint64> numbers, bool &isMore)
{
    QList<store::StoredEdit> edits;
    if (numbers.isEmpty())
        return edits;
    std::sort(numbers.begin(), numbers.end());
    isMore = numbers.size() > kMostRead;
    const QList<qint64> latest = isMore ? numbers.mid(numbers.size() - kMostRead) : numbers;
    const QSet<qint64> wanted(latest.cbegin(), latest.cend());
    const auto read = store::eachEdit(plan.store(), latest.first(), [&](const store::StoredEdit &edit) -> Outcome {
        if (wanted.contains(edit.n) && edit.edit.author != plan.desk().author())
            edits.prepend(edit);
        return {};
    });
    return read ? Result<QList<store::StoredEdit>>(edits) : tl::unexpected(read.error());
}

} // namespace

int News::count(NewsItem::Kind kind) const
{
    return int(std::count_if(items.cbegin(), items.cend(), [kind](const NewsItem &item) { return item.kind == kind; }));
}

Outcome rememberSeen(const OpenPlan &plan, QSettings &settings)
{
    const auto key = keyFor(plan);
    const auto tips = plan.store().tips();
    if (!key || !tips)
        return tl::unexpected(key ? tips.error() : key.error());
    QStringList kept{plan.today().toString(Qt::ISODate)};
    for (const EditId &tip : *tips)
        kept << QString::fromLatin1(tip.token());
    settings.setValue(*key, kept.join(u' '));
    return {};
}

Result<News> newsIn(const OpenPlan &plan, QSettings &settings)
{
    const auto key = keyFor(plan);
    if (!key)
        return tl::unexpected(key.error());
    News news{plan.today(), {}, false};
    if (plan.isPast())
        return news;
    const QStringList kept = settings.value(*key).toString().split(u' ', Qt::SkipEmptyParts);
    QList<EditId> tips;
    for (const QString &token : kept.mid(1))
        if (const auto tip = EditId::fromToken(token.toLatin1()))
            tips << *tip;
    if (tips.isEmpty())
        return rememberSeen(plan, settings).map([&news] { return news; });
    news.since = QDate::fromString(kept.first(), Qt::ISODate);
    const auto unseen = store::unseenBy(plan.store(), tips);
    if (!unseen) // an older copy was put in the place of the file
        return unseen.error().code == ErrorCode::NotFound ? rememberSeen(plan, settings).map([&news] { return news; })
                                                          : tl::unexpected(unseen.error());
    const auto edits = editsOfOthers(plan, *unseen, news.isMore);
    if (!edits)
        return tl::unexpected(edits.error());
    const Teller teller(plan);
    for (const store::StoredEdit &edit : *edits)
        if (const auto told = teller.add(edit, news.items); !told)
            return tl::unexpected(told.error());
    return news;
}

Result<Notice> noticeOf(const OpenPlan &plan, qint64 first)
{
    const auto count = plan.store().editCount();
    if (!count)
        return tl::unexpected(count.error());
    QList<qint64> numbers;
    for (qint64 n = qMax(first, *count - kMostRead); n <= *count; ++n)
        numbers << n;
    bool isMore = false;
    const auto edits = editsOfOthers(plan, numbers, isMore);
    if (!edits || edits->isEmpty())
        return edits ? Result<Notice>(Notice()) : tl::unexpected(edits.error());
    QStringList who;
    for (const store::StoredEdit &edit : *edits)
        who << report::nameOf(plan.store(), edit.edit.author).value_or(QString());
    who.removeDuplicates();
    const store::StoredEdit &last = edits->first();
    if (last.edit.records.isEmpty())
        return Notice();
    const auto title = report::titleOf(plan.store(), {last});
    const auto commitment =
        report::commitmentOf(plan.store(), last.edit.records.first().kind, last.edit.records.first().id);
    if (!title || !commitment)
        return tl::unexpected(title ? commitment.error() : title.error());
    const QString sentence = edits->size() == 1 ? Words::tr("%1: %2").arg(who.first(), *title)
                                                : Words::tr("%1 made %2 changes").arg(listed(who)).arg(edits->size());
    return Notice{sentence, *commitment};
}

} // namespace waymark::ui
