// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/unshared.h>

#include <base/text.h>
#include <store/ancestry.h>
#include <store/history.h>
#include <store/reading.h>

#include <QCoreApplication>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Unshared)
};

constexpr int kMostCounted = 500;

Result<QString> keyFor(const store::Store &store)
{
    return store.journalId().map([](const EditId &id) { return u"shared/"_s + QString::fromLatin1(id.token()); });
}

/// Numbers of the edits made since everything was last sent; nothing when nothing was sent, or not from here.
Result<std::optional<QSet<qint64>>> sinceShared(const store::Store &store, const QSettings &settings)
{
    const auto key = keyFor(store);
    if (!key)
        return tl::unexpected(key.error());
    QList<EditId> tips;
    for (const QString &token : settings.value(*key).toString().split(u' ', Qt::SkipEmptyParts))
        if (const auto tip = EditId::fromToken(token.toLatin1()))
            tips << *tip;
    if (tips.isEmpty())
        return std::optional<QSet<qint64>>();
    const auto edits = store::unseenBy(store, tips);
    if (!edits)
        return edits.error().code == ErrorCode::NotFound
                   ? Result<std::optional<QSet<qint64>>>(std::optional<QSet<qint64>>())
                   : tl::unexpected(edits.error());
    return std::optional(QSet<qint64>(edits->cbegin(), edits->cend()));
}

/// The group of the founding edit: what a plan was begun with is no change to it.
Result<RecordId> foundingGroup(const store::Store &store)
{
    const auto id = store.journalId();
    const auto edit = id ? store::editAt(store, *id) : tl::unexpected(id.error());
    return edit.map([](const store::StoredEdit &founding) { return founding.edit.group; });
}

/// Numbers of the commitments an edit is about.
Outcome addCommitments(const store::Store &store, const journal::Edit &edit, QSet<RecordId> &commitments)
{
    for (const journal::RecordChanges &changes : edit.records) {
        if (changes.kind == u"commitment") {
            commitments << changes.id;
            continue;
        }
        const auto record = store::record(store, changes.kind, changes.id);
        if (!record)
            return tl::unexpected(record.error());
        if (*record)
            if (const auto of = RecordId::fromText((*record)->values.text(u"commitment"_s)))
                commitments << *of;
    }
    return {};
}

} // namespace

Result<Unshared> unsharedIn(const OpenPlan &plan, const QSettings &settings)
{
    store::Store &store = plan.store();
    const auto since = sinceShared(store, settings);
    const auto latest = store::latestEdits(store, plan.desk().author(), kMostCounted);
    const auto founding = foundingGroup(store);
    if (!since || !latest || !founding)
        return tl::unexpected(!since ? since.error() : !latest ? latest.error() : founding.error());
    Unshared unshared;
    QSet<RecordId> groups;
    QSet<RecordId> commitments;
    for (const store::StoredEdit &each : *latest) {
        const RecordId group = each.edit.group;
        const bool isFounding = each.n == 1 || (!group.isNull() && group == *founding);
        if (isFounding || (*since && !(*since)->contains(each.n)))
            continue;
        if (group.isNull() || !groups.contains(group))
            ++unshared.acts;
        groups << group;
        unshared.oldest = each.edit.at.toLocalTime().date();
        if (const auto added = addCommitments(store, each.edit, commitments); !added)
            return tl::unexpected(added.error());
    }
    unshared.isMore = latest->size() == kMostCounted;
    for (const RecordId &id : std::as_const(commitments))
        if (const auto record = store::record(store, u"commitment"_s, id); record && *record)
            unshared.commitments << (*record)->values.text(u"number"_s);
    std::sort(unshared.commitments.begin(), unshared.commitments.end(),
              [](const QString &a, const QString &b) { return naturalCompare(a, b) < 0; });
    return unshared;
}

Outcome rememberShared(const OpenPlan &plan, QSettings &settings)
{
    const auto key = keyFor(plan.store());
    const auto tips = plan.store().tips();
    if (!key || !tips)
        return tl::unexpected(key ? tips.error() : key.error());
    QStringList tokens;
    for (const EditId &tip : *tips)
        tokens << QString::fromLatin1(tip.token());
    settings.setValue(*key, tokens.join(u' '));
    return {};
}

QString unsharedText(const Unshared &unshared, QDate today)
{
    if (unshared.acts == 0)
        return Words::tr("No changes of yours");
    const QString count = unshared.acts == 1 ? Words::tr("1 change") : Words::tr("%1 changes").arg(unshared.acts);
    const qint64 days = unshared.oldest.daysTo(today);
    if (days < 1)
        return Words::tr("%1 made today").arg(count);
    return days == 1 ? Words::tr("%1, the oldest 1 day").arg(count)
                     : Words::tr("%1, the oldest %2 days").arg(count).arg(days);
}

} // namespace waymark::ui
